import { ConnectInstance as GeneratedInstance } from '@cdktf/provider-aws/lib/connect-instance';
import { DataAwsConnectRoutingProfile } from '@cdktf/provider-aws/lib/data-aws-connect-routing-profile';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { ConnectInstance, ConnectUser, ConnectUserProps, RoutingProfile } from '../../src';
import { REFERENCES, row, rosterOfRows } from '../roster/rosters';
import { newStack, synth } from '../support/synth';
import { INSTANCE_ID, OTHER_INSTANCE_ID, newUser, userProps } from '../support/users';

const byAlias = (stack: TerraformStack, id: string) =>
  ConnectInstance.fromInstanceAlias(stack, id, id, { identityManagementType: 'EXISTING_DIRECTORY' as never });

const preconditionsOf = (propsOf: (stack: TerraformStack) => object, change?: (stack: TerraformStack, user: ConnectUser) => void) =>
  synth((stack) => {
    const user = newUser(userProps(propsOf(stack)), stack);
    change?.(stack, user);
  }).resource.aws_connect_user.jdoe.lifecycle?.precondition;

const PRECONDITION = (property: string, subject = "ConnectUser 'stack/jdoe'", users = '') => ({
  condition: '${(data.aws_connect_instance.theirs.id == data.aws_connect_instance.ours.id)}',
  error_message: `${subject}: ${property} must belong to the user's instance. It belongs to instance \${data.aws_connect_instance.theirs.id}, ` +
    `the user to instance \${data.aws_connect_instance.ours.id}.${users}`,
});

describe('a user whose instance is another expression than that of', () => {
  test.each<[string, (theirs: ConnectInstance) => Partial<ConnectUserProps>]>([
    ['routingProfile', (theirs) => ({ routingProfile: theirs.routingProfile('Basic') })],
    ['securityProfiles', (theirs) => ({ securityProfiles: [theirs.securityProfile('Agent'), theirs.securityProfile('Admin')] })],
    ['hierarchyGroup', (theirs) => ({ hierarchyGroup: theirs.hierarchyGroup('Berlin') })],
  ])('its %s is compared at plan, once', (property, given) => {
    expect(preconditionsOf((stack) => ({ instance: byAlias(stack, 'ours'), ...given(byAlias(stack, 'theirs')) }))).toEqual([PRECONDITION(property)]);
  });

  test('a granted profile and an assigned group is compared as well', () => {
    expect(preconditionsOf((stack) => ({ instance: byAlias(stack, 'ours') }), (stack, user) => {
      const theirs = byAlias(stack, 'theirs');
      user.grantSecurityProfile(theirs.securityProfile('Agent'));
      user.assignHierarchyGroup(theirs.hierarchyGroup('Berlin'));
    })).toEqual([PRECONDITION('securityProfiles'), PRECONDITION('hierarchyGroup')]);
  });

  test('a generated profile is compared by the instance that it was given', () => {
    expect(preconditionsOf((stack) => ({
      instance: byAlias(stack, 'ours'),
      routingProfile: new DataAwsConnectRoutingProfile(stack, 'basic', { instanceId: byAlias(stack, 'theirs').id, name: 'Basic' }),
    }))).toEqual([PRECONDITION('routingProfile')]);
  });

  test.each([
    ['a known id', OTHER_INSTANCE_ID, `"${OTHER_INSTANCE_ID}"`],
    ['an expression', '${var.theirs}', '"${var.theirs}"'],
  ])('a profile by %s is compared', (_, instanceId, expression) => {
    expect(preconditionsOf((stack) => ({ instance: byAlias(stack, 'ours'), routingProfile: { routingProfileId: 'basic', instanceId } }))).toEqual([
      {
        condition: `\${(${expression} == data.aws_connect_instance.ours.id)}`,
        error_message: expect.stringContaining(`It belongs to instance ${instanceId}, the user to instance`),
      },
    ]);
  });

  test('a profile by an ARN that Terraform knows is compared', () => {
    const [{ condition }] = preconditionsOf((stack) => ({
      routingProfile: RoutingProfile.fromRoutingProfileArn(new TerraformVariable(stack, 'arn', {}).stringValue),
    }));

    expect(condition).toBe(`\${(element(split("/", var.arn), 1) == "${INSTANCE_ID}")}`);
  });
});

describe('a user of one instance', () => {
  test.each<[string, (stack: TerraformStack) => object]>([
    ['looked up', (stack) => byAlias(stack, 'ours')],
    ['known', (stack) => ConnectInstance.fromInstanceId(stack, 'ours', INSTANCE_ID)],
    ['wrapped', (stack) => ConnectInstance.fromInstance(stack, 'again', byAlias(stack, 'ours'))],
    ['generated and wrapped', (stack) => ConnectInstance.fromInstance(stack, 'again', new GeneratedInstance(stack, 'ours', {
      identityManagementType: 'EXISTING_DIRECTORY', inboundCallsEnabled: true, outboundCallsEnabled: true,
    }))],
  ])('that is %s has nothing compared', (_, make) => {
    expect(preconditionsOf((stack) => {
      const instance = make(stack) as ConnectInstance;
      return {
        instance,
        routingProfile: instance.routingProfile('Basic'),
        securityProfiles: [instance.securityProfile('Agent')],
        hierarchyGroup: instance.hierarchyGroup('Berlin'),
      };
    })).toBeUndefined();
  });

  test('has nothing compared with a generated profile of it', () => {
    expect(preconditionsOf((stack) => {
      const instance = byAlias(stack, 'ours');
      return { instance, routingProfile: new DataAwsConnectRoutingProfile(stack, 'basic', { instanceId: instance.id, name: 'Basic' }) };
    })).toBeUndefined();
  });

  test('is refused a generated profile that is known to be of another', () => {
    const stack = newStack();
    const routingProfile = new DataAwsConnectRoutingProfile(stack, 'basic', { instanceId: OTHER_INSTANCE_ID, name: 'Basic' });

    expect(() => newUser(userProps({ routingProfile }), stack)).toThrow('[RoutingProfileOfOtherInstance]');
  });
});

test('a roster has each compared once, with the names of the users', () => {
  const { resource } = synth((stack) => {
    const theirs = byAlias(stack, 'theirs');
    const Supervisor = theirs.securityProfile('Supervisor');
    const rows = [row({ name: 'c' }), row({ name: 'b', securityProfiles: ['Agent', 'Supervisor'] }), row({ name: 'a', securityProfiles: ['Supervisor'] })];
    const roster = rosterOfRows(stack, rows, { instance: byAlias(stack, 'ours'), securityProfiles: { ...REFERENCES.securityProfiles, Supervisor } });
    roster.user('c').assignHierarchyGroup(theirs.hierarchyGroup('Berlin'));
  });
  const { agents_a: a, agents_b: b, agents_c: c } = resource.aws_connect_user;
  const ROSTER = "ConnectUserRoster 'stack/agents'";

  expect([a, b, c].map(({ lifecycle }) => lifecycle.precondition)).toEqual([
    [PRECONDITION('securityProfiles', ROSTER, ' Users: a, b.')],
    undefined,
    [PRECONDITION('hierarchyGroup', ROSTER, ' Users: c.')],
  ]);
});
