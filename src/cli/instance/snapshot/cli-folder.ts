import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI_FILES } from './cli-layout';
import { InstanceParts, hasPath, isVisible } from './instance-parts';
import { Answers } from './service';
import { userOfDescription, userOfSearch } from './user-of-answer';
import { quote } from '../../../core/text';
import { SnapshotUser, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { CommandError, Progress } from '../../command-result';
import { reasonOf } from '../../files';

/** Reads an instance from files that the commands of `--print-commands` wrote. */
export function readCliFolder(folder: string, usersReadBy: UsersReadBy | undefined, progress: Progress): Omit<InstanceParts, 'takenAt'> {
  progress(`Reading ${quote(folder)}`);
  const { Instance: instance } = answerIn<'DescribeInstance'>(folder, CLI_FILES.instance, 'Instance');
  const { RoutingProfileSummaryList } = answerIn<'ListRoutingProfiles'>(folder, CLI_FILES.routingProfiles, 'RoutingProfileSummaryList');
  const { SecurityProfileSummaryList } = answerIn<'ListSecurityProfiles'>(folder, CLI_FILES.securityProfiles, 'SecurityProfileSummaryList');
  const { UserHierarchyGroups } = answerIn<'SearchUserHierarchyGroups'>(folder, CLI_FILES.hierarchyGroups, 'UserHierarchyGroups');
  const pathless = UserHierarchyGroups!.find((group) => isVisible(group) && !hasPath(group));
  if (pathless !== undefined) {
    throw new CommandError(`${quote(join(folder, CLI_FILES.hierarchyGroups))} has a group without its path: ${quote(pathless.Name)}. "aws connect search-user-hierarchy-groups" gives paths.`);
  }
  const users = usersReadBy && (usersReadBy === UsersReadBy.SEARCH ? searched(folder) : described(folder, progress));
  return {
    instance: instance!,
    routingProfiles: RoutingProfileSummaryList!,
    securityProfiles: SecurityProfileSummaryList!,
    hierarchyGroups: UserHierarchyGroups!,
    ...(users && { usersReadBy, users }),
  };
}

function searched(folder: string): SnapshotUser[] {
  return answerIn<'SearchUsers'>(folder, CLI_FILES.users, 'Users').Users!.map(userOfSearch);
}

function described(folder: string, progress: Progress): SnapshotUser[] {
  // An empty list is None to the AWS CLI.
  const ids = textIn(folder, CLI_FILES.userIds).split(/\s+/).filter((id) => id !== '' && id !== 'None');
  return ids.flatMap((id, index) => {
    progress('Reading users', { done: index, total: ids.length });
    const { User: user } = answerIn<'DescribeUser'>(folder, join(CLI_FILES.descriptions, `${id}.json`));
    if (user === undefined) {
      return [];
    }
    const { UserProficiencyList } = answerIn<'ListUserProficiencies'>(folder, join(CLI_FILES.proficiencies, `${id}.json`), 'UserProficiencyList');
    return [userOfDescription(user, UserProficiencyList!)];
  });
}

/** @param member Which the answer must have. */
function answerIn<O extends keyof Answers>(folder: string, file: string, member?: keyof Answers[O] & string): Answers[O] {
  const text = textIn(folder, file);
  const answer = parsed(text);
  if (typeof answer !== 'object' || answer === null || (member !== undefined && !(member in answer))) {
    throw new CommandError(`${quote(join(folder, file))} is not what the AWS CLI writes${member === undefined ? '' : `: it has no ${member}`}. Run the commands of --print-commands again.`);
  }
  return answer as Answers[O];
}

function textIn(folder: string, file: string): string {
  const path = join(folder, file);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(`cannot read ${quote(path)}: ${reasonOf(error)}. Run the commands of --print-commands, with the same --users.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
