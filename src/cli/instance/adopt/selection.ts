import { nearest } from '../../../core/nearest';
import { quote } from '../../../core/text';
import { Snapshot, SnapshotUser } from '../../../instance/snapshot/snapshot';
import { CommandError } from '../../command-result';

/** Which users are meant: those for whom one value of each option holds. */
export interface Selection {
  /** Paths of groups; the groups below them count. */
  readonly hierarchy?: readonly string[];
  /** Names of routing profiles. */
  readonly routingProfile?: readonly string[];
  /** `KEY=VALUE` */
  readonly tag?: readonly string[];
}

/**
 * The users of a snapshot that are meant.
 *
 * @throws CommandError where a value is that of no user, group or profile.
 */
export function selectedUsers(snapshot: Snapshot, { hierarchy, routingProfile, tag }: Selection): SnapshotUser[] {
  const { users = [], routingProfiles, hierarchyGroups } = snapshot;
  const groups = hierarchy?.flatMap((path) => groupsAt(hierarchyGroups, path));
  const profiles = routingProfile?.flatMap((name) => {
    const named = routingProfiles.filter((profile) => profile.name === name);
    return named.length > 0 ? named.map(({ id }) => id) : unknown('--routing-profile', 'routing profile', name, routingProfiles.map((profile) => profile.name));
  });
  tag?.forEach((given) => {
    if (!users.some((user) => tagsOf(user).includes(given))) {
      unknown('--tag', 'tag of a user', given, new Set(users.flatMap(tagsOf)));
    }
  });
  return users.filter((user) =>
    (groups === undefined || groups.includes(user.hierarchyGroupId ?? '')) &&
    (profiles === undefined || profiles.includes(user.routingProfileId ?? '')) &&
    (tag === undefined || tagsOf(user).some((own) => tag.includes(own))),
  );
}

/** The group with a path and all below it. Names may have a `/` themselves. */
function groupsAt(groups: Snapshot['hierarchyGroups'], path: string): string[] {
  const pathOf = (names: readonly string[]) => names.join('/');
  const tops = groups.filter((group) => pathOf(group.path) === path).map((group) => group.path);
  return tops.length === 0
    ? unknown('--hierarchy', 'hierarchy group', path, groups.map((group) => pathOf(group.path)))
    : groups.filter((group) => tops.some((top) => top.every((name, level) => group.path[level] === name))).map(({ id }) => id);
}

function tagsOf({ tags = {} }: SnapshotUser): string[] {
  return Object.entries(tags).map(([key, value]) => `${key}=${value}`);
}

function unknown(option: string, what: string, given: string, known: Iterable<string>): never {
  const near = nearest(given, known);
  const remedy = near === undefined ? 'Take a newer snapshot if it is new.' : `Did you mean ${quote(near)}?`;
  throw new CommandError(`${option}: the snapshot has no ${what} ${quote(given)}. ${remedy}`);
}
