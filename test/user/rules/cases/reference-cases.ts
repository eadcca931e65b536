import { TerraformCount } from 'cdktf';
import { RuleCases } from './rule-case';
import { HierarchyGroup, RoutingProfile, SecurityProfile } from '../../../../src';
import { RAW, listToken, numberToken, stringToken } from '../../../support/tokens';
import {
  HIERARCHY_GROUP_ID,
  INSTANCE,
  INSTANCE_ARN,
  INSTANCE_ID,
  OTHER_INSTANCE_ID,
  ROUTING_PROFILE_ID,
  SECURITY_PROFILE_ID,
  instanceOf,
  managedUserProps,
  samlUserProps,
  userProps,
} from '../../../support/users';

const instance = (id: unknown) => userProps({ instance: { ...INSTANCE, id } });
const routingProfile = (routingProfileId: string, instanceId?: string) => userProps({ routingProfile: { routingProfileId, instanceId } });
const hierarchyGroup = (hierarchyGroupId: string, instanceId?: string) => userProps({ hierarchyGroup: { hierarchyGroupId, instanceId } });
const securityProfiles = (...ids: string[]) =>
  userProps({ securityProfiles: ids.map((id) => SecurityProfile.fromSecurityProfileId(id)) });
const profileOf = (securityProfileId: string, instanceId: string) =>
  userProps({ securityProfiles: [{ securityProfileId, instanceId }] });
const numbered = (count: number, id: (index: number) => string) => Array.from({ length: count }, (_, index) => id(index));

/** What only a cast can put where a reference belongs. */
const insteadOf = (property: string, given: unknown) => userProps({ [property]: given });

export const REFERENCE_CASES: RuleCases = {
  'TypeInvalid instance': {
    valid: [instance(INSTANCE_ID)],
    invalid: insteadOf('instance', 'acme-support'),
    problem:
      "instance: must be an IConnectInstance; got the string \"acme-support\". Write ConnectInstance.fromInstanceAlias(this, 'instance', 'acme-support'). [TypeInvalid]",
    alsoInvalid: [undefined, null, '', 7, [INSTANCE_ID], INSTANCE_ID, RAW, stringToken()].map((given) => insteadOf('instance', given)),
    unresolved: [instance(stringToken())],
  },
  'TypeInvalid routingProfile': {
    valid: [routingProfile(ROUTING_PROFILE_ID)],
    invalid: insteadOf('routingProfile', 'Basic Routing Profile'),
    problem:
      "routingProfile: must be an IRoutingProfile; got the string \"Basic Routing Profile\". Write instance.routingProfile('Basic Routing Profile'). [TypeInvalid]",
    alsoInvalid: [undefined, null, '', true, ['Basic'], ROUTING_PROFILE_ID, RAW, stringToken()].map((given) => insteadOf('routingProfile', given)),
    unresolved: [routingProfile(stringToken())],
  },
  'TypeInvalid securityProfiles': {
    valid: [securityProfiles(SECURITY_PROFILE_ID)],
    invalid: insteadOf('securityProfiles', [{ securityProfileId: SECURITY_PROFILE_ID }, null, 'Agent']),
    problem:
      "securityProfiles: must be an ISecurityProfile; got an item that is null, the string \"Agent\". Write instance.securityProfile('Agent'), instance.securityProfile('Agent'). [TypeInvalid]",
    alsoInvalid: ['Agent', [SECURITY_PROFILE_ID], [[SECURITY_PROFILE_ID]], RAW, stringToken()].map((given) => insteadOf('securityProfiles', given)),
    unresolved: [securityProfiles(stringToken())],
  },
  'TypeInvalid hierarchyGroup': {
    valid: [hierarchyGroup(HIERARCHY_GROUP_ID)],
    invalid: insteadOf('hierarchyGroup', 'Berlin/Billing'),
    problem:
      "hierarchyGroup: must be an IHierarchyGroup; got the string \"Berlin/Billing\". Write instance.hierarchyGroup('Berlin/Billing'). [TypeInvalid]",
    alsoInvalid: ['', 7, [HIERARCHY_GROUP_ID], HIERARCHY_GROUP_ID, RAW, stringToken()].map((given) => insteadOf('hierarchyGroup', given)),
    unresolved: [hierarchyGroup(stringToken())],
  },
  'InstanceIdInvalid instance': {
    valid: [instance(INSTANCE_ID), instance('i'.repeat(100))],
    invalid: instance(INSTANCE_ARN),
    problem: `instance: must be an instance with its bare id, 1 to 100 letters, digits, - _ and .; got "arn:aws:connect:eu-central-1:123456789012:instance/11111111-aaaa-4aaa-8aaa-11111"… (87 characters). Give '${INSTANCE_ID}' alone. ConnectInstance.fromInstanceId takes an id, fromInstanceArn an ARN, fromInstanceAlias an alias. [InstanceIdInvalid]`,
    alsoInvalid: [instance(undefined), instance('i'.repeat(101)), instance('acme support')],
    unresolved: [instance(stringToken()), instance(RAW)],
  },
  'IdentityManagementTypeInvalid instance.identityManagementType': {
    valid: [managedUserProps(), samlUserProps(), userProps({ instance: instanceOf(null) })],
    invalid: userProps({ instance: instanceOf('constructor') }),
    problem:
      'instance.identityManagementType: must be one of CONNECT_MANAGED, SAML, EXISTING_DIRECTORY; got "constructor". Give a value of IdentityManagementType, such as IdentityManagementType.SAML. [IdentityManagementTypeInvalid]',
    unresolved: [userProps({ instance: instanceOf(stringToken()) }), userProps({ instance: instanceOf(RAW) })],
  },
  'RegionInvalid region': {
    valid: ['eu-central-1', 'us-gov-west-1', 'xx-north-12', null].map((region) => userProps({ region })),
    invalid: userProps({ region: 'Frankfurt' }),
    problem:
      "region: must be the name of a region; got \"Frankfurt\". Write it as 'eu-central-1', or leave it out for the region of the provider. [RegionInvalid]",
    alsoInvalid: ['.eu-central-1', 'eu-central-1.', 'eu-1', '', ['eu-central-1']].map((region) => userProps({ region })),
    unresolved: [userProps({ region: stringToken() }), userProps({ region: RAW })],
  },
  'CountInvalid count': {
    valid: [userProps({ count: 0 }), userProps({ count: 1 }), userProps({ count: null })],
    invalid: userProps({ count: -1 }),
    problem: 'count: must be a whole number of users, 0 or more; got -1. Give a whole number; for users with names of their own use forEach. [CountInvalid]',
    unresolved: [userProps({ count: numberToken() }), userProps({ count: TerraformCount.of(numberToken()) })],
  },
  'RoutingProfileIdInvalid routingProfile': {
    valid: [routingProfile(ROUTING_PROFILE_ID), userProps({ routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID) })],
    invalid: routingProfile(`${INSTANCE_ID}:${ROUTING_PROFILE_ID}`),
    problem: `routingProfile: must be a routing profile with its bare id; got "${INSTANCE_ID}:${ROUTING_PROFILE_ID}". Give '${ROUTING_PROFILE_ID}' alone. RoutingProfile.fromRoutingProfileId takes an id, fromRoutingProfileArn an ARN, ConnectInstance.routingProfile a name. [RoutingProfileIdInvalid]`,
    unresolved: [routingProfile(stringToken()), routingProfile(RAW)],
  },
  'RoutingProfileOfOtherInstance routingProfile': {
    valid: [routingProfile(ROUTING_PROFILE_ID, INSTANCE_ID)],
    invalid: routingProfile(ROUTING_PROFILE_ID, OTHER_INSTANCE_ID),
    problem: `routingProfile: must belong to the user's instance; got "${ROUTING_PROFILE_ID}" of instance "${OTHER_INSTANCE_ID}". The user belongs to instance "${INSTANCE_ID}"; take a routing profile of that one. [RoutingProfileOfOtherInstance]`,
    unresolved: [
      routingProfile(ROUTING_PROFILE_ID, stringToken()),
      routingProfile(ROUTING_PROFILE_ID, RAW),
      { ...routingProfile(ROUTING_PROFILE_ID, INSTANCE_ID), instance: { ...INSTANCE, id: RAW } },
    ],
  },
  'SecurityProfileCount securityProfiles': {
    valid: [
      securityProfiles('p0'),
      securityProfiles(...numbered(10, (index) => `p${index}`)),
      securityProfiles(...numbered(11, () => 'p0')),
    ],
    invalid: securityProfiles(...numbered(11, (index) => `p${index}`)),
    problem:
      'securityProfiles: must be 1 to 10 different security profiles; got 11: "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10". Leave some out, or combine their permissions in one profile. [SecurityProfileCount]',
    alsoInvalid: [securityProfiles(), userProps({ securityProfiles: null })],
    unresolved: [
      userProps({ securityProfiles: SecurityProfile.fromSecurityProfileIds(listToken()) }),
      userProps({ securityProfiles: SecurityProfile.fromSecurityProfileIds(RAW as unknown as string[]) }),
      userProps({ securityProfiles: [listToken(), listToken()].flatMap((list) => SecurityProfile.fromSecurityProfileIds(list)) }),
    ],
  },
  'SecurityProfileIdInvalid securityProfiles': {
    valid: [securityProfiles(SECURITY_PROFILE_ID)],
    invalid: securityProfiles(SECURITY_PROFILE_ID, 'Call Center Manager'),
    problem:
      "securityProfiles: must be security profiles with their bare ids; got \"Call Center Manager\". Write instance.securityProfile('Call Center Manager'). [SecurityProfileIdInvalid]",
    unresolved: [securityProfiles(stringToken()), securityProfiles(RAW), securityProfiles(SECURITY_PROFILE_ID, RAW)],
  },
  'SecurityProfileOfOtherInstance securityProfiles': {
    valid: [profileOf(SECURITY_PROFILE_ID, INSTANCE_ID)],
    invalid: userProps({ securityProfiles: [INSTANCE_ID, OTHER_INSTANCE_ID].map((instanceId, index) => ({ securityProfileId: `${index}`, instanceId })) }),
    problem: `securityProfiles: must belong to the user's instance; got "1" of instance "${OTHER_INSTANCE_ID}". The user belongs to instance "${INSTANCE_ID}"; take security profiles of that one. [SecurityProfileOfOtherInstance]`,
    alsoInvalid: [userProps({ securityProfiles: [INSTANCE_ID, OTHER_INSTANCE_ID].map((instanceId) => ({ securityProfileId: 'agent', instanceId })) })],
    unresolved: [profileOf(SECURITY_PROFILE_ID, stringToken()), profileOf(SECURITY_PROFILE_ID, RAW)],
  },
  'HierarchyGroupIdInvalid hierarchyGroup': {
    valid: [
      hierarchyGroup(HIERARCHY_GROUP_ID),
      userProps({ hierarchyGroup: HierarchyGroup.fromHierarchyGroupId(HIERARCHY_GROUP_ID) }),
      userProps({ hierarchyGroup: null }),
    ],
    invalid: hierarchyGroup('Berlin/Billing'),
    problem:
      "hierarchyGroup: must be a hierarchy group with its bare id; got \"Berlin/Billing\". Write instance.hierarchyGroup('Berlin/Billing'). [HierarchyGroupIdInvalid]",
    unresolved: [hierarchyGroup(stringToken()), hierarchyGroup(RAW)],
  },
  'HierarchyGroupOfOtherInstance hierarchyGroup': {
    valid: [hierarchyGroup(HIERARCHY_GROUP_ID, INSTANCE_ID)],
    invalid: hierarchyGroup(HIERARCHY_GROUP_ID, OTHER_INSTANCE_ID),
    problem: `hierarchyGroup: must belong to the user's instance; got "${HIERARCHY_GROUP_ID}" of instance "${OTHER_INSTANCE_ID}". The user belongs to instance "${INSTANCE_ID}"; take a hierarchy group of that one. [HierarchyGroupOfOtherInstance]`,
    unresolved: [hierarchyGroup(HIERARCHY_GROUP_ID, stringToken()), hierarchyGroup(HIERARCHY_GROUP_ID, RAW)],
  },
};
