import { DefaultTokenResolver, StringConcat, Tokenization } from 'cdktf';
import { Construct } from 'constructs';
import { isUnresolved } from './known';
import { hashOf, quote } from './text';

/** A token as the expression that it becomes, so that two tokens of the same attribute are seen to be equal. */
export function expressionOf(scope: Construct, value: string | string[]): string {
  return isUnresolved(value) ? JSON.stringify(resolved(scope, value)) : typeof value === 'string' ? value : quote(value);
}

/** What a value becomes when cdktf writes it. */
export function resolved(scope: Construct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });
}

/** What a map has for a key, made where there is nothing yet. */
export function once<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const value = make();
  map.set(key, value);
  return value;
}

const expressions = new Map<string, WeakMap<object, string>>();

/** The same for an id that an object has which many users share: it is read once, since generated constructs make a token each time. */
export function idExpressionOf<P extends string>(scope: Construct, owner: { readonly [property in P]?: string }, property: P): string {
  const ofProperty = once(expressions, property, () => new WeakMap<object, string>());
  return once(ofProperty, owner, () => expressionOf(scope, owner[property]!));
}

/** An id of its own for each name of a kind. Constructs replace slashes by `--`, which may stand in a name as well. */
export function constructId(kind: string, name: string): string {
  const id = `${kind}-${name}`;
  return id.includes('/') ? `${id}-${hashOf(id)}` : id;
}

/** Children of a construct that are made once per kind and name. */
export class Memo {
  private readonly made = new Map<string, unknown>();

  constructor(private readonly scope: Construct) {}

  /** @param make Gets the construct id to use, which is the kind alone where there is no name. */
  public get<T>(kind: string, name: string | undefined, make: (id: string) => T): T {
    const id = name === undefined ? kind : constructId(kind, expressionOf(this.scope, name));
    if (!this.made.has(id)) {
      this.made.set(id, make(id));
    }
    return this.made.get(id) as T;
  }
}
