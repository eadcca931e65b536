// @ts-check
/* The pages of the guide: Markdown of docs/, with the examples in four languages and with links that work on the site. */
const fs = require('node:fs');
const path = require('node:path');
const { FENCE, examplesOf, translated } = require('./examples');
const { cellsOf, codes, codesIn, outsideOfCode, withCodes } = require('../codes');

const DOCS = 'docs';
const TITLES = { typescript: ['ts', 'TypeScript'], python: ['python', 'Python'], java: ['java', 'Java'], go: ['go', 'Go'] };
const QUICK_START = '<!-- the complete program -->';
const QUICK_START_FILES = { typescript: 'main.ts', python: 'main.py', java: 'Main.java', go: 'main.go' };

/** @returns {{ text: string, pages: string[] }[]} */
const contents = () => JSON.parse(fs.readFileSync('site/contents.json', 'utf8'));
const fileOf = (/** @type {string} */ page) => `${DOCS}/${page}.md`;
const textOf = (/** @type {string} */ page) => fs.readFileSync(fileOf(page), 'utf8');
const titleOf = (/** @type {string} */ text) => String(/^# (.*)$/m.exec(text)?.[1]);

/**
 * The first sentence of a page: of its first paragraph, after the heading.
 *
 * @param {string} text
 */
function descriptionOf(text) {
  const [, paragraph = ''] = /^# .*\n+(?!```|[#|<:-])([^]*?)(?:\n\n|$)/.exec(text) ?? [];
  const [sentence] = paragraph.replace(/\s+/g, ' ').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').split(/(?<=\.)(?= [A-Z`])/);
  return sentence;
}

/**
 * @param {string} repository where files are that are not on the site
 * @returns {{ name: string, text: string }[]}
 */
function guidePages(repository) {
  const pages = contents().flatMap((section) => section.pages);
  const examples = pages.flatMap((page) => examplesOf(fileOf(page)));
  const translations = translated(examples);
  const known = codes();
  return pages.map((name) => {
    const inTabs = textOf(name).replace(FENCE, () => `${tabs(/** @type {any} */ (translations.shift()))}\n`);
    const text = inTabs.replace(QUICK_START, () => tabs(quickStart()));
    const linked = withLinks(text, pages, repository);
    return { name, text: name === 'rules' ? withSections(linked) : withCodes(linked, known, './rules') };
  });
}

/** @param {Record<string, string>} code */
function tabs(code) {
  const blocks = Object.entries(TITLES).map(([language, [fence, title]]) => `\`\`\`${fence} [${title}]\n${code[language].trimEnd()}\n\`\`\``);
  return `::: code-group\n\n${blocks.join('\n\n')}\n\n:::`;
}

function quickStart() {
  return Object.fromEntries(Object.entries(QUICK_START_FILES).map(([language, file]) => [language, fs.readFileSync(`examples/quick-start/${file}`, 'utf8')]));
}

/**
 * @param {string} markdown
 * @param {string[]} pages
 * @param {string} repository
 */
function withLinks(markdown, pages, repository) {
  return outsideOfCode(markdown, (part) =>
    part.replace(/\]\((?!#|[a-z]+:)([^)#\s]+)(#[^)\s]*)?\)/g, (_, target, anchor = '') => {
      const file = path.posix.join(DOCS, target);
      const page = path.basename(file, '.md');
      if (pages.includes(page) && file === fileOf(page)) {
        return `](./${page}${anchor})`;
      }
      return file.startsWith(`${DOCS}/images/`) ? `](./images/${path.basename(file)})` : `](${repository}/blob/main/${file}${anchor})`;
    }),
  );
}

/** Tables of codes as sections, so that each code has a heading which can be linked to and found. */
function withSections(/** @type {string} */ markdown) {
  const placed = new Set();
  return markdown.replace(/^\| .*\n\|[-| ]+\|\n(?:\|.*\n?)+/gm, (table) => {
    const [header, , ...rows] = table.trim().split('\n').map(cellsOf);
    if (!rows.every(([first]) => codesIn(first).length > 0)) {
      return table;
    }
    return `${rows.map((row) => section(header, row, placed)).join('\n')}\n`;
  });
}

/**
 * @param {string[]} header
 * @param {string[]} row
 * @param {Set<string>} placed the codes that have an anchor
 */
function section(header, [first, ...cells], placed) {
  const [code, ...others] = codesIn(first).filter((name) => !placed.has(name) && placed.add(name));
  const anchors = others.map((other) => `<a id="${other}"></a>`).join('');
  const facts = cells.flatMap((cell, index) => (cell ? [`- **${header[index + 1]}**: ${cell.replaceAll('\\|', '|')}`] : [])).join('\n');
  return `### ${first}${code ? ` {#${code}}` : ''}\n\n${anchors}${anchors && '\n\n'}${facts}\n`;
}

module.exports = { contents, descriptionOf, guidePages, titleOf };
