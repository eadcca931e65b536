/*
 * Puts the packages of the other editions beside those of this one in dist/, so that one release uploads them all.
 */
const fs = require('node:fs');
const path = require('node:path');

const EDITIONS = '.editions';
const LANGUAGES = ['js', 'python', 'java', 'go'];

for (const name of fs.readdirSync('editions')) {
  for (const language of LANGUAGES) {
    const packages = path.join(EDITIONS, name, 'dist', language);
    if (!fs.existsSync(packages)) {
      throw new Error(`${packages} is missing: run 'npm run verify -- --edition ${name}' first.`);
    }
    fs.cpSync(packages, path.join('dist', language), { recursive: true, force: false, errorOnExist: false });
  }
}
