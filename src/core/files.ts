import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quotePath } from './text';
import { Violation } from './violations';

/** Whether there is a file at the path: no folder, no device, and nothing that cannot be a path. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What is wrong where a path names no file. */
export function fileMissing(code: string, property: string, path: unknown, remedy: string): Violation {
  return { code, property, allowed: 'must be a file that exists', given: quotePath(path), remedy };
}

/** The text of a file of this package. Node is asked for the package by its name, since the bundle is not where this file is. */
export function packageFile(path: string): string {
  return readFileSync(join(dirname(require.resolve('cdktf-aws-connect/package.json')), path), 'utf8');
}
