import { createHash } from 'node:crypto';
import { Named, Value, isA, isPrimitive } from '../../core/terraform/values';
import { BlockInstance, thingOf } from '../../tree/written-block';
import { KnownThings } from '../known-things';

/** What says nothing of what is managed. */
const NO_MATTER = ['//', 'lifecycle', 'depends_on', 'for_each', 'count', 'tags'];

/** Of a provider: what leads it to an account and a region. */
const NO_MATTER_OF_PROVIDER = ['//', 'version', 'default_tags', 'ignore_tags', 'max_retries', 'retry_mode'];

const NO_BODY = {};

const DIGITS = 16;
const LONGEST_TEXT = 200;

/** Sums up all that values come from, so that any change of it is another sum. Where the same is written in another way, it may be another sum as well. */
export class Closure {
  private readonly sums = new Map<object, string>();

  constructor(private readonly things: KnownThings) {}

  /** @param names The arguments of a block that matter. */
  public of(block: BlockInstance, names: readonly string[]): string {
    const { by } = block.block;
    const values = [...names.map((name) => block.argument(name) ?? null), ...(by.length === 0 ? [] : [by])];
    return hash(values.map((value) => this.value(value)).concat(this.provider(block)));
  }

  private value(value: Value): string {
    if (isPrimitive(value)) {
      return JSON.stringify(value);
    }
    const known = this.sums.get(value);
    if (known !== undefined) {
      return known;
    }
    // What refers to itself finds this.
    this.sums.set(value, 'itself');
    const sum = sumOf(this.parts(value));
    this.sums.set(value, sum);
    return sum;
  }

  private parts(value: Exclude<Value, string | number | boolean | null>): string[] {
    const all = (values: readonly Value[]) => values.map((each) => this.value(each));
    const by = (values: readonly Value[]) => (values.length === 0 ? [] : ['by', this.value(values)]);
    if (Array.isArray(value)) {
      return ['list', ...all(value)];
    }
    if (isA(value, 'bag')) {
      return ['set', ...all(value.items).sort(), ...by(value.by)];
    }
    if (isA(value, 'entries')) {
      return ['map', ...[...value.entries].map(([key, item]) => `${JSON.stringify(key)}=${this.value(item)}`).sort(), ...by(value.by)];
    }
    if (isA(value, 'choice')) {
      return ['choice', ...all(value.options), ...by(value.by)];
    }
    if (isA(value, 'attribute')) {
      return ['attribute', value.name, this.thing(thingOf(value))];
    }
    if (isA(value, 'unknown')) {
      return ['unknown', value.expression, ...all(value.from)];
    }
    return ['object', (value as Named).name, ...((value as Named).items?.() ?? []).flatMap((item) => all(item))];
  }

  /** By what is given for it, and not by its address. */
  private thing(thing: BlockInstance): string {
    const known = this.sums.get(thing);
    if (known !== undefined) {
      return known;
    }
    this.sums.set(thing, 'itself');
    const names = Object.keys(thing.block.body).filter((name) => !NO_MATTER.includes(name) && name !== 'provider').sort();
    const given = names.map((name) => `${name}=${this.value(thing.argument(name) ?? null)}`);
    // Of what nothing is given, the address alone tells it from others.
    const defined = this.things.definedAs(thing).map((profile) => this.thing(profile));
    const sum = sumOf([thing.type, ...given, ...defined, ...this.provider(thing), ...(given.length === 0 ? [thing.address] : [])]);
    this.sums.set(thing, sum);
    return sum;
  }

  private provider({ block }: BlockInstance): string[] {
    const provider = typeof block.body.provider === 'string' ? block.body.provider : undefined;
    const body = block.owner.providerBody(provider) ?? NO_BODY;
    const matters = Object.entries(body).filter(([name]) => !NO_MATTER_OF_PROVIDER.includes(name));
    const sum = this.sums.get(body) ?? this.value(block.owner.valueOf(Object.fromEntries(matters)));
    this.sums.set(body, sum);
    return [provider ?? '', sum];
  }
}

/** What is short stands for itself: of most users that leaves one hash to make. */
function sumOf(parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  return text.length > LONGEST_TEXT ? hash(parts) : text;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS);
}
