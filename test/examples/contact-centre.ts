import * as fs from 'node:fs';
import * as path from 'node:path';
import { install, synth } from '../../scripts/typescript-example';
import { resultsIn } from '../consumers/golden';
import { ROOT, copyOf, onceInRun, run } from '../consumers/packages';

const STACK = 'contact-centre.json';
const TYPESCRIPT = path.join(ROOT, 'examples/typescript');
const CDKTF = path.join(TYPESCRIPT, 'node_modules/.bin/cdktf');

/** Installs the TypeScript example, with which cdktf-cli comes, and synthesizes it, once in a run of the tests. */
export function makeTypeScriptExample(): void {
  onceInRun('typescript-example', (made) => {
    install();
    synth();
    fs.writeFileSync(made, '');
  });
}

/** What the TypeScript example synthesizes, with which those in the other languages must agree. */
export function contactCentre(): string {
  makeTypeScriptExample();
  return resultsIn(path.join(TYPESCRIPT, 'cdktf.out')).get(STACK)!;
}

/** A copy of an example, in a folder of its own. */
export function exampleIn(language: 'python' | 'java' | 'go'): string {
  return copyOf(path.join(ROOT, 'examples', language));
}

/** What `cdktf synth` makes of an example. */
export function synthesized(folder: string, env: NodeJS.ProcessEnv = {}): string {
  makeTypeScriptExample();
  run(CDKTF, ['synth'], { cwd: folder, env: { CHECKPOINT_DISABLE: '1', CI: '1', NODE_PATH: '', ...env } });
  return resultsIn(path.join(folder, 'cdktf.out')).get(STACK)!;
}
