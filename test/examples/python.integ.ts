import * as fs from 'node:fs';
import * as path from 'node:path';
import { PACKAGE, dist, run } from '../consumers/packages';
import { installedPython, typeCheckers } from '../consumers/python';
import { PYTHON, describeWith } from '../toolchain';
import { contactCentre, exampleIn, synthesized } from './contact-centre';

describeWith([PYTHON], 'the Python example', () => {
  let folder: string;
  let bin: string;

  beforeAll(() => {
    folder = exampleIn('python');
    bin = path.dirname(installedPython().python);
    const constraints = path.join(folder, 'constraints.txt');
    fs.writeFileSync(constraints, `${PACKAGE.python.distName}==${PACKAGE.version}\n`);
    run(path.join(bin, 'pip'), ['install', '--quiet', '--find-links', dist('python'), '-c', constraints, '-r', 'requirements.txt'], { cwd: folder });
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('is synthesized by cdktf-cli to what the TypeScript example is', () => {
    expect(synthesized(folder, { PATH: `${bin}${path.delimiter}${process.env.PATH}` })).toBe(contactCentre());
  });

  test('has no error for mypy in its strict mode', () => {
    const python = path.join(bin, 'python');
    expect(run(path.join(typeCheckers(), 'mypy'), ['--strict', '--python-executable', python, 'main.py'], { cwd: folder })).toContain('no issues found');
  });

  test('has no error for pyright', () => {
    const python = path.join(bin, 'python');
    expect(run(path.join(typeCheckers(), 'pyright'), ['--pythonpath', python, 'main.py', 'contact_centre.py'], { cwd: folder })).toContain('0 errors, 0 warnings');
  });
});
