// @ts-check
/* Writes the table of rules in docs/rules.md from the rules themselves. */
const fs = require('node:fs');

const PAGE = 'docs/rules.md';

const BEGIN = '<!-- begin of the rules, written by `npx projen docgen` -->';
const END = '<!-- end of the rules -->';

/**
 * @typedef {{ code: string, property: string, allowed: string, remedy: unknown, source: string }} Rule
 * @param {readonly Rule[]} rules
 * @returns {string} a table of Markdown, with one line for each code
 */
function rulesTable(rules) {
  const codes = [...new Set(rules.map(({ code }) => code))];
  const lines = codes.map((code) => {
    const ofCode = rules.filter((rule) => rule.code === code);
    const [{ allowed, remedy, source }] = ofCode;
    const properties = ofCode.map(({ property }) => `\`${property}\``).join(', ');
    const limit = ofCode.every((rule) => rule.allowed === allowed) ? allowed : 'must have the type that the compiler would check';
    const toDo = typeof remedy === 'string' && ofCode.length === 1 ? cell(remedy) : '';
    return `| \`${code}\` | ${properties} | ${limit} | ${toDo} | [${nameOf(source)}](${source}) |`;
  });
  return ['| code | property | rule | what to do | source |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** Names in a remedy that Markdown would read otherwise. */
const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** @param {string} source */
function nameOf(source) {
  const [, operation] = /API_(\w+)\.html/.exec(source) ?? [];
  return operation ?? (source.includes('registry.terraform.io') ? 'provider' : 'Terraform');
}

/** @param {string} page */
function partsOf(page) {
  const [before, rest] = page.split(BEGIN);
  const [table, after] = rest.split(END);
  return { before, table: table.trim(), after };
}

if (require.main === module) {
  const { USER_RULES } = require('../src/user/rules');
  const { before, after } = partsOf(fs.readFileSync(PAGE, 'utf8'));
  fs.writeFileSync(PAGE, `${before}${BEGIN}\n\n${rulesTable(USER_RULES)}\n\n${END}${after}`);
}

module.exports = { partsOf, rulesTable };
