import { called, spread } from './functions';
import { once } from '../memo';
import { Expression, ForExpression, ITEM, parseTemplate } from './parser';
import { Bag, Choice, Entries, Origin, Unknown, Value, combined, decidersOf, isA, isPrimitive, itemsOf, valueAt } from './values';

/** What the names in expressions stand for. */
export interface Scope {
  /** @returns undefined where there is nothing of the name. */
  valueNamed(name: string): Value | undefined;
  /** What an expression may refer to that cannot be read. */
  mentionedIn(text: string): readonly Value[];
}

/** Where nothing is known of what names stand for. */
export const NO_SCOPE: Scope = { valueNamed: () => undefined, mentionedIn: () => [] };

/** What a value of Terraform's JSON syntax may be, where every string is a template. */
export function valueOf(json: unknown, scope: Scope): Value {
  if (typeof json === 'string') {
    return textValue(json, scope);
  }
  if (Array.isArray(json)) {
    return json.map((item) => valueOf(item, scope));
  }
  return typeof json === 'object' && json !== null
    ? entriesOf(Object.entries(json).map(([key, value]) => [textValue(key, scope), valueOf(value, scope)]))
    : (json as Value);
}

function textValue(text: string, scope: Scope): Value {
  if (!/[$%]\{/.test(text)) {
    return text;
  }
  try {
    return evaluate(parsed(text), scope);
  } catch {
    return new Unknown(text, scope.mentionedIn(text));
  }
}

const MOST_REMEMBERED = 10_000;
const expressions = new Map<string, Expression>();

function parsed(text: string): Expression {
  const expression = expressions.get(text) ?? parseTemplate(text);
  if (expressions.size >= MOST_REMEMBERED) {
    expressions.clear();
  }
  expressions.set(text, expression);
  return expression;
}

function evaluate(expression: Expression, scope: Scope): Value {
  const all = (some: readonly Expression[]) => some.map((one) => evaluate(one, scope));
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'template': {
      const parts = all(expression.parts);
      return combined(parts, (plain) => plain.join('')) ?? new Unknown(expression.text, parts, Origin.COMPUTED);
    }
    case 'name':
      return scope.valueNamed(expression.name) ?? new Unknown(expression.name);
    case 'get':
      return valueAt(evaluate(expression.of, scope), evaluate(expression.key, scope));
    case 'call': {
      const { name, args, isSpread, text } = expression;
      const given = all(args);
      const several = isSpread ? spread(name, given) : given;
      return several === undefined ? new Unknown(text, given, Origin.COMPUTED) : called(name, several, text);
    }
    case 'list':
      return all(expression.items);
    case 'object':
      return entriesOf(expression.entries.map(([key, value]) => [evaluate(key, scope), evaluate(value, scope)]));
    case 'choice': {
      const [one, other] = all(expression.options);
      return one === other ? one : Choice.of([one, other], [evaluate(expression.by, scope)]);
    }
    case 'computed':
      return new Unknown(expression.text, all(expression.from), Origin.COMPUTED);
    case 'for':
      return loop(expression, scope);
  }
}

function entriesOf(entries: readonly (readonly [Value, Value])[], by?: readonly Value[]): Value {
  const isKnown = entries.every(([key]) => isPrimitive(key));
  return isKnown ? new Entries(new Map(entries.map(([key, value]) => [String(key), value])), by) : new Bag(entries.flat(), by);
}

function loop({ names: [keyName, valueName], input, key, value, condition, isGrouping }: ForExpression, scope: Scope): Value {
  const over = evaluate(input, scope);
  const by = [...decidersOf(over)];
  const made = (valueName === ITEM ? splatItems(over) : itemsOf(over)).map(([itemKey, item]) => {
    const inner: Scope = {
      valueNamed: (name) => (name === valueName ? item : name === keyName ? itemKey : scope.valueNamed(name)),
      mentionedIn: (text) => scope.mentionedIn(text),
    };
    if (condition !== undefined) {
      by.push(evaluate(condition, inner));
    }
    return [key === undefined ? null : evaluate(key, inner), evaluate(value, inner)] as const;
  });
  if (key === undefined) {
    return new Bag(made.map(([, item]) => item), by);
  }
  return entriesOf(isGrouping || by.length > 0 ? grouped(made, isGrouping) : made, by);
}

/** A splat treats a value that is not a list as a list of one. */
function splatItems(over: Value): readonly (readonly [Value, Value])[] {
  if (isA(over, 'choice')) {
    return over.options.flatMap(splatItems);
  }
  return isA(over, 'entries') || (isA(over, 'named') && over.isOne) ? [['', over]] : itemsOf(over);
}

/** All that may stand under the same key, in one. */
function grouped(entries: readonly (readonly [Value, Value])[], isList = false): (readonly [Value, Value])[] {
  const groups = new Map<Value, Value[]>();
  for (const [key, value] of entries) {
    once(groups, key, () => []).push(value);
  }
  return [...groups].map(([key, values]) => [key, isList ? new Bag(values) : Choice.of(values)]);
}
