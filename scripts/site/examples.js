// @ts-check
/*
 * The examples of the guide. Each is a block of TypeScript in a page; jsii-rosetta translates it as it translates the examples of the
 * packages, with the fixtures in rosetta/.
 */
const fs = require('node:fs');
const { Translator } = require('jsii-rosetta');
const { mending } = require('./compilable');
const { formatted } = require('./format');

const HERE = '/// here';
const FENCE = /^```ts(?: fixture=([\w-]+))?\n([^]*?)^```/gm;

/**
 * @typedef {{ page: string, fixture: string, code: string }} Example
 * @typedef {Record<'typescript' | 'python' | 'java' | 'go', string>} InAllLanguages
 */

/**
 * @param {string} page its path
 * @returns {Example[]}
 */
function examplesOf(page) {
  return [...fs.readFileSync(page, 'utf8').matchAll(FENCE)].map(([, fixture = 'default', code]) => ({ page, fixture, code }));
}

/**
 * @param {Example[]} examples
 * @returns {InAllLanguages[]}
 */
function translated(examples) {
  const translator = new Translator(true);
  const translations = translator.translateSnippets(examples.map(snippet), /** @type {any[]} */ (['python', 'java', 'go']));
  const errors = translator.diagnostics.filter(({ isError }) => isError).map(({ formattedMessage }) => formattedMessage);
  if (errors.length > 0) {
    throw new Error(`The examples do not compile.\n${errors.join('\n')}`);
  }
  const mend = mending();
  const mended = translations.map((translation) => {
    const of = (/** @type {'python' | 'java' | 'go'} */ language) => mend[language](String(translation.get(/** @type {any} */ (language))?.source));
    return { python: of('python'), java: of('java'), go: of('go') };
  });
  return formatted(mended).map((example, index) => ({ typescript: examples[index].code, ...example }));
}

/**
 * @param {Example} example
 * @returns {any}
 */
function snippet({ page, fixture, code }, index = 0) {
  const [before, after] = fs.readFileSync(`rosetta/${fixture}.ts-fixture`, 'utf8').split(HERE);
  return {
    visibleSource: code,
    completeSource: `/// !hide\n${before}\n/// !show\n${code}/// !hide\n${after}`,
    location: { api: { api: 'file', fileName: `${page}-${index}.ts` }, field: { field: 'example' } },
    parameters: { $directory: process.cwd() },
    strict: true,
  };
}

module.exports = { FENCE, examplesOf, translated };
