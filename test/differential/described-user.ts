/** A value that only Terraform knows, and how the code gives it: as a token, as an expression of its own, or as part of a text. */
export interface Unknown {
  readonly unknown: 'token' | 'expression' | 'part';
}

export type Value<T> = T | Unknown;

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

export interface DescribedReference {
  readonly id: Value<string>;
  /** The instance that it says it belongs to. */
  readonly instanceId?: Value<string>;
}

/** A user as a test describes it, before it becomes one of the library or a request to the service. */
export interface DescribedUser {
  readonly instanceId: Value<string>;
  readonly type?: Value<string> | null;
  readonly name: Value<string>;
  readonly password?: Value<string>;
  readonly directoryUserId?: Value<string> | null;
  readonly firstName?: Value<string> | null;
  readonly lastName?: Value<string> | null;
  readonly email?: Value<string> | null;
  readonly secondaryEmail?: Value<string> | null;
  readonly phoneType?: Value<string>;
  readonly deskPhoneNumber?: Value<string> | null;
  readonly afterContactWorkTimeLimit?: Value<number> | null;
  readonly autoAccept?: boolean | null;
  readonly routingProfile: DescribedReference;
  readonly securityProfiles: readonly DescribedReference[];
  /** Whether a list that only Terraform knows comes besides. */
  readonly hasSecurityProfileList: boolean;
  readonly hierarchyGroup?: DescribedReference;
  readonly tags?: ReadonlyArray<readonly [Value<string>, Value<string>]>;
}
