import { TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import { ForgottenUser } from './forgotten-user';
import { authoredConstruct } from './presence';
import { constructsOf } from '../core/elements';
import { latePattern } from '../core/late';
import { overriddenInStack } from '../core/late-blocks';
import { once, resolved } from '../core/memo';
import { NAME } from '../core/terraform/parser';
import { listed, quote } from '../core/text';
import { Violation } from '../core/violations';

/** A block of a construct that writes several. */
export interface OwnBlock {
  readonly name: string;
  /** Which of the users of the construct it is for. */
  readonly user: string;
  /** The address that the user had before. */
  readonly movedFrom?: string;
}

/** A construct that writes several blocks of one type of resource has a method of this name. */
export const OWN_BLOCKS = Symbol.for('cdktf-aws-connect.ownBlocks');

export interface WritesBlocks {
  [OWN_BLOCKS](): Iterable<OwnBlock>;
}

/** What stands at an address. */
export interface Owner {
  readonly construct: TerraformElement;
  readonly user?: string;
}

/** Says that Terraform is to take what it knows at one address for what stands at another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly owner: Owner;
}

/** What is read of a construct of cdktf. */
interface Element {
  /** How the address begins. */
  readonly _elementType?: string;
  /** True where only a `moved` block is left of it. */
  readonly _hasMoved?: boolean;
  _buildMovedBlock?(): { readonly from: string; readonly to: string } | undefined;
}

/** Types of the things that users are, refer to and get their passwords from. */
const TYPES = /^(?:(?:data\.)?aws_connect_|data\.aws_secretsmanager_secret_version$|var$)/;

const WHOLE_NAME = latePattern(`^${NAME}$`, 'u');

const USER_TYPE = 'aws_connect_user';

/** The addresses of a stack as they will be written, as far as they matter to users. */
export class Addresses {
  public readonly owners = new Map<string, Owner[]>();
  public readonly moves: Move[] = [];

  private readonly forgotten = new Set<string>();

  private readonly unnameable: TerraformElement[] = [];

  constructor(public readonly stack: TerraformStack) {
    for (const construct of constructsOf(stack)) {
      if (TerraformElement.isTerraformElement(construct)) {
        this.add(construct);
      }
    }
  }

  public violations(): Violation[] {
    const shared = [...this.owners].filter(([address, owners]) => owners.length > 1 && !isMeantToBeOne(address, owners));
    return [
      ...this.unnameable.map(addressInvalid),
      ...shared.map(([address, owners]) => addressTaken(address, owners)),
      ...[...this.forgotten].flatMap((address) => {
        const user = this.userAt(address);
        return user === undefined ? [] : [forgetInUse(address, user)];
      }),
    ];
  }

  /** The addresses of users that nothing uses: neither a block, nor a move, nor another word that the user is to be forgotten. */
  public unused(addresses: readonly string[]): string[] {
    return addresses.filter((address) => !this.forgotten.has(address) && this.userAt(address) === undefined);
  }

  /** What stands at the address of a user, or has stood there; undefined where nothing has. */
  private userAt(address: string): string | undefined {
    const [owner] = this.owners.get(address) ?? this.moves.filter(({ from }) => from === address).map((move) => move.owner);
    const isOverridden = Object.hasOwn(overriddenInStack(this.stack, USER_TYPE), address.slice(address.indexOf('.') + 1));
    return owner === undefined ? (isOverridden ? 'an override of the stack' : undefined) : nameOf(owner);
  }

  private add(construct: TerraformElement): void {
    if (ForgottenUser.isForgottenUser(construct)) {
      this.forgotten.add(construct.address);
    }
    const { _elementType: type, _hasMoved: hasMoved } = construct as unknown as Element;
    if (type === undefined || !TYPES.test(type)) {
      return;
    }
    if (!hasMoved && !WHOLE_NAME().test(construct.friendlyUniqueId)) {
      this.unnameable.push(construct);
    }
    const { [OWN_BLOCKS]: ownBlocks } = construct as Partial<WritesBlocks>;
    for (const { name, user, movedFrom } of ownBlocks?.call(construct) ?? []) {
      const to = `${type}.${name}`;
      this.own(to, { construct, user });
      this.move(movedFrom === undefined ? undefined : { from: movedFrom, to }, { construct, user });
    }
    if (ownBlocks === undefined && !hasMoved) {
      this.own(`${type}.${construct.friendlyUniqueId}`, { construct });
    }
    if (TerraformResource.isTerraformResource(construct) && construct.hasResourceMove()) {
      this.move((construct as unknown as Element)._buildMovedBlock?.(), { construct });
    }
  }

  private own(address: string, owner: Owner): void {
    once(this.owners, address, () => []).push(owner);
  }

  private move(move: Pick<Move, 'from' | 'to'> | undefined, owner: Owner): void {
    if (move !== undefined) {
      this.moves.push({ from: move.from, to: move.to, owner });
    }
  }
}

/** The names of the blocks that a resource writes. */
export function blockNamesOf(resource: TerraformResource): string[] {
  const ownBlocks = (resource as Partial<WritesBlocks>)[OWN_BLOCKS]?.();
  return ownBlocks === undefined ? [resource.friendlyUniqueId] : Array.from(ownBlocks, ({ name }) => name);
}

/** How an error names what stands at an address. */
export function nameOf({ construct, user }: Owner): string {
  const path = `'${authoredConstruct(construct).node.path}'`;
  return user === undefined ? path : `user ${quote(user)} of ${path}`;
}

/** Whether variables or data sources are one and the same, and code says so: cdktf writes one block for them. */
function isMeantToBeOne(address: string, owners: readonly Owner[]): boolean {
  const constructs = owners.map(({ construct }) => construct);
  const named = constructs.filter((construct) => construct.cdktfStack.getLogicalId(construct) !== construct.friendlyUniqueId);
  return /^(?:data|var)\./.test(address) && named.length >= constructs.length - 1 && new Set(constructs.map(definitionOf)).size === 1;
}

function definitionOf(construct: TerraformElement): string {
  return JSON.stringify(resolved(construct, construct.toTerraform()), (key, value) => (key === '//' ? undefined : value));
}

function addressTaken(address: string, owners: readonly Owner[]): Violation {
  return {
    code: 'AddressTaken',
    property: address,
    allowed: 'must be the address of one construct only, since Terraform keeps one of them and deletes the other',
    given: listed(owners.map(nameOf), (name) => name),
    remedy: 'Give one of them an id that differs in letters, digits, - or _: other characters are not part of an address.',
  };
}

function forgetInUse(address: string, user: string): Violation {
  return {
    code: 'ForgetAddressInUse',
    property: 'forget',
    allowed: 'must name an address that no block of the stack has, and that nothing is moved from',
    given: `${quote(address)}, which is the address of ${user}`,
    remedy: 'Remove the user from the code, or leave the call out.',
  };
}

function addressInvalid(construct: TerraformElement): Violation {
  return {
    code: 'AddressInvalid',
    property: `id of '${authoredConstruct(construct).node.path}'`,
    allowed: 'must make an address that begins with a letter or _ after the type',
    given: quote(`${(construct as unknown as Element)._elementType}.${construct.friendlyUniqueId}`),
    remedy: 'Begin the id with a letter. Of an id, only letters, digits, - and _ are part of the address.',
  };
}
