// @ts-check
/*
 * Writes the lockfiles of an edition anew, after the dependencies of this project have changed.
 *
 * Usage: node scripts/update-edition-locks.js NAME
 */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { derive } = require('./derive-edition');

const LOCK = 'package-lock.json';

const name = process.argv[2];
const tree = derive(name);
const kept = path.join('editions', name);
const run = (/** @type {string} */ directory, /** @type {string} */ command, /** @type {string[]} */ ...args) =>
  execFileSync(command, args, { cwd: path.join(tree, directory), stdio: 'inherit' });

/**
 * @param {string} directory
 * @param {(lock: any) => void} edit
 */
function lock(directory, edit = () => {}) {
  const file = path.join(tree, directory, LOCK);
  fs.rmSync(file, { force: true });
  // npm would take the packages from there, and their hashes from nowhere.
  fs.rmSync(path.join(tree, directory, 'node_modules'), { recursive: true, force: true });
  run(directory, 'npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
  const content = JSON.parse(fs.readFileSync(file, 'utf8'));
  edit(content);
  fs.mkdirSync(path.join(kept, directory), { recursive: true });
  fs.writeFileSync(path.join(kept, directory, LOCK), `${JSON.stringify(content, undefined, 2)}\n`);
}

lock('.');
fs.copyFileSync(path.join(kept, LOCK), path.join(tree, LOCK));
run('.', 'npm', 'ci', '--no-audit', '--no-fund');
['default', 'compile', 'package:js'].forEach((task) => run('.', 'npx', 'projen', task));
const tarball = fs.readdirSync(path.join(tree, 'dist/js')).find((file) => file.endsWith('.tgz'));
fs.copyFileSync(path.join(tree, 'dist/js', String(tarball)), path.join(tree, 'examples/typescript', `${name}-aws-connect.tgz`));
// The package is built anew each time, so its hash says nothing.
lock('examples/typescript', ({ packages }) => delete packages[`node_modules/${name}-aws-connect`].integrity);
