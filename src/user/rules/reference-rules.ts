import { UNKNOWN } from '../../core/known';
import { bareIdRemedy, differ, isBareId } from '../../instance/connect-ids';
import { IdentityManagementType } from '../../instance/identity-management-type';
import { SeenReference, SeenUser, shownReference } from '../seen-user';
import { API, Concern, PROVIDER, UserRule } from './user-rule';
import { listed, quote } from '../../core/text';

export const MOST_SECURITY_PROFILES = 10;

const REGION = /^[a-z]+(-[a-z]+)+-\d+$/;
const TYPES: readonly string[] = Object.values(IdentityManagementType);

const isBadId = (reference: Pick<SeenReference, 'id'> | undefined) =>
  reference !== undefined && reference.id !== UNKNOWN && !(typeof reference.id === 'string' && isBareId(reference.id));
const isOfOtherInstance = (user: SeenUser, reference: SeenReference | undefined) => differ(reference?.instanceId, user.instanceId);

/** The instance and what the user refers to in it. */
export const REFERENCE_RULES: readonly UserRule[] = [
  {
    code: 'InstanceIdInvalid',
    property: 'instance',
    concerns: Concern.SHARED,
    source: `${API}/API_CreateUser.html`,
    allowed: 'must be an instance with its bare id, 1 to 100 letters, digits, - _ and .',
    remedy: (user) =>
      bareIdRemedy(user.instanceId, 'ConnectInstance.fromInstanceId takes an id, fromInstanceArn an ARN, fromInstanceAlias an alias.'),
    given: (user) => user.instanceShown ?? quote(user.instanceId),
    violatedBy: (user) => isBadId({ id: user.instanceId }),
  },
  {
    code: 'IdentityManagementTypeInvalid',
    property: 'instance.identityManagementType',
    concerns: Concern.SHARED,
    source: `${API}/API_Instance.html`,
    allowed: `must be one of ${TYPES.join(', ')}`,
    remedy: 'Give a value of IdentityManagementType.',
    given: (user) => quote(user.identityManagementType),
    violatedBy: ({ identityManagementType: type }) => type !== undefined && type !== UNKNOWN && !TYPES.includes(type),
  },
  {
    code: 'RegionInvalid',
    property: 'region',
    concerns: Concern.SHARED,
    source: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support',
    allowed: 'must be the name of a region',
    remedy: "Write it as 'eu-central-1', or leave it out for the region of the provider.",
    given: ({ region }) => quote(region),
    violatedBy: ({ region }) => region !== undefined && region !== UNKNOWN && !(typeof region === 'string' && REGION.test(region)),
  },
  {
    code: 'CountInvalid',
    property: 'count',
    concerns: Concern.SHARED,
    source: 'https://developer.hashicorp.com/terraform/language/meta-arguments/count',
    allowed: 'must be a whole number of users from 0 on',
    remedy: 'Correct the number; for users with names of their own use forEach.',
    given: ({ count }) => quote(count),
    violatedBy: ({ count }) => count !== undefined && count !== UNKNOWN && !(Number.isInteger(count) && count >= 0),
  },
  {
    code: 'RoutingProfileIdInvalid',
    property: 'routingProfile',
    concerns: Concern.REFERENCE,
    source: PROVIDER,
    allowed: 'must be a routing profile with its bare id',
    remedy: (user) =>
      bareIdRemedy(
        user.routingProfile.id,
        'RoutingProfile.fromRoutingProfileId takes an id, fromRoutingProfileArn an ARN, ConnectInstance.routingProfile a name.',
      ),
    given: (user) => shownReference(user.routingProfile),
    violatedBy: (user) => isBadId(user.routingProfile),
  },
  {
    code: 'RoutingProfileOfOtherInstance',
    property: 'routingProfile',
    concerns: Concern.REFERENCE,
    source: PROVIDER,
    allowed: "must belong to the user's instance",
    remedy: (user) => `The user belongs to instance ${quote(user.instanceId)}; take a routing profile of that one.`,
    given: (user) => `one of instance ${quote(user.routingProfile.instanceId)}`,
    violatedBy: (user) => isOfOtherInstance(user, user.routingProfile),
  },
  {
    code: 'SecurityProfileCount',
    property: 'securityProfiles',
    concerns: Concern.OWN,
    source: PROVIDER,
    allowed: `must be 1 to ${MOST_SECURITY_PROFILES} different security profiles`,
    remedy: (user) =>
      user.securityProfiles.length === 0 ? 'Give at least one.' : 'Leave some out, or combine their permissions in one profile.',
    given: (user) => `${user.securityProfiles.length}: ${listed(user.securityProfiles, shownReference) || 'none'}`,
    violatedBy: ({ securityProfiles, hasSecurityProfileList }) =>
      securityProfiles.length > MOST_SECURITY_PROFILES || (securityProfiles.length === 0 && !hasSecurityProfileList),
  },
  {
    code: 'SecurityProfileIdInvalid',
    property: 'securityProfiles',
    concerns: Concern.REFERENCE,
    source: PROVIDER,
    allowed: 'must be security profiles with their bare ids',
    remedy: (user) =>
      bareIdRemedy(
        user.securityProfiles.find(isBadId)!.id,
        'SecurityProfile.fromSecurityProfileIds takes ids or a list token, fromSecurityProfileArn an ARN, ConnectInstance.securityProfile a name.',
      ),
    given: (user) => listed(user.securityProfiles.filter(isBadId), shownReference),
    violatedBy: (user) => user.securityProfiles.some(isBadId),
  },
  {
    code: 'SecurityProfileOfOtherInstance',
    property: 'securityProfiles',
    concerns: Concern.REFERENCE,
    source: PROVIDER,
    allowed: "must belong to the user's instance",
    remedy: (user) => `The user belongs to instance ${quote(user.instanceId)}; take security profiles of that one.`,
    given: (user) =>
      listed(
        user.securityProfiles.filter((profile) => isOfOtherInstance(user, profile)),
        (profile) => `${shownReference(profile)} of instance ${quote(profile.instanceId)}`,
      ),
    violatedBy: (user) => user.securityProfiles.some((profile) => isOfOtherInstance(user, profile)),
  },
  {
    code: 'HierarchyGroupIdInvalid',
    property: 'hierarchyGroup',
    concerns: Concern.REFERENCE,
    source: PROVIDER,
    allowed: 'must be a hierarchy group with its bare id',
    remedy: (user) =>
      bareIdRemedy(
        user.hierarchyGroup!.id,
        'HierarchyGroup.fromHierarchyGroupId takes an id, fromHierarchyGroupArn an ARN, ConnectInstance.hierarchyGroup a path.',
      ),
    given: (user) => shownReference(user.hierarchyGroup),
    violatedBy: (user) => isBadId(user.hierarchyGroup),
  },
  {
    code: 'HierarchyGroupOfOtherInstance',
    property: 'hierarchyGroup',
    concerns: Concern.REFERENCE,
    source: PROVIDER,
    allowed: "must belong to the user's instance",
    remedy: (user) => `The user belongs to instance ${quote(user.instanceId)}; take a hierarchy group of that one.`,
    given: (user) => `one of instance ${quote(user.hierarchyGroup!.instanceId)}`,
    violatedBy: (user) => isOfOtherInstance(user, user.hierarchyGroup),
  },
];
