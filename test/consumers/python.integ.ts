import * as fs from 'node:fs';
import * as path from 'node:path';
import { PYTHON, describeWith } from '../toolchain';
import { GOLDEN_FILES, expectGolden, resultsIn } from './golden';
import { PACKAGE, copyOf, dist, fileInTarball, run, sha256, sizeOf, tarball } from './packages';
import { installedPython, typeCheckers } from './python';

const MEGABYTE = 1_000_000;

describeWith([PYTHON], 'the Python package, installed by pip into a fresh environment', () => {
  const { module } = PACKAGE.python;
  const embedded = `_jsii/${PACKAGE.name}@${PACKAGE.version}.jsii.tgz`;
  let folder: string;
  let venv: string;
  let python: string;
  let results: Map<string, string>;

  beforeAll(() => {
    folder = copyOf(path.join(__dirname, 'python'), path.join(__dirname, 'data'));
    ({ venv, python } = installedPython());
    run(python, ['-m', 'consumer', 'out'], { cwd: folder });
    results = resultsIn(path.join(folder, 'out'));
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('has the cases of the golden files, and no others', () => {
    expect([...results.keys()].sort()).toEqual(GOLDEN_FILES);
  });

  test.each(GOLDEN_FILES)('synthesizes %s', (file) => expectGolden(file, results.get(file)));

  test('carries the tarball of the npm package, as the source distribution does', () => {
    const installed = run(python, ['-c', `import ${module}; print(${module}.__path__[0])`]).trim();
    const sources = `${module}-${PACKAGE.version}`;

    expect(sha256(fs.readFileSync(path.join(installed, embedded)))).toBe(sha256(fs.readFileSync(tarball())));
    expect(sha256(fileInTarball(path.join(dist('python'), `${sources}.tar.gz`), `${sources}/src/${module}/${embedded}`))).toBe(
      sha256(fs.readFileSync(tarball())),
    );
  });

  test('takes at most 60 MB with all that it needs', () => {
    expect(sizeOf(venv)).toBeLessThanOrEqual(60 * MEGABYTE);
  });

  test('has types that mypy accepts in its strict mode', () => {
    expect(run(path.join(typeCheckers(), 'mypy'), ['--strict', '--python-executable', python, 'consumer'], { cwd: folder })).toContain(
      'no issues found',
    );
  });

  test('has types that pyright accepts', () => {
    expect(run(path.join(typeCheckers(), 'pyright'), ['--pythonpath', python, 'consumer'], { cwd: folder })).toContain(
      '0 errors, 0 warnings',
    );
  });
});
