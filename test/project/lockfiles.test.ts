import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const LOCKFILES = execFileSync('git', ['ls-files', '--', '*package-lock.json'], { encoding: 'utf8' }).trim().split('\n');

describe.each(LOCKFILES)('%s', (file) => {
  const packages: Record<string, LockedPackage> = JSON.parse(fs.readFileSync(file, 'utf8')).packages;

  test('is complete for every platform, or `npm ci` refuses it', () => {
    const names = new Set(Object.keys(packages).map((location) => location.split('node_modules/').pop()));
    const optional = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
    const unversioned = Object.keys(packages).filter((location) => location !== '' && !packages[location].version);

    expect(optional.filter((name) => !names.has(name))).toEqual([]);
    expect(unversioned).toEqual([]);
  });

  test('knows the hash of every package that comes from a registry', () => {
    const fetched = Object.keys(packages).filter(
      (location) => location !== '' && !packages[location].inBundle && !packages[location].resolved?.startsWith('file:'),
    );

    expect(fetched.filter((location) => !packages[location].integrity)).toEqual([]);
  });

  test('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved && !resolved.startsWith('file:'))).toEqual([]);
  });
});
