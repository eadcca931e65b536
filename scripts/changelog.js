/*
 * Reads the newest release of CHANGELOG.md: `version` prints its version, `notes FILE` writes what it says to a file.
 * The newest release is the first heading, `## 1.2.3` with or without more behind it.
 */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');

function newest() {
  const [, first = ''] = `\n${fs.readFileSync('CHANGELOG.md', 'utf8')}`.split(/\n## /);
  const [heading, ...lines] = first.split('\n');
  const [version] = heading.match(/^\d+\.\d+\.\d+(-[\w.]+)?/) ?? [];
  if (!version) {
    throw new Error(`CHANGELOG.md begins with "${heading}": give what is to be released a version, like "## 1.2.3".`);
  }
  return { version, notes: `${lines.join('\n').trim()}\n` };
}

const [command, file] = process.argv.slice(2);
const { version, notes } = newest();
if (command === 'version') {
  if (execFileSync('git', ['tag', '--list', `v${version}`], { encoding: 'utf8' }).trim()) {
    throw new Error(`CHANGELOG.md begins with ${version}, which is released: there is a tag v${version}.`);
  }
  console.log(version);
} else {
  fs.writeFileSync(file, notes);
}
