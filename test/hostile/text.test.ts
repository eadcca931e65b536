import { ODD_TEXTS } from './texts';
import { messageOf } from '../support/errors';
import { newStack, synth } from '../support/synth';
import { Overrides, managedUserProps, newUser, userProps } from '../support/users';

const argumentsOf = (overrides: Overrides) =>
  synth((stack) => newUser(userProps(overrides), stack)).resource.aws_connect_user.jdoe;
const errorOf = (overrides: Overrides) => messageOf(() => newUser(userProps(overrides)));

describe.each(Object.entries(ODD_TEXTS))('%s', (_, text) => {
  test('in a name of a person and in the value of a tag is kept as it is', () => {
    const { identity_info, tags } = argumentsOf({ identityInfo: { firstName: text }, tags: { text } });

    expect([identity_info.first_name, tags.text]).toEqual([text, text]);
  });

  test('is shown in an error without characters that cannot be seen or that steer a terminal', () => {
    expect(errorOf({ phoneConfig: { deskPhoneNumber: text } })).toMatch(/^[\p{L}\p{N}\p{P}\p{S} ]+$/u);
  });
});

describe('combining characters', () => {
  test('are refused in names of persons', () => {
    expect(errorOf({ identityInfo: { firstName: 'Jose\u0301', lastName: '\u1100\u1161' } })).toMatch(
      /\[FirstNameNotNormalized\][^]*\[LastNameNotNormalized\]/,
    );
  });

  test('in great numbers are refused for their length, without being put into normal form', () => {
    const normalize = jest.spyOn(String.prototype, 'normalize');
    const message = errorOf({ identityInfo: { firstName: `e${'\u0301\u0316'.repeat(100_000)}` } });

    expect(message).toContain('[FirstNameLength]');
    expect(normalize).not.toHaveBeenCalled();
    normalize.mockRestore();
  });
});

test('half of a character is refused in a name of a person, since Terraform would replace it', () => {
  expect(errorOf({ identityInfo: { lastName: 'Doe\ud83d' } })).toContain('got "Doe\\ud83d". Normalize it');
});

test('a tag that cdktf would lose is refused', () => {
  expect(errorOf({ tags: JSON.parse('{"__proto__": "x"}') })).toContain('got "__proto__". Rename the key. [TagKeyInvalid]');
});

test('tags with names of properties that every object has are kept', () => {
  const tags = { constructor: 'a', toString: 'b', hasOwnProperty: 'c' };

  expect(argumentsOf({ tags }).tags).toEqual(tags);
});

test('nothing becomes a property of every object', () => {
  const polluted = JSON.parse('{"__proto__": {"polluted": true}}');
  messageOf(() => newUser(userProps({ ...polluted, identityInfo: polluted, phoneConfig: polluted, tags: polluted })));

  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

describe('the error about a very long', () => {
  const long = 'x'.repeat(1_000_000);
  const many = Array.from({ length: 10_000 }, (_, index) => `id:${index}`);

  test.each<[string, Overrides]>([
    ['name', { name: long }],
    ['first name', { identityInfo: { firstName: long } }],
    ['e-mail', { identityInfo: { email: `a@${'a.'.repeat(500_000)}` } }],
    ['tag', { tags: { [long]: long } }],
    ['id', { routingProfile: { routingProfileId: long } }],
    ['list of tags', { tags: Object.fromEntries(many.map((key) => [`aws:${key}`, 'x'.repeat(300)])) }],
    ['list of security profiles', { securityProfiles: many.map((securityProfileId) => ({ securityProfileId, instanceId: 'other' })) }],
  ])('%s is short', (_, overrides) => {
    expect(errorOf(overrides).length).toBeLessThan(10_000);
  });

  test('list names the first 20 and tells how many more there are', () => {
    expect(errorOf({ tags: Object.fromEntries(many.slice(0, 22).map((key) => [`aws:${key}`, ''])) })).toContain(
      '"aws:id:18", "aws:id:19", and 2 more. Rename the key.',
    );
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5, -1, 2 ** 53])('%d seconds of after contact work are refused', (seconds) => {
  expect(errorOf({ phoneConfig: { afterContactWorkTimeLimit: seconds } })).toContain(`got ${seconds}. `);
});

test('null, as other languages send it for what is not given, is the same as not given', () => {
  const optional = [
    'identityInfo', 'password', 'directoryUserId', 'hierarchyGroup', 'tags', 'region', 'provider', 'dependsOn', 'lifecycle', 'forEach', 'count',
    'provisioners', 'connection', 'phoneConfig', 'ignorePasswordChanges', 'ignorePhoneConfigChanges', 'protectFromDeletion', 'acknowledgedWarnings',
  ];
  const nothing = Object.fromEntries(optional.map((property) => [property, null]));
  const inside = { identityInfo: { firstName: null }, phoneConfig: { phoneType: null, deskPhoneNumber: null, autoAccept: null } };

  expect(argumentsOf(nothing)).toEqual(argumentsOf({}));
  expect(argumentsOf(inside)).toEqual(argumentsOf({ identityInfo: {} }));
});

test('null where something is required is refused', () => {
  const nothing = { instance: null, name: null, routingProfile: null, securityProfiles: null };

  expect(messageOf(() => newUser(managedUserProps(nothing), newStack())).match(/\[\w+\]/g)).toEqual([
    '[NameMissing]', '[TypeInvalid]', '[TypeInvalid]', '[SecurityProfileCount]',
  ]);
});
