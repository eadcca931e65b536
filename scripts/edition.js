// @ts-check
/*
 * Runs tasks of this project in another edition: derives its tree, installs what it needs, and runs each task there.
 *
 * Usage: node scripts/edition.js NAME SCRIPT..., where each SCRIPT is one of package.json, such as demo or verify
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { derive } = require('./derive-edition');

/** What the command line of the other edition's framework asks for. */
const NODE_MAJOR = 22;
const WINDOWS = process.platform === 'win32';

/**
 * @param {string} directory
 * @param {NodeJS.ProcessEnv} env
 * @param {string} command
 * @param {string[]} args
 */
function run(directory, env, command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: directory, env, stdio: 'inherit', shell: WINDOWS });
  if (status !== 0) {
    throw error ?? new Error(`${command} ${args.join(' ')} failed in ${directory}`);
  }
}

/**
 * The environment in which `node` is new enough: this one, or one with Node from the npm package of that name.
 *
 * @param {string} root
 */
function environment(root) {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) {
    return process.env;
  }
  const home = path.join(root, '.editions', 'node');
  const bin = path.join(home, 'node_modules', '.bin');
  if (!fs.existsSync(path.join(bin, 'node'))) {
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
    run(home, process.env, 'npm', 'install', '--silent', '--no-audit', '--no-fund', `node@${NODE_MAJOR}`);
  }
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}

/**
 * @param {string} name
 * @param {string[]} scripts
 */
function runEdition(name, scripts) {
  const root = path.resolve(__dirname, '..');
  const tree = derive(name, root);
  const env = environment(root);
  const version = spawnSync('node', ['--version'], { env, encoding: 'utf8' }).stdout.trim();
  console.log(`\nThe edition ${name} is in ${path.relative(root, tree)} and runs on Node ${version}.`);
  try {
    scripts.forEach((script) => run(tree, env, 'npm', 'run', '--silent', script));
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}

module.exports = { runEdition };

if (require.main === module) {
  const [name, ...scripts] = process.argv.slice(2);
  runEdition(name, scripts);
}
