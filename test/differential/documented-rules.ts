import type { CreateUserRequest, DirectoryType } from '@aws-sdk/client-connect';
import { DescribedReference, DescribedUser, Value, isUnknown } from './described-user';
import { createUserFaults } from '../terraform/stand-in/user-contract';

/*
 * What is wrong with a described user, from what AWS and the provider document: a statement that knows nothing of src.
 * The rules of the service are the ones that its stand-in holds; here come the limits of the provider's schema, which
 * counts bytes, and what an id is.
 *
 * A value that only Terraform knows is taken for a right one. A rule that depends on an identity management type that is
 * not known is broken where it is broken with every type.
 */

const TYPES: readonly DirectoryType[] = ['CONNECT_MANAGED', 'SAML', 'EXISTING_DIRECTORY'];

/** The first word of a fault of the service, and the property of the library that it speaks of. */
const PROPERTIES: Record<string, string> = {
  Username: 'name',
  Password: 'password',
  DirectoryUserId: 'directoryUserId',
  FirstName: 'identityInfo.firstName',
  LastName: 'identityInfo.lastName',
  Email: 'identityInfo.email',
  SecondaryEmail: 'identityInfo.secondaryEmail',
  PhoneType: 'phoneConfig.phoneType',
  DeskPhoneNumber: 'phoneConfig.deskPhoneNumber',
  AfterContactWorkTimeLimit: 'phoneConfig.afterContactWorkTimeLimit',
  SecurityProfileIds: 'securityProfiles',
  Tags: 'tags',
  The: 'tags',
};

/** The properties at fault, sorted. */
export function documentedFaults(user: DescribedUser): string[] {
  const isTypeKnown = TYPES.includes(user.type as DirectoryType);
  const types = isTypeKnown ? [user.type as DirectoryType] : TYPES;
  const [first, ...others] = types.map((type) => serviceFaults(user, type));
  return [
    ...new Set([
      ...first.filter((property) => others.every((faults) => faults.includes(property))),
      ...(user.type && !isUnknown(user.type) && !isTypeKnown ? ['instance.identityManagementType'] : []),
      ...providerFaults(user),
      ...nameCharacterFaults(user),
      ...idFaults(user),
    ]),
  ].sort();
}

function serviceFaults(user: DescribedUser, type: DirectoryType): string[] {
  return createUserFaults(type, requestOf(user)).map((fault) => PROPERTIES[/^\w+/.exec(fault)![0]]);
}

function requestOf(user: DescribedUser): CreateUserRequest {
  const known = (user.tags ?? []).filter(([key]) => !isUnknown(key));
  const unknown = (user.tags ?? []).filter(([key]) => isUnknown(key));
  // Keys that only Terraform knows may turn out to be equal, and are not counted.
  const counted = [...known, ...unknown].slice(0, Math.max(known.length, 50));
  const tags = Object.fromEntries(counted.map(([key, value], index) => [or(key, `key ${index}`), or(value, '')]));
  const ids = new Set(user.securityProfiles.map(({ id }, index) => or(id, `unknown ${index}`)));
  return {
    InstanceId: or(user.instanceId, 'instance'),
    Username: or(user.name, 'jdoe'),
    Password: or(user.password, 'Password123'),
    DirectoryUserId: or(user.directoryUserId, 'S-1-5-21'),
    IdentityInfo: {
      FirstName: or(user.firstName, 'Jane'),
      LastName: or(user.lastName, 'Doe'),
      Email: or(user.email, 'jane@example.com'),
      SecondaryEmail: or(user.secondaryEmail, 'jane@example.com'),
    },
    PhoneConfig: {
      // An unknown type may be SOFT_PHONE, which needs no number.
      PhoneType: or(user.phoneType, 'SOFT_PHONE') as 'SOFT_PHONE',
      DeskPhoneNumber: or(user.deskPhoneNumber, '+14155550100'),
      AfterContactWorkTimeLimit: or(user.afterContactWorkTimeLimit, 0),
    },
    RoutingProfileId: or(user.routingProfile.id, 'routing-profile'),
    SecurityProfileIds: user.hasSecurityProfileList && ids.size === 0 ? ['from a list'] : [...ids],
    Tags: Object.keys(tags).length > 0 ? tags : undefined,
  };
}

/** Null is what other languages send for what is not given. */
function or<T>(value: Value<T> | null | undefined, right: T): T {
  return (isUnknown(value) ? right : (value ?? undefined)) as T;
}

/** The schema of `aws_connect_user`; its lengths are of bytes in UTF-8. */
function providerFaults(user: DescribedUser): string[] {
  const isLength = (value: unknown, least: number, most: number) =>
    typeof value !== 'string' || (Buffer.byteLength(value) >= least && Buffer.byteLength(value) <= most);
  const isBlank = (value: unknown) => typeof value === 'string' && /^\s*$/.test(value);
  return [
    ...(isLength(user.name, 1, 100) ? [] : ['name']),
    ...(isLength(user.password, 8, 64) ? [] : ['password']),
    ...(isLength(user.firstName, 1, 100) ? [] : ['identityInfo.firstName']),
    ...(isLength(user.lastName, 1, 100) ? [] : ['identityInfo.lastName']),
    // The provider leaves an empty one out, without a word; white space alone identifies nobody.
    ...(isBlank(user.directoryUserId) ? ['directoryUserId'] : []),
    // No rule of AWS: cdktf copies tags by assignment, which loses this one.
    ...(user.tags?.some(([key]) => key === '__proto__') ? ['tags'] : []),
    ...(isBlank(user.firstName) ? ['identityInfo.firstName'] : []),
    ...(isBlank(user.lastName) ? ['identityInfo.lastName'] : []),
  ];
}

/**
 * The schema of CloudFormation's AWS::Connect::User has this pattern for each type. A directory is known to have other
 * names, so it is not held against its users; nor is DOMAIN\user where the type is not known, since that is a directory's.
 */
function nameCharacterFaults({ name, type }: DescribedUser): string[] {
  const isTypeOpen = type === undefined || type === null || isUnknown(type);
  const mayBeOfDirectory = type === 'EXISTING_DIRECTORY' || (isTypeOpen && /^[a-zA-Z0-9_\-.]+\\[a-zA-Z0-9_\-.]+$/.test(String(name)));
  return isUnknown(name) || mayBeOfDirectory || /^[a-zA-Z0-9_\-.@]*$/.test(name) ? [] : ['name'];
}

/** Neither ARNs nor composite ids nor names are ids, and what belongs to one instance is not for users of another. */
function idFaults(user: DescribedUser): string[] {
  const isId = (id: Value<string>) => isUnknown(id) || /^[\w.-]{1,100}$/.test(id);
  const isRight = ({ id, instanceId }: DescribedReference) =>
    isId(id) && (instanceId === undefined || isUnknown(instanceId) || isUnknown(user.instanceId) || instanceId === user.instanceId);
  return [
    ...(isId(user.instanceId) ? [] : ['instance']),
    ...(isRight(user.routingProfile) ? [] : ['routingProfile']),
    ...(user.securityProfiles.every(isRight) ? [] : ['securityProfiles']),
    ...(user.hierarchyGroup === undefined || isRight(user.hierarchyGroup) ? [] : ['hierarchyGroup']),
  ];
}
