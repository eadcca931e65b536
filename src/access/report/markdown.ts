import { AccessChange, kindsOf, userOf } from './access-changes';
import { AccessUser, compareText, countByProfile, hasSeveralInstances, inOrder } from './access-user';
import { plural, visible } from '../../core/text';

/** Words, which Markdown shows as they stand: `_` within words. */
const PLAIN = /^(?:[\p{L}\p{M}\p{N} ,'()/.&-]|(?<=[\p{L}\p{M}\p{N}])_(?=[\p{L}\p{M}\p{N}]))*$/u;

/** What a host of Git or a reader of Markdown makes a link of: hosts, issues and the like (`GH-12`, `JIRA-12`, `&12`), commits. */
const LINKS = [
  /(?<![\p{L}\p{N}])www\./iu,
  /[\p{L}\p{N}]\.(?:\p{L}{2}|xn--[a-z\d-]+|com|net|org|edu|gov|mil|int|info|biz|pro|web|name|aero|asia|coop|shop|museum|dev|app|cloud|online|site|tech|xyz)(?![\p{L}\p{N}_-])/iu,
  /(?<![\p{L}\p{N}])(?:gh-\d|ghsa-|cve-\d)/iu,
  /(?<![\p{L}\p{N}])[A-Z][A-Z\d_]+-\d/u,
  /(?<![\p{L}\p{N}])[\da-f]{7,64}(?![\p{L}\p{N}])/iu,
  /&\d/u,
];

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
  return texts.some((text) => text?.includes('${')) ? ` What stands in ${cell('${}')} is known only when Terraform plans.` : '';
}

function unreportedNote(stacks: readonly string[]): string[] {
  return stacks.length === 0 ? [] : [`Stacks with users that are in no report: ${cells(stacks)}.`];
}

function person({ login, name }: AccessUser): string {
  return name === undefined ? cell(login) : `${cell(login)} (${cell(name)})`;
}

function cells(texts: readonly string[]): string {
  return texts.map(cell).join(', ');
}

/** Text that no reader of Markdown takes for markup, a link, a mention or another cell. */
export function cell(text: string | undefined): string {
  const shown = visible(text ?? '');
  return PLAIN.test(shown) && !LINKS.some((link) => link.test(shown))
    ? shown.replaceAll('&', '&amp;')
    : `<code>${shown.replace(/[^\p{L}\p{M}\p{N} ,'()/-]/gu, escaped)}</code>`;
}

/** Readers look for links after they have read `&#64;` as `@`, so what links need stands in an element of its own. */
function escaped(character: string): string {
  return '.:@'.includes(character) ? `<span>${character}</span>` : `&#${character.codePointAt(0)};`;
}

function table(columns: string[], rows: string[][]): string {
  const line = (values: string[]) => `| ${values.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function document(blocks: string[]): string {
  return blocks.join('\n\n') + '\n';
}
