import { CodeUser, CodeUsers, Said, profilesSaid, said } from './code-user';
import { knownString } from '../../../core/known';
import { quote, visible } from '../../../core/text';
import { ArnKind, partsOfId } from '../../../instance/connect-ids';
import { Finding, InstanceSnapshot } from '../../../instance/snapshot/instance-snapshot';
import { ConnectUserRosterRow } from '../../../roster/connect-user-roster-row';
import { Field } from '../../../roster/file/columns';
import { FileSource } from '../../../roster/file/file-source';
import { describeRosterViolation } from '../../../roster/roster-violation';
import { CommandError } from '../../command-result';
import { readInput, shownInput } from '../../files';

/** Violations that do not affect a comparison: columns that `ignoredColumns` of the construct may name. */
const HARMLESS = ['ColumnUnknown'];

const COMPARED: Partial<Record<Field, keyof CodeUser['properties']>> = {
  [Field.PHONE_TYPE]: 'phone type',
  [Field.DESK_PHONE_NUMBER]: 'desk phone number',
  [Field.AUTO_ACCEPT]: 'auto-accept',
  [Field.AFTER_CONTACT_WORK_TIME_LIMIT]: 'After Contact Work',
  [Field.FIRST_NAME]: 'first name',
  [Field.LAST_NAME]: 'last name',
  [Field.EMAIL]: 'email',
  [Field.SECONDARY_EMAIL]: 'secondary email',
  [Field.DIRECTORY_USER_ID]: 'directory user id',
};

/** The users of a roster file. What a column that is not there says, the code may say. */
export function usersOfRoster(path: string, snapshot: InstanceSnapshot): CodeUsers {
  const source = new FileSource(visible(path), readInput(path), { ignorePasswords: true });
  const [violation] = source.violations.filter(({ code }) => !HARMLESS.includes(code));
  if (violation !== undefined) {
    throw new CommandError(`${shownInput(path)} cannot be compared: ${describeRosterViolation(violation)} "roster check" lists all that is wrong with it.`);
  }
  return { users: source.rows.map((row, index) => userOf(row, source.placeOf(index).text, source, snapshot)), unnamed: [] };
}

function userOf(row: ConnectUserRosterRow, place: string, source: FileSource, snapshot: InstanceSnapshot): CodeUser {
  const values = row as unknown as Record<string, unknown>;
  const others = Object.entries(COMPARED)
    .filter(([field]) => values[field] !== undefined)
    .map(([field, property]) => [property, said(plain(values[field]))]);
  const group: Said = row.hierarchyGroup === undefined
    ? (source.hasColumn(Field.HIERARCHY_GROUP) ? said('') : undefined)
    : idSaid(snapshot.hierarchyGroup(row.hierarchyGroup), row.hierarchyGroup);
  return {
    name: plain(row.name),
    id: row.userId === undefined ? undefined : partsOfId(row.userId, ArnKind.AGENT)?.resourceId,
    place,
    securityProfiles: profilesSaid(row.securityProfiles.map((name) => idSaid(snapshot.securityProfile(name), name))),
    properties: {
      'routing profile': row.routingProfile === '' ? undefined : idSaid(snapshot.routingProfile(row.routingProfile), row.routingProfile),
      'hierarchy group': group,
      ...Object.fromEntries(others),
    },
    tags: row.tags && { given: new Map(Object.entries(row.tags).map(([key, value]) => [plain(key), said(plain(value))])), isAll: false },
  };
}

/** A name that the snapshot lacks may be a key for which the code has an id. */
function idSaid(finding: Finding, name: string): NonNullable<Said> {
  return 'found' in finding ? { value: finding.found.id } : { unknown: `${quote(plain(name))}, which the snapshot does not name` };
}

/** A row has the text of its cells with escapes for what Terraform would evaluate. */
function plain<T>(value: T): T {
  return (knownString(value) as T | undefined) ?? value;
}
