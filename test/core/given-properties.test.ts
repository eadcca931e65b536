import { Token } from 'cdktf';
import { givenProperties, withGetters } from '../../src/core/given-properties';

test('null and undefined are left out, other falsy values are not', () => {
  expect(givenProperties({ a: null, b: undefined, c: 0, d: '', e: false, f: { g: null } })).toEqual({ c: 0, d: '', e: false, f: { g: null } });
});

test.each([[null], [undefined]])('%p has no properties', (value) => {
  expect(givenProperties(value)).toEqual({});
});

test('what was given stays as it was', () => {
  const given = Object.freeze({ a: null });

  expect(givenProperties(given)).not.toBe(given);
});

class Base {
  public readonly own = 1;
  public get inherited() { return 2; }
  public get overridden() { return 3; }
  public get absent() { return undefined; }
  public method() { return 4; }
}

class Derived extends Base {
  public get overridden() { return 5; }
}

test('getters of a class and of those that it extends are properties, methods are not', () => {
  expect(givenProperties(new Derived())).toEqual({ own: 1, inherited: 2, overridden: 5 });
});

test('a property of an object without a prototype is read', () => {
  expect(givenProperties(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 });
});

test('getters become properties of the object, which keeps what is null', () => {
  const given = Object.assign(new Derived(), { empty: null });

  expect(withGetters(given)).toEqual({ own: 1, empty: null, inherited: 2, overridden: 5, absent: undefined });
});

test.each<[unknown]>([[{ a: null }], ['a'], [null], [new Map()], [Token.asAny('${var.x}')]])('%p without getters stays as it is', (value) => {
  expect(withGetters(value)).toBe(value);
});
