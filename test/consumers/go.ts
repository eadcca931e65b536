import * as fs from 'node:fs';
import * as path from 'node:path';
import { PACKAGE, ROOT, dist, run } from './packages';

const { moduleName, packageName } = PACKAGE.go;

/** The folder of the packed Go module. */
export function goModule(): string {
  return path.join(dist('go'), packageName);
}

/** Where `projen package-all` leaves cdktf's module, if no registry had it. */
function cdktfModule(): { name: string; folder: string } {
  const root = path.join(ROOT, 'node_modules/cdktf');
  const { go } = JSON.parse(fs.readFileSync(path.join(root, '.jsii'), 'utf8')).targets;
  return { name: `${go.moduleName}/${go.packageName}`, folder: path.join(root, 'dist/go', go.packageName) };
}

/** Lets a Go program use the packed module; all other modules come from where Go takes them. */
export function installGo(folder: string): void {
  const cdktf = cdktfModule();
  if (fs.existsSync(cdktf.folder)) {
    run('go', ['mod', 'edit', `-replace=${cdktf.name}=${cdktf.folder}`], { cwd: folder });
  }
  run('go', ['mod', 'edit', `-replace=${moduleName}/${packageName}=${goModule()}`], { cwd: folder });
  run('go', ['mod', 'tidy'], { cwd: folder });
}
