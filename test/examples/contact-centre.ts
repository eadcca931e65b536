import * as fs from 'node:fs';
import * as path from 'node:path';
import { install, synth } from '../../scripts/typescript-example';
import { resultsIn } from '../consumers/golden';
import { ROOT, copyOf, run, sha256, tarball } from '../consumers/packages';

const STACK = 'contact-centre.json';
const TYPESCRIPT = path.join(ROOT, 'examples/typescript');
const CDKTF = path.join(TYPESCRIPT, 'node_modules/.bin/cdktf');

/** What the TypeScript example synthesizes, with which those in the other languages must agree. */
export function contactCentre(): string {
  installCli();
  synth();
  return resultsIn(path.join(TYPESCRIPT, 'cdktf.out')).get(STACK)!;
}

/** A copy of an example, in a folder of its own. */
export function exampleIn(language: 'python' | 'java' | 'go'): string {
  return copyOf(path.join(ROOT, 'examples', language));
}

/** What `cdktf synth` makes of an example. */
export function synthesized(folder: string, env: NodeJS.ProcessEnv = {}): string {
  installCli();
  run(CDKTF, ['synth'], { cwd: folder, env: { CHECKPOINT_DISABLE: '1', CI: '1', NODE_PATH: '', ...env } });
  return resultsIn(path.join(folder, 'cdktf.out')).get(STACK)!;
}

/** cdktf-cli comes with the TypeScript example. */
function installCli(): void {
  const installed = path.join(TYPESCRIPT, 'cdktf-aws-connect.tgz');
  const isInstalled = fs.existsSync(CDKTF) && fs.existsSync(installed) && hash(installed) === hash(tarball());
  if (!isInstalled) {
    install();
  }
}

function hash(file: string): string {
  return sha256(fs.readFileSync(file));
}
