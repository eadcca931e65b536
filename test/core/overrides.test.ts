import { addOverride, overridden } from '../../src/core/overrides';
import { listToken } from '../support/tokens';

const block = { name: 'jdoe', ids: ['a', 'b'], phone: { type: 'soft', number: '1' }, identities: [{ first: 'Jane' }] };

const overriddenAt = (path: string, value: unknown, given: Record<string, unknown> = block) => {
  const overrides = {};
  addOverride('User', overrides, path, value);
  return overridden(given, overrides);
};

test.each<[string, string, unknown, object]>([
  ['an argument is replaced', 'name', 'jroe', { name: 'jroe' }],
  ['a list is continued', 'ids', ['c'], { ids: ['a', 'b', 'c'] }],
  ['an entry of a list is replaced by its index, and the list stays one', 'ids.0', 'c', { ids: ['c', 'b'] }],
  ['an entry is added to a list', 'ids.2', 'c', { ids: ['a', 'b', 'c'] }],
  ['an entry of a list is removed', 'ids.0', undefined, { ids: ['b'] }],
  ['an argument of a nested block is replaced', 'phone.type', 'desk', { phone: { type: 'desk', number: '1' } }],
  ['an argument of a block in a list is added', 'identities.0.last', 'Doe', { identities: [{ first: 'Jane', last: 'Doe' }] }],
])('%s', (_, path, value, expected) => {
  expect(overriddenAt(path, value)).toEqual({ ...block, ...expected });
});

test('an entry of a list that only Terraform knows cannot be overridden', () => {
  expect(() => overriddenAt('ids.0', 'c', { ids: listToken() })).toThrow('ids is known only when Terraform plans');
});

test('a part that is overridden later changes nothing that the caller has given, perhaps for others as well', () => {
  const given = Object.freeze({ Team: 'x', site: Object.freeze({ city: 'Berlin' }) });
  const overrides = {};
  addOverride('User', overrides, 'tags', given);
  addOverride('User', overrides, 'tags.site.country', 'DE');

  expect(overrides).toEqual({ tags: { Team: 'x', site: { city: 'Berlin', country: 'DE' } } });
  expect(given).toEqual({ Team: 'x', site: { city: 'Berlin' } });
});
