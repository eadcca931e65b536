import { CommandError } from '../../../../src/cli/command-result';
import { snapshotOf } from '../../../../src/cli/instance/snapshot/instance-parts';
import { InstanceReader } from '../../../../src/cli/instance/snapshot/instance-reader';
import { Input, Operation, Service, UserAnswer } from '../../../../src/cli/instance/snapshot/service';
import { Snapshot, UsersReadBy } from '../../../../src/instance/snapshot/snapshot';
import { INSTANCE_ARN, INSTANCE_ID } from '../../../support/users';

type Answer = object | ((input: Input) => object);

const INSTANCE = { Id: INSTANCE_ID, Arn: INSTANCE_ARN, IdentityManagementType: 'SAML' };
const EMPTY: Record<string, Answer> = {
  ListInstances: {},
  DescribeInstance: { Instance: INSTANCE },
  ListRoutingProfiles: {},
  ListSecurityProfiles: {},
  SearchUserHierarchyGroups: {},
  SearchUsers: {},
  ListUsers: {},
  ListUserProficiencies: {},
};

/** Reads an instance by a service that answers what is given, and nothing where that leaves an operation out. */
async function snapshotBy(answers: Partial<Record<Operation, Answer>>, users?: UsersReadBy, notes: string[] = []): Promise<Snapshot> {
  const all = { ...EMPTY, ...answers };
  let calls = 0;
  const service: Service = {
    call: async (operation, input): Promise<any> => {
      if (++calls > 50) {
        throw new Error('The reading does not end.');
      }
      const answer = all[operation];
      return typeof answer === 'function' ? answer(input) : answer;
    },
  };
  const reader = new InstanceReader(service, () => undefined, new AbortController().signal);
  const parts = await reader.read(INSTANCE_ID, users);
  notes.push(...reader.notes);
  return snapshotOf({ ...parts, takenAt: '2026-11-25T04:00:00Z' });
}

const searched = (...Users: UserAnswer[]) => snapshotBy({ SearchUsers: { Users } }, UsersReadBy.SEARCH);
const named = (Username: string, overrides: UserAnswer = {}): UserAnswer => ({ Id: `id of ${Username}`, Username, ...overrides });

describe('a list', () => {
  test('ends with an empty token', async () => {
    const { users } = await snapshotBy({ SearchUsers: ({ NextToken }) => ({ Users: [named(NextToken ?? 'first')], NextToken: NextToken === undefined ? 'second' : '' }) }, UsersReadBy.SEARCH);

    expect(users!.map(({ name }) => name)).toEqual(['first', 'second']);
  });

  test('goes on after a page without entries', async () => {
    const { users } = await snapshotBy({ SearchUsers: ({ NextToken }) => (NextToken === undefined ? { Users: [], NextToken: 'second' } : { Users: [named('a')] }) }, UsersReadBy.SEARCH);

    expect(users).toHaveLength(1);
  });

  test('that gives the token with which it was asked has no end, which is an error', async () => {
    await expect(snapshotBy({ ListUsers: { NextToken: 'same' } }, UsersReadBy.FULL)).rejects.toThrow(
      'Amazon Connect answers ListUsers with the same page every time: its list does not end.',
    );
  });
});

test.each<[string, Partial<Record<Operation, Answer>>]>([
  ['on a later page', { ListUsers: ({ NextToken }) => (NextToken === undefined ? { NextToken: 'second' } : refused()) }],
  ['of a description', { ListUsers: { UserSummaryList: [named('a')] }, DescribeUser: refused }],
])('a failure that is not of the service is told as it is, also %s', async (_, answers) => {
  await expect(snapshotBy(answers, UsersReadBy.FULL)).rejects.toThrow('cannot write the file: no space left on device');
});

function refused(): never {
  throw new CommandError('cannot write the file: no space left on device');
}

/** What the SDK throws for an error of the service. */
function fault(name: string, httpStatusCode: number): () => never {
  return () => {
    throw Object.assign(new Error('No such thing'), { name, $metadata: { httpStatusCode } });
  };
}

describe('an endpoint that is older than an operation', () => {
  const GROUP = { Id: 'g', Name: 'Paris' };

  test.each([
    ['UnknownOperationException', 400],
    ['NotFound', 404],
    ['ResourceNotFoundException', 404],
    ['Unknown', 405],
  ])('and answers %s %d to the search for groups lists and describes them', async (name, status) => {
    const { hierarchyGroups } = await snapshotBy({
      SearchUserHierarchyGroups: fault(name, status),
      ListUserHierarchyGroups: { UserHierarchyGroupSummaryList: [GROUP] },
      DescribeUserHierarchyGroup: { HierarchyGroup: { ...GROUP, LevelId: '1', HierarchyPath: { LevelOne: GROUP } } },
    });

    expect(hierarchyGroups).toEqual([{ path: ['Paris'], id: 'g' }]);
  });

  test.each([
    ['UnknownOperationException', 400],
    ['NotFound', 404],
  ])('and answers %s %d for proficiencies gives users without them, which is told once', async (name, status) => {
    const notes: string[] = [];
    const { users } = await snapshotBy({
      ListUsers: { UserSummaryList: [named('a'), named('b')] },
      DescribeUser: ({ UserId }) => ({ User: named(UserId!.slice('id of '.length)) }),
      ListUserProficiencies: fault(name, status),
    }, UsersReadBy.FULL, notes);

    expect(users).toHaveLength(2);
    expect(notes).toEqual([`Proficiencies were not read: Amazon Connect answers ${name} to ListUserProficiencies: No such thing.`]);
  });
});

test.each([200, 502])('an answer that is not JSON, with the status %d, is not taken for that of an endpoint that is older', async (status) => {
  await expect(snapshotBy({ SearchUserHierarchyGroups: fault('SyntaxError', status) })).rejects.toThrow('the answer to SearchUserHierarchyGroups is not JSON');
});

describe('a user without proficiencies, since they are not found,', () => {
  const answers = {
    ListUsers: { UserSummaryList: [named('a')] },
    ListUserProficiencies: fault('ResourceNotFoundException', 404),
  };

  test('was deleted if the user is not found either', async () => {
    let described = 0;
    const gone = fault('ResourceNotFoundException', 404);

    expect((await snapshotBy({ ...answers, DescribeUser: () => (described++ === 0 ? { User: named('a') } : gone()) }, UsersReadBy.FULL)).users).toEqual([]);
  });

  test('is not lost if the user is there still, and is told', async () => {
    const notes: string[] = [];
    const { users } = await snapshotBy({
      ...answers,
      ListUsers: { UserSummaryList: [named('a'), named('b')] },
      DescribeUser: ({ UserId }) => ({ User: named(UserId!.slice('id of '.length)) }),
      ListUserProficiencies: ({ UserId }) =>
        UserId === 'id of a' ? answers.ListUserProficiencies() : { UserProficiencyList: [{ AttributeName: 'language', AttributeValue: 'fr', Level: 3 }] },
    }, UsersReadBy.FULL, notes);

    expect(users).toEqual([
      { name: 'a', id: 'id of a', securityProfileIds: [] },
      { name: 'b', id: 'id of b', securityProfileIds: [], proficiencies: [{ attributeName: 'language', attributeValue: 'fr', level: 3 }] },
    ]);
    expect(notes).toEqual(['Amazon Connect does not find the proficiencies of 1 user.']);
  });
});

describe('a group', () => {
  const [paris, orders] = [{ Id: 'p', Name: 'Paris' }, { Id: 'o', Name: 'Orders' }];
  const pathless = { ...orders, LevelId: '2', HierarchyPath: { LevelOne: { Id: 'p' }, LevelTwo: orders } };

  test('is described if a level of its path has no name', async () => {
    const { hierarchyGroups } = await snapshotBy({
      SearchUserHierarchyGroups: { UserHierarchyGroups: [pathless] },
      DescribeUserHierarchyGroup: { HierarchyGroup: { ...pathless, HierarchyPath: { LevelOne: paris, LevelTwo: orders } } },
    });

    expect(hierarchyGroups).toEqual([{ path: ['Paris', 'Orders'], id: 'o' }]);
  });

  test('never gets the path of another level', async () => {
    const { hierarchyGroups } = await snapshotBy({
      SearchUserHierarchyGroups: { UserHierarchyGroups: [pathless] },
      DescribeUserHierarchyGroup: { HierarchyGroup: pathless },
    });

    expect(hierarchyGroups[0].path).toHaveLength(2);
  });
});

describe('what moves while pages are read', () => {
  const pages = (...all: UserAnswer[][]) => ({
    SearchUsers: ({ NextToken = '0' }: Input) => ({ Users: all[Number(NextToken)], NextToken: Number(NextToken) + 1 < all.length ? String(Number(NextToken) + 1) : undefined }),
  });

  test('is there once, as the later page has it', async () => {
    const { users } = await snapshotBy(pages([named('a')], [named('a', { RoutingProfileId: 'new' })]), UsersReadBy.SEARCH);

    expect(users).toMatchObject([{ name: 'a', routingProfileId: 'new' }]);
  });

  test('is the later user of a login that was deleted and made again', async () => {
    const { users } = await snapshotBy(pages([named('Jane', { Id: 'old' }), named('b')], [named('jane', { Id: 'new' })]), UsersReadBy.SEARCH);

    expect(users!.map(({ name, id }) => [name, id])).toEqual([['b', 'id of b'], ['jane', 'new']]);
  });

  test('is the later profile of a name that was given again', async () => {
    const { securityProfiles } = await snapshotBy({ ListSecurityProfiles: { SecurityProfileSummaryList: [{ Id: 'old', Name: 'A' }, { Id: 'b', Name: 'B' }, { Id: 'new', Name: 'A' }] } });

    expect(securityProfiles).toEqual([{ name: 'A', id: 'new' }, { name: 'B', id: 'b' }]);
  });
});

describe('a user', () => {
  test('may have an id and a login alone', async () => {
    expect((await searched(named('bare'))).users).toEqual([{ name: 'bare', id: 'id of bare', securityProfileIds: [] }]);
  });

  test('without a description is gone', async () => {
    const { users } = await snapshotBy({
      ListUsers: { UserSummaryList: [named('gone'), named('there')] },
      DescribeUser: ({ UserId }) => (UserId === 'id of gone' ? {} : { User: named('there') }),
    }, UsersReadBy.FULL);

    expect(users!.map(({ name }) => name)).toEqual(['there']);
  });

  test('has times of channels in seconds, whether a search gives them in milliseconds, as the phone settings, or in seconds', async () => {
    const of = (...limits: number[]) => searched(named('a', {
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AfterContactWorkTimeLimit: 30_000 },
      AfterContactWorkConfigs: limits.map((AfterContactWorkTimeLimit, i) => ({ Channel: ['VOICE', 'CHAT', 'TASK'][i], AfterContactWorkConfig: { AfterContactWorkTimeLimit } })),
    }));
    const channels = {
      VOICE: { afterContactWorkTimeLimit: 30 },
      CHAT: { afterContactWorkTimeLimit: 0 },
      TASK: { afterContactWorkTimeLimit: 90 },
    };

    expect((await of(30_000, 0, 90_000)).users).toMatchObject([{ phoneConfig: { afterContactWorkTimeLimit: 30 }, channels }]);
    expect((await of(30, 0, 90)).users).toMatchObject([{ phoneConfig: { afterContactWorkTimeLimit: 30 }, channels }]);
  });
});
