import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adopted } from './adopted-app';
import { adopt } from '../../../../src/cli/instance/adopt/adopt';
import { Language } from '../../../../src/cli/instance/adopt/app-files';
import { packageFile } from '../../../../src/core/files';
import { SnapshotUser, UsersReadBy } from '../../../../src/instance/snapshot/snapshot';
import { AGENT_ID, BASIC_ID, LYON_ORDERS_ID, PARIS_ID, PARIS_ORDERS_ID, SNAPSHOT, SNAPSHOT_USER, SNAPSHOT_WITH_USERS } from '../../../support/snapshots';

const MANIFEST = JSON.parse(packageFile('package.json'));

const HEADER =
  'first name,last name,email address,secondary email address,user login,routing profile name,security_profile_name_1|security_profile_name_2,' +
  'phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds),agent hierarchy,tags,user id';

const ODD_PROFILE = 'bbbbbbbb-0000-4000-8000-000000000009';
const BILLING_ID = 'aaaaaaaa-0000-4000-8000-000000000002';

let lastId = 0;

/** A user with nothing that the provider cannot hold. */
function user(overrides: Partial<SnapshotUser> = {}): SnapshotUser {
  lastId++;
  return {
    name: `user${lastId}`,
    id: `dddddddd-0000-4000-8000-${String(lastId).padStart(12, '0')}`,
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    routingProfileId: BASIC_ID,
    securityProfileIds: [AGENT_ID],
    phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: true, afterContactWorkTimeLimit: 30 },
    ...overrides,
  };
}

beforeEach(() => {
  lastId = 0;
});

function snapshotOf(users: readonly SnapshotUser[], overrides: object = {}) {
  return { ...SNAPSHOT, usersReadBy: UsersReadBy.FULL, users, ...overrides };
}

/** The cells of a roster, by header, for each row. */
function rowsOf(roster: string): Record<string, string>[] {
  const [headers, ...rows] = roster.trimEnd().split('\n').map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(headers.map((header, i) => [header, cells[i]])));
}

const rosterOf = (...users: SnapshotUser[]) => adopted(snapshotOf(users), (app) => app.text('users.csv'));
const reportOf = (...users: SnapshotUser[]) => adopted(snapshotOf(users), (app) => app.text('adoption.md'));

/** Names of users in a roster. */
const loginsIn = (roster: string) => rowsOf(roster).map((row) => row['user login']);

describe('the roster', () => {
  test('has all that the provider knows of a user', () => {
    const identityInfo = { firstName: 'Zoé', lastName: 'van der Berg', secondaryEmail: 'zoe@example.org' };
    const phoneConfig = { phoneType: 'DESK_PHONE', autoAccept: false, afterContactWorkTimeLimit: 0, deskPhoneNumber: '+4930901820' };
    const roster = adopted(
      snapshotOf(
        [user({ identityInfo: { ...identityInfo, email: 'zoe@example.com' }, phoneConfig, hierarchyGroupId: PARIS_ORDERS_ID, tags: { Team: 'Billing', Site: '' } })],
        { instance: { ...SNAPSHOT.instance, identityManagementType: 'CONNECT_MANAGED' } },
      ),
      (app) => app.text('users.csv'),
    );

    expect(roster).toBe(
      `${HEADER}\nZoé,van der Berg,zoe@example.com,zoe@example.org,user1,Basic Routing Profile,Agent,desk,+4930901820,no,0,Paris/Orders,Team=Billing|Site=,` +
        'dddddddd-0000-4000-8000-000000000001\n',
    );
  });

  test('has no column in which nobody has a value', () => {
    expect(rosterOf(user({ identityInfo: undefined, phoneConfig: undefined }))).toBe(
      'user login,routing profile name,security_profile_name_1|security_profile_name_2,user id\n' +
        'user1,Basic Routing Profile,Agent,dddddddd-0000-4000-8000-000000000001\n',
    );
  });

  test('has groups of one name by their paths', () => {
    const roster = rosterOf(user({ hierarchyGroupId: PARIS_ORDERS_ID }), user({ hierarchyGroupId: LYON_ORDERS_ID }));

    expect(rowsOf(roster).map((row) => row['agent hierarchy'])).toEqual(['Paris/Orders', 'Lyon/Orders']);
  });

  test.each(['alias@0055g00000A@00D5g00000B', 'a.name-of_more-than.20-characters', 'jane doe', 'CORP\\jdoe', 'jörg'])(
    'has the login %j, since its user has it already',
    (name) => {
      const managed = { instance: { ...SNAPSHOT.instance, identityManagementType: 'CONNECT_MANAGED' } };

      expect(adopted(snapshotOf([user({ name })], managed), (app) => loginsIn(app.text('users.csv')))).toEqual([name]);
    },
  );

  test('has tags as JSON where pairs would be read as others', () => {
    expect(rosterOf(user({ tags: { 'a=b': 'c, d' } }))).toContain(',"{""a=b"":""c, d""}",');
    expect(rosterOf(user({ tags: { '+a': 'b' } }))).toContain(',"{""+a"":""b""}",');
  });

  test('leaves tags of AWS out, and names them', () => {
    const tagged = user({ tags: { 'aws:cloudformation:stack-name': 'x', 'Team': 'A' } });

    expect(rowsOf(rosterOf(tagged))[0].tags).toBe('Team=A');
    expect(reportOf(user(tagged))).toContain('tag of AWS | `aws:cloudformation:stack-name=x` |');
  });

  test('has no names where the snapshot has no e-mail addresses, or where a directory holds them', () => {
    const directory = { instance: { ...SNAPSHOT.instance, identityManagementType: 'EXISTING_DIRECTORY' } };

    adopted(snapshotOf([user()], { usersReadBy: UsersReadBy.SEARCH }), (app) => {
      expect(app.text('users.csv')).not.toContain('name,last');
      expect(app.text('adoption.md')).toContain('Terraform does not manage them for any user (`identity_info` is in `ignore_changes`). The snapshot has no e-mail addresses.');
    });
    adopted(snapshotOf([user()], directory), (app) => {
      expect(app.text('users.csv')).not.toContain('name,last');
      expect(app.text('adoption.md')).toContain('The directory of the instance holds them.');
    });
  });

  test.each([
    ['a mobile number', { firstName: 'Jane', lastName: 'Doe', mobile: '+14155550100' }, '`has the mobile number +14155550100, which the provider would remove with a change`'],
    ['a formula', { firstName: '=HYPERLINK("x")', lastName: 'Doe' }, 'a spreadsheet would take a name or an e-mail address for a formula'],
    ['a name that a cell cannot hold', { firstName: 'Jane\nX', lastName: 'Doe' }, 'a cell of the roster cannot hold a name or an e-mail address'],
    ['a first name alone', { firstName: 'Jane' }, '`last name must'],
    ['an e-mail address that SAML does not allow', { firstName: 'Jane', lastName: 'Doe', email: 'j@example.com' }, '[EmailNotAllowed]'],
    ['a name of more than 100 bytes', { firstName: 'é'.repeat(51), lastName: 'Doe' }, '[FirstNameLength]'],
  ])('leaves the identity of a user with %s as it is, and says so', (_, identityInfo, reason) => {
    const [row] = rowsOf(rosterOf(user({ identityInfo }), user()));
    const report = reportOf(user({ identityInfo }), user());

    expect([row['first name'], row['last name']]).toEqual(['', '']);
    expect(report).toContain('## Names and e-mail addresses that stay as they are (1)');
    expect(report).toContain(reason.replace('last name must', 'last name is required'));
  });

  test.each([
    ['another timeout of a channel', { channels: { VOICE: { afterContactWorkTimeLimit: 30 }, CHAT: { afterContactWorkTimeLimit: 60 } } }, 'CHAT: After Contact Work 60 s'],
    ['another auto-accept of a channel', { channels: { TASK: { autoAccept: false } } }, 'TASK: auto-accept off'],
    ['agent-first callback', { channels: { VOICE: { agentFirstCallbackAutoAccept: true, agentFirstCallbackAfterContactWorkTimeLimit: 5 } } },
      'VOICE: agent-first callback: auto-accept on; VOICE: agent-first callback: After Contact Work 5 s'],
    ['persistent connection of a channel', { channels: { VOICE: { persistentConnection: true } } }, 'VOICE: persistent connection'],
    ['voice enhancement', { channels: { VOICE: { voiceEnhancementMode: 'VOICE_ISOLATION' } } }, 'VOICE: voice enhancement VOICE_ISOLATION'],
    ['another phone of a channel', { channels: { VOICE: { phoneType: 'DESK_PHONE', phoneNumber: '+14155550100' } } }, 'VOICE: phone type DESK_PHONE; VOICE: phone number +14155550100'],
    ['persistent connection', { phoneConfig: { phoneType: 'SOFT_PHONE', persistentConnection: true } }, 'persistent connection'],
    ['a desk phone without a number', { phoneConfig: { phoneType: 'DESK_PHONE' } }, 'desk phone without a number'],
    ['a desk phone with a number that is none', { phoneConfig: { phoneType: 'DESK_PHONE', deskPhoneNumber: '030' } }, '[DeskPhoneNumberInvalid]'],
    ['a timeout beyond the limit', { phoneConfig: { phoneType: 'SOFT_PHONE', afterContactWorkTimeLimit: 2_000_001 } }, '[AfterContactWorkTimeLimitInvalid]'],
    ['no phone', { phoneConfig: undefined }, 'no phone type'],
  ])('leaves the phone of a user with %s as it is, and says so', (_, overrides, reason) => {
    const [row] = rowsOf(rosterOf(user(overrides), user()));
    const report = reportOf(user(overrides), user());

    expect([row['phone type (soft/desk)'], row['soft phone auto accept (yes/no)'], row['ACW timeout (seconds)']]).toEqual(['', '', '']);
    expect(report).toContain('## Phone settings that stay as they are (1)');
    expect(report).toContain(reason);
  });

  test('has the phone of a user whose channels have what the user has', () => {
    const channels = { VOICE: { afterContactWorkTimeLimit: 30, autoAccept: true, voiceEnhancementMode: 'NONE', persistentConnection: false }, CHAT: { afterContactWorkTimeLimit: 30 } };

    expect(rosterOf(user({ channels }))).toContain(',soft,yes,30,');
  });

  test('has no number of a softphone, which Terraform leaves as it is', () => {
    const phoneConfig = { phoneType: 'SOFT_PHONE', deskPhoneNumber: '+14155550100' };

    expect(rosterOf(user({ phoneConfig }))).not.toContain('+14155550100');
    expect(reportOf(user({ phoneConfig }))).toContain('number of a softphone | `+14155550100` |');
  });

  test.each([
    ['more than ten security profiles', { securityProfileIds: Array.from({ length: 11 }, (_, i) => `id-${i}`) }, 'has 11 security profiles; the provider takes at most 10'],
    ['no security profile', { securityProfileIds: [] }, 'has no security profile; the provider needs one'],
    ['no routing profile', { routingProfileId: undefined }, 'has no routing profile; the provider needs one'],
    ['a login of more than 100 bytes', { name: 'n'.repeat(101) }, '[NameTooLong]'],
    ['a login that no cell can hold', { name: 'a\nb' }, 'has a login that a cell of the roster cannot hold'],
    ['a tag that the provider would refuse', { tags: { 'a&b': 'c' } }, '[TagKeyInvalid]'],
  ])('leaves a user with %s out, and says why', (_, overrides, reason) => {
    adopted(snapshotOf([user(overrides), user({ name: 'other' })]), (app) => {
      expect(loginsIn(app.text('users.csv'))).toEqual(['other']);
      expect(app.text('adoption.md')).toContain('## Users left out (1)');
      expect(app.text('adoption.md')).toContain(reason);
      expect(app.notes).toContain('1 user left out, since the provider cannot represent them.');
    });
  });
});

describe('what the roster cannot name', () => {
  const odd = (name: string) => ({ securityProfiles: [...SNAPSHOT.securityProfiles, { name, id: ODD_PROFILE }] });
  const userOfOdd = () => user({ securityProfileIds: [ODD_PROFILE] });

  test.each([
    ['A|B', 'A-B'],
    ['One, Two', 'One, Two'],
    ['=Formula', 'Formula'],
    [' Spaces ', 'Spaces'],
    ['Agent ', 'Agent bbbbbbbb-0000-4000-8000-000000000009'],
    ['${x}', '$-x-'],
    ['|', 'unnamed'],
    ['@', 'unnamed'],
  ])('is given by id: the security profile %j as %j', (name, key) => {
    adopted(snapshotOf([userOfOdd()], odd(name)), (app) => {
      expect(app.text('users.csv')).toContain(key);
      expect(app.text('main.ts')).toContain(`'${key}': SecurityProfile.fromSecurityProfileId('${ODD_PROFILE}', { name: '${name.replace('${', () => '$${')}' }),`);
      expect(app.text('adoption.md')).toContain('## Given by id in main.ts (1)');
    });
  });

  test('is given by id: groups with a slash, paths that two groups have, and what was deleted meanwhile', () => {
    const hierarchyGroups = [
      { path: ['Sales/EMEA'], id: 'cccccccc-0000-4000-8000-000000000001' },
      { path: ['Sales', 'EMEA'], id: 'cccccccc-0000-4000-8000-000000000002' },
    ];
    const users = [...hierarchyGroups.map(({ id }) => user({ hierarchyGroupId: id })), user({ hierarchyGroupId: 'gone' })];

    adopted(snapshotOf(users, { hierarchyGroups }), (app) => {
      expect(rowsOf(app.text('users.csv')).map((row) => row['agent hierarchy'])).toEqual(['Sales-EMEA', 'Sales/EMEA', 'gone']);
      expect(app.text('main.ts')).toContain([
        '      hierarchyGroups: {',
        "        'Sales-EMEA': HierarchyGroup.fromHierarchyGroupId('cccccccc-0000-4000-8000-000000000001', { name: 'Sales/EMEA' }),",
        "        'Sales/EMEA': HierarchyGroup.fromHierarchyGroupId('cccccccc-0000-4000-8000-000000000002', { name: 'Sales/EMEA' }),",
        "        'gone': HierarchyGroup.fromHierarchyGroupId('gone'),",
        '      },',
      ].join('\n'));
    });
  });

  test('is not in the code where no user who is adopted has it', () => {
    expect(adopted(snapshotOf([user()], odd('A|B')), (app) => app.text('main.ts'))).not.toContain('SecurityProfile.');
  });
});

describe('the files', () => {
  test('are those of an app of TypeScript', () => {
    adopted(SNAPSHOT_WITH_USERS, (app) => {
      expect(readdirSync(app.folder).sort()).toEqual(
        ['.gitignore', 'acme.connect.json', 'adoption.md', 'cdktf.json', 'main.ts', 'package.json', 'tsconfig.json', 'users.csv'],
      );
      expect(JSON.parse(app.text('acme.connect.json'))).toEqual(SNAPSHOT);
      expect(JSON.parse(app.text('cdktf.json'))).toMatchObject({ language: 'typescript', app: 'npx ts-node main.ts', sendCrashReports: 'false' });
      const { version, peerDependencies, devDependencies } = MANIFEST;
      expect(JSON.parse(app.text('package.json'))).toMatchObject({
        dependencies: { ...peerDependencies, 'cdktf-aws-connect': `^${version}` },
        devDependencies: { 'cdktf-cli': peerDependencies.cdktf, 'typescript': devDependencies.typescript },
      });
    });
  });

  test('are those of an app of Python', () => {
    adopted(SNAPSHOT_WITH_USERS, (app) => {
      expect(readdirSync(app.folder).sort()).toEqual(['.gitignore', 'acme.connect.json', 'adoption.md', 'cdktf.json', 'main.py', 'requirements.txt', 'users.csv']);
      expect(app.text('requirements.txt')).toBe(`cdktf-aws-connect==${MANIFEST.version}\n`);
      expect(JSON.parse(app.text('cdktf.json'))).toMatchObject({ language: 'python', app: 'python main.py' });
      expect(app.text('main.py')).toContain('ConnectInstance.from_snapshot(self, "instance", str(HERE / "acme.connect.json"))');
    }, { language: Language.PYTHON });
  });

  test('say how many users there are, and what the plan must say', () => {
    adopted(snapshotOf([user(), user()]), (app) => {
      expect(app.text('adoption.md')).toContain('| Users that Terraform takes over | 2 |');
      expect(app.text('adoption.md')).toContain('`Plan: 2 to import, 0 to add, 0 to change, 0 to destroy.`');
      expect(app.notes).toEqual(['Wrote an app for 2 users to "…/app". "…/app/adoption.md" says what to do next.']);
    });
  });

  test('name proficiencies and mobile numbers, user by user', () => {
    const report = reportOf(user({
      identityInfo: { mobile: '+14155550100' },
      proficiencies: [{ attributeName: 'connect:Language', attributeValue: 'connect:French', level: 4 }],
    }));

    expect(report).toContain('## What the provider has no argument for (2)');
    expect(report).toContain('| user1 | proficiency | `connect:Language: connect:French, level 4` |');
    expect(report).toContain('| user1 | mobile number | `+14155550100` |');
  });

  test('call the stack by the id of an instance without an alias', () => {
    const { alias, ...instance } = SNAPSHOT.instance;

    expect(adopted(snapshotOf([user()], { instance }), (app) => app.text('main.ts'))).toContain(`new Users(app, '${instance.id}');`);
  });
});

describe('users who are not adopted', () => {
  const users = () => [
    user({ name: 'paris', hierarchyGroupId: PARIS_ID, tags: { Site: 'Paris' } }),
    user({ name: 'orders', hierarchyGroupId: PARIS_ORDERS_ID, routingProfileId: BILLING_ID }),
    user({ name: 'lyon', hierarchyGroupId: LYON_ORDERS_ID, tags: { Site: 'Lyon' } }),
    user({ name: 'nowhere', routingProfileId: BILLING_ID }),
  ];
  const selected = (options: object) =>
    adopted(snapshotOf(users()), (app) => [loginsIn(app.text('users.csv')), /not selected \| (\d+)/.exec(app.text('adoption.md'))![1]], options);

  test.each([
    ['a group and those below it', { hierarchy: ['Paris'] }, ['paris', 'orders']],
    ['two groups', { hierarchy: ['Paris/Orders', 'Lyon'] }, ['orders', 'lyon']],
    ['a routing profile', { routingProfile: ['Billing'] }, ['orders', 'nowhere']],
    ['a tag', { tag: ['Site=Lyon'] }, ['lyon']],
    ['all options at once', { hierarchy: ['Paris'], routingProfile: ['Billing'] }, ['orders']],
  ])('are not in %s', (_, options, logins) => {
    expect(selected(options)).toEqual([logins, String(4 - logins.length)]);
  });

  test.each([
    [{ hierarchy: ['Pari'] }, '--hierarchy: the snapshot has no hierarchy group "Pari". Did you mean "Paris"?'],
    [{ hierarchy: ['Orders'] }, '--hierarchy: the snapshot has no hierarchy group "Orders". Take a newer snapshot if it is new.'],
    [{ routingProfile: ['Biling'] }, '--routing-profile: the snapshot has no routing profile "Biling". Did you mean "Billing"?'],
    [{ tag: ['Site=Pari'] }, '--tag: the snapshot has no tag of a user "Site=Pari". Did you mean "Site=Paris"?'],
    [{ tag: ['Site=Lyon'], hierarchy: ['Paris'] }, 'no user of the snapshot matches all options. Leave out one of --hierarchy, --routing-profile and --tag.'],
  ])('an error says that %j selects nobody', (options, message) => {
    expect(() => selected(options)).toThrow(message);
  });

  describe('since a stack has them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'known-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const stack = (json: object | string, name = 'cdk.tf.json') => {
      writeFileSync(join(folder, name), typeof json === 'string' ? json : JSON.stringify(json));
      return join(folder, name);
    };
    const usersNamed = (...names: string[]) => ({ resource: { aws_connect_user: Object.fromEntries(names.map((name, i) => [`u${i}`, { name }])) } });
    const without = (known: string[]) => adopted(snapshotOf(users()), (app) => ({ logins: loginsIn(app.text('users.csv')), report: app.text('adoption.md'), notes: app.notes }), { known });

    test('are known by name, without regard to case, also through locals, and are counted', () => {
      const { logins, report, notes } = without([
        stack({ locals: { name: 'lyon' }, resource: { aws_connect_user: [{ a: { name: 'PARIS' } }, { b: [{ name: '${local.name}' }] }] } }),
      ]);

      expect(logins).toEqual(['orders', 'nowhere']);
      expect(report).toContain('| Users who are in a stack already | 2 |');
      expect(notes).toContain('2 users left out, since they are in a stack already.');
    });

    test('are known by for_each, by the id of an import, and from several files', () => {
      const { id } = SNAPSHOT.instance;
      const [{ id: first }] = [user()];
      lastId = 0;
      const known = [
        stack({ resource: { aws_connect_user: { all: { for_each: { lyon: 'x' }, name: '${each.key}' } } } }, 'one.tf.json'),
        stack({ ...usersNamed(), import: [{ to: 'aws_connect_user.all["x"]', id: `${id}:${first}@eu-central-1` }, { to: 'aws_iam_user.x', id: 'orders' }] }, 'two.tf.json'),
      ];

      expect(without(known).logins).toEqual(['orders', 'nowhere']);
    });

    test('are not known by a user of another instance', () => {
      const json = { resource: { aws_connect_user: { a: { name: 'paris', instance_id: '22222222-aaaa-4aaa-8aaa-111111111111' }, b: { name: 'lyon', instance_id: SNAPSHOT.instance.id } } } };

      expect(without([stack(json)]).logins).toEqual(['paris', 'orders', 'nowhere']);
    });

    test('are not known by a user of another instance that is looked up', () => {
      const json = {
        data: { aws_connect_instance: { berlin: { instance_alias: 'berlin' }, acme: { instance_alias: 'ACME' }, id: { instance_id: '22222222-aaaa-4aaa-8aaa-111111111111' }, some: { instance_alias: '${var.alias}' } } },
        resource: {
          aws_connect_user: Object.fromEntries(Object.entries({ paris: 'berlin', lyon: 'acme', orders: 'id', nowhere: 'some' }).map(([name, instance]) =>
            [name, { name, instance_id: `\${data.aws_connect_instance.${instance}.id}` }])),
        },
      };

      expect(without([stack(json)]).logins).toEqual(['paris', 'orders']);
    });

    test('are told apart from those whose names only Terraform knows', () => {
      const path = stack(usersNamed('${var.name}', 'paris'));
      const { report, notes } = without([path]);

      expect(report).toContain('## Users of other stacks whose names only Terraform knows (1)');
      expect(report).toContain('aws_connect_user.u0');
      expect(notes).toContain('1 user of known stacks not compared, since only Terraform knows the names.');
    });

    test('an error says that all of them are', () => {
      expect(() => without([stack(usersNamed('paris', 'orders', 'lyon', 'nowhere'))])).toThrow('there is nobody to adopt: 4 users selected, and all of them in a stack of --known already.');
    });

    test.each(['{', '[]', '{"a": 1}', 'null'])('an error says that %j is no stack', (text) => {
      expect(() => without([stack(text)])).toThrow("is not the JSON of a stack. Give a cdk.tf.json, as 'cdktf synth' writes it to cdktf.out/stacks/NAME.");
    });
  });
});

describe('an error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'errors-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: object | string) => {
    const path = join(folder, 'acme.connect.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const adoptTo = (path: string, output: string) => adopt(path, { output, language: Language.TYPESCRIPT }, () => undefined);

  test('says by which command a snapshot gets users', () => {
    const path = file(SNAPSHOT);

    expect(() => adoptTo(path, join(folder, 'new'))).toThrow(
      `the snapshot "${path}" has no users. Take it with them: npx cdktf-aws-connect instance snapshot --instance acme --region eu-central-1 --users full --output ${path}`,
    );
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  test('says that the instance had no users', () => {
    expect(() => adoptTo(file(snapshotOf([])), join(folder, 'new'))).toThrow('there is nobody to adopt: the instance had no users');
  });

  test('says that the provider cannot represent any of them', () => {
    expect(() => adoptTo(file(snapshotOf([user({ securityProfileIds: [] })])), join(folder, 'new'))).toThrow(
      'the provider cannot represent any of 1 user: "user1" has no security profile; the provider needs one.',
    );
  });

  test('says that a file is no snapshot', () => {
    expect(() => adoptTo(file('{}'), join(folder, 'new'))).toThrow('[SnapshotForeign]');
    expect(() => adoptTo(join(folder, 'none'), join(folder, 'new'))).toThrow('no such file or directory');
  });

  test('says that a folder is not empty, and overwrites nothing', () => {
    const output = join(folder, 'full');
    mkdirSync(output);
    writeFileSync(join(output, 'mine'), '');

    expect(() => adoptTo(file(SNAPSHOT_WITH_USERS), output)).toThrow(`--output: the folder "${output}" is not empty, and nothing in it is overwritten. Give a new one.`);
    expect(() => adoptTo(file(SNAPSHOT_WITH_USERS), join(output, 'mine'))).toThrow('not a directory');
    expect(() => adoptTo(file(SNAPSHOT_WITH_USERS), join(output, 'mine', 'new'))).toThrow('cannot write the folder');
    expect(readdirSync(output)).toEqual(['mine']);
  });

  test('does not come up where the folder is there and empty', () => {
    const output = join(folder, 'empty');
    mkdirSync(output);

    expect(adoptTo(file(snapshotOf([SNAPSHOT_USER])), output).exitCode).toBe(0);
    expect(readdirSync(output)).toContain('users.csv');
  });
});
