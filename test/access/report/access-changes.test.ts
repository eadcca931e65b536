import { changesBetween, kindsOf } from '../../../src/access/report/access-changes';
import { AccessUser } from '../../../src/access/report/access-user';

const user = (login: string, difference: Partial<AccessUser> = {}): AccessUser => ({
  instance: 'support',
  login,
  name: `Agent ${login}`,
  securityProfiles: ['Agent'],
  routingProfile: 'Billing',
  closure: '0123456789abcdef',
  ...difference,
});

const told = (before: AccessUser[], after: AccessUser[]) =>
  changesBetween(before, after).map((change) =>
    [(change.after ?? change.before)!.login, ...kindsOf(change), ...change.granted, ...change.revoked.map((profile) => `-${profile}`)].join(' '),
  );

test('nothing changed where the users are the same in another order', () => {
  expect(told([user('a'), user('b')], [user('b'), user('a')])).toEqual([]);
});

test('the most important change comes first: grants, new users, hierarchy, routing, revocations, removals, names', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f'].map((login) => user(login));
  const after = [
    user('a', { name: 'Agent of another name' }),
    user('c', { securityProfiles: [] }),
    user('d', { routingProfile: 'Sales' }),
    user('e', { hierarchyGroup: 'Porto' }),
    user('f', { securityProfiles: ['Agent', 'Admin'] }),
    user('g'),
  ];

  expect(told(before, after)).toEqual([
    'f granted Admin',
    'g new Agent',
    'e hierarchy',
    'd routing',
    'c revoked -Agent',
    'b removed -Agent',
    'a renamed',
  ]);
});

test('of several grants the one of the security profile that fewest users have comes first', () => {
  const before = ['a', 'b', 'c'].map((login) => user(login, { securityProfiles: [] }));
  const after = [user('a'), user('b'), user('c', { securityProfiles: ['Admin'] })];

  expect(told(before, after)).toEqual(['c granted Admin', 'a granted Agent', 'b granted Agent']);
});

test('one change can be of several kinds', () => {
  const after = user('a', { securityProfiles: ['Admin'], routingProfile: 'Sales', hierarchyGroup: 'Porto', name: undefined });

  expect(told([user('a')], [after])).toEqual(['a granted hierarchy routing revoked renamed Admin -Agent']);
});

test('a login in another case is the same user, renamed', () => {
  expect(told([user('Agent001', { name: 'Agent' })], [user('agent001', { name: 'Agent' })])).toEqual(['agent001 renamed']);
});

test('users of an only instance are the same where it is shown in another way, or is another one: its change is told', () => {
  expect(told([user('a')], [user('a', { instance: '11111111-2222-3333-4444-555555555555' })])).toEqual(['a instance']);
});

test('a change behind what is shown is told where nothing else has changed', () => {
  const before = [user('a'), user('b')];
  const after = [user('a', { closure: 'f' }), user('b', { closure: 'f', routingProfile: 'Sales' })];

  expect(told(before, after)).toEqual(['b routing', 'a behind']);
});

test('of several revocations the one of the security profile that fewest users have left comes first', () => {
  const before = [user('a', { securityProfiles: ['Agent', 'Lead'] }), user('b', { securityProfiles: ['Agent', 'Admin'] }), user('c', { securityProfiles: ['Lead'] })];
  const after = [user('a'), user('b'), user('c', { securityProfiles: ['Lead'] })];

  expect(told(before, after)).toEqual(['b revoked -Admin', 'a revoked -Lead']);
});

test('many users of one login expression are compared in the order of the report', () => {
  const users = Array.from({ length: 20_000 }, (_, i) => user('${each.key}', { routingProfile: `Routing ${i}` }));

  expect(told(users, users)).toEqual([]);
});

test('the same login in two instances is two users', () => {
  const before = [user('a'), user('a', { instance: 'sales' })];

  expect(told(before, [user('a'), user('a', { instance: 'sales', securityProfiles: ['Admin'] })])).toEqual([
    'a granted revoked Admin -Agent',
  ]);
  expect(told(before, [user('a')])).toEqual(['a removed -Agent']);
});

test('several users of one expression are told apart by their order', () => {
  const each = user('${each.key}');

  expect(told([each, each], [each, each, each])).toEqual(['${each.key} new Agent']);
});
