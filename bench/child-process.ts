import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The runs of two programs that are compared. */
export interface Pair<T> {
  readonly baseline: T[];
  readonly ours: T[];
}

/** Alternates the two, so that both meet the same conditions of the machine. */
export function pairs<T>(runs: number, baseline: () => T, ours: () => T): Pair<T> {
  const both = Array.from({ length: runs }, () => [baseline(), ours()]);
  return { baseline: both.map(([run]) => run), ours: both.map(([, run]) => run) };
}

/** A quantity of each run of a pair. */
export function quantityOf<T>(name: string, unit: string, runs: Pair<T>, value: (run: T) => number) {
  return { name, unit, baseline: runs.baseline.map(value), ours: runs.ours.map(value) };
}

/** Runs a program of bench/node in a process of its own and reads the JSON that it prints. */
export function runNode<T>(program: string, ...args: (string | number)[]): T {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-node-'));
  try {
    const script = join(__dirname, 'node', `${program}.js`);
    const printed = execFileSync(process.execPath, ['--expose-gc', script, ...args.map(String)], {
      encoding: 'utf8',
      env: { ...process.env, CDKTF_OUTDIR: outdir },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(printed);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
