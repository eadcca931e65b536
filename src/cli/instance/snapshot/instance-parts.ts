import { GroupAnswer, InstanceAnswer, SummaryAnswer } from './service';
import {
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  Snapshot,
  SnapshotHierarchyGroup,
  SnapshotInstance,
  SnapshotProfile,
  SnapshotUser,
  UsersReadBy,
} from '../../../instance/snapshot/snapshot';
import { compareGroups, compareNamed } from '../../../instance/snapshot/snapshot-order';

/** What was read of an instance, in the order in which it was. */
export interface InstanceParts {
  readonly takenAt: string;
  readonly instance: InstanceAnswer;
  readonly routingProfiles: readonly SummaryAnswer[];
  readonly securityProfiles: readonly SummaryAnswer[];
  readonly hierarchyGroups: readonly GroupAnswer[];
  readonly usersReadBy?: UsersReadBy;
  readonly users?: readonly SnapshotUser[];
}

const LEVELS = ['LevelOne', 'LevelTwo', 'LevelThree', 'LevelFour', 'LevelFive'];

/** The group that the service keeps above those of the first level, which nobody sees. */
const ROOT_LEVEL = '0';

/** Now, in UTC to the second. */
export function timeOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** What the service leaves out may be missing. */
export function snapshotOf({ takenAt, instance, usersReadBy, ...parts }: InstanceParts): Snapshot {
  const users = parts.users && onceEach(parts.users, ({ name }) => name?.toLowerCase()).sort(compareNamed);
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    takenAt,
    instance: snapshotInstance(instance),
    routingProfiles: profiles(parts.routingProfiles),
    securityProfiles: profiles(parts.securityProfiles),
    hierarchyGroups: onceEach(parts.hierarchyGroups.filter(isVisible).map(snapshotGroup), ({ id }) => id).sort(compareGroups),
    ...(users && { usersReadBy, users }),
  };
}

/** Whether the service told the names of all levels of a group. */
export function hasPath(group: GroupAnswer): boolean {
  const levels = levelsOf(group);
  return levels.length > 0 && levels.every(({ Name }) => Name);
}

/** Whether a group is one of those that the administrators of an instance make. */
export function isVisible({ LevelId }: GroupAnswer): boolean {
  return LevelId !== ROOT_LEVEL;
}

function snapshotInstance({ Id, Arn, InstanceAlias, IdentityManagementType }: InstanceAnswer): SnapshotInstance {
  const [, , , region] = (Arn ?? '').split(':');
  return { id: Id!, arn: Arn!, ...(InstanceAlias && { alias: InstanceAlias }), identityManagementType: IdentityManagementType!, region };
}

function profiles(summaries: readonly SummaryAnswer[]): SnapshotProfile[] {
  return onceEach(summaries.map(({ Id, Name }) => ({ name: Name!, id: Id! })), ({ name }) => name).sort(compareNamed);
}

function snapshotGroup(group: GroupAnswer): SnapshotHierarchyGroup {
  return { path: levelsOf(group).map(({ Name }) => Name!), id: group.Id! };
}

function levelsOf({ HierarchyPath = {} }: GroupAnswer): SummaryAnswer[] {
  return LEVELS.flatMap((level) => HierarchyPath[level] ?? []);
}

/**
 * What moves to another page while pages are read is given twice, and so is a name that was taken again: the later is the newer one.
 *
 * @param keyOf What no two things have at one time, besides their ids.
 */
function onceEach<T extends { readonly id: string }>(things: readonly T[], keyOf: (thing: T) => unknown): T[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return [...new Map([...byId.values()].map((thing) => [keyOf(thing), thing])).values()];
}
