import { serialize } from 'node:v8';
import { Construct } from 'constructs';
import { UNKNOWN } from '../../src/core/known';
import { compact, isBlank, listed, plural, quote, quotePath } from '../../src/core/text';
import { newStack } from '../support/synth';

describe('quote', () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;

  test.each<[unknown, string]>([
    ['plain', '"plain"'],
    ['', '""'],
    ['a "b"', '"a \\"b\\""'],
    ['a\tb\nc', '"a\\tb\\nc"'],
    ['zero\u200bwidth', '"zero\\u{200b}width"'],
    ['no\u00a0break', '"no\\u{a0}break"'],
    ['left\u202eright', '"left\\u{202e}right"'],
    ['e\u0301', '"e\\u{301}"'],
    ['é ü 😀', '"é ü 😀"'],
    ['x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['x'.repeat(81), `"${'x'.repeat(80)}"… (81 characters)`],
    ['😀'.repeat(81), `"${'😀'.repeat(80)}"… (81 characters)`],
    [7, '7'],
    [NaN, 'NaN'],
    [7n, '7'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ a: 1 }, '{"a":1}'],
    [['a'], '["a"]'],
    [['x'.repeat(76)], `["${'x'.repeat(76)}"]`],
    [['x'.repeat(100)], `["${'x'.repeat(78)}…`],
    [circular, '(an object)'],
    [() => 7, '(a function)'],
    [new Map([['a', 1]]), '(a Map)'],
    [Promise.resolve(), '(a Promise)'],
    [UNKNOWN, '(known at plan)'],
  ])('shows %p', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  test('shows a construct without its tree', () => {
    expect(quote(new Construct(newStack(), 'child'))).toBe('(an object)');
  });
});

describe('quotePath', () => {
  test.each<[unknown, string]>([
    [`/${'x'.repeat(100)}/users.csv`, `"/${'x'.repeat(100)}/users.csv"`],
    ['users\n.csv', '"users\\n.csv"'],
    [7, '7'],
  ])('shows %p', (path, shown) => {
    expect(quotePath(path)).toBe(shown);
  });
});

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

test.each([
  [0, ''],
  [2, 'n0, n1'],
  [20, names(20).join(', ')],
  [22, `${names(20).join(', ')}, and 2 more`],
])('%d values are listed up to 20 of them', (count, shown) => {
  expect(listed(names(count), (name) => name)).toBe(shown);
});

test.each([
  [0, ''],
  [2, 'N0, N1'],
  [3, 'N0, N1, and 1 more'],
])('of %d things the first two are named', (count, shown) => {
  expect(listed(names(count), (name) => name.toUpperCase(), 2)).toBe(shown);
});

test.each([
  [0, '0 users'],
  [1, '1 user'],
  [2, '2 users'],
  [1234, '1,234 users'],
])('%d is told with its noun', (count, told) => {
  expect(plural(count, 'user')).toBe(told);
});

test.each<[unknown, boolean]>([
  ['', true],
  [' \t', true],
  [' x ', false],
  [undefined, false],
  [UNKNOWN, false],
])('only a text without anything to see is blank: %p is %p', (value, expected) => {
  expect(isBlank(value)).toBe(expected);
});

describe('compact', () => {
  const bytes = (text: string) => serialize(text).length;
  const wide = '\u0100stack/agent-1/Default'.slice(1);

  test('leaves the text as it is', () => {
    expect(compact(wide)).toBe('stack/agent-1/Default');
    expect(compact('Jörg 😀')).toBe('Jörg 😀');
  });

  test('halves what a text takes that has no need of two bytes a character', () => {
    expect(bytes(wide)).toBeGreaterThan(2 * wide.length);
    expect(bytes(compact(wide))).toBe(bytes('stack/agent-1/Default'));
  });
});
