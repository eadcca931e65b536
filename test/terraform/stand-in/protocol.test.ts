import * as published from '@aws-sdk/client-connect';
import { Operation, Shape, operationNamed } from './service-model';
import { ConnectStandIn } from './stand-in';

const OPERATIONS = [
  'ListInstances', 'DescribeInstance', 'DescribeInstanceAttribute',
  'ListUsers', 'DescribeUser', 'CreateUser', 'DeleteUser',
  'UpdateUserHierarchy', 'UpdateUserIdentityInfo', 'UpdateUserPhoneConfig', 'UpdateUserRoutingProfile', 'UpdateUserSecurityProfiles',
  'TagResource', 'UntagResource', 'ListTagsForResource',
  'ListSecurityProfiles', 'DescribeSecurityProfile', 'ListSecurityProfilePermissions',
  'ListRoutingProfiles', 'DescribeRoutingProfile', 'ListRoutingProfileQueues',
  'ListUserHierarchyGroups', 'DescribeUserHierarchyGroup',
  'SearchUsers', 'ListUserProficiencies', 'SearchUserHierarchyGroups',
].map(operationNamed);

const byName = OPERATIONS.map((operation) => [operation.name, operation] as const);
const byRequiredMember = OPERATIONS.flatMap((operation) =>
  [...operation.input]
    .filter(([, { isRequired, isLabel, query }]) => isRequired && !isLabel && query === undefined)
    .map(([member]) => [operation.name, member, operation] as const),
);

/** Conditions of a search may hold conditions without an end. */
const DEEPEST = 4;

/** A value with every member that the shape has. */
function exampleOf(shape: Shape, depth = 0): unknown {
  switch (shape.kind) {
    case 'structure':
      return Object.fromEntries([...shape.members].map(([name, member]) => [name, exampleOf(member.shape, depth + 1)]));
    case 'map':
      return { key: exampleOf(shape.of, depth) };
    case 'list':
      return depth > DEEPEST ? [] : [exampleOf(shape.of, depth), exampleOf(shape.of, depth)];
    case 'number':
      return 7;
    case 'boolean':
      return true;
    default:
      return 'a/b c';
  }
}

const inputOf = ({ name, input }: Operation) => exampleOf({ kind: 'structure', name, members: input }) as Record<string, unknown>;

let standIn: ConnectStandIn;
let client: published.ConnectClient;

beforeAll(async () => {
  standIn = await ConnectStandIn.start();
  client = new published.ConnectClient({
    endpoint: standIn.endpoints.connect,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'dummy', secretAccessKey: 'dummy' },
    maxAttempts: 1,
  });
});

afterAll(async () => {
  client.destroy();
  await standIn.close();
});

async function refusalOf({ method, uri }: Operation, input: Record<string, unknown>, query = ''): Promise<string> {
  const path = uri.replace(/\{(\w+)\}/g, (_, label) => encodeURIComponent(String(input[label])));
  const body = method === 'GET' ? undefined : JSON.stringify(input);
  const response = await fetch(`${standIn.endpoints.connect}${path}${query}`, { method, body });
  const { message } = (await response.json()) as { message: string };
  return message;
}

test('the stand-in serves the operations that are tested here, and no others', () => {
  expect(standIn.operationNames.sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
});

test.each(byName)('%s: what the published client sends is read whole', async (name, operation) => {
  const input = inputOf(operation);
  standIn.takeCalls();

  await client.send(new (published as any)[`${name}Command`](input)).catch(() => undefined);

  const { Password, ...shown } = input;
  expect(standIn.takeCalls()).toEqual([expect.objectContaining({ operation: name, input: shown })]);
});

test.each(byRequiredMember)('%s: a request without %s is refused', async (name, member, operation) => {
  const { [member]: left, ...rest } = inputOf(operation);

  expect(await refusalOf(operation, rest)).toContain(`${name}.${member} is required.`);
});

test.each(byName)('%s: a request with a member that the service does not know is refused', async (name, operation) => {
  expect(await refusalOf(operation, inputOf(operation), '?nonsense=1')).toContain(`${name} has no member nonsense.`);
});

test('a request with a value of another kind is refused', async () => {
  const createUser = operationNamed('CreateUser');

  const refusal = await refusalOf(createUser, {
    ...inputOf(createUser),
    Username: 1,
    SecurityProfileIds: 'one',
    PhoneConfig: { AutoAccept: 'yes', AfterContactWorkTimeLimit: '5' },
    Tags: { team: null },
  });

  expect(refusal).toBe(
    'CreateUser.Username must be a string. CreateUser.SecurityProfileIds must be a list. ' +
      'CreateUser.PhoneConfig.AutoAccept must be a boolean. CreateUser.PhoneConfig.AfterContactWorkTimeLimit must be a number. ' +
      'CreateUser.Tags.team must be a string.',
  );
});

test('a request that is not served is a defect of the test', async () => {
  const response = await fetch(`${standIn.endpoints.connect}/queues/1`);

  expect(response.status).toBe(500);
  expect(standIn.defects).toEqual(['Error: Not served: GET /queues/1']);
});
