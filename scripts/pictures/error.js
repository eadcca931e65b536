// @ts-check
/* The picture of a mistake: code, and the error that the library has for it. */
const fs = require('node:fs');
const { TerraformStack, Testing } = require('cdktf');
const { COLUMN, MARGIN, WIDTH, escaped, picture, text, wrapped, yOf } = require('./drawing');

const PROGRAM = 'examples/quick-start/main.ts';

/** The user of the program that the README shows, with a mistake. */
const MISTAKE = "'Jane Doe'";
const [USER] = /** @type {RegExpExecArray} */ (/new ConnectUser\([^]*?\n\}\);/.exec(fs.readFileSync(PROGRAM, 'utf8')));
const CODE = USER.replace("name: 'jdoe'", `name: ${MISTAKE}`);

/**
 * What the code throws.
 *
 * @param {typeof import('../../src')} library
 * @returns {string}
 */
function errorOf(library) {
  try {
    const stack = new TerraformStack(Testing.app(), 'agents');
    const instance = library.ConnectInstance.fromInstanceAlias(stack, 'support', 'acme-support');
    new Function('stack', 'instance', 'ConnectUser', 'ConnectUserPassword', CODE)(stack, instance, library.ConnectUser, library.ConnectUserPassword);
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  throw new Error('The code of the picture has no mistake.');
}

/**
 * @param {typeof import('../../src')} library
 * @returns {string} an SVG
 */
function errorPicture(library) {
  const code = CODE.split('\n');
  const beginning = code.length + 1;
  const error = wrapped(errorOf(library));
  const at = code.findIndex((line) => line.includes(MISTAKE));
  const x = MARGIN + code[at].indexOf(MISTAKE) * COLUMN;
  const wave = Array.from({ length: Math.round((MISTAKE.length * COLUMN) / 4) }, (_, i) => `l4 ${i % 2 === 0 ? 3 : -3}`).join(' ');
  return picture('A user whose name holds a space, and the error of the synth', beginning + 1 + error.length, [
    ...code.map((line, row) => text(row, line, 'plain', coloured)),
    `<path class="wave" d="M${x} ${yOf(at) + 5} ${wave}" fill="none"/>`,
    `<path class="line" d="M0 ${yOf(code.length) - 8} h${WIDTH}"/>`,
    text(beginning, '$ cdktf synth', 'quiet'),
    ...error.map((line, row) => text(beginning + 1 + row, line, 'bad')),
  ]);
}

/** @param {string} line */
function coloured(line) {
  return line.split(/('[^']*')/).map((part) => (part.startsWith("'") ? `<tspan class="string">${escaped(part)}</tspan>` : escaped(part))).join('');
}

module.exports = { errorPicture };
