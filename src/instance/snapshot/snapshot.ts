/** Marks the file, in both editions. */
export const SNAPSHOT_FORMAT = 'amazon-connect-instance-snapshot';

/** Raised when a reader of the version before would misread the file. */
export const SNAPSHOT_VERSION = 1;

/** What an instance of Amazon Connect held when it was read. Lists are sorted, so that a new snapshot differs only where the instance does. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly version: typeof SNAPSHOT_VERSION;
  /** When it was read, in UTC to the second: `2026-11-25T04:00:00Z`. */
  readonly takenAt: string;
  readonly instance: SnapshotInstance;
  /** By name. */
  readonly routingProfiles: readonly SnapshotProfile[];
  /** By name. */
  readonly securityProfiles: readonly SnapshotProfile[];
  /** By path. */
  readonly hierarchyGroups: readonly SnapshotHierarchyGroup[];
  /** How users were read: with names alone, or each with its e-mail addresses and proficiencies. Left out where they were not. */
  readonly usersReadBy?: UsersReadBy;
  /** By name. Personal data. Left out where they were not read. */
  readonly users?: readonly SnapshotUser[];
}

export enum UsersReadBy {
  SEARCH = 'search',
  FULL = 'full',
}

export interface SnapshotInstance {
  readonly id: string;
  readonly arn: string;
  /** An instance whose directory exists already may have none. */
  readonly alias?: string;
  readonly identityManagementType: string;
  readonly region: string;
}

export interface SnapshotProfile {
  readonly name: string;
  readonly id: string;
}

export interface SnapshotHierarchyGroup {
  /** The names from the top level down to its own; a name may hold a `/`. */
  readonly path: readonly string[];
  readonly id: string;
}

/** A user as the service gives it, with all times in seconds. What the service leaves out is left out. */
export interface SnapshotUser {
  /** The login. */
  readonly name: string;
  readonly id: string;
  readonly directoryUserId?: string;
  readonly identityInfo?: SnapshotIdentityInfo;
  readonly routingProfileId?: string;
  /** Sorted. */
  readonly securityProfileIds: readonly string[];
  readonly hierarchyGroupId?: string;
  readonly phoneConfig?: SnapshotPhoneConfig;
  /** Settings of single channels, by channel: `VOICE`, `CHAT`, `TASK`, `EMAIL`. */
  readonly channels?: { readonly [channel: string]: SnapshotChannel };
  /** Read only with `UsersReadBy.FULL`. */
  readonly proficiencies?: readonly SnapshotProficiency[];
  readonly tags?: { readonly [key: string]: string };
}

/** The addresses and the number are read only with `UsersReadBy.FULL`. */
export interface SnapshotIdentityInfo {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly secondaryEmail?: string;
  readonly mobile?: string;
}

export interface SnapshotPhoneConfig {
  readonly phoneType?: string;
  readonly autoAccept?: boolean;
  readonly afterContactWorkTimeLimit?: number;
  readonly deskPhoneNumber?: string;
  readonly persistentConnection?: boolean;
}

export interface SnapshotChannel {
  readonly autoAccept?: boolean;
  readonly agentFirstCallbackAutoAccept?: boolean;
  readonly afterContactWorkTimeLimit?: number;
  readonly agentFirstCallbackAfterContactWorkTimeLimit?: number;
  readonly phoneType?: string;
  readonly phoneNumber?: string;
  readonly persistentConnection?: boolean;
  readonly voiceEnhancementMode?: string;
}

export interface SnapshotProficiency {
  readonly attributeName: string;
  readonly attributeValue: string;
  readonly level: number;
}
