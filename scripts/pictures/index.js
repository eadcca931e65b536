// @ts-check
/* Draws the pictures of the README and the docs that need nothing but the library, which must be compiled. */
const fs = require('node:fs');
const { driftPicture } = require('./drift');
const { errorPicture } = require('./error');

/**
 * The content of each picture, by its file.
 *
 * @param {typeof import('../../src')} library
 * @param {typeof import('../../src/cli/main')} command
 * @returns {Promise<Record<string, string>>}
 */
async function pictures(library, command) {
  return { 'docs/images/drift.svg': await driftPicture(library, command), 'docs/images/error.svg': errorPicture(library) };
}

async function main() {
  const drawn = await pictures(/** @type {any} */ (require('../../lib')), /** @type {any} */ (require('../../lib/cli/main')));
  Object.entries(drawn).forEach(([file, text]) => fs.writeFileSync(file, text));
}

if (require.main === module) {
  void main();
}

module.exports = { pictures };
