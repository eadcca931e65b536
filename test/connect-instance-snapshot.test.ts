import { DataAwsConnectInstance } from '@cdktf/provider-aws/lib/data-aws-connect-instance';
import { TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { AwsProvider, ConnectInstance, ConnectInstanceSnapshotOptions, ConnectUser, ConnectUserProps, IConnectInstance } from '../src';
import { messageOf, notValid } from './support/errors';
import { AGENT_ID, BASIC_ID, LYON_ORDERS_ID, PARIS_ORDERS_ID, SNAPSHOT, SNAPSHOT_USER, SNAPSHOT_WITH_USERS, snapshotFile } from './support/snapshots';
import { newStack, synth, warningsOf } from './support/synth';
import { RAW, numberToken, stringToken } from './support/tokens';
import { INSTANCE_ARN, INSTANCE_ID } from './support/users';

const SUBJECT = "ConnectInstance 'stack/acme'";

const instanceIn = (stack: TerraformStack, options?: ConnectInstanceSnapshotOptions, snapshot: object = SNAPSHOT) =>
  ConnectInstance.fromSnapshot(stack, 'acme', snapshotFile(snapshot), options);

const userOf = (stack: TerraformStack, id: string, instance: IConnectInstance, props: Partial<ConnectUserProps> = {}) =>
  new ConnectUser(stack, id, {
    instance,
    name: 'jdoe',
    routingProfile: { routingProfileId: BASIC_ID },
    securityProfiles: [{ securityProfileId: AGENT_ID }],
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    ...props,
  });

describe('an instance from a snapshot', () => {
  test('is known at synth and looks nothing up', () => {
    const stack = newStack();
    const instance = instanceIn(stack);

    expect([instance.id, instance.instanceId, instance.arn, instance.identityManagementType, instance.region]).toEqual([
      INSTANCE_ID, INSTANCE_ID, INSTANCE_ARN, 'SAML', undefined,
    ]);
    expect(synth(stack)).toEqual({});
  });

  test('gives ids of what is named, with the names and the instance', () => {
    const stack = newStack();
    const instance = instanceIn(stack);

    expect(instance.routingProfile('Basic Routing Profile')).toEqual({ routingProfileId: BASIC_ID, instanceId: INSTANCE_ID, name: 'Basic Routing Profile' });
    expect(instance.securityProfile('Agent')).toEqual({ securityProfileId: AGENT_ID, instanceId: INSTANCE_ID, name: 'Agent' });
    expect(instance.hierarchyGroup('Paris/Orders')).toEqual({ hierarchyGroupId: PARIS_ORDERS_ID, instanceId: INSTANCE_ID, name: 'Paris/Orders' });
    expect(instance.hierarchyGroup('Lyon/Orders').hierarchyGroupId).toBe(LYON_ORDERS_ID);
    expect(instance.securityProfile('Agent')).toBe(instance.securityProfile('Agent'));
  });

  test('makes a user of ids alone, without preconditions', () => {
    expect(synth((stack) => {
      const instance = instanceIn(stack, { region: 'eu-central-1' });
      userOf(stack, 'jdoe', instance, {
        routingProfile: instance.routingProfile('Billing'),
        securityProfiles: [instance.securityProfile('Agent')],
        hierarchyGroup: instance.hierarchyGroup('Paris/Orders'),
      });
      new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    })).toMatchObject({
      resource: {
        aws_connect_user: {
          jdoe: {
            instance_id: INSTANCE_ID,
            region: 'eu-central-1',
            routing_profile_id: 'aaaaaaaa-0000-4000-8000-000000000002',
            security_profile_ids: [AGENT_ID],
            hierarchy_group_id: PARIS_ORDERS_ID,
          },
        },
      },
    });
  });

  test('has the rules speak that its identity management type decides', () => {
    const stack = newStack();

    expect(() => userOf(stack, 'jdoe', instanceIn(stack), { identityInfo: { firstName: 'Jane', lastName: 'Doe', email: 'jdoe@example.com' } })).toThrow(
      /not valid: identityInfo\.email: /,
    );
  });

  test('is wrong where a name is not in the file', () => {
    const stack = newStack();
    const file = snapshotFile();
    const instance = ConnectInstance.fromSnapshot(stack, 'acme', file);
    const message = messageOf(() => instance.securityProfile('Agnet')).replace(/taken .*?\)/, 'taken SOME DAY');

    expect(message).toBe(notValid(
      SUBJECT,
      `securityProfile: must be a security profile in ${JSON.stringify(file)}, taken SOME DAY; got "Agnet". Did you mean "Agent"? ` +
        `If it is newer than the snapshot, take it again: npx cdktf-aws-connect instance snapshot --instance acme --region eu-central-1 --output ${file}. [NameNotInSnapshot]`,
    ));
    expect(() => instance.routingProfile('no')).toThrow('routingProfile: must be a routing profile in');
    expect(() => instance.hierarchyGroup('Orders')).toThrow('[HierarchyGroupAmbiguous]');
    expect(() => instance.routingProfile('')).toThrow('[LookupNameInvalid]');
    expect(() => instance.hierarchyGroup(7 as never)).toThrow('[LookupNameInvalid]');
  });

  test.each([['a token', stringToken], ['an expression', () => RAW]])('looks up what is named by %s', (_, name) => {
    const data = synth((stack) => {
      const instance = instanceIn(stack, undefined, SNAPSHOT_WITH_USERS);
      userOf(stack, 'jdoe', instance, {
        routingProfile: instance.routingProfile(name()),
        securityProfiles: [instance.securityProfile(name())],
        hierarchyGroup: instance.hierarchyGroup(`Paris/${name()}`),
      });
      new ConnectUser(stack, 'other', { instance, name: 'other', routingProfile: { routingProfileId: BASIC_ID }, securityProfiles: [{ securityProfileId: AGENT_ID }], identityInfo: { firstName: instance.user(name()).userId, lastName: 'x' } });
      new AwsProvider(stack, 'aws');
    }).data;

    expect(Object.keys(data).sort()).toEqual([
      'aws_connect_routing_profile', 'aws_connect_security_profile', 'aws_connect_user', 'aws_connect_user_hierarchy_group',
    ]);
  });

  test.each(['no.connect.json', 7, null])('must have a file: %p', (path) => {
    expect(() => ConnectInstance.fromSnapshot(newStack(), 'acme', path as never)).toThrow(/^ConnectInstance 'stack\/acme' is not valid: path: .*\[SnapshotMissing\]$/);
  });

  test('passes what it knows on to an instance that is made of it', () => {
    const stack = newStack();
    const other = ConnectInstance.fromInstance(stack, 'other', instanceIn(stack));

    expect(other.identityManagementType).toBe('SAML');
    expect(other.securityProfile('Agent').securityProfileId).toBe(AGENT_ID);
  });
});

describe('a user', () => {
  test('has id and ARN of the file, if it has users', () => {
    const stack = newStack();
    const { userId, userName, userArn } = instanceIn(stack, undefined, SNAPSHOT_WITH_USERS).user(SNAPSHOT_USER.name);

    expect({ userId, userName, userArn }).toEqual({ userId: SNAPSHOT_USER.id, userName: SNAPSHOT_USER.name, userArn: `${INSTANCE_ARN}/agent/${SNAPSHOT_USER.id}` });
    expect(synth(stack)).toEqual({});
  });

  test('that is not in there is an error', () => {
    expect(() => instanceIn(newStack(), undefined, SNAPSHOT_WITH_USERS).user('jroe')).toThrow(/user: must be a user in .*--users search .*\[NameNotInSnapshot\]/);
  });

  test('is looked up, if it has none', () => {
    const stack = newStack();
    const { userId } = instanceIn(stack).user('jdoe');
    new TerraformOutput(stack, 'id', { value: userId });
    new AwsProvider(stack, 'aws');

    expect(synth(stack)).toMatchObject({
      data: { aws_connect_user: { 'acme_user-jdoe_7AF6DFE9': { instance_id: INSTANCE_ID, name: 'jdoe' } } },
      output: { id: { value: '${data.aws_connect_user.acme_user-jdoe_7AF6DFE9.user_id}' } },
    });
  });
});

describe('a user that is imported by name', () => {
  const existing = (name: string) => ({ name, identityInfo: undefined });

  test('has the id of the file, without a look-up', () => {
    const { data, import: imports } = synth((stack) => {
      userOf(stack, 'jane', instanceIn(stack, undefined, SNAPSHOT_WITH_USERS), existing(SNAPSHOT_USER.name)).importByName();
      new AwsProvider(stack, 'aws');
    });

    expect(data).toBeUndefined();
    expect(imports).toEqual([{ to: 'aws_connect_user.jane', id: `${INSTANCE_ID}:${SNAPSHOT_USER.id}` }]);
  });

  test('is an error if the file has other users, and can then be imported by its id', () => {
    const stack = newStack();
    const user = userOf(stack, 'jane', instanceIn(stack, undefined, SNAPSHOT_WITH_USERS), existing('jdo@example.com'));

    expect(() => user.importByName()).toThrow(/^ConnectUser 'stack\/jane' is not valid: importByName: must be a user in .*; got "jdo@example\.com"\. Did you mean "jdoe@example\.com"\? If it is newer .*--users search .*\[NameNotInSnapshot\]$/);
    expect(() => user.importFrom(SNAPSHOT_USER.id)).not.toThrow();
  });

  test.each<[string, string | (() => string), object]>([
    ['the file has no users', 'jdoe', SNAPSHOT],
    ['only Terraform knows the name', stringToken, SNAPSHOT_WITH_USERS],
  ])('is looked up if %s', (_, name, snapshot) => {
    const { data } = synth((stack) => {
      userOf(stack, 'jane', instanceIn(stack, undefined, snapshot), existing(typeof name === 'string' ? name : name())).importByName();
      new AwsProvider(stack, 'aws');
    });

    expect(Object.keys(data)).toEqual(['aws_connect_user']);
  });

  test('is the same user as one that is imported by that id', () => {
    const stack = newStack();
    const instance = instanceIn(stack, undefined, SNAPSHOT_WITH_USERS);
    userOf(stack, 'one', instance, existing(SNAPSHOT_USER.name)).importByName();
    userOf(stack, 'two', instance, existing('other')).importFrom(SNAPSHOT_USER.id);
    new AwsProvider(stack, 'aws');

    expect(() => synth(stack)).toThrow('[ImportDuplicate]');
  });
});

describe('the region', () => {
  test.each<[string, (stack: TerraformStack) => ConnectInstanceSnapshotOptions]>([
    ['region: must be that of the snapshot', () => ({ region: 'us-east-1' })],
    ['provider: must be that of the snapshot', (stack) => ({ provider: new AwsProvider(stack, 'aws', { region: 'us-east-1' }) })],
  ])('must be that of the snapshot: %s', (told, options) => {
    const stack = newStack();

    expect(messageOf(() => instanceIn(stack, options(stack)))).toMatch(new RegExp(`^${SUBJECT.replace('/', '\\/')} is not valid: ${told} ".*": "eu-central-1"; got "us-east-1"\\. .*\\[SnapshotOfOtherRegion\\]$`));
  });

  test.each<[string, (stack: TerraformStack) => ConnectInstanceSnapshotOptions]>([
    ['the same', () => ({ region: 'eu-central-1' })],
    ['a token', () => ({ region: stringToken() })],
    ['a provider of the same', (stack) => ({ provider: new AwsProvider(stack, 'aws', { region: 'eu-central-1' }) })],
    ['a provider that has none', (stack) => ({ provider: new AwsProvider(stack, 'aws') })],
    ['one of its own before that of the provider', (stack) => ({ region: 'eu-central-1', provider: new AwsProvider(stack, 'aws', { region: 'us-east-1' }) })],
  ])('may be %s', (_, options) => {
    const stack = newStack();

    expect(() => instanceIn(stack, options(stack))).not.toThrow();
  });
});

describe('verifyAtPlan', () => {
  test('looks the instance up and compares it, once', () => {
    const stack = newStack();
    const file = snapshotFile();
    const instance = ConnectInstance.fromSnapshot(stack, 'acme', file, { verifyAtPlan: true, region: 'eu-central-1' });
    new AwsProvider(stack, 'aws');
    const retake = `Take the snapshot again: npx cdktf-aws-connect instance snapshot --instance acme --region eu-central-1 --output ${file}.`;
    const check = (attribute: string, expected: string) => ({
      condition: `\${self.${attribute} == "${expected}"}`,
      error_message: `The snapshot ${file} says that the ${attribute} of instance ${INSTANCE_ID} is ${expected}, but it is \${self.${attribute}}. ${retake}`,
    });

    expect(instance.arn).toBe(INSTANCE_ARN);
    expect(synth(stack).data).toEqual({
      aws_connect_instance: {
        acme: {
          instance_id: INSTANCE_ID,
          region: 'eu-central-1',
          lifecycle: { postcondition: [check('arn', INSTANCE_ARN), check('identity_management_type', 'SAML'), check('instance_alias', 'acme')] },
        },
      },
    });
  });

  test('does not compare an alias that the instance lacks', () => {
    const stack = newStack();
    const { alias, ...instance } = SNAPSHOT.instance;
    instanceIn(stack, { verifyAtPlan: true }, { ...SNAPSHOT, instance });
    new AwsProvider(stack, 'aws');

    expect(synth(stack).data.aws_connect_instance.acme.lifecycle.postcondition).toHaveLength(2);
  });

  test('is written as HCL with its conditions', () => {
    const stack = newStack();
    instanceIn(stack, { verifyAtPlan: true });

    expect(Testing.synthHcl(stack)).toContain('condition = "${self.identity_management_type == "SAML"}"');
  });
});

describe('a user of two objects of one instance', () => {
  const objects: [string, (stack: TerraformStack) => IConnectInstance][] = [
    ['its id', (stack) => ConnectInstance.fromInstanceId(stack, 'other', INSTANCE_ID)],
    ['its ARN', (stack) => ConnectInstance.fromInstanceArn(stack, 'other', INSTANCE_ARN)],
    ['its alias', (stack) => ConnectInstance.fromInstanceAlias(stack, 'other', 'acme')],
    ['its alias in another case', (stack) => ConnectInstance.fromInstanceAlias(stack, 'other', 'ACME')],
    ['the look-up of a generated construct', (stack) => new DataAwsConnectInstance(stack, 'other', { instanceAlias: 'acme' }) as IConnectInstance],
    ['another snapshot', (stack) => ConnectInstance.fromSnapshot(stack, 'other', snapshotFile())],
  ];

  test.each(objects)('is a duplicate, where one is from the snapshot and the other by %s', (_, other) => {
    const [first, second] = [newStack(), newStack()];
    userOf(first, 'one', instanceIn(first));
    const [snapshot, another] = [instanceIn(second), other(second)];
    userOf(second, 'one', another);

    expect(() => userOf(first, 'two', other(first))).toThrow('[NameDuplicate]');
    expect(() => userOf(second, 'two', snapshot)).toThrow('[NameDuplicate]');
  });

  test('is one in another stack of the app as well', () => {
    const app = Testing.app();
    const [one, two] = ['one', 'two'].map((id) => new TerraformStack(app, id));
    userOf(one, 'user', instanceIn(one));
    userOf(two, 'user', ConnectInstance.fromInstanceAlias(two, 'other', 'acme'));

    expect(warningsOf(two)).toEqual([expect.stringContaining('sameUserInOtherStack')]);
  });

  test.each<[string, (stack: TerraformStack) => IConnectInstance]>([
    ['another id', (stack) => ConnectInstance.fromInstanceId(stack, 'other', '22222222-aaaa-4aaa-8aaa-222222222222')],
    ['another alias', (stack) => ConnectInstance.fromInstanceAlias(stack, 'other', 'acme-test')],
    ['an alias that only Terraform knows', (stack) => ConnectInstance.fromInstanceAlias(stack, 'other', stringToken())],
  ])('is none where the other is by %s', (_, other) => {
    const stack = newStack();
    userOf(stack, 'one', instanceIn(stack));

    expect(() => userOf(stack, 'two', other(stack))).not.toThrow();
  });
});

test('options that are null are not given, and numbers are no names', () => {
  const stack = newStack();
  const instance = instanceIn(stack, { region: null, provider: null, verifyAtPlan: null } as never);

  expect(() => instance.routingProfile(numberToken() as never)).not.toThrow();
});
