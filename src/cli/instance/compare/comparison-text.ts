import { Difference, Kind } from './differences';
import { cell, document, table } from '../../../core/markdown';
import { plural, visible } from '../../../core/text';
import { Snapshot, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { json, lines } from '../../command-result';

/** What was compared, and what came out. */
export interface Comparison {
  /** The file of the snapshot. */
  readonly file: string;
  readonly snapshot: Snapshot;
  /** The files that say what the code declares. */
  readonly code: readonly string[];
  readonly differences: readonly Difference[];
}

export enum Format {
  TEXT = 'text',
  MARKDOWN = 'markdown',
  JSON = 'json',
}

const TITLES: Record<Kind, string> = {
  [Kind.MORE_SECURITY_PROFILES]: 'Security profiles that the code does not give',
  [Kind.UNMANAGED]: 'Users that no code manages',
  [Kind.GONE]: 'Users that the instance does not have',
  [Kind.FEWER_SECURITY_PROFILES]: 'Security profiles that the user does not have',
  [Kind.LOGIN]: 'Users with another login',
  [Kind.PROPERTY]: 'Other settings',
  [Kind.TAG]: 'Other tags',
  [Kind.UNKNOWN]: 'Only Terraform knows',
};

export function comparisonText(comparison: Comparison, format: Format): string {
  switch (format) {
    case Format.JSON:
      return asJson(comparison);
    case Format.MARKDOWN:
      return asMarkdown(comparison);
    default:
      return asText(comparison);
  }
}

function asText(comparison: Comparison): string {
  const sections = byKind(comparison).flatMap(([kind, differences]) => [
    '',
    `${TITLES[kind]}:`,
    ...differences.map((difference) => `  ${visible(lineOf(difference))}`),
  ]);
  return lines(summaryOf(comparison), ...sections, ...notComparedIn(comparison).flatMap((note) => ['', note]));
}

/** Such as `jdoe: Admin; the instance has Admin, Agent, the code gives Agent (users.csv:3)`. */
function lineOf({ kind, user, property, instance, code, place }: Difference): string {
  const at = place === undefined ? '' : ` (${place})`;
  const sides = `the instance has ${instance || 'none'}, the code says ${code || 'none'}`;
  switch (kind) {
    case Kind.UNMANAGED:
      return `${user}: ${instance || 'no security profile'}`;
    case Kind.GONE:
      return property === undefined ? `${user}${at}` : `${user}: ${property}: ${sides}${at}`;
    case Kind.TAG:
      return `${user}: tag ${property}: ${sides}${at}`;
    case Kind.UNKNOWN:
      return user === '' ? `the name of the user at ${place}` : `${user}: ${property}: ${sides}${at}`;
    default:
      return `${user}: ${property}: ${sides}${at}`;
  }
}

function asMarkdown(comparison: Comparison): string {
  const { snapshot: { instance } } = comparison;
  return document([
    `# Instance ${cell(instance.alias ?? instance.id)} compared with the code`,
    summaryOf(comparison, (text) => cell(text)),
    ...byKind(comparison).flatMap(([kind, differences]) => [
      `## ${TITLES[kind]}`,
      table(
        ['User', 'What', 'Instance', 'Code', 'Where'],
        differences.map(({ user, property, instance: has, code, place }) => [user, property, has, code, place].map(cell)),
      ),
    ]),
    ...notComparedIn(comparison),
  ]);
}

function asJson({ file, snapshot, code, differences }: Comparison): string {
  const { takenAt, instance, users = [] } = snapshot;
  return json({ snapshot: { file, takenAt, instance }, code, users: users.length, differences });
}

function byKind({ differences }: Comparison): [Kind, Difference[]][] {
  return Object.values(Kind)
    .map((kind): [Kind, Difference[]] => [kind, differences.filter((difference) => difference.kind === kind)])
    .filter(([, ofKind]) => ofKind.length > 0);
}

function summaryOf({ snapshot: { takenAt, instance, users = [] }, code, differences }: Comparison, show = visible): string {
  const different = new Set(differences.map(({ user, place }) => user || place)).size;
  const name = show(instance.alias ?? instance.id);
  const outcome = different === 0 ? 'no difference' : `${plural(different, 'user')} ${different === 1 ? 'differs' : 'differ'}`;
  return `Instance ${name} at ${takenAt} with ${plural(users.length, 'user')}, compared with ${code.map((file) => show(file)).join(', ')}: ${outcome}.`;
}

function notComparedIn({ snapshot: { usersReadBy } }: Comparison): string[] {
  return usersReadBy === UsersReadBy.FULL ? [] : ['E-mail addresses were not compared: a snapshot with --users full has them.'];
}
