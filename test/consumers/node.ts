import * as path from 'node:path';
import { resultsIn } from './golden';
import { copyOf, run, tarball } from './packages';

/** The TypeScript consumer: installed with npm from the tarball, compiled and run. */
export function runNodeConsumer(): { readonly folder: string; readonly results: Map<string, string> } {
  const folder = copyOf(path.join(__dirname, 'node'), path.join(__dirname, 'data'));
  run('npm', ['install', '--no-audit', '--no-fund', tarball()], { cwd: folder });
  run('npm', ['run', 'build'], { cwd: folder });
  run('npm', ['start', '--', 'out'], { cwd: folder });
  return { folder, results: resultsIn(path.join(folder, 'out')) };
}
