import * as fs from 'node:fs';

/**
 * The example of README, by the language of its fence, as it stands among the cases of the consumers. A fence `ts` would be
 * translated in the packages of the other languages.
 */
const SOURCES = {
  TypeScript: 'node/quick-start.ts',
  python: 'python/consumer/quick_start.py',
  java: 'java/src/main/java/consumer/QuickStart.java',
  go: 'go/quick_start.go',
};

/** What stands in the function quickStart of a file, without the indentation that it has there. */
function bodyIn(file: string): string {
  const [, body] = fs.readFileSync(`test/consumers/${file}`, 'utf8').split(/\bquick_?[sS]tart\(.*\n/);
  const [indentation] = body.match(/^\s+/)!;
  const lines = body.split('\n');
  const end = lines.findIndex((line) => !line.startsWith(indentation));
  return lines.slice(0, end).map((line) => line.slice(indentation.length)).join('\n');
}

test.each(Object.entries(SOURCES))('README shows in %s the case quick-start, which is run in that language', (language, file) => {
  expect(fs.readFileSync('README.md', 'utf8')).toContain(`\`\`\`${language}\n${bodyIn(file)}\n\`\`\``);
});
