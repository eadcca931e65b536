import { ConnectUserWarning } from '../connect-user-warning';
import { PhoneType } from '../phone-config';
import { damageOfPhoneNumber } from './cells';
import { Field } from './columns';
import { ConnectUserRosterRow } from './roster-row';
import { RosterContext, rosterViolations } from './roster-rules';
import { RosterSource } from './roster-source';
import { Place, RosterViolation } from './roster-violation';
import { isUnresolved, knownString } from '../private/known';
import { Reference, SeenUser, UserArguments, seenUser } from '../private/user-arguments';
import { MOST_SECURITY_PROFILES } from '../private/user-reference-rules';
import { violationsOf } from '../private/user-rules';
import { USER_WARNINGS } from '../private/user-warnings';
import { Violation, quote } from '../private/violations';

export interface RosterCheck {
  readonly violations: readonly RosterViolation[];
  /** What is legal but probably not meant, and in which rows. */
  readonly rowsOfWarning: ReadonlyMap<ConnectUserWarning, readonly number[]>;
}

/** Stands for what is known only elsewhere. */
export const NOT_KNOWN = '${not.known}';

/** Looked up by name: what it is shows when Terraform plans. */
const LOOKED_UP: Reference = { id: NOT_KNOWN };

const FIELDS = new Set<string>(Object.values(Field));

/** Checks all rows by the rules for one user, and what only a roster can get wrong. */
export function checkRoster(source: RosterSource, context: RosterContext): RosterCheck {
  const violations: RosterViolation[] = [...source.violations];
  const rowsOfWarning = new Map<ConnectUserWarning, number[]>();
  const firstRowOfName = new Map<string, number>();
  const told = new Set(source.violations.map(({ place, field }) => keyOf(place, field)));

  source.rows.forEach((row, index) => {
    const user = seenUser(rowArguments(row, context));
    for (const violation of [...violationsOf(user).filter(isOfRow), ...rosterViolations(row, context)]) {
      const field = fieldOfProperty(violation.property)!;
      const place = source.placeOf(index, field);
      if (source.has(field) && !told.has(keyOf(place, field))) {
        violations.push({ ...violation, remedy: remedyOf(row, violation), property: source.nameOf(field), field, place });
      }
    }
    const name = typeof user.name === 'string' ? user.name.toLowerCase() : '';
    const first = name === '' ? undefined : firstRowOfName.get(name);
    if (first !== undefined) {
      violations.push(duplicate(source, row, index, first));
    } else if (name !== '') {
      firstRowOfName.set(name, index);
    }
    for (const id of warningsOf(row, user)) {
      rowsOfWarning.set(id, rowsOfWarning.get(id) ?? []);
      rowsOfWarning.get(id)!.push(index);
    }
  });
  return {
    violations: violations.map((violation) => concealed(violation, source.passwords)).sort(byPlace),
    rowsOfWarning,
  };
}

/** A row as one user. What all rows share is checked once, elsewhere: here it is not known. */
export function rowArguments(row: ConnectUserRosterRow, context: RosterContext): UserArguments {
  return {
    instanceId: NOT_KNOWN,
    identityManagementType: context.identityManagementType,
    name: row.name,
    password: NOT_KNOWN,
    directoryUserId: row.directoryUserId,
    identityInfo: row,
    phoneConfig: { ...row, phoneType: row.phoneType ?? PhoneType.SOFT_PHONE },
    routingProfile: LOOKED_UP,
    securityProfiles: lookedUp(new Set(row.securityProfiles)),
    tags: context.tags && !isUnresolved(context.tags) ? { ...context.tags, ...row.tags } : row.tags,
  };
}

/** Names are shown only where there are too many of them. */
function lookedUp(names: ReadonlySet<string>): Reference[] {
  return [...names].map((name) => (names.size > MOST_SECURITY_PROFILES ? { ...LOOKED_UP, shown: quote(knownString(name)) } : LOOKED_UP));
}

function isOfRow({ property }: Violation): boolean {
  return FIELDS.has(fieldOfProperty(property)!) && property !== Field.PASSWORD;
}

/** `identityInfo.firstName` is the field `firstName`. */
function fieldOfProperty(property: string): Field | undefined {
  const name = property.slice(property.lastIndexOf('.') + 1);
  return FIELDS.has(name) ? (name as Field) : undefined;
}

/** The remedy for whoever mends the file, where the one for whoever writes code would not help. */
function remedyOf(row: ConnectUserRosterRow, { code, remedy }: Violation): string {
  switch (code) {
    case 'DeskPhoneNumberMissing':
      return 'Give the number in E.164 format, such as +14155550100, or make the phone type soft.';
    case 'DeskPhoneNumberInvalid':
      return damageOfPhoneNumber(knownString(row.deskPhoneNumber) ?? '') ?? remedy;
    case 'ImportIdInvalid':
      return 'Copy the id from the end of the ARN, or leave it out.';
    default:
      return remedy;
  }
}

function duplicate(source: RosterSource, row: ConnectUserRosterRow, index: number, first: number): RosterViolation {
  const other = source.rows[first].name;
  return {
    place: source.placeOf(index, Field.NAME),
    field: Field.NAME,
    code: 'NameDuplicate',
    property: source.nameOf(Field.NAME),
    allowed: 'must be unique in the instance, without regard to upper and lower case',
    given: `${quote(knownString(row.name))}, which ${source.placeOf(first, Field.NAME).text} has already${other === row.name ? '' : ` as ${quote(knownString(other))}`}`,
    remedy: 'Remove one of the two rows, or give one another name.',
  };
}

function warningsOf(row: ConnectUserRosterRow, user: SeenUser): ConnectUserWarning[] {
  const ids = USER_WARNINGS.filter(({ appliesTo }) => appliesTo(user, false)).map(({ id }) => id);
  const hasDuplicates = new Set(row.securityProfiles).size < (row.securityProfiles ?? []).length;
  return hasDuplicates ? [...ids, ConnectUserWarning.DUPLICATE_SECURITY_PROFILE] : ids;
}

/** Without what is a password or could be one, for cells that stand in a wrong column. */
function concealed(violation: RosterViolation, passwords: ReadonlySet<string>): RosterViolation {
  if (passwords.size === 0) {
    return violation;
  }
  const isSecret = (shown: string) => looksLikePassword(shown) || passwords.has(shown.slice(1, -1));
  const given = violation.given?.replace(/"(?:[^"\\]|\\.)*"/g, (shown) => (isSecret(shown) ? '(not shown: it could be a password)' : shown));
  return { ...violation, given };
}

function looksLikePassword(shown: string): boolean {
  return /[a-z]/.test(shown) && /[A-Z]/.test(shown) && /\d/.test(shown);
}

const keyOf = (place: Place | undefined, field: Field | undefined) => `${place?.text} ${field}`;

const byPlace = (a: RosterViolation, b: RosterViolation) =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
