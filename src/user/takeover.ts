import { ManagedUser } from './managed-user';
import { importIdInRegion } from './user-import';

/** A user, and the address of its resource. */
export interface AddressedUser {
  readonly user: ManagedUser;
  readonly address: string;
  /** The region that its resource has by now. */
  readonly region?: unknown;
}

/**
 * The blocks by which users who exist already come to their addresses; undefined where there are none.
 *
 * cdktf's own import runs `terraform version` at synth for each resource, and so fails where Terraform is not installed.
 *
 * @param provider That of the resources, by its name in Terraform.
 */
export function takeoverBlocks(users: readonly AddressedUser[], provider: string | undefined) {
  const imported = users.filter(({ user }) => user.importId !== undefined);
  const moved = users.filter(({ user }) => user.movedFrom !== undefined);
  return {
    import: orNone(imported.map(({ user, address, region }) => ({ provider, id: importIdInRegion(user.importId!, region), to: address }))),
    moved: orNone(moved.map(({ user, address }) => ({ from: user.movedFrom, to: address }))),
  };
}

function orNone<T>(blocks: T[]): T[] | undefined {
  return blocks.length > 0 ? blocks : undefined;
}
