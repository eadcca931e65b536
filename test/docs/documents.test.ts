import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { partsOf, rulesTable } from '../../scripts/rules-page';
import { ConnectUserWarning } from '../../src';
import { USER_RULES } from '../../src/user/rules';

const DOCUMENTS = execFileSync('git', ['ls-files', '--', '*.md'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => file !== 'API.md' && fs.existsSync(file));

const textOf = (file: string) => fs.readFileSync(file, 'utf8');

test('the page of rules lists them as they are: `npx projen docgen` writes them', () => {
  expect(partsOf(textOf('docs/rules.md')).table).toEqual(rulesTable(USER_RULES));
});

test('the page of warnings lists each', () => {
  const listed = [...textOf('docs/warnings.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, id]) => id);

  expect(listed.sort()).toEqual(Object.values(ConnectUserWarning).sort());
});

test('the codes of errors are those in the tables of the page of rules', () => {
  // The names that the service gives to operations and members look the same.
  const ofService = /cli.instance.snapshot|snapshot-access/;
  const all = fs.readdirSync('src', { recursive: true, encoding: 'utf8' });
  const sources = all.filter((file) => file.endsWith('.ts') && !ofService.test(file));
  const code = sources.map((file) => textOf(path.join('src', file)).replace(/\/\*[^]*?\*\/|^import .*$/gm, '')).join('\n');
  const classes = [...code.matchAll(/^export class (\w+)/gm)].map(([, name]) => name);
  // Each is written whole, so that a search finds it: alone in quotation marks, or in brackets at the end of a text.
  const written = [...code.matchAll(/'((?:[A-Z][a-z]+){2,})'|\[((?:[A-Z][a-z]+){2,})\]['"`]/g)].map(([, alone, inText]) => alone ?? inText);
  const cells = textOf('docs/rules.md').split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|')[1]);
  const documented = cells.filter((cell) => /^( `[A-Z]\w+`,?)+ $/.test(cell)).flatMap((cell) => cell.match(/\w+/g)!);

  expect([...new Set(written)].filter((name) => !classes.includes(name)).sort()).toEqual([...new Set(documented)].sort());
});

test.each(DOCUMENTS)('%s links to files and headings that exist', (file) => {
  const links = [...withoutCode(textOf(file)).matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)].map(([, link, picture]) => link ?? picture);
  const broken = links.filter((link) => !/^[a-z]+:/.test(link)).filter((link) => {
    const [target, anchor] = link.split('#');
    const document = target === '' ? file : path.join(path.dirname(file), target);
    return !fs.existsSync(document) || (anchor !== undefined && !anchorsOf(document).includes(anchor));
  });

  expect(broken).toEqual([]);
});

function withoutCode(markdown: string): string {
  return markdown.replace(/^```[^]*?^```/gm, '');
}

/** As GitHub makes them. */
function anchorsOf(document: string): string[] {
  return [...withoutCode(textOf(document)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'),
  );
}
