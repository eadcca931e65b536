import { latePattern } from './late';
import { visible } from './text';

/** Words, which Markdown shows as they stand: `_` within words. */
const PLAIN = latePattern(String.raw`^(?:[\p{L}\p{M}\p{N} ,'()/.&-]|(?<=[\p{L}\p{M}\p{N}])_(?=[\p{L}\p{M}\p{N}]))*$`, 'u');

const NO_WORD = latePattern(String.raw`[^\p{L}\p{M}\p{N} ,'()/-]`, 'gu');

/** What a host of Git or a reader of Markdown makes a link of: hosts, issues and the like (`GH-12`, `JIRA-12`, `&12`), commits. */
const LINKS = [
  latePattern(String.raw`(?<![\p{L}\p{N}])www\.`, 'iu'),
  latePattern(String.raw`[\p{L}\p{N}]\.(?:\p{L}{2}|xn--[a-z\d-]+|com|net|org|edu|gov|mil|int|info|biz|pro|web|name|aero|asia|coop|shop|museum|dev|app|cloud|online|site|tech|xyz)(?![\p{L}\p{N}_-])`, 'iu'),
  latePattern(String.raw`(?<![\p{L}\p{N}])(?:gh-\d|ghsa-|cve-\d)`, 'iu'),
  latePattern(String.raw`(?<![\p{L}\p{N}])[A-Z][A-Z\d_]+-\d`, 'u'),
  latePattern(String.raw`(?<![\p{L}\p{N}])[\da-f]{7,64}(?![\p{L}\p{N}])`, 'iu'),
  latePattern(String.raw`&\d`, 'u'),
];

/** Text that no reader of Markdown takes for markup, a link, a mention or another cell. */
export function cell(text: string | undefined): string {
  const shown = visible(text ?? '');
  return PLAIN().test(shown) && !LINKS.some((link) => link().test(shown))
    ? shown.replaceAll('&', '&amp;')
    : `<code>${shown.replace(NO_WORD(), escaped)}</code>`;
}

/** Several such texts in one cell. */
export function cells(texts: readonly string[]): string {
  return texts.map(cell).join(', ');
}

/** Readers look for links after they have read `&#64;` as `@`, so what links need stands in an element of its own. */
function escaped(character: string): string {
  return '.:@'.includes(character) ? `<span>${character}</span>` : `&#${character.codePointAt(0)};`;
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs, tables and the like, one below the other. */
export function document(blocks: readonly string[]): string {
  return blocks.join('\n\n') + '\n';
}
