import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Files } from './app-files';
import { quotePath } from '../../../core/text';
import { CommandError } from '../../command-result';
import { reasonOf } from '../../files';

/** @throws CommandError where the folder has something in it, or is none. */
export function requireNewFolder(folder: string): void {
  let entries: string[];
  try {
    entries = existsSync(folder) ? readdirSync(folder) : [];
  } catch (error) {
    throw new CommandError(`--output: cannot read the folder ${quotePath(folder)}: ${reasonOf(error)}`);
  }
  if (entries.length > 0) {
    throw new CommandError(`--output: the folder ${quotePath(folder)} is not empty, and nothing in it is overwritten. Give a new one.`);
  }
}

/**
 * Writes files into a folder that is new or empty: all of them, or none.
 *
 * @throws CommandError where one cannot be written.
 */
export function writeNewFolder(folder: string, files: Files): void {
  requireNewFolder(folder);
  const written: string[] = [];
  let firstMade: string | undefined;
  try {
    firstMade = mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      const descriptor = openSync(path, 'wx');
      written.push(path);
      try {
        writeFileSync(descriptor, text);
      } finally {
        closeSync(descriptor);
      }
    }
  } catch (error) {
    written.forEach((path) => rmSync(path, { force: true }));
    if (firstMade !== undefined) {
      rmSync(firstMade, { recursive: true, force: true });
    }
    throw new CommandError(`cannot write the folder ${quotePath(folder)}: ${reasonOf(error)}`);
  }
}
