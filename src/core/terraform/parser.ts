import { latePattern } from '../late';

/** An expression of the Terraform language, as far as it decides what a value may be. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'template'; readonly parts: readonly Expression[]; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'get'; readonly of: Expression; readonly key: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly isSpread: boolean; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | ForExpression
  | { readonly kind: 'choice'; readonly by: Expression; readonly options: readonly Expression[] }
  /** An operator or a loop in a template: what it gives is not worked out. */
  | { readonly kind: 'computed'; readonly from: readonly Expression[]; readonly text: string };

export interface ForExpression {
  readonly kind: 'for';
  readonly names: readonly string[];
  readonly input: Expression;
  readonly key?: Expression;
  readonly value: Expression;
  readonly condition?: Expression;
  /** Whether it makes a list of what has the same key. */
  readonly isGrouping?: boolean;
}

/** What may be a name in the Terraform language, as a pattern with the flag `u`. */
export const NAME = String.raw`[\p{ID_Start}_][\p{ID_Continue}-]*`;

/** The name by which the rest of a splat refers to each item. */
export const ITEM = '*';

/**
 * Reads a string of Terraform's JSON syntax, which is a template.
 *
 * @throws Error where it is none, or where it uses what has no place in JSON, such as a heredoc.
 */
export function parseTemplate(text: string): Expression {
  return new Parser(text).all();
}

const BLANK = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const IDENTIFIER = latePattern(NAME, 'uy');
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /==|!=|<=|>=|&&|\|\||[-+*/%<>]/y;
const PLAIN = /[^$%"\\]+/y;
const CONSTANTS = new Map<string, boolean | null>([['true', true], ['false', false], ['null', null]]);
const ESCAPES: { readonly [character: string]: string } = { 'n': '\n', 'r': '\r', 't': '\t', '"': '"', '\\': '\\' };

class Parser {
  private at = 0;

  /** The directive at which a template ended. */
  private ended = '';

  constructor(private readonly text: string) {}

  public all(): Expression {
    const template = this.template(false, []);
    return this.at < this.text.length ? this.fail() : template;
  }

  /** A template up to its quotation mark, its end, or one of the directives; of these it stands behind the keyword. */
  private template(isQuoted: boolean, ends: readonly string[]): Expression {
    const start = this.at;
    const parts: Expression[] = [];
    let literal = '';
    const close = () => {
      parts.push(...(literal === '' ? [] : [{ kind: 'literal', value: literal } as const]));
      literal = '';
    };
    while (this.at < this.text.length && !(isQuoted && this.text[this.at] === '"')) {
      const plain = this.match(PLAIN);
      if (plain !== undefined) {
        literal += plain;
      } else if (this.take('$${') || this.take('%%{')) {
        literal += this.text.slice(this.at - 2, this.at);
      } else if (this.take('${')) {
        literal = this.take('~') ? literal.trimEnd() : literal;
        close();
        parts.push(this.expression());
        this.closeBrace();
      } else if (this.take('%{')) {
        literal = this.take('~') ? literal.trimEnd() : literal;
        close();
        const keyword = this.identifier();
        if (ends.includes(keyword)) {
          this.closeBrace();
          this.ended = keyword;
          return this.joined(parts, start);
        }
        parts.push(this.directive(keyword, isQuoted, start));
      } else {
        literal += isQuoted && this.take('\\') ? this.escape() : this.text[this.at++];
      }
    }
    close();
    return ends.length > 0 ? this.fail() : this.joined(parts, start);
  }

  private joined(parts: readonly Expression[], start: number): Expression {
    return parts.length === 0 ? { kind: 'literal', value: '' }
      : parts.length === 1 ? parts[0]
        : { kind: 'template', parts, text: this.text.slice(start, this.at) };
  }

  private directive(keyword: string, isQuoted: boolean, start: number): Expression {
    if (keyword === 'if') {
      const by = this.expression();
      this.closeBrace();
      const one = this.template(isQuoted, ['else', 'endif']);
      const other: Expression = this.ended === 'else' ? this.template(isQuoted, ['endif']) : { kind: 'literal', value: '' };
      return { kind: 'choice', by, options: [one, other] };
    }
    if (keyword === 'for') {
      do {
        this.identifier();
      } while (this.symbol(','));
      if (this.identifier() !== 'in') {
        this.fail();
      }
      const input = this.expression();
      this.closeBrace();
      const body = this.template(isQuoted, ['endfor']);
      return { kind: 'computed', from: [input, body], text: this.text.slice(start, this.at) };
    }
    return this.fail();
  }

  private closeBrace(): void {
    const trims = this.symbol('~');
    this.need('}');
    if (trims) {
      this.match(/\s+/y);
    }
  }

  private escape(): string {
    const character = this.text[this.at++];
    const digits = character === 'u' ? 4 : character === 'U' ? 8 : 0;
    if (digits > 0) {
      const code = this.text.slice(this.at, (this.at += digits));
      return String.fromCodePoint(Number.parseInt(code, 16));
    }
    return ESCAPES[character] ?? this.fail();
  }

  private expression(): Expression {
    this.match(BLANK);
    const start = this.at;
    const operands = [this.operand()];
    while (this.operator()) {
      operands.push(this.operand());
    }
    const whole: Expression = operands.length === 1 ? operands[0] : { kind: 'computed', from: operands, text: this.text.slice(start, this.at) };
    if (this.symbol('?')) {
      const one = this.expression();
      this.need(':');
      return { kind: 'choice', by: whole, options: [one, this.expression()] };
    }
    return whole;
  }

  private operator(): boolean {
    this.match(BLANK);
    return this.match(OPERATOR) !== undefined;
  }

  private operand(): Expression {
    this.match(BLANK);
    const start = this.at;
    if (this.symbol('!') || this.symbol('-')) {
      const of = this.operand();
      const isNumber = of.kind === 'literal' && typeof of.value === 'number' && this.text[start] === '-';
      return isNumber ? { kind: 'literal', value: -of.value! } : { kind: 'computed', from: [of], text: this.text.slice(start, this.at) };
    }
    return this.postfix(this.primary());
  }

  private primary(): Expression {
    const start = this.at;
    if (this.symbol('"')) {
      const template = this.template(true, []);
      return this.text[this.at++] === '"' ? asString(template, this.text.slice(start, this.at)) : this.fail();
    }
    if (this.symbol('(')) {
      const inner = this.expression();
      this.need(')');
      return inner;
    }
    if (this.symbol('[')) {
      return this.isFor() ? this.forIn(']') : { kind: 'list', items: this.items(']').items };
    }
    if (this.symbol('{')) {
      return this.isFor() ? this.forIn('}') : { kind: 'object', entries: this.entries() };
    }
    const number = this.match(NUMBER);
    if (number !== undefined) {
      return { kind: 'literal', value: Number(number) };
    }
    let name = this.identifier();
    while (this.symbol('::')) {
      name += `::${this.identifier()}`;
    }
    if (this.symbol('(')) {
      const { items: args, isSpread } = this.items(')');
      return { kind: 'call', name, args, isSpread, text: this.text.slice(start, this.at) };
    }
    return CONSTANTS.has(name) ? { kind: 'literal', value: CONSTANTS.get(name)! } : { kind: 'name', name };
  }

  /** Attributes, indices and splats. */
  private postfix(of: Expression): Expression {
    for (let result = of; ;) {
      this.match(BLANK);
      if (this.take('[*]')) {
        const value = this.postfix({ kind: 'name', name: ITEM });
        return { kind: 'for', names: ['', ITEM], input: result, value };
      } else if (this.take('.*')) {
        // An index behind its attributes is one of the whole list.
        result = { kind: 'for', names: ['', ITEM], input: result, value: this.attributes({ kind: 'name', name: ITEM }) };
      } else if (this.isAttribute()) {
        result = this.attributes(result);
      } else if (this.take('[')) {
        const key = this.expression();
        this.need(']');
        result = { kind: 'get', of: result, key };
      } else {
        return result;
      }
    }
  }

  private isAttribute(): boolean {
    this.match(BLANK);
    return this.text[this.at] === '.' && !'.*'.includes(this.text[this.at + 1]);
  }

  private attributes(of: Expression): Expression {
    let result = of;
    while (this.isAttribute()) {
      this.at++;
      this.match(BLANK);
      result = { kind: 'get', of: result, key: { kind: 'literal', value: this.match(/\d+/y) ?? this.identifier() } };
    }
    return result;
  }

  private isFor(): boolean {
    this.match(BLANK);
    return this.match(/for(?=[\s#/])/y) !== undefined;
  }

  private forIn(end: string): Expression {
    const names = [this.identifier()];
    while (this.symbol(',')) {
      names.push(this.identifier());
    }
    if (this.identifier() !== 'in') {
      this.fail();
    }
    const input = this.expression();
    this.need(':');
    let value = this.expression();
    let key: Expression | undefined;
    let isGrouping = false;
    if (this.symbol('=>')) {
      key = value;
      value = this.expression();
      isGrouping = this.symbol('...');
    }
    this.match(BLANK);
    const condition = this.match(/if(?=[\s(!"#/])/y) === undefined ? undefined : this.expression();
    this.need(end);
    return { kind: 'for', names: names.length === 1 ? ['', names[0]] : names, input, key, value, condition, isGrouping };
  }

  /** Those of a list or a call; in a call `...` behind the last makes several of it. */
  private items(end: string): { readonly items: readonly Expression[]; readonly isSpread: boolean } {
    const items: Expression[] = [];
    let isSpread = false;
    while (!this.symbol(end)) {
      items.push(this.expression());
      isSpread = this.symbol('...');
      if (!this.symbol(',')) {
        this.need(end);
        break;
      }
    }
    return { items, isSpread };
  }

  private entries(): [Expression, Expression][] {
    const entries: [Expression, Expression][] = [];
    while (!this.symbol('}')) {
      this.match(BLANK);
      const isInBrackets = this.text[this.at] === '(';
      const key = this.expression();
      if (!this.symbol('=')) {
        this.need(':');
      }
      // A name alone is the key itself.
      entries.push([key.kind === 'name' && !isInBrackets ? { kind: 'literal', value: key.name } : key, this.expression()]);
      this.symbol(',');
    }
    return entries;
  }

  private identifier(): string {
    this.match(BLANK);
    return this.match(IDENTIFIER()) ?? this.fail();
  }

  /** Whether it comes next, behind white space and comments. */
  private symbol(symbol: string): boolean {
    this.match(BLANK);
    return this.take(symbol);
  }

  private need(symbol: string): void {
    if (!this.symbol(symbol)) {
      this.fail();
    }
  }

  private take(symbol: string): boolean {
    const isNext = this.text.startsWith(symbol, this.at);
    this.at += isNext ? symbol.length : 0;
    return isNext;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text)?.[0];
    this.at += match?.length ?? 0;
    return match;
  }

  private fail(): never {
    throw new Error(`It cannot be read from character ${this.at + 1} on.`);
  }
}

/** A quoted template with an interpolation alone is a string all the same. */
function asString(template: Expression, text: string): Expression {
  return template.kind === 'literal' || template.kind === 'template' ? template : { kind: 'template', parts: [template], text };
}
