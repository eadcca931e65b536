import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectInstance, ConnectUserRoster } from '../../../../src';
import { dataText } from '../../../../src/access/report/report-data';
import { CompareOptions, compare } from '../../../../src/cli/instance/compare/compare';
import { Format } from '../../../../src/cli/instance/compare/comparison-text';
import { Snapshot, SnapshotUser, UsersReadBy } from '../../../../src/instance/snapshot/snapshot';
import { AGENT_ID, BASIC_ID, PARIS_ORDERS_ID, SNAPSHOT } from '../../../support/snapshots';
import { synth } from '../../../support/synth';

const [ADMIN, BILLING] = [SNAPSHOT.securityProfiles[0].id, SNAPSHOT.routingProfiles[1].id];

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
const workingFolder = process.cwd();

beforeAll(() => process.chdir(folder));

afterAll(() => {
  process.chdir(workingFolder);
  rmSync(folder, { recursive: true });
});

const idOf = (digit: number) => `dddddddd-0000-4000-8000-00000000000${digit}`;
const agent = (name: string, digit: number, overrides: Partial<SnapshotUser> = {}): SnapshotUser => ({
  name,
  id: idOf(digit),
  identityInfo: { firstName: 'Jane', lastName: 'Doe' },
  routingProfileId: BASIC_ID,
  securityProfileIds: [AGENT_ID],
  hierarchyGroupId: PARIS_ORDERS_ID,
  phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: true, afterContactWorkTimeLimit: 30 },
  tags: { Team: 'Orders' },
  ...overrides,
});
const USERS = [agent('anna', 1), agent('bert', 2), agent('carl', 3)];

const HEADER = 'first name,last name,user login,routing profile name,security profile name,phone type,auto accept,ACW timeout,agent hierarchy,tags,user id';
const ROWS = USERS.map(({ name, id }) => `Jane,Doe,${name},Basic Routing Profile,Agent,soft,yes,30,Paris/Orders,Team=Orders,${id}`);

const file = (name: string, text: string) => {
  writeFileSync(name, text);
  return name;
};
const roster = (rows = ROWS) => file('agents.csv', `${[HEADER, ...rows].join('\n')}\n`);

/** The roster in a stack, with look-ups of names by Terraform. */
const stack = (rows = ROWS) => {
  const path = roster(rows);
  const json = synth((scope) => {
    ConnectUserRoster.fromCsv(scope, 'agents', { path, instance: ConnectInstance.fromInstanceAlias(scope, 'support', 'acme') });
  });
  return file('cdk.tf.json', JSON.stringify(json));
};
const report = (securityProfiles = ['Agent'], instance = 'acme') =>
  file('access.json', dataText({
    users: USERS.map(({ name }) => ({
      instance,
      login: name,
      name: 'Jane Doe',
      securityProfiles,
      routingProfile: 'Basic Routing Profile',
      hierarchyGroup: 'Paris/Orders',
      closure: '',
    })),
    unreported: [],
  }));

const SOURCES: [string, () => Partial<CompareOptions>][] = [
  ['a roster', () => ({ roster: [roster()] })],
  ['a stack', () => ({ stack: [stack()] })],
  ['an access report', () => ({ report: [report()] })],
  ['all of them', () => ({ stack: [stack()], roster: [roster()], report: [report()] })],
];

const run = (users: readonly SnapshotUser[], options: Partial<CompareOptions>, overrides: Partial<Snapshot> = {}) => {
  const snapshot = file('acme.connect.json', JSON.stringify({ ...SNAPSHOT, usersReadBy: UsersReadBy.FULL, users, ...overrides }));
  return compare(snapshot, { format: Format.JSON, ...options }, () => undefined);
};
const differences = (users: readonly SnapshotUser[], options: Partial<CompareOptions>) => {
  const { output, exitCode } = run(users, options);
  const found = JSON.parse(output).differences;
  expect(exitCode).toBe(found.length === 0 ? 0 : 1);
  return found;
};
const changed = (overrides: Partial<SnapshotUser>) => [USERS[0], { ...USERS[1], ...overrides }, USERS[2]];

describe.each(SOURCES)('beside %s', (_, source) => {
  test('an instance as the code has it is the same', () => {
    expect(differences(USERS, source())).toEqual([]);
  });

  test('a user with a security profile from the console is named, alone', () => {
    expect(differences(changed({ securityProfileIds: [AGENT_ID, ADMIN] }), source())).toEqual([
      {
        kind: 'moreSecurityProfiles',
        user: 'bert',
        userId: idOf(2),
        property: 'Admin',
        instance: 'Admin, Agent',
        code: 'Agent',
        place: expect.any(String),
      },
    ]);
  });

  test('a user who was made by hand is named, alone', () => {
    expect(differences([...USERS, agent('zoe', 9, { securityProfileIds: [ADMIN] })], source())).toEqual([
      { kind: 'unmanaged', user: 'zoe', userId: idOf(9), instance: 'Admin' },
    ]);
  });

  test('a user who was deleted is named, alone', () => {
    expect(differences([USERS[0], USERS[2]], source())).toEqual([{ kind: 'gone', user: 'bert', code: 'Agent', place: expect.any(String) }]);
  });

  test('other profiles and another group are named', () => {
    const users = changed({ routingProfileId: BILLING, hierarchyGroupId: undefined, securityProfileIds: [] });

    expect(differences(users, source())).toMatchObject([
      { kind: 'fewerSecurityProfiles', user: 'bert', property: 'Agent' },
      { kind: 'property', user: 'bert', property: 'routing profile', instance: 'Billing', code: 'Basic Routing Profile' },
      { kind: 'property', user: 'bert', property: 'hierarchy group', instance: '', code: 'Paris/Orders' },
    ]);
  });
});

test.each(SOURCES.slice(0, 1))('beside %s, other names, phones, tags and logins are named', (_, source) => {
  const users = changed({
    name: 'robert',
    identityInfo: { firstName: 'Bert', lastName: 'Doe' },
    phoneConfig: { phoneType: 'DESK_PHONE', deskPhoneNumber: '+14155550100', autoAccept: false, afterContactWorkTimeLimit: 31 },
    tags: { Team: 'Returns' },
  });

  expect(differences(users, source()).map(({ kind, property, instance, code }: any) => [kind, property, instance, code])).toEqual([
    ['login', 'user login', 'robert', 'bert'],
    ['property', 'phone type', 'DESK_PHONE', 'SOFT_PHONE'],
    ['property', 'auto-accept', 'false', 'true'],
    ['property', 'After Contact Work', '31', '30'],
    ['property', 'first name', 'Bert', 'Jane'],
    ['tag', 'Team', 'Returns', 'Orders'],
  ]);
});

describe('a user whose id the code has', () => {
  const [anna, bert, carl] = USERS;

  test('is not the one who was made again with the login', () => {
    const found = { roster: [roster()] };
    const users = [anna, agent('bert', 9, { securityProfileIds: [ADMIN] }), carl];

    expect(differences(users, found)).toEqual([
      { kind: 'unmanaged', user: 'bert', userId: idOf(9), instance: 'Admin' },
      { kind: 'gone', user: 'bert', property: 'user id', instance: idOf(9), code: idOf(2), place: 'agents.csv:3:1' },
    ]);
    expect(run(users, { ...found, format: Format.TEXT }).output).toContain(
      `bert: user id: the instance has ${idOf(9)}, the code says ${idOf(2)} (agents.csv:3:1)`,
    );
  });

  test('is that user, whoever has the login', () => {
    const users = [anna, { ...bert, name: 'carl' }, { ...carl, name: 'bert', securityProfileIds: [ADMIN, AGENT_ID] }];

    expect(differences(users, { roster: [roster()] })).toMatchObject([
      { kind: 'moreSecurityProfiles', user: 'bert', userId: idOf(3), property: 'Admin', place: 'agents.csv:4:1' },
      { kind: 'login', user: 'bert', code: 'carl' },
      { kind: 'login', user: 'carl', code: 'bert' },
    ]);
  });
});

test('what matters most comes first', () => {
  const users = [{ ...USERS[0], routingProfileId: BILLING }, { ...USERS[2], securityProfileIds: [ADMIN, AGENT_ID] }, agent('zoe', 9)];

  expect(differences(users, { roster: [roster()] }).map(({ kind, user }: any) => [kind, user])).toEqual([
    ['moreSecurityProfiles', 'carl'],
    ['unmanaged', 'zoe'],
    ['gone', 'bert'],
    ['property', 'anna'],
  ]);
});

test('what only Terraform knows is not the same', () => {
  const json = synth((scope) => {
    ConnectUserRoster.fromCsv(scope, 'agents', { path: roster(), instance: ConnectInstance.fromInstanceAlias(scope, 'support', 'acme') });
  });
  const text = JSON.stringify({ ...json, variable: { profile: {} } }).replaceAll(/"security_profile_ids":\[[^\]]*\]/g, '"security_profile_ids":["${var.profile}"]');

  expect(differences(USERS, { stack: [file('unknown.tf.json', text)] })).toEqual(
    USERS.map(({ name }) => expect.objectContaining({ kind: 'unknown', user: name, property: 'security profiles', code: '${var.profile}' })),
  );
});

describe('beside a stack of', () => {
  const BLOCK = {
    instance_id: SNAPSHOT.instance.id,
    name: 'anna',
    identity_info: { first_name: 'Jane', last_name: 'Doe' },
    phone_config: { phone_type: 'SOFT_PHONE', auto_accept: true, after_contact_work_time_limit: 30 },
    routing_profile_id: BASIC_ID,
    security_profile_ids: [AGENT_ID],
    hierarchy_group_id: PARIS_ORDERS_ID,
    tags: { Team: 'Orders' },
  };
  const written = (users: object, others: object = {}) =>
    file('written.tf.json', JSON.stringify({ terraform: {}, ...others, resource: { aws_connect_user: users } }));
  const [ANNA] = USERS;

  test.each<[string, () => string, readonly SnapshotUser[]]>([
    ['the arguments of a user', () => written({ anna: BLOCK }), [ANNA]],
    ['default tags', () => written({ anna: BLOCK }, { provider: { aws: [{ default_tags: [{ tags: { Owner: 'IT' } }] }] } }), [{ ...ANNA, tags: { Team: 'Orders', Owner: 'IT' } }]],
    [
      'for_each',
      () => written({ all: { ...BLOCK, for_each: '${{anna = "Agent", bert = "Agent"}}', name: '${each.key}' } }),
      USERS.slice(0, 2),
    ],
    ['a user of another instance', () => written({ anna: BLOCK, other: { ...BLOCK, instance_id: SNAPSHOT.instance.id.replace(/.$/, '0'), name: 'other' } }), [ANNA]],
    [
      'what Terraform ignores',
      () => written({ anna: { ...BLOCK, lifecycle: { ignore_changes: ['phone_config', 'identity_info', 'tags'] } } }),
      [{ ...ANNA, identityInfo: { firstName: 'Ann', lastName: 'Roe' }, phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: false }, tags: {} }],
    ],
  ])('%s, an instance that has the same does not differ', (_, path, users) => {
    expect(differences(users, { stack: [path()] })).toEqual([]);
  });

  test.each<[string, () => string, readonly SnapshotUser[], object[]]>([
    [
      'default tags, one that is missing is named',
      () => written({ anna: BLOCK }, { provider: { aws: [{ default_tags: [{ tags: { Owner: 'IT' } }] }] } }),
      [ANNA],
      [{ kind: 'tag', user: 'anna', property: 'Owner', code: 'IT' }],
    ],
    [
      'for_each, the user that got more is named',
      () => written({ all: { ...BLOCK, for_each: '${{anna = "Agent", bert = "Agent"}}', name: '${each.key}' } }),
      [ANNA, { ...USERS[1], securityProfileIds: [AGENT_ID, ADMIN] }],
      [{ kind: 'moreSecurityProfiles', user: 'bert', property: 'Admin' }],
    ],
    [
      'an import, the user is known by its id',
      () => written({ anna: BLOCK }, { import: [{ to: 'aws_connect_user.anna', id: `${SNAPSHOT.instance.id}:${ANNA.id}` }] }),
      [{ ...ANNA, name: 'anna.roe' }],
      [{ kind: 'login', user: 'anna.roe', userId: ANNA.id, code: 'anna' }],
    ],
    [
      'a tag beside those of the code, it is named',
      () => written({ anna: BLOCK }),
      [{ ...ANNA, tags: { Team: 'Orders', Admin: 'yes' } }],
      [{ kind: 'tag', user: 'anna', property: 'Admin', instance: 'yes' }],
    ],
    [
      'a name that only Terraform knows, it is unknown',
      () => written({ anna: BLOCK, other: { ...BLOCK, name: '${var.name}' } }, { variable: { name: {} } }),
      [ANNA],
      [{ kind: 'unknown', user: '', place: 'written.tf.json: aws_connect_user.other' }],
    ],
  ])('%s', (_, path, users, expected) => {
    expect(differences(users, { stack: [path()] })).toMatchObject(expected);
  });

  test('other instances alone cannot be compared', () => {
    const path = written({ other: { ...BLOCK, instance_id: SNAPSHOT.instance.id.replace(/.$/, '0') } });

    expect(() => run([ANNA], { stack: [path] })).toThrow(/has users of other instances, and none of the instance "acme"/);
  });
});

test('tags of AWS itself are of no code', () => {
  const users = [{ ...USERS[0], tags: { 'Team': 'Orders', 'aws:cloudformation:stack-name': 'agents' } }];

  expect(differences(users, { stack: [stack([ROWS[0]])] })).toEqual([]);
});

test('text and Markdown say the same', () => {
  const users = changed({ securityProfileIds: [AGENT_ID, ADMIN] });

  expect(run(users, { roster: [roster()], format: Format.TEXT }).output).toBe(
    'Instance acme at 2026-11-25T04:00:00Z with 3 users, compared with agents.csv: 1 user differs.\n\n' +
      'Security profiles that the code does not give:\n' +
      '  bert: Admin: the instance has Admin, Agent, the code says Agent (agents.csv:3:1)\n',
  );
  expect(run(users, { roster: [roster()], format: Format.MARKDOWN }).output).toContain('| bert | Admin | Admin, Agent | Agent |');
});

test('a search of users leaves addresses out, and the text says so', () => {
  expect(run(USERS, { roster: [roster()], format: Format.TEXT }, { usersReadBy: UsersReadBy.SEARCH })).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('E-mail addresses were not compared'),
  });
});

describe('nothing is compared', () => {
  test.each<[string, Partial<CompareOptions> | (() => Partial<CompareOptions>), Partial<Snapshot>, RegExp]>([
    ['without code', {}, {}, /Give --roster, --stack or --report/],
    ['without users', () => ({ roster: [roster()] }), { users: undefined, usersReadBy: undefined }, /the snapshot "acme\.connect\.json" has no users\. Take it with them: .* --users search/],
    ['of a newer version', () => ({ roster: [roster()] }), { version: 2 as never }, /\[SnapshotNewer\]/],
    ['beside the report of another instance', () => ({ report: [report(['Agent'], 'other')] }), {}, /has users of "other", and none of the instance "acme"/],
    ['beside a report that is none', () => ({ report: [file('none.json', '{}')] }), {}, /is not the JSON of an access report/],
    ['beside a stack that is none', () => ({ stack: [file('none.json', '{}')] }), {}, /is not the JSON of a stack/],
    ['beside a roster with violations', () => ({ roster: [roster(['a,b'])] }), {}, /cannot be compared: agents\.csv:2/],
    ['beside a file that is not there', { roster: ['missing.csv'] }, {}, /cannot read "missing\.csv"/],
  ])('%s', (_, options, overrides, message) => {
    expect(() => run(USERS, typeof options === 'function' ? options() : options, overrides)).toThrow(message);
  });
});
