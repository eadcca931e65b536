import { Field } from './columns';
import { ConnectUserRosterRow } from './roster-row';
import { Place, RosterViolation } from './roster-violation';
import { withoutNulls } from '../private/nulls';
import { quote } from '../private/violations';

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

/** Rows written in code, perhaps cast. */
export class CodeSource implements RosterSource {
  public readonly isText = false;
  public readonly rows: ConnectUserRosterRow[] = [];
  public readonly violations: RosterViolation[] = [];
  public readonly unused = new Map();
  public readonly passwords = new Set<string>();

  /** For each row its index among those that were given. */
  private readonly indices: number[] = [];

  constructor(given: readonly ConnectUserRosterRow[]) {
    const rows = Array.isArray(given) ? given : [];
    if (rows.length === 0) {
      this.violations.push(NO_ROWS);
    }
    rows.forEach((row, index) => {
      if (typeof row === 'object' && row !== null) {
        this.indices.push(index);
        this.rows.push({ ...withoutNulls(row), securityProfiles: [row.securityProfiles ?? []].flat() });
      } else {
        this.violations.push({ ...NO_OBJECT, given: quote(row), place: { text: `rows[${index}]` } });
      }
    });
  }

  public has(): boolean {
    return true;
  }

  public placeOf(row: number): Place {
    return { text: `rows[${this.indices[row]}]` };
  }

  public nameOf(field: Field): string {
    return field;
  }
}

const NO_ROWS: RosterViolation = {
  code: 'RosterEmpty',
  property: 'rows',
  allowed: 'must be a list of at least one user',
  remedy: 'Give the users, or leave the roster out.',
};

const NO_OBJECT: RosterViolation = {
  code: 'TypeInvalid',
  property: 'row',
  allowed: 'must be an object',
  remedy: 'Correct the value.',
};
