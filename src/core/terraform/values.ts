/** What is known of a value before Terraform evaluates it. */
export type Value = Primitive | readonly Value[] | Structure;

export type Primitive = string | number | boolean | null;

type Structure = Entries | Bag | Choice | Attribute | Unknown | Named;

/** A map or an object. */
export class Entries {
  public readonly kind = 'entries';

  /** @param by What decides which of them are there; empty where they all are. */
  constructor(
    public readonly entries: ReadonlyMap<string, Value>,
    public readonly by: readonly Value[] = [],
  ) {}
}

/** Items of a collection of which the order, or which of them are there, is not known. */
export class Bag {
  public readonly kind = 'bag';

  /** @param by What else decides what is in it. */
  constructor(
    public readonly items: readonly Value[],
    public readonly by: readonly Value[] = [],
  ) {}
}

/** One of several values. */
export class Choice {
  /** @param by What decides which it is. */
  public static of(options: readonly Value[], by: readonly Value[] = []): Value {
    const different = [...new Set(options)];
    return different.length === 1 && by.length === 0 ? different[0] : new Choice(different, by);
  }

  public readonly kind = 'choice';

  private constructor(
    public readonly options: readonly Value[],
    public readonly by: readonly Value[],
  ) {}
}

/** Where what Terraform alone knows comes from. */
export enum Origin {
  /** From nothing but the values that it is made of, by functions and operators. */
  COMPUTED,
  /** From whoever runs Terraform, or from the default of the variable. */
  VARIABLE,
  /** From something that Terraform makes or looks up. */
  ELSEWHERE,
}

/** What Terraform alone knows. */
export class Unknown {
  public readonly kind = 'unknown';

  /**
   * @param expression How the stacks say it.
   * @param from What it is made of, as far as the stacks say: it may be any of it.
   */
  constructor(
    public readonly expression: string,
    public readonly from: readonly Value[] = [],
    public readonly origin = Origin.ELSEWHERE,
  ) {}
}

/** An attribute of a thing that Terraform looks up or makes. */
export class Attribute {
  public readonly kind = 'attribute';

  /** @param given What the stacks give for it, where they do. */
  constructor(
    public readonly thing: object,
    public readonly name: string,
    public readonly given?: Value,
  ) {}
}

/** What is found by names, such as `data`, a type of resource, or a resource. */
export class Named {
  public readonly kind = 'named';

  /**
   * @param get What has the name in it.
   * @param items What a loop goes over.
   * @param name What it is called, where it stands for nothing by itself.
   * @param isOne Whether it is a single object, and not several by key.
   */
  constructor(
    public readonly get: (name: string) => Value,
    public readonly items?: () => readonly (readonly [Value, Value])[],
    public readonly name = '(a whole object)',
    public readonly isOne = false,
  ) {}
}

export function isPrimitive(value: Value): value is Primitive {
  return typeof value !== 'object' || value === null;
}

export function isA<K extends Structure['kind']>(value: Value | undefined, kind: K): value is Extract<Structure, { kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** What stands in a value under a key. */
export function valueAt(value: Value, key: Value): Value {
  if (isA(value, 'choice')) {
    return Choice.of(value.options.map((option) => valueAt(option, key)), value.by);
  }
  if (isA(value, 'unknown')) {
    // Of all but a variable it is not known how its parts make it.
    const from = value.origin === Origin.VARIABLE ? value.from.map((part) => valueAt(part, key)) : value.from;
    return decidedBy(new Unknown(`${value.expression}${keyText(key)}`, from, value.origin), isPrimitive(key) ? [] : [key]);
  }
  if (isA(value, 'named') && isPrimitive(key)) {
    return value.get(String(key));
  }
  if (isA(value, 'entries') && isPrimitive(key)) {
    return decidedBy(value.entries.get(String(key)) ?? null, value.by);
  }
  if (Array.isArray(value) && isPrimitive(key) && Number(key) in value) {
    return value[Number(key)];
  }
  return isPrimitive(value) || isA(value, 'attribute')
    ? new Unknown(keyText(key), [value], Origin.COMPUTED)
    : Choice.of(itemsOf(value).map(([, item]) => item), [...decidersOf(value), key]);
}

/** What decides which of several values it is, or what is in it: lists, each the same wherever it is passed on. */
export function decidersOf(value: Value): readonly Value[] {
  const own = (isA(value, 'choice') || isA(value, 'bag') || isA(value, 'entries')) && value.by.length > 0 ? [value.by] : [];
  return isA(value, 'choice') ? [...own, ...value.options.flatMap(decidersOf)] : own;
}

/** The same value, on which other values decide as well. */
export function decidedBy(value: Value, by: readonly Value[]): Value {
  if (by.length === 0) {
    return value;
  }
  return isA(value, 'bag') ? new Bag(value.items, [...decidersOf(value), ...by]) : Choice.of([value], by);
}

function keyText(key: Value): string {
  return typeof key === 'string' && /^[a-z_]\w*$/i.test(key) ? `.${key}` : isPrimitive(key) ? `[${JSON.stringify(key)}]` : '[…]';
}

/** What a loop goes over, with the keys. */
export function itemsOf(value: Value): readonly (readonly [Value, Value])[] {
  if (Array.isArray(value)) {
    return value.map((item, index) => [index, item]);
  }
  if (isA(value, 'bag')) {
    return value.items.map((item) => [item, item]);
  }
  if (isA(value, 'entries')) {
    return [...value.entries];
  }
  if (isA(value, 'choice')) {
    return value.options.flatMap(itemsOf);
  }
  const items = isA(value, 'named') ? value.items?.() : undefined;
  return items ?? [[new Unknown('each.key', [value as Value]), new Unknown('each.value', [value as Value])]];
}

const MOST_COMBINATIONS = 256;

/** Every plain value that it can be; undefined where that is not known. */
export function plainValuesOf(value: Value): Primitive[] | undefined {
  if (isPrimitive(value)) {
    return [value];
  }
  if (isA(value, 'attribute')) {
    return value.given === undefined ? undefined : plainValuesOf(value.given);
  }
  const options = isA(value, 'choice') ? value.options.map(plainValuesOf) : [undefined];
  return options.includes(undefined) ? undefined : options.flatMap((option) => option!);
}

/** What comes out of plain values, for each combination of those that there may be; undefined where that is not known. */
export function combined(values: readonly Value[], combine: (plain: readonly Primitive[]) => Value | undefined): Value | undefined {
  const options = values.map(plainValuesOf);
  let combinations: Primitive[][] = [[]];
  for (const option of options) {
    if (option === undefined || combinations.length * option.length > MOST_COMBINATIONS) {
      return undefined;
    }
    combinations = combinations.flatMap((some) => option.map((one) => [...some, one]));
  }
  const results = combinations.map(combine);
  return results.includes(undefined) ? undefined : Choice.of(results as Value[], values.flatMap(decidersOf));
}

/** Whether it is text, or made of nothing but text, so that whoever reads the stacks knows it. */
export function isWrittenOut(value: Value): boolean {
  if (isPrimitive(value)) {
    return value !== null && value !== '';
  }
  if (isA(value, 'unknown')) {
    return value.origin === Origin.VARIABLE
      ? value.from.some(isWrittenOut)
      : value.origin === Origin.COMPUTED && value.from.length > 0 && value.from.every(isWrittenOut);
  }
  if (isA(value, 'attribute')) {
    return value.given !== undefined && isWrittenOut(value.given);
  }
  return isA(value, 'choice') ? value.options.some(isWrittenOut) : itemsOf(value).some(([, item]) => isWrittenOut(item));
}

/** All that a value may be, or be made of. */
export interface Reached {
  readonly texts: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly unknown: readonly Unknown[];
}

export function reachedBy(value: Value): Reached {
  const [texts, seen] = [new Set<string>(), new Set<Value>()];
  const [attributes, unknown]: [Attribute[], Unknown[]] = [[], []];
  const waiting: Value[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (isPrimitive(next)) {
      if (next !== null) {
        texts.add(String(next));
      }
    } else if (!seen.has(next)) {
      seen.add(next);
      if (isA(next, 'attribute')) {
        attributes.push(next);
        waiting.push(...(next.given === undefined ? [] : [next.given]));
      } else if (isA(next, 'unknown')) {
        unknown.push(next);
        next.from.forEach((part) => waiting.push(part));
      } else if (isA(next, 'named')) {
        unknown.push(new Unknown(next.name));
        next.items?.().forEach(([, item]) => item !== next && waiting.push(item));
      } else {
        (isA(next, 'choice') ? next.options : itemsOf(next).map(([, item]) => item)).forEach((item) => waiting.push(item));
      }
    }
  }
  return { texts: [...texts].reverse(), attributes: attributes.reverse(), unknown: unknown.reverse() };
}
