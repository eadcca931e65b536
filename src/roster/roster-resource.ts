import { ITerraformDependable, Precondition, TerraformProvider, TerraformResource, TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import { blockName } from './roster-address';
import { RosterUsers } from './roster-users';
import { LateBlocks, forgetResolved } from '../core/late-blocks';
import { Block, overridden } from '../core/overrides';
import { WritesBlocks } from '../tree/addresses';
import { DECLARED_USERS, DeclaredUser, DeclaresUsers } from '../tree/declared-users';
import { ManagedUser } from '../user/managed-user';
import { rejectPending } from '../user/pending-violations';
import { takeoverBlocks } from '../user/takeover';
import { argumentsOf, configOf } from '../user/user-config';

const TYPE = 'aws_connect_user';
const NONE: Precondition[] = [];

export interface RosterResourceConfig {
  readonly users: RosterUsers;
  readonly tags?: { [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** The resources of a roster's users: one construct that stands for all of them, and writes a block for each. */
export class RosterResource extends TerraformResource implements DeclaresUsers, WritesBlocks {
  /** The tags that all users get, under the name that generated constructs have for them, so that aspects find them. */
  public tagsInput?: { [key: string]: string };

  public readonly users: RosterUsers;

  constructor(scope: Construct, id: string, { users, tags, ...metaArguments }: RosterResourceConfig) {
    super(scope, id, { ...metaArguments, terraformResourceType: TYPE, terraformGeneratorMetadata: { providerName: 'aws' } });
    this.users = users;
    this.tagsInput = tags;
    Object.defineProperty(this, 'users', { enumerable: false });
  }

  public get tags(): { [key: string]: string } | undefined {
    return this.tagsInput;
  }

  public set tags(tags: { [key: string]: string } | undefined) {
    this.tagsInput = tags;
  }

  public addressOf(userName: string): string {
    return `${TYPE}.${blockName(this.friendlyUniqueId, userName)}`;
  }

  public blockNames(): string[] {
    return this.users.all.map(({ name }) => blockName(this.friendlyUniqueId, name));
  }

  public [DECLARED_USERS](): DeclaredUser[] {
    return this.users.all.map((user) => ({ label: user.name, arguments: this.overriddenFor(user, this.argumentsFor(user)) }));
  }

  public toTerraform(): any {
    const existing = this.users.all.filter(({ isExisting }) => isExisting).map((user) => ({ user, address: this.addressOf(user.name) }));
    return {
      resource: { [TYPE]: new LateBlocks(this.cdktfStack, TYPE, (isPreparing) => this.blocks(isPreparing)) },
      ...takeoverBlocks(existing, this.provider?.fqn),
    };
  }

  public toHclTerraform(): any {
    throw new Error(`ConnectUserRoster '${this.node.scope!.node.path}' cannot be written as HCL. Synthesize JSON.`);
  }

  /** Of all methods of an element the one that cdktf calls only when it writes the stack, and before it does. */
  public toMetadata(): any {
    forgetResolved(this.cdktfStack);
    rejectPending(this.node.scope!);
    return super.toMetadata();
  }

  private blocks(isPreparing: boolean): Record<string, Block> {
    const { lifecycle: _, ...metaArguments } = argumentsOf(this.terraformMetaArguments);
    const preconditions = this.users.preconditions();
    const users = isPreparing ? new Set([...this.users.withAllTokens(), ...preconditions.keys()]) : this.users.all;
    const blocks: Record<string, Block> = {};
    for (const user of users) {
      const own = this.argumentsFor(user);
      const lifecycle = user.lifecycle(this.lifecycle, this.overriddenFor(user, own), preconditions.get(user) ?? NONE);
      const block = Object.assign(own, metaArguments, argumentsOf({ lifecycle }));
      blocks[blockName(this.friendlyUniqueId, user.name)] = this.overriddenFor(user, block);
    }
    return blocks;
  }

  private argumentsFor(user: ManagedUser): Block {
    return argumentsOf(configOf(user, this.tagsInput));
  }

  private overriddenFor(user: ManagedUser, block: Block): Block {
    return overridden(overridden(block, this.rawOverrides), user.overrides);
  }
}
