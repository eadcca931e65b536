import type * as Connect from '@aws-sdk/client-connect';
import { ContactCentre, HierarchyGroup, Instance, NamedThing } from './contact-centre';
import { pageOf } from './paging';
import { ServiceFault, refuse } from './service-fault';
import { createUserFaults, identityInfoFaults, phoneConfigFaults, securityProfileFaults, tagFaults } from './user-contract';

const CREATED = new Date('2024-01-01T00:00:00Z');

type OfUser = { readonly InstanceId?: string; readonly UserId?: string };

/** Answers each operation of Amazon Connect that a user's resource, data sources and snapshots call, by its name. */
export function connectOperations(centre: ContactCentre) {
  const userOf = ({ InstanceId, UserId }: OfUser) => centre.instance(InstanceId).user(UserId);

  return {
    ListInstances: (input: Connect.ListInstancesRequest): Connect.ListInstancesResponse => {
      const { items, NextToken } = pageOf(centre.instances, input, 10, centre.pageSize);
      return { InstanceSummaryList: items.map(described), NextToken };
    },
    DescribeInstance: ({ InstanceId }: Connect.DescribeInstanceRequest): Connect.DescribeInstanceResponse => ({
      Instance: described(centre.instance(InstanceId)),
    }),
    DescribeInstanceAttribute: (input: Connect.DescribeInstanceAttributeRequest): Connect.DescribeInstanceAttributeResponse => {
      centre.instance(input.InstanceId);
      return { Attribute: { AttributeType: input.AttributeType, Value: 'true' } };
    },

    ListUsers: (input: Connect.ListUsersRequest): Connect.ListUsersResponse => {
      const { items, NextToken } = pageOf(centre.instance(input.InstanceId).users, input, 1000, centre.pageSize);
      return { UserSummaryList: items.map(({ Id, Arn, Username }) => ({ Id, Arn, Username })), NextToken };
    },
    DescribeUser: (input: Connect.DescribeUserRequest): Connect.DescribeUserResponse => ({ User: userOf(input) }),
    SearchUsers: (input: Connect.SearchUsersRequest): Connect.SearchUsersResponse => {
      const { users } = centre.instance(input.InstanceId);
      const { items, NextToken } = pageOf(users, input, 500, centre.pageSize);
      return { Users: items.map(found), NextToken, ApproximateTotalCount: users.length };
    },
    ListUserProficiencies: (input: Connect.ListUserProficienciesRequest): Connect.ListUserProficienciesResponse => {
      const proficiencies = centre.instance(input.InstanceId).proficienciesOf(userOf(input).Id!);
      const { items, NextToken } = pageOf(proficiencies, input, 100, centre.pageSize);
      return { UserProficiencyList: items, NextToken };
    },
    CreateUser: (input: Connect.CreateUserRequest): Connect.CreateUserResponse => {
      const instance = centre.instance(input.InstanceId);
      refuse(createUserFaults(instance.identityManagementType, input));
      requireReferences(instance, input);
      if (instance.hasUserNamed(input.Username!)) {
        throw new ServiceFault('DuplicateResourceException', `A user named ${input.Username} exists already.`);
      }
      if (instance.users.length >= instance.mostUsers) {
        throw new ServiceFault('LimitExceededException', `The instance has ${instance.mostUsers} users already.`);
      }
      const { InstanceId, Password, PhoneConfig, SecurityProfileIds, Tags = {}, ...given } = input;
      const { Id, Arn } = instance.addUser(
        { ...given, PhoneConfig: completed(PhoneConfig), SecurityProfileIds: [...new Set(SecurityProfileIds)], Tags },
        Password,
      );
      return { UserId: Id, UserArn: Arn };
    },
    DeleteUser: (input: Connect.DeleteUserRequest) => {
      const user = userOf(input);
      const instance = centre.instance(input.InstanceId);
      instance.users = instance.users.filter((other) => other !== user);
      return {};
    },
    UpdateUserHierarchy: (input: Connect.UpdateUserHierarchyRequest) => {
      const user = userOf(input);
      requireReferences(centre.instance(input.InstanceId), input);
      user.HierarchyGroupId = input.HierarchyGroupId;
      return {};
    },
    UpdateUserIdentityInfo: (input: Connect.UpdateUserIdentityInfoRequest) => {
      const user = userOf(input);
      const { identityManagementType } = centre.instance(input.InstanceId);
      if (identityManagementType === 'EXISTING_DIRECTORY') {
        throw new ServiceFault('InvalidRequestException', 'The directory of the instance holds the identities.');
      }
      refuse(identityInfoFaults(identityManagementType, input.IdentityInfo));
      user.IdentityInfo = input.IdentityInfo;
      return {};
    },
    UpdateUserPhoneConfig: (input: Connect.UpdateUserPhoneConfigRequest) => {
      const user = userOf(input);
      refuse(phoneConfigFaults(input.PhoneConfig));
      user.PhoneConfig = completed(input.PhoneConfig);
      user.AfterContactWorkConfigs = user.AfterContactWorkConfigs?.map((config) => ({
        ...config,
        AfterContactWorkConfig: { AfterContactWorkTimeLimit: user.PhoneConfig!.AfterContactWorkTimeLimit },
      }));
      return {};
    },
    UpdateUserRoutingProfile: (input: Connect.UpdateUserRoutingProfileRequest) => {
      const user = userOf(input);
      requireReferences(centre.instance(input.InstanceId), input);
      user.RoutingProfileId = input.RoutingProfileId;
      return {};
    },
    UpdateUserSecurityProfiles: (input: Connect.UpdateUserSecurityProfilesRequest) => {
      const user = userOf(input);
      refuse(securityProfileFaults(input.SecurityProfileIds!));
      requireReferences(centre.instance(input.InstanceId), input);
      user.SecurityProfileIds = [...new Set(input.SecurityProfileIds)];
      return {};
    },

    TagResource: ({ resourceArn, tags }: Connect.TagResourceRequest) => {
      const user = centre.userByArn(resourceArn);
      const merged = { ...user.Tags, ...tags };
      refuse([...tagFaults(tags!), ...tagFaults(merged)]);
      user.Tags = merged;
      return {};
    },
    UntagResource: ({ resourceArn, tagKeys }: Connect.UntagResourceRequest) => {
      const user = centre.userByArn(resourceArn);
      user.Tags = Object.fromEntries(Object.entries(user.Tags ?? {}).filter(([key]) => !tagKeys!.includes(key)));
      return {};
    },
    ListTagsForResource: ({ resourceArn }: Connect.ListTagsForResourceRequest): Connect.ListTagsForResourceResponse => ({
      tags: centre.userByArn(resourceArn).Tags,
    }),

    ListSecurityProfiles: (input: Connect.ListSecurityProfilesRequest): Connect.ListSecurityProfilesResponse => {
      const { items, NextToken } = pageOf(centre.instance(input.InstanceId).securityProfiles, input, 1000, centre.pageSize);
      return { SecurityProfileSummaryList: items.map(summary), NextToken };
    },
    DescribeSecurityProfile: (input: Connect.DescribeSecurityProfileRequest): Connect.DescribeSecurityProfileResponse => {
      const { id, arn, name } = centre.instance(input.InstanceId).securityProfile(input.SecurityProfileId);
      return { SecurityProfile: { Id: id, Arn: arn, SecurityProfileName: name, Tags: {} } };
    },
    ListSecurityProfilePermissions: (
      input: Connect.ListSecurityProfilePermissionsRequest,
    ): Connect.ListSecurityProfilePermissionsResponse => {
      centre.instance(input.InstanceId).securityProfile(input.SecurityProfileId);
      const { items, NextToken } = pageOf(['BasicAgentAccess', 'OutboundCallAccess', 'VoiceId.Access'], input, 1000, centre.pageSize);
      return { Permissions: items, NextToken };
    },

    ListRoutingProfiles: (input: Connect.ListRoutingProfilesRequest): Connect.ListRoutingProfilesResponse => {
      const { items, NextToken } = pageOf(centre.instance(input.InstanceId).routingProfiles, input, 1000, centre.pageSize);
      return { RoutingProfileSummaryList: items.map(summary), NextToken };
    },
    DescribeRoutingProfile: (input: Connect.DescribeRoutingProfileRequest): Connect.DescribeRoutingProfileResponse => {
      const { id, arn, name } = centre.instance(input.InstanceId).routingProfile(input.RoutingProfileId);
      const { InstanceId } = input;
      return { RoutingProfile: { InstanceId, RoutingProfileId: id, RoutingProfileArn: arn, Name: name, MediaConcurrencies: [], Tags: {} } };
    },
    ListRoutingProfileQueues: (input: Connect.ListRoutingProfileQueuesRequest): Connect.ListRoutingProfileQueuesResponse => {
      centre.instance(input.InstanceId).routingProfile(input.RoutingProfileId);
      return { RoutingProfileQueueConfigSummaryList: [] };
    },

    ListUserHierarchyGroups: (input: Connect.ListUserHierarchyGroupsRequest): Connect.ListUserHierarchyGroupsResponse => {
      const { items, NextToken } = pageOf(centre.instance(input.InstanceId).hierarchyGroups, input, 1000, centre.pageSize);
      return { UserHierarchyGroupSummaryList: items.map(summary), NextToken };
    },
    DescribeUserHierarchyGroup: (input: Connect.DescribeUserHierarchyGroupRequest): Connect.DescribeUserHierarchyGroupResponse => {
      const group = centre.instance(input.InstanceId).hierarchyGroup(input.HierarchyGroupId);
      return { HierarchyGroup: describedGroup(group) };
    },
    SearchUserHierarchyGroups: (input: Connect.SearchUserHierarchyGroupsRequest): Connect.SearchUserHierarchyGroupsResponse => {
      const { id, arn, hierarchyGroups } = centre.instance(input.InstanceId);
      // The group above all others, which no administrator has made.
      const root = { Id: `${id}-root`, Arn: `${arn}/agent-group/${id}-root`, Name: 'root', LevelId: '0', HierarchyPath: {} };
      const { items, NextToken } = pageOf([root, ...hierarchyGroups.map(describedGroup)], input, 100, centre.pageSize);
      return { UserHierarchyGroups: items, NextToken, ApproximateTotalCount: hierarchyGroups.length + 1 };
    },
  } satisfies Record<string, (input: any) => object>;
}

function described(instance: Instance) {
  return {
    Id: instance.id,
    Arn: instance.arn,
    InstanceAlias: instance.alias,
    IdentityManagementType: instance.identityManagementType,
    CreatedTime: CREATED,
    ServiceRole: `arn:aws:iam::123456789012:role/aws-service-role/connect.amazonaws.com/${instance.alias}`,
    InstanceStatus: instance.status,
    InboundCallsEnabled: true,
    OutboundCallsEnabled: true,
  };
}

function summary({ id, arn, name }: NamedThing) {
  return { Id: id, Arn: arn, Name: name };
}

function describedGroup(group: HierarchyGroup): Connect.HierarchyGroup {
  return { ...summary(group), LevelId: String(group.path.length), HierarchyPath: pathOf(group), Tags: {} };
}

/** A search gives names alone of an identity, and times in milliseconds. */
function found({ IdentityInfo, PhoneConfig, AfterContactWorkConfigs, ...user }: Connect.User): Connect.UserSearchSummary {
  return {
    ...user,
    IdentityInfo: IdentityInfo && { FirstName: IdentityInfo.FirstName, LastName: IdentityInfo.LastName },
    PhoneConfig: PhoneConfig && inMilliseconds(PhoneConfig),
    AfterContactWorkConfigs: AfterContactWorkConfigs?.map((config) => ({
      ...config,
      AfterContactWorkConfig: config.AfterContactWorkConfig && inMilliseconds(config.AfterContactWorkConfig),
      AgentFirstCallbackAfterContactWorkConfig:
        config.AgentFirstCallbackAfterContactWorkConfig && inMilliseconds(config.AgentFirstCallbackAfterContactWorkConfig),
    })),
  };
}

function inMilliseconds<T extends { AfterContactWorkTimeLimit?: number }>(config: T): T {
  const { AfterContactWorkTimeLimit: seconds } = config;
  return { ...config, AfterContactWorkTimeLimit: seconds === undefined ? undefined : seconds * 1000 };
}

function pathOf({ path }: HierarchyGroup): Connect.HierarchyPath {
  const [LevelOne, LevelTwo, LevelThree, LevelFour, LevelFive] = path.map(summary);
  return { LevelOne, LevelTwo, LevelThree, LevelFour, LevelFive };
}

/** The service gives what a request leaves out. */
function completed(phone: Connect.UserPhoneConfig = {}): Connect.UserPhoneConfig {
  return { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 0, ...phone };
}

interface References {
  readonly RoutingProfileId?: string;
  readonly SecurityProfileIds?: string[];
  readonly HierarchyGroupId?: string;
}

function requireReferences(instance: Instance, { RoutingProfileId, SecurityProfileIds = [], HierarchyGroupId }: References): void {
  if (RoutingProfileId !== undefined) {
    instance.routingProfile(RoutingProfileId);
  }
  SecurityProfileIds.forEach((id) => instance.securityProfile(id));
  if (HierarchyGroupId !== undefined) {
    instance.hierarchyGroup(HierarchyGroupId);
  }
}
