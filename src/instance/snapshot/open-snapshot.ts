import { Construct } from 'constructs';
import { InstanceSnapshot } from './instance-snapshot';
import { tellAlias } from './known-snapshot';
import { readSnapshot } from './read-snapshot';
import { isUnresolved } from '../../core/known';
import { quote, quotePath } from '../../core/text';
import { reject } from '../../core/violations';
import { Location } from '../location';
import { tellName } from '../told-names';

/**
 * Reads a snapshot, and has checks and reports know the names that are in it.
 *
 * @throws ValidationError where it is none, or of another region.
 */
export function openSnapshot(scope: Construct, subject: string, path: string, location: Location): InstanceSnapshot {
  const data = readSnapshot(subject, 'path', path);
  requireRegion(subject, path, data.instance.region, location);
  const snapshot = new InstanceSnapshot(path, data);
  tellAlias(scope, data.instance);
  for (const { id, name } of snapshot.names()) {
    tellName(scope, id, name);
  }
  return snapshot;
}

function requireRegion(subject: string, path: string, expected: string, { region, provider }: Location): void {
  const given = region ?? (provider as { readonly regionInput?: string } | undefined)?.regionInput;
  if (given !== undefined && !isUnresolved(given) && given !== expected) {
    reject(subject, {
      code: 'SnapshotOfOtherRegion',
      property: region === undefined ? 'provider' : 'region',
      allowed: `must be that of the snapshot ${quotePath(path)}: ${quote(expected)}`,
      given: quote(given),
      remedy: 'Correct it, or give the snapshot of the instance in that region.',
    });
  }
}
