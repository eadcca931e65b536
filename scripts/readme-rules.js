// @ts-check
/* Writes the table of rules in README.md from the rules themselves. */
const fs = require('node:fs');

const BEGIN = '<!-- begin of the rules, written by `npx projen docgen` -->';
const END = '<!-- end of the rules -->';

/**
 * @typedef {{ code: string, property: string, allowed: string, source: string }} Rule
 * @param {readonly Rule[]} rules
 * @returns {string} a table of Markdown, with one line for each code
 */
function rulesTable(rules) {
  const codes = [...new Set(rules.map(({ code }) => code))];
  const lines = codes.map((code) => {
    const ofCode = rules.filter((rule) => rule.code === code);
    const [{ allowed, source }] = ofCode;
    const properties = ofCode.map(({ property }) => `\`${property}\``).join(', ');
    const limit = ofCode.every((rule) => rule.allowed === allowed) ? allowed : 'must have the type that the compiler would check';
    return `| ${properties} | ${limit} | \`${code}\` | [${nameOf(source)}](${source}) |`;
  });
  return ['| property | rule | code | source |', '|---|---|---|---|', ...lines].join('\n');
}

/** @param {string} source */
function nameOf(source) {
  const [, operation] = /API_(\w+)\.html/.exec(source) ?? [];
  return operation ?? (source.includes('registry.terraform.io') ? 'provider' : 'Terraform');
}

/** @param {string} readme */
function partsOf(readme) {
  const [before, rest] = readme.split(BEGIN);
  const [table, after] = rest.split(END);
  return { before, table: table.trim(), after };
}

if (require.main === module) {
  const { USER_RULES } = require('../src/user/rules');
  const { before, after } = partsOf(fs.readFileSync('README.md', 'utf8'));
  fs.writeFileSync('README.md', `${before}${BEGIN}\n\n${rulesTable(USER_RULES)}\n\n${END}${after}`);
}

module.exports = { partsOf, rulesTable };
