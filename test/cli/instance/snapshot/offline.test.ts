import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfflineOptions, snapshotFrom } from '../../../../src/cli/instance/snapshot/snapshot';
import { UsersReadBy } from '../../../../src/instance/snapshot/snapshot';
import { INSTANCE_ARN, INSTANCE_ID } from '../../../support/users';

const INSTANCE = { Instance: { Id: INSTANCE_ID, Arn: INSTANCE_ARN, InstanceAlias: 'acme', IdentityManagementType: 'SAML' } };
const FILES = {
  'instance.json': INSTANCE,
  'routing-profiles.json': { RoutingProfileSummaryList: [{ Id: 'r', Name: 'Routing' }] },
  'security-profiles.json': { SecurityProfileSummaryList: [{ Id: 's', Name: 'Agent' }] },
  'hierarchy-groups.json': { UserHierarchyGroups: [{ Id: 'g', Name: 'Paris', LevelId: '1', HierarchyPath: { LevelOne: { Id: 'g', Name: 'Paris' } } }] },
  'users.json': { Users: [{ Id: 'u', Username: 'jdoe' }] },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Makes a snapshot of files that differ from those of a small instance. */
function snapshotOf(files: Record<string, object | string | Buffer>, options: Partial<OfflineOptions> = { users: UsersReadBy.SEARCH }) {
  const from = join(folder, 'aws');
  mkdirSync(from);
  for (const [name, content] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(join(from, name, '..'), { recursive: true });
    writeFileSync(join(from, name), typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  }
  const output = join(folder, 'acme.connect.json');
  snapshotFrom(from, { output, ...options }, () => undefined);
  return JSON.parse(readFileSync(output, 'utf8'));
}

describe('files of the AWS CLI', () => {
  test('give a snapshot', () => {
    expect(snapshotOf({})).toMatchObject({
      instance: { id: INSTANCE_ID, alias: 'acme', region: 'eu-central-1' },
      hierarchyGroups: [{ path: ['Paris'], id: 'g' }],
      usersReadBy: 'search',
      users: [{ name: 'jdoe', id: 'u', securityProfileIds: [] }],
    });
  });

  test('may have null for what is not set', () => {
    const user = { Id: 'u', Username: 'jdoe', IdentityInfo: null, PhoneConfig: null, HierarchyGroupId: null, SecurityProfileIds: null, Tags: null, AutoAcceptConfigs: null };

    expect(snapshotOf({ 'users.json': { Users: [user], NextToken: null } }).users).toEqual([{ name: 'jdoe', id: 'u', securityProfileIds: [] }]);
  });

  test('may begin with a byte order mark', () => {
    expect(snapshotOf({ 'instance.json': `\u{feff}${JSON.stringify(INSTANCE)}` }).instance.alias).toBe('acme');
  });

  test.each(['acme', 'ACME', INSTANCE_ID, INSTANCE_ARN])('are of the instance %s', (instance) => {
    expect(snapshotOf({}, { instance }).instance.id).toBe(INSTANCE_ID);
  });
});

describe('files of single users', () => {
  const FULL = { 'user-ids.txt': 'u\ngone\n', 'users/u.json': { User: { Id: 'u', Username: 'jdoe' } }, 'users/gone.json': {}, 'proficiencies/u.json': { UserProficiencyList: [] } };

  test('give the users who are there still', () => {
    expect(snapshotOf(FULL, { users: UsersReadBy.FULL }).users).toEqual([{ name: 'jdoe', id: 'u', securityProfileIds: [] }]);
  });

  test.each(['', 'An error occurred', 'null'])('are an error if one is %j', (text) => {
    expect(() => snapshotOf({ ...FULL, 'users/u.json': text }, { users: UsersReadBy.FULL })).toThrow(/users.u\.json" is not what the AWS CLI writes: it has no User\./);
  });
});

test('an output that is a folder is an error before anything is read', () => {
  expect(() => snapshotFrom(join(folder, 'none'), { output: folder }, () => undefined)).toThrow(`--output must be a file, and ${JSON.stringify(folder)} is a folder.`);
});

describe('an error', () => {
  test('says that files are of another instance', () => {
    expect(() => snapshotOf({}, { instance: 'other' })).toThrow(/aws" is of the instance "acme", not of "other"\.$/);
  });

  test.each<[string, Record<string, object | string | Buffer>, RegExp]>([
    ['is not JSON', { 'users.json': 'An error occurred' }, /users\.json" is not what the AWS CLI writes: it has no Users\. Run the commands of --print-commands again\.$/],
    ['has null for a list', { 'users.json': { Users: null } }, /users\.json" is not what the AWS CLI writes: it has no Users\./],
    ['has something else for a list', { 'security-profiles.json': { SecurityProfileSummaryList: 'x' } }, /security-profiles\.json" .* it has no SecurityProfileSummaryList\./],
    ['has no instance', { 'instance.json': { Instance: null } }, /instance\.json" is not what the AWS CLI writes: it has no Instance\./],
    ['is of one page of several', { 'users.json': { Users: [], NextToken: 'x' } }, /users\.json" has only some of the Users: there is a NextToken\. Run the command without --max-items and --no-paginate\.$/],
    ['was written as UTF-16', { 'users.json': Buffer.from('\u{feff}{"Users": []}', 'utf16le') }, /users\.json" is not what the AWS CLI writes/],
  ])('names the file that %s', (_, files, message) => {
    expect(() => snapshotOf(files)).toThrow(message);
  });

  test.each<[string, Record<string, object>, RegExp]>([
    ['a user without a login', { 'users.json': { Users: [{ Id: 'u' }] } }, /^what was read cannot be written as a snapshot: users\[0\]\.name must be a text that is not empty, not undefined\.$/],
    ['a time that is a text', { 'users.json': { Users: [{ Id: 'u', Username: 'a', AfterContactWorkConfigs: [{ Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: '30' } }] }] } }, /users\[0\]\.channels\["CHAT"\]\.afterContactWorkTimeLimit must be a whole number, not "30"\.$/],
    ['an instance without a type', { 'instance.json': { Instance: { Id: INSTANCE_ID, Arn: INSTANCE_ARN } } }, /instance\.identityManagementType must be a text that is not empty, not undefined\.$/],
    ['an instance without an ARN', { 'instance.json': { Instance: { Id: INSTANCE_ID } } }, /instance\.arn must be/],
    ['an ARN of another instance', { 'instance.json': { Instance: { ...INSTANCE.Instance, Id: 'other' } } }, /instance\.arn is not that of instance "other"/],
  ])('names %s, and writes nothing', (_, files, message) => {
    expect(() => snapshotOf(files)).toThrow(message);
    expect(() => readFileSync(join(folder, 'acme.connect.json'))).toThrow('ENOENT');
  });
});
