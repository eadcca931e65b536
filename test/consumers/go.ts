import * as path from 'node:path';
import { PACKAGE, dist, run } from './packages';

const { moduleName, packageName } = PACKAGE.go;

/** The folder of the packed Go module. */
export function goModule(): string {
  return path.join(dist('go'), packageName);
}

/** Lets a Go program use the packed module; all other modules come from where Go takes them. */
export function installGo(folder: string): void {
  run('go', ['mod', 'edit', `-replace=${moduleName}/${packageName}=${goModule()}`], { cwd: folder });
  run('go', ['mod', 'tidy'], { cwd: folder });
}
