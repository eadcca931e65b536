import { Field } from './columns';
import { ConnectUserRosterRow } from './roster-row';
import { Place, RosterViolation } from './roster-violation';

/** The rows of a roster and where they come from. */
export interface RosterSource {
  /**
   * As in code: text of a file is escaped, so that `known` reads what stood in the cell and Terraform passes it on
   * literally. What could not be read is left out, and told in `violations`.
   */
  readonly rows: readonly ConnectUserRosterRow[];
  /** Whether the rows are text, so that no value of theirs can be a token. */
  readonly isText: boolean;
  /** What the reading found. */
  readonly violations: readonly RosterViolation[];
  /** How many cells of a column hold something that is not used. */
  readonly unused: ReadonlyMap<Field, number>;
  /** The passwords that stand in it and are not used. A cell out of place may be one. */
  readonly passwords: ReadonlySet<string>;
  /** Whether it can say something of a field. */
  has(field: Field): boolean;
  /** Where a value of a row stands. */
  placeOf(row: number, field?: Field): Place;
  /** What a field is called there. */
  nameOf(field: Field): string;
}

/** Rows written in code. */
export class CodeSource implements RosterSource {
  public readonly isText = false;
  public readonly violations = [];
  public readonly unused = new Map();
  public readonly passwords = new Set<string>();

  constructor(public readonly rows: readonly ConnectUserRosterRow[]) {}

  public has(): boolean {
    return true;
  }

  public placeOf(row: number): Place {
    return { text: `rows[${row}]` };
  }

  public nameOf(field: Field): string {
    return field;
  }
}
