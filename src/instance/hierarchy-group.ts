import { ArnKind, parseArn } from './connect-ids';

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
   */
  public static fromHierarchyGroupId(hierarchyGroupId: string): IHierarchyGroup {
    return new HierarchyGroup(hierarchyGroupId);
  }

  /**
   * The hierarchy group with this ARN.
   *
   * @param hierarchyGroupArn `arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID/agent-group/ID`, or a token; anything else is an error (`ArnInvalid`).
   */
  public static fromHierarchyGroupArn(hierarchyGroupArn: string): IHierarchyGroup {
    const arn = parseArn('HierarchyGroup.fromHierarchyGroupArn', hierarchyGroupArn, ArnKind.HIERARCHY_GROUP);
    return new HierarchyGroup(arn.resourceId!, arn.instanceId);
  }

  public readonly instanceId?: string;

  private constructor(
    public readonly hierarchyGroupId: string,
    instanceId?: string,
  ) {
    this.instanceId = instanceId;
  }
}
