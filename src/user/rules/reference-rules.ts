import { UNKNOWN } from '../../core/known';
import { ArnKind, bareIdRemedy, differ, isBareId } from '../../instance/connect-ids';
import { IdentityManagementType } from '../../instance/identity-management-type';
import { SeenReference, SeenUser, shownReference } from '../seen-user';
import { API, Concern, PROVIDER, UserRule } from './user-rule';
import { listed, quote } from '../../core/text';

export const MOST_SECURITY_PROFILES = 10;

const REGION = /^[a-z]+(-[a-z]+)+-\d+$/;
const TYPES: readonly string[] = Object.values(IdentityManagementType);

const isBadId = ({ id }: Pick<SeenReference, 'id'>) => id !== UNKNOWN && !(typeof id === 'string' && isBareId(id));

/** The instance and what the user refers to in it. */
export const REFERENCE_RULES: readonly UserRule[] = [
  {
    code: 'InstanceIdInvalid',
    property: 'instance',
    concerns: Concern.SHARED,
    source: `${API}/API_CreateUser.html`,
    allowed: 'must be an instance with its bare id, 1 to 100 letters, digits, - _ and .',
    remedy: (user) =>
      bareIdRemedy(user.instanceId, undefined, 'ConnectInstance.fromInstanceId takes an id, fromInstanceArn an ARN, fromInstanceAlias an alias.'),
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
  ...referenceRules({
    property: 'routingProfile',
    kind: ArnKind.ROUTING_PROFILE,
    idInvalid: 'RoutingProfileIdInvalid',
    ofOtherInstance: 'RoutingProfileOfOtherInstance',
    noun: 'a routing profile',
    in: ({ routingProfile }) => [routingProfile],
    idRemedy: 'RoutingProfile.fromRoutingProfileId takes an id, fromRoutingProfileArn an ARN, ConnectInstance.routingProfile a name.',
  }),
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
  ...referenceRules({
    property: 'securityProfiles',
    kind: ArnKind.SECURITY_PROFILE,
    idInvalid: 'SecurityProfileIdInvalid',
    ofOtherInstance: 'SecurityProfileOfOtherInstance',
    noun: 'security profiles',
    in: ({ securityProfiles }) => securityProfiles,
    idRemedy:
      'SecurityProfile.fromSecurityProfileIds takes ids or a list token, fromSecurityProfileArn an ARN, ConnectInstance.securityProfile a name.',
  }),
  ...referenceRules({
    property: 'hierarchyGroup',
    kind: ArnKind.HIERARCHY_GROUP,
    idInvalid: 'HierarchyGroupIdInvalid',
    ofOtherInstance: 'HierarchyGroupOfOtherInstance',
    noun: 'a hierarchy group',
    in: ({ hierarchyGroup }) => (hierarchyGroup === undefined ? [] : [hierarchyGroup]),
    idRemedy: 'HierarchyGroup.fromHierarchyGroupId takes an id, fromHierarchyGroupArn an ARN, ConnectInstance.hierarchyGroup a path.',
  }),
];

interface ReferenceKind {
  readonly property: string;
  readonly kind: ArnKind;
  /** The codes of its rules. */
  readonly idInvalid: string;
  readonly ofOtherInstance: string;
  readonly noun: string;
  /** Those that a user has. */
  readonly in: (user: SeenUser) => readonly SeenReference[];
  readonly idRemedy: string;
}

function referenceRules({ property, kind, idInvalid, ofOtherInstance, noun, in: referencesIn, idRemedy }: ReferenceKind): UserRule[] {
  const rule = { property, concerns: Concern.REFERENCE, source: PROVIDER };
  const strangers = (user: SeenUser) => referencesIn(user).filter(({ instanceId }) => differ(instanceId, user.instanceId));
  const withBadId = (user: SeenUser) => referencesIn(user).filter(isBadId);
  return [
    {
      ...rule,
      code: idInvalid,
      allowed: `must be ${noun} with ${noun.startsWith('a ') ? 'its bare id' : 'their bare ids'}`,
      remedy: (user) => bareIdRemedy(withBadId(user)[0].id, kind, idRemedy),
      given: (user) => listed(withBadId(user), shownReference),
      violatedBy: (user) => withBadId(user).length > 0,
    },
    {
      ...rule,
      code: ofOtherInstance,
      comparesInstances: true,
      allowed: "must belong to the user's instance",
      remedy: (user) => `The user belongs to instance ${quote(user.instanceId)}; take ${noun} of that one.`,
      given: (user) => listed(strangers(user), (reference) => `${shownReference(reference)} of instance ${quote(reference.instanceId)}`),
      violatedBy: (user) => strangers(user).length > 0,
    },
  ];
}
