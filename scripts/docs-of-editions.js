// @ts-check
/* Builds the site of each edition as it is published: that of this tree in .site/dist, and those of the others in folders of it. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const DOCS = path.join(__dirname, 'docs.js');
const SITE = '.site/dist';

process.chdir(path.resolve(__dirname, '..'));
for (const edition of [undefined, ...fs.readdirSync('editions')]) {
  execFileSync(process.execPath, [DOCS, ...(edition ? ['--edition', edition] : [])], { stdio: 'inherit' });
  if (edition) {
    fs.cpSync(path.join('.editions', edition, SITE), path.join(SITE, edition), { recursive: true });
  }
}
