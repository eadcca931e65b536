import { Fn, IResolvable, IResolveContext, Op, Precondition, TerraformLocal, TerraformResource, TerraformResourceConfig, TerraformStack, Token, ref } from 'cdktf';
import { Construct } from 'constructs';
import { WritesBlocks } from './address-check';
import { RosterMode } from './connect-user-roster-props';
import { shapeOf, templateOf, valueOf } from './for-each';
import { FinishedValue, LateValue } from './late-value';
import { blockName, instanceKey } from './roster-address';
import { SharedArguments, UserBlock, ownArguments, withoutGaps } from './roster-arguments';
import { RosterMember } from './roster-member';
import { DECLARED_USERS, DeclaredUser, DeclaresUsers, merge } from '../private/declared-users';
import { isUnresolved } from '../private/known';

const TYPE = 'aws_connect_user';
const IMPORT_ID = 'import_id';
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
  readonly mode: RosterMode;
  readonly previousMode?: RosterMode;
  readonly memberNames: readonly string[];
  /** Is asked whenever the configuration is written; it throws where the roster is not complete. */
  readonly model: () => RosterModel;
}

/** The users of a roster: one construct that stands for all of them. */
export class RosterResource extends TerraformResource implements DeclaresUsers, WritesBlocks {
  private readonly users?: TerraformLocal;

  constructor(scope: Construct, id: string, private readonly config: RosterResourceConfig) {
    super(scope, id, { ...config, terraformResourceType: TYPE, terraformGeneratorMetadata: { providerName: 'aws' } });
    if (config.mode === RosterMode.FOR_EACH) {
      this.users = new TerraformLocal(scope, 'users', this.usersByName());
    }
  }

  public addressOf(userName: string, mode: RosterMode = this.config.mode): string {
    return `${TYPE}.${mode === RosterMode.FOR_EACH ? this.friendlyUniqueId + instanceKey(userName) : blockName(this.friendlyUniqueId, userName)}`;
  }

  public blockNames(): string[] {
    const { mode, memberNames } = this.config;
    return mode === RosterMode.FOR_EACH ? [this.friendlyUniqueId] : memberNames.map((name) => blockName(this.friendlyUniqueId, name));
  }

  public [DECLARED_USERS](): DeclaredUser[] {
    const model = this.config.model();
    return model.members.map((member) => ({
      label: member.name,
      arguments: merge(merge(argumentsOf(member, model, model.shared), this.rawOverrides), member.overrides),
    }));
  }

  public toTerraform(): any {
    const { mode, model } = this.config;
    const current = model();
    const { resource } = super.toTerraform();
    const { '//': _, ...common } = resource[TYPE][this.friendlyUniqueId];
    const isForEach = mode === RosterMode.FOR_EACH;
    return {
      resource: { [TYPE]: isForEach ? { [this.friendlyUniqueId]: this.forEachBlock(current, common) } : this.blocks(current, common) },
      import: isForEach ? this.importForEach(current) : this.imports(current),
      moved: this.moves(current),
    };
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

  /** One block for all users. */
  private forEachBlock(model: RosterModel, common: UserBlock): UserBlock {
    const shape = shapeOf(model.members.map((member) => ownOf(member, model, model.shared)));
    const preconditions = model.preconditions.map(({ at, precondition }) => ({
      ...precondition,
      condition: Op.or(Op.neq(Token.asString(ref('each.key')), Fn.rawString(at)), precondition.condition),
    }));
    const block = {
      ...withoutGaps({
        for_each: this.users!.fqn,
        instance_id: model.shared.instanceId,
        name: '${each.key}',
        password: model.passwords === undefined ? model.shared.password : passwordIn(model.passwords, '[each.key]', hasExisting(model)),
        region: model.shared.region,
      }),
      ...templateOf(shape),
    };
    const complete = withPreconditions(merge(block, common), preconditions);
    return IDENTITY_INFO in shape ? complete : withIdentityInfoLeftAlone(complete);
  }

  /** The values of for_each. */
  private usersByName(): IResolvable {
    return new LateValue(
      ({ preparing }) => tokensOf(this.config.model(), preparing),
      (resolved, context) => {
        const model = this.config.model();
        const shared = sharedFrom(model, resolved);
        const users = model.members.map((member) => ({
          ...ownOf(member, model, shared, context),
          ...(hasImportId(member) && { [IMPORT_ID]: context.resolve(member.adoption.importId) }),
        }));
        const shape = shapeOf(users);
        return new FinishedValue(Object.fromEntries(model.members.map(({ name }, i) => [name, valueOf(users[i], shape)])));
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

  /** Import blocks with for_each need Terraform 1.7. */
  private importForEach({ members, existing }: RosterModel): UserBlock[] | undefined {
    const to = `${TYPE}.${this.friendlyUniqueId}[each.key]`;
    const provider = this.provider?.fqn;
    const local = `local.${this.users!.friendlyUniqueId}`;
    const blocks = [
      ...(members.some(hasImportId)
        ? [{ provider, to, for_each: `\${{for name, user in ${local} : name => user.${IMPORT_ID} if user.${IMPORT_ID} != null}}`, id: '${each.value}' }]
        : []),
      ...(existing === undefined ? [] : [{ provider, to, for_each: `\${${existing}}`, id: '${each.value.id}' }]),
    ];
    return blocks.length > 0 ? blocks : undefined;
  }

  private moves({ members }: RosterModel): UserBlock[] | undefined {
    const { mode, previousMode = mode } = this.config;
    const blocks = members.flatMap(({ name, movedFrom }) => [
      ...(previousMode === mode ? [] : [{ from: this.addressOf(name, previousMode), to: this.addressOf(name) }]),
      ...(movedFrom === undefined ? [] : [{ from: movedFrom, to: this.addressOf(name) }]),
    ]);
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

function ownOf(member: RosterMember, model: RosterModel, shared: SharedArguments, context?: IResolveContext): UserBlock {
  return context && needsResolving(member, model)
    ? context.resolve(withoutGaps(ownArguments(member, model.shared)))
    : withoutGaps(ownArguments(member, shared));
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

function hasImportId(member: RosterMember): member is RosterMember & { adoption: { importId: string } } {
  return typeof member.adoption === 'object';
}

function hasExisting({ members }: RosterModel): boolean {
  return members.some(({ isExisting }) => isExisting);
}

/** The blocks that `TerraformStack.addOverride` changes: cdktf must be able to merge those. */
function addressesOverriddenIn(stack: TerraformStack): Set<string> {
  const { rawOverrides } = stack as unknown as { rawOverrides?: { resource?: Record<string, Record<string, unknown> | undefined> } };
  return new Set(Object.keys(rawOverrides?.resource?.[TYPE] ?? {}));
}
