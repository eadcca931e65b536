import { withoutNulls } from '../../src/private/nulls';

test('null and undefined are left out, other falsy values are not', () => {
  expect(withoutNulls({ a: null, b: undefined, c: 0, d: '', e: false, f: { g: null } })).toEqual({ c: 0, d: '', e: false, f: { g: null } });
});

test.each([[null], [undefined]])('%p has no properties', (value) => {
  expect(withoutNulls(value)).toEqual({});
});

test('what was given stays as it was', () => {
  const given = Object.freeze({ a: null });

  expect(withoutNulls(given)).not.toBe(given);
});
