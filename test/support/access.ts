import { ConnectUser as GeneratedUser, ConnectUserConfig as GeneratedUserConfig } from '@cdktf/provider-aws/lib/connect-user';
import { AnnotationMetadataEntryType } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { INSTANCE_ID } from './users';
import { ConnectInstance, ConnectUser, ConnectUserProps, ConnectUserWarning, RoutingProfile, SecurityProfile } from '../../src';

/** A generated user about whom there is nothing to say. */
export const l1User = (scope: Construct, id: string, config: Partial<GeneratedUserConfig> = {}) =>
  new GeneratedUser(scope, id, {
    instanceId: INSTANCE_ID,
    name: id,
    phoneConfig: { phoneType: 'SOFT_PHONE' },
    routingProfileId: 'routing',
    securityProfileIds: ['agent'],
    hierarchyGroupId: 'group',
    ...config,
  });

/** The same of this library. */
export const l2User = (scope: Construct, id: string, props: Partial<ConnectUserProps> = {}) =>
  new ConnectUser(scope, id, {
    instance: ConnectInstance.fromInstanceId(scope, `instance-of-${id}`, INSTANCE_ID),
    name: id,
    routingProfile: RoutingProfile.fromRoutingProfileId('routing'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
    hierarchyGroup: { hierarchyGroupId: 'group' },
    acknowledgedWarnings: [ConnectUserWarning.ID_NOT_UUID],
    ...props,
  });

/** What the construct tree tells: `level path: message`. */
export const told = (root: IConstruct) =>
  root.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => (Object.values(AnnotationMetadataEntryType) as string[]).includes(type))
      .map(({ type, data }) => `${type.split('/')[1]} ${construct.node.path}: ${data}`),
  );
