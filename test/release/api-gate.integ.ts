import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Within the project, so that the assemblies of the dependencies are found. */
const SCRATCH = 'test-reports';
const USER = 'cdktf-aws-connect.ConnectUser';

type Assembly = { types: { [fqn: string]: { methods: { name: string }[] } } };

let directory: string;

beforeEach(() => {
  mkdirSync(SCRATCH, { recursive: true });
  directory = mkdtempSync(join(SCRATCH, 'published-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** What the gate says where a version is published whose assembly is today's, changed. */
function gateAfter(change: (published: Assembly) => void) {
  const published: Assembly = JSON.parse(readFileSync('.jsii', 'utf8'));
  change(published);
  writeFileSync(join(directory, '.jsii'), JSON.stringify(published));
  writeFileSync(join(directory, 'package.json'), readFileSync('package.json'));
  const { status, stdout } = spawnSync('npx', ['--no', 'projen', 'compat', directory], { encoding: 'utf8' });
  return { status, stdout };
}

test('an unchanged API passes the gate', () => {
  expect(gateAfter(() => undefined)).toMatchObject({ status: 0, stdout: expect.stringContaining('The API keeps that of') });
});

test('an addition passes the gate', () => {
  const { status } = gateAfter(({ types }) => {
    types[USER].methods = types[USER].methods.filter(({ name }) => name !== 'importByName');
  });
  expect(status).toBe(0);
});

test('a removed method does not pass the gate', () => {
  const { status, stdout } = gateAfter(({ types }) => {
    types[USER].methods.push({ ...types[USER].methods.find(({ name }) => name === 'importByName')!, name: 'importByEmail' });
  });
  expect(status).not.toBe(0);
  expect(stdout).toContain('importByEmail');
});
