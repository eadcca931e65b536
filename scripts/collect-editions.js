/*
 * Puts what the other editions release beside what this one does in dist/, so that one release uploads it all: packages and
 * bills of materials.
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
  const bills = fs.readdirSync(path.join(EDITIONS, name, 'dist')).filter((file) => file.endsWith('.cdx.json'));
  bills.forEach((file) => fs.copyFileSync(path.join(EDITIONS, name, 'dist', file), path.join('dist', file)));
}
