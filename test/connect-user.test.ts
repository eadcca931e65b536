import { LocalExecProvisioner, TerraformCount, TerraformIterator, TerraformOutput, TerraformProvider, TerraformResource, TerraformStack, Testing, Token } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, HierarchyGroup, PhoneType, SecurityProfile } from '../src';
import { messageOf, notValid } from './support/errors';
import { newStack, synth } from './support/synth';
import { listToken, stringToken } from './support/tokens';
import {
  HIERARCHY_GROUP_ID,
  INSTANCE,
  INSTANCE_ID,
  ROUTING_PROFILE_ID,
  SECURITY_PROFILE_ID,
  managedUserProps,
  newUser,
  userProps,
} from './support/users';

const MINIMAL = {
  instance_id: INSTANCE_ID,
  name: 'jdoe',
  phone_config: { phone_type: 'SOFT_PHONE' },
  routing_profile_id: ROUTING_PROFILE_ID,
  security_profile_ids: [SECURITY_PROFILE_ID],
  lifecycle: { ignore_changes: ['identity_info'] },
};

const argumentsOf = (stack: ReturnType<typeof newStack>) => synth(stack).resource.aws_connect_user.jdoe;
const profile = (id: string) => SecurityProfile.fromSecurityProfileId(id);

describe('a minimal user', () => {
  test('is one resource with the required arguments, on a soft phone', () => {
    expect(synth((stack) => newUser(userProps(), stack))).toEqual({
      resource: { aws_connect_user: { jdoe: MINIMAL } },
    });
  });

  test('has the address that the generated construct would have', () => {
    const stack = newStack();
    const { resource } = newUser(userProps(), stack);

    expect(Object.keys(synth(stack).resource.aws_connect_user)).toEqual(['jdoe']);
    expect(resource.node.path).toBe('stack/jdoe/Default');
  });

  test('has the address of its parents as well when it is nested', () => {
    const stack = newStack();
    newUser(userProps(), new Construct(stack, 'billing') as typeof stack);

    expect(Object.keys(synth(stack).resource.aws_connect_user)).toEqual(['billing_jdoe_D1647770']);
  });

  test('has the generated resource as its default child', () => {
    const user = newUser();

    expect(user.node.defaultChild).toBe(user.resource);
    expect(TerraformResource.isTerraformResource(user.resource)).toBe(true);
  });

  test('is found by the matchers of cdktf', () => {
    const stack = newStack();
    newUser(userProps(), stack);

    expect(Testing.toHaveResourceWithProperties(Testing.synth(stack), ConnectUser.tfResourceType, { name: 'jdoe' })).toBe(true);
  });

  test('exports what Terraform knows of it', () => {
    const { output } = synth((stack) => {
      const { userId, userArn, userName, id, tagsAll } = newUser(userProps(), stack);
      Object.entries({ userId, userArn, userName, id, tagsAll }).forEach(([name, value]) => new TerraformOutput(stack, name, { value }));
    });

    expect(output).toEqual({
      userId: { value: '${aws_connect_user.jdoe.user_id}' },
      userArn: { value: '${aws_connect_user.jdoe.arn}' },
      userName: { value: '${aws_connect_user.jdoe.name}' },
      id: { value: '${aws_connect_user.jdoe.id}' },
      tagsAll: { value: '${aws_connect_user.jdoe.tags_all}' },
    });
  });

  test('can stand in dependsOn of another resource', () => {
    const stack = newStack();
    const user = newUser(userProps(), stack);
    new ConnectUser(stack, 'other', userProps({ name: 'other', dependsOn: [user] }));

    expect(synth(stack).resource.aws_connect_user.other.depends_on).toEqual(['aws_connect_user.jdoe']);
  });
});

test('a whole user has all arguments of the resource', () => {
  const stack = newStack();
  const provider: TerraformProvider = new AwsProvider(stack, 'aws', { alias: 'frankfurt', region: 'eu-central-1' });
  newUser(
    managedUserProps({
      name: 'jdoe',
      password: ConnectUserPassword.fromToken('${random_password.jdoe.result}'),
      identityInfo: { firstName: 'Jane', lastName: 'Doe', email: 'jdoe@example.com', secondaryEmail: 'jane@example.com' },
      phoneConfig: { phoneType: PhoneType.DESK_PHONE, deskPhoneNumber: '+14155550100', autoAccept: true, afterContactWorkTimeLimit: 30 },
      hierarchyGroup: HierarchyGroup.fromHierarchyGroupId(HIERARCHY_GROUP_ID),
      directoryUserId: 'S-1-5-21',
      tags: { Team: 'Billing' },
      region: 'eu-central-1',
      provider,
      count: TerraformCount.of(1),
      protectFromDeletion: true,
      provisioners: [{ type: 'local-exec', command: 'true' } as LocalExecProvisioner],
      connection: { type: 'ssh', host: 'example.com' },
    }),
    stack,
  );

  expect(argumentsOf(stack)).toEqual({
    ...MINIMAL,
    password: '${random_password.jdoe.result}',
    identity_info: { first_name: 'Jane', last_name: 'Doe', email: 'jdoe@example.com', secondary_email: 'jane@example.com' },
    phone_config: { phone_type: 'DESK_PHONE', desk_phone_number: '+14155550100', auto_accept: true, after_contact_work_time_limit: 30 },
    hierarchy_group_id: HIERARCHY_GROUP_ID,
    directory_user_id: 'S-1-5-21',
    tags: { Team: 'Billing' },
    region: 'eu-central-1',
    provider: 'aws.frankfurt',
    count: 1,
    lifecycle: { ignore_changes: ['password'], prevent_destroy: true },
    provisioner: [{ 'local-exec': { command: 'true' } }],
    connection: { type: 'ssh', host: 'example.com' },
  });
});

describe('optional properties', () => {
  test('that are null count as not given', () => {
    const stack = newStack();
    const nothing = Object.fromEntries(
      [
        'identityInfo', 'phoneConfig', 'password', 'ignorePasswordChanges', 'ignorePhoneConfigChanges', 'directoryUserId', 'hierarchyGroup', 'tags', 'region',
        'protectFromDeletion', 'acknowledgedWarnings', 'provider', 'dependsOn', 'lifecycle', 'forEach', 'count', 'provisioners', 'connection',
      ].map((property) => [property, null]),
    );
    newUser(userProps(nothing), stack);

    expect(argumentsOf(stack)).toEqual(MINIMAL);
  });

  test('that are null inside a block count as not given', () => {
    const stack = newStack();
    newUser(
      userProps({
        phoneConfig: { phoneType: null, deskPhoneNumber: null, autoAccept: null, afterContactWorkTimeLimit: null },
        identityInfo: { firstName: 'Jane', lastName: null, email: null, secondaryEmail: null },
      }),
      stack,
    );

    expect(argumentsOf(stack)).toEqual({ ...MINIMAL, identity_info: { first_name: 'Jane' }, lifecycle: undefined });
  });

  test('that are undefined do not hide a default', () => {
    const stack = newStack();
    newUser(managedUserProps({ phoneConfig: { phoneType: undefined }, ignorePasswordChanges: undefined, identityInfo: { firstName: 'J', lastName: 'D' } }), stack);

    expect(argumentsOf(stack)).toMatchObject({ phone_config: { phone_type: 'SOFT_PHONE' }, lifecycle: { ignore_changes: ['password'] } });
  });
});

describe('grantSecurityProfile', () => {
  test('adds profiles once each, in the order in which they come', () => {
    const stack = newStack();
    const user = newUser(userProps(), stack);
    user.grantSecurityProfile(profile('supervisor'));
    user.grantSecurityProfiles([profile('supervisor'), profile(SECURITY_PROFILE_ID), profile('analyst')]);

    expect(argumentsOf(stack).security_profile_ids).toEqual([SECURITY_PROFILE_ID, 'supervisor', 'analyst']);
  });

  test('takes two tokens of the same attribute for the same profile', () => {
    const stack = newStack();
    const token = () => Token.asString('${aws_connect_security_profile.agent.security_profile_id}');
    const user = newUser(userProps({ securityProfiles: [profile(token())] }), stack);
    user.grantSecurityProfile(profile(token()));

    expect(argumentsOf(stack).security_profile_ids).toEqual(['${aws_connect_security_profile.agent.security_profile_id}']);
  });

  test('names all profiles when it would be the 11th, and leaves the ten', () => {
    const stack = newStack();
    const ids = Array.from({ length: 10 }, (_, index) => `p${index}`);
    const user = newUser(userProps({ securityProfiles: ids.map(profile) }), stack);

    expect(messageOf(() => user.grantSecurityProfile(profile('${data.x.y.security_profile_id}')))).toBe(
      notValid(
        "ConnectUser 'stack/jdoe'",
        'securityProfiles: must be 1 to 10 different security profiles; got 11: "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", ' +
          '"${data.x.y.security_profile_id}". Leave some out, or combine their permissions in one profile. [SecurityProfileCount]',
      ),
    );
    expect(argumentsOf(stack).security_profile_ids).toEqual(ids);
  });

  test.each([
    [null, 'got an item that is null'],
    [undefined, 'got an item that is undefined'],
    ['Agent', "got the string \"Agent\". Write instance.securityProfile('Agent')"],
    [{}, 'got one whose securityProfileId is undefined'],
  ])('rejects %p', (given, told) => {
    expect(() => newUser().grantSecurityProfile(given as never)).toThrow(told);
  });

  test('joins list tokens and ids, and has Terraform count them', () => {
    const stack = newStack();
    const user = newUser(userProps({ securityProfiles: SecurityProfile.fromSecurityProfileIds(listToken()) }), stack);
    user.grantSecurityProfiles(SecurityProfile.fromSecurityProfileIds(listToken()));
    user.grantSecurityProfile(profile('analyst'));

    const all = 'concat(var.value, var.value, ["analyst"])';
    expect(argumentsOf(stack)).toEqual({
      ...MINIMAL,
      security_profile_ids: `\${${all}}`,
      lifecycle: {
        ...MINIMAL.lifecycle,
        precondition: [
          {
            condition: `\${((length(toset(${all})) >= 1) && (length(toset(${all})) <= 10))}`,
            error_message:
              "ConnectUser 'stack/jdoe': securityProfiles must be 1 to 10 different security profiles. Correct the list, or combine their permissions in one profile.",
          },
        ],
      },
    });
  });
});

describe('assignHierarchyGroup', () => {
  test('replaces the group of the user', () => {
    const stack = newStack();
    newUser(userProps({ hierarchyGroup: HierarchyGroup.fromHierarchyGroupId('old') }), stack).assignHierarchyGroup(
      HierarchyGroup.fromHierarchyGroupId('new'),
    );

    expect(argumentsOf(stack).hierarchy_group_id).toBe('new');
  });

  test.each([
    [null, 'is required'],
    [undefined, 'is required'],
    ['a group', "got the string \"a group\". Write instance.hierarchyGroup('a group')"],
    [{ hierarchyGroupId: 'Site/Team' }, "got \"Site/Team\". Write instance.hierarchyGroup('Site/Team')"],
  ])('rejects %p and keeps the group', (given, told) => {
    const stack = newStack();
    const user = newUser(userProps({ hierarchyGroup: HierarchyGroup.fromHierarchyGroupId('old') }), stack);

    expect(() => user.assignHierarchyGroup(given as never)).toThrow(told);
    expect(argumentsOf(stack).hierarchy_group_id).toBe('old');
  });
});

describe('several users of one construct', () => {
  test('take their names from an iterator', () => {
    const stack = newStack();
    const iterator = TerraformIterator.fromList(['jdoe', 'rroe']);
    newUser(userProps({ forEach: iterator, name: iterator.value }), stack);

    expect(argumentsOf(stack)).toEqual({ ...MINIMAL, for_each: '${toset(["jdoe", "rroe"])}', name: '${each.value}' });
  });

  test('take the number of the user from a count', () => {
    const stack = newStack();
    const count = TerraformCount.of(3);
    newUser(userProps({ count, name: `agent-${Token.asString(count.index)}` }), stack);

    expect(argumentsOf(stack)).toEqual({ ...MINIMAL, count: 3, name: 'agent-${count.index}' });
  });

  test('with the bare number of a count in a name are told how to write it', () => {
    const count = TerraformCount.of(1);

    expect(messageOf(() => newUser(userProps({ count, name: `agent${count.index}` })))).toMatch(
      /^ConnectUser 'stack\/jdoe' is not valid: name: may hold only .*; got "agent-8\..*e\+298"\. A number token was put into a string: wrap it, as in Token\.asString\(count\.index\)\. \[NameCharacters\]$/,
    );
  });
});

test.each([[undefined], [null]])('props that are %p are told to lack what is required', (props) => {
  expect(messageOf(() => new ConnectUser(newStack(), 'jdoe', props as never))).toMatch(/\[NameMissing\][^]*instance: is required/);
});

test('everything that is wrong with a user is in one error', () => {
  const stack = newStack();
  newUser(userProps(), stack);
  const wrong = userProps({
    name: 'JDOE',
    routingProfile: undefined,
    securityProfiles: [],
    phoneConfig: { phoneType: PhoneType.DESK_PHONE, afterContactWorkTimeLimit: -1 },
    tags: { 'aws:x': 'y' },
  });

  expect(messageOf(() => new ConnectUser(stack, 'second', wrong))).toBe(
    notValid(
      "ConnectUser 'stack/second'",
      "phoneConfig.deskPhoneNumber: is required where the phone type is DESK_PHONE. Give the number in E.164 format, such as '+14155550100', or use PhoneType.SOFT_PHONE. [DeskPhoneNumberMissing]",
      'phoneConfig.afterContactWorkTimeLimit: must be a whole number of seconds from 0 to 2000000; got -1. Give whole seconds as a number; 0 means no limit. [AfterContactWorkTimeLimitInvalid]',
      'routingProfile: is required and must be an IRoutingProfile. Write instance.routingProfile(\'Basic Routing Profile\'). [TypeInvalid]',
      'securityProfiles: must be 1 to 10 different security profiles; got none. Give at least one. [SecurityProfileCount]',
      "tags: must have keys of 1 to 128 letters, digits, spaces and _ . : / = + - @, which do not begin with 'aws:' and are not '__proto__'; got \"aws:x\". Rename the key. [TagKeyInvalid]",
      "name: must be unique in the instance, ignoring case; got \"JDOE\", which 'stack/jdoe' has already. Remove one of the two, or give them different names. [NameDuplicate]",
    ),
  );
});

describe('a user of a stack that refers to another stack', () => {
  test('gets the ids through the state of that stack', () => {
    const app = Testing.app();
    const [core, agents] = ['core', 'agents'].map((name) => new TerraformStack(app, name));
    [core, agents].forEach((stack) => new AwsProvider(stack, 'aws'));
    const instance = ConnectInstance.fromInstanceAlias(core, 'support', 'acme');
    const securityProfiles = [instance.securityProfile('Agent')];
    newUser(userProps({ instance, securityProfiles, routingProfile: instance.routingProfile('Basic') }), agents);

    app.synth();
    const { instance_id: id, lifecycle } = synth(agents).resource.aws_connect_user.jdoe;
    expect(id).toBe('${data.terraform_remote_state.cross-stack-reference-input-core.outputs.cross-stack-output-dataaws_connect_instancesupportid}');
    expect(lifecycle.precondition[0].condition).toContain('data.terraform_remote_state.cross-stack-reference-input-core.outputs.');
  });
});

describe('what a caller does to the generated resource', () => {
  test('by overrides and a logical id of its own is kept', () => {
    const stack = newStack();
    const { resource } = newUser(managedUserProps(), stack);
    resource.addOverride('tags', { Team: 'Billing' });
    resource.addOverride('lifecycle.create_before_destroy', false);
    resource.overrideLogicalId('jane');

    expect(synth(stack).resource.aws_connect_user.jane).toMatchObject({
      tags: { Team: 'Billing' },
      lifecycle: { ignore_changes: ['password'], create_before_destroy: false },
    });
  });
});

describe('references to existing users', () => {
  const outputsOf = (make: (stack: ReturnType<typeof newStack>) => { [name: string]: string }) =>
    synth((stack) => Object.entries(make(stack)).forEach(([name, value]) => new TerraformOutput(stack, name, { value })));

  test('by id look nothing up until the name is used', () => {
    const { output, data } = outputsOf((stack) => {
      const { userId, userArn } = ConnectUser.fromUserId(stack, 'boss', INSTANCE, 'u-1');
      return { userId, userArn };
    });

    expect(output).toEqual({ userId: { value: 'u-1' }, userArn: { value: `${INSTANCE.arn}/agent/u-1` } });
    expect(data).toBeUndefined();
  });

  test('by id look the name up once', () => {
    const { output, data } = outputsOf((stack) => {
      const user = ConnectUser.fromUserId(stack, 'boss', INSTANCE, 'u-1', { region: 'eu-central-1' });
      return { first: user.userName, second: user.userName };
    });

    expect(output.first).toEqual({ value: '${data.aws_connect_user.boss.name}' });
    expect(data).toEqual({ aws_connect_user: { boss: { instance_id: INSTANCE_ID, user_id: 'u-1', region: 'eu-central-1' } } });
  });

  test('by ARN know the instance and the id', () => {
    const { output } = outputsOf((stack) => {
      const { userId, userArn, instance } = ConnectUser.fromUserArn(stack, 'boss', `${INSTANCE.arn}/agent/u-1`);
      return { userId, userArn, instanceId: instance.id };
    });

    expect(output).toEqual({ userId: { value: 'u-1' }, userArn: { value: `${INSTANCE.arn}/agent/u-1` }, instanceId: { value: INSTANCE_ID } });
  });

  test('by name look the id and the ARN up once', () => {
    const { output, data } = outputsOf((stack) => {
      const { userId, userArn, userName } = ConnectUser.fromUserName(stack, 'boss', INSTANCE, 'boss');
      return { userId, userArn, userName };
    });

    expect(output).toEqual({
      userId: { value: '${data.aws_connect_user.boss.user_id}' },
      userArn: { value: '${data.aws_connect_user.boss.arn}' },
      userName: { value: 'boss' },
    });
    expect(data).toEqual({ aws_connect_user: { boss: { instance_id: INSTANCE_ID, name: 'boss' } } });
  });

  test.each([['an ARN', `${INSTANCE.arn}/agent/u-1`], ['a composite id', `${INSTANCE_ID}:u-1`], ['an empty id', ''], ['nothing', undefined]])(
    'by id reject %s',
    (_, userId) => {
      expect(() => ConnectUser.fromUserId(newStack(), 'boss', INSTANCE, userId as string)).toThrow(/^ConnectUser\.fromUserId is not valid: userId: .*\[UserIdInvalid\]$/);
    },
  );

  test.each(['', ' ', undefined, `${INSTANCE.arn}/agent/u-1`])('by name reject %p', (userName) => {
    expect(() => ConnectUser.fromUserName(newStack(), 'boss', INSTANCE, userName as string)).toThrow('[LookupNameInvalid]');
  });

  test.each([`${INSTANCE.arn}/security-profile/u-1`, INSTANCE.arn, 'u-1', '', undefined])('by ARN reject %p', (userArn) => {
    expect(() => ConnectUser.fromUserArn(newStack(), 'boss', userArn as string)).toThrow(/^ConnectUser\.fromUserArn is not valid: arn: .*\[ArnInvalid\]$/);
  });

  test('take tokens', () => {
    const { output } = outputsOf((stack) => ({
      byId: ConnectUser.fromUserId(stack, 'a', INSTANCE, stringToken()).userId,
      byArn: ConnectUser.fromUserArn(stack, 'b', stringToken()).userId,
      byName: ConnectUser.fromUserName(stack, 'c', INSTANCE, stringToken()).userId,
    }));

    expect(output).toEqual({
      byId: { value: '${var.value}' },
      byArn: { value: '${element(split("/", var.value), 3)}' },
      byName: { value: '${data.aws_connect_user.c.user_id}' },
    });
  });
});
