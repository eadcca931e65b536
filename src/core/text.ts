import { createHash } from 'node:crypto';
import { latePattern } from './late';

const LONGEST_QUOTE = 80;

/** Characters that cannot be seen in an error, or are parts of others. */
const NOT_SHOWN = latePattern(String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{M}]|(?! )\p{Zs}`, 'gu');

/** Tells texts apart where they cannot stand themselves: the first 8 digits of their hash. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** A value as an error shows it: quoted, cut when long, with characters that cannot be seen written as escapes. */
export function quote(value: unknown): string {
  return quoted(value, LONGEST_QUOTE);
}

const LONGEST_PATH = 4096;

/** The path of a file or a folder, not cut: whoever reads the error opens or copies it. */
export function quotePath(path: unknown): string {
  return quoted(path, LONGEST_PATH);
}

function quoted(value: unknown, longest: number): string {
  if (typeof value === 'symbol') {
    return '(known at plan)';
  }
  if (typeof value === 'function' || typeof value === 'object') {
    return quoteObject(value);
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  const characters = [...value];
  const shown = JSON.stringify(characters.slice(0, longest).join(''))
    .replace(NOT_SHOWN(), (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
  return characters.length > longest ? `${shown}… (${characters.length} characters)` : shown;
}

const LONGEST_LITERAL = 200;

/** A text as a string literal of TypeScript, for code that is to be copied. */
export function literal(text: string): string {
  if (text.length > LONGEST_LITERAL) {
    return '…';
  }
  return `'${visibleJson(JSON.stringify(text)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Constructs refer to their whole tree and cannot be written as JSON. */
function quoteObject(value: object | null): string {
  try {
    const json = JSON.stringify(value) ?? '(a function)';
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (json === '{}' && kind !== 'Object') {
      return `(a ${kind})`;
    }
    return json.length > LONGEST_QUOTE ? `${json.slice(0, LONGEST_QUOTE)}…` : json;
  } catch {
    return '(an object)';
  }
}

const MOST_LISTED = 20;

/** Several things in a sentence: the first of them, and how many more there are. */
export function listed<T>(things: readonly T[], show: (thing: T) => string, most = MOST_LISTED): string {
  const more = things.length - most;
  return [...things.slice(0, most).map(show), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** `1 user`, `2,000 users` */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Characters that cannot be seen, or that change how others are seen. */
export const INVISIBLE = latePattern(String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}`, 'gu');

/** A name as one compares it to be safe: without regard to case, white space around it, form of Unicode and what cannot be seen. */
export function foldedName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').replace(INVISIBLE(), '').trim().toLowerCase();
}

/** Writes them as `U+202E`, so that a name cannot pass for another one. */
export function visible(text: string): string {
  return text.replace(INVISIBLE(), codePoint);
}

/** Their code points. */
export function invisibleIn(text: string): string[] {
  return (text.match(INVISIBLE()) ?? []).map(codePoint);
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Writes them, in JSON, as escapes of JSON. */
export function visibleJson(json: string): string {
  return json.replace(INVISIBLE(), (c) => [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}

/**
 * The same text in as few bytes as it needs. V8 joins parts of a path to a string of two bytes a character, and one such string in
 * the JSON of a stack doubles what all of it takes while cdktf writes it.
 */
export function compact(text: string): string {
  return Buffer.from(text).toString();
}
