// @ts-check
/* The codes of errors, as docs/rules.md lists them, and links to where the site explains each. */
const fs = require('node:fs');
const { outsideOf } = require('./outside-of');

const RULES = 'docs/rules.md';
/** The first cell of a row of a table of codes. */
const CODES = /^((?:`[A-Z]\w+`(?:, )?)+)$/;

/** @param {string} line a row of a table */
const cellsOf = (line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());

/** @param {string} row the first cell of it */
const codesIn = (row) => (CODES.test(row) ? row.match(/\w+/g) ?? [] : []);

function codes() {
  const rows = fs.readFileSync(RULES, 'utf8').split('\n').filter((line) => line.startsWith('|')).map(cellsOf);
  return new Set(rows.flatMap(([first]) => codesIn(first)));
}

/**
 * @param {string} markdown
 * @param {(part: string) => string} change
 */
const outsideOfCode = (markdown, change) => outsideOf(markdown, /^```[^]*?^```$/m, change);

/**
 * @param {string} markdown
 * @param {Set<string>} known
 * @param {string} rules the address of the page with all codes
 */
function withCodes(markdown, known, rules) {
  return outsideOfCode(markdown, (part) =>
    part.replace(/(?<!\[|\w)`([A-Z]\w+)`(?!\])/g, (code, name) => (known.has(name) ? `[${code}](${rules}#${name})` : code)),
  );
}

module.exports = { cellsOf, codes, codesIn, outsideOfCode, withCodes };
