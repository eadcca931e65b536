import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a file of this package. Node is asked for the package by its name, since the bundle is not where this file is. */
export function packageFile(path: string): string {
  return readFileSync(join(dirname(require.resolve('cdktf-aws-connect/package.json')), path), 'utf8');
}
