import { TerraformStack } from 'cdktf';
import { Unknown, Value, isA, isPrimitive, itemsOf, plainValuesOf } from '../../core/terraform/values';
import { BlockInstance, thingOf } from '../../tree/written-block';
import { KnownThings, keyOfThing, shownExpression } from '../known-things';

/** By which a look-up or a resource says what it is, the best first. */
const NAMING_ARGUMENTS = ['name', 'security_profile_id', 'routing_profile_id', 'hierarchy_group_id', 'instance_alias', 'instance_id'];

/** Values as a person knows them: the name behind a look-up, else the value itself, else how the stacks say it, with the names behind it. */
export class ShownValues {
  private readonly ofThings = new Map<BlockInstance, string | undefined>();

  constructor(
    private readonly things: KnownThings,
    private readonly stack: TerraformStack,
  ) {}

  public of(value: Value): string {
    if (isPrimitive(value)) {
      const told = [...this.things.namesTold(this.things.keysOf(this.stack, value)[0])];
      return told.length > 0 ? told.join(' or ') : String(value ?? '');
    }
    if (isA(value, 'attribute')) {
      const thing = thingOf(value);
      return this.nameOf(thing) ?? `\${${thing.block.address}.${value.name}}`;
    }
    if (isA(value, 'choice')) {
      return value.options.map((option) => this.of(option)).join(' or ');
    }
    if (isA(value, 'named')) {
      return this.ofUnknown(new Unknown(value.name));
    }
    return isA(value, 'unknown') ? this.ofUnknown(value) : itemsOf(value).map(([, item]) => this.of(item)).join(', ');
  }

  /** The same of what is text itself, and no id. */
  public ofText(value: Value | undefined): string {
    return isPrimitive(value ?? null) ? String(value ?? '') : this.of(value!);
  }

  /** Undefined where nothing is given. */
  public ofOptional(value: Value | undefined): string | undefined {
    return value === undefined || value === null || value === '' ? undefined : this.of(value);
  }

  /** Each entry of a list; a list that only Terraform knows is one entry. */
  public ofList(value: Value): string[] {
    if (isA(value, 'choice') && value.options.length === 1) {
      return this.ofList(value.options[0]);
    }
    return Array.isArray(value) ? value.map((item) => this.of(item)) : [this.of(value)];
  }

  private ofUnknown(value: Unknown): string {
    const { attributes } = this.things.reachedBy(value);
    const names = attributes.map((attribute) => this.of(attribute));
    const [told] = this.things.keysOf(this.stack, new Unknown(value.expression)).flatMap((key) => [...this.things.namesTold(key)]);
    const shown = told === undefined ? shownExpression(value) : `${told} ${shownExpression(value)}`;
    return names.length === 0 ? shown : `${shown} (${[...new Set(names)].join(', ')})`;
  }

  private nameOf(thing: BlockInstance): string | undefined {
    if (!this.ofThings.has(thing)) {
      this.ofThings.set(thing, undefined);
      this.ofThings.set(thing, this.findName(thing));
    }
    return this.ofThings.get(thing);
  }

  private findName(thing: BlockInstance): string | undefined {
    const [told] = this.things.namesTold(keyOfThing(thing));
    const given = NAMING_ARGUMENTS.map((argument) => plainValuesOf(thing.argument(argument) ?? null));
    const name = told ?? given.find((names) => names?.some((each) => each !== null))?.join(' or ');
    const parent = thing.argument('parent_group_id');
    return name === undefined || parent === undefined || told !== undefined ? name : `${this.of(parent)}/${name}`;
  }
}
