import { describe } from '../../core/violations';
import { parseSnapshot } from '../../instance/snapshot/read-snapshot';
import { Snapshot, UsersReadBy } from '../../instance/snapshot/snapshot';
import { snapshotCommand } from '../../instance/snapshot/snapshot-command';
import { CommandError } from '../command-result';
import { readInput, shownInput } from '../files';

/**
 * Reads a snapshot that a command needs with users.
 *
 * @param usersReadBy How the command needs them, which the error for a snapshot without users says.
 * @throws CommandError where the file is not a snapshot, or is one without users.
 */
export function readUsers(path: string, usersReadBy: UsersReadBy): Snapshot {
  const reading = parseSnapshot('snapshot', path, readInput(path));
  if ('violation' in reading) {
    throw new CommandError(describe(reading.violation));
  }
  const { snapshot } = reading;
  if (snapshot.users === undefined) {
    const command = snapshotCommand(path, { instance: snapshot.instance, usersReadBy });
    throw new CommandError(`the snapshot ${shownInput(path)} has no users. Take it with them: ${command}`);
  }
  return snapshot;
}
