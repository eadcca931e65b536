import * as fs from 'node:fs';
import * as path from 'node:path';

const GOLDEN = path.join(__dirname, 'golden');

/** The names of the golden files: one a case. */
export const GOLDEN_FILES = fs.readdirSync(GOLDEN).sort();

function golden(file: string): string {
  return fs.readFileSync(path.join(GOLDEN, file), 'utf8');
}

/** What is synthesized is to be the same to the byte; a message as a whole, with what the runtime of a language puts around it. */
export function expectGolden(file: string, result?: string): void {
  if (file.endsWith('.txt')) {
    expect(result).toContain(golden(file));
  } else {
    expect(result).toBe(golden(file));
  }
}

/** What a consumer wrote, by the name of the golden file: a stack for each case, its reports, and messages. */
export function resultsIn(outdir: string): Map<string, string> {
  const read = (...file: string[]) => fs.readFileSync(path.join(outdir, ...file), 'utf8');
  const stacks = fs.readdirSync(path.join(outdir, 'stacks')).flatMap((stack): [string, string][] => {
    const reports = fs.readdirSync(path.join(outdir, 'stacks', stack)).filter((file) => file.endsWith('.md'));
    return [
      [`${stack}.json`, comparable(read('stacks', stack, 'cdk.tf.json'))],
      ...reports.map((file): [string, string] => [`${stack}.${file}`, read('stacks', stack, file)]),
    ];
  });
  const messages = fs.readdirSync(outdir).filter((file) => file.endsWith('.txt'));
  return new Map([...stacks, ...messages.map((file): [string, string] => [file, `${read(file).trimEnd()}\n`])]);
}

/** Replaces the golden files by what a consumer wrote. */
export function updateGolden(results: Map<string, string>): void {
  fs.rmSync(GOLDEN, { recursive: true });
  fs.mkdirSync(GOLDEN);
  results.forEach((text, file) => fs.writeFileSync(path.join(GOLDEN, file), text));
}

/** The JSON of a stack with its keys sorted, without metadata and without the backend, which names a folder. */
function comparable(synthesized: string): string {
  const stack = JSON.parse(synthesized);
  delete stack.terraform.backend;
  return `${JSON.stringify(sorted(stack), undefined, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
