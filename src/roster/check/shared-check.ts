import { isUnresolved, knownString, UNKNOWN } from '../../core/known';
import { listed, literal, quote } from '../../core/text';
import { TypeCheck, isListOf, isObject, isText, optional, requireTypes } from '../../core/types';
import { Violation, numberRemedy } from '../../core/violations';
import { HIERARCHY_GROUP, ROUTING_PROFILE, ReferenceKind, SECURITY_PROFILE, callWith } from '../../instance/reference-kinds';
import { SharedByUsers } from '../../user/managed-user';
import { variableViolations } from '../../user/password-variable';
import { USER_RULES, isExempt, violationsOf } from '../../user/rules';
import { PASSWORD_MISSING } from '../../user/rules/identity-rules';
import { Concern } from '../../user/rules/user-rule';
import { SeenReferences, SeenUser, UNKNOWN_REFERENCE, seenReference, seenShared, seenUser } from '../../user/seen-user';
import { ConnectUserRosterCsvProps, ConnectUserRosterLeavers, ConnectUserRosterProps } from '../connect-user-roster-props';
import { Field } from '../file/columns';
import { RosterSource, inSource } from '../roster-source';
import { RosterViolation } from '../roster-violation';

const MOST_NAMED = 5;

const SHARED_RULES = USER_RULES.filter(({ concerns }) => concerns === Concern.SHARED);
const RULES_OF_REFERENCES = USER_RULES.filter(({ concerns }) => concerns === Concern.REFERENCE);

/** What is wrong with what all users of a roster share. A missing password can be mended until synth. */
export function sharedViolations(props: ConnectUserRosterProps & SharedByUsers): Violation[] {
  const { routingProfiles = {}, securityProfiles = {}, hierarchyGroups = {} } = props;
  const anyUser = userWith(props, {});
  const ofReference = (collection: string, name: string, references: Partial<SeenReferences>) => {
    const user = userWith(props, references);
    return violationsOf(user, RULES_OF_REFERENCES).map((violation) => ({ ...violation, property: `${collection}[${quote(name)}]` }));
  };
  return [
    ...violationsOf(anyUser, SHARED_RULES.filter((rule) => !isExempt(rule, anyUser))),
    ...passwordViolations(props),
    ...Object.entries(routingProfiles).flatMap(([name, profile]) =>
      ofReference('routingProfiles', name, { routingProfile: seenReference(profile, ROUTING_PROFILE) })),
    ...Object.entries(securityProfiles).flatMap(([name, profile]) =>
      ofReference('securityProfiles', name, { securityProfiles: [seenReference(profile, SECURITY_PROFILE)] })),
    ...Object.entries(hierarchyGroups).flatMap(([path, group]) =>
      ofReference('hierarchyGroups', path, { hierarchyGroup: seenReference(group, HIERARCHY_GROUP) })),
  ];
}

const PASSWORD_RULES = SHARED_RULES.filter(({ code }) => code === PASSWORD_MISSING);

/** A missing password, once for all users that need one: the new ones. */
export function passwordMissingFor(names: readonly string[], props: ConnectUserRosterProps & SharedByUsers): Violation[] {
  const anyUser = userWith(props, {});
  const given = `none for ${names.length} users: ${listed(names, (name) => quote(knownString(name)), MOST_NAMED)}`;
  return names.length === 0 ? [] : violationsOf(anyUser, PASSWORD_RULES).map((violation) => ({ ...violation, given }));
}

/** A user of the roster of whom nothing is known but what all share, and some reference. */
function userWith({ instance, password, passwords, region }: ConnectUserRosterProps, references: Partial<SeenReferences>): SeenUser {
  const shared = seenShared({ instance, password, region });
  const all = { routingProfile: UNKNOWN_REFERENCE, securityProfiles: [UNKNOWN_REFERENCE], ...references };
  return seenUser({ name: undefined }, passwords ? { ...shared, password: UNKNOWN } : shared, all, false);
}

function* passwordViolations({ password, passwords }: ConnectUserRosterProps): Iterable<Violation> {
  if (password && passwords) {
    const remedy = 'Give one password for all users, or a variable with one for each.';
    yield { code: 'PasswordTwofold', property: 'passwords', allowed: 'must not be set together with password', remedy };
  }
  if (passwords !== undefined) {
    yield* variableViolations('passwords', passwords, 'map(string)');
  }
}

/** A user that belongs to no part would be in no stack. */
export function partViolations(source: RosterSource, { part }: ConnectUserRosterProps): RosterViolation[] {
  if (part === undefined) {
    return [];
  }
  const { _names: names, _field: field } = part._split;
  return source.rows.flatMap((row, index) => {
    const given = part._split._partOf(row);
    return given !== undefined && names.includes(given) ? [] : [inSource(source, index, field as Field, {
      code: 'RosterPartUnknown',
      property: field,
      allowed: `must belong to a part of the split: ${names.map(quote).join(', ')}`,
      given: given === undefined ? 'none' : quote(given),
      remedy: 'Correct it, or add the part to the split and to a stack.',
    })];
  });
}

const isPartOfSplit = (value: unknown) => isObject(value) && typeof (value as { _split?: { _partOf?: unknown } })._split?._partOf === 'function';
const LEAVERS: readonly unknown[] = Object.values(ConnectUserRosterLeavers);
const isLeavers = (value: unknown) => LEAVERS.includes(value);
const areNames = isListOf(isText);
const KNOWN_NAMES = 'must be a list of names that are known at synth';
const areKnownNames = (value: unknown) => areNames(value) && !isUnresolved(value) && !(value as string[]).some(isUnresolved);

/**
 * Checks what a compiler checks of the properties that all rows share.
 *
 * @throws ValidationError
 */
export function requireRosterTypes(subject: string, props: ConnectUserRosterProps & Partial<ConnectUserRosterCsvProps>): void {
  const { routingProfiles, securityProfiles, hierarchyGroups, allowedSecurityProfiles, deniedSecurityProfiles, tags, part } = props;
  const { leavers, maxRemovals, removedColumns, dependsOn, ignoredColumns } = props;
  const byName = (kind: ReferenceKind) => `Write it as { ${literal(kind.exampleName)}: ${callWith(kind, undefined)} }.`;
  const partRemedy = `Write split.part(${typeof part === 'string' ? literal(part) : '…'}).`;
  const checks: TypeCheck[] = [
    ['allowedSecurityProfiles', allowedSecurityProfiles, areKnownNames, KNOWN_NAMES],
    ['deniedSecurityProfiles', deniedSecurityProfiles, areKnownNames, KNOWN_NAMES],
    ['ignoredColumns', ignoredColumns, areNames, 'must be a list of headers'],
    ['tags', tags, (given) => isObject(given) || isUnresolved(given), 'must be an object of strings', "Write it as { Team: 'Billing' }."],
    ['leavers', leavers, isLeavers, `must be one of ${LEAVERS.join(', ')}`, 'Give a value of ConnectUserRosterLeavers.'],
    ['maxRemovals', maxRemovals, (given) => typeof given === 'number', 'must be a number', numberRemedy(maxRemovals, 'Write 0.1 for ten per cent.')],
    ['removedColumns', removedColumns, areNames, 'must be a list of headers'],
    ['dependsOn', dependsOn, isListOf(isObject), 'must be a list of constructs'],
    ['routingProfiles', routingProfiles, isObject, 'must be an object of routing profiles by name', byName(ROUTING_PROFILE)],
    ['securityProfiles', securityProfiles, isObject, 'must be an object of security profiles by name', byName(SECURITY_PROFILE)],
    ['hierarchyGroups', hierarchyGroups, isObject, 'must be an object of hierarchy groups by path', byName(HIERARCHY_GROUP)],
    ['part', part, isPartOfSplit, 'must be a part of a ConnectUserRosterSplit', partRemedy],
  ];
  requireTypes(subject, ...checks.map(optional));
}
