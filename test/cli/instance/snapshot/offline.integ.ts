import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { snapshotCommands, snapshotFrom } from '../../../../src/cli/instance/snapshot/snapshot';
import { UsersReadBy } from '../../../../src/instance/snapshot/snapshot';
import { notFound } from '../../../terraform/stand-in/service-fault';
import { ConnectStandIn } from '../../../terraform/stand-in/stand-in';
import { PYTHON, describeWith } from '../../../toolchain';
import { addPopulated, environmentOf } from '../centre';
import { takenSnapshot } from '../taken-snapshot';

const AWS_CLI = 'awscli==1.46.3';

const environment = { ...process.env };

describeWith([PYTHON], 'what the AWS CLI writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const venv = join(folder, 'venv');
  let standIn: ConnectStandIn;

  beforeAll(async () => {
    execFileSync('python3', ['-m', 'venv', venv]);
    execFileSync(join(venv, 'bin/python'), ['-m', 'pip', 'install', '--quiet', AWS_CLI]);
    standIn = await ConnectStandIn.start();
    addPopulated(standIn);
    // The AWS CLI looks for the alias on each page by itself.
    Array.from({ length: 5 }, (_, number) => standIn.addInstance({ alias: `site-${number}` }));
    standIn.addInstance({ alias: 'acme', status: 'CREATION_FAILED' });
    Object.assign(process.env, environmentOf(standIn));
  });

  afterEach(() => {
    standIn.interfere = undefined;
  });

  afterAll(async () => {
    process.env = { ...environment };
    rmSync(folder, { recursive: true });
    expect(standIn.defects).toEqual([]);
    await standIn.close();
  });

  test.each([
    [undefined, []],
    [UsersReadBy.SEARCH, []],
    [UsersReadBy.FULL, []],
    [UsersReadBy.FULL, ['ListUserProficiencies']],
  ])('makes the snapshot that the SDK makes, with users read by %s and nothing found by %j', async (users, unfound: string[]) => {
    standIn.interfere = (operation) => (unfound.includes(operation) ? notFound(operation) : undefined);
    const name = `${users ?? 'none'}${unfound.join('')}.connect.json`;
    const [live, offline] = [join(folder, `live-${name}`), join(folder, name)];
    await takenSnapshot(standIn, { instance: 'acme', output: live, users });

    const script = snapshotCommands({ instance: 'ACME', output: name, users }).output.split('\n');
    const last = script.findIndex((line) => line.startsWith('npx '));
    expect(script[last]).toBe(
      `npx cdktf-aws-connect instance snapshot --from "$folder"${users ? ` --users ${users}` : ''} --output ${name}`,
    );
    const PATH = `${join(venv, 'bin')}${delimiter}${process.env.PATH}`;
    const options = { cwd: folder, env: { ...process.env, PATH } };
    await promisify(execFile)('sh', ['-c', script.slice(0, last).join('\n')], options);
    snapshotFrom(join(folder, name.replace(/\.json$/, '.aws')), { users, output: offline }, () => undefined);

    const exceptTime = (file: string) => readFileSync(file, 'utf8').replace(/"takenAt": "[^"]*"/, '');
    expect(exceptTime(offline)).toBe(exceptTime(live));
    expect(JSON.parse(readFileSync(offline, 'utf8')).users ?? []).toHaveLength(users === undefined ? 0 : 4);
  });
});
