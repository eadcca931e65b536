/** How many users a differential test makes, and from which seed; both can be given to repeat a run. */
export function runsOf(title: string, most: number): { readonly numRuns: number; readonly seed: number } {
  const { DIFFERENTIAL_RUNS, DIFFERENTIAL_SEED } = process.env;
  const runs = { numRuns: Number(DIFFERENTIAL_RUNS ?? most), seed: Number(DIFFERENTIAL_SEED ?? Date.now() % 2 ** 31) };
  process.stdout.write(`${title}: DIFFERENTIAL_RUNS=${runs.numRuns} DIFFERENTIAL_SEED=${runs.seed}\n`);
  return runs;
}
