import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explained } from '../../../../src/cli/instance/snapshot/service-errors';
import { LiveOptions, snapshotLive } from '../../../../src/cli/instance/snapshot/snapshot';
import { ConnectUserPolicy } from '../../../../src/connect-user-policy';
import { parseSnapshot } from '../../../../src/instance/snapshot/read-snapshot';
import { Snapshot, SnapshotUser, UsersReadBy } from '../../../../src/instance/snapshot/snapshot';
import type { Instance } from '../../../terraform/stand-in/contact-centre';
import { ServiceFault } from '../../../terraform/stand-in/service-fault';
import { ConnectStandIn } from '../../../terraform/stand-in/stand-in';
import { addPopulated, environmentOf } from '../centre';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
const output = join(folder, 'acme.connect.json');
const partial = `${output}.partial`;
const environment = { ...process.env };
let standIn: ConnectStandIn;
let instance: Instance;

beforeEach(async () => {
  standIn = await ConnectStandIn.start();
  standIn.policyOf = ConnectUserPolicy.snapshotStatements;
  instance = addPopulated(standIn);
  Object.assign(process.env, environmentOf(standIn));
});

afterEach(async () => {
  await standIn.close();
  process.env = { ...environment };
  [output, partial].forEach((file) => rmSync(file, { force: true }));
  expect(standIn.defects).toEqual([]);
  expect([...standIn.unauthorized]).toEqual([]);
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Setting {
  readonly progress?: (step: string, count?: { done: number; total: number }) => void;
  readonly signal?: AbortSignal;
}

const take = (options: Partial<LiveOptions> = {}, { progress = () => undefined, signal = new AbortController().signal }: Setting = {}) =>
  snapshotLive({ instance: 'acme', output, ...options }, { progress, pace: async () => undefined, signal });

const text = () => readFileSync(output, 'utf8');
const exceptTime = (snapshot: string) => snapshot.replace(/"takenAt": "[^"]*"/, '');
const read = (): Snapshot => {
  const reading = parseSnapshot('file', output, readFileSync(output));
  if ('violation' in reading) {
    throw new Error(reading.violation.allowed);
  }
  return reading.snapshot;
};
const operations = () => standIn.takeCalls().map(({ operation }) => operation);
const expired = () => new ServiceFault('ExpiredTokenException', 'The security token included in the request is expired', 403);

describe('a snapshot', () => {
  test('has one line for each profile and group, sorted, with paths', async () => {
    expect(await take()).toEqual({
      output: '',
      exitCode: 0,
      notes: [`Wrote 2 routing profiles, 3 security profiles and 9 hierarchy groups to ${JSON.stringify(output)}.`],
    });
    expect(text().replace(/"id":"[^"]*-(\d+)"/g, '"id":"$1"').replace(/T\d\d:\d\d:\d\dZ/, '').replace(/"\d{4}-\d\d-\d\d"/, '"DATE"')).toBe(
      `{
  "format": "amazon-connect-instance-snapshot",
  "version": 1,
  "takenAt": "DATE",
  "instance": {"id":"000000000000","arn":"${instance.arn}","alias":"acme","identityManagementType":"CONNECT_MANAGED","region":"eu-central-1"},
  "routingProfiles": [
    {"name":"Basic Routing Profile","id":"000000000001"},
    {"name":"Sales","id":"000000000002"}
  ],
  "securityProfiles": [
    {"name":"Admin","id":"000000000004"},
    {"name":"Agent","id":"000000000003"},
    {"name":"Équipe \\"Été\\" $\u007Bx}","id":"000000000005"}
  ],
  "hierarchyGroups": [
    {"path":["Berlin"],"id":"000000000008"},
    {"path":["Berlin","Orders"],"id":"000000000009"},
    {"path":["Paris"],"id":"000000000006"},
    {"path":["Paris","Orders"],"id":"000000000007"},
    {"path":["a"],"id":"000000000010"},
    {"path":["a","b"],"id":"000000000011"},
    {"path":["a","b","c"],"id":"000000000012"},
    {"path":["a","b","c","d"],"id":"000000000013"},
    {"path":["a","b","c","d","e"],"id":"000000000014"}
  ]
}
`,
    );
    expect(existsSync(partial)).toBe(false);
  });

  test('has users by a search, in seconds and without addresses', async () => {
    await take({ users: UsersReadBy.SEARCH });
    const { users, usersReadBy } = read();

    expect(usersReadBy).toBe('search');
    expect(users!.map(({ name }) => name)).toEqual(['Adam', 'alias@0051@00D1', 'bare', 'zoe']);
    expect(users![0]).toEqual({
      name: 'Adam',
      id: instance.users[1].Id,
      routingProfileId: instance.routingProfiles[0].id,
      securityProfileIds: [instance.securityProfiles[0].id],
      phoneConfig: { phoneType: 'DESK_PHONE', autoAccept: true, afterContactWorkTimeLimit: 30, deskPhoneNumber: '+15550100' },
    });
    expect(users![1]).toEqual({
      name: 'alias@0051@00D1',
      id: instance.users[2].Id,
      directoryUserId: 'S-1-5-21',
      identityInfo: { firstName: 'C', lastName: 'D' },
      routingProfileId: instance.routingProfiles[0].id,
      securityProfileIds: instance.securityProfiles.map(({ id }) => id),
      hierarchyGroupId: instance.hierarchyGroups.at(-1)!.id,
      phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: false, afterContactWorkTimeLimit: 15, persistentConnection: true },
      channels: {
        VOICE: {
          autoAccept: false,
          agentFirstCallbackAutoAccept: true,
          afterContactWorkTimeLimit: 0,
          agentFirstCallbackAfterContactWorkTimeLimit: 10,
          phoneType: 'DESK_PHONE',
          phoneNumber: '+15550102',
          persistentConnection: true,
          voiceEnhancementMode: 'VOICE_ISOLATION',
        },
        CHAT: { afterContactWorkTimeLimit: 45 },
        EMAIL: { autoAccept: true },
      },
    });
    expect(Object.keys(users![1].channels!)).toEqual(['VOICE', 'CHAT', 'EMAIL']);
    expect(users![2]).toEqual({
      name: 'bare',
      id: instance.users[3].Id,
      routingProfileId: instance.routingProfiles[1].id,
      securityProfileIds: [instance.securityProfiles[0].id],
      hierarchyGroupId: instance.hierarchyGroups[3].id,
    });
    expect(Object.entries(users![3].tags!)).toEqual([['a', '1'], ['b', '2']]);
  });

  test('has users one by one, with addresses and proficiencies, and otherwise as by a search', async () => {
    await take({ users: UsersReadBy.SEARCH });
    const searched = read();
    await take({ users: UsersReadBy.FULL });
    const full = read();

    const asSearched = ({ proficiencies, identityInfo: { email, secondaryEmail, mobile, ...names } = {}, ...user }: SnapshotUser) =>
      ({ ...user, ...(names.firstName && { identityInfo: names }) });
    expect(full.users!.map(asSearched)).toEqual(searched.users);
    expect(full.users!.map(({ identityInfo, proficiencies }) => ({ identityInfo, proficiencies }))).toEqual([
      {},
      {
        identityInfo: { firstName: 'C', lastName: 'D', secondaryEmail: 'second@example.com', mobile: '+15550101' },
        proficiencies: [
          { attributeName: 'billing', attributeValue: 'yes', level: 1.5 },
          { attributeName: 'language', attributeValue: 'de', level: 5 },
          { attributeName: 'language', attributeValue: 'fr', level: 3 },
        ],
      },
      {},
      { identityInfo: { firstName: 'Zoë', lastName: 'Łuczak', email: 'zoe@example.com' } },
    ]);
  });

  test('is the same byte for byte whatever the order and the pages of the service', async () => {
    await take({ users: UsersReadBy.FULL });
    const before = text();
    const { users, routingProfiles, securityProfiles, hierarchyGroups } = instance;
    [users, routingProfiles, securityProfiles, hierarchyGroups].forEach((list: unknown[]) => list.reverse());
    standIn.givePagesOf(1000);
    await take({ users: UsersReadBy.FULL });

    expect(exceptTime(text())).toBe(exceptTime(before));
  });

  test('leaves out a user who is deleted between the list and the description', async () => {
    standIn.interfere = (operation) => {
      if (operation === 'DescribeUser') {
        instance.users = instance.users.filter(({ Username }) => Username !== 'zoe');
      }
      if (operation === 'ListUserProficiencies') {
        instance.users = instance.users.filter(({ Username }) => Username !== 'alias@0051@00D1');
      }
      return undefined;
    };
    await take({ users: UsersReadBy.FULL });

    expect(read().users!.map(({ name }) => name)).toEqual(['Adam', 'bare']);
  });

  test('of an instance without anything has empty lists', async () => {
    standIn.addInstance({ alias: 'empty' });
    await take({ instance: 'empty', users: UsersReadBy.FULL });

    expect(read()).toMatchObject({ instance: { alias: 'empty' }, routingProfiles: [], securityProfiles: [], hierarchyGroups: [], users: [] });
  });

  test.each([
    ['an endpoint without the search for groups', () => new ServiceFault('UnknownOperationException', 'Unknown', 404)],
    ['an endpoint that gives a page of its own for what it does not know', () => new ServiceFault('NotFound', 'Not found', 404)],
  ])('describes each group of %s', async (_, fault) => {
    await take();
    const before = text();
    standIn.takeCalls();
    standIn.interfere = (operation) => (operation === 'SearchUserHierarchyGroups' ? fault() : undefined);
    await take();

    expect(exceptTime(text())).toBe(exceptTime(before));
    expect(operations().filter((name) => name === 'DescribeUserHierarchyGroup')).toHaveLength(9);
  });
});

describe('the instance', () => {
  beforeEach(() => Array.from({ length: 25 }, (_, index) => standIn.addInstance({ alias: `site-${index}` })));

  test('is found by its alias on any page', async () => {
    standIn.givePagesOf(10);
    await take({ instance: 'site-24' });

    expect(read().instance.alias).toBe('site-24');
    expect(operations().filter((name) => name === 'ListInstances')).toHaveLength(3);
  });

  test('is not one of the same alias that could not be created', async () => {
    standIn.addInstance({ alias: 'twice', status: 'CREATION_FAILED' });
    const { id } = standIn.addInstance({ alias: 'twice' });
    standIn.addInstance({ alias: 'failed', status: 'CREATION_FAILED' });
    await take({ instance: 'twice' });

    expect(read().instance.id).toBe(id);
    await expect(take({ instance: 'failed' })).rejects.toThrow('there is no instance with the alias "failed"');
  });

  test.each([['id', () => instance.id], ['ARN', () => instance.arn]])('is not looked for with its %s', async (_, name) => {
    await take({ instance: name() });

    expect(read().instance.alias).toBe('acme');
    expect(operations()).not.toContain('ListInstances');
  });

  test.each([
    ['acne', /^there is no instance with the alias "acne" in this account and region\. Is it "acme"\? The aliases are: "acme", "site-0", .*\. For another region, give --region\.$/],
    ['99999999-0000-4000-8000-000000000000', /^there is no instance "99999999-.*" in this account and region\. Give its region as --region\. What was read/],
    ['a b', /^--instance must be an alias, an id or the ARN of an instance; got "a b"\.$/],
    ['arn:aws:connect:eu-central-1:123456789012:instance/x/agent/y', /^--instance must be an alias, an id or the ARN of an instance; got "arn/],
  ])('is an error if it is %s', async (name, message) => {
    await expect(take({ instance: name })).rejects.toThrow(message);
  });

  test('is an error if its ARN is of another region than --region', async () => {
    await expect(take({ instance: instance.arn, region: 'us-east-1' })).rejects.toThrow('--instance is of region "eu-central-1", and --region is "us-east-1". Leave out --region.');
  });
});

describe('many users', () => {
  beforeEach(() => {
    standIn.givePagesOf(1000);
    const rights = { RoutingProfileId: instance.routingProfiles[0].id, SecurityProfileIds: [instance.securityProfiles[0].id] };
    instance.users = Array.from({ length: 10_000 }, (_, index) => ({ ...rights, Id: `user-${index}`, Username: `user${index}`, IdentityInfo: { FirstName: 'A' } }));
  });

  test('take a call for each 500 of them', async () => {
    const counts: { done: number; total: number }[] = [];
    await take({ users: UsersReadBy.SEARCH }, { progress: (_, count) => count && counts.push(count) });

    expect(read().users).toHaveLength(10_000);
    expect(operations()).toHaveLength(25);
    expect(counts.at(-1)).toEqual({ done: 10_000, total: 10_000 });
  }, 60_000);
});

test('a service that throttles every third request is asked again', async () => {
  await take({ users: UsersReadBy.FULL });
  const before = text();
  standIn.throttleEvery(3);
  await take({ users: UsersReadBy.FULL });

  expect(exceptTime(text())).toBe(exceptTime(before));
  expect(standIn.throttled).toBeGreaterThan(5);
}, 60_000);

describe('a snapshot that ends early', () => {
  /** Answers so many calls, and then none. */
  const answerOnly = (calls: number) => {
    let answered = 0;
    standIn.interfere = () => (answered++ < calls ? undefined : expired());
  };

  test.each([UsersReadBy.SEARCH, UsersReadBy.FULL])('at any call ends with the same by --resume, and asks nothing twice, with --users %s', async (users) => {
    await take({ users });
    const whole = text();
    const calls = operations().length;
    for (let call = 0; call < calls; call++) {
      rmSync(output);
      answerOnly(call);
      await expect(take({ users })).rejects.toThrow(/^the AWS credentials are missing, wrong or expired: The security token/);
      expect(existsSync(output)).toBe(false);
      const before = operations().length;
      standIn.interfere = undefined;
      await take({ users, resume: true });

      expect(exceptTime(text())).toBe(exceptTime(whole));
      expect(existsSync(partial)).toBe(false);
      const isFound = call > 0;
      expect(before + operations().length).toBeLessThanOrEqual(calls + (isFound ? 1 : 0));
    }
  }, 60_000);

  test('goes on where it was, again and again', async () => {
    await take({ users: UsersReadBy.FULL });
    const whole = text();
    let attempts = 0;
    for (let isDone = false; !isDone; attempts++) {
      answerOnly(3);
      isDone = await take({ users: UsersReadBy.FULL, resume: true }).then(() => true, () => false);
    }

    expect(exceptTime(text())).toBe(exceptTime(whole));
    expect(attempts).toBeGreaterThan(5);
  });

  test('is interrupted at once, and says how to go on', async () => {
    const controller = new AbortController();
    standIn.interfere = (operation) => {
      if (operation === 'SearchUsers') {
        controller.abort();
      }
      return undefined;
    };

    await expect(take({ users: UsersReadBy.SEARCH }, { signal: controller.signal })).rejects.toThrow(
      `interrupted. What was read is kept in ${JSON.stringify(partial)}: run the command again with --resume to go on.`,
    );
  });

  test('cut in the middle of a line goes on', async () => {
    answerOnly(8);
    await expect(take()).rejects.toThrow();
    writeFileSync(partial, readFileSync(partial, 'utf8').slice(0, -10));
    standIn.interfere = undefined;
    await take({ resume: true });

    expect(read().hierarchyGroups).toHaveLength(9);
  });

  test('begins a list again if the service knows its page no more', async () => {
    answerOnly(8);
    await expect(take()).rejects.toThrow();
    writeFileSync(partial, readFileSync(partial, 'utf8').replaceAll(/"NextToken":"[^"]*"}}/g, '"NextToken":"old"}}'));
    standIn.interfere = undefined;
    await take({ resume: true });

    expect(read().hierarchyGroups).toHaveLength(9);
  });

  describe('leaves a file that', () => {
    beforeEach(async () => {
      answerOnly(8);
      await expect(take({ users: UsersReadBy.SEARCH })).rejects.toThrow();
      standIn.interfere = undefined;
    });

    test('only whoever wrote it can read', () => {
      expect((statSync(partial).mode % 0o1000).toString(8)).toBe('600');
    });

    test('is not lost without --resume', async () => {
      await expect(take({ users: UsersReadBy.SEARCH })).rejects.toThrow(/^".*partial" holds what was read at .*Z, before the command ended early\. Add --resume to go on, or remove the file to begin again\.$/);
    });

    test('is not of other users', async () => {
      await expect(take({ users: UsersReadBy.FULL, resume: true })).rejects.toThrow(/partial" is of --users search, not --users full\. Call the command as before, or remove/);
    });

    test('is not of another instance', async () => {
      const other = standIn.addInstance({ alias: 'other' });

      await expect(take({ instance: 'other', resume: true })).rejects.toThrow(`is of the instance "${instance.id}", not "${other.id}", and of --users search, not no --users.`);
    });

    test.each([
      ['something else', () => '{"format":"x"}\n'],
      ['damaged', () => '{"form\n{}\n'],
      ['damaged in an entry', () => `${readFileSync(partial, 'utf8')}{}\n`],
      ['damaged where an entry was', () => `${readFileSync(partial, 'utf8')}null\n`],
      ['damaged in an answer', () => readFileSync(partial, 'utf8').replace(/"answer":[^\n]*/, '"answer":null}')],
    ])('is refused if it is %s', async (_, content) => {
      writeFileSync(partial, content());

      await expect(take({ users: UsersReadBy.SEARCH, resume: true })).rejects.toThrow(/partial" is not what a snapshot of this version that ended early leaves/);
    });
  });
});

describe('an error', () => {
  const answer = (operation: string, fault: ServiceFault | 'close') => (standIn.interfere = (called) => (called === operation ? fault : undefined));

  test.each([
    ['ListInstances', '*'],
    ['DescribeInstance', 'arn:aws:connect:REGION:ACCOUNT:instance/INSTANCE'],
    ['ListSecurityProfiles', 'ARN'],
    ['SearchUserHierarchyGroups', 'ARN'],
    ['DescribeUser', 'ARN/agent/*'],
    ['ListUserProficiencies', 'ARN/agent/*'],
  ])('of access to %s names the action and the statement that allows it', async (operation, resource) => {
    answer(operation, new ServiceFault('AccessDeniedException', 'User: arn:aws:iam::123456789012:user/x is not authorized'));
    const statement = { Effect: 'Allow', Action: `connect:${operation}`, Resource: resource.replace('ARN', instance.arn).replace('INSTANCE', instance.id) };

    await expect(take({ users: UsersReadBy.FULL })).rejects.toThrow(
      `connect:${operation} is not allowed: User: arn:aws:iam::123456789012:user/x is not authorized. Add this statement to the policy of the caller: ${JSON.stringify(statement)}.`,
    );
  });

  test.each([
    ['TooManyRequestsException', 429, /^Amazon Connect keeps throttling ListRoutingProfiles, since other callers use up the quota: No\./],
    [undefined, 429, /^Amazon Connect keeps throttling ListRoutingProfiles, since other callers use up the quota: No\./],
    [undefined, 403, /^connect:ListRoutingProfiles is not allowed: No\. Add this statement/],
    ['Error', 200, /^cannot reach Amazon Connect to call ListRoutingProfiles: No\.$/],
    ['SyntaxError', 200, /^the answer to ListRoutingProfiles is not JSON, so it is cut off, or not of Amazon Connect: No\. Check the endpoint and the proxy\.$/],
    ['UnrecognizedClientException', 403, /^the AWS credentials are missing, wrong or expired: No\./],
  ])('that is named %s, with the status %d, says what to do', (name, httpStatusCode, message) => {
    const { signal } = new AbortController();
    // What the SDK makes of an answer.
    const told = 'No\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.';
    const error = Object.assign(new Error(told), { name: name ?? 'Unknown', $metadata: { httpStatusCode } });

    expect(explained(error, 'ListRoutingProfiles', {}, { signal }).message).toMatch(message);
  });

  test('of access to another service names its action', async () => {
    answer('DescribeInstance', new ServiceFault('AccessDeniedException', 'x is not authorized to perform: ds:DescribeDirectories on resource: y'));

    await expect(take()).rejects.toThrow('{"Effect":"Allow","Action":"ds:DescribeDirectories","Resource":"*"}');
  });

  test('of the service is told as it is', async () => {
    answer('ListRoutingProfiles', new ServiceFault('InvalidRequestException', 'Something is wrong'));

    await expect(take()).rejects.toThrow('Amazon Connect answers InvalidRequestException to ListRoutingProfiles: Something is wrong. What was read is kept in');
  });

  test('of the network names the operation, once it was tried several times', async () => {
    answer('ListRoutingProfiles', 'close');

    await expect(take()).rejects.toThrow(/^cannot reach Amazon Connect to call ListRoutingProfiles: .*\. What was read is kept in/);
  }, 60_000);

  test('of a region that is not known says how to give one', async () => {
    delete process.env.AWS_REGION;
    delete process.env.AWS_DEFAULT_REGION;

    await expect(take()).rejects.toThrow('the region is missing. Give --region, or set AWS_REGION.');
  });

  test.each([
    ['of a folder that is not there', join(folder, 'none', 'x.json'), /^cannot write ".*x\.json": no such file or directory \(ENOENT\)$/],
    ['that is a folder', folder, /^--output must be a file, and ".*" is a folder\. Give a file, such as NAME\.connect\.json\.$/],
    ['that is a device', '/dev/null', /^--output must be a file, and "\/dev\/null" is a device\. Give a file, such as NAME\.connect\.json\.$/],
    ['that is a folder to be', `${folder}/new/`, /^cannot write ".*new\/": no such file or directory \(ENOENT\)$/],
  ])('of an output %s comes before any request', async (_, path, message) => {
    await expect(take({ output: path })).rejects.toThrow(message);
    expect(operations()).toEqual([]);
    expect(existsSync(`${path}.partial`)).toBe(false);
  });
});
