import { TerraformStack } from 'cdktf';
import { once } from '../core/memo';
import { Scope, valueOf } from '../core/terraform/evaluation';
import { Attribute, Choice, Named, Unknown, Value, decidersOf, isA, isPrimitive, itemsOf, plainValuesOf } from '../core/terraform/values';
import { StackJson } from '../core/written-stacks';

/** The stack that a block stands in. */
export interface BlockOwner extends Scope {
  readonly stack: TerraformStack;
  valueOf(json: unknown): Value;
  providerBody(reference: string | undefined): StackJson | undefined;
  exportOf(remoteState: string, output: string): Value | undefined;
}

/** What says how a block is managed, and not what it makes. */
const META = ['//', 'lifecycle', 'depends_on', 'provider', 'for_each', 'count', 'connection', 'provisioner', 'timeouts'];

/** What users refer to. Besides what is given for it, it has an id, and what is known of it decides what the id stands for. */
const THINGS = /^aws_connect_(?:instance|security_profile|routing_profile|user_hierarchy_group|user)$/;

/** Whether a text depends on which of several things a block makes. */
const OF_INSTANCE = /(?<![\w.-])(?:each|count|self)\s*\./;

const MOST_COUNTED = 100_000;

const UNKNOWN_KEY = 'unknown';

/** A block of a stack, of which `for_each` and `count` may make several things. */
export class WrittenBlock {
  private made?: readonly BlockInstance[];
  private deciders?: readonly Value[];
  private byKey?: ReadonlyMap<string, readonly BlockInstance[]>;

  /** @param address As expressions have it. */
  constructor(
    public readonly owner: BlockOwner,
    public readonly address: string,
    public readonly type: string,
    public readonly name: string,
    public readonly body: StackJson,
  ) {}

  public get instances(): readonly BlockInstance[] {
    this.made ??= this.make();
    return this.made;
  }

  public get isSeveral(): boolean {
    return (this.body.for_each ?? this.body.count ?? undefined) !== undefined;
  }

  /** What decides how many things it makes, where that is not known. */
  public get by(): readonly Value[] {
    this.deciders ??= this.isSeveral ? this.findDeciders() : [];
    return this.deciders;
  }

  /** What its address stands for. */
  public get value(): Value {
    if (!this.isSeveral) {
      return this.instances[0].value;
    }
    const items = () => this.instances.map((instance) => [instance.key ?? null, instance.value] as const);
    this.byKey ??= this.groupByKey();
    const unknown = this.byKey.get(UNKNOWN_KEY) ?? [];
    const get = (key: string) => {
      const found = [...(this.byKey!.get(`key ${key}`) ?? []), ...unknown].map((instance) => instance.value);
      return found.length === unknown.length
        ? new Unknown(`${this.address}[${JSON.stringify(key)}]`, items().map(([, item]) => item))
        : Choice.of(found, found.length > 1 ? this.by : []);
    };
    return new Named(get, items);
  }

  private findDeciders(): readonly Value[] {
    const { for_each: forEach, count } = this.body;
    const collection = this.owner.valueOf(forEach ?? count);
    return (forEach ?? undefined) === undefined && !isPrimitive(collection) ? [collection] : decidersOf(collection);
  }

  private groupByKey(): Map<string, BlockInstance[]> {
    const groups = new Map<string, BlockInstance[]>();
    for (const instance of this.instances) {
      once(groups, isPrimitive(instance.key!) ? `key ${instance.key}` : UNKNOWN_KEY, () => []).push(instance);
    }
    return groups;
  }

  private make(): BlockInstance[] {
    const { for_each: forEach, count } = this.body;
    if (forEach !== undefined && forEach !== null) {
      const collection = this.owner.valueOf(forEach);
      const isSet = Array.isArray(collection) || isA(collection, 'bag');
      return itemsOf(collection).map(([key, item]) => new BlockInstance(this, isSet ? item : key, item));
    }
    if (count !== undefined && count !== null) {
      const [number, ...others] = plainValuesOf(this.owner.valueOf(count)) ?? [];
      const isKnown = number !== undefined && others.length === 0 && Number(number) >= 0 && Number(number) <= MOST_COUNTED;
      const indices: Value[] = isKnown ? [...Array(Math.ceil(Number(number))).keys()] : [new Unknown('count.index')];
      return indices.map((index) => new BlockInstance(this, index));
    }
    return [new BlockInstance(this)];
  }
}

/** One of the things that a block makes or looks up. */
export class BlockInstance implements Scope {
  private readonly attributes = new Map<string, Value>();
  private own?: Value;

  /**
   * @param key That of `for_each`, or the index of `count`.
   * @param item What `each.value` is.
   */
  constructor(
    public readonly block: WrittenBlock,
    public readonly key?: Value,
    private readonly item?: Value,
  ) {}

  /** Unique in the app, as far as the keys are known. */
  public get address(): string {
    const { address, isSeveral, owner } = this.block;
    const index = !isSeveral ? '' : isPrimitive(this.key!) ? `[${JSON.stringify(this.key)}]` : '[…]';
    return `${owner.stack.node.path}/${address}${index}`;
  }

  public get type(): string {
    return this.block.type;
  }

  /** What its address stands for. */
  public get value(): Value {
    this.own ??= new Named((name) => this.attribute(name), () => [['', new Attribute(this, '*')]], undefined, true);
    return this.own;
  }

  /** What an argument may be; undefined where it is not given. */
  public argument(name: string): Value | undefined {
    const given = this.block.body[name];
    return given === undefined || given === null ? undefined : this.valueOf(given);
  }

  public valueNamed(name: string): Value | undefined {
    switch (name) {
      case 'each':
        return this.item === undefined ? undefined : new Named((part) => (part === 'key' ? this.key! : this.item!));
      case 'count':
        return this.item === undefined ? new Named(() => this.key ?? new Unknown('count.index')) : undefined;
      case 'self':
        return this.value;
      default:
        return this.block.owner.valueNamed(name);
    }
  }

  public mentionedIn(text: string): readonly Value[] {
    return this.block.owner.mentionedIn(text);
  }

  private valueOf(json: unknown): Value {
    if (Array.isArray(json)) {
      return json.map((item) => this.valueOf(item));
    }
    return typeof json === 'string' && !OF_INSTANCE.test(json) ? this.block.owner.valueOf(json) : valueOf(json, this);
  }

  private attribute(name: string): Value {
    const known = this.attributes.get(name);
    if (known !== undefined) {
      return known;
    }
    // What refers to itself finds this.
    this.attributes.set(name, new Unknown(`${this.block.address}.${name}`));
    const value = this.attributeNamed(name);
    this.attributes.set(name, value);
    return value;
  }

  private attributeNamed(name: string): Value {
    const { address, body, owner, type } = this.block;
    if (type === 'terraform_remote_state' && name === 'outputs') {
      const missing = (output: string) => new Unknown(`${address}.outputs.${output}`);
      return new Named((output) => owner.exportOf(this.block.name, output) ?? missing(output));
    }
    const given = this.argument(type === 'terraform_data' && name === 'output' ? 'input' : name);
    if (THINGS.test(type) && (given === undefined || typeof body[name] === 'string')) {
      return new Attribute(this, name, given);
    }
    const made = Object.keys(body).filter((argument) => !META.includes(argument)).map((argument) => this.argument(argument) ?? null);
    return given ?? new Unknown(`${address}.${name}`, made);
  }
}

/** Of which thing it is an attribute. */
export function thingOf({ thing }: Attribute): BlockInstance {
  return thing as BlockInstance;
}

/** The bodies of blocks without a type, of a name. Terraform takes one object or a list of several wherever there may be several blocks. */
export function bodiesNamed(json: unknown, name: string): StackJson[] {
  return objectsIn(json).flatMap((named) => (Object.hasOwn(named, name) ? objectsIn(named[name]) : []));
}

/** The bodies of blocks of a type, with their names. */
export function bodiesOfType(json: unknown, type: string): [string, StackJson][] {
  return bodiesNamed(json, type).flatMap((named) =>
    Object.entries(named).flatMap(([name, bodies]) => objectsIn(bodies).map((body) => [name, body] as [string, StackJson])),
  );
}

/** Those that stand where Terraform takes one or a list of several. */
export function objectsIn(json: unknown): StackJson[] {
  return [json].flat().filter((each): each is StackJson => typeof each === 'object' && each !== null);
}
