import { Construct } from 'constructs';
import { baselineViolations } from './baseline';
import { checkRoster } from './check';
import { sharedViolations } from './check-shared';
import { Field } from './columns';
import { ConnectUserRosterProps } from './connect-user-roster-props';
import { RosterMember } from './roster-member';
import { RosterSource } from './roster-source';
import { RosterViolation, rosterError } from './roster-violation';
import { UNUSED_COLUMNS, messageFor } from './roster-warnings';
import { ConnectUserWarning } from '../connect-user-warning';
import { identityManagementTypeOf } from '../private/identity-management-type-of';
import { claimUserName, duplicateOf } from '../private/user-names';
import { warn } from '../private/user-warnings';
import { quote } from '../private/violations';

/** The name of the construct in errors. */
export const KIND = 'ConnectUserRoster';

/**
 * Checks a roster and all its rows, and tells what is legal but probably not meant.
 *
 * @returns the users that belong here.
 * @throws ValidationError with all that is wrong.
 */
export function acceptedMembers(roster: Construct, source: RosterSource, props: ConnectUserRosterProps): RosterMember[] {
  const { violations, rowsOfWarning } = checkRoster(source, {
    instanceId: props.instance?.id,
    identityManagementType: identityManagementTypeOf(props.instance),
    tags: props.tags,
    allowedSecurityProfiles: props.allowedSecurityProfiles,
    deniedSecurityProfiles: props.deniedSecurityProfiles,
  });
  const members = source.rows
    .map((row, index) => new RosterMember(index, row))
    .filter(({ row }) => props.part === undefined || props.part._split._partOf(row) === props.part.name);
  const all: RosterViolation[] = [
    ...sharedViolations(props),
    ...(violations.length > 0 ? [] : baselineViolations(props, source.rows)),
    ...violations,
    ...partViolations(source, props),
    ...(violations.length > 0 ? [] : members.flatMap((member) => duplicates(roster, source, props, member))),
  ];
  if (all.length > 0) {
    throw rosterError(`${KIND} '${roster.node.path}'`, all);
  }
  props.part?._split._use(props.part.name, roster);
  members.forEach(({ name }) => claimUserName(roster, props.instance, name));

  const warnOf = (id: ConnectUserWarning, message: string) => warn(roster, props.acknowledgedWarnings, id, message);
  const present = new Set(members.map(({ index }) => index));
  for (const [id, rows] of rowsOfWarning) {
    const names = rows.filter((row) => present.has(row)).map((row) => source.rows[row].name);
    if (names.length > 0) {
      warnOf(id, messageFor(id, names));
    }
  }
  for (const [field, count] of source.unused) {
    const unused = UNUSED_COLUMNS.get(field)!;
    warnOf(unused.id, unused.message(count));
  }
  if (props.password?._isPlainText) {
    warnOf(ConnectUserWarning.PLAIN_TEXT_PASSWORD, messageFor(ConnectUserWarning.PLAIN_TEXT_PASSWORD, members.map(({ name }) => name)));
  }
  return members;
}

/** A user that belongs to no part would be in no stack. */
function partViolations(source: RosterSource, { part }: ConnectUserRosterProps): RosterViolation[] {
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

/** Other constructs of the stack that have a user of the roster. */
function duplicates(roster: Construct, source: RosterSource, props: ConnectUserRosterProps, member: RosterMember): RosterViolation[] {
  const { index, name } = member;
  return duplicateOf(roster, props.instance, name).map((violation) => inSource(source, index, Field.NAME, violation));
}

function inSource(source: RosterSource, index: number, field: Field, violation: Omit<RosterViolation, 'place'>): RosterViolation {
  return { ...violation, place: source.placeOf(index, field), field, property: source.nameOf(field) };
}
