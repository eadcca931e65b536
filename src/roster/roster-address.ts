import { hashOf } from '../core/text';

/**
 * The name of a user's own block. It depends on nothing but the roster and the user name, so that no row can change the
 * address of another. User names that cannot stand in an address, such as `j.doe`, are told apart by a hash.
 */
export function blockName(roster: string, userName: string): string {
  const possible = userName.replace(/[^A-Za-z0-9_-]/g, '_');
  return possible === userName ? `${roster}_${userName}` : `${roster}_${possible}_${hashOf(userName)}`;
}
