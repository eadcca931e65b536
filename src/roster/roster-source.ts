import { ConnectUserRosterRow } from './connect-user-roster-row';
import { Field } from './file/columns';
import { Place, RosterViolation } from './roster-violation';
import { givenProperties, withGetters } from '../core/given-properties';
import { knownString } from '../core/known';
import { nearest } from '../core/nearest';
import { quote } from '../core/text';
import { Violation, typeInvalid } from '../core/violations';
import { ConnectUserIdentityInfo } from '../user/identity-info';
import { ConnectUserPhoneConfig } from '../user/phone-config';

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
  /** Whether it has passwords. Then no value of it is shown, since a cell out of place may be one. */
  readonly hasPasswords: boolean;
  /** Whether it can say something of a field. */
  has(field: Field): boolean;
  /** Where a value of a row stands. */
  placeOf(row: number, field?: Field): Place;
  /** What a field is called there. */
  nameOf(field: Field): string;
}

/** A violation of a row, where it stands and under the name that the source has for the field. */
export function inSource(source: RosterSource, row: number, field: Field, violation: Violation): RosterViolation {
  return { ...concealed(source, violation), place: source.placeOf(row, field), field, property: source.nameOf(field) };
}

const QUOTED = /"(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")*/g;

/** A violation without the values that it shows, if the source has passwords. */
export function concealed<T extends Pick<Violation, 'given' | 'remedy'>>({ hasPasswords }: Pick<RosterSource, 'hasPasswords'>, violation: T): T {
  if (!hasPasswords) {
    return violation;
  }
  const given = violation.given?.replace(QUOTED, '(not shown, since the file has passwords)');
  return { ...violation, given, remedy: violation.remedy.includes('"') ? 'Correct the value.' : violation.remedy };
}

/** How a message names the user of a row. */
export function shownUser(source: RosterSource, row: number): string {
  return source.hasPasswords ? source.placeOf(row, Field.NAME).text : source.rows[row].name;
}

/** The rows of a roster by user name in lower case, as which Amazon Connect tells users apart. */
export type NamedRows = ReadonlyMap<string | undefined, ConnectUserRosterRow>;

export function rowsByName(rows: readonly ConnectUserRosterRow[]): NamedRows {
  return new Map(rows.map((row) => [nameKeyOf(row), row]));
}

/** Undefined where the name is not known. */
export function nameKeyOf({ name }: ConnectUserRosterRow): string | undefined {
  return knownString(name)?.toLowerCase();
}

/** Rows written in code, perhaps cast. */
export class CodeSource implements RosterSource {
  public readonly isText = false;
  public readonly rows: ConnectUserRosterRow[] = [];
  public readonly violations: RosterViolation[] = [];
  public readonly unused = new Map();
  public readonly hasPasswords = false;

  /** For each row its index among those that were given. */
  private readonly indices: number[] = [];

  constructor(list: readonly ConnectUserRosterRow[]) {
    const rows = Array.isArray(list) ? list : [];
    if (rows.length === 0) {
      this.violations.push(NO_ROWS);
    }
    rows.forEach((row, index) => {
      if (typeof row === 'object' && row !== null) {
        this.indices.push(index);
        const given = givenProperties(row);
        this.rows.push({ ...given, securityProfiles: [given.securityProfiles ?? []].flat(), tags: withGetters(given.tags) });
        this.violations.push(...unknownProperties(given).map((violation) => ({ ...violation, place: { text: `rows[${index}]` } })));
      } else {
        this.violations.push({ ...typeInvalid('row', 'must be an object', row, ROW_REMEDY), place: { text: `rows[${index}]` } });
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

const ROW_REMEDY = "Write it as { name: 'jdoe', routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] }.";

/** What a row can say. Mobile numbers and passwords are columns of files alone. */
const PROPERTIES: readonly string[] = Object.values(Field).filter((field) => field !== Field.MOBILE && field !== Field.PASSWORD);

/** What rows have elsewhere or under other names. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['identityInfo', 'Write firstName, lastName, email and secondaryEmail into the row itself.'],
  ['phoneConfig', 'Write phoneType, deskPhoneNumber, autoAccept and afterContactWorkTimeLimit into the row itself.'],
  ['password', 'Give password or passwords to the roster.'],
]);

function unknownProperties(row: object): RosterViolation[] {
  return Object.keys(row)
    .filter((name) => !PROPERTIES.includes(name))
    .map((name) => {
      const near = nearest(name, PROPERTIES);
      const remedy = near ? `Did you mean ${quote(near)}?` : `Remove it. A row has ${PROPERTIES.join(', ')}.`;
      return { code: 'ColumnUnknown', property: name, allowed: 'is not a property of a row', remedy: ELSEWHERE.get(name) ?? remedy };
    });
}

/** The values of a row under the properties that a ConnectUser has for them. */
export function valuesOf(row: ConnectUserRosterRow) {
  const { name, directoryUserId, tags, firstName, lastName, email, secondaryEmail } = row;
  const { phoneType, deskPhoneNumber, autoAccept, afterContactWorkTimeLimit } = row;
  const identityInfo: ConnectUserIdentityInfo = { firstName, lastName, email, secondaryEmail };
  const phoneConfig: ConnectUserPhoneConfig = { phoneType, deskPhoneNumber, autoAccept, afterContactWorkTimeLimit };
  return { name, directoryUserId, tags, identityInfo, phoneConfig };
}
