import { TerraformCount } from 'cdktf';
import { PhoneType } from './phone-config';
import { Known, UNKNOWN, known } from '../core/known';
import { quote } from '../core/text';
import { identityManagementTypeOf } from '../instance/connect-instance-reference';
import { instanceIdPropertyOf } from '../instance/instance-identity';
import { INSTANCE, ReferenceKind, isReference, shownInstead } from '../instance/reference-kinds';

/** What is given for one user alone, in a ConnectUser or in a row. Any value may be a token, or anything where the caller cast it. */
export type OwnValues = { readonly [name in 'name' | 'directoryUserId' | 'identityInfo' | 'phoneConfig' | 'tags']?: unknown };

/** What several users may share. */
export type SharedValues = { readonly [name in 'instance' | 'password' | 'region' | 'count' | 'forEach']?: unknown };

/** What a user refers to in its instance. */
export interface SeenReferences {
  readonly routingProfile: SeenReference;
  readonly securityProfiles: readonly SeenReference[];
  /** Whether more security profiles come in list tokens, so that their number is not known. */
  readonly hasSecurityProfileList?: boolean;
  readonly hierarchyGroup?: SeenReference;
}

export interface SeenReference {
  readonly id: Known<string>;
  /** The instance that it belongs to, where the reference says so. */
  readonly instanceId?: Known<string>;
  /** How an error shows it, where that is not its id. */
  readonly shown?: string;
  /** What was given instead of a reference. */
  readonly instead?: { readonly given: unknown };
}

/** Values that are text where they are right and known. */
type Texts<Names extends string> = { readonly [name in Names]: Known<string> };

/** What several users may share, as the rules see it. */
export interface SeenShared extends Texts<'instanceId' | 'identityManagementType' | 'password' | 'region'> {
  /** The instance itself. */
  readonly instance: SeenReference;
  /** Whether something was given as the password that is not a `ConnectUserPassword`. */
  readonly hasForeignPassword: boolean;
  /** How many users are made of these values. */
  readonly count: Known<number>;
  /** Whether an iterator makes several users of these values. */
  readonly hasForEach: boolean;
}

/** A user as the rules see it: what Terraform resolves later is `UNKNOWN`, what is not given is undefined. */
export interface SeenUser
  extends SeenReferences,
  SeenShared,
  Texts<'name' | 'directoryUserId' | 'firstName' | 'lastName' | 'email' | 'secondaryEmail' | 'deskPhoneNumber'> {
  readonly identityInfo: unknown;
  readonly phoneConfig: unknown;
  readonly phoneType: string | typeof UNKNOWN;
  readonly autoAccept: Known<boolean>;
  readonly afterContactWorkTimeLimit: Known<number>;
  readonly tags: Known<Record<string, string>>;
  /** Whether the user exists already: it is imported or moved. */
  readonly isExisting: boolean;
}

/** A thing of the instance of which nothing is known before Terraform plans. */
export const UNKNOWN_REFERENCE: SeenReference = { id: UNKNOWN };

/**
 * A user as the rules see it.
 *
 * @param own What is given for it alone.
 * @param shared What it may share with others.
 */
export function seenUser(own: OwnValues, shared: SeenShared, references: SeenReferences, isExisting: boolean): SeenUser {
  const { identityInfo, phoneConfig } = own;
  const identity = propertiesOf(identityInfo);
  const phone = propertiesOf(phoneConfig);
  // Written out, since spreads of this size would take most of the time to check a user.
  return {
    name: knownAs<string>(own.name),
    directoryUserId: knownAs<string>(own.directoryUserId),
    identityInfo: identityInfo ?? undefined,
    firstName: knownAs<string>(identity.firstName),
    lastName: knownAs<string>(identity.lastName),
    email: knownAs<string>(identity.email),
    secondaryEmail: knownAs<string>(identity.secondaryEmail),
    phoneConfig: phoneConfig ?? undefined,
    phoneType: knownAs<string>(phone.phoneType) ?? PhoneType.SOFT_PHONE,
    deskPhoneNumber: knownAs<string>(phone.deskPhoneNumber),
    autoAccept: knownAs<boolean>(phone.autoAccept),
    afterContactWorkTimeLimit: knownAs<number>(phone.afterContactWorkTimeLimit),
    tags: knownAs<Record<string, string>>(own.tags),
    instanceId: shared.instanceId,
    instance: shared.instance,
    identityManagementType: shared.identityManagementType,
    password: shared.password,
    hasForeignPassword: shared.hasForeignPassword,
    region: shared.region,
    count: shared.count,
    hasForEach: shared.hasForEach,
    routingProfile: references.routingProfile,
    securityProfiles: references.securityProfiles,
    hasSecurityProfileList: references.hasSecurityProfileList,
    hierarchyGroup: references.hierarchyGroup,
    isExisting,
  };
}

/** What rules see of what several users may share. Anything but a `ConnectUserPassword` is not looked at as a password. */
export function seenShared({ instance, password, region, count, forEach }: SharedValues): SeenShared {
  const seen = seenReference(instance, INSTANCE);
  const { _unwrap: unwrap } = propertiesOf(password);
  const isPassword = typeof unwrap === 'function';
  return {
    instanceId: seen.id,
    instance: seen,
    identityManagementType: knownAs<string>(identityManagementTypeOf(instance)),
    password: knownAs<string>(isPassword ? unwrap.call(password) : undefined),
    hasForeignPassword: password !== undefined && password !== null && !isPassword,
    region: knownAs<string>(region),
    count: knownAs<number>(TerraformCount.isTerraformCount(count) ? count.toTerraform() : count),
    hasForEach: forEach !== undefined && forEach !== null,
  };
}

/** What was given where a thing of an instance belongs. */
export function seenReference(given: unknown, { id: idProperty }: ReferenceKind): SeenReference {
  if (!isReference(given)) {
    return { id: undefined, instead: { given } };
  }
  const { [idProperty]: id, [instanceIdPropertyOf(given)]: instanceId } = given as Record<string, string | undefined>;
  const seen: SeenReference = { id: known(id), instanceId: known(instanceId) };
  return seen.id === undefined ? { ...seen, shown: `one whose ${idProperty} is undefined` } : seen;
}

/** A reference as an error shows it. */
export function shownReference(reference: SeenReference | undefined): string {
  return reference?.shown ?? (reference?.instead ? shownInstead(reference.instead.given) : quote(reference?.id));
}

/** The type of the instance where it is known at synth. */
export function knownType({ identityManagementType: type }: Pick<SeenUser, 'identityManagementType'>): string | undefined {
  return type === UNKNOWN ? undefined : type;
}

function propertiesOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Callers may have cast: the rules tell where the type is another one. */
function knownAs<T>(value: unknown): Known<T> {
  return known(value as T | null | undefined);
}
