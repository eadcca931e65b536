import { statSync } from 'node:fs';

/** Whether there is a file at the path: no folder, no device, and nothing that cannot be a path. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
