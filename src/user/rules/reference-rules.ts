import { UNKNOWN } from '../../core/known';
import { bareIdRemedy, bareIdWithin, differ, isBareId } from '../../instance/connect-ids';
import { IdentityManagementType } from '../../instance/identity-management-type';
import {
  HIERARCHY_GROUP,
  INSTANCE,
  ROUTING_PROFILE,
  ReferenceKind,
  SECURITY_PROFILE,
  callWith,
  shownInstead,
  typeOf,
} from '../../instance/reference-kinds';
import { SeenReference, SeenUser, shownReference } from '../seen-user';
import { API, Concern, PROVIDER, UserRule } from './user-rule';
import { listed, quote } from '../../core/text';
import { numberRemedy } from '../../core/violations';

export const MOST_SECURITY_PROFILES = 10;

const REGION = /^[a-z]+(-[a-z]+)+-\d+$/;
const TYPES: readonly string[] = Object.values(IdentityManagementType);

const isBadId = ({ id, instead }: SeenReference) =>
  instead === undefined && id !== UNKNOWN && !(typeof id === 'string' && isBareId(id));

/** The instance and what the user refers to in it. */
export const REFERENCE_RULES: readonly UserRule[] = [
  typeRule({ property: 'instance', concerns: Concern.SHARED }, INSTANCE, ({ instance }) => [instance]),
  {
    code: 'InstanceIdInvalid',
    property: 'instance',
    concerns: Concern.SHARED,
    source: `${API}/API_CreateUser.html`,
    allowed: 'must be an instance with its bare id, 1 to 100 letters, digits, - _ and .',
    remedy: (user) => idRemedyOf(INSTANCE, user.instanceId, 'ConnectInstance.fromInstanceId takes an id, fromInstanceArn an ARN, fromInstanceAlias an alias.'),
    given: (user) => shownReference(user.instance),
    violatedBy: (user) => isBadId({ ...user.instance, id: user.instanceId }),
  },
  {
    code: 'IdentityManagementTypeInvalid',
    property: 'instance.identityManagementType',
    concerns: Concern.SHARED,
    source: `${API}/API_Instance.html`,
    allowed: `must be one of ${TYPES.join(', ')}`,
    remedy: `Give a value of IdentityManagementType, such as IdentityManagementType.${IdentityManagementType.SAML}.`,
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
    allowed: 'must be a whole number of users, 0 or more',
    remedy: ({ count }) => numberRemedy(count, 'Give a whole number; for users with names of their own use forEach.'),
    given: ({ count }) => quote(count),
    violatedBy: ({ count }) => count !== undefined && count !== UNKNOWN && !(Number.isInteger(count) && count >= 0),
  },
  ...referenceRules({
    kind: ROUTING_PROFILE,
    property: 'routingProfile',
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
    given: (user) => (user.securityProfiles.length === 0 ? 'none' : `${user.securityProfiles.length}: ${listed(user.securityProfiles, shownReference)}`),
    violatedBy: ({ securityProfiles, hasSecurityProfileList }) =>
      securityProfiles.length > MOST_SECURITY_PROFILES || (securityProfiles.length === 0 && !hasSecurityProfileList),
  },
  ...referenceRules({
    kind: SECURITY_PROFILE,
    property: 'securityProfiles',
    idInvalid: 'SecurityProfileIdInvalid',
    ofOtherInstance: 'SecurityProfileOfOtherInstance',
    noun: 'security profiles',
    in: ({ securityProfiles }) => securityProfiles,
    idRemedy:
      'SecurityProfile.fromSecurityProfileIds takes ids or a list token, fromSecurityProfileArn an ARN, ConnectInstance.securityProfile a name.',
  }),
  ...referenceRules({
    kind: HIERARCHY_GROUP,
    property: 'hierarchyGroup',
    idInvalid: 'HierarchyGroupIdInvalid',
    ofOtherInstance: 'HierarchyGroupOfOtherInstance',
    noun: 'a hierarchy group',
    in: ({ hierarchyGroup }) => (hierarchyGroup === undefined ? [] : [hierarchyGroup]),
    idRemedy: 'HierarchyGroup.fromHierarchyGroupId takes an id, fromHierarchyGroupArn an ARN, ConnectInstance.hierarchyGroup a path.',
  }),
];

/** How to mend what is no id: by the call that takes it, or the id that is in it. */
function idRemedyOf(kind: ReferenceKind, id: unknown, otherwise: string): string {
  const isOther = typeof id === 'string' && bareIdWithin(id, kind.arnKind) === undefined;
  return isOther ? `Write ${callWith(kind, id)}.` : bareIdRemedy(id, kind.arnKind, otherwise);
}

interface Reference {
  readonly kind: ReferenceKind;
  readonly property: string;
  /** The codes of its rules. */
  readonly idInvalid: string;
  readonly ofOtherInstance: string;
  readonly noun: string;
  /** Those that a user has. */
  readonly in: (user: SeenUser) => readonly SeenReference[];
  readonly idRemedy: string;
}

/** That a reference was given, and not the id or the name that one is made of. */
function typeRule(
  rule: Pick<UserRule, 'property' | 'concerns'>,
  kind: ReferenceKind,
  referencesIn: (user: SeenUser) => readonly SeenReference[],
): UserRule {
  const insteadIn = (user: SeenUser) => referencesIn(user).flatMap(({ instead }) => instead ?? []);
  return {
    ...rule,
    code: 'TypeInvalid',
    source: PROVIDER,
    allowed: typeOf(kind),
    remedy: (user) => `Write ${listed(insteadIn(user), ({ given }) => callWith(kind, given))}.`,
    given: (user) =>
      listed(insteadIn(user), ({ given }) => (kind === SECURITY_PROFILE && (given ?? null) === null ? `an item that is ${given}` : shownInstead(given))),
    violatedBy: (user) => insteadIn(user).length > 0,
  };
}

function referenceRules({ kind, property, idInvalid, ofOtherInstance, noun, in: referencesIn, idRemedy }: Reference): UserRule[] {
  const rule = { property, concerns: Concern.REFERENCE, source: PROVIDER };
  const strangers = (user: SeenUser) => referencesIn(user).filter(({ instanceId }) => differ(instanceId, user.instanceId));
  const withBadId = (user: SeenUser) => referencesIn(user).filter(isBadId);
  return [
    typeRule(rule, kind, referencesIn),
    {
      ...rule,
      code: idInvalid,
      allowed: `must be ${noun} with ${noun.startsWith('a ') ? 'its bare id' : 'their bare ids'}`,
      remedy: (user) => idRemedyOf(kind, withBadId(user)[0].id, idRemedy),
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
