import { Known, UNKNOWN, known } from './known';

/** The arguments of one `aws_connect_user`, as given: any value may be a token. */
export interface UserArguments {
  readonly instanceId: string;
  readonly identityManagementType?: string;
  readonly name: string;
  readonly password?: string;
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
    readonly autoAccept?: unknown;
    readonly afterContactWorkTimeLimit?: number;
  };
  readonly routingProfile: Reference;
  readonly securityProfiles: readonly Reference[];
  /** True where more security profiles come in list tokens, so that their number is not known. */
  readonly hasSecurityProfileList?: boolean;
  readonly hierarchyGroup?: Reference;
  readonly tags?: Record<string, string>;
}

/** A thing of an instance, by id. */
export interface Reference {
  readonly id: string;
  /** The instance that it belongs to, where the reference says so. */
  readonly instanceId?: string;
}

/** The same as the rules see it: what is unresolved is `UNKNOWN`, what is not given is undefined. */
export interface SeenUser {
  readonly instanceId: Known<string>;
  readonly identityManagementType: Known<string>;
  readonly name: Known<string>;
  readonly password: Known<string>;
  readonly directoryUserId: Known<string>;
  readonly firstName: Known<string>;
  readonly lastName: Known<string>;
  readonly email: Known<string>;
  readonly secondaryEmail: Known<string>;
  readonly phoneType: Known<string>;
  readonly deskPhoneNumber: Known<string>;
  readonly afterContactWorkTimeLimit: Known<number>;
  readonly routingProfile: SeenReference;
  readonly securityProfiles: readonly SeenReference[];
  readonly hasSecurityProfileList: boolean;
  readonly hierarchyGroup: SeenReference | undefined;
  readonly tags: Known<Record<string, string>>;
}

export interface SeenReference {
  readonly id: Known<string>;
  readonly instanceId: Known<string>;
}

export function seenUser(user: UserArguments): SeenUser {
  return {
    instanceId: known(user.instanceId),
    identityManagementType: known(user.identityManagementType),
    name: known(user.name),
    password: known(user.password),
    directoryUserId: known(user.directoryUserId),
    firstName: known(user.identityInfo?.firstName),
    lastName: known(user.identityInfo?.lastName),
    email: known(user.identityInfo?.email),
    secondaryEmail: known(user.identityInfo?.secondaryEmail),
    phoneType: known(user.phoneConfig?.phoneType),
    deskPhoneNumber: known(user.phoneConfig?.deskPhoneNumber),
    afterContactWorkTimeLimit: known(user.phoneConfig?.afterContactWorkTimeLimit),
    routingProfile: seenReference(user.routingProfile),
    securityProfiles: user.securityProfiles.map(seenReference),
    hasSecurityProfileList: user.hasSecurityProfileList ?? false,
    hierarchyGroup: user.hierarchyGroup && seenReference(user.hierarchyGroup),
    tags: known(user.tags),
  };
}

function seenReference(reference: Reference): SeenReference {
  return { id: known(reference.id), instanceId: known(reference.instanceId) };
}

/** The type of the instance where it is known at synth. */
export function knownType(user: SeenUser): string | undefined {
  return user.identityManagementType === UNKNOWN ? undefined : user.identityManagementType;
}
