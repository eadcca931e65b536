import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE, run, tarball } from '../consumers/packages';
import { installedPython } from '../consumers/python';
import { PYTHON, describeWith } from '../toolchain';

const HEADER = 'first name,last name,user login,routing profile name,security profile name';
const RIGHT = `${HEADER}\nAgent,001,agent001,Billing,Agent\n`;
const WRONG = `${HEADER}\nAgent,001,agent001,Billing,\n`;

const folder = mkdtempSync(join(tmpdir(), 'command-'));

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  writeFileSync(join(folder, 'right.csv'), RIGHT);
  writeFileSync(join(folder, 'wrong.csv'), WRONG);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('the command of the npm package, installed from its tarball', () => {
  beforeAll(() => run('npm', ['install', '--no-audit', '--no-fund', tarball()], { cwd: folder }));

  const command = (...args: string[]) => call('npx', '--no-install', PACKAGE.name, ...args);

  test('passes a roster file that is right', () => {
    expect(command('roster', 'check', '--identity-type', 'CONNECT_MANAGED', 'right.csv')).toEqual({ status: 0, stdout: 'right.csv: 1 user, no problem\n', stderr: '' });
  });

  test('fails with the code 1 for one that is not', () => {
    const { status, stdout } = command('roster', 'check', 'wrong.csv');

    expect(status).toBe(1);
    expect(stdout).toMatch(/^wrong\.csv:2:28: security profile name: must be 1 to 10.*\[SecurityProfileCount\]\n/);
  });

  test('fails with the code 2 for what is no command', () => {
    expect(command('roster', 'chek').status).toBe(2);
  });

  test('converts a file through a pipe', () => {
    const template = command('roster', 'template', '--generation', 'older', '--saml').stdout;

    expect(command('roster', 'convert', '--to', 'older-saml', 'right.csv').stdout).toBe(`${template}Agent,001,agent001,Billing,Agent,,,,\n`);
  });

  test('is content with a reader who has seen enough', () => {
    writeFileSync(join(folder, 'long.csv'), `${HEADER}\n,,,,\n${'Agent,001,,Billing,\n'.repeat(20_000)}`);

    expect(call('sh', '-c', `npx --no-install ${PACKAGE.name} roster check --identity-type CONNECT_MANAGED long.csv | head -1`)).toMatchObject({
      stdout: expect.stringMatching(/^long\.csv:3:11: /),
      stderr: '',
    });
  });

  test('names the package that a live snapshot needs, and installs none itself', () => {
    expect(command('instance', 'snapshot', '--instance', 'acme', '--region', 'eu-central-1', '--output', 'acme.connect.json')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: the command calls Amazon Connect with @aws-sdk/client-connect, which is not installed. Install it: ' +
        'npm install --no-save @aws-sdk/client-connect. Where Node may not call AWS, --print-commands prints the commands of the AWS CLI that read the same.\n',
    });
  });

  test('tells its version', () => {
    expect(command('--version').stdout).toBe(`${PACKAGE.version}\n`);
  });

  test('is not loaded with the library', () => {
    const script = `require(${JSON.stringify(PACKAGE.name)}); console.log(Object.keys(require.cache).filter((file) => /commander|[\\\\/]cli[\\\\/]/.test(file)).length)`;

    expect(call('node', '-e', script).stdout).toBe('0\n');
  });

  test('carries the licence of the argument parser', () => {
    const file = (name: string) => readFileSync(join(folder, 'node_modules', PACKAGE.name, 'lib/bundled', name), 'utf8');

    expect(JSON.parse(file('commander.provenance.json'))).toMatchObject({ package: 'commander', license: 'MIT' });
    expect(file('commander.LICENSE')).toContain('MIT');
  });
});

describeWith([PYTHON], 'the command of the Python package', () => {
  test('is the same', () => {
    const { venv } = installedPython();

    expect(call(join(venv, 'bin', PACKAGE.name), 'roster', 'check', 'right.csv')).toMatchObject({
      status: 0,
      stdout: 'right.csv: 1 user, no problem\n',
    });
  });
});
