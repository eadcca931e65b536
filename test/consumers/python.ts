import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PACKAGE, cached, dist, onceInRun, run } from './packages';

const REQUIREMENTS = path.join(__dirname, 'python/requirements-checks.txt');

/** A virtual environment with the wheel, as `pip install cdktf-aws-connect` makes it, once in a run of the tests. */
export function installedPython(): { readonly venv: string; readonly python: string } {
  const pythonIn = (folder: string) => path.join(folder, 'bin/python');
  const venv = onceInRun('python', (folder) => {
    run('python3', ['-m', 'venv', folder]);
    run(pythonIn(folder), ['-m', 'pip', 'install', '--quiet', '--find-links', dist('python'), `${PACKAGE.python.distName}==${PACKAGE.version}`]);
  });
  return { venv, python: pythonIn(venv) };
}

/** The folder of the type checkers, which are kept apart from the environment that they check. */
export function typeCheckers(): string {
  const venv = cached('python-type-checkers', fs.readFileSync(REQUIREMENTS, 'utf8'), (folder) => {
    run('python3', ['-m', 'venv', folder]);
    run(path.join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '-r', REQUIREMENTS]);
  });
  return path.join(venv, 'bin');
}

/** One file of a wheel. */
export function fileInWheel(wheel: string, file: string): Buffer {
  const print = 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))';
  return execFileSync('python3', ['-c', print, wheel, file]);
}
