import { PhoneType } from '../phone-config';
import type { ConnectUserPassword } from '../user-password';
import { Known, UNKNOWN, known } from './known';
import { quote } from './violations';

/** The arguments of one `aws_connect_user`, as given: any value may be a token, or anything where the caller cast it. */
export interface UserArguments {
  readonly instanceId: string | undefined;
  /** How an error shows what was given as the instance, where that has no id. */
  readonly instanceShown?: string;
  readonly identityManagementType?: string;
  readonly name: string;
  readonly password?: string;
  /** True where something was given as the password that is not a `ConnectUserPassword`. */
  readonly hasForeignPassword?: boolean;
  readonly directoryUserId?: string;
  readonly identityInfo?: {
    readonly firstName?: string;
    readonly lastName?: string;
    readonly email?: string;
    readonly secondaryEmail?: string;
  };
  readonly phoneConfig?: {
    readonly phoneType?: string;
    readonly deskPhoneNumber?: string;
    readonly autoAccept?: boolean;
    readonly afterContactWorkTimeLimit?: number;
  };
  readonly routingProfile: Reference;
  readonly securityProfiles: readonly Reference[];
  /** True where more security profiles come in list tokens, so that their number is not known. */
  readonly hasSecurityProfileList?: boolean;
  readonly hierarchyGroup?: Reference;
  readonly tags?: Record<string, string>;
  readonly region?: string;
  /** How many users are made with these arguments. */
  readonly count?: number;
  /** True where an iterator makes several users with these arguments. */
  readonly hasForEach?: boolean;
}

/** A thing of an instance, by id. */
export interface Reference {
  readonly id: string | undefined;
  /** The instance that it belongs to, where the reference says so. */
  readonly instanceId?: string;
  /** How an error shows it, where that is not its id. */
  readonly shown?: string;
}

/** The same as the rules see it: what is unresolved is `UNKNOWN`, what is not given is undefined. */
export interface SeenUser {
  readonly instanceId: Known<string>;
  readonly instanceShown: string | undefined;
  readonly identityManagementType: Known<string>;
  readonly name: Known<string>;
  readonly password: Known<string>;
  readonly hasForeignPassword: boolean;
  readonly directoryUserId: Known<string>;
  readonly identityInfo: unknown;
  readonly firstName: Known<string>;
  readonly lastName: Known<string>;
  readonly email: Known<string>;
  readonly secondaryEmail: Known<string>;
  readonly phoneConfig: unknown;
  readonly phoneType: string | typeof UNKNOWN;
  readonly deskPhoneNumber: Known<string>;
  readonly autoAccept: Known<boolean>;
  readonly afterContactWorkTimeLimit: Known<number>;
  readonly routingProfile: SeenReference;
  readonly securityProfiles: readonly SeenReference[];
  readonly hasSecurityProfileList: boolean;
  readonly hierarchyGroup: SeenReference | undefined;
  readonly tags: Known<Record<string, string>>;
  readonly region: Known<string>;
  readonly count: Known<number>;
  readonly hasForEach: boolean;
}

export interface SeenReference {
  readonly id: Known<string>;
  readonly instanceId: Known<string>;
  readonly shown: string | undefined;
}

export function seenUser(user: UserArguments): SeenUser {
  return {
    instanceId: known(user.instanceId),
    instanceShown: user.instanceShown,
    identityManagementType: known(user.identityManagementType),
    name: known(user.name),
    password: known(user.password),
    hasForeignPassword: user.hasForeignPassword ?? false,
    directoryUserId: known(user.directoryUserId),
    identityInfo: user.identityInfo ?? undefined,
    firstName: known(user.identityInfo?.firstName),
    lastName: known(user.identityInfo?.lastName),
    email: known(user.identityInfo?.email),
    secondaryEmail: known(user.identityInfo?.secondaryEmail),
    phoneConfig: user.phoneConfig ?? undefined,
    phoneType: known(user.phoneConfig?.phoneType) ?? PhoneType.SOFT_PHONE,
    deskPhoneNumber: known(user.phoneConfig?.deskPhoneNumber),
    autoAccept: known(user.phoneConfig?.autoAccept),
    afterContactWorkTimeLimit: known(user.phoneConfig?.afterContactWorkTimeLimit),
    routingProfile: seenReference(user.routingProfile),
    securityProfiles: user.securityProfiles.map(seenReference),
    hasSecurityProfileList: user.hasSecurityProfileList ?? false,
    hierarchyGroup: user.hierarchyGroup && seenReference(user.hierarchyGroup),
    tags: known(user.tags),
    region: known(user.region),
    count: known(user.count),
    hasForEach: user.hasForEach ?? false,
  };
}

/** What was given where a thing of an instance belongs. */
export function referenceTo(given: unknown, idProperty: string): Reference {
  if (typeof given !== 'object' || given === null) {
    return { id: undefined, shown: quote(given) };
  }
  const { [idProperty]: id, instanceId } = given as Record<string, string | undefined>;
  return { id, instanceId };
}

/** What was given as the password; anything but a `ConnectUserPassword` is not looked at. */
export function passwordArguments(given: ConnectUserPassword | undefined): Pick<UserArguments, 'password' | 'hasForeignPassword'> {
  const hasForeignPassword = given !== undefined && typeof given._unwrap !== 'function';
  return { password: hasForeignPassword ? undefined : given?._unwrap(), hasForeignPassword };
}

function seenReference({ id, instanceId, shown }: Reference): SeenReference {
  return { id: known(id), instanceId: known(instanceId), shown };
}

/** A reference as an error shows it. */
export function shownReference(reference: SeenReference | undefined): string {
  return reference?.shown ?? quote(reference?.id);
}

/** The type of the instance where it is known at synth. */
export function knownType(user: SeenUser): string | undefined {
  return user.identityManagementType === UNKNOWN ? undefined : user.identityManagementType;
}
