import { Finding, InstanceSnapshot } from '../../../src/instance/snapshot/instance-snapshot';
import { Snapshot } from '../../../src/instance/snapshot/snapshot';
import { BASIC_ID, LYON_ORDERS_ID, PARIS_ID, PARIS_ORDERS_ID, SNAPSHOT, SNAPSHOT_USER, SNAPSHOT_WITH_USERS } from '../../support/snapshots';

const RETAKE = 'npx cdktf-aws-connect instance snapshot --instance acme --region eu-central-1 --output acme.connect.json';

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-12-05T10:00:00Z') }));
afterEach(() => jest.useRealTimers());

const snapshotWith = (changes: Partial<Snapshot> = {}) => new InstanceSnapshot('acme.connect.json', { ...SNAPSHOT, ...changes });
const withPaths = (...paths: string[][]) => snapshotWith({ hierarchyGroups: paths.map((path, i) => ({ path, id: String(i) })) });
const idOf = (finding: Finding | undefined) => (finding && 'found' in finding ? finding.found.id : undefined);
const violationOf = (finding: Finding | undefined) => (finding && 'violation' in finding ? finding.violation : undefined);

describe('profiles and users', () => {
  test('are found by their whole names, also with escapes', () => {
    const odd = snapshotWith({ routingProfiles: [{ name: 'A ${b}', id: 'odd' }] });

    expect(idOf(snapshotWith().routingProfile('Basic Routing Profile'))).toBe(BASIC_ID);
    expect(idOf(odd.routingProfile('A $${b}'))).toBe('odd');
    expect(idOf(new InstanceSnapshot('path', SNAPSHOT_WITH_USERS).user(SNAPSHOT_USER.name))).toBe(SNAPSHOT_USER.id);
  });

  test('that are not there are told with the nearest names, the age of the snapshot and the command that takes another', () => {
    expect(violationOf(snapshotWith().routingProfile('Bilings'))).toEqual({
      code: 'NameNotInSnapshot',
      allowed: 'must be a routing profile in "acme.connect.json", taken 2026-11-25 (10 days ago)',
      given: '"Bilings"',
      remedy: `Did you mean "Billing"? If it is newer than the snapshot, take it again: ${RETAKE}.`,
    });
    expect(violationOf(snapshotWith().securityProfile('Supervisor'))!.remedy).toBe(`If it is newer than the snapshot, take it again: ${RETAKE}.`);
    expect(violationOf(new InstanceSnapshot('path', SNAPSHOT_WITH_USERS).user('JDoe@example.com'))!.remedy).toContain('Did you mean "jdoe@example.com"?');
  });

  test.each([
    ['2026-12-05T09:59:59Z', 'today'],
    ['2026-12-04T10:00:00Z', 'yesterday'],
    ['2026-12-03T10:00:00Z', '2 days ago'],
    ['2026-12-06T10:00:00Z', 'today'],
  ])('of a snapshot that was taken %s are told as of %s', (takenAt, age) => {
    expect(violationOf(snapshotWith({ takenAt }).securityProfile('no'))!.allowed).toBe(`must be a security profile in "acme.connect.json", taken ${takenAt.slice(0, 10)} (${age})`);
  });

  test('that are near are at most three, the nearest first', () => {
    const securityProfiles = ['Agent 111', 'Agent 12', 'Agent 1', 'Agent 13', 'Agent'].map((name) => ({ name, id: name }));

    expect(violationOf(snapshotWith({ securityProfiles }).securityProfile('agent 1x'))!.remedy).toContain('Did you mean "Agent 12" or "Agent 1" or "Agent 13"?');
  });

  test('are compared with what is not there until that would take long', () => {
    const snapshot = snapshotWith({ users: Array.from({ length: 60_000 }, (_, i) => ({ ...SNAPSHOT_USER, name: `u${i}`, id: `${i}` })) });
    const remedies = ['uu1', 'uu2', 'uu3', 'uu4'].map((name) => violationOf(snapshot.user(name))!.remedy.slice(0, 16));

    expect(remedies).toEqual(['Did you mean "u1', 'Did you mean "u2', 'Did you mean "u3', 'If it is newer t']);
  });

  test('are no users where the snapshot has none', () => {
    expect(snapshotWith().user('jdoe')).toBeUndefined();
  });
});

describe('a hierarchy group', () => {
  test.each([
    ['Paris', PARIS_ID],
    ['Paris/Orders', PARIS_ORDERS_ID],
    [' Paris / Orders ', PARIS_ORDERS_ID],
    ['Lyon/Orders', LYON_ORDERS_ID],
    ['Returns', 'cccccccc-0000-4000-8000-000000000005'],
  ])('is found by %s', (path, id) => {
    expect(idOf(snapshotWith().hierarchyGroup(path))).toBe(id);
  });

  test('whose name alone is given must be the only one of the name', () => {
    expect(violationOf(snapshotWith().hierarchyGroup('Orders'))).toEqual({
      code: 'HierarchyGroupAmbiguous',
      allowed: 'must be one group, but "Orders" occurs several times in the hierarchy',
      given: '"Lyon/Orders", "Paris/Orders"',
      remedy: 'Give the whole path.',
    });
  });

  test('at the top level is found by its name before others', () => {
    expect(idOf(withPaths(['Paris', 'Orders'], ['Orders']).hierarchyGroup('Orders'))).toBe('1');
  });

  test.each([
    [['A/B', 'C'], 'A/B/C'],
    [['A / B', 'C'], 'A/B/C'],
    [['A/B', 'C'], 'A/B / C'],
    [['A|B', 'C'], 'A|B/C'],
    [['A|B', 'C'], 'A/B/C'],
    [['A/B/C/D/E/F', 'G'], 'A/B/C/D/E/F/G'],
    [['Top', 'A/B'], 'A/B'],
  ])('with a slash or a bar in a name is found as it is written: %j by %s', (path, given) => {
    expect(idOf(withPaths(['Other'], path).hierarchyGroup(given))).toBe('1');
  });

  test('whose path is that of another must be given by its id', () => {
    expect(violationOf(withPaths(['A', 'B', 'C'], ['A/B', 'C']).hierarchyGroup('A/B/C'))).toEqual({
      code: 'HierarchyGroupAmbiguous',
      allowed: 'must be one group, but "A/B/C" occurs several times in the hierarchy',
      given: '"A/B/C"',
      remedy: "Give one by its id: HierarchyGroup.fromHierarchyGroupId('0') or HierarchyGroup.fromHierarchyGroupId('1').",
    });
  });

  test('that is not there is told with paths that end so, then with the nearest', () => {
    const snapshot = withPaths(['EMEA', 'Paris', 'Orders'], ['Paris', 'Order'], ['Roma']);

    expect(violationOf(snapshot.hierarchyGroup('Paris/Orders'))!.remedy).toContain('Did you mean "EMEA/Paris/Orders" or "Paris/Order"?');
  });

  test.each(['Paris/', '/Paris', 'a//b', 'a/b/c/d/e/f'])('must have a path: %s', (path) => {
    expect(violationOf(snapshotWith().hierarchyGroup(path))!.code).toBe('HierarchyPathInvalid');
  });
});

test('the names of what has an id are those of profiles and groups', () => {
  expect([...withPaths(['A|B', 'C']).names()]).toEqual([
    ...SNAPSHOT.routingProfiles,
    ...SNAPSHOT.securityProfiles,
    { id: '0', name: 'A|B/C' },
  ]);
});
