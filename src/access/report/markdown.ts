import { AccessChange, kindsOf, userOf } from './access-changes';
import { AccessUser, compareText, countByProfile, hasSeveralInstances, inOrder } from './access-user';
import { cell, cells, document, table } from '../../core/markdown';
import { plural } from '../../core/text';

/** The whole state, for a file in version control: the same users give the same text. */
export function stateMarkdown(title: string, users: readonly AccessUser[], unreported: readonly string[] = []): string {
  const ordered = inOrder(users);
  const withInstance = hasSeveralInstances(ordered);
  return document([
    `# Access report: ${cell(title)}`,
    `${plural(ordered.length, 'user')} of Amazon Connect, as the code declares them.${expressionNote(ordered)}`,
    ...unreportedNote(unreported),
    '## Security profiles',
    table(['Security profile', 'Users'], rarestFirst(countByProfile(ordered)).map(([profile, count]) => [cell(profile), String(count)])),
    '## Users',
    table(
      [...(withInstance ? ['Instance'] : []), 'Login', 'Name', 'Security profiles', 'Routing profile', 'Hierarchy group'],
      ordered.map((user) => [
        ...(withInstance ? [cell(user.instance)] : []),
        cell(user.login),
        cell(user.name),
        cells(user.securityProfiles),
        cell(user.routingProfile),
        cell(user.hierarchyGroup),
      ]),
    ),
  ]);
}

/** What changed, the most important first, for a comment on the change. */
export function changesMarkdown(
  title: string,
  against: string | undefined,
  changes: readonly AccessChange[],
  users: readonly AccessUser[],
  unreported: readonly string[] = [],
): string {
  const head = `# Access changes: ${cell(title)}`;
  if (against === undefined) {
    return document([head, 'There is no committed report to compare with.', ...unreportedNote(unreported)]);
  }
  if (changes.length === 0) {
    return document([head, `Nothing changed against ${cell(against)}.`, ...unreportedNote(unreported)]);
  }
  const withInstance = hasSeveralInstances(changes.map(userOf));
  const section = (kind: string, heading: string, columns: string[], row: (change: AccessChange) => string[]) => {
    const rows = changes.filter((change) => (kindsOf(change) as string[]).includes(kind));
    return rows.length === 0
      ? []
      : [
        `## ${heading} (${rows.length})`,
        table(
          [...(withInstance ? ['Instance'] : []), 'User', ...columns],
          rows.map((change) => [...(withInstance ? [cell(userOf(change).instance)] : []), person(userOf(change)), ...row(change)]),
        ),
      ];
  };
  return document([
    head,
    `${plural(changes.length, 'user')} changed against ${cell(against)}.${expressionNote(changes.map(userOf))}`,
    ...unreportedNote(unreported),
    ...profileSummary(changes, users),
    ...section('granted', 'Security profiles granted to users who were there before', ['Granted', 'Has now'], ({ granted, after }) => [
      cells(granted),
      cells(after!.securityProfiles),
    ]),
    ...section('new', 'New users', ['Security profiles', 'Routing profile', 'Hierarchy group'], ({ after }) => [
      cells(after!.securityProfiles),
      cell(after!.routingProfile),
      cell(after!.hierarchyGroup),
    ]),
    ...section('instance', 'Instance changed', ['Was', 'Is'], ({ before, after }) => [cell(before!.instance), cell(after!.instance)]),
    ...section('hierarchy', 'Hierarchy group changed', ['Was', 'Is'], ({ before, after }) => [
      cell(before!.hierarchyGroup),
      cell(after!.hierarchyGroup),
    ]),
    ...section('routing', 'Routing profile changed', ['Was', 'Is'], ({ before, after }) => [
      cell(before!.routingProfile),
      cell(after!.routingProfile),
    ]),
    ...section('revoked', 'Security profiles revoked', ['Revoked', 'Has now'], ({ revoked, after }) => [
      cells(revoked),
      cells(after!.securityProfiles),
    ]),
    ...section('removed', 'Removed users', ['Had'], ({ before }) => [cells(before!.securityProfiles)]),
    ...section('renamed', 'Name changed', ['Was', 'Is'], ({ before, after }) => [person(before!), person(after!)]),
    ...section('behind', 'Changed behind what is shown: look-ups, expressions, provider or region', ['Security profiles'], ({ after }) => [
      cells(after!.securityProfiles),
    ]),
  ]);
}

function profileSummary(changes: readonly AccessChange[], users: readonly AccessUser[]): string[] {
  const grantedTo = (isNew: boolean) =>
    tally(changes.filter(({ before, after }) => after && !before === isNew).flatMap(({ granted }) => granted));
  const [present, fresh, revoked] = [grantedTo(false), grantedTo(true), tally(changes.flatMap((change) => change.revoked))];
  const now = countByProfile(users);
  const counts = new Map([...present.keys(), ...fresh.keys(), ...revoked.keys()].map((profile) => [profile, now.get(profile) ?? 0]));
  const number = (count: number | undefined, sign: string) => (count === undefined ? '' : `${sign}${count}`);
  return counts.size === 0
    ? []
    : [
      '## Security profiles',
      table(
        ['Security profile', 'Granted to present users', 'Granted to new users', 'Taken away', 'Users now'],
        rarestFirst(counts).map(([profile, count]) => [
          cell(profile),
          number(present.get(profile), '+'),
          number(fresh.get(profile), '+'),
          number(revoked.get(profile), '-'),
          String(count),
        ]),
      ),
    ];
}

function tally(names: readonly string[]): Map<string, number> {
  return names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>());
}

function rarestFirst(counts: Map<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => m - n || compareText(a, b));
}

function expressionNote(users: readonly AccessUser[]): string {
  const texts = users.flatMap((user) => [user.login, user.name, user.routingProfile, user.hierarchyGroup, ...user.securityProfiles]);
  return texts.some((text) => text?.includes('${')) ? ` The value of ${cell('${}')} is known only when Terraform plans.` : '';
}

function unreportedNote(stacks: readonly string[]): string[] {
  return stacks.length === 0 ? [] : [`Stacks with users that are in no report: ${cells(stacks)}.`];
}

function person({ login, name }: AccessUser): string {
  return name === undefined ? cell(login) : `${cell(login)} (${cell(name)})`;
}
