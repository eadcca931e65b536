import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI_FILES } from './cli-layout';
import { InstanceParts, hasPath, isVisible } from './instance-parts';
import { Answers, GroupAnswer, ListOperation, Operation, ProficiencyAnswer, SummaryAnswer, UserAnswer } from './service';
import { userOfDescription, userOfSearch } from './user-of-answer';
import { quote, quotePath } from '../../../core/text';
import { isObject } from '../../../core/types';
import { SnapshotUser, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { CommandError, Progress } from '../../command-result';
import { reasonOf } from '../../files';

/** Reads an instance from files that the commands of `--print-commands` wrote. */
export function readCliFolder(folder: string, usersReadBy: UsersReadBy | undefined, progress: Progress): Omit<InstanceParts, 'takenAt'> {
  progress(`Reading ${quote(folder)}`);
  const { Instance: instance } = answerIn<'DescribeInstance'>(folder, CLI_FILES.instance, 'Instance');
  if (!isObject(instance)) {
    throw foreign(folder, CLI_FILES.instance, 'Instance');
  }
  const routingProfiles = listIn<'ListRoutingProfiles', SummaryAnswer>(folder, CLI_FILES.routingProfiles, 'RoutingProfileSummaryList');
  const securityProfiles = listIn<'ListSecurityProfiles', SummaryAnswer>(folder, CLI_FILES.securityProfiles, 'SecurityProfileSummaryList');
  const hierarchyGroups = listIn<'SearchUserHierarchyGroups', GroupAnswer>(folder, CLI_FILES.hierarchyGroups, 'UserHierarchyGroups');
  const pathless = hierarchyGroups.find((group) => isVisible(group) && !hasPath(group));
  if (pathless !== undefined) {
    throw new CommandError(`${quotePath(join(folder, CLI_FILES.hierarchyGroups))} has a group without its path: ${quote(pathless.Name)}. "aws connect search-user-hierarchy-groups" gives paths.`);
  }
  const users = usersReadBy && (usersReadBy === UsersReadBy.SEARCH ? searched(folder) : described(folder, progress));
  return {
    instance,
    routingProfiles,
    securityProfiles,
    hierarchyGroups,
    ...(users && { usersReadBy, users }),
  };
}

function searched(folder: string): SnapshotUser[] {
  return listIn<'SearchUsers', UserAnswer>(folder, CLI_FILES.users, 'Users').map(userOfSearch);
}

function described(folder: string, progress: Progress): SnapshotUser[] {
  // An empty list is None to the AWS CLI.
  const ids = textIn(folder, CLI_FILES.userIds).split(/\s+/).filter((id) => id !== '' && id !== 'None');
  return ids.flatMap((id, index) => {
    progress('Reading users', { done: index, total: ids.length });
    const { User: user } = answerIn<'DescribeUser'>(folder, join(CLI_FILES.descriptions, `${id}.json`), 'User');
    if (user === undefined) {
      return [];
    }
    const file = join(CLI_FILES.proficiencies, `${id}.json`);
    return [userOfDescription(user, listIn<'ListUserProficiencies', ProficiencyAnswer>(folder, file, 'UserProficiencyList'))];
  });
}

/** @param member The list that the answer must have, and all of it. */
function listIn<O extends ListOperation, T>(folder: string, file: string, member: keyof Answers[O] & string): readonly T[] {
  const answer = answerIn<O>(folder, file, member);
  const list = answer[member];
  if (!Array.isArray(list)) {
    throw foreign(folder, file, member);
  }
  if (answer.NextToken) {
    throw new CommandError(`${quotePath(join(folder, file))} has only some of the ${member}: there is a NextToken. Run the command without --max-items and --no-paginate.`);
  }
  return list;
}

/** @param member What errors say that the answer does not have, if it is none. */
function answerIn<O extends Operation>(folder: string, file: string, member: string): Answers[O] {
  const answer = parsed(textIn(folder, file));
  if (!isObject(answer)) {
    throw foreign(folder, file, member);
  }
  return answer as Answers[O];
}

function foreign(folder: string, file: string, missing: string): CommandError {
  return new CommandError(`${quotePath(join(folder, file))} is not what the AWS CLI writes: it has no ${missing}. Run the commands of --print-commands again.`);
}

function textIn(folder: string, file: string): string {
  const path = join(folder, file);
  try {
    return new TextDecoder().decode(readFileSync(path));
  } catch (error) {
    throw new CommandError(`cannot read ${quotePath(path)}: ${reasonOf(error)}. Run the commands of --print-commands, with the same --users.`);
  }
}

/** Without members that are null. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => value ?? undefined);
  } catch {
    return undefined;
  }
}
