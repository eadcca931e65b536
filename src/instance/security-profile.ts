import { Fn, Token } from 'cdktf';
import { ArnKind, parseArn } from './connect-ids';
import { ConnectReferenceOptions } from './reference-options';
import { asListArgument } from '../core/expressions';
import { isUnresolved } from '../core/known';
import { optional, requireTypes } from '../core/types';

/**
 * A security profile of Amazon Connect: what its users may see and do.
 *
 * In TypeScript a generated `ConnectSecurityProfile` or `DataAwsConnectSecurityProfile` is one as it is.
 */
export interface ISecurityProfile {
  /** The bare id of the security profile; neither its ARN nor the composite `id` of the Terraform resource. */
  readonly securityProfileId: string;

  /**
   * The id of the instance that the security profile belongs to, where it is known.
   *
   * A user of another instance that is given this profile is an error (`SecurityProfileOfOtherInstance`).
   *
   * @default - not known, not checked
   */
  readonly instanceId?: string;

  /**
   * The name of the security profile, where it is known: reports show it.
   *
   * @default - not known
   */
  readonly name?: string;
}

/**
 * Security profiles that exist already. To find one by its name, see `ConnectInstance.securityProfile`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-security-profiles.html
 */
export class SecurityProfile implements ISecurityProfile {
  /**
   * The security profile with this id.
   *
   * @param securityProfileId The bare id, or a token. What is neither is reported by the user that gets the profile (`SecurityProfileIdInvalid`).
   * @param options What else is known.
   */
  public static fromSecurityProfileId(securityProfileId: string, options?: ConnectReferenceOptions): ISecurityProfile {
    return new SecurityProfile(securityProfileId, undefined, options?.name);
  }

  /**
   * The security profile with this ARN.
   *
   * @param securityProfileArn `arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID/security-profile/ID`, or a token; anything else is an error (`ArnInvalid`).
   * @param options What else is known.
   */
  public static fromSecurityProfileArn(securityProfileArn: string, options?: ConnectReferenceOptions): ISecurityProfile {
    const arn = parseArn('SecurityProfile.fromSecurityProfileArn', securityProfileArn, ArnKind.SECURITY_PROFILE);
    return new SecurityProfile(arn.resourceId!, arn.instanceId, options?.name);
  }

  /**
   * The security profiles with these ids.
   *
   * The list may be one token, such as the list value of a variable: its length is then checked when Terraform plans. It
   * becomes one reference, of which `securityProfileId` is the id that the list holds if it holds one. Where each profile
   * must be known, as by `ConnectUserPolicy` and `ConnectAccessChecksProps.adminProfiles`, it is an error
   * (`SecurityProfileListUnknown`).
   *
   * @param securityProfileIds Bare ids, or one list token.
   */
  public static fromSecurityProfileIds(securityProfileIds: string[]): ISecurityProfile[] {
    requireTypes('SecurityProfile.fromSecurityProfileIds', optional(['securityProfileIds', securityProfileIds, isIdList, 'must be a list of ids']));
    return isUnresolved(securityProfileIds)
      ? [new SecurityProfile(oneOf(asListArgument(securityProfileIds)), undefined, undefined, asListArgument(securityProfileIds))]
      : (securityProfileIds ?? []).map((id) => new SecurityProfile(id));
  }

  public readonly instanceId?: string;
  public readonly name?: string;

  private constructor(
    public readonly securityProfileId: string,
    instanceId?: string,
    name?: string,
    /** @internal */
    public readonly _listToken?: string[],
  ) {
    this.instanceId = instanceId;
    this.name = name ?? undefined;
  }
}

const isIdList = (value: unknown) => Array.isArray(value) || isUnresolved(value);

/** The only id of a list. Terraform stops where there are several. */
function oneOf(list: string[]): string {
  return Token.asString(Fn.one(list));
}
