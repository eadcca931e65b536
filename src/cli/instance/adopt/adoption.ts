import { InstanceKeys, keysOf } from './reference-keys';
import { FIELDS_OF, LeftOut, Part, UserRow, isSame, rowOf, withoutPart } from './user-row';
import { knownString } from '../../../core/known';
import { Violation } from '../../../core/violations';
import { IdentityManagementType } from '../../../instance/identity-management-type';
import { Snapshot, SnapshotUser, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { checkRows } from '../../../roster/check/row-check';
import { ConnectUserRosterRow } from '../../../roster/connect-user-roster-row';
import { Field, headerOf } from '../../../roster/file/columns';
import { FileSource } from '../../../roster/file/file-source';
import { csvText } from '../../csv-text';

/** What becomes of the users of an instance. */
export interface Adoption {
  readonly snapshot: Snapshot;
  readonly rows: readonly UserRow[];
  readonly leftOut: readonly LeftOut[];
  readonly keys: InstanceKeys;
  /** The roster with the rows, as text of CSV. */
  readonly roster: string;
  /** Why no user has names and e-mail addresses in the roster; undefined where some may. */
  readonly identityIgnored?: string;
}

/** The header of an import is in no template of the console. */
const COLUMNS: readonly Field[] = [
  Field.FIRST_NAME,
  Field.LAST_NAME,
  Field.EMAIL,
  Field.SECONDARY_EMAIL,
  Field.NAME,
  Field.ROUTING_PROFILE,
  Field.SECURITY_PROFILES,
  Field.PHONE_TYPE,
  Field.DESK_PHONE_NUMBER,
  Field.AUTO_ACCEPT,
  Field.AFTER_CONTACT_WORK_TIME_LIMIT,
  Field.HIERARCHY_GROUP,
  Field.TAGS,
  Field.USER_ID,
];

const PARTS = Object.values(Part);
const FIRST_LINE = 2;

/**
 * Makes a roster of users that Terraform takes over without a change. The roster is read back: what it does not hold as the
 * user has it, or what the library would refuse, is left as it is, and where that is not possible the user is left out.
 *
 * @param users Some of the snapshot.
 */
export function adoptionOf(snapshot: Snapshot, users: readonly SnapshotUser[]): Adoption {
  const identityIgnored = reasonToIgnoreIdentity(snapshot);
  const rowsWith = (keys: InstanceKeys) => users.map((user) => rowOf(user, keys, identityIgnored !== undefined));
  const drafts = rowsWith(keysOf(snapshot));
  const leftOut = drafts.filter((draft) => 'reason' in draft);
  let rows = drafts.filter((draft) => 'cells' in draft);
  for (let problems = problemsOf(snapshot, rows); problems.size > 0; problems = problemsOf(snapshot, rows)) {
    rows = rows.flatMap((row) => {
      const [part, reason] = problems.get(row) ?? [];
      if (reason === undefined) {
        return [row];
      }
      if (part !== undefined) {
        return [withoutPart(row, part, reason)];
      }
      leftOut.push({ user: row.user, reason });
      return [];
    });
  }
  // Counted anew, since only those that stay are of interest.
  const keys = keysOf(snapshot);
  rows.forEach(({ user }) => rowOf(user, keys, identityIgnored !== undefined));
  return { snapshot, rows, leftOut, keys, roster: rosterText(rows), identityIgnored };
}

function reasonToIgnoreIdentity({ instance, usersReadBy }: Snapshot): string | undefined {
  if (instance.identityManagementType === IdentityManagementType.EXISTING_DIRECTORY) {
    return 'The directory of the instance holds them.';
  }
  return usersReadBy === UsersReadBy.FULL ? undefined : 'The snapshot has no e-mail addresses. To have it read them, take it with --users full.';
}

/** What is wrong with rows as the library reads them: with a part that can go without cells, or with the row as a whole. */
function problemsOf(snapshot: Snapshot, rows: readonly UserRow[]): Map<UserRow, [part: Part | undefined, reason: string]> {
  const problems = new Map<UserRow, [Part | undefined, string]>();
  if (rows.length === 0) {
    return problems;
  }
  const report = (row: UserRow, field: Field | undefined, reason: string) => {
    const part = PARTS.find((each) => FIELDS_OF[each].includes(field!) && !row.kept.has(each));
    if (!problems.has(row) || part === undefined) {
      problems.set(row, [part, reason]);
    }
  };
  const { id, identityManagementType } = snapshot.instance;
  const source = new FileSource('users.csv', Buffer.from(rosterText(rows)));
  const paths = new Set(rows.flatMap(({ state }) => state.hierarchyGroup ?? []));
  const hierarchyGroups = Object.fromEntries(Array.from(paths, (path) => [path, { hierarchyGroupId: path }]));
  const { violations, pending } = checkRows(source, { instance: { id, identityManagementType }, hierarchyGroups });
  for (const violation of [...violations, ...[...pending.values()].flat()]) {
    const row = rows[violation.place!.line! - FIRST_LINE];
    report(row, violation.field, reasonOf(violation));
  }
  if (problems.size === 0) {
    rows.forEach((row, i) => {
      const field = COLUMNS.find((each) => !isSame(plain(valueIn(source.rows[i], each)), valueIn(row.state, each)));
      if (field !== undefined) {
        report(row, field, `a cell of the roster cannot hold the ${headerOf(field)}`);
      }
    });
  }
  return problems;
}

function reasonOf({ code, property, allowed, given }: Violation): string {
  return `${property} ${allowed}${given === undefined ? '' : `; it is ${given}`} [${code}]`;
}

function valueIn(row: Partial<ConnectUserRosterRow>, field: Field): unknown {
  const value = (row as Record<string, unknown>)[field];
  return field === Field.SECURITY_PROFILES ? [...(value as string[])].sort() : value;
}

/** A value of a row without the escapes that keep Terraform from evaluating it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [plain(key), plain(item)]));
  }
  return typeof value === 'string' ? knownString(value) : value;
}

/** Columns without values are left out, but for those without which a file is no roster. */
function rosterText(rows: readonly UserRow[]): string {
  const columns = COLUMNS.filter((field) => rows.some(({ cells }) => cells.has(field)));
  return csvText([columns.map(headerOf), ...rows.map(({ cells }) => columns.map((field) => cells.get(field) ?? ''))], {});
}
