// @ts-check
/*
 * Installs what the build needs, builds, and runs all tests.
 *
 * Usage: npm run verify [-- --edition NAME]
 */
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { inEdition } = require('./in-edition');

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, ...args) {
  const { status } = spawnSync(command, args, {
    cwd: path.resolve(__dirname, '..'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

inEdition('verify', () => {
  run('npm', 'ci', '--no-audit', '--no-fund');
  run('npx', 'projen', 'verify:built');
});
