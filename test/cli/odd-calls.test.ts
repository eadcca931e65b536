/* The command as a process of its own, called in ways in which it is not meant to be. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { MANAGED_HEADER, line } from '../roster/roster-files';

const { name, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const RIGHT = `${MANAGED_HEADER}\n${line()}\n`;
const WRONG = `${MANAGED_HEADER}\n${line({ 'ACW timeout (seconds)': 'soon' })}\n`;
const isRoot = process.getuid?.() === 0;

const folder = mkdtempSync(join(tmpdir(), 'odd-calls-'));
const program = join(folder, 'bin', name);
const files = join(folder, 'files');

beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'node_modules'));
  copyFileSync(join('bin', name), program);
  symlinkSync(process.cwd(), join(folder, 'node_modules', name));
  Object.keys(peerDependencies).forEach((peer) => symlinkSync(join(process.cwd(), 'node_modules', peer), join(folder, 'node_modules', peer)));
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    outfile: join(folder, 'lib/cli/main.js'),
    bundle: true,
    platform: 'node',
    external: [...Object.keys(peerDependencies), `${name}/package.json`],
  });
});

beforeEach(() => {
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files);
  const write = (file: string, content: string | Buffer) => writeFileSync(join(files, file), content);
  write('right.csv', RIGHT);
  write('wrong.csv', WRONG);
  write('many.csv', `${MANAGED_HEADER}\n${`${line({ 'user login': '' })}\n`.repeat(3_000)}`);
  write('empty.csv', '');
  write('mark.csv', '\u{feff}');
  write('blank.csv', '\n\n  \n');
  write('header.csv', MANAGED_HEADER);
  write('notes.txt', 'Dear all,\nthe roster is late.\n');
  write('nul.csv', Buffer.from(RIGHT, 'utf16le'));
  write('latin.csv', Buffer.from(RIGHT.replace('Jane', 'J\u00e4ne'), 'latin1'));
  write('book.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 1, 2]));
  write('quote.csv', `${MANAGED_HEADER}\n"${line()}\n`);
  write('quotes.csv', '"'.repeat(10_001));
  write('wide.csv', `${MANAGED_HEADER}${',x'.repeat(2_000)}\n${line()}\n`);
  write('proto.csv', `${MANAGED_HEADER},__proto__,tags\n${line()},x,__proto__=x\n`);
  write('escape.csv', `${MANAGED_HEADER}\n${line({ 'user login': '\u001b[31mred' })}\n`);
  write('-', RIGHT);
  write('--json', RIGHT);
  write('new\nline.csv', '');
  write('secret.csv', RIGHT);
  chmodSync(join(files, 'secret.csv'), 0);
  write('huge.csv', '');
  spawnSync('truncate', ['-s', '60M', join(files, 'huge.csv')]);
  mkdirSync(join(files, 'folder.csv'));
  symlinkSync('nowhere', join(files, 'dangling.csv'));
  symlinkSync('circle.csv', join(files, 'circle.csv'));
  symlinkSync('right.csv', join(files, 'link.csv'));
  linkSync(join(files, 'right.csv'), join(files, 'hard.csv'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const call = (words: string) => spawnSync('sh', ['-c', words.replace(/\brun\b/g, '"$NODE" "$PROGRAM" roster')], {
  cwd: files,
  encoding: 'utf8',
  env: { ...process.env, NODE: process.execPath, PROGRAM: program },
  input: RIGHT,
  maxBuffer: 2 ** 28,
});

const content = () => Object.fromEntries(readdirSync(files)
  .filter((file) => /right|wrong|hard|link|^-/.test(file))
  .map((file) => [file, readFileSync(join(files, file), 'utf8')]));

const CALLS: readonly [words: string, exitCode: number, said?: string | RegExp][] = [
  ['run check right.csv', 0],
  ['run check ./right.csv right.csv link.csv hard.csv', 0],
  ['run check wrong.csv', 1],
  ['run check right.csv wrong.csv', 1],
  ['run check wrong.csv missing.csv', 2, 'error: cannot read "missing.csv": no such file or directory (ENOENT)\n'],
  ['run check -', 0],
  ['run check < wrong.csv -', 1],
  ['run check - -', 0],
  ['run check ./-', 0],
  ['run check -- --json', 0],
  ['run check - < /dev/null', 1],
  ['(sleep 0.2; cat right.csv) | run check -', 0],
  ['run check - <&-', 1],
  ['run check /dev/null', 1],
  ['run check /dev/zero', 2, 'error: cannot read "/dev/zero": it is larger than 50 MiB, so it is not a roster\n'],
  ['run check huge.csv', 2, 'error: cannot read "huge.csv": it is larger than 50 MiB, so it is not a roster\n'],
  ['run check .', 2, 'error: cannot read ".": illegal operation on a directory (EISDIR)\n'],
  ['run check folder.csv/', 2, 'error: cannot read "folder.csv/": illegal operation on a directory (EISDIR)\n'],
  ['run check < . -', 2, 'error: cannot read the standard input: illegal operation on a directory (EISDIR)\n'],
  ['run check ""', 2, 'error: cannot read "": no such file or directory (ENOENT)\n'],
  ['run check dangling.csv', 2, 'error: cannot read "dangling.csv": no such file or directory (ENOENT)\n'],
  ['run check circle.csv', 2, 'error: cannot read "circle.csv": too many symbolic links encountered (ELOOP)\n'],
  ['run check right.csv/x', 2, 'error: cannot read "right.csv/x": not a directory (ENOTDIR)\n'],
  [`run check ${'x'.repeat(300)}`, 2, /^error: cannot read "x{300}": name too long \(ENAMETOOLONG\)\n/],
  ['run check "$(printf \'new\\nfile\')"', 2, 'error: cannot read "new\\nfile": no such file or directory (ENOENT)\n'],
  ['run check "$(printf \'new\\nline.csv\')"', 1],
  ['run check secret.csv', isRoot ? 0 : 2, isRoot ? undefined : 'error: cannot read "secret.csv": permission denied (EACCES)\n'],
  ['run check empty.csv', 1],
  ['run check mark.csv', 1],
  ['run check blank.csv', 1],
  ['run check header.csv', 1],
  ['run check notes.txt', 1],
  ['run check nul.csv', 1],
  ['run check latin.csv', 1],
  ['run check book.xlsx', 1],
  ['run check quote.csv', 1],
  ['run check quotes.csv', 1],
  ['run check wide.csv', 1],
  ['run check proto.csv', 1],
  ['run check escape.csv', 1],
  ['run check many.csv | head -1', 0],
  ['run check many.csv | true', 0],
  ['run check many.csv 2>&1 >/dev/null | true', 0],
  ['run check right.csv > /dev/full', 2, 'error: cannot write to the standard output: no space left on device (ENOSPC)\n'],
  ['run check missing.csv 2> /dev/full', 2, ''],
  ['run check right.csv >&- 2>&-', 0],
  ['run check', 2, "error: missing required argument 'file'\n"],
  ['run check --saml --identity-type EXISTING_DIRECTORY right.csv', 2, "error: option '--saml' cannot be used with '--identity-type EXISTING_DIRECTORY'\n"],
  ['run check --identity-type saml right.csv', 2, /^error: option '--identity-type <type>' argument 'saml' is invalid/],
  ['run check --denied-security-profile "$UNSET" right.csv', 2, /^error: option '--denied-security-profile <name>' argument '' is invalid/],
  ['run check --ignored-column', 2, /^error: option '--ignored-column <header>' argument missing/],
  ['run --help', 0],
  ['run no-command', 2, /^error: unknown command 'no-command'/],
  ['run template > /dev/full', 2, 'error: cannot write to the standard output: no space left on device (ENOSPC)\n'],
  ['run template right.csv', 2, /^error: too many arguments/],
  ['run convert --to older right.csv', 0],
  ['run convert --to older -', 0],
  ['run convert --to older --output - right.csv', 0],
  ['run convert --to older --output new.csv right.csv', 0, /Wrote 1 user to "new\.csv"\.\n$/],
  ['run convert --to older --output "" right.csv', 2, 'error: cannot write "": no such file or directory (ENOENT)\n'],
  ['run convert --to older --output . right.csv', 2, 'error: cannot write ".": illegal operation on a directory (EISDIR)\n'],
  ['run convert --to older --output no/where.csv right.csv', 2, 'error: cannot write "no/where.csv": no such file or directory (ENOENT)\n'],
  ['run convert --to older --output /dev/full right.csv', 2, 'error: cannot write "/dev/full": no space left on device (ENOSPC)\n'],
  ['run convert --to older right.csv > /dev/full', 2, 'error: cannot write to the standard output: no space left on device (ENOSPC)\n'],
  ...['right.csv', './right.csv', 'link.csv', 'hard.csv'].map((output) => [
    `run convert --to older --output ${output} right.csv`,
    2,
    `error: "${output}" is read by the same command and would be lost. Give another file as --output.\n`,
  ] as [string, number, string]),
  ['run convert --to older --output right.csv - < right.csv', 2, 'error: "right.csv" is read by the same command and would be lost. Give another file as --output.\n'],
  ['run convert --like wrong.csv --output wrong.csv right.csv', 2, 'error: "wrong.csv" is read by the same command and would be lost. Give another file as --output.\n'],
  ['run convert --like notes.txt right.csv', 2, 'error: "notes.txt" has no header of a roster\n'],
  ['run convert --like . right.csv', 2, 'error: cannot read ".": illegal operation on a directory (EISDIR)\n'],
  ['run convert --like - -', 2, 'error: the standard input can be read only once\n'],
  ['run convert --to older --output new.csv wrong.csv', 1],
  ['run convert --to older right.csv wrong.csv', 2, /^error: too many arguments/],
  ['run convert right.csv', 2, 'error: one of --to and --like is required\n'],
];

test.each(CALLS)('%s: no stack trace, no lost input, and the exit code %i', (words, exitCode, said = /^(?!error)/) => {
  const before = content();
  const { status, stdout, stderr } = call(words);

  expect(stdout + stderr).not.toMatch(/^\s+at |node:internal|^Node\.js v|TypeError|RangeError|defect/m);
  expect(stdout + stderr).not.toContain('\u001b');
  expect({ status, stderr }).toEqual({ status: exitCode, stderr: typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said) });
  if (exitCode === 2 && said !== '') {
    expect(stderr).toMatch(/^error: /m);
  }
  expect(content()).toEqual(before);
  expect(readdirSync(files).filter((file) => file.endsWith('.tmp'))).toEqual([]);
});

test('a file that cannot be written whole is left as it was', () => {
  writeFileSync(join(files, 'output.csv'), 'before');
  const { status, stderr } = call('ulimit -f 1; run convert --to older --output output.csv many.csv');

  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^error: cannot write "output\.csv": file too large \(EFBIG\)\n$/) });
  expect(readFileSync(join(files, 'output.csv'), 'utf8')).toBe('before');
  expect(existsSync(join(files, 'output.csv.tmp'))).toBe(false);
});
