import { isUnresolved } from './known';
import { isObject } from './types';

/**
 * The properties that were given. Null counts as not given: other languages, and JSON, send it. Getters of a class count as
 * well as properties of the object itself.
 */
export function givenProperties<T extends object>(value: T | null | undefined): T {
  const properties = keysOf(value ?? {}).map((key) => [key, (value as Record<string, unknown>)[key]]);
  return Object.fromEntries(properties.filter(([, property]) => property !== null && property !== undefined));
}

/** An object with its getters as properties of its own. Whatever else a cast may have put there is left to the rules. */
export function withGetters<T>(value: T): T {
  if (!isObject(value) || isUnresolved(value)) {
    return value;
  }
  const keys = keysOf(value);
  return keys.length === Object.keys(value).length ? value : (Object.fromEntries(keys.map((key) => [key, value[key]])) as T);
}

/** Whether any property was given. */
export function hasGivenProperty(value: object | null | undefined): boolean {
  return Object.values(value ?? {}).some((property) => property !== undefined && property !== null);
}

/** Those of the object itself, and the getters that it has from its class. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  let prototype = Object.getPrototypeOf(value);
  while (typeof value === 'object' && prototype !== null && prototype !== Object.prototype) {
    for (const [key, { get }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (get !== undefined && !keys.includes(key)) {
        keys.push(key);
      }
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return keys;
}
