import {
  ConnectClient,
  CreateUserCommand,
  CreateUserCommandInput,
  DeleteUserCommand,
  DescribeInstanceAttributeCommand,
  DescribeInstanceCommand,
  DescribeRoutingProfileCommand,
  DescribeSecurityProfileCommand,
  DescribeUserCommand,
  DescribeUserHierarchyGroupCommand,
  ListRoutingProfileQueuesCommand,
  ListTagsForResourceCommand,
  ListUserProficienciesCommand,
  ListUsersCommand,
  SearchUserHierarchyGroupsCommand,
  SearchUsersCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateUserHierarchyCommand,
  UpdateUserIdentityInfoCommand,
  UpdateUserPhoneConfigCommand,
  UpdateUserRoutingProfileCommand,
  UpdateUserSecurityProfilesCommand,
  paginateListInstances,
  paginateListRoutingProfiles,
  paginateListSecurityProfilePermissions,
  paginateListSecurityProfiles,
  paginateListUserHierarchyGroups,
  paginateListUsers,
} from '@aws-sdk/client-connect';
import type { Instance } from './contact-centre';
import { ServiceFault } from './service-fault';
import { ConnectStandIn } from './stand-in';

let standIn: ConnectStandIn;
let client: ConnectClient;
let instance: Instance;
let routingProfile: string;
let securityProfile: string;

beforeEach(async () => {
  standIn = await ConnectStandIn.start();
  client = new ConnectClient({
    endpoint: standIn.endpoints.connect,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'dummy', secretAccessKey: 'dummy' },
    maxAttempts: 1,
  });
  instance = standIn.addInstance({ alias: 'acme' });
  routingProfile = instance.addRoutingProfile('Basic').id;
  securityProfile = instance.addSecurityProfile('Agent').id;
});

afterEach(async () => {
  client.destroy();
  await standIn.close();
  expect(standIn.defects).toEqual([]);
});

const createUser = (overrides: Partial<CreateUserCommandInput> = {}) =>
  client.send(
    new CreateUserCommand({
      InstanceId: instance.id,
      Username: 'jdoe',
      Password: 'Password123',
      IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE' },
      RoutingProfileId: routingProfile,
      SecurityProfileIds: [securityProfile],
      ...overrides,
    }),
  );

const user = async (UserId?: string) => (await client.send(new DescribeUserCommand({ InstanceId: instance.id, UserId }))).User!;

/** The pages, each as the names in it. */
async function namesOf<T>(pages: AsyncIterable<T>, names: (page: T) => (string | undefined)[]): Promise<(string | undefined)[][]> {
  const seen = [];
  for await (const page of pages) {
    seen.push(names(page));
  }
  return seen;
}

test('a created user is described with what was given and what the service adds', async () => {
  const group = instance.addHierarchyGroup('Berlin/Team 1');

  const { UserId, UserArn } = await createUser({
    HierarchyGroupId: group.id,
    SecurityProfileIds: [securityProfile, securityProfile],
    Tags: { team: '1' },
  });

  expect(await user(UserId)).toEqual({
    Id: UserId,
    Arn: UserArn,
    Username: 'jdoe',
    IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
    PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 0 },
    RoutingProfileId: routingProfile,
    SecurityProfileIds: [securityProfile],
    HierarchyGroupId: group.id,
    Tags: { team: '1' },
  });
  expect(UserArn).toBe(`${instance.arn}/agent/${UserId}`);
});

test('a user signs in with the password that was given, which no answer holds', async () => {
  const { UserId } = await createUser();

  expect(instance.signsIn('jdoe', 'Password123')).toBe(true);
  expect(instance.signsIn('jdoe', 'password123')).toBe(false);
  expect(JSON.stringify([await user(UserId), instance])).not.toContain('Password123');
});

test('updates, tags and deletion change the user that they name', async () => {
  const { UserId, UserArn } = await createUser({ Tags: { team: '1', shift: 'late' } });
  const of = { InstanceId: instance.id, UserId };
  const otherRoutingProfile = instance.addRoutingProfile('Sales').id;
  const otherSecurityProfile = instance.addSecurityProfile('Manager').id;
  const group = instance.addHierarchyGroup('Berlin').id;

  await client.send(new UpdateUserHierarchyCommand({ ...of, HierarchyGroupId: group }));
  await client.send(new UpdateUserIdentityInfoCommand({ ...of, IdentityInfo: { FirstName: 'Janet', LastName: 'Doe' } }));
  await client.send(new UpdateUserPhoneConfigCommand({ ...of, PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+14155550100' } }));
  await client.send(new UpdateUserRoutingProfileCommand({ ...of, RoutingProfileId: otherRoutingProfile }));
  await client.send(new UpdateUserSecurityProfilesCommand({ ...of, SecurityProfileIds: [otherSecurityProfile] }));
  await client.send(new TagResourceCommand({ resourceArn: UserArn, tags: { team: '2' } }));
  await client.send(new UntagResourceCommand({ resourceArn: UserArn, tagKeys: ['shift'] }));

  expect(await user(UserId)).toMatchObject({
    IdentityInfo: { FirstName: 'Janet', LastName: 'Doe' },
    PhoneConfig: { PhoneType: 'DESK_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 0, DeskPhoneNumber: '+14155550100' },
    RoutingProfileId: otherRoutingProfile,
    SecurityProfileIds: [otherSecurityProfile],
    HierarchyGroupId: group,
  });
  expect((await client.send(new ListTagsForResourceCommand({ resourceArn: UserArn }))).tags).toEqual({ team: '2' });

  await client.send(new UpdateUserHierarchyCommand(of));
  expect(await user(UserId)).not.toHaveProperty('HierarchyGroupId');

  await client.send(new DeleteUserCommand(of));
  await expect(user(UserId)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('lists come in pages, and a token that was not given is refused', async () => {
  const other = standIn.addInstance({ alias: 'other', identityManagementType: 'SAML' });
  standIn.addInstance({ alias: 'third' });
  ['one', 'two', 'three'].forEach((Username) => instance.addUser({ Username }));
  ['Sales', 'Service'].forEach((name) => instance.addRoutingProfile(name));
  ['Manager', 'Admin'].forEach((name) => instance.addSecurityProfile(name));
  instance.addHierarchyGroup('Berlin/Team 1');
  instance.addHierarchyGroup('Berlin/Team 2');
  const of = { InstanceId: instance.id };
  const config = { client };
  const namesIn = (list?: { Name?: string }[]) => list!.map(({ Name }) => Name);

  expect(await namesOf(paginateListInstances(config, {}), (page) => page.InstanceSummaryList!.map(({ InstanceAlias }) => InstanceAlias))).toEqual([['acme', 'other'], ['third']]);
  expect(await namesOf(paginateListUsers(config, { ...of }), (page) => page.UserSummaryList!.map(({ Username }) => Username))).toEqual([['one', 'two'], ['three']]);
  expect(await namesOf(paginateListRoutingProfiles(config, { ...of }), (page) => namesIn(page.RoutingProfileSummaryList))).toEqual([['Basic', 'Sales'], ['Service']]);
  expect(await namesOf(paginateListSecurityProfiles(config, { ...of }), (page) => namesIn(page.SecurityProfileSummaryList))).toEqual([['Agent', 'Manager'], ['Admin']]);
  expect(await namesOf(paginateListUserHierarchyGroups(config, { ...of }), (page) => namesIn(page.UserHierarchyGroupSummaryList))).toEqual([['Berlin', 'Team 1'], ['Team 2']]);
  expect(await namesOf(paginateListSecurityProfilePermissions(config, { ...of, SecurityProfileId: securityProfile }), (page) => page.Permissions!)).toEqual([['BasicAgentAccess', 'OutboundCallAccess'], ['VoiceId.Access']]);
  expect((await client.send(new ListUsersCommand({ InstanceId: other.id }))).UserSummaryList).toEqual([]);
  await expect(client.send(new ListUsersCommand({ ...of, NextToken: 'mine' }))).rejects.toThrow('NextToken is not one that was given.');
  await expect(client.send(new ListUsersCommand({ ...of, MaxResults: 1001 }))).rejects.toThrow('MaxResults must be 1 to 1000.');
});

test('an instance and the things in it are described', async () => {
  const group = instance.addHierarchyGroup('Berlin/Team 1');
  const of = { InstanceId: instance.id };

  const { Instance: described } = await client.send(new DescribeInstanceCommand(of));
  const { Attribute } = await client.send(new DescribeInstanceAttributeCommand({ ...of, AttributeType: 'INBOUND_CALLS' }));
  const { RoutingProfile } = await client.send(new DescribeRoutingProfileCommand({ ...of, RoutingProfileId: routingProfile }));
  const queues = await client.send(new ListRoutingProfileQueuesCommand({ ...of, RoutingProfileId: routingProfile }));
  const { SecurityProfile } = await client.send(new DescribeSecurityProfileCommand({ ...of, SecurityProfileId: securityProfile }));
  const { HierarchyGroup } = await client.send(new DescribeUserHierarchyGroupCommand({ ...of, HierarchyGroupId: group.id }));

  expect(described).toMatchObject({ Id: instance.id, Arn: instance.arn, InstanceAlias: 'acme', IdentityManagementType: 'CONNECT_MANAGED' });
  expect(described!.CreatedTime).toEqual(new Date('2024-01-01T00:00:00Z'));
  expect(Attribute).toEqual({ AttributeType: 'INBOUND_CALLS', Value: 'true' });
  expect(RoutingProfile).toMatchObject({ Name: 'Basic' });
  expect(queues.RoutingProfileQueueConfigSummaryList).toEqual([]);
  expect(SecurityProfile).toMatchObject({ SecurityProfileName: 'Agent' });
  expect(HierarchyGroup).toMatchObject({
    Name: 'Team 1',
    LevelId: '2',
    HierarchyPath: { LevelOne: { Name: 'Berlin' }, LevelTwo: { Name: 'Team 1' } },
  });
});

test.each<[string, string, Partial<CreateUserCommandInput>]>([
  ['an unknown instance', 'ResourceNotFoundException', { InstanceId: 'none' }],
  ['an unknown routing profile', 'ResourceNotFoundException', { RoutingProfileId: 'none' }],
  ['an unknown security profile', 'ResourceNotFoundException', { SecurityProfileIds: ['none'] }],
  ['an unknown hierarchy group', 'ResourceNotFoundException', { HierarchyGroupId: 'none' }],
  ['a name that another user has in other case', 'DuplicateResourceException', { Username: 'EXISTING' }],
  ['one user more than the quota', 'LimitExceededException', {}],
])('a user with %s is refused', async (what, name, overrides) => {
  const crowded = standIn.addInstance({ mostUsers: 0 });
  instance.addUser({ Username: 'existing' });
  const ofCrowded = {
    InstanceId: crowded.id,
    RoutingProfileId: crowded.addRoutingProfile('Basic').id,
    SecurityProfileIds: [crowded.addSecurityProfile('Agent').id],
  };

  await expect(createUser(what.includes('quota') ? ofCrowded : overrides)).rejects.toMatchObject({ name });
});

test('identities that a directory holds cannot be updated', async () => {
  const directory = standIn.addInstance({ identityManagementType: 'EXISTING_DIRECTORY' });
  const { Id } = directory.addUser({ Username: 'jdoe' });

  await expect(
    client.send(new UpdateUserIdentityInfoCommand({ InstanceId: directory.id, UserId: Id, IdentityInfo: { FirstName: 'Jane' } })),
  ).rejects.toMatchObject({ name: 'InvalidRequestException' });
});

test('a search gives times in milliseconds, and no addresses', async () => {
  const { Id } = instance.addUser({
    Username: 'jdoe',
    IdentityInfo: { FirstName: 'Jane', LastName: 'Doe', Email: 'jdoe@example.com', Mobile: '+15550100' },
    PhoneConfig: { PhoneType: 'SOFT_PHONE', AfterContactWorkTimeLimit: 30 },
    AfterContactWorkConfigs: [{ Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 45 } }],
  });
  const { Users, ApproximateTotalCount } = await client.send(new SearchUsersCommand({ InstanceId: instance.id }));
  const { User } = await client.send(new DescribeUserCommand({ InstanceId: instance.id, UserId: Id }));

  expect(ApproximateTotalCount).toBe(1);
  expect(Users![0]).toMatchObject({
    IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
    PhoneConfig: { AfterContactWorkTimeLimit: 30_000 },
    AfterContactWorkConfigs: [{ Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 45_000 } }],
  });
  expect(Object.keys(Users![0].IdentityInfo!)).toEqual(['FirstName', 'LastName']);
  expect(User).toMatchObject({ IdentityInfo: { Email: 'jdoe@example.com' }, PhoneConfig: { AfterContactWorkTimeLimit: 30 } });
});

test('a change of the phone sets the After Contact Work of all channels', async () => {
  const agent = instance.addUser({
    Username: 'jdoe',
    AfterContactWorkConfigs: [
      { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 45 } },
      { Channel: 'TASK', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 60 } },
    ],
  });
  const PhoneConfig = { PhoneType: 'SOFT_PHONE' as const, AfterContactWorkTimeLimit: 5 };
  await client.send(new UpdateUserPhoneConfigCommand({ InstanceId: instance.id, UserId: agent.Id, PhoneConfig }));

  expect(agent.AfterContactWorkConfigs!.map(({ AfterContactWorkConfig }) => AfterContactWorkConfig)).toEqual([
    { AfterContactWorkTimeLimit: 5 },
    { AfterContactWorkTimeLimit: 5 },
  ]);
});

test('a search for groups gives their paths, and the group above all', async () => {
  instance.addHierarchyGroup('Paris/Orders');
  standIn.givePagesOf(100);
  const { UserHierarchyGroups } = await client.send(new SearchUserHierarchyGroupsCommand({ InstanceId: instance.id }));

  const seen = UserHierarchyGroups!.map(({ LevelId, HierarchyPath: path }) => [LevelId, path!.LevelOne?.Name, path!.LevelTwo?.Name]);
  expect(seen).toEqual([
    ['0', undefined, undefined],
    ['1', 'Paris', undefined],
    ['2', 'Paris', 'Orders'],
  ]);
});

test('proficiencies are given page by page', async () => {
  const { Id: UserId } = instance.addUser({ Username: 'jdoe' });
  instance.setProficiencies(UserId!, ['a', 'b', 'c'].map((AttributeValue) => ({ AttributeName: 'language', AttributeValue, Level: 1 })));
  const list = (NextToken?: string) => client.send(new ListUserProficienciesCommand({ InstanceId: instance.id, UserId, NextToken }));
  const first = await list();

  expect(first.UserProficiencyList).toHaveLength(2);
  expect((await list(first.NextToken)).UserProficiencyList).toEqual([{ AttributeName: 'language', AttributeValue: 'c', Level: 1 }]);
});

test('a test answers for the service where it wants', async () => {
  standIn.interfere = (operation) => (operation === 'ListUsers' ? new ServiceFault('ExpiredTokenException', 'expired', 403) : 'close');

  await expect(client.send(new ListUsersCommand({ InstanceId: instance.id }))).rejects.toMatchObject({
    name: 'ExpiredTokenException',
    $metadata: { httpStatusCode: 403 },
  });
  await expect(client.send(new DescribeUserCommand({ InstanceId: instance.id, UserId: 'x' }))).rejects.toThrow('socket hang up');
});

test('tags are counted with those that the user has', async () => {
  const tags = (from: number, to: number) => Object.fromEntries(Array.from({ length: to - from }, (_, index) => [`key${from + index}`, 'value']));
  const { UserArn } = await createUser({ Tags: tags(0, 50) });

  await expect(client.send(new TagResourceCommand({ resourceArn: UserArn, tags: tags(50, 51) }))).rejects.toThrow('Tags must be 1 to 50.');
  await expect(client.send(new TagResourceCommand({ resourceArn: 'none', tags: tags(0, 1) }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('every nth request is throttled while it is switched on, and is no call then', async () => {
  standIn.throttleEvery(2);
  const list = () => client.send(new ListUsersCommand({ InstanceId: instance.id }));

  await list();
  await expect(list()).rejects.toMatchObject({ name: 'TooManyRequestsException', $metadata: { httpStatusCode: 429 } });
  await list();
  await expect(list()).rejects.toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 429 } });
  standIn.throttleEvery(0);
  await list();
  await list();

  expect(standIn.throttled).toBe(2);
  expect(standIn.takeCalls()).toHaveLength(4);
});

test('calls are kept until they are taken, without passwords', async () => {
  await createUser();
  await createUser().catch(() => undefined);
  await client.send(new ListUsersCommand({ InstanceId: instance.id }));

  const calls = standIn.takeChanges();

  expect(calls.map(({ operation, fault }) => [operation, fault])).toEqual([['CreateUser', undefined], ['CreateUser', 'DuplicateResourceException']]);
  expect(calls[0].input).toMatchObject({ Username: 'jdoe' });
  expect(JSON.stringify([calls, instance])).not.toContain('Password123');
  expect(standIn.takeCalls()).toEqual([]);
});

test('a secret is given by name, and only its current version', async () => {
  standIn.secrets.set('agents', '{"initial":"Password123"}');
  const ask = async (body: object, operation = 'GetSecretValue') => {
    const response = await fetch(standIn.endpoints.secretsmanager, {
      method: 'POST',
      headers: { 'x-amz-target': `secretsmanager.${operation}` },
      body: JSON.stringify(body),
    });
    return [response.status, ((await response.json()) as { SecretString?: string }).SecretString];
  };

  expect(await ask({ SecretId: 'agents' })).toEqual([200, '{"initial":"Password123"}']);
  expect(await ask({ SecretId: 'agents', VersionStage: 'AWSPREVIOUS' })).toEqual([404, undefined]);
  expect(await ask({ SecretId: 'none' })).toEqual([404, undefined]);
  expect(await ask({ SecretId: 'agents' }, 'DeleteSecret')).toEqual([400, undefined]);
});
