// @ts-check
/*
 * Runs tasks of projen at the same time, and shows what each printed when it ends. Fails where one fails.
 *
 * Usage: node scripts/side-by-side.js TASK...
 */
const { spawn } = require('node:child_process');

for (const task of process.argv.slice(2)) {
  const child = spawn('npx', ['projen', task], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  /** @type {Buffer[]} */
  const printed = [];
  [child.stdout, child.stderr].forEach((stream) => stream.on('data', (part) => printed.push(part)));
  child.on('close', (status) => {
    process.stdout.write(Buffer.concat(printed));
    process.exitCode = process.exitCode || (status ?? 1);
  });
}
