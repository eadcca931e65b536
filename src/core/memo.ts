import { DefaultTokenResolver, StringConcat, Tokenization } from 'cdktf';
import { Construct } from 'constructs';
import { isUnresolved } from './known';
import { quote } from './text';

/** A token as the expression that it becomes, so that two tokens of the same attribute are seen to be equal. */
export function expressionOf(scope: Construct, value: string | string[]): string {
  if (isUnresolved(value)) {
    const resolver = new DefaultTokenResolver(new StringConcat());
    return JSON.stringify(Tokenization.resolve(value, { scope, resolver, preparing: false }));
  }
  return typeof value === 'string' ? value : quote(value);
}

const expressions = new WeakMap<object, string>();

/** The same for the id of an object that many users share. */
export function idExpressionOf(scope: Construct, owner: object, id: string): string {
  const expression = expressions.get(owner) ?? expressionOf(scope, id);
  expressions.set(owner, expression);
  return expression;
}

/** Children of a construct that are made once per kind and name. */
export class Memo {
  private readonly made = new Map<string, unknown>();

  constructor(private readonly scope: Construct) {}

  /** @param make Gets the construct id to use, which is the kind alone where there is no name. */
  public get<T>(kind: string, name: string | undefined, make: (id: string) => T): T {
    const id = name === undefined ? kind : `${kind}-${expressionOf(this.scope, name)}`;
    if (!this.made.has(id)) {
      this.made.set(id, make(id));
    }
    return this.made.get(id) as T;
  }
}
