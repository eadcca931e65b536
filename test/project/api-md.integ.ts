import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

test('API.md is the one that `npx projen docgen` writes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-'));
  const file = path.join(folder, 'API.md');
  execFileSync('node', ['scripts/docgen.js', file]);

  // The build writes API.md as well, so what counts is what will be committed.
  expect(execFileSync('git', ['show', ':API.md'], { encoding: 'utf8', maxBuffer: 1e8 })).toEqual(fs.readFileSync(file, 'utf8'));
  fs.rmSync(folder, { recursive: true });
});
