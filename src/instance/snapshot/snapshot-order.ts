import { SnapshotHierarchyGroup } from './snapshot';

/** Orders texts by their code units: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function compareNamed(one: Named, other: Named): number {
  return compareText(one.name, other.name) || compareText(one.id, other.id);
}

export function compareGroups(one: SnapshotHierarchyGroup, other: SnapshotHierarchyGroup): number {
  for (let level = 0; level < Math.min(one.path.length, other.path.length); level++) {
    const order = compareText(one.path[level], other.path[level]);
    if (order !== 0) {
      return order;
    }
  }
  return one.path.length - other.path.length || compareText(one.id, other.id);
}

interface Named {
  readonly name: string;
  readonly id: string;
}
