import { basename, join } from 'node:path';
import { Adoption, adoptionOf } from './adoption';
import { REPORT_FILE, adoptionReport } from './adoption-report';
import { Language, ROSTER_FILE, appFiles } from './app-files';
import { KnownUsers } from './known-users';
import { requireNewFolder, writeNewFolder } from './new-folder';
import { Selection, selectedUsers } from './selection';
import { plural, quote, quotePath } from '../../../core/text';
import { UsersReadBy } from '../../../instance/snapshot/snapshot';
import { snapshotText } from '../../../instance/snapshot/write-snapshot';
import { CommandError, CommandResult, ExitCode, Progress } from '../../command-result';
import { shownInput } from '../../files';
import { readUsers } from '../snapshot-file';

export interface AdoptOptions extends Selection {
  readonly output: string;
  readonly language: Language;
  /** Stacks in Terraform's JSON syntax. */
  readonly known?: readonly string[];
}

/** Writes an app by which Terraform takes over the users of a snapshot as they are. */
export function adopt(path: string, options: AdoptOptions, progress: Progress): CommandResult {
  const { output, language } = options;
  requireNewFolder(output);
  progress(`Reading ${shownInput(path)}`);
  const snapshot = readUsers(path, UsersReadBy.FULL);
  if (snapshot.users!.length === 0) {
    throw new CommandError(`there is nobody to adopt: the instance had no users when the snapshot ${shownInput(path)} was taken.`);
  }
  const selected = selectedUsers(snapshot, options);
  const knownUsers = new KnownUsers(snapshot.instance);
  options.known?.forEach((stack) => knownUsers.read(stack));
  const known = selected.filter((user) => knownUsers.has(user));
  const users = selected.filter((user) => !knownUsers.has(user));
  if (users.length === 0) {
    throw new CommandError(
      selected.length === 0
        ? 'no user of the snapshot matches all options. Leave out one of --hierarchy, --routing-profile and --tag.'
        : `there is nobody to adopt: ${plural(known.length, 'user')} selected, and all of them in a stack of --known already.`,
    );
  }

  progress(`Checking ${plural(users.length, 'user')}`);
  const adoption = adoptionOf(snapshot, users);
  if (adoption.rows.length === 0) {
    const reasons = adoption.leftOut.slice(0, 5).map(({ user, reason }) => `${quote(user.name)} ${reason}`);
    throw new CommandError(`the provider cannot represent any of ${plural(users.length, 'user')}: ${reasons.join('; ')}.`);
  }
  const { users: _, usersReadBy: __, ...shared } = snapshot;
  const snapshotFile = nameOfCopy(path);
  const passedOver = { known, unnamed: knownUsers.unnamed, notSelected: snapshot.users!.length - selected.length };
  writeNewFolder(output, {
    ...appFiles(adoption, language, snapshotFile),
    [ROSTER_FILE]: adoption.roster,
    [snapshotFile]: snapshotText(shared),
    [REPORT_FILE]: adoptionReport(adoption, passedOver, language, snapshotFile),
  });
  return { output: '', notes: notesOf(adoption, known.length, knownUsers.unnamed.length, output), exitCode: ExitCode.DONE };
}

const ENDING = '.connect.json';

/** As the snapshot is called, where that is a name for one. */
function nameOfCopy(path: string): string {
  const name = basename(path);
  return name.endsWith(ENDING) && name !== ENDING ? name : `instance${ENDING}`;
}

function notesOf({ rows, leftOut }: Adoption, known: number, unnamed: number, output: string): string[] {
  const kept = rows.filter((row) => row.kept.size > 0).length;
  return [
    `Wrote an app for ${plural(rows.length, 'user')} to ${quotePath(output)}. ${quotePath(join(output, REPORT_FILE))} says what to do next.`,
    ...(leftOut.length > 0 ? [`${plural(leftOut.length, 'user')} left out, since the provider cannot represent them.`] : []),
    ...(known > 0 ? [`${plural(known, 'user')} left out, since they are in a stack already.`] : []),
    ...(unnamed > 0 ? [`${plural(unnamed, 'user')} of known stacks not compared, since only Terraform knows the names.`] : []),
    ...(kept > 0 ? [`${plural(kept, 'user')} with settings that Terraform leaves as they are, since the provider has no arguments for them.`] : []),
  ];
}
