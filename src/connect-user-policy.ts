import { instanceViolations, policyViolations } from './access/policy-violations';
import { givenProperties } from './core/given-properties';
import { rejectIfAny } from './core/violations';
import { withLowerUuids } from './instance/connect-ids';
import { IConnectInstance } from './instance/connect-instance-reference';
import { ISecurityProfile } from './instance/security-profile';
import { SNAPSHOT_ACCESS } from './instance/snapshot/snapshot-access';
import { IConnectUser } from './user/connect-user-reference';

/** What each action of the Terraform provider needs, see the service authorization reference. */
const ASSIGNING = ['connect:CreateUser', 'connect:UpdateUserHierarchy', 'connect:UpdateUserRoutingProfile', 'connect:UpdateUserSecurityProfiles'];
const GRANTING = ['connect:CreateUser', 'connect:UpdateUserSecurityProfiles'];
const UPDATING = ['connect:TagResource', 'connect:UntagResource', 'connect:UpdateUserIdentityInfo', 'connect:UpdateUserPhoneConfig'];
const DELETING = ['connect:DeleteUser'];
const LOOKING_UP = [
  'connect:DescribeInstance',
  'connect:DescribeInstanceAttribute',
  'connect:ListRoutingProfiles',
  'connect:ListSecurityProfiles',
  'connect:ListUserHierarchyGroups',
  'connect:ListUsers',
];
const DESCRIBING = [
  'connect:DescribeRoutingProfile',
  'connect:DescribeSecurityProfile',
  'connect:DescribeUserHierarchyGroup',
  'connect:ListRoutingProfileQueues',
  'connect:ListSecurityProfilePermissions',
];
const READING = ['connect:DescribeUser', 'connect:ListTagsForResource'];

/**
 * A statement of an IAM policy. In TypeScript it fits the `statement` of the generated `DataAwsIamPolicyDocument` as it is.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
 */
export interface ConnectPolicyStatement {
  /** The name of the statement in its policy. */
  readonly sid: string;

  /** `Allow` or `Deny`. */
  readonly effect: string;

  /** The actions, such as `connect:CreateUser`. */
  readonly actions: string[];

  /** The ARNs that the actions may use, where `*` stands for anything. */
  readonly resources: string[];
}

/** What a policy for the administration of users allows. */
export interface ConnectUserPolicyProps {
  /** The instance whose users may be managed. */
  readonly instance: IConnectInstance;

  /**
   * The security profiles that must not be given to anybody, such as Admin.
   *
   * @default - none; `grantableSecurityProfiles` is then required
   */
  readonly deniedSecurityProfiles?: ISecurityProfile[];

  /**
   * The only security profiles that may be given. Stricter than `deniedSecurityProfiles` alone, since it also keeps out
   * security profiles that are made later.
   *
   * @default - every security profile of the instance that is not denied
   */
  readonly grantableSecurityProfiles?: ISecurityProfile[];

  /**
   * Users who must not be changed or deleted: whoever has a denied security profile already belongs here.
   *
   * Without it the policy lets its holder change the e-mail address of an administrator and have the password reset, or
   * take the security profiles of an administrator away.
   *
   * @default - none
   */
  readonly protectedUsers?: IConnectUser[];

  /**
   * Whether users may be deleted, as Terraform does to a user that is removed from the code or gets another name.
   *
   * @default false
   */
  readonly allowDeletion?: boolean;
}

/**
 * IAM statements for a role that manages the users of an instance with Terraform, but must not create administrators.
 *
 * They allow the calls with which the Terraform provider looks up, creates, reads, updates and tags users of one instance, and deny
 * assigning the named security profiles. What IAM cannot express:
 *
 * - It compares ids. It knows neither the name nor the permissions of a security profile: whoever may change a grantable
 *   profile (`connect:UpdateSecurityProfile`, which is not allowed here) can make it as powerful as a denied one.
 * - IAM checks a call by the security profiles that it gives, not by those that the user has. A denied profile can be
 *   taken away; and as each call gives the whole set, a user who keeps a denied profile cannot get another set.
 * - `connect:UpdateUserIdentityInfo` can be limited by user, not by what it changes. See `protectedUsers`.
 * - `connect:ListInstances`, which the look-up of an instance by its alias needs, cannot be limited to one instance.
 *
 * A role with other policies that allow more has those rights too, except what is denied here.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnect.html
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/security_iam_resource-level-policy-examples.html
 * @example
 * const instance = ConnectInstance.fromInstanceAlias(this, 'support', 'acme-support');
 * const policy = new ConnectUserPolicy({ instance, deniedSecurityProfiles: [instance.securityProfile('Admin')] });
 * const json = policy.json;
 */
export class ConnectUserPolicy {
  /**
   * The read-only permissions that the command `instance snapshot` needs.
   *
   * Without `--users`, the statement `ReadUsers` is not needed. `ReadHierarchyGroups` is needed only where an endpoint lacks
   * `SearchUserHierarchyGroups`.
   *
   * @param instance The instance to read.
   */
  public static snapshotStatements(instance: IConnectInstance): ConnectPolicyStatement[] {
    rejectIfAny('ConnectUserPolicy.snapshotStatements', instanceViolations(instance));
    return SNAPSHOT_ACCESS.map(({ sid, actions, resourceOf }) => ({ sid, effect: 'Allow', actions: [...actions], resources: [resourceOf(instance.arn)] }));
  }

  /** The statements, those that allow before those that deny. */
  public readonly statements: ConnectPolicyStatement[];

  /**
   * @param props What is allowed. Security profiles and users of another instance are an error (`SecurityProfileOfOtherInstance`, `UserOfOtherInstance`), as are ARNs that IAM would not match (`ArnInvalid`, `ArnOfOtherInstance`) and lists that only Terraform knows (`SecurityProfileListUnknown`).
   */
  constructor(props: ConnectUserPolicyProps) {
    const given = givenProperties(props);
    rejectIfAny('ConnectUserPolicy', policyViolations(given));
    const { instance, deniedSecurityProfiles = [], grantableSecurityProfiles, protectedUsers = [], allowDeletion } = given;
    const arn = withLowerUuids(instance.arn);
    const profileArn = ({ securityProfileId }: ISecurityProfile) => `${arn}/security-profile/${withLowerUuids(securityProfileId)}`;
    const users = `${arn}/agent/*`;
    const groups = `${arn}/agent-group/*`;
    const routingProfiles = `${arn}/routing-profile/*`;
    const securityProfiles = `${arn}/security-profile/*`;
    const grantable = grantableSecurityProfiles?.map(profileArn) ?? [securityProfiles];
    const writing = [...ASSIGNING, ...UPDATING, ...(allowDeletion ? DELETING : [])];

    this.statements = [
      { sid: 'FindInstances', effect: 'Allow', actions: ['connect:ListInstances'], resources: ['*'] },
      { sid: 'LookUp', effect: 'Allow', actions: LOOKING_UP, resources: [arn] },
      { sid: 'Describe', effect: 'Allow', actions: DESCRIBING, resources: [groups, routingProfiles, securityProfiles] },
      { sid: 'ReadUsers', effect: 'Allow', actions: READING, resources: [users] },
      { sid: 'AssignToUsers', effect: 'Allow', actions: ASSIGNING, resources: [users, groups, routingProfiles, ...grantable] },
      { sid: 'WriteUsers', effect: 'Allow', actions: writing.filter((action) => !ASSIGNING.includes(action)), resources: [users] },
      ...(deniedSecurityProfiles.length > 0
        ? [{ sid: 'DenySecurityProfiles', effect: 'Deny', actions: GRANTING, resources: deniedSecurityProfiles.map(profileArn) }]
        : []),
      ...(protectedUsers.length > 0
        ? [
          {
            sid: 'DenyProtectedUsers',
            effect: 'Deny',
            actions: [...ASSIGNING, ...UPDATING, ...DELETING],
            resources: protectedUsers.map(({ userArn }) => withLowerUuids(userArn)),
          },
        ]
        : []),
    ];
  }

  /** The complete policy as JSON, for the `policy` argument of generated resources. */
  public get json(): string {
    return JSON.stringify({
      Version: '2012-10-17',
      Statement: this.statements.map(({ sid, effect, actions, resources }) => ({
        Sid: sid,
        Effect: effect,
        Action: actions,
        Resource: resources,
      })),
    });
  }
}
