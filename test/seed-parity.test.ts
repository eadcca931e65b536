/*
 * The examples of the provider's page of aws_connect_user, as the generated construct has them and as a ConnectUser. The
 * fourth and the fifth body stand under each other's title on that page; here each has the title that fits.
 */
import { ConnectInstance as GeneratedInstance } from '@cdktf/provider-aws/lib/connect-instance';
import { ConnectRoutingProfile } from '@cdktf/provider-aws/lib/connect-routing-profile';
import { ConnectSecurityProfile } from '@cdktf/provider-aws/lib/connect-security-profile';
import { ConnectUser as GeneratedUser, ConnectUserConfig } from '@cdktf/provider-aws/lib/connect-user';
import { ConnectUserHierarchyGroup } from '@cdktf/provider-aws/lib/connect-user-hierarchy-group';
import { DataAwsConnectInstance } from '@cdktf/provider-aws/lib/data-aws-connect-instance';
import { DataAwsConnectRoutingProfile } from '@cdktf/provider-aws/lib/data-aws-connect-routing-profile';
import { DataAwsConnectSecurityProfile } from '@cdktf/provider-aws/lib/data-aws-connect-security-profile';
import { DataAwsConnectUserHierarchyGroup } from '@cdktf/provider-aws/lib/data-aws-connect-user-hierarchy-group';
import { TerraformStack } from 'cdktf';
import { ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserProps, PhoneType } from '../src';
import { synth } from './support/synth';

type Generated = { -readonly [argument in keyof ConnectUserConfig]?: ConnectUserConfig[argument] };
type Ours = { -readonly [property in keyof ConnectUserProps]?: ConnectUserProps[property] };

/** What the examples have in common, in a stack with the resources that they refer to. */
class Example {
  public readonly instance: GeneratedInstance;
  public readonly routingProfile: ConnectRoutingProfile;
  public readonly securityProfiles: ConnectSecurityProfile[];
  public readonly hierarchyGroup: ConnectUserHierarchyGroup;

  constructor(public readonly stack: TerraformStack) {
    this.instance = new GeneratedInstance(stack, 'instance', {
      identityManagementType: 'CONNECT_MANAGED',
      inboundCallsEnabled: true,
      outboundCallsEnabled: true,
    });
    const instanceId = this.instance.id;
    this.routingProfile = new ConnectRoutingProfile(stack, 'routing_profile', {
      instanceId,
      name: 'example',
      description: 'example',
      defaultOutboundQueueId: 'queue',
      mediaConcurrencies: [{ channel: 'VOICE', concurrency: 1 }],
    });
    this.securityProfiles = ['example', 'example2'].map((name) => new ConnectSecurityProfile(stack, name, { instanceId, name }));
    this.hierarchyGroup = new ConnectUserHierarchyGroup(stack, 'group', { instanceId, name: 'example' });
  }

  public generated(changes: Generated): void {
    new GeneratedUser(this.stack, 'user', {
      instanceId: this.instance.id,
      name: 'example',
      password: 'Password123',
      phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: 'SOFT_PHONE' },
      routingProfileId: this.routingProfile.routingProfileId,
      securityProfileIds: [this.securityProfiles[0].securityProfileId],
      ...changes,
    });
  }

  public ours(changes: Ours): void {
    new ConnectUser(this.stack, 'user', {
      instance: this.instance,
      name: 'example',
      password: ConnectUserPassword.unsafePlainText('Password123'),
      phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: PhoneType.SOFT_PHONE },
      routingProfile: this.routingProfile,
      securityProfiles: [this.securityProfiles[0]],
      ...changes,
    });
  }

  /** The page does not say how the instance manages its users, and two bodies lack the names that it then demands. */
  public get instanceOfUnknownType(): ConnectInstance {
    return ConnectInstance.fromInstanceId(this.stack, 'unknown', this.instance.id);
  }
}

const NAMES = { firstName: 'example', lastName: 'example2' };
const EMAIL = { email: 'example@example.com', ...NAMES };
const DESK_PHONE = { afterContactWorkTimeLimit: 0, autoAccept: false, deskPhoneNumber: '+112345678912' };

const BODIES: [string, (example: Example) => void, (example: Example) => void][] = [
  ['basic', (it) => it.generated({ identityInfo: NAMES }), (it) => it.ours({ identityInfo: NAMES })],
  [
    'with hierarchy_group_id',
    (it) => it.generated({ identityInfo: NAMES, hierarchyGroupId: it.hierarchyGroup.hierarchyGroupId }),
    (it) => it.ours({ identityInfo: NAMES, hierarchyGroup: it.hierarchyGroup }),
  ],
  ['with identity_info filled', (it) => it.generated({ identityInfo: EMAIL }), (it) => it.ours({ identityInfo: EMAIL })],
  [
    'with phone_config phone type as desk phone, and several security profiles',
    (it) =>
      it.generated({
        phoneConfig: { ...DESK_PHONE, phoneType: 'DESK_PHONE' },
        securityProfileIds: it.securityProfiles.map(({ securityProfileId }) => securityProfileId),
      }),
    (it) =>
      it.ours({
        instance: it.instanceOfUnknownType,
        phoneConfig: { ...DESK_PHONE, phoneType: PhoneType.DESK_PHONE },
        securityProfiles: it.securityProfiles,
      }),
  ],
  ['on a soft phone without identity_info', (it) => it.generated({}), (it) => it.ours({ instance: it.instanceOfUnknownType })],
];

const synthOf = (make: (example: Example) => void) => synth((stack) => make(new Example(stack)));

describe.each(BODIES)('the example %s', (_, generated, ours) => {
  const { user } = synthOf(generated).resource.aws_connect_user;
  /** The generated construct's JSON, with what the library adds to the lifecycle. */
  const expected = (ignored: string[]) => {
    const json = synthOf(generated);
    const lifecycle = ignored.length > 0 ? { lifecycle: { ignore_changes: ignored } } : {};
    return { ...json, resource: { ...json.resource, aws_connect_user: { user: { ...user, ...lifecycle } } } };
  };
  const identityInfo = user.identity_info ? [] : ['identity_info'];

  test('has the same address and arguments as the generated construct, and ignores changes of what the provider cannot change', () => {
    expect(synthOf(ours)).toEqual(expected(['password', ...identityInfo]));
  });

  test('has the same JSON without changes of the password ignored, but for an identity info that is not given', () => {
    const withoutAddition = (example: Example) => {
      const { ours: make } = example;
      example.ours = (changes) => make.call(example, { ...changes, ignorePasswordChanges: false });
      ours(example);
    };

    expect(synthOf(withoutAddition)).toEqual(expected(identityInfo));
  });
});

test('data sources can be passed as they are', () => {
  const { resource } = synth((stack) => {
    const instance = new DataAwsConnectInstance(stack, 'instance', { instanceAlias: 'acme' });
    const lookup = { instanceId: instance.id, name: 'example' };
    new ConnectUser(stack, 'user', {
      instance,
      name: 'example',
      identityInfo: NAMES,
      password: ConnectUserPassword.fromToken('${var.password}'),
      routingProfile: new DataAwsConnectRoutingProfile(stack, 'routing', lookup),
      securityProfiles: [new DataAwsConnectSecurityProfile(stack, 'security', lookup)],
      hierarchyGroup: new DataAwsConnectUserHierarchyGroup(stack, 'group', lookup),
    });
  });

  expect(resource.aws_connect_user.user).toMatchObject({
    instance_id: '${data.aws_connect_instance.instance.id}',
    routing_profile_id: '${data.aws_connect_routing_profile.routing.routing_profile_id}',
    security_profile_ids: ['${data.aws_connect_security_profile.security.security_profile_id}'],
    hierarchy_group_id: '${data.aws_connect_user_hierarchy_group.group.hierarchy_group_id}',
    lifecycle: {
      precondition: [{ condition: '${(data.aws_connect_instance.instance.identity_management_type == "CONNECT_MANAGED")}' }],
    },
  });
});

test('a generated instance says at synth how it manages its users', () => {
  expect(() => synthOf((example) => example.ours({}))).toThrow(/\[FirstNameMissing\][^]*\[LastNameMissing\]/);
});
