// @ts-check
const { parseArgs } = require('node:util');

/**
 * Does what a script of package.json does, or runs that script in the edition that `--edition NAME` asks for.
 *
 * @param {string} script
 * @param {() => void} action
 */
exports.inEdition = (script, action) => {
  const { edition = 'cdktf' } = parseArgs({ options: { edition: { type: 'string' } } }).values;
  if (edition === 'cdktf') {
    action();
  } else {
    require('./edition').runEdition(edition, [script]);
  }
};
