import { IConstruct } from 'constructs';

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

const LONGEST_QUOTE = 80;

/** A value as an error shows it: quoted, cut when long, with characters that cannot be seen written as escapes. */
export function quote(value: unknown): string {
  if (typeof value === 'symbol') {
    return '(known at plan)';
  }
  if (typeof value === 'function' || typeof value === 'object') {
    return quoteObject(value);
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  const characters = [...value];
  const visible = JSON.stringify(characters.slice(0, LONGEST_QUOTE).join('')).replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{M}]|(?! )\p{Zs}/gu,
    (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`,
  );
  return characters.length > LONGEST_QUOTE ? `${visible}… (${characters.length} characters)` : visible;
}

/** Constructs refer to their whole tree and cannot be written as JSON. */
function quoteObject(value: object | null): string {
  try {
    const json = JSON.stringify(value) ?? '(a function)';
    return json.length > LONGEST_QUOTE ? `${json.slice(0, LONGEST_QUOTE)}…` : json;
  } catch {
    return '(an object)';
  }
}

const MOST_LISTED = 20;

/** Several values as an error shows them: the first of them, and how many more there are. */
export function listed(values: readonly string[]): string {
  const more = values.length - MOST_LISTED;
  return [...values.slice(0, MOST_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** The first of several things in a sentence, and how many more there are. */
export function firstOf<T>(things: readonly T[], most: number, show: (thing: T) => string): string {
  const more = things.length - most;
  return things.slice(0, most).map(show).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export function describe(violation: Violation): string {
  const given = violation.given === undefined ? '' : `; got ${violation.given}`;
  return `${violation.property}: ${violation.allowed}${given}. ${violation.remedy} [${violation.code}]`;
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
  }
}

/** @throws ValidationError that names the construct, if there is any violation. */
export function rejectIfAny(construct: IConstruct, kind: string, violations: readonly Violation[]): void {
  if (violations.length > 0) {
    throw new ValidationError(`${kind} '${construct.node.path}'`, violations);
  }
}
