import * as fs from 'node:fs';
import * as path from 'node:path';
import { resultsIn } from '../consumers/golden';
import { copyOf, dist, run, tarball } from '../consumers/packages';
import { installedPython, typeCheckers } from '../consumers/python';
import { SNAPSHOT, SNAPSHOT_USER } from '../support/snapshots';
import { PYTHON, describeWith } from '../toolchain';

const ODD_ID = 'bbbbbbbb-0000-4000-8000-000000000009';

/** With a name that only code can have, which holds what a literal of either language must escape. */
const SNAPSHOT_OF_USERS = {
  ...SNAPSHOT,
  securityProfiles: [...SNAPSHOT.securityProfiles, { name: '"A" | \'B\' \\ ${x} \u{200b} \u{e0041} Ü', id: ODD_ID }],
  usersReadBy: 'full',
  users: [
    SNAPSHOT_USER,
    { ...SNAPSHOT_USER, name: 'odd', id: 'dddddddd-0000-4000-8000-000000000002', securityProfileIds: [ODD_ID], channels: {}, tags: { 'a=b': '${c}, d' } },
  ],
};

const env = { CHECKPOINT_DISABLE: '1', CI: '1', NODE_PATH: '' };

describeWith([PYTHON], 'an app of adopted users, made and run with the packages', () => {
  let folder: string;
  let python: string;
  let bin: string;

  beforeAll(() => {
    folder = copyOf();
    fs.writeFileSync(path.join(folder, 'acme.connect.json'), JSON.stringify(SNAPSHOT_OF_USERS));
    ({ python } = installedPython());
    bin = path.dirname(python);
    for (const language of ['typescript', 'python']) {
      run(path.join(bin, 'cdktf-aws-connect'), ['instance', 'adopt', 'acme.connect.json', '--output', language, '--language', language], { cwd: folder });
    }
    run(python, ['-m', 'pip', 'install', '--quiet', '--find-links', dist('python'), '-r', 'python/requirements.txt'], { cwd: folder });
    run('npm', ['install', '--no-audit', '--no-fund', tarball()], { cwd: path.join(folder, 'typescript') });
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('synthesizes in TypeScript, by cdktf-cli and by itself, to what it does in Python, from whichever folder', () => {
    run('npx', ['cdktf', 'synth'], { cwd: path.join(folder, 'typescript'), env });
    const byCli = resultsIn(path.join(folder, 'typescript/cdktf.out'));
    run(path.join(folder, 'typescript/node_modules/.bin/ts-node'), ['typescript/main.ts'], { cwd: folder, env });
    const byItself = resultsIn(path.join(folder, 'cdktf.out'));
    fs.rmSync(path.join(folder, 'cdktf.out'), { recursive: true });
    run(python, ['python/main.py'], { cwd: folder });
    const inPython = resultsIn(path.join(folder, 'cdktf.out'));

    expect(byCli.size).toBe(1);
    expect(Object.fromEntries(byItself)).toEqual(Object.fromEntries(byCli));
    expect(Object.fromEntries(inPython)).toEqual(Object.fromEntries(byCli));
  });

  test('has no error for mypy in its strict mode', () => {
    const checked = run(path.join(typeCheckers(), 'mypy'), ['--strict', '--python-executable', python, 'main.py'], { cwd: path.join(folder, 'python') });

    expect(checked).toContain('no issues found');
  });
});
