import { Fn, Lazy, Token } from 'cdktf';
import { UNKNOWN, hasNumberToken, isRawExpression, isUnresolved, known, knownString } from '../../src/core/known';
import { RAW, anyToken, listToken, mapToken, numberToken, stringToken } from '../support/tokens';

const RAW_EXPRESSIONS = [RAW, 'a${b}c', '%{ if a }b%{ endif }', '${a}${b}', '$${a}${b}', '${"$${a}"}'];
const TOKENS = [stringToken(), numberToken(), listToken(), mapToken(), anyToken(), `a${stringToken()}b`, Fn.upper('a'), Lazy.stringValue({ produce: () => 'a' })];
const PLAIN = ['', 'a', '$', '$$', '%', '$a', '{a}', '$ {a}', '$${a}', '%%{a}', '$$${a}', 0, -1, true, [], ['a'], {}, { a: 'b' }];

test.each(TOKENS.map((value) => [value]))('token %# is unknown', (value) => {
  expect(isUnresolved(value)).toBe(true);
  expect(isRawExpression(value)).toBe(false);
  expect(known<unknown>(value)).toBe(UNKNOWN);
});

test.each(RAW_EXPRESSIONS)('the expression %p is unknown', (value) => {
  expect(isUnresolved(value)).toBe(true);
  expect(isRawExpression(value)).toBe(true);
  expect(known(value)).toBe(UNKNOWN);
});

test.each(PLAIN.map((value) => [value]))('%p is known', (value) => {
  expect(isUnresolved(value)).toBe(false);
  expect(known<unknown>(value)).not.toBe(UNKNOWN);
});

test.each([[null], [undefined]])('%p counts as not given', (value) => {
  expect(known(value)).toBeUndefined();
});

test.each([['$${a}', '${a}'], ['%%{a}', '%{a}'], ['a$$b%%c', 'a$$b%%c']])('%p is read as the %p that reaches AWS', (written, read) => {
  expect(known(written)).toBe(read);
});

test('only strings are known strings', () => {
  expect(['a', '', RAW, stringToken(), 7, null, undefined].map(knownString)).toEqual(['a', '', undefined, undefined, undefined, undefined, undefined]);
});

test('a number token is seen in the string that it was put into', () => {
  expect(hasNumberToken(`user-${Token.asNumber('${count.index}')}`)).toBe(true);
  expect(hasNumberToken('user-8.1')).toBe(false);
  expect(hasNumberToken(Token.asNumber('${count.index}'))).toBe(false);
});
