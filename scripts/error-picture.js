// @ts-check
/* Draws docs/images/error.svg, the picture of the README: code with a mistake, and the error that the library has for it. */
const fs = require('node:fs');
const { TerraformStack, Testing } = require('cdktf');

const PICTURE = 'docs/images/error.svg';

const PROGRAM = 'examples/quick-start/main.ts';

/** The user of the program that the README shows, with a mistake. */
const MISTAKE = "'Jane Doe'";
const [USER] = /** @type {RegExpExecArray} */ (/new ConnectUser\([^]*?\n\}\);/.exec(fs.readFileSync(PROGRAM, 'utf8')));
const CODE = USER.replace("name: 'jdoe'", `name: ${MISTAKE}`);

const [LINE, COLUMN, MARGIN, WIDTH, MOST_COLUMNS] = [20, 7.83, 24, 880, 104];
const [BACKGROUND, TEXT, STRING, RED, GREY] = ['#1e2430', '#d8dee9', '#a3be8c', '#ff7b72', '#8b949e'];

/**
 * What the code throws.
 *
 * @param {typeof import('../src')} library
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
 * @param {string} error
 * @returns {string} an SVG
 */
function pictureOf(error) {
  const code = CODE.split('\n');
  const terminal = ['$ cdktf synth', ...wrapped(error)];
  const yOf = (/** @type {number} */ line) => MARGIN + 12 + line * LINE;
  const beginning = code.length + 1;
  const height = yOf(beginning + terminal.length) + MARGIN - LINE;
  const at = code.findIndex((line) => line.includes(MISTAKE));
  const x = MARGIN + code[at].indexOf(MISTAKE) * COLUMN;
  const y = yOf(at) + 5;
  const wave = Array.from({ length: Math.round((MISTAKE.length * COLUMN) / 4) }, (_, i) => `l4 ${i % 2 === 0 ? 3 : -3}`).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">A user whose name holds a space, and the error of the synth</title>
<rect width="${WIDTH}" height="${height}" rx="8" fill="${BACKGROUND}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="${TEXT}">
${code.map((line, index) => text(yOf(index), line, coloured)).join('\n')}
<path d="M${x} ${y} ${wave}" fill="none" stroke="${RED}"/>
<path d="M0 ${yOf(code.length) - 8} h${WIDTH}" stroke="${GREY}" stroke-opacity="0.4"/>
${terminal.map((line, index) => text(yOf(beginning + index), line, escaped, index === 0 ? GREY : RED)).join('\n')}
</g>
</svg>
`;
}

/**
 * White space at the beginning of a text is not drawn, so the text begins after it.
 *
 * @param {number} y
 * @param {string} line
 * @param {(part: string) => string} drawn
 * @param {string} [fill]
 */
function text(y, line, drawn, fill) {
  const content = line.trimStart();
  const x = MARGIN + (line.length - content.length) * COLUMN;
  return `<text x="${x}" y="${y}"${fill ? ` fill="${fill}"` : ''}>${drawn(content)}</text>`;
}

/** @param {string} line */
function coloured(line) {
  return line.split(/('[^']*')/).map((part) => (part.startsWith("'") ? `<tspan fill="${STRING}">${escaped(part)}</tspan>` : escaped(part))).join('');
}

/** @param {string} part */
function escaped(part) {
  return part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * @param {string} message
 * @returns {string[]}
 */
function wrapped(message) {
  const lines = [''];
  for (const word of message.split(' ')) {
    const longer = [lines.at(-1), word].filter((part) => part !== '').join(' ');
    if (longer.length <= MOST_COLUMNS) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(`  ${word}`);
    }
  }
  return lines;
}

if (require.main === module) {
  fs.writeFileSync(PICTURE, pictureOf(errorOf(/** @type {any} */ (require('../lib')))));
}

module.exports = { PICTURE, errorOf, pictureOf };
