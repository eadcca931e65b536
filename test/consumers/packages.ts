import { execFileSync, spawnSync } from 'node:child_process';
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache');
const LARGEST_OUTPUT = 64 * 1024 * 1024;

const { name, version, jsii } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** The names of the package in each registry. */
export const PACKAGE: {
  readonly name: string;
  readonly version: string;
  readonly python: { readonly distName: string; readonly module: string };
  readonly java: { readonly package: string };
  readonly maven: { readonly groupId: string; readonly artifactId: string };
  readonly go: { readonly moduleName: string; readonly packageName: string };
} = { name, version, python: jsii.targets.python, java: jsii.targets.java, maven: jsii.targets.java.maven, go: jsii.targets.go };

/** A folder of dist/, which `projen package-all` makes. */
export function dist(language: 'js' | 'python' | 'java' | 'go'): string {
  const folder = path.join(ROOT, 'dist', language);
  if (!fs.existsSync(folder)) {
    throw new Error(`dist/${language} is missing: run 'projen package-all' first.`);
  }
  return folder;
}

/** The npm tarball, which the packages of all languages carry. */
export function tarball(): string {
  return path.join(dist('js'), `${PACKAGE.name}-${PACKAGE.version}.tgz`);
}

export function sha256(content: string | Buffer): string {
  return crypto.createHash('sha256').update(content).digest('hex');
}

/** Runs a program, and shows all of its output if it fails. */
export function run(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): string {
  const env = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0], ...options.env };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: options.cwd,
    env,
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
  });
  if (status !== 0) {
    throw new Error(`'${[command, ...args].join(' ')}' failed: ${error?.message ?? `exit code ${status}`}\n${stdout}\n${stderr}`);
  }
  return stdout;
}

/** One file of a tarball. */
export function fileInTarball(archive: string, file: string): Buffer {
  return execFileSync('tar', ['xzOf', archive, file], { maxBuffer: LARGEST_OUTPUT });
}

/** A folder outside of the repository, with a copy of the given ones. */
export function copyOf(...folders: string[]): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'consumer-'));
  folders.forEach((folder) => fs.cpSync(folder, copy, { recursive: true }));
  return copy;
}

/** A folder that is made once and kept until what it is made from changes. */
export function cached(title: string, madeFrom: string, make: (folder: string) => void): string {
  return madeOnce(path.join(CACHE, `${title}-${sha256(madeFrom).slice(0, 16)}`), make);
}

/** A folder or a file that is made once in a run of the tests. */
export function onceInRun(title: string, make: (at: string) => void): string {
  return madeOnce(path.join(os.tmpdir(), title), make);
}

/** What cannot be made as a whole is not left behind in part. */
function madeOnce(at: string, make: (at: string) => void): string {
  if (!fs.existsSync(at)) {
    try {
      make(at);
    } catch (error) {
      fs.rmSync(at, { recursive: true, force: true });
      throw error;
    }
  }
  return at;
}

/** What the files of a folder take. */
export function sizeOf(folder: string): number {
  const files = fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.realpathSync(path.join(entry.parentPath, entry.name)));
  // Some versions of Node list what lies behind a link to a folder as well.
  return [...new Set(files)].reduce((total, file) => total + fs.statSync(file).size, 0);
}
