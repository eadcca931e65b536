/** How Terraform manages a user: an `import` block takes over one that exists, `prevent_destroy` keeps one. */
export type UserMark = 'imported' | 'protected';

/** What one user may do, in the words that the report shows: a name where it is known, else an id or an expression. */
export interface AccessUser {
  readonly instance: string;
  readonly login: string;
  /** First and last name. */
  readonly name?: string;
  readonly securityProfiles: readonly string[];
  readonly routingProfile: string;
  /** The path from the top level down where it is known. */
  readonly hierarchyGroup?: string;
  /** A sum over all that these come from, so that it changes with anything that can change them. */
  readonly closure: string;
  /** For the page alone: no mark is a right, and none is in the committed data. */
  readonly marks?: readonly UserMark[];
}

/** By code units and not by language, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareUsers(a: AccessUser, b: AccessUser): number {
  return (
    compareText(a.instance, b.instance) ||
    compareText(a.login.toLowerCase(), b.login.toLowerCase()) ||
    compareText(JSON.stringify({ ...a, marks: undefined }), JSON.stringify({ ...b, marks: undefined }))
  );
}

/** The same users in the order of the report, with each security profile once and in order. */
export function inOrder(users: readonly AccessUser[]): AccessUser[] {
  return users
    .map((user) => ({ ...user, securityProfiles: [...new Set(user.securityProfiles)].sort(compareText) }))
    .sort(compareUsers);
}

/** How many of the users have each security profile. */
export function countByProfile(users: readonly AccessUser[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const profile of users.flatMap(({ securityProfiles }) => securityProfiles)) {
    counts.set(profile, (counts.get(profile) ?? 0) + 1);
  }
  return counts;
}

export function hasSeveralInstances(users: readonly AccessUser[]): boolean {
  return users.some(({ instance }) => instance !== users[0].instance);
}
