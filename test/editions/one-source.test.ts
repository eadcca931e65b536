import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { derive } = require('../../scripts/derive-edition.js') as { derive(name: string, root: string): string };

const COMPILER_OPTIONS = JSON.stringify({ module: 'commonjs', moduleResolution: 'node', target: 'es2022' });
const RULE = 'src/user/rules/phone-rules.ts';
/** Makes a user whose After Contact Work may last 61 seconds, and prints the error, if there is one. */
const USER = `
const { App, TerraformStack } = require(process.env.FRAMEWORK);
const { ConnectUser } = require('./src');
try {
  new ConnectUser(new TerraformStack(new App(), 'stack'), 'jdoe', {
    instance: { id: 'instance' },
    name: 'jdoe',
    routingProfile: { routingProfileId: 'basic' },
    securityProfiles: [{ securityProfileId: 'agent' }],
    phoneConfig: { afterContactWorkTimeLimit: 61 },
  });
} catch (error) {
  console.log(error.message);
}
`;

let root: string;

beforeAll(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'editions-')));
  ['src', 'editions'].forEach((folder) => fs.cpSync(folder, path.join(root, folder), { recursive: true }));
  fs.writeFileSync(path.join(root, '.gitignore'), 'node_modules\n.editions\n');
  execFileSync('git', ['init', '--quiet'], { cwd: root });
});

afterAll(() => fs.rmSync(root, { recursive: true }));

/** What a user of a tree gets to read. The frameworks have the same API, so that one stands for the other here. */
function said(tree: string, framework: string): string {
  const link = (target: string, name: string) => {
    const file = path.join(tree, 'node_modules', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.symlinkSync(path.resolve('node_modules', target), file);
  };
  fs.rmSync(path.join(tree, 'node_modules'), { recursive: true, force: true });
  ['constructs', 'csv-parse', 'commander', 'ts-node', 'typescript', '@types'].forEach((name) => link(name, name));
  link('cdktf', framework);
  link('@cdktf/provider-aws', `@${framework}/provider-aws`);
  return execFileSync(process.execPath, ['-r', 'ts-node/register/transpile-only', '-e', USER], {
    cwd: tree,
    encoding: 'utf8',
    env: { ...process.env, FRAMEWORK: framework, TS_NODE_SKIP_PROJECT: 'true', TS_NODE_COMPILER_OPTIONS: COMPILER_OPTIONS },
  });
}

test('a rule that is changed in src is changed in both editions', () => {
  const before = [said(root, 'cdktf'), said(derive('cdktn', root), 'cdktn')];
  const rule = fs.readFileSync(path.join(root, RULE), 'utf8');
  fs.writeFileSync(path.join(root, RULE), rule.replace('LONGEST_AFTER_CONTACT_WORK = 2_000_000', 'LONGEST_AFTER_CONTACT_WORK = 60'));
  const after = [said(root, 'cdktf'), said(derive('cdktn', root), 'cdktn')];

  expect(before).toEqual(['', '']);
  const message = expect.stringContaining('must be a whole number of seconds from 0 to 60; got 61');
  expect(after).toEqual([message, message]);
});
