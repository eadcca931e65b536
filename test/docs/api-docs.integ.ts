import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '1' } });

test('every example of README and API compiles', () => {
  expect(() => node('node_modules/.bin/jsii-rosetta', 'extract', '--strict', '.')).not.toThrow();
});

test('API.md is the one that `npx projen docgen` writes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-'));
  const file = path.join(folder, 'API.md');
  node('scripts/docgen.js', file);

  // The build writes API.md as well, so what counts is what will be committed.
  expect(execFileSync('git', ['show', ':API.md'], { encoding: 'utf8', maxBuffer: 1e8 })).toEqual(fs.readFileSync(file, 'utf8'));
  fs.rmSync(folder, { recursive: true });
});
