import { Snapshot } from './snapshot';

/** What is known of the instance whose snapshot is to be taken. */
export interface SnapshotSubject extends Partial<Pick<Snapshot, 'usersReadBy'>> {
  readonly instance?: Partial<Snapshot['instance']>;
}

/** The command that takes a snapshot, ready to be copied. */
export function snapshotCommand(path: string, { instance, usersReadBy }: SnapshotSubject = {}): string {
  const { alias, id, region } = instance ?? {};
  return [
    'npx cdktf-aws-connect instance snapshot',
    `--instance ${shellWord(alias ?? id ?? 'ALIAS')}`,
    ...(region === undefined ? [] : [`--region ${shellWord(region)}`]),
    ...(usersReadBy === undefined ? [] : [`--users ${usersReadBy}`]),
    `--output ${shellWord(path)}`,
  ].join(' ');
}

/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
