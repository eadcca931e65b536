import { readCliFolder } from './cli-folder';
import { cliScript } from './cli-script';
import { idOfAlias, instanceNameOf } from './instance-name';
import { InstanceParts, snapshotOf, timeOf } from './instance-parts';
import { InstanceReader } from './instance-reader';
import { PartialFile } from './partial-file';
import { Pace } from './rate-limit';
import { SdkService } from './sdk-service';
import { plural, quote, quotePath } from '../../../core/text';
import { problemIn } from '../../../instance/snapshot/read-snapshot';
import { Snapshot, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { snapshotText } from '../../../instance/snapshot/write-snapshot';
import { CommandError, CommandResult, ExitCode, Progress, isOfCommand } from '../../command-result';
import { requireOutputFile, writeOutput } from '../../files';

export interface SnapshotOptions {
  /** An alias, an id or an ARN. */
  readonly instance: string;
  readonly region?: string;
  readonly users?: UsersReadBy;
  readonly output: string;
}

export interface LiveOptions extends SnapshotOptions {
  readonly resume?: boolean;
}

export interface OfflineOptions extends Omit<SnapshotOptions, 'instance' | 'region'> {
  /** Which instance the files must be of. */
  readonly instance?: string;
}

/** What the surroundings of a live reading are. */
export interface Surroundings {
  readonly progress: Progress;
  readonly pace: Pace;
  /** Ends the reading early. */
  readonly signal: AbortSignal;
}

/** Reads an instance by calls of Amazon Connect. What was read stays in a file beside the snapshot until that is written. */
export async function snapshotLive(options: LiveOptions, { progress, pace, signal }: Surroundings): Promise<CommandResult> {
  const { users, output, resume = false } = options;
  const { id, alias, region } = instanceNameOf(options.instance, options.region);
  requireOutputFile(output);
  const service = new SdkService({ region, pace, signal });
  try {
    const instanceId = id ?? idOfAlias(alias!, await new InstanceReader(service, progress, signal).instances());
    const partial = new PartialFile(`${output}.partial`, { instanceId, usersReadBy: users, takenAt: timeOf(new Date()) }, resume, service);
    const reader = new InstanceReader(partial, progress, signal);
    const parts = await orKept(partial, () => reader.read(instanceId, users));
    const result = written(output, { ...parts, takenAt: partial.takenAt }, []);
    partial.remove();
    return { ...result, notes: [...result.notes, ...reader.notes] };
  } finally {
    service.close();
  }
}

/** Makes a snapshot of files that the AWS CLI wrote. */
export function snapshotFrom(folder: string, { instance, users, output }: OfflineOptions, progress: Progress): CommandResult {
  requireOutputFile(output);
  const parts = readCliFolder(folder, users, progress);
  const { Id, Arn, InstanceAlias } = parts.instance;
  if (instance !== undefined && ![Id, Arn].includes(instance) && instance.toLowerCase() !== InstanceAlias?.toLowerCase()) {
    throw new CommandError(`${quotePath(folder)} is of the instance ${quote(InstanceAlias ?? Id)}, not of ${quote(instance)}.`);
  }
  return written(output, { ...parts, takenAt: timeOf(new Date()) }, [folder]);
}

/** Prints the commands of the AWS CLI that read what the command would read. */
export function snapshotCommands({ instance, region, users, output }: SnapshotOptions): CommandResult {
  return { output: cliScript(instanceNameOf(instance, region), users, output), exitCode: ExitCode.DONE };
}

async function orKept<T>(partial: PartialFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isOfCommand(error)
      ? new CommandError(`${error.message} What was read is kept in ${quotePath(partial.path)}: run the command again with --resume to go on.`)
      : error;
  }
}

function written(output: string, parts: InstanceParts, inputs: readonly string[]) {
  const snapshot = snapshotOf(parts);
  const problem = problemIn(snapshot);
  if (problem !== undefined) {
    throw new CommandError(`what was read cannot be written as a snapshot: ${problem}.`);
  }
  writeOutput(output, snapshotText(snapshot), inputs);
  return { output: '', notes: [`Wrote ${counts(snapshot)} to ${quotePath(output)}.`], exitCode: ExitCode.DONE };
}

function counts({ routingProfiles, securityProfiles, hierarchyGroups, users }: Snapshot): string {
  const things = [plural(routingProfiles.length, 'routing profile'), plural(securityProfiles.length, 'security profile'), plural(hierarchyGroups.length, 'hierarchy group')];
  return [...things, ...(users ? [plural(users.length, 'user')] : [])].join(', ').replace(/, (?=[^,]*$)/, ' and ');
}
