// @ts-check
/* Installs and synthesizes examples/typescript against the packed library, as a user would after downloading it. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const EXAMPLE = path.join(ROOT, 'examples/typescript');
const PACKED = path.join(ROOT, 'dist/js');
const OUTPUT = path.join(EXAMPLE, 'cdktf.out');

/** No telemetry, no questions, no colours; the library is not resolved from this project's own modules. */
const ENVIRONMENT = { ...process.env, CHECKPOINT_DISABLE: '1', CI: '1', NO_COLOR: '1', FORCE_COLOR: '0', NODE_PATH: '' };

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {string} what it printed
 */
function run(command, ...args) {
  return execFileSync(command, args, {
    cwd: EXAMPLE,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
}

/** The example names the tarball without its version, so that it need not change with each release. */
function install() {
  const tarball = fs.readdirSync(PACKED).find((file) => file.endsWith('.tgz'));
  if (!tarball) {
    throw new Error("dist/js holds no tarball: run 'npx projen package:js' first.");
  }
  fs.copyFileSync(path.join(PACKED, tarball), path.join(EXAMPLE, 'cdktf-aws-connect.tgz'));
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
}

function synth() {
  fs.rmSync(OUTPUT, { recursive: true, force: true });
  return run('npx', 'cdktf', 'synth');
}

/** @returns {{ name: string, file: string }[]} the synthesized stacks */
function stacks() {
  const { stacks: found } = JSON.parse(fs.readFileSync(path.join(OUTPUT, 'manifest.json'), 'utf8'));
  return Object.keys(found).map((name) => ({ name, file: path.join(OUTPUT, found[name].synthesizedStackPath) }));
}

module.exports = { ROOT, install, run, stacks, synth };
