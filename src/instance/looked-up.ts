import { knownString } from '../core/known';

interface LookUp {
  readonly instance: object;
  readonly name: string;
}

const lookUps = new WeakMap<object, LookUp>();

/** Notes how a reference was looked up. */
export function lookedUp<T extends object>(reference: T, lookUp: LookUp): T {
  lookUps.set(reference, lookUp);
  return reference;
}

/** The instance in which a reference was looked up. Its own `instanceId` is a token, which says little. */
export function instanceOfLookup(reference: object): object | undefined {
  return lookUps.get(reference)?.instance;
}

/** What code says that a thing is called: by its reference, by the arguments of a generated construct, or by a look-up. */
export function nameInCode(reference: { readonly name?: string; readonly nameInput?: string }): string | undefined {
  return knownString(reference.nameInput) ?? knownString(reference.name) ?? knownString(lookUps.get(reference)?.name);
}
