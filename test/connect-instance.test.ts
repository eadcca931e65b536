import { ConnectInstance as GeneratedInstance } from '@cdktf/provider-aws/lib/connect-instance';
import { Aspects, TerraformDataSource, TerraformOutput, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { AwsProvider, ConnectInstance, ConnectInstanceOptions, ConnectUser, ConnectUserRoster, IdentityManagementType } from '../src';
import { rosterOfRows, row } from './roster/rosters';
import { messageOf, notValid } from './support/errors';
import { newStack, synth } from './support/synth';
import { RAW, stringToken } from './support/tokens';
import { INSTANCE, INSTANCE_ARN, INSTANCE_ID, newUser, samlUserProps, userProps } from './support/users';

type Values = { readonly [name: string]: string | undefined };

const outputs = (stack: TerraformStack, values: Values) =>
  Object.entries(values).forEach(([name, value]) => new TerraformOutput(stack, name, { value }));

const synthOf = (valuesOf: (instance: ConnectInstance) => Values, make?: (stack: TerraformStack) => ConnectInstance) =>
  synth((stack) => outputs(stack, valuesOf(make ? make(stack) : ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID))));

const whatIs = ({ id, instanceId, arn, identityManagementType }: ConnectInstance) => ({ id, instanceId, arn, identityManagementType });

describe('an instance', () => {
  test('by id is looked up for its ARN alone, once', () => {
    expect(synthOf(({ id }) => ({ id }))).toEqual({ output: { id: { value: INSTANCE_ID } } });
    expect(synthOf((instance) => ({ first: instance.arn, second: instance.arn }))).toEqual({
      data: { aws_connect_instance: { support: { instance_id: INSTANCE_ID } } },
      output: {
        first: { value: '${data.aws_connect_instance.support.arn}' },
        second: { value: '${data.aws_connect_instance.support.arn}' },
      },
    });
  });

  test('by ARN is not looked up', () => {
    expect(synthOf(whatIs, (stack) => ConnectInstance.fromInstanceArn(stack, 'support', INSTANCE_ARN))).toEqual({
      output: { id: { value: INSTANCE_ID }, instanceId: { value: INSTANCE_ID }, arn: { value: INSTANCE_ARN }, identityManagementType: {} },
    });
  });

  test('by alias is looked up with all that is known of it', () => {
    const found = 'data.aws_connect_instance.support';

    expect(synthOf(whatIs, (stack) => ConnectInstance.fromInstanceAlias(stack, 'support', 'acme'))).toEqual({
      data: { aws_connect_instance: { support: { instance_alias: 'acme' } } },
      output: {
        id: { value: `\${${found}.id}` },
        instanceId: { value: `\${${found}.id}` },
        arn: { value: `\${${found}.arn}` },
        identityManagementType: { value: `\${${found}.identity_management_type}` },
      },
    });
  });

  test('of another construct is not looked up, and says at synth how it manages its users', () => {
    const stack = newStack();
    const generated = new GeneratedInstance(stack, 'generated', {
      identityManagementType: 'SAML',
      instanceAlias: 'acme',
      inboundCallsEnabled: true,
      outboundCallsEnabled: true,
    });
    const instance = ConnectInstance.fromInstance(stack, 'support', generated);
    outputs(stack, { id: instance.id, arn: instance.arn });

    expect(instance.identityManagementType).toBe('SAML');
    expect(synth(stack)).toMatchObject({ output: { id: { value: '${aws_connect_instance.generated.id}' }, arn: { value: '${aws_connect_instance.generated.arn}' } } });
    expect(synth(stack).data).toBeUndefined();
  });

  test('takes the type that is written down before any other', () => {
    const options: ConnectInstanceOptions = { identityManagementType: IdentityManagementType.EXISTING_DIRECTORY };
    const stack = newStack();

    expect([
      ConnectInstance.fromInstanceId(stack, 'a', INSTANCE_ID, options),
      ConnectInstance.fromInstanceArn(stack, 'b', INSTANCE_ARN, options),
      ConnectInstance.fromInstanceAlias(stack, 'c', 'acme', options),
      ConnectInstance.fromInstance(stack, 'd', { ...INSTANCE, identityManagementType: 'SAML' }, options),
    ].map(({ identityManagementType }) => identityManagementType)).toEqual(Array(4).fill('EXISTING_DIRECTORY'));
  });

  test('reads null as not given', () => {
    const options = { identityManagementType: null, provider: null, region: null } as never;

    expect(synthOf(({ arn }) => ({ arn }), (stack) => ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, options)).data).toEqual({
      aws_connect_instance: { support: { instance_id: INSTANCE_ID } },
    });
  });

  test.each([
    ['no id', (stack: TerraformStack) => ConnectInstance.fromInstanceId(stack, 'support', undefined as never)],
    ['an ARN as its id', (stack: TerraformStack) => ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ARN)],
    ['nothing as another construct', (stack: TerraformStack) => ConnectInstance.fromInstance(stack, 'support', null as never)],
  ])('with %s is refused by its users', (_, make) => {
    const stack = newStack();

    expect(() => newUser(userProps({ instance: make(stack) }), stack)).toThrow('[InstanceIdInvalid]');
  });

  test.each([INSTANCE_ID, `${INSTANCE_ARN}/agent/x`, '', null, undefined])('by ARN rejects %p', (arn) => {
    expect(() => ConnectInstance.fromInstanceArn(newStack(), 'support', arn as string)).toThrow(
      /^ConnectInstance\.fromInstanceArn is not valid: arn: .*\[ArnInvalid\]$/,
    );
  });

  test.each([[null], [undefined], [7]])('by alias rejects %p', (alias) => {
    expect(() => ConnectInstance.fromInstanceAlias(newStack(), 'support', alias as never)).toThrow(/^ConnectInstance 'stack\/support' is not valid: .*\[InstanceAliasInvalid\]$/);
  });
});

describe('look-ups by name', () => {
  test('are one data source each, however often they are made', () => {
    const values = (instance: ConnectInstance) => ({
      routing: instance.routingProfile('Basic').routingProfileId,
      routingAgain: instance.routingProfile('Basic').routingProfileId,
      security: instance.securityProfile('Agent').securityProfileId,
      securityAgain: instance.securityProfile('Agent').securityProfileId,
      group: instance.hierarchyGroup('Site').hierarchyGroupId,
      groupAgain: instance.hierarchyGroup('Site').hierarchyGroupId,
      user: instance.user('jdoe').userId,
      userAgain: instance.user('jdoe').userId,
    });
    const { data, output } = synthOf(values);

    expect(Object.entries(data).map(([type, found]) => [type, Object.values(found as object)])).toEqual([
      ['aws_connect_routing_profile', [{ instance_id: INSTANCE_ID, name: 'Basic' }]],
      ['aws_connect_security_profile', [{ instance_id: INSTANCE_ID, name: 'Agent' }]],
      ['aws_connect_user', [{ instance_id: INSTANCE_ID, name: 'jdoe' }]],
      ['aws_connect_user_hierarchy_group', [{ instance_id: INSTANCE_ID, name: 'Site' }]],
    ]);
    const attributes = Object.values(output).map((found) => (found as { value: string }).value.replace(/^\$\{data\.(\w+)\..*\.(\w+)\}$/, '$2'));
    expect(attributes).toEqual([
      'hierarchy_group_id', 'hierarchy_group_id', 'routing_profile_id', 'routing_profile_id',
      'security_profile_id', 'security_profile_id', 'user_id', 'user_id',
    ]);
  });

  test('are made with the provider and the region of the instance', () => {
    const { data } = synthOf(
      (instance) => ({ id: instance.securityProfile('Agent').securityProfileId }),
      (stack) =>
        ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, {
          provider: new AwsProvider(stack, 'aws', { alias: 'frankfurt' }),
          region: 'eu-central-1',
        }),
    );

    expect(Object.values(data.aws_connect_security_profile)).toEqual([
      { instance_id: INSTANCE_ID, name: 'Agent', provider: 'aws.frankfurt', region: 'eu-central-1' },
    ]);
  });

  test('take tokens and expressions, and know two tokens of the same value', () => {
    const { data } = synthOf((instance) => ({
      one: instance.securityProfile(stringToken()).securityProfileId,
      same: instance.securityProfile(stringToken()).securityProfileId,
      other: instance.securityProfile('${var.other}').securityProfileId,
    }));

    expect(Object.values(data.aws_connect_security_profile)).toEqual([
      { instance_id: INSTANCE_ID, name: '${var.other}' },
      { instance_id: INSTANCE_ID, name: '${var.value}' },
    ]);
  });

  test.each(['securityProfile', 'routingProfile', 'hierarchyGroup', 'user'] as const)('of a %s reject what is no name', (lookup) => {
    for (const name of [null, undefined, 7, {}, ['Agent'], '', ' ', INSTANCE_ARN]) {
      expect(() => ConnectInstance.fromInstanceId(newStack(), 'support', INSTANCE_ID)[lookup](name as string)).toThrow('[LookupNameInvalid]');
    }
  });
});

describe('hierarchyGroup', () => {
  const groupsOf = (...paths: string[]): any[] =>
    Object.values(synthOf((instance) => Object.fromEntries(paths.map((path, index) => [`o${index}`, instance.hierarchyGroup(path).hierarchyGroupId]))).data.aws_connect_user_hierarchy_group);

  test('looks a path up by its last name and has Terraform check the path', () => {
    const [{ lifecycle: { postcondition: [postcondition] }, ...lookup }] = groupsOf('Berlin/Billing');
    const found =
      'join("/", compact([try(self.hierarchy_path[0].level_one[0].name, ""), try(self.hierarchy_path[0].level_two[0].name, ""), ' +
      'try(self.hierarchy_path[0].level_three[0].name, ""), try(self.hierarchy_path[0].level_four[0].name, ""), try(self.hierarchy_path[0].level_five[0].name, "")]))';

    expect(lookup).toEqual({ instance_id: INSTANCE_ID, name: 'Billing' });
    expect(postcondition).toEqual({
      condition: `\${${found} == "Berlin/Billing"}`,
      error_message:
        `The hierarchy group named Billing was expected at Berlin/Billing but is at another path: \${${found}}. ` +
        'Correct the path, or use HierarchyGroup.fromHierarchyGroupId.',
    });
  });

  test('keeps the lifecycle that an aspect gives to the look-up', () => {
    const own = { condition: '${true}', errorMessage: 'Never.' };
    const { data } = synth((stack) => {
      ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID).hierarchyGroup('Berlin/Billing');
      const visit = (node: IConstruct) => {
        if (TerraformDataSource.isTerraformDataSource(node)) {
          node.lifecycle = { postcondition: [own] };
        }
      };
      Aspects.of(stack).add({ visit });
    });
    const [{ lifecycle: { postcondition } }] = Object.values<any>(data.aws_connect_user_hierarchy_group);

    expect(postcondition).toEqual([
      { condition: '${true}', error_message: 'Never.' },
      { condition: expect.stringContaining(' == "Berlin/Billing"'), error_message: expect.any(String) },
    ]);
  });

  test('looks one name up at any level', () => {
    expect(groupsOf('Billing')).toEqual([{ instance_id: INSTANCE_ID, name: 'Billing' }]);
  });

  test('makes one look-up of a name and of the paths that end with it', () => {
    expect(groupsOf('Billing', 'Berlin/Billing', 'Berlin / Billing')).toHaveLength(1);
  });

  test.each([
    ['an expression', 'Berlin/${var.team}', '${var.team}', '"Berlin/${var.team}"'],
    ['an expression with a slash', '${split("/", var.path)[0]}/Billing', 'Billing', '"${split("/", var.path)[0]}/Billing"'],
    ['an escape', 'Berlin/$${team}', '$${team}', '"Berlin/$${team}"'],
    ['a token', `Berlin/${stringToken()}`, '${var.value}', '"Berlin/${var.value}"', 'Berlin/${var.value}'],
    ['a quote', 'Berlin/"A"', '"A"', '"Berlin/\\"A\\""'],
  ])('keeps %s in a path', (_, path, name, literal, message = path) => {
    const [group] = groupsOf(path);

    expect(group.name).toBe(name);
    expect(group.lifecycle.postcondition[0].condition).toContain(` == ${literal}`);
    expect(group.lifecycle.postcondition[0].error_message).toContain(` was expected at ${message} but `);
  });

  test.each([[stringToken()], [RAW]])('looks the path %# up as a name where it is one token', (path) => {
    expect(groupsOf(path)).toEqual([{ instance_id: INSTANCE_ID, name: '${var.value}' }]);
  });

  test('takes two tokens of one value for the same path', () => {
    expect(groupsOf(`Berlin/${stringToken()}`, `Berlin/${stringToken()}`)).toHaveLength(1);
  });

  test('rejects two paths with the same last name', () => {
    const instance = ConnectInstance.fromInstanceId(newStack(), 'support', INSTANCE_ID);
    instance.hierarchyGroup('Berlin/Billing');

    expect(messageOf(() => instance.hierarchyGroup('Hamburg/Billing'))).toBe(
      notValid(
        "ConnectInstance 'stack/support'",
        'hierarchyGroup: cannot be looked up, since Terraform finds hierarchy groups by their own name only and "Billing" occurs several times in the hierarchy; ' +
          'got "Berlin/Billing" and "Hamburg/Billing". Use HierarchyGroup.fromHierarchyGroupId for these groups. [HierarchyGroupAmbiguous]',
      ),
    );
  });

  test.each(['/', 'Berlin/', '/Billing', 'Berlin//Billing', 'a/b/c/d/e/f'])('rejects the path %p', (path) => {
    expect(messageOf(() => groupsOf(path))).toBe(
      notValid(
        "ConnectInstance 'stack/support'",
        `hierarchyGroup: must be 1 to 5 group names joined by '/', none of them empty; got "${path}". Write it from the top level down, such as 'Site/Team/Group'. [HierarchyPathInvalid]`,
      ),
    );
  });
});

describe('an instance of another ConnectInstance', () => {
  const whole = (stack: TerraformStack) =>
    ConnectInstance.fromInstanceAlias(stack, 'support', 'acme', {
      provider: new AwsProvider(stack, 'aws', { alias: 'other' }),
      region: 'eu-central-1',
      identityManagementType: IdentityManagementType.SAML,
    });
  const WAYS: [string, (stack: TerraformStack, instance: ConnectInstance) => ConnectInstance][] = [
    ['itself', (stack, instance) => ConnectInstance.fromInstance(stack, 'again', instance)],
    ['that of a user', (stack, instance) => ConnectInstance.fromInstance(stack, 'again', newUser(samlUserProps({ instance }), stack).instance)],
    ['that of a user of a roster', (stack, instance) =>
      ConnectInstance.fromInstance(stack, 'again', rosterOfRows(stack, [row({ firstName: 'Jane', lastName: 'Doe' })], { instance }).user('jdoe').instance)],
    ['an instance of that', (stack, instance) => ConnectInstance.fromInstance(stack, 'again', ConnectInstance.fromInstance(stack, 'between', instance))],
    ['a user that is looked up', (stack, instance) => ConnectInstance.fromInstance(stack, 'again', instance.user('rroe').instance)],
  ];

  test.each(WAYS)('%s keeps what is known of it', (_, make) => {
    const stack = newStack();
    const instance = whole(stack);
    const again = make(stack, instance);

    expect(again.provider).toBe(instance.provider);
    expect({ region: again.region, identityManagementType: again.identityManagementType, id: again.id }).toEqual({
      region: 'eu-central-1', identityManagementType: 'SAML', id: instance.id,
    });
  });

  test.each(WAYS)('%s is looked up once', (_, make) => {
    const { data, output } = synth((stack) => {
      const { id, arn, identityManagementType } = make(stack, whole(stack));
      outputs(stack, { id, arn, identityManagementType });
    });

    expect(Object.keys(data.aws_connect_instance)).toEqual(['support']);
    expect(Object.values<any>(output).map(({ value }) => value)).toEqual([
      '${data.aws_connect_instance.support.arn}', '${data.aws_connect_instance.support.id}', 'SAML',
    ]);
  });

  test('by id is looked up once for its ARN', () => {
    const { data } = synth((stack) => {
      const instance = ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID);
      outputs(stack, { one: instance.arn, other: ConnectInstance.fromInstance(stack, 'again', instance).arn });
    });

    expect(Object.keys(data.aws_connect_instance)).toEqual(['support']);
  });

  test('gives way to options', () => {
    const stack = newStack();
    const provider = new AwsProvider(stack, 'own', { alias: 'own' });
    const again = ConnectInstance.fromInstance(stack, 'again', whole(stack), { provider, region: 'us-east-1' });

    expect({ provider: again.provider, region: again.region, type: again.identityManagementType }).toEqual({ provider, region: 'us-east-1', type: 'SAML' });
  });

  test('has look-ups where it is', () => {
    const { data } = synth((stack) => void ConnectInstance.fromInstance(stack, 'again', whole(stack)).routingProfile('Basic'));

    expect(Object.values(data.aws_connect_routing_profile)).toEqual([
      { instance_id: '${data.aws_connect_instance.support.id}', name: 'Basic', provider: 'aws.other', region: 'eu-central-1' },
    ]);
  });
});

describe('the provider and the region of an instance', () => {
  const located = (fill: (stack: TerraformStack, instance: ConnectInstance) => void) =>
    synth((stack) => {
      const provider = new AwsProvider(stack, 'aws', { alias: 'other' });
      fill(stack, ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, { provider, region: 'eu-central-1' }));
    });
  const LOCATION = { provider: 'aws.other', region: 'eu-central-1' };

  test('are those of a user that it looks up', () => {
    const { data } = located((stack, instance) => outputs(stack, { id: instance.user('jdoe').userId }));

    expect(Object.values(data.aws_connect_user)).toEqual([{ instance_id: INSTANCE_ID, name: 'jdoe', ...LOCATION }]);
  });

  test('are those of a user that is looked up elsewhere', () => {
    const { data } = located((stack, instance) => outputs(stack, { id: ConnectUser.fromUserName(stack, 'jane', instance, 'jdoe').userId }));

    expect(Object.values(data.aws_connect_user)).toEqual([{ instance_id: INSTANCE_ID, name: 'jdoe', ...LOCATION }]);
  });

  test('are those of the look-ups and users of a roster', () => {
    const { data, resource } = located((stack, instance) =>
      void ConnectUserRoster.fromRows(stack, 'agents', { instance, rows: [row({ hierarchyGroup: 'Berlin' })] }));

    for (const type of ['aws_connect_routing_profile', 'aws_connect_security_profile', 'aws_connect_user_hierarchy_group']) {
      expect(Object.values(data[type])).toEqual([expect.objectContaining(LOCATION)]);
    }
    expect(resource.aws_connect_user.agents_jdoe).toMatchObject(LOCATION);
  });

  test('are those of what a roster looks up in an instance without look-ups', () => {
    const { data, resource } = synth((stack) => {
      const provider = new AwsProvider(stack, 'aws', { alias: 'other' });
      const instance = new GeneratedInstance(stack, 'support', {
        identityManagementType: 'SAML', inboundCallsEnabled: true, outboundCallsEnabled: true, instanceAlias: 'acme', provider, region: 'eu-central-1',
      });
      ConnectUserRoster.fromRows(stack, 'agents', { instance, rows: [row({ firstName: 'Jane', lastName: 'Doe' })] });
    });

    for (const type of ['aws_connect_routing_profile', 'aws_connect_security_profile']) {
      expect(Object.values(data[type])).toEqual([expect.objectContaining(LOCATION)]);
    }
    expect(resource.aws_connect_user.agents_jdoe).toMatchObject(LOCATION);
  });

  test('give way to those of a user and of a roster', () => {
    const { resource } = located((stack, instance) => {
      const provider = new AwsProvider(stack, 'own', { alias: 'own' });
      newUser(userProps({ instance, provider, region: 'us-east-1' }), stack);
      rosterOfRows(stack, [row({ name: 'rroe' })], { instance, provider, region: 'us-east-1' });
    });

    for (const user of Object.values(resource.aws_connect_user)) {
      expect(user).toMatchObject({ provider: 'aws.own', region: 'us-east-1' });
    }
  });
});

test.each<[string, (stack: TerraformStack) => object, boolean]>([
  ['a ConnectInstance in another place', (stack) => ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, { region: 'eu-central-1' }), true],
  ['a ConnectInstance in no place of its own', (stack) => ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID), true],
  ['a plain instance', () => INSTANCE, true],
  ['a ConnectInstance in the same place', (stack) => ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, { provider: stack.node.findChild('own') as AwsProvider, region: 'us-east-1' }), false],
])('a roster of %s looks profiles and groups up in its own provider and region', (_, instanceOf, isInRoster) => {
  const { data } = synth((stack) => {
    const provider = new AwsProvider(stack, 'own', { alias: 'own' });
    rosterOfRows(stack, [row({ hierarchyGroup: 'Berlin' })], {
      instance: instanceOf(stack) as never, provider, region: 'us-east-1', routingProfiles: {}, securityProfiles: {},
    });
  });
  const found = ['aws_connect_routing_profile', 'aws_connect_security_profile', 'aws_connect_user_hierarchy_group'].flatMap((type) => Object.entries<any>(data[type]));

  expect(found.map(([, { provider, region }]) => ({ provider, region }))).toEqual(Array(3).fill({ provider: 'aws.own', region: 'us-east-1' }));
  expect(found.map(([name]) => name.startsWith('agents_'))).toEqual(Array(3).fill(isInRoster));
});
