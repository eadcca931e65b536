import * as fs from 'node:fs';
import * as path from 'node:path';
import { App, TerraformOutput, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserWarning,
  PhoneType,
  SecurityProfile,
} from '../src';
import { line } from './roster/roster-files';
import { csv, rosterOfFile, rosterOfRows, row } from './roster/rosters';
import { messageOf, notValid } from './support/errors';
import { newStack, synth, warningsOf } from './support/synth';
import { stringToken } from './support/tokens';
import { INSTANCE_ID, instanceOf, userProps } from './support/users';

const JANE = line({ 'security_profile_name_1|security_profile_name_2': 'Agent|Supervisor' });
const JOHN = line({
  'first name': '',
  'last name': '',
  'email address': '',
  'user login': 'j.roe',
  'phone type (soft/desk)': 'desk',
  'phone number': '+14155550100',
  'soft phone auto accept (yes/no)': '',
  'ACW timeout (seconds)': '',
});

const usersOf = (fill: (stack: TerraformStack) => void) => synth(fill).resource.aws_connect_user;

describe('in Terraform', () => {
  test('becomes a block for each user', () => {
    expect(synth((stack) => rosterOfFile(stack, csv(JANE, JOHN), { tags: { Team: 'Billing' } }))).toEqual({
      resource: {
        aws_connect_user: {
          agents_jdoe: {
            instance_id: INSTANCE_ID,
            name: 'jdoe',
            identity_info: { first_name: 'Jane', last_name: 'Doe', email: 'jdoe@example.com' },
            phone_config: { phone_type: 'SOFT_PHONE', auto_accept: true, after_contact_work_time_limit: 30 },
            routing_profile_id: 'routing-profile',
            security_profile_ids: ['agent', 'supervisor'],
            tags: { Team: 'Billing' },
          },
          agents_j_roe_e398c4bb: {
            instance_id: INSTANCE_ID,
            name: 'j.roe',
            phone_config: { phone_type: 'DESK_PHONE', desk_phone_number: '+14155550100' },
            routing_profile_id: 'routing-profile',
            security_profile_ids: ['agent'],
            tags: { Team: 'Billing' },
            lifecycle: { ignore_changes: ['identity_info'] },
          },
        },
      },
    });
  });

  test('has the arguments that a ConnectUser of each row has', () => {
    const props = {
      name: 'jdoe',
      identityInfo: { firstName: 'Jane', lastName: 'Doe', email: 'jdoe@example.com', secondaryEmail: 'jane@example.org' },
      phoneConfig: { phoneType: PhoneType.DESK_PHONE, deskPhoneNumber: '+14155550100', autoAccept: false, afterContactWorkTimeLimit: 5 },
      directoryUserId: 'directory-user',
      tags: { Team: 'Billing' },
    };
    const common = {
      region: 'eu-central-1',
      lifecycle: { ignoreChanges: ['tags'], createBeforeDestroy: true },
      protectFromDeletion: true,
      password: ConnectUserPassword.fromToken('${var.password}'),
    };
    const user = usersOf((stack) =>
      new ConnectUser(stack, 'agents_jdoe', userProps({
        ...props,
        ...common,
        routingProfile: { routingProfileId: 'routing-profile' },
        securityProfiles: [{ securityProfileId: 'agent' }],
        hierarchyGroup: { hierarchyGroupId: 'group' },
        dependsOn: [new TerraformVariable(stack, 'v', {})],
        provider: new AwsProvider(stack, 'aws', { alias: 'other' }),
      })),
    );
    const { identityInfo, phoneConfig, ...rest } = props;
    const users = usersOf((stack) =>
      rosterOfRows(stack, [{ ...row(), ...rest, ...identityInfo, ...phoneConfig, hierarchyGroup: 'Berlin/Billing' }], {
        ...common,
        hierarchyGroups: { 'Berlin/Billing': { hierarchyGroupId: 'group' } },
        dependsOn: [new TerraformVariable(stack, 'v', {})],
        provider: new AwsProvider(stack, 'aws', { alias: 'other' }),
      }),
    );

    expect(users).toEqual(user);
  });

  test('tells user names apart that are the same in an address, whatever other rows there are', () => {
    const addressesOf = (...names: string[]) => Object.keys(usersOf((stack) => rosterOfRows(stack, names.map((name) => row({ name })))));

    expect(addressesOf('j.doe', 'j_doe', 'j@doe.com')).toEqual(['agents_j_doe', 'agents_j_doe_com_b1704103', 'agents_j_doe_d50cd4b1']);
    expect(addressesOf('j.doe')).toEqual(['agents_j_doe_d50cd4b1']);
  });

  test('the order of the rows changes nothing', () => {
    const synthOf = (...lines: string[]) => synth((stack) => rosterOfFile(stack, csv(...lines)));

    expect(synthOf(JOHN, JANE)).toEqual(synthOf(JANE, JOHN));
  });

  test('looks each name up once', () => {
    const { data } = synth((stack) => {
      const instance = ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID);
      rosterOfRows(stack, [row({ hierarchyGroup: 'Berlin/Billing' }), row({ name: 'jroe', hierarchyGroup: 'Berlin/Billing' })], {
        instance,
        routingProfiles: {},
        securityProfiles: {},
      });
    });

    expect(Object.entries<object>(data).map(([type, found]) => [type, Object.keys(found).length])).toEqual([
      ['aws_connect_routing_profile', 1],
      ['aws_connect_security_profile', 1],
      ['aws_connect_user_hierarchy_group', 1],
    ]);
  });

  test('shares the look-ups of a bare instance', () => {
    const { data } = synth((stack) => rosterOfRows(stack, [row(), row({ name: 'jroe' })], { routingProfiles: undefined }));

    expect(data.aws_connect_routing_profile).toEqual({
      'agents_Instance_routing-profile-BasicRoutingProfile_59AB8000': { instance_id: INSTANCE_ID, name: 'Basic Routing Profile' },
    });
  });

  test('takes the password of each user from a variable with all of them', () => {
    const json = JSON.stringify(
      usersOf((stack) => {
        const passwords = new TerraformVariable(stack, 'passwords', { type: 'map(string)', sensitive: true });
        rosterOfRows(stack, [row()], { passwords });
      }),
    );

    expect(json).toContain('${try(var.passwords[\\"jdoe\\"], null)}');
    expect(json).toContain('"ignore_changes":["password","identity_info"]');
  });

  test('lets expressions in code be expressions', () => {
    const json = JSON.stringify(
      synth((stack) => {
        const variable = new TerraformVariable(stack, 'x', { type: 'string' });
        rosterOfRows(stack, [row({ firstName: variable.stringValue, lastName: '${var.y}', tags: { [variable.stringValue]: variable.stringValue } })]);
      }),
    );

    expect(json).toContain('"first_name":"${var.x}"');
    expect(json).toContain('"last_name":"${var.y}"');
    expect(json).toContain('"tags":{"${var.x}":"${var.x}"}');
  });

  test('merges tags that are known at plan only', () => {
    const json = JSON.stringify(
      synth((stack) => rosterOfRows(stack, [row({ tags: { a: 'b' } })], { tags: new TerraformVariable(stack, 'tags', { type: 'map(string)' }).value })),
    );

    expect(json).toContain('${merge(var.tags, {\\"a\\" = \\"b\\"})}');
  });

  test.each([
    ['quotation marks', 'x" != "" ? file("/etc/hostname") : "', String.raw`x\" != \"\" ? file(\"/etc/hostname\") : \"`],
    ['an expression', '${1 + 1}', '$${1 + 1}'],
    ['a directive', '%{ if true }', '%%{ if true }'],
    ['backslashes', String.raw`C:\new`, String.raw`C:\\new`],
    ['control characters', 'a\b\fb', String.raw`a\u0008\u000cb`],
  ])('evaluates no cell beside tags that are known at plan only: %s', (_, cell, literal) => {
    const shared = Token.asStringMap('${var.shared}' as never);
    const file = `user login,routing profile,security profile,tags\njdoe,Basic Routing Profile,Agent,"note=${cell.replaceAll('"', '""')}"\n`;
    const users = usersOf((stack) => rosterOfFile(stack, file, { tags: shared }));

    expect(users.agents_jdoe.tags).toBe(`\${merge(var.shared, {"note" = "${literal}"})}`);
  });

  test('writes literal tags of the roster beside those of a row as text, and keys that are tokens as expressions', () => {
    const tagsOf = (own: unknown, shared: unknown) =>
      usersOf((stack) => rosterOfRows(stack, [row({ tags: own as never })], { tags: shared as never })).agents_jdoe.tags;
    const own = Token.asStringMap('${var.own}' as never);

    expect(tagsOf(own, { note: '$${1 + 1} "x"' })).toBe(String.raw`${'${'}merge({"note" = "$${'${'}1 + 1} \"x\""}, var.own)}`);
    expect(tagsOf({ [stringToken()]: 'x' }, own)).toBe('${merge(var.own, {(var.value) = "x"})}');
  });

  test.each([
    ['a value of a row', { Team: '${var.team}' }, Token.asStringMap('${var.tags}' as never), '${merge(var.tags, {"Team" = "${var.team}"})}'],
    ['a key of a row', { '${var.key}': 'x' }, Token.asStringMap('${var.tags}' as never), '${merge(var.tags, {"${var.key}" = "x"})}'],
    ['a value of the roster', Token.asStringMap('${var.tags}' as never), { Team: '${var.team}' }, '${merge({"Team" = "${var.team}"}, var.tags)}'],
    ['the tags of the roster', { Team: 'x' }, '${var.tags}', '${merge(var.tags, {"Team" = "x"})}'],
  ])('lets an expression of %s be one among tags that are known at plan only', (_, own, shared, written) => {
    const users = usersOf((stack) => rosterOfRows(stack, [row({ tags: own as never })], { tags: shared as never }));

    expect(users.agents_jdoe.tags).toBe(written);
  });

  test('does not count the characters of tags that are known at plan only', () => {
    const tags = '${merge(var.tags_of_the_company, var.tags_of_the_department)}' as never;

    expect(usersOf((stack) => rosterOfRows(stack, [row({ tags })], { tags: { Site: 'Berlin' } })).agents_jdoe.tags).toBe(
      '${merge({"Site" = "Berlin"}, merge(var.tags_of_the_company, var.tags_of_the_department))}',
    );
  });

  test('checks what depends on a looked-up instance once for all rows', () => {
    const users: object[] = Object.values(
      usersOf((stack) => {
        const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme');
        rosterOfRows(stack, [row({ name: 'zoe', email: 'zoe@example.com' }), row({ name: 'anna', email: 'anna@example.com' }), row({ name: 'jdoe' })], {
          instance,
          password: ConnectUserPassword.fromToken('${var.password}'),
          lifecycle: { precondition: [{ condition: '${var.x}', errorMessage: 'X.' }] },
        });
      }),
    );
    const type = 'data.aws_connect_instance.support.identity_management_type';
    const subject = "ConnectUserRoster 'stack/agents'";

    expect(users.flatMap((user: any) => user.lifecycle.precondition).filter(({ error_message: message }) => message !== 'X.')).toEqual([
      {
        condition: `\${(${type} == "CONNECT_MANAGED")}`,
        error_message: `${subject}: password is allowed only if the instance is CONNECT_MANAGED. Leave it out. Users: anna, jdoe, zoe.`,
      },
      {
        condition: `\${(${type} == "EXISTING_DIRECTORY")}`,
        error_message: `${subject}: identityInfo.firstName is required where the instance is CONNECT_MANAGED or SAML. Give the first name of the person. Users: anna, jdoe, zoe.`,
      },
      {
        condition: `\${(${type} == "EXISTING_DIRECTORY")}`,
        error_message: `${subject}: identityInfo.lastName is required where the instance is CONNECT_MANAGED or SAML. Give the last name of the person. Users: anna, jdoe, zoe.`,
      },
      {
        condition: `\${(${type} != "SAML")}`,
        error_message: `${subject}: identityInfo.email must not be set where the instance uses SAML. Leave it out; notifications go to secondaryEmail. Users: anna, zoe.`,
      },
    ]);
  });

  test('finds references to other stacks, also in single values', () => {
    const app = Testing.app();
    const [producer, consumer] = [new TerraformStack(app, 'producer'), new TerraformStack(app, 'consumer')];
    const [instanceId, lastName] = ['instance', 'name'].map((id) => new TerraformVariable(producer, id, { type: 'string' }).stringValue);
    new AwsProvider(consumer, 'aws');
    rosterOfRows(consumer, [row({ lastName })], { instance: { id: instanceId, arn: 'arn' } });
    app.synth();

    expect(Object.keys(JSON.parse(Testing.synth(producer)).output)).toEqual(['cross-stack-output-varinstance', 'cross-stack-output-varname']);
    const json = Testing.synth(consumer);
    expect(json).toContain('"instance_id": "${data.terraform_remote_state.cross-stack-reference-input-producer.outputs.cross-stack-output-varinstance}"');
    expect(json).toContain('"last_name": "${data.terraform_remote_state.cross-stack-reference-input-producer.outputs.cross-stack-output-varname}"');
  });

  test('finds references to other stacks of the rows of a file: profiles, groups, shared values, and the type of the instance', () => {
    const app = Testing.app();
    const [producer, consumer] = [new TerraformStack(app, 'producer'), new TerraformStack(app, 'consumer')];
    const produced = (id: string) => new TerraformVariable(producer, id, { type: 'string' }).stringValue;
    const [id, type, routing, first, second, group, tag] = ['id', 'type', 'routing', 'first', 'second', 'group', 'tag'].map(produced);
    new AwsProvider(consumer, 'aws');
    const profiles = 'security_profile_name_1|security_profile_name_2';
    rosterOfFile(consumer, csv(JANE, line({ 'user login': 'aaa', [profiles]: 'Second' })), {
      instance: { id, arn: 'arn', identityManagementType: type },
      routingProfiles: { 'Basic Routing Profile': { routingProfileId: routing } },
      securityProfiles: { Agent: { securityProfileId: first }, Second: { securityProfileId: second } },
      hierarchyGroups: { Unused: { hierarchyGroupId: group } },
      tags: { Team: tag },
    });
    app.synth();

    expect(Object.keys(JSON.parse(Testing.synth(producer)).output)).toEqual(
      ['first', 'id', 'routing', 'second', 'tag', 'type'].map((name) => `cross-stack-output-var${name}`),
    );
  });

  test('is the same in the file that App.synth writes', () => {
    const app = Testing.app();
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    rosterOfFile(stack, csv(JANE, JOHN));
    app.synth();
    const written = JSON.parse(fs.readFileSync(path.join(app.outdir, 'stacks/stack/cdk.tf.json'), 'utf8'));

    expect(written.resource).toEqual(synth(stack).resource);
  });

  test('wants a provider in the stack', () => {
    const app = new App();
    rosterOfRows(new TerraformStack(app, 'stack'), [row()]);

    expect(messageOf(() => app.synth())).toContain('Found resources without a matching provider construct');
  });

  test('refuses to be written as HCL, rather than leaving users out', () => {
    const stack = newStack();
    rosterOfRows(stack, [row()]);

    expect(messageOf(() => stack.toHclTerraform())).toContain("ConnectUserRoster 'stack/agents' cannot be written as HCL. Synthesize JSON.");
  });

  test('takes overrides of all users', () => {
    const json = JSON.stringify(
      usersOf((stack) => {
        const roster = rosterOfFile(stack, csv(JANE));
        roster.addOverride('phone_config.auto_accept', false);
        roster.addOverride('timeouts', { create: '5m' });
      }),
    );

    expect(json).toContain('"auto_accept":false');
    expect(json).toContain('"phone_type":');
    expect(json).toContain('"timeouts":{"create":"5m"}');
  });
});

test('takes overrides of the stack', () => {
  const users = usersOf((stack) => {
    rosterOfFile(stack, csv(JANE, JOHN));
    stack.addOverride('resource.aws_connect_user.agents_jdoe.phone_config.auto_accept', false);
  });

  expect(users.agents_jdoe.phone_config).toEqual({ phone_type: 'SOFT_PHONE', auto_accept: false, after_contact_work_time_limit: 30 });
});

describe('user', () => {
  test('can be referred to, granted profiles and moved in the hierarchy', () => {
    const address = 'aws_connect_user.agents_jdoe';
    const json = synth((stack) => {
      const roster = rosterOfFile(stack, csv(JANE, JOHN));
      const user = roster.user('jdoe');
      new TerraformOutput(stack, 'out', { value: [user.userId, user.userArn, user.id] });
      new ConnectUser(stack, 'after', userProps({ name: 'after', dependsOn: [user] }));
      user.grantSecurityProfile({ securityProfileId: 'more' });
      user.grantSecurityProfiles([{ securityProfileId: 'agent' }, { securityProfileId: '${var.last}' }]);
      user.assignHierarchyGroup({ hierarchyGroupId: 'group' });
      expect(roster.user('jdoe')).toBe(user);
      expect([user.instance.id, user.userName, user.address]).toEqual([INSTANCE_ID, 'jdoe', address]);
    });

    expect(json.output.out).toEqual({ value: [`\${${address}.user_id}`, `\${${address}.arn}`, `\${${address}.id}`] });
    expect(json.resource.aws_connect_user.after.depends_on).toEqual([address]);
    expect(json.resource.aws_connect_user.agents_jdoe).toMatchObject({
      security_profile_ids: ['agent', 'supervisor', 'more', '${var.last}'],
      hierarchy_group_id: 'group',
    });
  });

  test('takes overrides of its own', () => {
    const users = usersOf((stack) => {
      const roster = rosterOfFile(stack, csv(JANE, JOHN));
      roster.user('j.roe').addOverride('phone_config.auto_accept', '${var.x}');
      roster.user('j.roe').addOverride('phone_config.phone_type', 'SOFT_PHONE');
    });

    expect(users.agents_j_roe_e398c4bb.phone_config).toEqual({ phone_type: 'SOFT_PHONE', desk_phone_number: '+14155550100', auto_accept: '${var.x}' });
    expect(users.agents_jdoe.phone_config.auto_accept).toBe(true);
  });

  test('is an error where the roster has none of that name', () => {
    const roster = rosterOfFile(newStack(), csv(JANE));

    expect(messageOf(() => roster.user('jdo'))).toBe(notValid(
      "ConnectUserRoster 'stack/agents'",
      'user: must be the name of a user in the roster; got "jdo". Did you mean "jdoe"? [RosterUserUnknown]',
    ));
  });

  test('cannot have eleven security profiles', () => {
    const roster = rosterOfFile(newStack(), csv(JANE));
    const more = Array.from({ length: 9 }, (_, i) => ({ securityProfileId: `p${i}` }));

    expect(messageOf(() => roster.user('jdoe').grantSecurityProfiles(more))).toBe(notValid(
      "ConnectUserRoster 'stack/agents'",
      'user "jdoe": securityProfiles: must be 1 to 10 different security profiles; got 11: "agent", "supervisor", "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8". ' +
        'Leave some out, or combine their permissions in one profile. [SecurityProfileCount]',
    ));
  });
});

test('names are claimed: another construct cannot have a user of the roster', () => {
  const stack = newStack();
  rosterOfFile(stack, csv(JANE));

  expect(messageOf(() => new ConnectUser(stack, 'other', userProps({ name: 'JDOE' })))).toContain(
    'name: must be unique in the instance, ignoring case; got "JDOE", which \'stack/agents\' has already.',
  );
});

test('a row cannot be a user that another construct has', () => {
  const stack = newStack();
  new ConnectUser(stack, 'other', userProps({ name: 'jdoe' }));

  expect(messageOf(() => rosterOfFile(stack, csv(JOHN, line({ 'user login': 'JDoe' }))))).toMatch(
    /^ConnectUserRoster 'stack\/agents' is not valid: .*agents\.csv:3:28: user login: must be unique in the instance, ignoring case; got "JDoe", which 'stack\/other' has already\. Remove one of the two, or give them different names\. \[NameDuplicate\]$/,
  );
});

test('tells what is legal but probably not meant once, with the names of the users', () => {
  const stack = newStack();
  const unlimited = Array.from({ length: 7 }, (_, i) => line({ 'user login': `user${i}`, 'ACW timeout (seconds)': '0' }));
  rosterOfFile(stack, csv(...unlimited), { password: ConnectUserPassword.unsafePlainText('Password123') });

  expect(warningsOf(stack)).toEqual([
    'stack/agents: phoneConfig.afterContactWorkTimeLimit is 0: the agent stays in After Contact Work without a limit. Users: user0, user1, user2, user3, user4, and 2 more. [unlimitedAfterContactWork]',
    'stack/agents: The password is written in the code and in the synthesized JSON. Use ConnectUserPassword.fromNewVariable, fromVariable or fromSecretsManager. Users: user0, user1, user2, user3, user4, and 2 more. [plainTextPassword]',
  ]);
});

test('keeps acknowledged warnings to itself', () => {
  const stack = newStack();
  const acknowledgedWarnings = [ConnectUserWarning.UNLIMITED_AFTER_CONTACT_WORK, ConnectUserWarning.ID_NOT_UUID];
  rosterOfFile(stack, csv(line({ 'ACW timeout (seconds)': '0' })), { acknowledgedWarnings });

  expect(warningsOf(stack)).toEqual([]);
});

test('wants a password where the instance manages its users, until synth', () => {
  const stack = newStack();
  rosterOfFile(stack, csv(JANE, line({ 'user login': 'jroe' })), { instance: instanceOf('CONNECT_MANAGED') });

  expect(messageOf(() => Testing.synth(stack))).toBe(notValid(
    "ConnectUserRoster 'stack/agents'",
    'password: is required where the instance is CONNECT_MANAGED; got none for 2 users: "jdoe", "jroe". ' +
      'Give ConnectUserPassword.fromNewVariable(this, \'initial_password\') or another ConnectUserPassword, or import the user. [PasswordMissing]',
  ));
});

test('tells of a missing password with whatever else is wrong', () => {
  const rows = [row({ name: 'a b', firstName: 'Jane', lastName: 'Doe' }), row({ name: 'old', userId: 'user' })];

  expect(messageOf(() => rosterOfRows(newStack(), rows, { instance: instanceOf('CONNECT_MANAGED') }))).toBe(notValid(
    "ConnectUserRoster 'stack/agents'",
    'rows[0]: name: may hold only letters a-z and A-Z, digits, _ - . and @; got "a b". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    'password: is required where the instance is CONNECT_MANAGED; got none for 1 users: "a b". ' +
      'Give ConnectUserPassword.fromNewVariable(this, \'initial_password\') or another ConnectUserPassword, or import the user. [PasswordMissing]',
  ));
});

describe('the security profiles of a row', () => {
  const NAMES = Array.from({ length: 11 }, (_, index) => `profile ${index}`);

  test('count by what their names stand for', () => {
    const securityProfiles = Object.fromEntries(NAMES.map((name) => [name, SecurityProfile.fromSecurityProfileId('the-same')]));
    const stack = newStack();
    rosterOfRows(stack, [row({ securityProfiles: NAMES })], { securityProfiles });

    expect(synth(stack).resource.aws_connect_user.agents_jdoe.security_profile_ids).toEqual(['the-same']);
    expect(warningsOf(stack)).toEqual(['stack/agents: A security profile is given more than once; it counts once. Users: jdoe. [duplicateSecurityProfile]']);
  });

  test('may be ten and a list that is known at plan', () => {
    const [list] = SecurityProfile.fromSecurityProfileIds(Token.asList('${var.profiles}'));
    const securityProfiles = Object.fromEntries(NAMES.map((name, index) => [name, index === 0 ? list : SecurityProfile.fromSecurityProfileId(`id-${index}`)]));
    const users = usersOf((stack) => rosterOfRows(stack, [row({ securityProfiles: NAMES })], { securityProfiles }));

    expect(users.agents_jdoe.security_profile_ids).toBe(
      `\${concat(var.profiles, [${NAMES.slice(1).map((_, index) => `"id-${index + 1}"`).join(', ')}])}`,
    );
  });
});

test('tells all that is wrong in one error', () => {
  expect(messageOf(() => rosterOfRows(newStack(), [row({ name: 'a b' }), row({ email: 'x' })], { instance: instanceOf('X') }))).toBe(notValid(
    "ConnectUserRoster 'stack/agents'",
    'instance.identityManagementType: must be one of CONNECT_MANAGED, SAML, EXISTING_DIRECTORY; got "X". Give a value of IdentityManagementType, such as IdentityManagementType.SAML. [IdentityManagementTypeInvalid]',
    'rows[0]: name: may hold only letters a-z and A-Z, digits, _ - . and @; got "a b". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    "rows[1]: email: must be an e-mail address of at most 265 characters; got \"x\". Write it as 'name@example.com'. [EmailInvalid]",
  ));
});
