import { TerraformStack } from 'cdktf';
import { newStack } from './synth';
import { ConnectUser, ConnectUserPassword, ConnectUserProps, IConnectInstance, IdentityManagementType } from '../../src';

export const INSTANCE_ID = '11111111-aaaa-4aaa-8aaa-111111111111';
export const OTHER_INSTANCE_ID = '22222222-aaaa-4aaa-8aaa-222222222222';
export const ROUTING_PROFILE_ID = '33333333-aaaa-4aaa-8aaa-333333333333';
export const SECURITY_PROFILE_ID = '44444444-aaaa-4aaa-8aaa-444444444444';
export const HIERARCHY_GROUP_ID = '55555555-aaaa-4aaa-8aaa-555555555555';
export const USER_ID = '66666666-aaaa-4aaa-8aaa-666666666666';
export const INSTANCE_ARN = `arn:aws:connect:eu-central-1:123456789012:instance/${INSTANCE_ID}`;

export const INSTANCE: IConnectInstance = { id: INSTANCE_ID, arn: INSTANCE_ARN };

/** Properties of which some may be wrong, as if cast. */
export type Overrides = { readonly [property in keyof ConnectUserProps]?: unknown };

export function instanceOf(identityManagementType: unknown): IConnectInstance {
  return { ...INSTANCE, identityManagementType: identityManagementType as string };
}

/** A valid user of an instance of unknown type, and what a test changes about it. */
export function userProps(overrides: Overrides = {}): ConnectUserProps {
  return {
    instance: INSTANCE,
    name: 'jdoe',
    routingProfile: { routingProfileId: ROUTING_PROFILE_ID },
    securityProfiles: [{ securityProfileId: SECURITY_PROFILE_ID }],
    ...overrides,
  } as ConnectUserProps;
}

export function managedUserProps(overrides: Overrides = {}): ConnectUserProps {
  return userProps({
    instance: instanceOf(IdentityManagementType.CONNECT_MANAGED),
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    password: ConnectUserPassword.fromToken('${var.password}'),
    ...overrides,
  });
}

export function samlUserProps(overrides: Overrides = {}): ConnectUserProps {
  return userProps({
    instance: instanceOf(IdentityManagementType.SAML),
    identityInfo: { firstName: 'Jane', lastName: 'Doe', secondaryEmail: 'jdoe@example.com' },
    ...overrides,
  });
}

export function directoryUserProps(overrides: Overrides = {}): ConnectUserProps {
  return userProps({ instance: instanceOf(IdentityManagementType.EXISTING_DIRECTORY), ...overrides });
}

/** A user `jdoe` in a stack of its own. */
export function newUser(props: ConnectUserProps = userProps(), stack: TerraformStack = newStack()): ConnectUser {
  return new ConnectUser(stack, 'jdoe', props);
}
