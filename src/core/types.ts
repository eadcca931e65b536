import { literal } from './text';
import { Violation, rejectIfAny, typeInvalid } from './violations';

/** What a compiler checks, for callers who cast, or who write JavaScript or Python. */
export type TypeCheck = readonly [property: string, given: unknown, isRight: (given: unknown) => boolean, allowed: string, remedy?: string];

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Not so a list, nor a map, a date or a promise, whose properties are not what they hold. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';

export function isListOf(isItem: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isItem);
}

/** The same check, passed where nothing is given: other languages send null for it. */
export function optional([property, given, isRight, ...told]: TypeCheck): TypeCheck {
  return [property, given, (value) => value === undefined || value === null || isRight(value), ...told];
}

export function typeViolations(...checks: TypeCheck[]): Violation[] {
  const wrong = checks.filter(([, given, isRight]) => !isRight(given));
  return wrong.map(([property, given, isRight, allowed, remedy]) => {
    const inList = isText(given) && isRight([given]) ? `Write [${literal(given)}].` : undefined;
    return typeInvalid(property, allowed, given, remedy ?? inList ?? (given === undefined || given === null ? 'Give one.' : 'Correct the value.'));
  });
}

/** @throws ValidationError with all that has another type. */
export function requireTypes(subject: string, ...checks: TypeCheck[]): void {
  rejectIfAny(subject, typeViolations(...checks));
}
