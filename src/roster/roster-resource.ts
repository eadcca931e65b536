import { ITerraformDependable, Precondition, TerraformProvider, TerraformResource, TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import { blockName } from './roster-address';
import { RosterUsers } from './roster-users';
import { formerName } from '../core/elements';
import { wholeDependencies } from '../core/expressions';
import { LateBlocks, overriddenInStack } from '../core/late-blocks';
import { Block, addOverride, overridden } from '../core/overrides';
import { expectAwsProvider } from '../instance/aws-provider-presence';
import { Addresses, OWN_BLOCKS, OwnBlock, WritesBlocks } from '../tree/addresses';
import { removedBlocks } from '../tree/forgotten-user';
import { ImportedUser, ImportsUsers } from '../tree/imported-users';
import { ManagedUser } from '../user/managed-user';
import { prepareWriting } from '../user/pending-violations';
import { takeoverBlocks } from '../user/takeover';
import { argumentsOf, configOf } from '../user/user-config';

const TYPE = 'aws_connect_user';
const NONE: Precondition[] = [];

/** What a resource can be told that stands for one user. */
const OF_ONE_USER = ['importFrom', 'moveTo', 'moveToId', 'moveFromId', 'addMoveTarget'] as const;

export interface RosterResourceConfig {
  readonly users: RosterUsers;
  /** The names of users that Terraform no longer manages, and keeps in Amazon Connect. */
  readonly leavers: readonly string[];
  readonly tags?: { [key: string]: string };
  readonly region?: string;
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** The resources of a roster's users: one construct that stands for all of them, and writes a block for each. */
export class RosterResource extends TerraformResource implements ImportsUsers, WritesBlocks {
  /** The tags that all users get, under the name that generated constructs have for them, so that aspects find them. */
  public tagsInput?: { [key: string]: string };

  /** The region of all users, likewise. */
  public regionInput?: string;

  public readonly users: RosterUsers;

  private readonly leavers: readonly string[];

  constructor(scope: Construct, id: string, { users, leavers, tags, region, ...metaArguments }: RosterResourceConfig) {
    super(scope, id, { ...metaArguments, terraformResourceType: TYPE, terraformGeneratorMetadata: { providerName: 'aws' } });
    expectAwsProvider(this);
    this.users = users;
    this.leavers = leavers;
    this.tagsInput = tags;
    this.regionInput = region;
    Object.defineProperty(this, 'users', { enumerable: false });
    for (const method of OF_ONE_USER) {
      this[method] = () => {
        const subject = `ConnectUserRoster '${scope.node.path}'`;
        throw new Error(`${subject} stands for many users, so its resource has no ${method}. Import or move them by ConnectUserRoster.user.`);
      };
    }
  }

  public get tags(): { [key: string]: string } | undefined {
    return this.tagsInput;
  }

  public set tags(tags: { [key: string]: string } | undefined) {
    this.tagsInput = tags;
  }

  public get region(): string | undefined {
    return this.regionInput;
  }

  public set region(region: string | undefined) {
    this.regionInput = region;
  }

  public addOverride(path: string, value: any): void {
    addOverride(`ConnectUserRoster '${this.node.scope!.node.path}'`, this.rawOverrides, path, value);
  }

  /** @param formerId The id that the roster had, or its path in the stack. */
  public addressOf(userName: string, formerId?: string): string {
    const name = (formerId ?? undefined) === undefined ? this.friendlyUniqueId : formerName(this.node.scope!.node.scope!, formerId!);
    return `${TYPE}.${blockName(name, userName)}`;
  }

  public importedUsers(): ImportedUser[] {
    return this.users.all.map(({ importId, name }) => ({ importId, user: name }));
  }

  public [OWN_BLOCKS](): OwnBlock[] {
    const { friendlyUniqueId: roster } = this;
    return this.users.all.map(({ name, movedFrom }) => ({ name: blockName(roster, name), user: name, movedFrom }));
  }

  public toTerraform(): any {
    const existing = this.users.all.filter(({ isExisting, movedFrom }) => isExisting || movedFrom !== undefined)
      .map((user) => ({ user, address: this.addressOf(user.name), region: this.finalArgumentsFor(user).region }));
    const blocks = new LateBlocks(this.cdktfStack, TYPE, (isPreparing) => this.blocks(isPreparing));
    return {
      // A part of a split may have no users, and Terraform takes no type without blocks.
      resource: this.users.all.length > 0 ? { [TYPE]: blocks } : undefined,
      ...takeoverBlocks(existing, this.provider?.fqn),
      ...removedBlocks(this.forgottenAddresses()),
    };
  }

  public toHclTerraform(): any {
    throw new Error(`ConnectUserRoster '${this.node.scope!.node.path}' cannot be written as HCL. Synthesize JSON.`);
  }

  /** Of all methods of an element the one that cdktf calls only when it writes the stack, and before it does. */
  public toMetadata(): any {
    prepareWriting(this);
    return super.toMetadata();
  }

  /** Those at which nothing of this configuration stands any more, or comes from. */
  private forgottenAddresses(): string[] {
    const leavers = this.leavers.map((name) => this.addressOf(name));
    return leavers.length === 0 ? leavers : new Addresses(this.cdktfStack).unused(leavers);
  }

  private blocks(isPreparing: boolean): Record<string, Block> {
    const { friendlyUniqueId: roster } = this;
    const { lifecycle: _, dependsOn, ...others } = this.terraformMetaArguments;
    const metaArguments = argumentsOf({ dependsOn: wholeDependencies(dependsOn), ...others });
    const preconditions = this.users.preconditions();
    const users = isPreparing ? new Set([...this.users.withAllTokens(), ...preconditions.keys()]) : this.users.all;
    const provisioner = this.provisioners?.map(({ type, ...props }) => ({ [type]: argumentsOf(props) }));
    const blocks: Record<string, Block> = {};
    for (const user of users) {
      const name = blockName(roster, user.name);
      const own = this.argumentsFor(user);
      const lifecycle = user.lifecycle(this.lifecycle, this.finalArgumentsFor(user, own, name), preconditions.get(user) ?? NONE);
      const block = Object.assign(own, metaArguments, argumentsOf({ lifecycle, provisioner }));
      blocks[name] = this.overriddenFor(user, block);
    }
    return blocks;
  }

  private argumentsFor(user: ManagedUser): Block {
    return argumentsOf({ ...configOf(user, this.tagsInput), region: this.regionInput });
  }

  /** With all overrides, of which those of the stack are cdktf's to write. */
  private finalArgumentsFor(user: ManagedUser, own = this.argumentsFor(user), name = blockName(this.friendlyUniqueId, user.name)): Block {
    const { [name]: ofStack } = overriddenInStack(this.cdktfStack, TYPE);
    return overridden(this.overriddenFor(user, own), ofStack ?? {});
  }

  private overriddenFor(user: ManagedUser, block: Block): Block {
    return overridden(overridden(block, this.rawOverrides), user.overrides);
  }
}
