import { ConnectInstance as GeneratedInstance } from '@cdktf/provider-aws/lib/connect-instance';
import { ConnectSecurityProfile as GeneratedSecurityProfile } from '@cdktf/provider-aws/lib/connect-security-profile';
import { DataAwsConnectInstance } from '@cdktf/provider-aws/lib/data-aws-connect-instance';
import { DataAwsConnectSecurityProfile } from '@cdktf/provider-aws/lib/data-aws-connect-security-profile';
import { App, Fn, TerraformResource, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { Construct } from 'constructs';
import {
  ConnectAccessChecks,
  ConnectAccessChecksProps,
  ConnectInstance,
  ConnectUserPassword,
  ConnectUserRoster,
  PhoneType,
  SecurityProfile,
} from '../src';
import { l1User, l2User, told } from './support/access';
import { snapshotFile } from './support/snapshots';
import { INSTANCE_ID } from './support/users';

let app: App;
let stack: TerraformStack;

beforeEach(() => {
  app = Testing.app();
  stack = new TerraformStack(app, 'stack');
});

const deskPhone = (deskPhoneNumber: string) => ({ phoneType: 'DESK_PHONE', deskPhoneNumber });

const findings = (props: ConnectAccessChecksProps = {}) => {
  ConnectAccessChecks.applyTo(app, props);
  app.node.findAll().filter(TerraformStack.isStack).forEach((each) => Testing.synth(each));
  return told(app);
};

describe('users without findings', () => {
  test('are not reported, whether generated or of this library', () => {
    l1User(stack, 'a');
    l2User(stack, 'b');

    expect(findings()).toEqual([]);
  });

  test('are those of whom Terraform alone knows all but the security profiles', () => {
    const variable = (id: string) => new TerraformVariable(stack, id, {});
    const unknown = (id: string) => ({
      instanceId: variable(`instance-${id}`).stringValue,
      name: variable(`name-${id}`).stringValue,
      password: variable(`password-${id}`).stringValue,
      hierarchyGroupId: variable(`group-${id}`).stringValue,
      phoneConfig: { phoneType: 'DESK_PHONE', deskPhoneNumber: variable(`number-${id}`).stringValue },
    });
    l1User(stack, 'a', unknown('a'));
    l1User(stack, 'b', unknown('b'));

    expect(findings()).toEqual([]);
  });

  test('are those that are moved to another address and so no longer declared', () => {
    l1User(stack, 'old', { name: 'jdoe', password: 'Passw0rd' }).moveToId('aws_connect_user.jdoe');
    l1User(stack, 'jdoe');

    expect(findings()).toEqual([]);
  });
});

describe('adminProfile', () => {
  const error = (path: string, profiles: string) =>
    `error ${path}: User "jdoe" at '${path}' has the security profile ${profiles}, which lets users grant themselves any permission. ` +
    'Remove it, or name the user in admins. [adminProfile]';

  test('finds a profile that is looked up by the name Admin, in any case', () => {
    const admin = new DataAwsConnectSecurityProfile(stack, 'profile', { instanceId: INSTANCE_ID, name: 'ADMIN' });
    l1User(stack, 'jdoe', { securityProfileIds: ['agent', admin.securityProfileId] });

    expect(findings()).toEqual([error('stack/jdoe', '"ADMIN"')]);
  });

  test('finds it on a user of this library', () => {
    const instance = ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID);
    l2User(stack, 'jdoe', { instance }).grantSecurityProfile(instance.securityProfile('Admin'));

    expect(findings()).toEqual([error('stack/jdoe', '"Admin"')]);
  });

  test('finds it in a raw expression and in a function', () => {
    const admin = new DataAwsConnectSecurityProfile(stack, 'admin', { instanceId: INSTANCE_ID, name: 'Admin' });
    l1User(stack, 'jdoe', { securityProfileIds: ['${data.aws_connect_security_profile.admin.security_profile_id}'] });
    l1User(stack, 'other', { name: 'jdoe2', securityProfileIds: Fn.concat([['agent'], [admin.securityProfileId]]) });

    expect(findings()).toEqual([
      error('stack/jdoe', '"Admin"'),
      error('stack/other', '"Admin"').replace('"jdoe"', '"jdoe2"'),
    ]);
  });

  test('tells of a profile whose name only Terraform knows that it does not see it', () => {
    const name = new TerraformVariable(stack, 'name', {}).stringValue;
    const profile = new DataAwsConnectSecurityProfile(stack, 'profile', { instanceId: INSTANCE_ID, name });
    l1User(stack, 'jdoe', { securityProfileIds: [profile.securityProfileId] });

    expect(findings()).toEqual([expect.stringMatching(/^warn stack\/jdoe: .* only Terraform knows: \$\{var\.name\}\. .*\[unknownSecurityProfiles\]$/)]);
  });

  test('finds a profile of another stack', () => {
    const other = new TerraformStack(app, 'profiles');
    const admin = new GeneratedSecurityProfile(other, 'admin', { instanceId: INSTANCE_ID, name: 'Admin' });
    l1User(stack, 'jdoe', { securityProfileIds: [admin.securityProfileId] });

    expect(findings()).toEqual([error('stack/jdoe', '"Admin"')]);
  });

  test.each(['Users.Create', 'Users.Edit', 'Users.EditPermission', 'SecurityProfiles.Edit'])(
    'finds a profile that the app defines with the permission %s',
    (permission) => {
      const lead = new GeneratedSecurityProfile(stack, 'lead', {
        instanceId: INSTANCE_ID,
        name: 'Lead',
        permissions: ['BasicAgentAccess', permission],
      });
      l1User(stack, 'jdoe', { securityProfileIds: [lead.securityProfileId] });

      expect(findings()).toEqual([error('stack/jdoe', '"Lead"')]);
    },
  );

  test('passes over a profile that the app defines with other permissions', () => {
    const agent = new GeneratedSecurityProfile(stack, 'agent', { instanceId: INSTANCE_ID, name: 'Agent', permissions: ['Users.View'] });
    l1User(stack, 'jdoe', { securityProfileIds: [agent.securityProfileId] });

    expect(findings()).toEqual([]);
  });

  test('finds a profile that adminProfiles gives by id or by reference', () => {
    const boss = new DataAwsConnectSecurityProfile(stack, 'boss', { instanceId: INSTANCE_ID, securityProfileId: 'x' });
    l1User(stack, 'jdoe', { securityProfileIds: ['secret-admin', boss.securityProfileId, 'agent'] });

    expect(findings({ adminProfiles: [SecurityProfile.fromSecurityProfileId('secret-admin'), boss] })).toEqual([
      error('stack/jdoe', '"x", "secret-admin"'),
    ]);
  });

  test('finds other names with adminProfileNames, and then no longer Admin', () => {
    const profile = (name: string) => new DataAwsConnectSecurityProfile(stack, name, { instanceId: INSTANCE_ID, name }).securityProfileId;
    l1User(stack, 'jdoe', { securityProfileIds: [profile('Boss'), profile('Admin')] });

    expect(findings({ adminProfileNames: ['boss'] })).toEqual([error('stack/jdoe', '"Boss"')]);
  });

  test('passes over users who are named in admins, in any case', () => {
    const admin = new DataAwsConnectSecurityProfile(stack, 'admin', { instanceId: INSTANCE_ID, name: 'Admin' });
    l1User(stack, 'jdoe', { name: 'JDoe', securityProfileIds: [admin.securityProfileId] });

    expect(findings({ admins: ['jdoE'] })).toEqual([]);
  });
});

describe('literalPassword', () => {
  const error = (path: string) =>
    `error ${path}: User "jdoe" at '${path}' has a password that is readable in the synthesized JSON. ` +
    'Take it from ConnectUserPassword.fromVariable or fromSecretsManager. [literalPassword]';

  test('finds a password in code on a generated user, and does not show it', () => {
    l1User(stack, 'jdoe', { password: 'Hunter2Hunter2' });

    expect(findings()).toEqual([error('stack/jdoe')]);
  });

  test('finds it on a user of this library', () => {
    l2User(stack, 'jdoe', { password: ConnectUserPassword.unsafePlainText('Hunter2Hunter2') });

    expect(findings()).toContain(error('stack/jdoe'));
  });

  test('finds one that comes by an override', () => {
    l1User(stack, 'jdoe', { password: '${var.password}' }).addOverride('password', 'Hunter2Hunter2');

    expect(findings()).toEqual([error('stack/jdoe')]);
  });

  test('finds one on a resource without generated class', () => {
    const user = new TerraformResource(stack, 'jdoe', { terraformResourceType: 'aws_connect_user' });
    user.addOverride('name', 'jdoe');
    user.addOverride('password', 'Hunter2Hunter2');
    user.addOverride('hierarchy_group_id', 'group');

    expect(findings()).toEqual([error('stack/jdoe')]);
  });
});

describe('duplicateName', () => {
  const error = (path: string, name: string, other: string) =>
    `error ${path}: User "${name}" at '${path}' and ${other} have the same name for Amazon Connect, which ignores upper and lower case. ` +
    'Rename or remove one. [duplicateName]';

  let second: TerraformStack;
  beforeEach(() => {
    second = new TerraformStack(app, 'second');
  });

  test('finds names that differ in case only, across stacks', () => {
    l1User(stack, 'a', { name: 'JDoe' });
    l2User(second, 'b', { name: 'jdoe' });

    expect(findings()).toEqual([error('second/b', 'jdoe', 'User "JDoe" at \'stack/a\'')]);
  });

  test('finds equal names within a stack', () => {
    l1User(stack, 'a', { name: 'jdoe' });
    l1User(stack, 'b', { name: 'jdoe' });

    expect(findings()).toEqual([error('stack/b', 'jdoe', 'User "jdoe" at \'stack/a\'')]);
  });

  test('knows an instance by its alias in both stacks', () => {
    const instance = (scope: Construct) => new DataAwsConnectInstance(scope, 'support', { instanceAlias: 'acme' });
    l1User(stack, 'a', { instanceId: instance(stack).id, name: 'JDoe' });
    l1User(second, 'b', { instanceId: instance(second).id, name: 'jdoe' });

    expect(findings()).toHaveLength(1);
  });

  test('knows an instance that one stack defines and another refers to', () => {
    const instance = new GeneratedInstance(stack, 'support', {
      identityManagementType: 'SAML',
      inboundCallsEnabled: true,
      outboundCallsEnabled: true,
      directoryId: 'd',
    });
    l1User(stack, 'a', { instanceId: instance.id, name: 'JDoe' });
    l1User(second, 'b', { instanceId: instance.id, name: 'jdoe' });

    expect(findings()).toHaveLength(1);
  });

  test('knows an instance by the id with which it is looked up', () => {
    const instance = new DataAwsConnectInstance(stack, 'support', { instanceId: INSTANCE_ID });
    l1User(stack, 'a', { instanceId: instance.id, name: 'JDoe' });
    l1User(second, 'b', { name: 'jdoe' });

    expect(findings()).toHaveLength(1);
  });

  test('passes over names and desk phones of one instance that only Terraform knows', () => {
    const { stringValue } = new TerraformVariable(stack, 'value', {});
    ['a', 'b'].forEach((id) => l1User(stack, id, { name: stringValue, phoneConfig: deskPhone(stringValue) }));

    expect(findings()).toEqual([]);
  });

  test('passes over equal names in different instances', () => {
    const instance = (scope: Construct, instanceAlias: string) => new DataAwsConnectInstance(scope, 'support', { instanceAlias }).id;
    l1User(stack, 'a', { instanceId: instance(stack, 'acme-test'), name: 'jdoe' });
    l1User(second, 'b', { instanceId: instance(second, 'acme-live'), name: 'jdoe' });
    l1User(second, 'c', { instanceId: 'another', name: 'jdoe' });
    l1User(stack, 'd', { instanceId: '${var.instance}', name: 'jdoe' });
    l1User(second, 'e', { instanceId: '${var.instance}', name: 'jdoe' });

    expect(findings()).toEqual([]);
  });

  test('passes over a user that is no longer in the tree', () => {
    const checks = ConnectAccessChecks.applyTo(app);
    l1User(stack, 'a', { name: 'jdoe' });
    checks.visit(stack);
    stack.node.tryRemoveChild('a');
    l1User(second, 'b', { name: 'jdoe' });
    checks.visit(second);

    expect(told(app)).toEqual([]);
  });
});

describe('sharedDeskNumber', () => {
  test('finds two users with the same desk phone', () => {
    l1User(stack, 'a', { phoneConfig: deskPhone('+14155550100') });
    l2User(stack, 'b', { phoneConfig: { phoneType: PhoneType.DESK_PHONE, deskPhoneNumber: '+14155550100' } });

    expect(findings()).toEqual([
      'warn stack/b: User "b" at \'stack/b\' and User "a" at \'stack/a\' take calls at the same desk phone, "+14155550100". ' +
        'Give each a number, or use soft phones. [sharedDeskNumber]',
    ]);
  });

  test('passes over soft phones, which ignore the number', () => {
    l1User(stack, 'a', { phoneConfig: deskPhone('+14155550100') });
    l1User(stack, 'b', { phoneConfig: { phoneType: 'SOFT_PHONE', deskPhoneNumber: '+14155550100' } });

    expect(findings()).toEqual([]);
  });
});

describe('unknownSecurityProfiles', () => {
  const unknown =
    'has security profiles that only Terraform knows: ${var.profiles}. No check sees what they are. ' +
    'Give them one by one, by name or id, or acknowledge the check. [unknownSecurityProfiles]';

  test('warns of a list that only Terraform knows, of generated users and of this library', () => {
    const { listValue } = new TerraformVariable(stack, 'profiles', { type: 'list(string)' });
    l1User(stack, 'a', { securityProfileIds: listValue });
    l2User(stack, 'b', { securityProfiles: SecurityProfile.fromSecurityProfileIds(listValue) });

    expect(findings()).toEqual([`warn stack/a: User "a" at 'stack/a' ${unknown}`, `warn stack/b: User "b" at 'stack/b' ${unknown}`]);
  });

  test('sees the profiles of a list that is made of look-ups', () => {
    const instance = ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID);
    const ids = Fn.concat([[instance.securityProfile('Agent').securityProfileId]]);
    l1User(stack, 'a', { securityProfileIds: ids });

    expect(findings()).toEqual([]);
  });

  test('refuses such a list as the profiles of administrators', () => {
    const { listValue } = new TerraformVariable(stack, 'profiles', { type: 'list(string)' });

    expect(() => new ConnectAccessChecks({ adminProfiles: SecurityProfile.fromSecurityProfileIds(listValue) })).toThrow(
      'ConnectAccessChecks is not valid: adminProfiles: must be security profiles that are known one by one, not a list that only Terraform knows. ' +
        'Give each by ConnectInstance.securityProfile or SecurityProfile.fromSecurityProfileId. [SecurityProfileListUnknown]',
    );
  });
});

test.each([
  ['adminProfiles', 'Admin', "adminProfiles: must be a list of ISecurityProfile; got \"Admin\". Write [instance.securityProfile('Admin')]."],
  ['adminProfiles', ['Admin'], "adminProfiles[0]: must be an ISecurityProfile; got the string \"Admin\". Write instance.securityProfile('Admin')."],
  ['adminProfileNames', 'Admin', "adminProfileNames: must be a list of names; got \"Admin\". Write ['Admin']."],
  ['admins', 'root', "admins: must be a list of names; got \"root\". Write ['root']."],
])('%s refuses %j with how to write it', (property, given, problem) => {
  expect(() => new ConnectAccessChecks({ [property]: given } as never)).toThrow(`ConnectAccessChecks is not valid: ${problem} [TypeInvalid]`);
});

describe('manySecurityProfiles', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('finds more than 5', () => {
    l1User(stack, 'jdoe', { securityProfileIds: ids });

    expect(findings()).toEqual([
      'warn stack/jdoe: User "jdoe" at \'stack/jdoe\' has 6 security profiles, more than 5: their permissions add up. ' +
        'Combine what the user needs in fewer. [manySecurityProfiles]',
    ]);
  });

  test('passes over 5, and counts a repeated one once', () => {
    l1User(stack, 'jdoe', { securityProfileIds: [...ids.slice(1), 'b'] });

    expect(findings()).toEqual([]);
  });

  test('finds more than mostSecurityProfiles', () => {
    l1User(stack, 'jdoe', { securityProfileIds: ['a', 'b'] });

    expect(findings({ mostSecurityProfiles: 1 })).toHaveLength(1);
  });

  test.each([0, 11, 2.5, Number.NaN])('rejects %d as mostSecurityProfiles', (mostSecurityProfiles) => {
    expect(() => new ConnectAccessChecks({ mostSecurityProfiles })).toThrow(
      `mostSecurityProfiles: must be a whole number from 1 to 10; got ${mostSecurityProfiles}.`,
    );
  });
});

describe('noHierarchyGroup', () => {
  test('finds a user whose group an override takes away', () => {
    l1User(stack, 'jdoe').addOverride('hierarchy_group_id', null);

    expect(findings()).toEqual([
      'info stack/jdoe: User "jdoe" at \'stack/jdoe\' is in no hierarchy group. Give a hierarchyGroup. [noHierarchyGroup]',
    ]);
  });

  test('finds a user without hierarchy group', () => {
    l1User(stack, 'jdoe', { hierarchyGroupId: undefined });
    l2User(stack, 'b', { hierarchyGroup: undefined });

    expect(findings()).toEqual([
      'info stack/jdoe: User "jdoe" at \'stack/jdoe\' is in no hierarchy group. Give a hierarchyGroup. [noHierarchyGroup]',
      'info stack/b: User "b" at \'stack/b\' is in no hierarchy group. Give a hierarchyGroup. [noHierarchyGroup]',
    ]);
  });
});

test('names the construct where the name of the user is not known', () => {
  l1User(stack, 'jdoe', { name: '${var.name}', password: 'Hunter2Hunter2' });

  expect(findings()).toEqual([expect.stringContaining("The user at 'stack/jdoe' has a password")]);
});

test('lists 100 findings of a check and counts the others', () => {
  Array.from({ length: 103 }, (_, index) => l1User(stack, `user${index}`, { hierarchyGroupId: undefined }));

  const all = findings();

  expect(all).toHaveLength(101);
  expect(all[0]).toBe('info stack: There are 3 more findings like the 100 that are listed. [noHierarchyGroup]');
});

describe('a roster', () => {
  const row = (name: string, securityProfile = 'Agent') => ({ name, routingProfile: 'Basic', securityProfiles: [securityProfile], hierarchyGroup: 'Team' });

  test('has its users checked one by one', () => {
    const instance = ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID);
    const roster = ConnectUserRoster.fromRows(stack, 'agents', { instance, rows: [row('jdoe'), row('boss', 'Admin'), row('jroe')] });
    roster.user('jroe').grantSecurityProfile(instance.securityProfile('Admin'));
    l1User(new TerraformStack(app, 'second'), 'other', { name: 'JDoe' });

    expect(findings({ admins: ['jroe'] })).toEqual([
      'error stack/agents: User "boss" at \'stack/agents, boss\' has the security profile "Admin", which lets users grant themselves any permission. ' +
        'Remove it, or name the user in admins. [adminProfile]',
      expect.stringMatching(/^error second\/other: User "JDoe" at 'second\/other' and User "jdoe" at 'stack\/agents, jdoe' have the same name/),
    ]);
  });
});

test('with a snapshot, a profile that is given by its id is known by its name', () => {
  ConnectInstance.fromSnapshot(stack, 'acme', snapshotFile());
  l1User(stack, 'a', { securityProfileIds: ['bbbbbbbb-0000-4000-8000-000000000002'] });

  expect(findings()).toEqual([expect.stringContaining('"Admin"')]);
});
