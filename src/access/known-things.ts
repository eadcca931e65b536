import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { once } from '../core/memo';
import { Reached, Unknown, Value, isA, plainValuesOf, reachedBy } from '../core/terraform/values';
import { foldedName, visible } from '../core/text';
import { idOfAlias } from '../instance/snapshot/known-snapshot';
import { namesToldIn } from '../instance/told-names';
import { Reading } from '../tree/reading';
import { BlockInstance, thingOf } from '../tree/written-block';

export const SECURITY_PROFILE = 'aws_connect_security_profile';

const LONGEST_EXPRESSION = 120;

/** What the stacks say of the profiles, groups and instances behind values. */
export class KnownThings {
  private readonly names = new Map<string, Set<string>>();
  private readonly reached = new Map<Value, Reached>();
  private defined?: ReadonlyMap<string, readonly BlockInstance[]>;

  constructor(public readonly reading: Reading, private readonly app: IConstruct) {
    for (const { stack, id, names } of namesToldIn(app)) {
      const [key] = this.keysOf(stack, reading.valueInCode(stack, id));
      this.names.set(key, new Set([...(this.names.get(key) ?? []), ...names]));
    }
  }

  /** All that a value may be, or be made of. */
  public reachedBy(value: Value): Reached {
    if (typeof value !== 'object' || value === null) {
      return reachedBy(value);
    }
    const reached = this.reached.get(value) ?? reachedBy(value);
    this.reached.set(value, reached);
    return reached;
  }

  /** What a value may stand for, so that two values with a key in common may be the same thing. */
  public keysOf(stack: TerraformStack, value: Value): string[] {
    const { attributes, texts, unknown } = this.reachedBy(value);
    return [
      ...attributes.map((attribute) => keyOfThing(thingOf(attribute))),
      ...texts.map(keyOfId),
      // As the argument of a function, cdktf writes an id of a Lazy without quotation marks.
      ...unknown.flatMap(({ expression }) => [`expression ${stack.node.path}/${expression}`, keyOfId(expression)]),
    ];
  }

  /** The names that code has told for a key. */
  public namesTold(key: string): Iterable<string> {
    return this.names.get(key) ?? [];
  }

  /** What a thing may be called, by the stacks and by code. */
  public namesOf(thing: BlockInstance): Reached {
    const { attributes, texts, unknown } = this.reachedBy(thing.argument('name') ?? null);
    return { attributes, texts: [...texts, ...this.namesTold(keyOfThing(thing))], unknown };
  }

  /** Equal where the instance is the same for sure: aliases and ids are unique in all of AWS. */
  public instanceOf(stack: TerraformStack, value: Value): string {
    if (isA(value, 'attribute')) {
      const thing = thingOf(value);
      if (thing.type === 'aws_connect_instance') {
        const [alias] = plainValuesOf(thing.argument('instance_alias') ?? null) ?? [];
        const id = thing.argument('instance_id');
        return typeof alias === 'string' ? this.keyOfAlias(alias) : id === undefined ? keyOfThing(thing) : this.instanceOf(stack, id);
      }
      if (value.given !== undefined) {
        return this.instanceOf(stack, value.given);
      }
    }
    const [plain, ...others] = plainValuesOf(value) ?? [];
    if (plain !== undefined && plain !== null && others.length === 0) {
      return keyOfId(String(plain));
    }
    const { attributes, unknown } = this.reachedBy(value);
    const told = [...unknown.map(({ expression }) => expression), ...attributes.map((attribute) => keyOfThing(thingOf(attribute)))];
    return `expression ${stack.node.path}/${told.join(' ')}`;
  }

  public instanceOfThing(thing: BlockInstance): string {
    return this.instanceOf(thing.block.owner.stack, thing.argument('instance_id') ?? null);
  }

  /** The security profiles that the stacks define and that one which is looked up by name may be. */
  public definedAs(thing: BlockInstance): readonly BlockInstance[] {
    if (thing.type !== SECURITY_PROFILE || !thing.block.address.startsWith('data.')) {
      return [];
    }
    this.defined ??= this.definedByName();
    const instance = this.instanceOfThing(thing);
    const found = this.namesOf(thing).texts.flatMap((name) => this.defined!.get(foldedName(name)) ?? []);
    return found.filter((profile) => mayBeSame(this.instanceOfThing(profile), instance));
  }

  private definedByName(): Map<string, BlockInstance[]> {
    const defined = new Map<string, BlockInstance[]>();
    const blocks = this.reading.writtenIn(this.app).flatMap((stack) => [...stack.blocksOf('resource', SECURITY_PROFILE).values()].flat());
    for (const profile of blocks.flatMap(({ instances }) => instances)) {
      this.namesOf(profile).texts.forEach((name) => once(defined, foldedName(name), () => []).push(profile));
    }
    return defined;
  }

  private keyOfAlias(alias: string): string {
    const id = idOfAlias(this.app, alias);
    return id === undefined ? `alias ${alias.toLowerCase()}` : keyOfId(id);
  }
}

export function keyOfThing(thing: BlockInstance): string {
  return `thing ${thing.address}`;
}

/** Ids are compared without regard to case, and without that of the instance before them. */
export function keyOfId(id: string): string {
  return `id ${foldedName(id.slice(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1))}`;
}

/** Whether two instances may be the same: an alias and an id may be of one, two ids are not. */
export function mayBeSame(one: string, other: string): boolean {
  const kind = (key: string) => key.slice(0, key.indexOf(' '));
  return one === other || kind(one) !== kind(other) || kind(one) === 'expression';
}

/** What to call what Terraform alone knows. */
export function shownExpression({ expression }: Unknown): string {
  const shown = visible(expression.length > LONGEST_EXPRESSION ? `${expression.slice(0, LONGEST_EXPRESSION)}…` : expression);
  return /[$%]\{/.test(shown) ? shown : `\${${shown}}`;
}
