import { CodeUsers } from './code-user';
import { Format, comparisonText } from './comparison-text';
import { differencesOf } from './differences';
import { usersOfReport } from './users-of-report';
import { usersOfRoster } from './users-of-roster';
import { usersOfStack } from './users-of-stack';
import { plural } from '../../../core/text';
import { InstanceSnapshot } from '../../../instance/snapshot/instance-snapshot';
import { UsersReadBy } from '../../../instance/snapshot/snapshot';
import { CommandError, CommandResult, ExitCode, Progress } from '../../command-result';
import { shownInput } from '../../files';
import { readUsers } from '../snapshot-file';

export interface CompareOptions {
  readonly roster?: readonly string[];
  /** Stacks in Terraform's JSON syntax. */
  readonly stack?: readonly string[];
  /** The JSON of access reports. */
  readonly report?: readonly string[];
  readonly format: Format;
}

/** Says in what the users of a snapshot differ from those that the code declares. */
export function compare(path: string, { stack = [], roster = [], report = [], format }: CompareOptions, progress: Progress): CommandResult {
  const code = [...stack, ...roster, ...report];
  if (code.length === 0) {
    throw new CommandError('there is nothing to compare with. Give --roster, --stack or --report.');
  }
  progress(`Reading ${shownInput(path)}`);
  const snapshot = new InstanceSnapshot(path, readUsers(path, UsersReadBy.SEARCH));
  const read = (paths: readonly string[], usersOf: (file: string, snapshot: InstanceSnapshot) => CodeUsers) =>
    paths.map((file) => {
      progress(`Reading ${shownInput(file)}`);
      return usersOf(file, snapshot);
    });
  // What says most of a user comes first.
  const users = [...read(stack, usersOfStack), ...read(roster, usersOfRoster), ...read(report, usersOfReport)];
  progress(`Comparing ${plural(snapshot.data.users!.length, 'user')}`);
  const differences = differencesOf(snapshot, users);
  return {
    output: comparisonText({ file: path, snapshot: snapshot.data, code, differences }, format),
    exitCode: differences.length === 0 ? ExitCode.DONE : ExitCode.VIOLATIONS,
  };
}
