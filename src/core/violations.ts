import { IConstruct } from 'constructs';
import { literal, quote } from './text';

/** One broken rule, ready to be told. */
export interface Violation {
  /** Stable: docs and searches refer to it. */
  readonly code: string;
  /** The property as the caller wrote it, such as `phoneConfig.deskPhoneNumber`. */
  readonly property: string;
  /** What is allowed, as the sentence after the property: `must be …`. */
  readonly allowed: string;
  /** What was given, ready to print. Left out where the value is secret or absent. */
  readonly given?: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

export function describe({ code, property, allowed, given, remedy }: Violation): string {
  const isMissing = given === 'undefined' || given === 'null';
  const shown = given === undefined || isMissing ? '' : `; got ${given}`;
  return `${property}: ${isMissing ? 'is required and ' : ''}${allowed}${shown}. ${remedy} [${code}]`;
}

/** Marks the errors of this library, for callers who cannot rely on `instanceof` across copies of it. */
const BRAND = Symbol.for('cdktf-aws-connect.ValidationError');

/** All that is wrong with one construct, in one error. */
export class ValidationError extends Error {
  public readonly name = 'ValidationError';
  public readonly [BRAND] = true;

  /** @param told What the message says of the violations. */
  constructor(
    subject: string,
    public readonly violations: readonly Violation[],
    told: readonly string[] = violations.map(describe),
  ) {
    super(
      violations.length === 1
        ? `${subject} is not valid: ${told[0]}`
        : [`${subject} is not valid (${violations.length} problems):`, ...told.map((line) => `  - ${line}`)].join('\n'),
    );
    // Whoever prints the error sees the message once.
    (['name', 'violations', BRAND] as const).forEach((property) => Object.defineProperty(this, property, { enumerable: false }));
  }
}

/** A value of another type than the one declared, which a cast or plain JavaScript can bring. */
export function typeInvalid(property: string, allowed: string, given: unknown, remedy: string): Violation {
  return { code: 'TypeInvalid', property, allowed, given: quote(given), remedy };
}

/** How to write as a string what was given instead. */
export function stringRemedy(given: unknown): string {
  if (typeof given === 'number' || typeof given === 'boolean') {
    return `Write ${literal(String(given))}.`;
  }
  const isVariable = typeof given === 'object' && given !== null && 'stringValue' in given;
  return isVariable ? 'Give the stringValue of the variable.' : 'Give one string.';
}

/** How to write as a number what was given instead, where it is one in quotation marks. */
export function numberRemedy(given: unknown, otherwise: string): string {
  const isNumeric = typeof given === 'string' && /^\d+(\.\d+)?$/.test(given);
  return isNumeric ? `Write ${given} without quotation marks.` : otherwise;
}

/**
 * Tells, better than the framework does, where a construct is made twice, as in a loop.
 *
 * @throws ValidationError where the scope has a construct of this id already.
 */
export function requireFreeId(kind: string, scope: IConstruct, id: string, remedy: string): void {
  // Some versions of constructs take these for children that are there.
  if (typeof id === 'string' && id in {}) {
    reject(`${kind} '${id}'`, {
      code: 'IdTaken',
      property: 'id',
      allowed: 'must not be a property that every object of JavaScript has',
      given: quote(id),
      remedy: 'Give another id.',
    });
  }
  const other = typeof id === 'string' ? scope?.node?.tryFindChild(id) : undefined;
  if (other !== undefined) {
    reject(`${kind} '${other.node.path}'`, {
      code: 'IdTaken',
      property: 'id',
      allowed: 'must not be that of another construct in the same scope',
      given: quote(id),
      remedy,
    });
  }
}

/** @throws ValidationError with this violation alone. */
export function reject(subject: string, violation: Violation): never {
  throw new ValidationError(subject, [violation]);
}

/**
 * @param subject What is not valid, such as `ConnectUser 'stack/jdoe'`.
 * @throws ValidationError if there is any violation.
 */
export function rejectIfAny(subject: string, violations: readonly Violation[]): void {
  if (violations.length > 0) {
    throw new ValidationError(subject, violations);
  }
}
