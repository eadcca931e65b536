/** What IAM must allow to whoever reads a snapshot: each action with the resources by which IAM judges it. */
export interface SnapshotAccess {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resourceOf: (instanceArn: string) => string;
}

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnect.html */
export const SNAPSHOT_ACCESS: readonly SnapshotAccess[] = [
  { sid: 'FindInstances', actions: ['connect:ListInstances'], resourceOf: () => '*' },
  {
    sid: 'ReadInstance',
    actions: [
      'connect:DescribeInstance',
      'connect:ListRoutingProfiles',
      'connect:ListSecurityProfiles',
      'connect:ListUserHierarchyGroups',
      'connect:ListUsers',
      'connect:SearchUserHierarchyGroups',
      'connect:SearchUsers',
    ],
    resourceOf: (instanceArn) => instanceArn,
  },
  { sid: 'ReadHierarchyGroups', actions: ['connect:DescribeUserHierarchyGroup'], resourceOf: (instanceArn) => `${instanceArn}/agent-group/*` },
  { sid: 'ReadUsers', actions: ['connect:DescribeUser', 'connect:ListUserProficiencies'], resourceOf: (instanceArn) => `${instanceArn}/agent/*` },
];
