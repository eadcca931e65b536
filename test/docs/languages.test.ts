import * as fs from 'node:fs';

/**
 * The program of README, by the language of its fence, and the case of the consumers that is run in that language. A fence `ts`
 * would be translated in the packages of the other languages.
 */
const PROGRAMS = {
  TypeScript: ['main.ts', 'node/quick-start.ts'],
  python: ['main.py', 'python/consumer/quick_start.py'],
  java: ['Main.java', 'java/src/main/java/consumer/QuickStart.java'],
  go: ['main.go', 'go/quick_start.go'],
};

const programs = Object.entries(PROGRAMS).map(([language, [program, source]]) => ({
  language,
  program: fs.readFileSync(`examples/quick-start/${program}`, 'utf8'),
  source,
}));
const readme = fs.readFileSync('README.md', 'utf8');

/** The lines of the function quickStart of a file. */
function bodyIn(file: string): string[] {
  const [, body] = fs.readFileSync(`test/consumers/${file}`, 'utf8').split(/\bquick_?[sS]tart\(.*\n/);
  const [indentation] = body.match(/^\s+/)!;
  const lines = body.split('\n');
  const end = lines.findIndex((line) => !line.startsWith(indentation));
  return lines.slice(0, end);
}

const withoutIndentation = (lines: readonly string[]) => lines.map((line) => line.trim()).join('\n');

test.each(programs)('README has the whole program in $language', ({ language, program }) => {
  expect(readme).toContain(`\`\`\`${language}\n${program}\`\`\``);
});

test.each(programs)('the program does in $language what the case quick-start does, which is run in that language', ({ program, source }) => {
  expect(withoutIndentation(program.split('\n'))).toContain(withoutIndentation(bodyIn(source)));
});

test('README is read in a minute', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(180);
});
