import { latePattern } from '../late';
import { Bag, Choice, Entries, Origin, Primitive, Unknown, Value, combined, decidedBy, decidersOf, isA, isPrimitive, itemsOf, valueAt } from './values';

const FIRST_LETTER = latePattern(String.raw`(?<![\p{L}\p{N}_])\p{L}`, 'gu');

/** What a function gives for plain arguments; undefined where that is left to Terraform. */
const OF_TEXT: { readonly [name: string]: (...args: Primitive[]) => Value | undefined } = {
  base64decode: (text) => Buffer.from(String(text), 'base64').toString('utf8'),
  base64encode: (text) => Buffer.from(String(text), 'utf8').toString('base64'),
  chomp: (text) => String(text).replace(/[\r\n]+$/, ''),
  format,
  jsondecode: (text) => valueOfJson(JSON.parse(String(text))),
  lower: (text) => String(text).toLowerCase(),
  replace: (text, part, by) => (/^\/.*\/$/s.test(String(part)) ? undefined : String(text).replaceAll(String(part), () => String(by))),
  split: (separator, text) => String(text).split(String(separator)),
  strrev: (text) => [...String(text)].reverse().join(''),
  substr: (text, from, count) => substring([...String(text)], Number(from), Number(count)),
  title: (text) => String(text).replace(FIRST_LETTER(), (letter) => letter.toUpperCase()),
  tostring: (text) => (text === null ? null : String(text)),
  trim: (text, cut) => trimmed(trimmed(String(text), String(cut), true), String(cut), false),
  trimprefix: (text, prefix) => (String(text).startsWith(String(prefix)) ? String(text).slice(String(prefix).length) : String(text)),
  trimspace: (text) => String(text).trim(),
  trimsuffix: (text, suffix) =>
    String(text).endsWith(String(suffix)) ? String(text).slice(0, String(text).length - String(suffix).length) : String(text),
  upper: (text) => String(text).toUpperCase(),
  urlencode: (text) => encodeURIComponent(String(text)),
};

/** Functions that change at most the case of the text or white space around it: ids and names are compared without. */
const KEEPING_TEXT = ['chomp', 'lower', 'title', 'tostring', 'trimspace', 'upper'];

/** Functions for which a list of arguments is as good as each of them. */
const COLLECTING = ['coalesce', 'coalescelist', 'concat', 'merge', 'setintersection', 'setproduct', 'setunion'];

/** What a function gives that chooses among what it gets. */
const CHOOSING: { readonly [name: string]: (...args: Value[]) => Value } = {
  abspath: (path) => path,
  chunklist: (list) => new Bag([bagOf([list])]),
  coalesce: (...args) => Choice.of(args),
  coalescelist: (...args) => Choice.of(args),
  compact: (list) => bagOf([list]),
  concat: (...lists) => (lists.every(Array.isArray) ? lists.flat() : bagOf(lists)),
  distinct: (list) => bagOf([list]),
  element: (list, index) =>
    Array.isArray(list) && typeof index === 'number' && index >= 0 && list.length > 0 ? list[index % list.length] : Choice.of(bagOf([list]).items),
  flatten: (list) => new Bag(deepItemsOf(list)),
  join: (separator, ...lists) => {
    const items = lists.flatMap((list) => itemsOf(list).map(([, item]) => item));
    const isOrdered = lists.every(Array.isArray);
    return (isOrdered ? combined([separator, ...items], ([by, ...texts]) => texts.join(String(by))) : undefined) ?? new Unknown('join(…)', items, Origin.COMPUTED);
  },
  keys: (map) => new Bag(itemsOf(map).map(([key]) => key)),
  lookup: (map, key, ...defaults) => {
    const found = valueAt(map, key);
    return isWhole(map) && isPrimitive(key) && map.entries.has(String(key)) ? found : Choice.of([found, ...defaults]);
  },
  matchkeys: (values) => bagOf([values]),
  merge: (...maps) =>
    maps.every(isWhole) ? new Entries(new Map(maps.flatMap((map) => [...map.entries]))) : Choice.of(maps),
  nonsensitive: (value) => value,
  one: (list) => Choice.of(bagOf([list]).items),
  reverse: (list) => bagOf([list]),
  sensitive: (value) => value,
  setintersection: (...sets) => bagOf(sets),
  setproduct: (...sets) => new Bag([bagOf(sets)]),
  setsubtract: (set) => bagOf([set]),
  setunion: (...sets) => bagOf(sets),
  slice: (list, from, to) =>
    Array.isArray(list) && typeof from === 'number' && typeof to === 'number' ? list.slice(from, to) : bagOf([list]),
  sort: (list) => bagOf([list]),
  tolist: (list) => (Array.isArray(list) ? list : bagOf([list])),
  tomap: (map) => map,
  toset: (list) => bagOf([list]),
  transpose: (map) => new Bag(itemsOf(map).flat()),
  try: (...args) => Choice.of(args),
  values: (map) => new Bag(itemsOf(map).map(([, value]) => value)),
  zipmap: (keys, values) => {
    const names = itemsOf(keys).map(([, key]) => key);
    const isOrdered = Array.isArray(keys) && Array.isArray(values);
    const { items } = bagOf([values]);
    const valueOf = (index: number) => (isOrdered ? (values[index] ?? null) : Choice.of(items, [keys, values]));
    return names.every(isPrimitive)
      ? new Entries(new Map(names.map((name, index) => [String(name), valueOf(index)])))
      : new Bag([...names, ...items]);
  },
};

/**
 * What a function gives, as far as that can be told.
 *
 * @param text The call as it is written.
 */
export function called(name: string, args: readonly Value[], text: string): Value {
  const unknown = new Unknown(text, args, Origin.COMPUTED);
  if (args.length === 1 && KEEPING_TEXT.includes(name) && !isPrimitive(args[0])) {
    return combined(args, ([value]) => OF_TEXT[name](value)) ?? args[0];
  }
  try {
    if (Object.hasOwn(OF_TEXT, name)) {
      return combined(args, (plain) => OF_TEXT[name](...plain)) ?? unknown;
    }
    return Object.hasOwn(CHOOSING, name) && args.length > 0 ? chosen(CHOOSING[name](...args), args) : unknown;
  } catch {
    return unknown;
  }
}

/** What is not told from the arguments for sure depends on all of them. */
function chosen(value: Value, args: readonly Value[]): Value {
  if (args.includes(value)) {
    return value;
  }
  const isTold = isPrimitive(value) || Array.isArray(value) || isA(value, 'entries') || isA(value, 'attribute');
  return decidedBy(value, isTold ? args.flatMap(decidersOf) : args);
}

/** Arguments of a call of which the last stands for several, where that is known or makes no difference. */
export function spread(name: string, args: readonly Value[]): readonly Value[] | undefined {
  const last = args.at(-1)!;
  if (Array.isArray(last)) {
    return [...args.slice(0, -1), ...(last as readonly Value[])];
  }
  return COLLECTING.includes(name) ? args : undefined;
}

/** A value of JSON, of which no text is a template. */
export function valueOfJson(json: unknown): Value {
  if (Array.isArray(json)) {
    return json.map(valueOfJson);
  }
  return typeof json === 'object' && json !== null
    ? new Entries(new Map(Object.entries(json).map(([key, value]) => [key, valueOfJson(value)])))
    : (json as Primitive);
}

/**
 * Whoever runs Terraform may give another value than the default, which is not a template.
 *
 * @param defaults Undefined where there is none.
 * @param parts What the type of the variable says of parts that are left out.
 */
export function valueOfVariable(name: string, defaults: readonly unknown[], parts: readonly Value[] = []): Unknown {
  const from = defaults.filter((value) => value !== undefined).map(valueOfJson);
  return new Unknown(`var.${name}`, [...from, ...parts], Origin.VARIABLE);
}

/** Whether all of its entries are there. */
function isWhole(value: Value): value is Entries {
  return isA(value, 'entries') && value.by.length === 0;
}

function bagOf(collections: readonly Value[]): Bag {
  return new Bag(collections.flatMap((collection) => itemsOf(collection).map(([, item]) => item)));
}

function deepItemsOf(value: Value): Value[] {
  return Array.isArray(value) || isA(value, 'bag') ? itemsOf(value).flatMap(([, item]) => deepItemsOf(item)) : [value];
}

/** Only the verbs that put a value in as it is. */
function format(template: Primitive, ...args: Primitive[]): string | undefined {
  let next = 0;
  const text = String(template).replace(/%(.)/gs, (_, verb: string) => (verb === '%' ? '%' : 'sdv'.includes(verb) ? String(args[next++]) : '\u0000'));
  return text.includes('\u0000') ? undefined : text;
}

function substring(characters: readonly string[], from: number, count: number): string {
  const start = from < 0 ? characters.length + from : from;
  return characters.slice(start, count < 0 ? undefined : start + count).join('');
}

function trimmed(text: string, cut: string, isStart: boolean): string {
  const characters = [...text];
  const isCut = (character: string | undefined) => character !== undefined && [...cut].includes(character);
  while (isCut(isStart ? characters[0] : characters.at(-1))) {
    if (isStart) {
      characters.shift();
    } else {
      characters.pop();
    }
  }
  return characters.join('');
}
