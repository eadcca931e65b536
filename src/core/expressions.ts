import { IResolvable, IResolveContext, Token, ref } from 'cdktf';
import { isRawExpression, isUnresolved } from './known';

/** Text inside a template of the Terraform language, where it stays as it is. */
export function templateText(value: string): string {
  return value.replace(/[$%]\{/g, (opening) => `${opening[0]}${opening}`);
}

/** A string literal of the Terraform language: what it holds is data, never evaluated. */
export function stringLiteral(value: string): string {
  return templateText(JSON.stringify(value));
}

/** A value as the argument of a function or operator of cdktf, which would take a raw expression for text. */
export function asArgument<T extends string | undefined>(value: T): T | string {
  return isRawExpression(value) ? Token.asString(ref(`"${value}"`)) : value;
}

/** The same for a list that is one token. A cast may have made it a string. */
export function asListArgument(list: string[] | string): string[] {
  return Token.asList(bare(list));
}

/** The same for a map of which some or all is known at plan only. */
export function asMapArgument(map: Record<string, string>): unknown {
  return isUnresolved(map) ? bare(map) : Object.fromEntries(Object.entries(map).map(([key, value]) => [key, asArgument(value)]));
}

/** A raw expression, as it is or inside a token, without the braces where cdktf writes no others. */
function bare(value: unknown): IResolvable {
  return {
    creationStack: [],
    resolve: (context: IResolveContext) => {
      const template = context.resolve(value);
      return context.suppressBraces && isRawExpression(template) ? template.replace(/^\$\{(.*)\}$/s, '$1') : template;
    },
    toString: () => '(known at plan)',
  };
}
