import { ArnKind, parseArn } from './connect-ids';
import { ConnectReferenceOptions } from './reference-options';

/**
 * A group in the agent hierarchy of Amazon Connect, such as a site, a team or a shift.
 *
 * In TypeScript a generated `ConnectUserHierarchyGroup` or `DataAwsConnectUserHierarchyGroup` is one as it is.
 */
export interface IHierarchyGroup {
  /** The bare id of the hierarchy group; neither its ARN nor the composite `id` of the Terraform resource. */
  readonly hierarchyGroupId: string;

  /**
   * The id of the instance that the hierarchy group belongs to, where it is known.
   *
   * A user of another instance that is put into this group is an error (`HierarchyGroupOfOtherInstance`).
   *
   * @default - not known, not checked
   */
  readonly instanceId?: string;

  /**
   * The path of the hierarchy group, where it is known: reports show it.
   *
   * @default - not known
   */
  readonly name?: string;
}

/**
 * Hierarchy groups that exist already. To find one by its path, see `ConnectInstance.hierarchyGroup`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/agent-hierarchy.html
 */
export class HierarchyGroup implements IHierarchyGroup {
  /**
   * The hierarchy group with this id.
   *
   * @param hierarchyGroupId The bare id, or a token. What is neither is reported by the user that is put into the group (`HierarchyGroupIdInvalid`).
   * @param options What else is known.
   */
  public static fromHierarchyGroupId(hierarchyGroupId: string, options?: ConnectReferenceOptions): IHierarchyGroup {
    return new HierarchyGroup(hierarchyGroupId, undefined, options?.name);
  }

  /**
   * The hierarchy group with this ARN.
   *
   * @param hierarchyGroupArn `arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID/agent-group/ID`, or a token; anything else is an error (`ArnInvalid`).
   * @param options What else is known.
   */
  public static fromHierarchyGroupArn(hierarchyGroupArn: string, options?: ConnectReferenceOptions): IHierarchyGroup {
    const arn = parseArn('HierarchyGroup.fromHierarchyGroupArn', hierarchyGroupArn, ArnKind.HIERARCHY_GROUP);
    return new HierarchyGroup(arn.resourceId!, arn.instanceId, options?.name);
  }

  public readonly instanceId?: string;
  public readonly name?: string;

  private constructor(
    public readonly hierarchyGroupId: string,
    instanceId?: string,
    name?: string,
  ) {
    this.instanceId = instanceId;
    this.name = name ?? undefined;
  }
}
