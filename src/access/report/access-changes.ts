import { AccessUser, compareText, compareUsers, countByProfile, hasSeveralInstances } from './access-user';

/** What is different about one user: of a new one there is nothing before, of a removed one nothing after. */
export interface AccessChange {
  readonly before?: AccessUser;
  readonly after?: AccessUser;
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
}

/** Kinds of changes, the most important first. One change of a user can be of several kinds. */
export const CHANGE_KINDS = ['granted', 'new', 'instance', 'hierarchy', 'routing', 'revoked', 'removed', 'renamed', 'behind'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export function kindsOf({ before, after, granted, revoked }: AccessChange): ChangeKind[] {
  if (!before || !after) {
    return [before ? 'removed' : 'new'];
  }
  const holds: Record<string, boolean> = {
    granted: granted.length > 0,
    instance: before.instance !== after.instance,
    hierarchy: before.hierarchyGroup !== after.hierarchyGroup,
    routing: before.routingProfile !== after.routingProfile,
    revoked: revoked.length > 0,
    renamed: before.name !== after.name || before.login !== after.login,
  };
  const kinds = CHANGE_KINDS.filter((kind) => holds[kind]);
  // What else is seen to change, changes the sum as well.
  return kinds.length === 0 && before.closure !== after.closure ? ['behind'] : kinds;
}

/**
 * What changed, the most important first: by kind, then by the security profile that fewest users have, since what few
 * may do is what matters most.
 */
export function changesBetween(before: readonly AccessUser[], after: readonly AccessUser[]): AccessChange[] {
  // An instance that is looked up in another way than before is still the same where it is the only one.
  const withInstance = hasSeveralInstances(before) || hasSeveralInstances(after);
  const earlier = byKey(before, withInstance);
  const changes: AccessChange[] = [];
  for (const [key, user] of byKey(after, withInstance)) {
    const previous = earlier.get(key);
    earlier.delete(key);
    const change = changeOf(previous, user);
    if (!previous || kindsOf(change).length > 0) {
      changes.push(change);
    }
  }
  changes.push(...[...earlier.values()].map((user) => changeOf(user, undefined)));

  const counts = countByProfile(after);
  const ranked = changes.map((change) => {
    const [kind] = kindsOf(change);
    const decisive = kind === 'revoked' || kind === 'removed' ? change.revoked : change.granted;
    return { change, kind: CHANGE_KINDS.indexOf(kind), fewest: Math.min(...decisive.map((profile) => counts.get(profile) ?? 0)) };
  });
  return ranked
    .sort((a, b) => a.kind - b.kind || compareNumbers(a.fewest, b.fewest) || compareUsers(userOf(a.change), userOf(b.change)))
    .map(({ change }) => change);
}

/** The user as it is now, or was where it is removed. */
export function userOf({ before, after }: AccessChange): AccessUser {
  return (after ?? before)!;
}

function changeOf(before: AccessUser | undefined, after: AccessUser | undefined): AccessChange {
  const [had, has] = [before?.securityProfiles ?? [], after?.securityProfiles ?? []];
  return {
    before,
    after,
    granted: has.filter((profile) => !had.includes(profile)).sort(compareText),
    revoked: had.filter((profile) => !has.includes(profile)).sort(compareText),
  };
}

/** Amazon Connect takes logins that differ only in case for the same. Several users with one expression are told apart by their order. */
function byKey(users: readonly AccessUser[], withInstance: boolean): Map<string, AccessUser> {
  const counts = new Map<string, number>();
  return new Map(users.map((user) => {
    const key = JSON.stringify([withInstance ? user.instance : '', user.login.toLowerCase()]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return [`${key} ${count}`, user];
  }));
}

/** Infinities are equal to each other. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
