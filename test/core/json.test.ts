import fc from 'fast-check';
import { lineOfJsonError } from '../../src/core/json';

describe('lineOfJsonError', () => {
  test('finds none in any JSON', () => {
    fc.assert(fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, space) => {
      expect(lineOfJsonError(JSON.stringify(JSON.parse(text), undefined, space))).toBeUndefined();
    }), { seed: 1 });
  });

  test('finds one wherever the parser does', () => {
    const fragments = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"\\u00e9"', '"\\x"', '"', '1', '-', '01', '1e5', '.5', 'true', 'nul', ' ', '\n', '\t', '\f', '\u007f'), { maxLength: 8 });

    fc.assert(fc.property(fragments, (parts) => {
      const text = parts.join('');
      expect([text, lineOfJsonError(text) === undefined]).toEqual([text, isJson(text)]);
    }), { seed: 1, numRuns: 5000 });
  });

  test.each([
    ['', 1],
    ['{\n"a": 1\n', 3],
    ['{\n"a": 1\n"b": 2\n}', 3],
    ['[\n1,\n2,\n]', 4],
    ['[\n"a\nb"]', 2],
    ['{}\n\n{}', 3],
    ['{\n"a":\n\n nope}', 4],
  ])('finds in %j line %d', (text, lineNumber) => {
    expect(lineOfJsonError(text)).toBe(lineNumber);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
