import * as fs from 'node:fs';
import * as path from 'node:path';
import { GO, describeWith } from '../toolchain';
import { goModule, installGo } from './go';
import { GOLDEN_FILES, expectGolden, resultsIn } from './golden';
import { PACKAGE, copyOf, run, sha256, tarball } from './packages';

describeWith([GO], 'the Go module', () => {
  let folder: string;
  let results: Map<string, string>;

  beforeAll(() => {
    folder = copyOf(path.join(__dirname, 'go'), path.join(__dirname, 'data'));
    installGo(folder);
    run('go', ['run', '.', 'out'], { cwd: folder });
    results = resultsIn(path.join(folder, 'out'));
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('has the cases of the golden files, and no others', () => {
    expect([...results.keys()].sort()).toEqual(GOLDEN_FILES);
  });

  test.each(GOLDEN_FILES)('synthesizes %s', (file) => expectGolden(file, results.get(file)));

  test('is used without a finding of go vet', () => {
    expect(run('go', ['vet', './...'], { cwd: folder })).toBe('');
  });

  test('carries the tarball of the npm package', () => {
    const embedded = path.join(goModule(), 'jsii', `${PACKAGE.name}-${PACKAGE.version}.tgz`);

    expect(sha256(fs.readFileSync(embedded))).toBe(sha256(fs.readFileSync(tarball())));
  });
});
