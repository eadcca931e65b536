import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { hashOf } from '../core/text';

/**
 * The name of a user's own block. It depends on nothing but the roster and the user name, so that no row can change the
 * address of another. User names that cannot stand in an address, such as `j.doe`, are told apart by a hash.
 */
export function blockName(roster: string, userName: string): string {
  const possible = userName.replace(/[^A-Za-z0-9_-]/g, '_');
  return possible === userName ? `${roster}_${userName}` : `${roster}_${possible}_${hashOf(userName)}`;
}

/**
 * How the names of the blocks began while the roster had another id, or stood elsewhere in the stack.
 *
 * @param formerId The id, or a path from the stack that begins with a slash.
 */
export function formerName(roster: Construct, formerId: string): string {
  const stack = TerraformStack.of(roster);
  const [scope, ids] = formerId.startsWith('/') ? [stack, formerId.slice(1).split('/')] : [roster.node.scope!, [formerId]];
  const node = { scopes: [...scope.node.scopes, ...ids.map((id) => ({ node: { id } }))] };
  return stack.getLogicalId(node as unknown as Construct['node']);
}
