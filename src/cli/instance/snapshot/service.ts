/*
 * What Amazon Connect answers, as far as it is read here: the same members in the SDK and in the files of the AWS CLI.
 */

export interface InstanceAnswer {
  readonly Id?: string;
  readonly Arn?: string;
  readonly InstanceAlias?: string;
  readonly IdentityManagementType?: string;
  readonly InstanceStatus?: string;
}

export interface SummaryAnswer {
  readonly Id?: string;
  readonly Name?: string;
}

export interface GroupAnswer extends SummaryAnswer {
  readonly LevelId?: string;
  readonly HierarchyPath?: { readonly [level: string]: SummaryAnswer | undefined };
}

export interface UserAnswer {
  readonly Id?: string;
  readonly Username?: string;
  readonly DirectoryUserId?: string;
  readonly IdentityInfo?: {
    readonly FirstName?: string;
    readonly LastName?: string;
    readonly Email?: string;
    readonly SecondaryEmail?: string;
    readonly Mobile?: string;
  };
  readonly RoutingProfileId?: string;
  readonly SecurityProfileIds?: readonly string[];
  readonly HierarchyGroupId?: string;
  readonly PhoneConfig?: {
    readonly PhoneType?: string;
    readonly AutoAccept?: boolean;
    readonly AfterContactWorkTimeLimit?: number;
    readonly DeskPhoneNumber?: string;
    readonly PersistentConnection?: boolean;
  };
  readonly AutoAcceptConfigs?: readonly (OfChannel & { readonly AutoAccept?: boolean; readonly AgentFirstCallbackAutoAccept?: boolean })[];
  readonly AfterContactWorkConfigs?: readonly (OfChannel & {
    readonly AfterContactWorkConfig?: TimeLimit;
    readonly AgentFirstCallbackAfterContactWorkConfig?: TimeLimit;
  })[];
  readonly PhoneNumberConfigs?: readonly (OfChannel & { readonly PhoneType?: string; readonly PhoneNumber?: string })[];
  readonly PersistentConnectionConfigs?: readonly (OfChannel & { readonly PersistentConnection?: boolean })[];
  readonly VoiceEnhancementConfigs?: readonly (OfChannel & { readonly VoiceEnhancementMode?: string })[];
  readonly Tags?: { readonly [key: string]: string };
}

export interface OfChannel {
  readonly Channel?: string;
}

export interface TimeLimit {
  readonly AfterContactWorkTimeLimit?: number;
}

export interface ProficiencyAnswer {
  readonly AttributeName?: string;
  readonly AttributeValue?: string;
  readonly Level?: number;
}

interface Page {
  readonly NextToken?: string;
  readonly ApproximateTotalCount?: number;
}

/** The operations that are called, each with its answer. */
export interface Answers {
  readonly ListInstances: Page & { readonly InstanceSummaryList?: readonly InstanceAnswer[] };
  readonly DescribeInstance: { readonly Instance?: InstanceAnswer };
  readonly ListRoutingProfiles: Page & { readonly RoutingProfileSummaryList?: readonly SummaryAnswer[] };
  readonly ListSecurityProfiles: Page & { readonly SecurityProfileSummaryList?: readonly SummaryAnswer[] };
  readonly SearchUserHierarchyGroups: Page & { readonly UserHierarchyGroups?: readonly GroupAnswer[] };
  readonly ListUserHierarchyGroups: Page & { readonly UserHierarchyGroupSummaryList?: readonly SummaryAnswer[] };
  readonly DescribeUserHierarchyGroup: { readonly HierarchyGroup?: GroupAnswer };
  readonly SearchUsers: Page & { readonly Users?: readonly UserAnswer[] };
  readonly ListUsers: Page & { readonly UserSummaryList?: readonly UserAnswer[] };
  readonly DescribeUser: { readonly User?: UserAnswer };
  readonly ListUserProficiencies: Page & { readonly UserProficiencyList?: readonly ProficiencyAnswer[] };
}

export type Operation = keyof Answers;

export interface Input {
  readonly InstanceId?: string;
  readonly UserId?: string;
  readonly HierarchyGroupId?: string;
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** Calls an operation. What it throws is an error of the service, or of what lies between. */
export interface Service {
  call<O extends Operation>(operation: O, input: Input): Promise<Answers[O]>;
}

/** Operations that give a list by pages. */
export type ListOperation = { [O in Operation]: Answers[O] extends Page ? (Page extends Answers[O] ? O : never) : never }[Operation];
