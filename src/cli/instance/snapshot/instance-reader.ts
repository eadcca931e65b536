import { InstanceParts, hasPath, isVisible } from './instance-parts';
import { Answers, GroupAnswer, Input, InstanceAnswer, ListOperation, Operation, ProficiencyAnswer, Service, SummaryAnswer } from './service';
import { explained, isInvalidRequest, isNotFound, isUnknownOperation } from './service-errors';
import { userOfDescription, userOfSearch } from './user-of-answer';
import { plural } from '../../../core/text';
import { SnapshotUser, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { CommandError, Progress } from '../../command-result';

/** The most that the service gives on a page. */
const PAGE: { readonly [O in ListOperation]: number } = {
  ListInstances: 10,
  ListRoutingProfiles: 1000,
  ListSecurityProfiles: 1000,
  SearchUserHierarchyGroups: 100,
  ListUserHierarchyGroups: 1000,
  SearchUsers: 500,
  ListUsers: 1000,
  ListUserProficiencies: 100,
};

/** Users that are described at once: enough to use up a raised quota, however long an answer takes, also where many wait to ask again. */
const AT_ONCE = 16;

/** Reads an instance by calls of a service. Errors say what the caller can do. */
export class InstanceReader {
  public instanceArn?: string;
  /** Why no proficiencies could be read; undefined where they could. */
  private withoutProficiencies?: string;
  /** How many users are there whose proficiencies are not found. */
  private proficienciesMissed = 0;

  constructor(private readonly service: Service, private readonly progress: Progress, public readonly signal: AbortSignal) {}

  /** What could not be read. */
  public get notes(): string[] {
    return [
      ...(this.withoutProficiencies === undefined ? [] : [`Proficiencies were not read: ${this.withoutProficiencies}`]),
      ...(this.proficienciesMissed === 0 ? [] : [`Amazon Connect does not find the proficiencies of ${plural(this.proficienciesMissed, 'user')}.`]),
    ];
  }

  /** All instances of the account in the region. */
  public instances(): Promise<InstanceAnswer[]> {
    this.progress('Finding the instance');
    return this.list('ListInstances', {}, (page) => page.InstanceSummaryList ?? []);
  }

  public async read(InstanceId: string, usersReadBy: UsersReadBy | undefined): Promise<Omit<InstanceParts, 'takenAt'>> {
    this.progress('Reading the instance');
    const { Instance: instance = {} } = await this.call('DescribeInstance', { InstanceId });
    this.instanceArn = instance.Arn;
    this.progress('Reading profiles');
    const routingProfiles = await this.list('ListRoutingProfiles', { InstanceId }, (page) => page.RoutingProfileSummaryList ?? []);
    const securityProfiles = await this.list('ListSecurityProfiles', { InstanceId }, (page) => page.SecurityProfileSummaryList ?? []);
    this.progress('Reading hierarchy groups');
    const hierarchyGroups = await this.groups(InstanceId);
    const readUsers = () => (usersReadBy === UsersReadBy.SEARCH ? this.searchUsers(InstanceId) : this.describeUsers(InstanceId));
    const users = usersReadBy && (await readUsers());
    return { instance, routingProfiles, securityProfiles, hierarchyGroups, ...(users && { usersReadBy, users }) };
  }

  private async groups(InstanceId: string): Promise<GroupAnswer[]> {
    const groups: GroupAnswer[] = await this.listedGroups(InstanceId);
    const described = await this.each('Reading hierarchy groups', groups, (group) =>
      hasPath(group) || !isVisible(group) ? group : unlessDeleted(async () => (await this.call('DescribeUserHierarchyGroup', { InstanceId, HierarchyGroupId: group.Id })).HierarchyGroup),
    );
    return described.filter((group) => group !== undefined);
  }

  /** With their paths, where the endpoint knows the operation that gives them. */
  private async listedGroups(InstanceId: string): Promise<SummaryAnswer[]> {
    try {
      return await this.list('SearchUserHierarchyGroups', { InstanceId }, (page) => page.UserHierarchyGroups ?? []);
    } catch (error) {
      // The instance is there, so what is not found is the operation.
      if (!isUnknownOperation(error) && !isNotFound(error)) {
        throw error;
      }
      return this.list('ListUserHierarchyGroups', { InstanceId }, (page) => page.UserHierarchyGroupSummaryList ?? []);
    }
  }

  private searchUsers(InstanceId: string): Promise<SnapshotUser[]> {
    this.progress('Reading users');
    return this.list('SearchUsers', { InstanceId }, (page) => (page.Users ?? []).map(userOfSearch), (done, total) =>
      this.progress('Reading users', { done, total: Math.max(done, total ?? 0) }),
    );
  }

  private async describeUsers(InstanceId: string): Promise<SnapshotUser[]> {
    this.progress('Listing users');
    const listed = await this.list('ListUsers', { InstanceId }, (page) => page.UserSummaryList ?? []);
    const users = await this.each('Reading users', listed, ({ Id: UserId }) => this.describeUser({ InstanceId, UserId }));
    return users.filter((user) => user !== undefined);
  }

  private describeUser(input: Input): Promise<SnapshotUser | undefined> {
    return unlessDeleted(async () => {
      const { User: user } = await this.call('DescribeUser', input);
      if (user === undefined) {
        return undefined;
      }
      return userOfDescription(user, await this.proficienciesOf(input));
    });
  }

  private async proficienciesOf(input: Input): Promise<ProficiencyAnswer[]> {
    if (this.withoutProficiencies !== undefined) {
      return [];
    }
    try {
      return await this.list('ListUserProficiencies', input, (page) => page.UserProficiencyList ?? []);
    } catch (error) {
      if (isUnknownOperation(error)) {
        this.withoutProficiencies = (error as Error).message;
        return [];
      }
      if (isNotFound(error)) {
        // Fails in the same way where it is the user who is not found.
        await this.call('DescribeUser', input);
        this.proficienciesMissed++;
        return [];
      }
      throw error;
    }
  }

  /** Reads several at once. Once one of them fails, no other is begun. */
  private async each<T, R>(step: string, things: readonly T[], read: (thing: T) => R | Promise<R>): Promise<R[]> {
    const results: R[] = new Array(things.length);
    const failures: unknown[] = [];
    let [next, done] = [0, 0];
    const work = async () => {
      while (next < things.length && failures.length === 0) {
        const index = next++;
        try {
          results[index] = await read(things[index]);
          this.progress(step, { done: ++done, total: things.length });
        } catch (error) {
          failures.push(error);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (failures.length > 0) {
      throw failures[0];
    }
    return results;
  }

  private async call<O extends Operation>(operation: O, input: Input): Promise<Answers[O]> {
    try {
      return await this.service.call(operation, input);
    } catch (error) {
      throw explained(error, operation, input, this);
    }
  }

  /** All entries of a list, page by page. */
  private async list<O extends ListOperation, T>(
    operation: O,
    input: Input,
    entriesOf: (page: Answers[O]) => readonly T[],
    onPage?: (done: number, total: number | undefined) => void,
  ): Promise<T[]> {
    let entries: T[] = [];
    let NextToken: string | undefined;
    let isAnew = false;
    do {
      try {
        const page: Answers[O] = await this.call(operation, { ...input, MaxResults: PAGE[operation], NextToken });
        entries.push(...entriesOf(page));
        onPage?.(entries.length, page.ApproximateTotalCount);
        if (page.NextToken && page.NextToken === NextToken) {
          throw new CommandError(`Amazon Connect answers ${operation} with the same page every time: its list does not end.`);
        }
        NextToken = page.NextToken || undefined;
      } catch (error) {
        // A reading that goes on after long has tokens that the service knows no more.
        if (NextToken === undefined || isAnew || !isInvalidRequest(error)) {
          throw error;
        }
        [entries, NextToken, isAnew] = [[], undefined, true];
        continue;
      }
    } while (NextToken !== undefined);
    return entries;
  }
}

/** Undefined for what was deleted after it was listed. */
async function unlessDeleted<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}
