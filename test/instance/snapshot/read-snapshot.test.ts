import { parseSnapshot, readSnapshot } from '../../../src/instance/snapshot/read-snapshot';
import { Snapshot } from '../../../src/instance/snapshot/snapshot';
import { snapshotCommand } from '../../../src/instance/snapshot/snapshot-command';
import { messageOf, notValid } from '../../support/errors';
import { SNAPSHOT, SNAPSHOT_USER, SNAPSHOT_WITH_USERS, snapshotFile } from '../../support/snapshots';
import { INSTANCE_ID, OTHER_INSTANCE_ID } from '../../support/users';

const RETAKE = 'npx cdktf-aws-connect instance snapshot --instance acme --region eu-central-1 --output acme.connect.json';
const RETAKE_UNKNOWN = 'npx cdktf-aws-connect instance snapshot --instance ALIAS --output acme.connect.json';

/** What is wrong with a file of this content, and what to do. */
function violationOf(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const reading = parseSnapshot('path', 'acme.connect.json', Buffer.from(text));
  return 'violation' in reading ? reading.violation : undefined;
}

const invalid = (what: string, command = RETAKE) => ({
  code: 'SnapshotInvalid',
  property: 'path',
  allowed: `must be a snapshot as the command writes it, ${what}`,
  given: '"acme.connect.json"',
  remedy: `Restore the file, or take the snapshot again: ${command}.`,
});

describe('a snapshot', () => {
  test.each([['without users', SNAPSHOT], ['with users', SNAPSHOT_WITH_USERS]])('%s is read as it was written', (_, snapshot) => {
    expect(readSnapshot('subject', 'path', snapshotFile(snapshot))).toEqual(snapshot);
  });

  test('may begin with a byte order mark, and have properties that this version does not know', () => {
    const snapshot = { ...SNAPSHOT, queues: [], instance: { ...SNAPSHOT.instance, displayName: 'ACME' } };

    expect(parseSnapshot('path', 'file', Buffer.from(`\u{feff}${JSON.stringify(snapshot)}`))).toEqual({ snapshot });
  });

  test('may be of an instance without alias, and have groups of one name, even at one place', () => {
    const { alias, ...instance } = SNAPSHOT.instance;
    const hierarchyGroups = [{ path: ['Orders'], id: 'one' }, { path: ['Orders'], id: 'two' }];
    const snapshot = { ...SNAPSHOT, instance, hierarchyGroups };

    expect(parseSnapshot('path', 'file', Buffer.from(JSON.stringify(snapshot)))).toEqual({ snapshot });
  });

  test('of 10,000 users is read in less than a second', () => {
    const users = Array.from({ length: 10_000 }, (_, i) => ({ ...SNAPSHOT_USER, id: `id-${i}`, name: `user-${i}` }));
    const file = Buffer.from(JSON.stringify({ ...SNAPSHOT_WITH_USERS, users }));
    const start = process.cpuUsage();

    expect(parseSnapshot('path', 'file', file)).toHaveProperty('snapshot.users.length', 10_000);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});

describe('a file that is missing', () => {
  test.each(['no.connect.json', '.', '', undefined, 7])('is an error with the command that makes it: %p', (path: any) => {
    expect(messageOf(() => readSnapshot("ConnectInstance 'stack/acme'", 'path', path))).toContain('[SnapshotMissing]');
  });

  test('is named, with the folder that the path starts from', () => {
    expect(messageOf(() => readSnapshot("ConnectInstance 'stack/acme'", 'path', 'my files/no.connect.json'))).toBe(notValid(
      "ConnectInstance 'stack/acme'",
      'path: must be a file that exists; got "my files/no.connect.json". ' +
        "Take the snapshot: npx cdktf-aws-connect instance snapshot --instance ALIAS --output 'my files/no.connect.json'. " +
        `The working directory is ${JSON.stringify(process.cwd())}. [SnapshotMissing]`,
    ));
  });
});

describe('a damaged file', () => {
  const lines = JSON.stringify(SNAPSHOT, undefined, 1).split('\n');

  test.each([
    ['is empty', '', 'but is empty'],
    ['ends too early', lines.slice(0, 12).join('\n'), 'but line 12 is damaged: it is not JSON there'],
    ['lost a line break and a comma', lines.join('\n').replace('"version": 1,', '"version": 1'), 'but line 4 is damaged: it is not JSON there'],
    ['has a conflict of git', ['{', '<<<<<<< HEAD', ...lines.slice(1)].join('\n'), 'but line 2 is a conflict of a merge'],
  ])('that %s is told with its line', (_, content, what) => {
    expect(violationOf(content)).toEqual(invalid(what, RETAKE_UNKNOWN));
  });
});

describe('another file', () => {
  test.each(['[]', '7', 'null', '"text"', '{}', { ...SNAPSHOT, format: 'other' }, { stacks: [] }])('is foreign: %j', (content) => {
    expect(violationOf(content)).toEqual({
      code: 'SnapshotForeign',
      property: 'path',
      allowed: 'must be a snapshot of an instance, not another JSON file',
      given: '"acme.connect.json"',
      remedy: 'Give the path of a snapshot, or take one: npx cdktf-aws-connect instance snapshot --instance ALIAS --output NAME.connect.json.',
    });
  });

  test('of a newer version asks for an upgrade, whatever else it has', () => {
    expect(violationOf({ ...SNAPSHOT, version: 2, instance: [] })).toEqual({
      code: 'SnapshotNewer',
      property: 'path',
      allowed: 'must have a version that this library reads, at most 1',
      given: '"acme.connect.json" of version 2',
      remedy: 'Upgrade cdktf-aws-connect to the version that wrote the file, or take the snapshot again with this one.',
    });
  });
});

describe('a file that was changed', () => {
  const [first] = SNAPSHOT.routingProfiles;
  const change = (changes: object) => ({ ...SNAPSHOT, ...changes });
  const changeInstance = (changes: object) => change({ instance: { ...SNAPSHOT.instance, ...changes } });
  const withUser = (changes: object) => ({ ...SNAPSHOT_WITH_USERS, users: [SNAPSHOT_USER, { ...SNAPSHOT_USER, id: 'other', name: 'other', ...changes }] });

  test.each<[string, unknown]>([
    ['its version is not 1: "1"', change({ version: '1' })],
    ['its version is not 1: undefined', change({ version: undefined })],
    ['takenAt must be a time in UTC, such as 2026-11-25T04:00:00Z, not "yesterday"', change({ takenAt: 'yesterday' })],
    ['takenAt must be a time in UTC, such as 2026-11-25T04:00:00Z, not "2026-13-41T04:00:00Z"', change({ takenAt: '2026-13-41T04:00:00Z' })],
    ['instance.identityManagementType must be a text that is not empty, not ""', changeInstance({ identityManagementType: '' })],
    ['instance.region must be a text that is not empty, not undefined', changeInstance({ region: undefined })],
    ['routingProfiles must be a list, not undefined', change({ routingProfiles: undefined })],
    ['routingProfiles[0] must be an object, not "Agent"', change({ routingProfiles: ['Agent'] })],
    ['securityProfiles[1].name must be a text that is not empty, not null', change({ securityProfiles: [first, { ...first, name: null }] })],
    ['routingProfiles[1].id must differ from that of entry 0, not "' + first.id + '"', change({ routingProfiles: [first, { ...first, name: 'b' }] })],
    ['routingProfiles[2].name must differ from that of entry 0, not "Basic Routing Profile"', change({ routingProfiles: [first, { name: 'b', id: 'b' }, { ...first, id: 'c' }] })],
    ['hierarchyGroups[0].path must not be empty, not []', change({ hierarchyGroups: [{ path: [], id: 'a' }] })],
    ['hierarchyGroups[0].path[1] must be a text that is not empty, not 7', change({ hierarchyGroups: [{ path: ['a', 7], id: 'a' }] })],
    ['hierarchyGroups[1].id must differ from that of entry 0, not "a"', change({ hierarchyGroups: [{ path: ['a'], id: 'a' }, { path: ['b'], id: 'a' }] })],
    ['usersReadBy must be search or full, not "list"', { ...SNAPSHOT_WITH_USERS, usersReadBy: 'list' }],
    ['has users without usersReadBy', change({ users: [] })],
    ['has usersReadBy without users', change({ usersReadBy: 'search' })],
    ['users[1].name must differ from that of entry 0, not "jdoe@example.com"', withUser({ name: 'JDOE@example.com' })],
    ['users[1].securityProfileIds must be a list, not undefined', withUser({ securityProfileIds: undefined })],
    ['users[1].phoneConfig.afterContactWorkTimeLimit must be a whole number, not 1.5', withUser({ phoneConfig: { afterContactWorkTimeLimit: 1.5 } })],
    ['users[1].phoneConfig.autoAccept must be true or false, not "yes"', withUser({ phoneConfig: { autoAccept: 'yes' } })],
    ['users[1].channels["CHAT"].autoAccept must be true or false, not "yes"', withUser({ channels: { VOICE: {}, CHAT: { autoAccept: 'yes' } } })],
    ['users[1].channels must be an object, not []', withUser({ channels: [] })],
    ['users[1].proficiencies[0].level must be a number, not undefined', withUser({ proficiencies: [{ attributeName: 'a', attributeValue: 'b' }] })],
    ['users[1].tags["Team"] must be a text, not 7', withUser({ tags: { Team: 7 } })],
    [`instance.arn is not that of instance "${OTHER_INSTANCE_ID}" in region "eu-central-1"`, changeInstance({ id: OTHER_INSTANCE_ID })],
    [`instance.arn is not that of instance "${INSTANCE_ID}" in region "us-east-1"`, changeInstance({ region: 'us-east-1' })],
    [`instance.arn is not that of instance "${INSTANCE_ID}" in region "eu-central-1"`, changeInstance({ arn: 'no' })],
    [`instance.arn is not that of instance "${INSTANCE_ID}" in region "eu-central-1"`, changeInstance({ arn: `${SNAPSHOT.instance.arn}/agent/a` })],
  ])('is told with the place: %s', (what, content) => {
    const { code, allowed } = violationOf(content)!;

    expect({ code, allowed }).toEqual({ code: 'SnapshotInvalid', allowed: invalid(`but ${what}`).allowed });
  });

  test('is told with the command for the instance that it was taken of', () => {
    expect(violationOf(change({ routingProfiles: 7 }))).toEqual(invalid('but routingProfiles must be a list, not 7'));
  });
});

describe('the command', () => {
  const { instance: { alias, ...instance } } = SNAPSHOT;

  test.each<[string, Parameters<typeof snapshotCommand>]>([
    ['--instance acme --region eu-central-1 --output a.json', ['a.json', SNAPSHOT]],
    ['--instance acme --region eu-central-1 --users search --output a.json', ['a.json', SNAPSHOT_WITH_USERS]],
    [`--instance ${INSTANCE_ID} --region eu-central-1 --output a.json`, ['a.json', { ...SNAPSHOT, instance } as Snapshot]],
    ["--instance ALIAS --output 'it'\\''s $HOME.json'", ["it's $HOME.json"]],
  ])('can be copied into a shell: %s', (options, args) => {
    expect(snapshotCommand(...args)).toBe(`npx cdktf-aws-connect instance snapshot ${options}`);
  });
});
