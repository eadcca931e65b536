/* The linter of language: what it reports in texts that are planted in a folder, and that this tree has none of it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A sentence for each phrase of scripts/language/phrases.yml, in its order. */
const TRANSLATED = [
  'Rosters are no HCL.',
  'It is a roster, or is none.',
  'Users have none of their own.',
  'The user is told of it.',
  'It stands in the code.',
  'The roster gives to each a profile.',
  'A profile with which one can sign in.',
  'They take every right.',
  'The id by which it is known.',
  'The checks make each user a little dearer.',
  'There are teams of one name.',
  'Users have no row any more.',
  'Mistakes come out at synth.',
  'A change does not disturb the plan.',
  'The names are the same but perhaps for case.',
  'See what is particular to Python.',
  'It is legal but probably not meant.',
  'One user, of it beyond the rest.',
  'Tell where the user was.',
  'They are compared without regard to case.',
];

const PLAIN = [
  'There is no roster, and there are none in the other folder.',
  'It is no longer a roster, and is no more than a file.',
  'The stand-in answers, and `is no` is code.',
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'language-'));
  plant('src/index.ts', "export * from './thing';");
});

afterEach(() => rmSync(folder, { recursive: true }));

function plant(file: string, ...lines: string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
}

/** The exit status, and each place with its phrase. */
function lint(cwd = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/lint-language.js')], { cwd, encoding: 'utf8' });
  return { status, stderr, found: stdout.split('\n').filter((line) => line !== '').map((line) => line.replace(/ =>.*/, '')) };
}

test('finds nothing in this tree', () => {
  expect(lint(ROOT)).toEqual({ status: 0, stderr: '', found: [] });
});

test.each(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/decisions/0001-hcl.md'])('reads %s', (file) => {
  plant(file, '# HCL', '', 'Rosters are no HCL.');

  expect(lint()).toEqual({ status: 1, stderr: '', found: [`${file}:3: are no`] });
});

test('says what to write instead', () => {
  plant('README.md', 'Rosters are no HCL.');

  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/lint-language.js')], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe('README.md:1: are no => are not a, as in "is not a string", "Rosters cannot be synthesized to HCL"\n');
});

test('finds each phrase once, also across lines, in headings, tables, links, quotations and emphasis', () => {
  const phrases = readFileSync(join(ROOT, 'scripts/language/phrases.yml'), 'utf8').match(/expected:/g)!;
  expect(TRANSLATED).toHaveLength(phrases.length);

  const forms = TRANSLATED.flatMap((sentence) => [
    sentence.replaceAll(' ', '\n'), `# ${sentence}`, `| ${sentence} |\n|---|`, `[${sentence}](a.md)`, `> ${sentence}`, `**${sentence}**`,
  ]);
  forms.forEach((form, index) => plant(`docs/${String(index).padStart(3, '0')}.md`, form));

  const { status, found } = lint();
  expect(status).toBe(1);
  expect(found.map((line) => Number(/docs.(\d+)/.exec(line)![1]))).toEqual(forms.map((_, index) => index));
});

test('leaves plain English and code alone', () => {
  plant('README.md', ...PLAIN, '```ts', "'Rosters are no HCL.'", '```');

  expect(lint()).toEqual({ status: 0, stderr: '', found: [] });
});

test('reads the docstrings of what the library exports, and no others', () => {
  const source = [
    '/**',
    ' * A thing.',
    ' *',
    ' * Rosters are no HCL.',
    ' */',
    'export class Thing {',
    '  /** It stands in the code. */',
    '  public readonly place = 1;',
    '  /** The id by which it is known. */',
    '  private readonly key = 2;',
    '  /** @internal It stands in the code. */',
    '  public _method(): void {}',
    '}',
    '/** They are no things. */',
    'export const things = 3;',
  ];
  plant('src/thing.ts', ...source);
  plant('src/hidden.ts', ...source);

  expect(lint()).toEqual({ status: 1, stderr: '', found: ['src/thing.ts:4: are no', 'src/thing.ts:7: stands in'] });
});

test('reads messages in all sources, also where they are put together', () => {
  plant(
    'src/core/rules.ts',
    'const value = 1;',
    "const plain = 'Rosters are no HCL.';",
    'const template = `${value} is no ${value} and is no roster`;',
    "const sum = 'The id ' +",
    "  'by ' + value + ' and by ' + 'which it is known';",
    "const inside = `a ${[1].map(() => 'which stands in the code')} list of ${value}`;",
    "const key = 'is-none';",
  );

  expect(lint()).toEqual({
    status: 1,
    stderr: '',
    found: ['src/core/rules.ts:2: are no', 'src/core/rules.ts:3: is no', 'src/core/rules.ts:4: by which', 'src/core/rules.ts:6: stands in'],
  });
});

test('passes over what is generated', () => {
  plant('src/aws-provider-props/index.ts', '/** Rosters are no HCL. */', 'export interface Props {}');

  expect(lint()).toEqual({ status: 0, stderr: '', found: [] });
});
