/*
 * Derives the source tree of another edition: every file of this one, with the names and versions of the framework and of
 * its AWS provider replaced as editions/NAME/edition.json says, but for what speaks of all editions. What else lies in
 * editions/NAME takes the place of the derived file of the same path: lockfiles. The tree is a build product, in
 * .editions/NAME.
 *
 * Usage: node scripts/derive-edition.js NAME
 */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { outsideOf } = require('./outside-of');

/** What works on the editions themselves. */
const EDITIONS = [
  '.ci/',
  'editions/',
  'scripts/collect-editions.js',
  'scripts/derive-edition.js',
  'scripts/docs-of-editions.js',
  'scripts/edition.js',
  'scripts/update-edition-locks.js',
  'test/editions/',
  'test/project/',
];

/** What Terraform, a browser, compilers and the command make of JSON, pages and files that are the same in all editions. */
const SAME_EVERYWHERE = [
  'test/access/report/page.integ.ts',
  'test/access/report/picture.test.ts',
  'test/cli/instance/snapshot/interrupt.integ.ts',
  'test/cli/instance/snapshot/live.test.ts',
  'test/cli/instance/snapshot/offline.integ.ts',
  'test/cli/odd-calls.test.ts',
  'test/differential/provider.integ.ts',
  'test/docs/examples.integ.ts',
  'test/examples/adoption.integ.ts',
  'test/examples/typescript-terraform.integ.ts',
  'test/hostile/roster.integ.ts',
  'test/hostile/text.integ.ts',
  'test/release/api-gate.integ.ts',
  'test/roster/roster.integ.ts',
  'test/secrets/terraform-output.integ.ts',
  'test/site/',
  'test/terraform/life-cycle-',
];

const ONLY_HERE = [...EDITIONS, ...SAME_EVERYWHERE];

/** What speaks of all editions, and reads the same in each: these files, and parts of others between two comments. */
const OF_ALL_EDITIONS = [
  'docs/decisions/0007-two-editions.md',
  'docs/measured.md',
  'docs/moving-to-cdk-terrain.md',
  'docs/releasing.md',
  'site/editions.json',
];
const PART_OF_ALL_EDITIONS = /<!-- of all editions -->[^]*?<!-- end -->/;

/** Text, and so rewritten; anything else is copied. */
const isBinary = (content) => content.includes(0);

function rewrite(text, replacements) {
  return replacements.reduce((result, [pattern, replacement]) => result.replace(new RegExp(pattern, 'g'), replacement), text);
}

function rewriteFile(file, text, replacements) {
  return OF_ALL_EDITIONS.includes(file) ? text : outsideOf(text, PART_OF_ALL_EDITIONS, (part) => rewrite(part, replacements));
}

function derive(name, root = process.cwd()) {
  const source = path.join(root, 'editions', name);
  const target = path.join(root, '.editions', name);
  const { replacements } = JSON.parse(fs.readFileSync(path.join(source, 'edition.json'), 'utf8'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && !ONLY_HERE.some((prefix) => file.startsWith(prefix)) && fs.existsSync(path.join(root, file)));

  for (const entry of fs.existsSync(target) ? fs.readdirSync(target) : []) {
    if (entry !== 'node_modules') {
      fs.rmSync(path.join(target, entry), { recursive: true });
    }
  }
  for (const file of files) {
    const content = fs.readFileSync(path.join(root, file));
    const destination = path.join(target, rewrite(file, replacements));
    fs.mkdirSync(path.dirname(destination), { recursive: true });
    fs.writeFileSync(destination, isBinary(content) ? content : rewriteFile(file, content.toString('utf8'), replacements), {
      mode: fs.statSync(path.join(root, file)).mode,
    });
  }
  fs.cpSync(source, target, { recursive: true, filter: (file) => path.basename(file) !== 'edition.json' });
  // Some tests ask git which files there are.
  execFileSync('git', ['init', '--quiet'], { cwd: target });
  execFileSync('git', ['add', '--all'], { cwd: target });
  return target;
}

module.exports = { OF_ALL_EDITIONS, derive, rewrite };

if (require.main === module) {
  console.log(derive(process.argv[2]));
}
