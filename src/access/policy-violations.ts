import { knownString } from '../core/known';
import { quote } from '../core/text';
import { isListOf, isObject, isText, optional, typeViolations } from '../core/types';
import { Violation } from '../core/violations';
import { ArnKind, arnViolations, bareIdViolations, accountPartOf, instanceIdOfArn } from '../instance/connect-ids';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { BelongsToInstance, aliasOf, instanceIdPropertyOf } from '../instance/instance-identity';
import { instanceOfLookup } from '../instance/looked-up';
import { INSTANCE, referenceViolations } from '../instance/reference-kinds';
import { ISecurityProfile } from '../instance/security-profile';
import { listViolations } from '../instance/security-profile-list';
import { IConnectUser } from '../user/connect-user-reference';

interface PolicyInput {
  readonly instance: IConnectInstance;
  readonly deniedSecurityProfiles?: ISecurityProfile[];
  readonly grantableSecurityProfiles?: ISecurityProfile[];
  readonly protectedUsers?: IConnectUser[];
}

/** What keeps a policy from meaning what it says. IAM matches an ARN of another instance, or what is not an ARN, with nothing. */
export function policyViolations(input: PolicyInput): Violation[] {
  const ofTypes = wrongTypes(input);
  return ofTypes.length > 0 ? ofTypes : [...wrongIds(input), ...nothingLimited(input), ...otherInstances(input)];
}

/** What keeps the ARN of an instance from being one of a policy. */
export function instanceViolations(instance: IConnectInstance): Violation[] {
  const ofTypes = instanceTypes(instance);
  return ofTypes.length > 0 ? ofTypes : [...instanceArns(instance), ...otherArns(instance)];
}

const PROFILES = ['deniedSecurityProfiles', 'grantableSecurityProfiles'] as const;

function wrongTypes({ instance, protectedUsers, ...profiles }: PolicyInput): Violation[] {
  return [
    ...instanceTypes(instance),
    ...typeViolations(
      optional(['protectedUsers', protectedUsers, isListOf((user) => isObject(user) && isText(user.userArn)), 'must be a list of IConnectUser', 'Write [ConnectUser.fromUserArn(…)].']),
    ),
    ...PROFILES.flatMap((property) => listViolations(property, profiles[property])),
  ];
}

function instanceTypes(instance: IConnectInstance): Violation[] {
  return [
    ...referenceViolations(INSTANCE, 'instance', instance),
    ...typeViolations(['instance', instance, (value) => !isObject(value) || isText(value.arn), 'must be an instance with its ARN', 'Use ConnectInstance.fromInstanceArn.']),
  ];
}

function instanceArns({ arn }: IConnectInstance): Violation[] {
  return arnViolations('instance.arn', arn, undefined, 'Copy the whole ARN of the instance.');
}

function wrongIds({ instance, protectedUsers = [], ...profiles }: PolicyInput): Violation[] {
  const ofProfile = (property: string) => ({ securityProfileId }: ISecurityProfile, index: number) =>
    bareIdViolations('SecurityProfileIdInvalid', `${property}[${index}]`, ArnKind.SECURITY_PROFILE, securityProfileId, 'SecurityProfile.fromSecurityProfileArn takes an ARN.');
  return [
    ...instanceArns(instance),
    ...protectedUsers.flatMap(({ userArn }, index) =>
      arnViolations(`protectedUsers[${index}].userArn`, userArn, ArnKind.AGENT, 'Use ConnectUser.fromUserArn or ConnectUser.fromUserId.')),
    ...PROFILES.flatMap((property) => (profiles[property] ?? []).flatMap(ofProfile(property))),
  ];
}

function nothingLimited({ deniedSecurityProfiles, grantableSecurityProfiles }: PolicyInput): Violation[] {
  return deniedSecurityProfiles?.length || grantableSecurityProfiles?.length ? [] : [{
    code: 'SecurityProfilesUnlimited',
    property: 'deniedSecurityProfiles',
    allowed: 'must name a security profile, unless grantableSecurityProfiles does',
    remedy: 'Name those that make an administrator, such as Admin.',
  }];
}

function otherInstances({ instance, protectedUsers = [], ...profiles }: PolicyInput): Violation[] {
  const own = ownerOfInstance(instance);
  return [
    ...otherArns(instance),
    ...PROFILES.flatMap((property) => (profiles[property] ?? []).flatMap((profile, index) =>
      ofOther('SecurityProfileOfOtherInstance', `${property}[${index}]`, quote(profile.name ?? profile.securityProfileId), ownerOf(profile), own))),
    ...protectedUsers.flatMap((user, index) =>
      [
        ...ofOther('UserOfOtherInstance', `protectedUsers[${index}]`, 'a user', { id: knownString(user.instance?.id) ?? instanceIdIn(user.userArn), alias: aliasOf(user.instance) }, own),
        ...ofOtherPlace(`protectedUsers[${index}].userArn`, user.userArn, instance.arn),
      ].slice(0, 1)),
  ];
}

function otherArns(instance: IConnectInstance): Violation[] {
  return ofOther('ArnOfOtherInstance', 'instance.arn', 'an ARN', { id: instanceIdIn(instance.arn) }, ownerOfInstance(instance));
}

function ownerOfInstance(instance: IConnectInstance): Owner {
  return { id: knownString(instance.id) ?? instanceIdIn(instance.arn), alias: aliasOf(instance) };
}

function ofOther(code: string, property: string, thing: string, owner: Owner, own: Owner): Violation[] {
  return !isOther(owner, own) ? [] : [{
    code,
    property,
    allowed: `must belong to ${shown(own)}`,
    given: `${thing} of ${shown(owner)}`,
    remedy: 'Give one of that instance, or make a policy for each instance.',
  }];
}

/** Where the ids are those of the instance, and the partition, the region or the account are not. */
function ofOtherPlace(property: string, userArn: string, instanceArn: string): Violation[] {
  const [own, ofUser] = [instanceArn, userArn].map((arn) => accountPartOf(knownString(arn) ?? ''));
  return own === undefined || ofUser === undefined || own === ofUser ? [] : [{
    code: 'UserOfOtherInstance',
    property,
    allowed: `must begin with ${quote(own)}, as the ARN of the instance does`,
    given: quote(ofUser),
    remedy: 'Copy the ARN of the user, or make a policy for each instance.',
  }];
}

/** The instance of a thing, as far as synth knows it. */
interface Owner {
  readonly id?: string;
  readonly alias?: string;
}

function ownerOf(profile: ISecurityProfile): Owner {
  return { id: knownString((profile as BelongsToInstance)[instanceIdPropertyOf(profile)]), alias: aliasOf(instanceOfLookup(profile)) };
}

function isOther(one: Owner, other: Owner): boolean {
  return one.id !== undefined && other.id !== undefined
    ? one.id !== other.id
    : one.alias !== undefined && other.alias !== undefined && one.alias !== other.alias;
}

function shown({ id, alias }: Owner): string {
  return `the instance ${quote(id ?? alias)}`;
}

function instanceIdIn(arn: string): string | undefined {
  const seen = knownString(arn);
  return seen === undefined ? undefined : instanceIdOfArn(seen);
}
