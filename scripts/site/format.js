// @ts-check
/*
 * Formats examples as is usual in each language: Python by Ruff, Java by Prettier, Go by gofmt. They run in a process of their own:
 * they are ES modules, which neither CommonJS nor Jest loads synchronously.
 */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');

/** What fits into the column of the site. */
const WIDTH = 88;

/** @typedef {Record<'python' | 'java' | 'go', string>} Example */

/**
 * @param {Example[]} examples
 * @returns {Example[]}
 */
function formatted(examples) {
  return JSON.parse(execFileSync(process.execPath, [__filename], { input: JSON.stringify(examples), encoding: 'utf8', stdio: 'pipe', maxBuffer: Infinity }));
}

async function formatters() {
  const ruff = await import('@wasm-fmt/ruff_fmt');
  const prettier = await import('prettier');
  const { default: java } = await import('prettier-plugin-java');
  const gofmt = await import('@wasm-fmt/gofmt');
  return {
    python: async (/** @type {string} */ code) => ruff.format(code, undefined, { line_width: WIDTH, magic_trailing_comma: 'ignore' }),
    java: async (/** @type {string} */ code) => {
      const block = await prettier.format(`{\n${code}\n}\n`, { parser: 'java', plugins: [java], printWidth: WIDTH + 4, tabWidth: 4 });
      return block.replace(/^\{\n|\}\n$/g, '').replace(/^ {4}/gm, '');
    },
    go: async (/** @type {string} */ code) => {
      const file = gofmt.format(`package example\n\nfunc example() {\n${code.trim()}\n}\n`);
      return file.replace(/^[^]*?\{\n|\}\n$/g, '').replace(/^\t/gm, '');
    },
  };
}

async function main() {
  const format = await formatters();
  /** @type {Example[]} */
  const examples = JSON.parse(fs.readFileSync(0, 'utf8'));
  for (const example of examples) {
    for (const language of /** @type {const} */ (['python', 'java', 'go'])) {
      example[language] = await format[language](example[language]).catch((error) => {
        throw new Error(`An example does not parse in ${language}:\n${example[language]}`, { cause: error });
      });
    }
  }
  process.stdout.write(JSON.stringify(examples));
}

if (require.main === module) {
  void main();
}

module.exports = { formatted };
