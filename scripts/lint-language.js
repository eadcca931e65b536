// @ts-check
/*
 * Lints the English that users read: the documents, the docstrings of the public API, and the texts of errors, warnings, commands
 * and reports. The phrases are in scripts/language/phrases.yml.
 *
 * Usage: node scripts/lint-language.js, in the folder to lint
 */
const fs = require('node:fs');
const path = require('node:path');
const { TextlintKernel } = require('@textlint/kernel');
const { default: markdown } = require('@textlint/textlint-plugin-markdown');
const { default: text } = require('@textlint/textlint-plugin-text');
const { default: prh } = require('textlint-rule-prh');
const { docstringsOf, messagesOf } = require('./language/texts');

const DOCUMENTS = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs'];
/** Generated from the provider's own descriptions. */
const NOT_OURS = 'src/aws-provider-props/';

const PLUGINS = [{ pluginId: 'markdown', plugin: markdown }, { pluginId: 'text', plugin: text }];
const PHRASES = {
  ruleId: 'prh',
  rule: prh,
  options: { rulePaths: [path.join(__dirname, 'language/phrases.yml')], checkLink: true, checkBlockQuote: true, checkEmphasis: true },
};

/** @typedef {import('./language/texts').Line} Line */
/** @typedef {{ file: string, type: '.md' | '.txt', lines: Line[] }} Text */

/**
 * @param {string} place a file or a folder
 * @param {string} extension
 * @returns {string[]}
 */
function filesIn(place, extension) {
  if (!fs.existsSync(place)) {
    return [];
  }
  if (fs.statSync(place).isFile()) {
    return [place];
  }
  const names = fs.readdirSync(place, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(extension)).map((name) => path.posix.join(place, name.replaceAll('\\', '/'))).sort();
}

/** @returns {Text[]} */
function texts() {
  const read = (/** @type {string} */ file) => fs.readFileSync(file, 'utf8');
  const index = read('src/index.ts');
  const exported = new Set([...index.matchAll(/from '\.\/(.*)'/g)].map(([, name]) => `src/${name}.ts`));
  return [
    ...DOCUMENTS.flatMap((place) => filesIn(place, '.md')).map((file) => {
      const lines = read(file).split('\n').map((text, at) => ({ text, line: at + 1 }));
      return { file, type: /** @type {const} */ ('.md'), lines };
    }),
    ...filesIn('src', '.ts').filter((file) => !file.startsWith(NOT_OURS)).flatMap((file) => [
      { file, type: /** @type {const} */ ('.md'), lines: exported.has(file) ? docstringsOf(read(file)) : [] },
      { file, type: /** @type {const} */ ('.txt'), lines: messagesOf(read(file)) },
    ]),
  ];
}

async function main() {
  const kernel = new TextlintKernel();
  for (const { file, type, lines } of texts()) {
    const { messages } = await kernel.lintText(lines.map((line) => line.text).join('\n'), { ext: type, plugins: PLUGINS, rules: [PHRASES] });
    for (const { message, loc } of messages) {
      const [change, examples] = message.split('\n').map((part) => part.replace(/\s+/g, ' '));
      console.log(`${file}:${lines[loc.start.line - 1].line}: ${change}, as in ${examples}`);
      process.exitCode = 1;
    }
  }
}

void main();
