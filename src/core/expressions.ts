import { IResolvable, IResolveContext, TerraformStack, TerraformVariable, Token, ref } from 'cdktf';
import { Construct } from 'constructs';
import { isRawExpression, isUnresolved, knownString } from './known';

/** Text inside a template of the Terraform language, where it stays as it is. */
export function templateText(value: string): string {
  return value.replace(/[$%]\{/g, (opening) => `${opening[0]}${opening}`);
}

/** A string literal of the Terraform language: what it holds is data, never evaluated. */
export function stringLiteral(value: string): string {
  // The language lacks two of JSON's escapes.
  return templateText(JSON.stringify(value).replace(/\\(?:[bf]|.)/g, (escape) => ESCAPES.get(escape) ?? escape));
}

const ESCAPES = new Map([['\\b', '\\u0008'], ['\\f', '\\u000c']]);

/** A value as the argument of a function or operator of cdktf, which would take a raw expression for text. */
export function asArgument<T extends string | undefined>(value: T): T | string {
  return isRawExpression(value) ? Token.asString(ref(`"${value}"`)) : value;
}

/** The same for a list that is one token. A cast may have made it a string. */
export function asListArgument(list: string[] | string): string[] {
  const resolve = (context: IResolveContext) => {
    const { suppressBraces } = context;
    context.suppressBraces = false;
    const template: string | string[] | undefined = context.resolve(list);
    context.suppressBraces = suppressBraces;
    return suppressBraces ? listExpression(template) : template;
  };
  return Token.asList(tokenOf(resolve));
}

/** A lazy list may have become one of text and expressions: cdktf cannot write that as an argument. */
function listExpression(template: string | string[] = []): string {
  return Array.isArray(template)
    ? `[${template.map((item) => (isRawExpression(item) ? `"${item}"` : stringLiteral(knownString(item)!))).join(', ')}]`
    : withoutBraces(template);
}

/** Maps as one, the later ones on top, which Terraform merges. What is known in them is data, never evaluated. */
export function mergedMaps(...maps: Record<string, string>[]): Record<string, string> {
  return Token.asStringMap(tokenOf((context) => `\${merge(${maps.map((map) => mapExpression(map, context)).join(', ')})}`));
}

function mapExpression(map: Record<string, string>, context: IResolveContext): string {
  if (isUnresolved(map)) {
    return withoutBraces(context.resolve(map));
  }
  const entries = Object.entries(map).map(([key, value]) => {
    const name = textExpression(key, context);
    return `${name.startsWith('"') ? name : `(${name})`} = ${textExpression(value, context)}`;
  });
  return `{${entries.join(', ')}}`;
}

/** A string literal, into which what only Terraform knows is interpolated, or that alone. */
function textExpression(text: string, context: IResolveContext): string {
  const parts = text.split(TOKEN).filter((part) => part !== '');
  if (parts.length === 1 && TOKEN.test(text)) {
    return withoutBraces(context.resolve(text));
  }
  const written = parts.map((part) => (isUnresolved(part) ? context.resolve(part) : stringLiteral(knownString(part)!).slice(1, -1)));
  return `"${written.join('')}"`;
}

const TOKEN = /(\$\{TfToken\[[^\]]*\]\})/;

const variablesOfOtherStacks = new WeakMap<TerraformVariable, string>();

/** A variable, as it stands inside an expression of the construct. cdktf takes one of another stack from the outputs of that. */
export function variableIn(construct: Construct, variable: TerraformVariable): string {
  if (variable.cdktfStack === TerraformStack.of(construct)) {
    return `var.${variable.friendlyUniqueId}`;
  }
  const { value } = variable;
  const token = variablesOfOtherStacks.get(variable) ?? Token.asString(tokenOf((context) => withoutBraces(context.resolve(value))));
  variablesOfOtherStacks.set(variable, token);
  return token;
}

/**
 * What a block depends on. Terraform depends on whole objects: where cdktf finds an output of another stack for something, it is
 * the state of that stack.
 */
export function wholeDependencies(dependencies: readonly string[] | undefined): IResolvable | undefined {
  const wholeOf = (address: string) => address.replace(/^(data\.terraform_remote_state\.[^.]+)\..*$/s, '$1');
  return dependencies && tokenOf((context) => [...new Set(dependencies.map((dependency) => wholeOf(context.resolve(dependency))))]);
}

function withoutBraces(template: string): string {
  return template.replace(/^\$\{(.*)\}$/s, '$1');
}

function tokenOf(resolve: (context: IResolveContext) => unknown): IResolvable {
  return { creationStack: [], resolve, toString: () => '(known at plan)' };
}
