import { ArnKind, parseArn } from './connect-ids';
import { ConnectReferenceOptions } from './reference-options';

/**
 * A routing profile of Amazon Connect: the queues and channels that its users serve.
 *
 * In TypeScript a generated `ConnectRoutingProfile` or `DataAwsConnectRoutingProfile` is one as it is.
 */
export interface IRoutingProfile {
  /** The bare id of the routing profile; neither its ARN nor the composite `id` of the Terraform resource. */
  readonly routingProfileId: string;

  /**
   * The id of the instance that the routing profile belongs to, where it is known.
   *
   * A user of another instance that is given this profile is an error (`RoutingProfileOfOtherInstance`).
   *
   * @default - not known, not checked
   */
  readonly instanceId?: string;

  /**
   * The name of the routing profile, where it is known: reports show it.
   *
   * @default - not known
   */
  readonly name?: string;
}

/**
 * Routing profiles that exist already. To find one by its name, see `ConnectInstance.routingProfile`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/routing-profiles.html
 */
export class RoutingProfile implements IRoutingProfile {
  /**
   * The routing profile with this id.
   *
   * @param routingProfileId The bare id, or a token. What is neither is reported by the user that gets the profile (`RoutingProfileIdInvalid`).
   * @param options What else is known.
   */
  public static fromRoutingProfileId(routingProfileId: string, options?: ConnectReferenceOptions): IRoutingProfile {
    return new RoutingProfile(routingProfileId, undefined, options?.name);
  }

  /**
   * The routing profile with this ARN.
   *
   * @param routingProfileArn `arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID/routing-profile/ID`, or a token; anything else is an error (`ArnInvalid`).
   * @param options What else is known.
   */
  public static fromRoutingProfileArn(routingProfileArn: string, options?: ConnectReferenceOptions): IRoutingProfile {
    const arn = parseArn('RoutingProfile.fromRoutingProfileArn', routingProfileArn, ArnKind.ROUTING_PROFILE);
    return new RoutingProfile(arn.resourceId!, arn.instanceId, options?.name);
  }

  public readonly instanceId?: string;
  public readonly name?: string;

  private constructor(
    public readonly routingProfileId: string,
    instanceId?: string,
    name?: string,
  ) {
    this.instanceId = instanceId;
    this.name = name ?? undefined;
  }
}
