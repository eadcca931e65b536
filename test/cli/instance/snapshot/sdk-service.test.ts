import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SdkService } from '../../../../src/cli/instance/snapshot/sdk-service';

/** A client that answers as the test says, in place of the SDK of the project. */
const SDK = `
exports.ConnectClient = class {
  middlewareStack = { add: () => undefined };
  send = () => globalThis.answerOfClient();
};
exports.ListUsersCommand = class {};
`;

const folder = mkdtempSync(join(tmpdir(), 'sdk-'));
const workingFolder = process.cwd();

beforeAll(() => {
  const sdk = join(folder, 'node_modules/@aws-sdk/client-connect');
  mkdirSync(sdk, { recursive: true });
  writeFileSync(join(sdk, 'index.js'), SDK);
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(workingFolder);
  rmSync(folder, { recursive: true });
});

/** Lists users by a client that fails so many times. */
async function listUsers(failures: number, name: string) {
  let calls = 0;
  Object.assign(globalThis, {
    answerOfClient: async () => {
      if (calls++ < failures) {
        throw Object.assign(new Error('Rate exceeded'), { name });
      }
      return { $metadata: {}, UserSummaryList: [] };
    },
  });
  const service = new SdkService({ pace: async () => undefined, signal: new AbortController().signal });
  const answer = await service.call('ListUsers', {}).catch((error: Error) => error.name);
  return { answer, calls };
}

test.each(['TooManyRequestsException', 'ThrottlingException'])('a call that the SDK gives up after %s is made again, three times at most', async (name) => {
  expect(await listUsers(2, name)).toEqual({ answer: { UserSummaryList: [] }, calls: 3 });
  expect(await listUsers(3, name)).toEqual({ answer: name, calls: 3 });
});

test('a call that fails otherwise is not made again', async () => {
  expect(await listUsers(1, 'AccessDeniedException')).toEqual({ answer: 'AccessDeniedException', calls: 1 });
});

test('an operation that the SDK does not have says which to install', async () => {
  const service = new SdkService({ pace: async () => undefined, signal: new AbortController().signal });

  await expect(service.call('SearchUsers', {})).rejects.toThrow('@aws-sdk/client-connect is too old for SearchUsers. Upgrade it: npm install @aws-sdk/client-connect@latest');
});
