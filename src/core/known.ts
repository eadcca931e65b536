import { Token } from 'cdktf';

/** Stands for a value that Terraform resolves later: never rejected, never counted. */
export const UNKNOWN = Symbol('unknown until plan');

/** A value as the rules see it: given and known, given but unknown until plan, or not given at all. */
export type Known<T> = T | typeof UNKNOWN | undefined;

const EXPRESSION = /(?<!\$)\$\{|(?<!%)%\{/;

/** True for strings with a Terraform expression of their own, such as `${var.name}`, that are no tokens. */
export function isRawExpression(value: unknown): value is string {
  return typeof value === 'string' && EXPRESSION.test(value) && !Token.isUnresolved(value);
}

/** True for tokens and for raw expressions. */
export function isUnresolved(value: unknown): boolean {
  return mayBeUnresolved(value) && ((typeof value === 'string' && EXPRESSION.test(value)) || Token.isUnresolved(value));
}

/** What is asked most often is plain: it is quicker to see that first. A number that stands for a token is far beyond all others. */
function mayBeUnresolved(value: unknown): boolean {
  return typeof value === 'string' ? hasBrace(value) : typeof value !== 'boolean' && !Number.isSafeInteger(value);
}

/** Without a brace, a text is neither a token nor an expression, nor does it have an escape. */
function hasBrace(text: string): boolean {
  return text.includes('{');
}

/**
 * The only reader of possibly unresolved values. Null counts as not given, since other languages send it; the escapes
 * `$${` and `%%{` are read as the characters that reach AWS.
 */
export function known<T>(value: T | null | undefined): Known<T> {
  if (value == null) {
    return undefined;
  }
  if (isUnresolved(value)) {
    return UNKNOWN;
  }
  return typeof value === 'string' && hasBrace(value) ? (value.replaceAll('$${', '${').replaceAll('%%{', '%{') as T) : value;
}

/** The value where it is a string that is known at synth. */
export function knownString(value: unknown): string | undefined {
  const seen = known(value);
  return typeof seen === 'string' ? seen : undefined;
}

/** Whether cdktf may have something to resolve in a string. It is quicker to ask this than to have it resolved. */
export function mayHoldToken(text: string): boolean {
  return text.includes('TfToken[') || (text.includes('e+2') && /e\+2\d\d/.test(text));
}

/** Whether cdktf would put something else in the place of a text that is data, since it takes a part of it for a token. */
export function looksLikeToken(text: string): boolean {
  return /[$#&]\{TfToken\[/.test(text) || (text.match(/-[\d.]+e\+?\d+/g) ?? []).some((number) => isUnresolved(Number(number)));
}

/** True where the number that stands for a token was put into a string: it has lost its meaning. */
export function hasNumberToken(value: unknown): boolean {
  return typeof value === 'string' && /-\d\.\d+e\+298/.test(value);
}
