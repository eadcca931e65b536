import { ambiguousGroups } from './group-check';
import { RosterContext, rosterViolations, seemsSeveral } from './row-rules';
import { UNKNOWN, isUnresolved, knownString } from '../../core/known';
import { idExpressionOf, once } from '../../core/memo';
import { quote } from '../../core/text';
import { isObject } from '../../core/types';
import { Violation } from '../../core/violations';
import { idKeyOf, isUuid } from '../../instance/connect-ids';
import { securityProfileListOf } from '../../instance/security-profile-list';
import { ConnectUserWarning } from '../../user/connect-user-warning';
import { USER_RULES, brokenBy, isExempt, violationOf } from '../../user/rules';
import { MOST_SECURITY_PROFILES } from '../../user/rules/reference-rules';
import { Concern } from '../../user/rules/user-rule';
import { SeenReference, SeenUser, UNKNOWN_REFERENCE, seenShared, seenUser } from '../../user/seen-user';
import { importDuplicate, userIdParts } from '../../user/user-import';
import { USER_WARNINGS } from '../../user/user-warnings';
import { ConnectUserRosterAdoption } from '../connect-user-roster-props';
import { ConnectUserRosterRow } from '../connect-user-roster-row';
import { damageOfPhoneNumber } from '../file/cells';
import { Field } from '../file/columns';
import { blockName } from '../roster-address';
import { RosterSource, inSource, nameKeyOf, valuesOf } from '../roster-source';
import { Place, RosterViolation, byPlace } from '../roster-violation';

export interface RowCheck {
  readonly violations: readonly RosterViolation[];
  /** What is wrong with users unless they turn out to exist already, by the indices of their rows. */
  readonly pending: ReadonlyMap<number, readonly RosterViolation[]>;
  /** What is legal but probably not meant, and in which rows. */
  readonly rowsOfWarning: ReadonlyMap<ConnectUserWarning, readonly number[]>;
}

/** What a row says for itself. What all rows share, and what they refer to, is checked once for all. */
const ROW_RULES = USER_RULES.filter(({ concerns }) => concerns === Concern.OWN);

/** Checks all rows by the rules for one user, and what only a roster can get wrong. */
export function checkRows(source: RosterSource, context: RosterContext): RowCheck {
  const violations: RosterViolation[] = [...source.violations];
  const pending = new Map<number, RosterViolation[]>();
  const rowsOfWarning = new Map<ConnectUserWarning, number[]>();
  const firstRowOfName = new Map<string, number>();
  const firstRowOfUserId = new Map<string, number>();
  const told = new Set(source.violations.map(({ place, field }) => keyOf(place, field)));
  const see = rowReader(context);
  const pendingOf = (index: number) => pending.get(index) ?? pending.set(index, []).get(index)!;

  source.rows.forEach((row, index) => {
    const profiles = profilesOf(row, context);
    const user = see(row, profiles);
    const broken = brokenBy(user, ROW_RULES);
    const ofRoster = [...rosterViolations(row, context)];
    if (broken.length + ofRoster.length > 0) {
      const found = [...broken.map((rule) => violationOf(rule, user)), ...ofRoster];
      const isMendable = broken.map((rule) => isExempt(rule, user));
      found.forEach((violation, i) => {
        const placed = inSource(source, index, fieldOfProperty(violation.property), { ...violation, remedy: remedyOf(row, violation) });
        if (source.has(placed.field!) && !told.has(keyOf(placed.place, placed.field))) {
          (isMendable[i] ? pendingOf(index) : violations).push(placed);
        }
      });
    }
    const name = typeof user.name === 'string' ? user.name.toLowerCase() : '';
    const first = firstRowOf(firstRowOfName, name, index);
    if (first !== index) {
      violations.push(duplicate(source, row, index, first));
    }
    const { resourceId = '' } = userIdParts(row.userId) ?? {};
    const firstOfId = firstRowOf(firstRowOfUserId, idKeyOf(resourceId), index);
    if (firstOfId !== index) {
      violations.push(inSource(source, index, Field.USER_ID, importDuplicate(row.userId, source.placeOf(firstOfId, Field.USER_ID).text)));
    }
    for (const id of warningsOf(row, user, profiles, context, resourceId)) {
      once(rowsOfWarning, id, () => []).push(index);
    }
  });
  const groups = context.snapshot ? [] : ambiguousGroups(source, context.hierarchyGroups);
  violations.push(...groups, ...sharedAddresses(source));
  return {
    violations: violations.sort(byPlace),
    pending,
    rowsOfWarning,
  };
}

/** The row that has something first, which may be this one. */
function firstRowOf(rows: Map<string, number>, thing: string, index: number): number {
  const first = thing === '' ? index : (rows.get(thing) ?? index);
  rows.set(thing, first);
  return first;
}

/** Reads rows as users of whom nothing else is known. */
function rowReader(context: RosterContext): (row: ConnectUserRosterRow, profiles: RowProfiles) => SeenUser {
  const { instance, tags } = context;
  const shared = { ...seenShared({ instance: { ...instance, id: undefined } }), instanceId: UNKNOWN, password: UNKNOWN } as const;
  return (row, { names, hasSecurityProfileList }) => {
    const references = { routingProfile: UNKNOWN_REFERENCE, securityProfiles: lookedUp(names), hasSecurityProfileList };
    return seenUser({ ...valuesOf(row), tags: knownTags(tags, row.tags) }, shared, references, existsAlready(row, context));
  };
}

/** Whether the row, or the roster, says that the user exists already. */
export function existsAlready(row: ConnectUserRosterRow, { adoption, baseline }: RosterContext): boolean {
  const isLookedUp = adoption === ConnectUserRosterAdoption.BY_NAME && (baseline === undefined || baseline.has(nameKeyOf(row)));
  return row.userId !== undefined || isLookedUp;
}

/** The tags of a roster and a row together, as far as they are known. What is no object is left for the rules to tell. */
function knownTags(shared: unknown, own: unknown): unknown {
  if (shared === undefined || isUnresolved(shared)) {
    return own;
  }
  if (own === undefined || isUnresolved(own)) {
    return shared;
  }
  return isObject(own) ? { ...(shared as object), ...own } : own;
}

interface RowProfiles {
  /** One for each profile. */
  readonly names: readonly string[];
  readonly hasSecurityProfileList: boolean;
  readonly hasDuplicates: boolean;
}

/** The profiles behind the names of a row: two names may stand for one of them, and one name for a list. */
function profilesOf({ securityProfiles: names = [] }: ConnectUserRosterRow, context: RosterContext): RowProfiles {
  const { securityProfiles: given, scope, snapshot } = context;
  const firstNames = new Map<unknown, string>();
  let hasSecurityProfileList = false;
  let hasDuplicates = false;
  for (const name of names) {
    const profile = given && typeof name === 'string' && Object.hasOwn(given, name) ? (given[name] ?? undefined) : undefined;
    if (securityProfileListOf(profile) === undefined) {
      const id = typeof profile === 'object' ? idExpressionOf(scope!, profile, 'securityProfileId') : snapshot?.idOfSecurityProfile(name);
      const key = id === undefined ? name : `id\n${id}`;
      hasDuplicates ||= firstNames.has(key);
      firstNames.set(key, firstNames.get(key) ?? name);
    } else {
      hasSecurityProfileList = true;
    }
  }
  return { names: [...firstNames.values()], hasSecurityProfileList, hasDuplicates };
}

/** Names are shown only where there are too many of them. */
function lookedUp(names: readonly string[]): SeenReference[] {
  const areShown = names.length > MOST_SECURITY_PROFILES;
  return names.map((name) => (areShown ? { ...UNKNOWN_REFERENCE, shown: quote(knownString(name)) } : UNKNOWN_REFERENCE));
}

/** `identityInfo.firstName` is the field `firstName`. */
function fieldOfProperty(property: string): Field {
  return property.slice(property.lastIndexOf('.') + 1) as Field;
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
  return inSource(source, index, Field.NAME, {
    code: 'NameDuplicate',
    property: Field.NAME,
    allowed: 'must be unique in the instance, ignoring case',
    given: `${quote(knownString(row.name))}, which ${source.placeOf(first, Field.NAME).text} has already${other === row.name ? '' : ` as ${quote(knownString(other))}`}`,
    remedy: 'Remove one of the two rows, or give one another name.',
  });
}

/** Users whose names are one once they stand in an address. */
function sharedAddresses(source: RosterSource): RosterViolation[] {
  const rowOf = new Map<string, number>();
  return source.rows.flatMap(({ name }, row) => {
    if (!knownString(name)) {
      return [];
    }
    const block = blockName('', name);
    const first = rowOf.get(block);
    rowOf.set(block, first ?? row);
    const other = first === undefined ? undefined : source.rows[first].name;
    return other === undefined || other === name ? [] : [inSource(source, row, Field.NAME, {
      code: 'AddressTaken',
      property: Field.NAME,
      allowed: 'must have an address of its own in Terraform',
      given: `${quote(knownString(name))}, whose address is that of ${quote(knownString(other))} at ${source.placeOf(first!, Field.NAME).text}`,
      remedy: 'Give one of the two another name.',
    })];
  });
}

function warningsOf(
  row: ConnectUserRosterRow,
  user: SeenUser,
  { hasDuplicates }: RowProfiles,
  context: RosterContext,
  userId: string,
): ConnectUserWarning[] {
  const ids = USER_WARNINGS.filter(({ appliesTo }) => appliesTo(user, false)).map(({ id }) => id);
  return [
    ...ids,
    ...(hasDuplicates ? [ConnectUserWarning.DUPLICATE_SECURITY_PROFILE] : []),
    ...(hasSeparator(row, context) ? [ConnectUserWarning.SECURITY_PROFILE_SEPARATOR] : []),
    ...(userId === '' || isUuid(userId) ? [] : [ConnectUserWarning.ID_NOT_UUID]),
  ];
}

/** Whether the name of a security profile seems to be several. Names that the caller has given are meant. */
function hasSeparator({ securityProfiles: names = [] }: ConnectUserRosterRow, context: RosterContext): boolean {
  const { securityProfiles = {}, allowedSecurityProfiles = [], snapshot } = context;
  const isMeant = (name: string) => Object.hasOwn(securityProfiles, name) || allowedSecurityProfiles.includes(name);
  return snapshot === undefined && names.some((name) => seemsSeveral(name) && !isMeant(name));
}

const keyOf = (place: Place | undefined, field: Field | undefined) => `${place?.text} ${field}`;
