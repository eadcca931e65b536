import { Construct } from 'constructs';
import { isUnresolved, knownString } from '../../core/known';
import { nearest } from '../../core/nearest';
import { foldedName, invisibleIn, isBlank, listed, quote } from '../../core/text';
import { isText } from '../../core/types';
import { Violation, stringRemedy, typeInvalid } from '../../core/violations';
import { IConnectInstance } from '../../instance/connect-instance-reference';
import { nameInCode } from '../../instance/looked-up';
import { hierarchyPathViolations, lookupNameViolations } from '../../instance/lookup-names';
import { ISecurityProfile } from '../../instance/security-profile';
import { Finding, InstanceSnapshot } from '../../instance/snapshot/instance-snapshot';
import { importIdViolation } from '../../user/user-import';
import { ConnectUserRosterAdoption, ConnectUserRosterProps } from '../connect-user-roster-props';
import { ConnectUserRosterRow } from '../connect-user-roster-row';
import { Field } from '../file/columns';
import { NamedRows } from '../roster-source';

/** What rows are checked against. */
export interface RosterContext
  extends Partial<
    Pick<
      ConnectUserRosterProps,
      'region' | 'tags' | 'adoption' | 'routingProfiles' | 'securityProfiles' | 'hierarchyGroups' | 'allowedSecurityProfiles' | 'deniedSecurityProfiles'
    >
  > {
  /** The construct of the roster, where there is one. */
  readonly scope?: Construct;
  /** The users that were there before, by user name in lower case; undefined where the roster has no baseline. */
  readonly baseline?: NamedRows;
  /** The instance as far as it is known. */
  readonly instance?: Partial<IConnectInstance>;
  /** In which names are found, instead of being looked up. */
  readonly snapshot?: InstanceSnapshot;
}

const SEVERAL_REMEDY = 'Several security profiles are separated by |.';

const NAME_REMEDIES: ReadonlyMap<Field, string> = new Map([
  [Field.ROUTING_PROFILE, 'Give the name of the routing profile; what it stands for can be given in routingProfiles of the roster.'],
  [Field.HIERARCHY_GROUP, 'Give the path of the group; what it stands for can be given in hierarchyGroups of the roster.'],
]);

/** What only a roster can get wrong: that it names things instead of referring to them. */
export function* rosterViolations(row: ConnectUserRosterRow, context: RosterContext): Iterable<Violation> {
  if (isUnresolved(row.name)) {
    yield {
      code: 'RosterNameUnknown',
      property: Field.NAME,
      allowed: 'must be known at synth, since the address of the user in Terraform is made from it',
      given: 'a token or an expression',
      remedy: 'Write the name out, or use a ConnectUser.',
    };
  }
  // What a compiler checks, for rows that were cast.
  for (const field of [Field.ROUTING_PROFILE, Field.HIERARCHY_GROUP, Field.USER_ID] as const) {
    if (row[field] !== undefined && typeof row[field] !== 'string') {
      yield typeInvalid(field, 'must be a string', row[field], NAME_REMEDIES.get(field) ?? stringRemedy(row[field]));
    }
  }
  if (row.routingProfile === undefined || isBlank(row.routingProfile)) {
    const remedy = 'Give the name of the routing profile.';
    yield { code: 'RoutingProfileMissing', property: Field.ROUTING_PROFILE, allowed: 'is required and cannot be empty', remedy };
  } else {
    yield* lookupViolations(Field.ROUTING_PROFILE, row.routingProfile, context);
  }
  if (row.hierarchyGroup) {
    yield* lookupViolations(Field.HIERARCHY_GROUP, row.hierarchyGroup, context);
  }
  for (const name of new Set(row.securityProfiles)) {
    yield* securityProfileViolations(name, context);
  }
  yield* loginViolations(row, context);
  const { instance, region } = context;
  const ofUserId = typeof row.userId === 'string' ? importIdViolation({ instanceId: instance?.id, region }, row.userId) : undefined;
  if (ofUserId) {
    yield { ...ofUserId, property: Field.USER_ID };
  }
}

/** Without a baseline, all users exist already, and those that a snapshot does not have cannot be told from new ones. */
function loginViolations({ name, userId }: ConnectUserRosterRow, { adoption, baseline, snapshot }: RosterContext): Violation[] {
  const isSought = adoption === ConnectUserRosterAdoption.BY_NAME && baseline === undefined && userId === undefined;
  const finding = isSought && isText(name) && !isUnresolved(name) && !isBlank(name) ? snapshot?.user(name) : undefined;
  const remedy = 'For a new hire, give the roster a baseline without that row.';
  return finding === undefined || 'found' in finding
    ? []
    : [{ ...finding.violation, property: Field.NAME, remedy: `${finding.violation.remedy} ${remedy}` }];
}

/** A property that names things of the instance: which of them the caller gives, and how others are found in a snapshot. */
interface NamingProperty {
  readonly given: 'routingProfiles' | 'securityProfiles' | 'hierarchyGroups';
  readonly findIn: (snapshot: InstanceSnapshot, name: string) => Finding;
}

const NAMING_PROPERTIES = {
  [Field.ROUTING_PROFILE]: { given: 'routingProfiles', findIn: (snapshot, name) => snapshot.routingProfile(name) },
  [Field.SECURITY_PROFILES]: { given: 'securityProfiles', findIn: (snapshot, name) => snapshot.securityProfile(name) },
  [Field.HIERARCHY_GROUP]: { given: 'hierarchyGroups', findIn: (snapshot, name) => snapshot.hierarchyGroup(name) },
} satisfies { readonly [field: string]: NamingProperty };

/** What is wrong with a name that is to be found in the instance, since the caller does not say what it stands for. */
function lookupViolations(property: keyof typeof NAMING_PROPERTIES, name: unknown, context: RosterContext): Violation[] {
  const { given, findIn }: NamingProperty = NAMING_PROPERTIES[property];
  if (typeof name !== 'string' || Object.hasOwn(context[given] ?? {}, name)) {
    return [];
  }
  const violations = lookupNameViolations(property, name, 'Give the name, as the console shows it.');
  if (violations.length > 0) {
    return violations;
  }
  if (context.snapshot !== undefined && !isUnresolved(name)) {
    const finding = findIn(context.snapshot, name);
    const hint = property === Field.SECURITY_PROFILES && seemsSeveral(name) ? `${SEVERAL_REMEDY} ` : '';
    return 'violation' in finding ? [{ ...finding.violation, property, remedy: hint + finding.violation.remedy }] : [];
  }
  return property === Field.HIERARCHY_GROUP ? hierarchyPathViolations(name) : [];
}

function* securityProfileViolations(name: unknown, context: RosterContext): Iterable<Violation> {
  const { allowedSecurityProfiles: allowed, deniedSecurityProfiles: denied = [] } = context;
  const property = Field.SECURITY_PROFILES;
  const seen = knownString(name);
  const hidden = seen === undefined ? [] : invisibleIn(seen);
  if (typeof name !== 'string' || isBlank(seen)) {
    const given = name === '' || (name ?? null) === null ? undefined : quote(name);
    const rule = 'must be names of security profiles, none of them empty';
    const remedy = 'Remove it, or give the name; what it stands for can be given in securityProfiles of the roster.';
    yield { code: 'SecurityProfileMissing', property, allowed: rule, given, remedy };
  } else if (seen === undefined && (allowed !== undefined || denied.length > 0)) {
    yield {
      code: 'SecurityProfileUnknown',
      property,
      allowed: 'must be known at synth, since the roster has a list of those that it may give or not',
      given: 'a token or an expression',
      remedy: 'Write the name out, or give the security profile by a grant in code.',
    };
  } else if (hidden.length > 0) {
    yield {
      code: 'SecurityProfileCharacters',
      property,
      allowed: 'must not have invisible characters, since it would look like another name',
      given: `${quote(seen)} with ${listed([...new Set(hidden)], (character) => character)}`,
      remedy: 'Type the name again, as the console shows it.',
    };
  } else if (seen !== undefined && allowed !== undefined && !allowed.some((one) => one.normalize() === seen.normalize())) {
    yield {
      code: 'SecurityProfileNotAllowed',
      property,
      allowed: `must be among the security profiles that this roster may give: ${allowed.map(quote).join(', ')}`,
      given: quote(seen),
      remedy: remedyForUnknown(seen, allowed),
    };
  } else if (seen !== undefined && isDenied(seen, denied, context)) {
    yield {
      code: 'SecurityProfileDenied',
      property,
      allowed: 'must not be a denied security profile',
      given: quote(seen),
      remedy: 'Remove it; a single user that needs it is a ConnectUser or a grant in code.',
    };
  } else {
    yield* lookupViolations(property, name, context);
  }
}

/** By its name, by the name that its reference or the snapshot has, or by another name that the roster has for the same. */
function isDenied(name: string, denied: readonly string[], { securityProfiles: given = {}, snapshot }: RosterContext): boolean {
  if (denied.length === 0) {
    return false;
  }
  const names = new Set(denied.map(foldedName));
  const own = Object.hasOwn(given, name) ? given[name] : undefined;
  const id = own?.securityProfileId;
  const isSame = (other: ISecurityProfile) => other === own || other?.securityProfileId?.toLowerCase() === id?.toLowerCase();
  const same = own ? Object.entries(given).filter(([, other]) => isSame(other)) : [];
  const called = [...same.flatMap(([key, other]) => [key, nameInCode(other)]), snapshot?.nameOfSecurityProfile(id)];
  return [name, ...called].some((each) => names.has(foldedName(knownString(each) ?? '')));
}

/** Whether a name may be several, with a separator that is none. */
export function seemsSeveral(name: unknown): boolean {
  return /[;,]/.test(knownString(name) ?? '');
}

function remedyForUnknown(name: string, allowed: readonly string[]): string {
  if (seemsSeveral(name)) {
    return SEVERAL_REMEDY;
  }
  const near = nearest(name, allowed);
  return near ? `Did you mean ${quote(near)}?` : 'Remove it, or add it to allowedSecurityProfiles.';
}
