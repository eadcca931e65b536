import { AccessUser, compareText, compareUsers, countByProfile, hasSeveralInstances } from './access-user';

/** What is different about one user: of a new one there is nothing before, of a removed one nothing after. */
export interface AccessChange {
  readonly before?: AccessUser;
  readonly after?: AccessUser;
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
}

/** Kinds of changes, the most important first. One change of a user can be of several kinds. */
export const CHANGE_KINDS = ['granted', 'new', 'hierarchy', 'routing', 'revoked', 'removed', 'renamed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export function kindsOf({ before, after, granted, revoked }: AccessChange): ChangeKind[] {
  if (!before || !after) {
    return [before ? 'removed' : 'new'];
  }
  const holds: Record<string, boolean> = {
    granted: granted.length > 0,
    hierarchy: before.hierarchyGroup !== after.hierarchyGroup,
    routing: before.routingProfile !== after.routingProfile,
    revoked: revoked.length > 0,
    renamed: before.name !== after.name || before.login !== after.login,
  };
  return CHANGE_KINDS.filter((kind) => holds[kind]);
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
  const ranked = changes.map((change) => ({
    change,
    kind: CHANGE_KINDS.indexOf(kindsOf(change)[0]),
    fewest: Math.min(...[...change.granted, ...change.revoked].map((profile) => counts.get(profile) ?? 0)),
  }));
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
  const keyed = new Map<string, AccessUser>();
  for (const user of users) {
    const login = user.login.toLowerCase();
    let key = JSON.stringify(withInstance ? [user.instance, login] : [login]);
    for (let n = 2; keyed.has(key); n++) {
      key = JSON.stringify([user.instance, login, n]);
    }
    keyed.set(key, user);
  }
  return keyed;
}

/** Infinities are equal to each other. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
