import { Field } from './file/columns';
import { ValidationError, Violation, describe } from '../core/violations';

/** Where a value of a roster stands. */
export interface Place {
  /** As an error begins: `agents.csv:12:34`, or `rows[3]`. */
  readonly text: string;
  /** Counted from 1; undefined where the rows do not come from a file. */
  readonly line?: number;
  /** The character in the line at which the cell begins, counted from 1. */
  readonly column?: number;
}

/** Something wrong in a roster. Its `property` is what the column is called in the file. */
export interface RosterViolation extends Violation {
  /** Undefined where it concerns no row. */
  readonly place?: Place;
  readonly field?: Field;
}

export function describeRosterViolation(violation: RosterViolation): string {
  return `${violation.place ? `${violation.place.text}: ` : ''}${describe(violation)}`;
}

/** Beyond these an error only counts. */
const MOST_TOLD = 50;

/** All that is wrong with a roster, in the order of the file. */
export function rosterError(subject: string, violations: readonly RosterViolation[]): ValidationError {
  const told = violations.slice(0, MOST_TOLD).map(describeRosterViolation);
  const rest = violations.length - told.length;
  return new ValidationError(subject, violations, rest > 0 ? [...told, `and ${rest} more`] : told);
}

/** In the order of the file. */
export function byPlace(a: RosterViolation, b: RosterViolation): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
