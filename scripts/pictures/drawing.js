// @ts-check
/* Draws lines of code and of a terminal as an SVG that is light or dark as its reader's system is. */

const [LINE, COLUMN, MARGIN, WIDTH, MOST_COLUMNS] = [20, 7.83, 24, 880, 107];

const COLOURS = {
  light: { back: '#f6f8fa', edge: '#d1d9e0', plain: '#1f2328', quiet: '#59636e', string: '#0a3069', good: '#116329', bad: '#cf222e' },
  dark: { back: '#161b22', edge: '#3d444d', plain: '#e6edf3', quiet: '#9198a1', string: '#a5d6ff', good: '#7ee787', bad: '#ff7b72' },
};

/** @typedef {'plain' | 'quiet' | 'good' | 'bad'} Kind */

/** @param {Record<string, string>} colours */
const rules = ({ back, edge, ...texts }) =>
  [`.back{fill:${back};stroke:${edge}}`, `.line{stroke:${edge}}`, `.wave{stroke:${texts.bad}}`, ...Object.entries(texts).map(([name, colour]) => `.${name}{fill:${colour}}`)].join('');

const STYLE = `${rules(COLOURS.light)}@media(prefers-color-scheme:dark){${rules(COLOURS.dark)}}`;

/** @param {number} line */
const yOf = (line) => MARGIN + 12 + line * LINE;

/** @param {string} part */
const escaped = (part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * White space at the beginning of a text is not drawn, so the text begins after it.
 *
 * @param {number} row
 * @param {string} line
 * @param {Kind} [kind]
 * @param {(part: string) => string} [drawn]
 */
function text(row, line, kind = 'plain', drawn = escaped) {
  const content = line.trimStart();
  return `<text class="${kind}" x="${MARGIN + (line.length - content.length) * COLUMN}" y="${yOf(row)}">${drawn(content)}</text>`;
}

/**
 * @param {string} title
 * @param {number} rows
 * @param {string[]} elements
 */
function picture(title, rows, elements) {
  const height = yOf(rows) + MARGIN - LINE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>${STYLE}</style>
<rect class="back" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace" font-size="13">
${elements.join('\n')}
</g>
</svg>
`;
}

/**
 * A terminal: commands begin with `$`, and the lines that follow are what they said.
 *
 * @param {string} title
 * @param {string[]} lines
 * @param {(line: string) => Kind} kindOf
 */
function terminal(title, lines, kindOf) {
  const rows = lines.flatMap((line) => wrapped(line).map((part) => ({ part, kind: line.startsWith('$ ') ? /** @type {Kind} */ ('quiet') : kindOf(line) })));
  return picture(title, rows.length, rows.flatMap(({ part, kind }, row) => (part === '' ? [] : [text(row, part, kind)])));
}

/**
 * Broken where it is too long; what follows is indented.
 *
 * @param {string} line
 * @returns {string[]}
 */
function wrapped(line) {
  const indentation = /^ */.exec(line)?.[0] ?? '';
  const lines = [''];
  for (const word of line.trimStart().split(' ')) {
    const longer = [lines.at(-1), word].filter((part) => part !== '').join(' ');
    if (indentation.length + longer.length <= MOST_COLUMNS) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(`  ${word}`);
    }
  }
  return lines.map((part) => indentation + part);
}

module.exports = { COLUMN, MARGIN, WIDTH, escaped, picture, terminal, text, wrapped, yOf };
