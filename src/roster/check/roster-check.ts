import { Construct } from 'constructs';
import { baselineOf } from './baseline';
import { CaseChange, checkBaseline } from './baseline-check';
import { RowCheck, checkRows, existsAlready } from './row-check';
import { partViolations, passwordMissingFor, sharedViolations } from './shared-check';
import { snapshotOf } from '../../instance/snapshot/known-snapshot';
import { UserNames } from '../../tree/user-names';
import { ConnectUserWarning } from '../../user/connect-user-warning';
import { warnOfId } from '../../user/id-warnings';
import { SharedByUsers } from '../../user/managed-user';
import { withoutPassword } from '../../user/rules';
import { seenShared } from '../../user/seen-user';
import { warn } from '../../user/user-warnings';
import { ConnectUserRosterProps } from '../connect-user-roster-props';
import { ConnectUserRosterRow } from '../connect-user-roster-row';
import { Field } from '../file/columns';
import { RosterSource, inSource, shownUser } from '../roster-source';
import { RosterViolation, rosterError } from '../roster-violation';
import { UNUSED_COLUMNS, messageFor } from '../roster-warnings';

/** A row that is right, or is so if its user turns out to exist already. */
export interface AcceptedRow {
  readonly row: ConnectUserRosterRow;
  /** Among the rows of the source. */
  readonly index: number;
  readonly pending: readonly RosterViolation[];
  /** Whether the row, or the roster, says that the user exists already. */
  readonly isExisting: boolean;
  /** Undefined where the user has the name that it had before. */
  readonly caseChange?: CaseChange;
}

/** What a roster is, once it is found to be right. */
export interface AcceptedRoster {
  /** The rows that belong here. */
  readonly rows: readonly AcceptedRow[];
  /** The names of users that belonged here, and that Terraform is to let go of. */
  readonly leavers: readonly string[];
}

/**
 * Checks a roster and all its rows, and tells what is legal but probably not meant.
 *
 * @throws ValidationError with all that is wrong.
 */
export function acceptedRoster(
  roster: Construct,
  subject: string,
  source: RosterSource,
  props: ConnectUserRosterProps & SharedByUsers,
): AcceptedRoster {
  const baseline = baselineOf(props);
  const context = { ...props, scope: roster, baseline: baseline?.rows, snapshot: snapshotOf(props.instance) };
  const check = checkRows(source, context);
  const changes = checkBaseline(props, baseline, check.violations.length > 0 ? undefined : source);
  const { instance, part } = props;
  const belongs = (row: ConnectUserRosterRow) => part === undefined || part._split._partOf(row) === part.name;
  const present = source.rows.flatMap((row, index) => (belongs(row) ? [{ row, index }] : []));
  const names = new UserNames(roster, instance);
  const duplicates = () =>
    present.flatMap(({ row: { name }, index }) =>
      names.duplicateOf(name).map((violation) => inSource(source, index, Field.NAME, violation)));
  const certain: RosterViolation[] = [
    ...sharedViolations(props),
    ...changes.violations,
    ...check.violations,
    ...partViolations(source, props),
    ...(check.violations.length > 0 ? [] : duplicates()),
  ];
  if (certain.length > 0) {
    const created = present.filter(({ row }) => !existsAlready(row, context)).map(({ index }) => shownUser(source, index));
    const ofCase = Array.from(changes.caseChanges.values(), ({ violation }) => violation);
    const all = [...certain, ...passwordMissingFor(created, props), ...[...check.pending.values()].flat(), ...ofCase];
    const shared = seenShared(props);
    throw rosterError(subject, all.map((violation) => withoutPassword(shared, violation)));
  }
  part?._split._use(part.name, roster);
  const elsewhere = present.filter(({ row: { name } }) => names.claim(name) !== undefined);
  const namesElsewhere = elsewhere.map(({ index }) => shownUser(source, index));
  warnOfRows(roster, source, props, check, new Set(present.map(({ index }) => index)), namesElsewhere);
  const rows = present.map(({ row, index }) => ({
    row,
    index,
    pending: check.pending.get(index) ?? [],
    isExisting: existsAlready(row, context),
    caseChange: changes.caseChanges.get(index),
  }));
  return { rows, leavers: changes.leavers };
}

function warnOfRows(
  roster: Construct,
  source: RosterSource,
  props: ConnectUserRosterProps,
  { rowsOfWarning }: RowCheck,
  present: ReadonlySet<number>,
  elsewhere: readonly string[],
): void {
  const { acknowledgedWarnings, password, instance, routingProfiles = {}, securityProfiles = {}, hierarchyGroups = {} } = props;
  const warnOf = (id: ConnectUserWarning, message: string) => warn(roster, acknowledgedWarnings, id, message);
  for (const [id, rows] of rowsOfWarning) {
    const names = rows.filter((row) => present.has(row)).map((row) => shownUser(source, row));
    if (names.length > 0) {
      warnOf(id, messageFor(id, names));
    }
  }
  warnOfId(roster, 'instance', instance.id, props);
  Object.values(routingProfiles).forEach((profile) => warnOfId(roster, 'routingProfile', profile.routingProfileId, props));
  Object.values(securityProfiles).forEach((profile) => warnOfId(roster, 'securityProfiles', profile.securityProfileId, props));
  Object.values(hierarchyGroups).forEach((group) => warnOfId(roster, 'hierarchyGroup', group.hierarchyGroupId, props));
  if (elsewhere.length > 0) {
    warnOf(ConnectUserWarning.SAME_USER_IN_OTHER_STACK, messageFor(ConnectUserWarning.SAME_USER_IN_OTHER_STACK, elsewhere));
  }
  for (const [field, count] of source.unused) {
    const unused = UNUSED_COLUMNS.get(field)!;
    warnOf(unused.id, unused.message(count));
  }
  if (password?._isPlainText) {
    const names = [...present].map((row) => shownUser(source, row));
    warnOf(ConnectUserWarning.PLAIN_TEXT_PASSWORD, messageFor(ConnectUserWarning.PLAIN_TEXT_PASSWORD, names));
  }
}
