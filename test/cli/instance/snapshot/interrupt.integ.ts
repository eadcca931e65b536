import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectStandIn } from '../../../terraform/stand-in/stand-in';
import { addPopulated, environmentOf } from '../centre';

const COMMAND = 'bin/cdktf-aws-connect';
const LONGEST_MS = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'interrupt-'));
const output = join(folder, 'acme.connect.json');

let standIn: ConnectStandIn;

beforeAll(async () => {
  standIn = await ConnectStandIn.start();
  const instance = addPopulated(standIn);
  const { RoutingProfileId, SecurityProfileIds } = instance.users[0];
  for (let i = 0; i < 20; i++) {
    instance.addUser({ Username: `user${i}`, RoutingProfileId, SecurityProfileIds });
  }
});

afterAll(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true });
});

function snapshot(...args: string[]) {
  const child = spawn(process.execPath, [COMMAND, 'instance', 'snapshot', '--instance', 'acme', '--users', 'full', '--output', output, ...args], {
    env: { ...process.env, ...environmentOf(standIn) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += text));
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) => child.on('close', (status) => resolve({ status, stderr })));
  return { child, ended };
}

async function whenDescribed(count: number): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  for (let described = 0; described < count && Date.now() < end; await sleep(20)) {
    described += standIn.takeCalls().filter(({ operation }) => operation === 'DescribeUser').length;
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the command with the code 2, and --resume goes on to the same snapshot', async (signal) => {
  standIn.takeCalls();
  const first = snapshot('--rate', '2');
  await whenDescribed(3);
  first.child.kill(signal);

  expect(await first.ended).toEqual({ status: 2, stderr: expect.stringMatching(/^error: .*interrupted\. What was read is kept in .*\.partial".*--resume to go on\.\n$/) });
  expect(existsSync(output)).toBe(false);

  expect(await snapshot('--rate', '100', '--resume').ended).toMatchObject({ status: 0, stderr: expect.stringMatching(/^Wrote /) });
  const resumed = readFileSync(output, 'utf8');
  expect(existsSync(`${output}.partial`)).toBe(false);

  rmSync(output);
  expect(await snapshot('--rate', '100').ended).toMatchObject({ status: 0 });
  const exceptTime = (text: string) => text.replace(/"takenAt": "[^"]*"/, '');
  expect(exceptTime(resumed)).toBe(exceptTime(readFileSync(output, 'utf8')));
  rmSync(output);
});
