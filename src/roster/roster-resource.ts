import { IResolvable, IResolveContext, Precondition, TerraformResource, TerraformResourceConfig, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { WritesBlocks } from './address-check';
import { FinishedValue, LateValue } from './late-value';
import { blockName, instanceKey } from './roster-address';
import { SharedArguments, UserBlock, ownArguments, withoutGaps } from './roster-arguments';
import { RosterMember } from './roster-member';
import { DECLARED_USERS, DeclaredUser, DeclaresUsers, merge } from '../private/declared-users';
import { isUnresolved } from '../private/known';

const TYPE = 'aws_connect_user';
const IDENTITY_INFO = 'identity_info';

/** What a roster becomes in Terraform. */
export interface RosterModel {
  readonly members: readonly RosterMember[];
  readonly shared: SharedArguments;
  /** Whether the rows are text, so that no value of theirs can be a token. */
  readonly isText: boolean;
  /** The address of the variable that has the passwords by user name. */
  readonly passwords?: string;
  /** The address of the data source that finds existing users by their names. */
  readonly existing?: string;
  /** What is checked at plan, each at the user with that name. */
  readonly preconditions: readonly { readonly at: string; readonly precondition: Precondition }[];
}

export interface RosterResourceConfig extends Partial<TerraformResourceConfig> {
  readonly memberNames: readonly string[];
  /** Is asked whenever the configuration is written; it throws where the roster is not complete. */
  readonly model: () => RosterModel;
}

/** The users of a roster: one construct that stands for all of them. */
export class RosterResource extends TerraformResource implements DeclaresUsers, WritesBlocks {
  constructor(scope: Construct, id: string, private readonly config: RosterResourceConfig) {
    super(scope, id, { ...config, terraformResourceType: TYPE, terraformGeneratorMetadata: { providerName: 'aws' } });
  }

  public addressOf(userName: string): string {
    return `${TYPE}.${blockName(this.friendlyUniqueId, userName)}`;
  }

  public blockNames(): string[] {
    return this.config.memberNames.map((name) => blockName(this.friendlyUniqueId, name));
  }

  public [DECLARED_USERS](): DeclaredUser[] {
    const model = this.config.model();
    return model.members.map((member) => ({
      label: member.name,
      arguments: merge(merge(argumentsOf(member, model, model.shared), this.rawOverrides), member.overrides),
    }));
  }

  public toTerraform(): any {
    const model = this.config.model();
    const { resource } = super.toTerraform();
    const { '//': _, ...common } = resource[TYPE][this.friendlyUniqueId];
    return { resource: { [TYPE]: this.blocks(model, common) }, import: this.imports(model), moved: this.moves(model) };
  }

  public toHclTerraform(): any {
    throw new Error(`ConnectUserRoster '${this.node.scope!.node.path}' cannot be written as HCL. Synthesize JSON.`);
  }

  /** A block for each user. */
  private blocks(model: RosterModel, metaArguments: UserBlock): IResolvable {
    const overridden = addressesOverriddenIn(this.cdktfStack);
    const hasOverrides = Object.keys(this.rawOverrides).length > 0;
    return new LateValue(
      ({ preparing }) => ({ ...tokensOf(model, preparing), metaArguments, preconditions: [...preconditionsByName(model)] }),
      (resolved, context) => {
        const shared = sharedFrom(model, resolved);
        const preconditions = new Map(resolved.preconditions);
        const blocks: Record<string, unknown> = {};
        for (const member of model.members) {
          const own = resolvedArguments(member, model, shared, context);
          const whole = hasOverrides ? merge(own, resolved.metaArguments) : Object.assign(own, resolved.metaArguments);
          const block = withPreconditions(whole, preconditions.get(member.name));
          const complete = withIdentityInfoLeftAlone(member.isChanged ? merge(block, context.resolve(member.overrides)) : block);
          const name = blockName(this.friendlyUniqueId, member.name);
          blocks[name] = overridden.has(name) ? complete : new FinishedValue(complete);
        }
        return blocks;
      },
    );
  }

  private imports({ members, existing }: RosterModel): UserBlock[] | undefined {
    const imported = members.filter(({ adoption }) => adoption !== undefined);
    const blocks = imported.map(({ name, adoption }) => ({
      provider: this.provider?.fqn,
      to: this.addressOf(name),
      id: adoption === 'byName' ? `\${${existing}${instanceKey(name)}.id}` : adoption!.importId,
    }));
    return blocks.length > 0 ? blocks : undefined;
  }

  private moves({ members }: RosterModel): UserBlock[] | undefined {
    const moved = members.filter(({ movedFrom }) => movedFrom !== undefined);
    const blocks = moved.map(({ name, movedFrom }) => ({ from: movedFrom, to: this.addressOf(name) }));
    return blocks.length > 0 ? blocks : undefined;
  }
}

/** What may have tokens and is the same for many users; while references to other stacks are sought, all that may have tokens. */
function tokensOf(model: RosterModel, isPreparing: boolean) {
  const { shared, members } = model;
  const { instanceId, region, password, tags } = shared;
  return {
    instanceId,
    region,
    password,
    tags,
    routingProfileIds: [...shared.routingProfileIds.values()],
    securityProfileIds: [...shared.securityProfileIds.values()],
    hierarchyGroupIds: [...shared.hierarchyGroupIds.values()],
    users: isPreparing
      ? members.filter((member) => needsResolving(member, model)).map((member) => [argumentsOf(member, model, shared), member.overrides])
      : [],
  };
}

/** The same without tokens. */
function sharedFrom({ shared }: RosterModel, resolved: ReturnType<typeof tokensOf>): SharedArguments {
  const zip = (ids: ReadonlyMap<string, string>, values: readonly string[]) => new Map([...ids.keys()].map((name, i) => [name, values[i]]));
  const { instanceId, region, password, tags } = resolved;
  return {
    instanceId,
    region,
    password,
    tags,
    routingProfileIds: zip(shared.routingProfileIds, resolved.routingProfileIds),
    securityProfileIds: zip(shared.securityProfileIds, resolved.securityProfileIds),
    hierarchyGroupIds: zip(shared.hierarchyGroupIds, resolved.hierarchyGroupIds),
  };
}

/** The arguments of one user, which need resolving only where a value of the user's own may be a token. */
function resolvedArguments(member: RosterMember, model: RosterModel, shared: SharedArguments, context: IResolveContext): UserBlock {
  return needsResolving(member, model) ? context.resolve(argumentsOf(member, model, model.shared)) : argumentsOf(member, model, shared);
}

function argumentsOf(member: RosterMember, model: RosterModel, shared: SharedArguments): UserBlock {
  const { instanceId, region, password } = shared;
  return withoutGaps({
    instance_id: instanceId,
    name: member.row.name,
    password: model.passwords === undefined ? password : passwordIn(model.passwords, instanceKey(member.name), member.isExisting),
    region,
    ...ownArguments(member, shared),
  });
}

function needsResolving(member: RosterMember, { isText, shared }: RosterModel): boolean {
  return !isText || member.isChanged || isUnresolved(shared.tags);
}

/** Users who exist already need no password, so the variable may leave them out. */
function passwordIn(variable: string, key: string, mayBeMissing: boolean): string {
  return mayBeMissing ? `\${try(${variable}${key}, null)}` : `\${${variable}${key}}`;
}

function preconditionsByName({ preconditions }: RosterModel): Map<string, Precondition[]> {
  const byName = new Map<string, Precondition[]>();
  preconditions.forEach(({ at, precondition }) => byName.set(at, [...(byName.get(at) ?? []), precondition]));
  return byName;
}

function withPreconditions(block: UserBlock, added: readonly Precondition[] | undefined): UserBlock {
  if (!added?.length) {
    return block;
  }
  const lifecycle = block.lifecycle as { precondition?: unknown[] } | undefined;
  const precondition = added.map(({ condition, errorMessage }) => ({ condition, error_message: errorMessage }));
  return { ...block, lifecycle: { ...lifecycle, precondition: [...(lifecycle?.precondition ?? []), ...precondition] } };
}

/** The provider cannot remove what a user has there and the roster leaves out. */
function withIdentityInfoLeftAlone(block: UserBlock): UserBlock {
  const lifecycle = block.lifecycle as { ignore_changes?: string[] | string } | undefined;
  const ignored = lifecycle?.ignore_changes ?? [];
  return IDENTITY_INFO in block || !Array.isArray(ignored)
    ? block
    : { ...block, lifecycle: { ...lifecycle, ignore_changes: [...new Set([...ignored, IDENTITY_INFO])] } };
}

/** The blocks that `TerraformStack.addOverride` changes: cdktf must be able to merge those. */
function addressesOverriddenIn(stack: TerraformStack): Set<string> {
  const { rawOverrides } = stack as unknown as { rawOverrides?: { resource?: Record<string, Record<string, unknown> | undefined> } };
  return new Set(Object.keys(rawOverrides?.resource?.[TYPE] ?? {}));
}
