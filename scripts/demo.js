// @ts-check
/*
 * Shows what the library does, on a clone and with nothing but Node: builds and packs it, synthesizes examples/typescript
 * against the package, lists the users, and has Terraform validate them where Terraform is installed.
 *
 * Usage: npm run demo [-- --edition NAME]
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { inEdition } = require('./in-edition');
const { PROVIDER, TERRAFORM_BINARY, environmentOf, writeStack } = require('./terraform-folder');
const example = require('./typescript-example');

const { ROOT } = example;
const WINDOWS = process.platform === 'win32';

/** Users of one stack. */
const MOST_LISTED = 10;

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, ...args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', shell: WINDOWS });
  if (status !== 0) {
    throw Object.assign(error ?? new Error(`${command} ${args.join(' ')} failed`), { stdout, stderr });
  }
}

/**
 * @param {string} title
 * @param {() => void} action
 */
function step(title, action) {
  const start = Date.now();
  process.stdout.write(`  ${title} ...`);
  try {
    action();
  } catch (error) {
    const { message, stdout, stderr } = /** @type {any} */ (error);
    console.log(` failed\n\n${[stdout, stderr].filter(Boolean).join('\n') || message}`);
    process.exit(1);
  }
  console.log(` ${Math.round((Date.now() - start) / 1000)} s`);
}

/**
 * @param {any} user
 * @param {any} data
 */
function describe({ name, phone_config: phone, routing_profile_id: profile, lifecycle = {} }, data) {
  const [, type, id] = /^\$\{data\.(\w+)\.([\w-]+)\./.exec(profile) ?? [];
  const routing = type ? data[type][id].name : `${profile.slice(0, 8)}…`;
  const notes = [
    phone.phone_type === 'DESK_PHONE' ? `desk phone ${phone.desk_phone_number}` : 'soft phone',
    ...(lifecycle.prevent_destroy ? ['protected from deletion'] : []),
  ];
  return [name, routing, notes.join(', ')];
}

/** @param {{ name: string, file: string }} stack */
function list({ name, file }) {
  const { resource, data, import: imports = [] } = JSON.parse(fs.readFileSync(file, 'utf8'));
  console.log(`\n${name}: ${path.relative(ROOT, file)}`);
  const rows = Object.entries(resource.aws_connect_user).map(([id, user]) => {
    const address = `aws_connect_user.${id}`;
    const [userName, routing, notes] = describe(user, data);
    const isImported = imports.some((/** @type {any} */ block) => block.to === address);
    return [address, userName, routing, isImported ? `${notes}, imported` : notes];
  });
  const shown = rows.slice(0, MOST_LISTED);
  const widths = [0, 1, 2].map((column) => Math.max(...shown.map((row) => row[column].length)));
  shown.forEach((row) => console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`));
  if (rows.length > shown.length) {
    console.log(`  and ${rows.length - shown.length} more`);
  }
}

/**
 * Runs Terraform on a copy, so that nothing is left beside the synthesized file.
 *
 * @param {string} file
 * @returns {{ isReady: boolean, isValid: boolean, output: string }}
 */
function validate(file) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-'));
  const terraform = (/** @type {string[]} */ ...args) => {
    const env = { ...process.env, ...environmentOf(directory) };
    const { status, stdout, stderr } = spawnSync(TERRAFORM_BINARY, [...args, '-no-color'], { cwd: directory, env, encoding: 'utf8' });
    return { succeeded: status === 0, output: `${stdout}${stderr}`.trim() };
  };
  try {
    writeStack(directory, JSON.parse(fs.readFileSync(file, 'utf8')));
    const init = terraform('init', '-input=false');
    const { succeeded, output } = init.succeeded ? terraform('validate') : init;
    return { isReady: init.succeeded, isValid: succeeded, output };
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
}

/** @param {{ name: string, file: string }[]} stacks */
function validateAll(stacks) {
  const { status, stdout } = spawnSync(TERRAFORM_BINARY, ['version', '-json'], { encoding: 'utf8' });
  if (status !== 0) {
    console.log(`\nterraform validate: not run, since ${TERRAFORM_BINARY} is not installed. The files above are what it would read.`);
    return;
  }
  const origin = PROVIDER.mirror ? `${PROVIDER.version} in ${PROVIDER.mirror}` : 'from the registry';
  console.log(`\nterraform validate, by ${TERRAFORM_BINARY} ${JSON.parse(stdout).terraform_version} with hashicorp/aws ${origin}:`);
  for (const { name, file } of stacks) {
    const { isReady, isValid, output } = validate(file);
    if (!isReady) {
      console.log(`  not run, since terraform init could not get the provider hashicorp/aws.\n\n${output.slice(output.indexOf('Error:'))}`);
      return;
    }
    console.log(`  ${name}: ${isValid ? 'valid' : `not valid\n\n${output}`}`);
    process.exitCode = isValid ? process.exitCode : 1;
  }
}

function demo() {
  console.log('\nSet-up, some minutes the first time:');
  step('Install what the build needs', () => run('npm', 'ci', '--no-audit', '--no-fund'));
  step('Build and pack the library', () => ['default', 'compile', 'package:js'].forEach((task) => run('npx', 'projen', task)));
  step('Install examples/typescript with that package', example.install);
  step('cdktf synth', example.synth);

  const stacks = example.stacks();
  stacks.forEach(list);
  validateAll(stacks);
  console.log('\nThe code of these users: examples/typescript/contact-centre.ts, agents.ts and provider-page.ts.');
}

inEdition('demo', demo);
