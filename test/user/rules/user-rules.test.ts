import { Token } from 'cdktf';
import { IDENTITY_CASES } from './cases/identity-cases';
import { PHONE_CASES } from './cases/phone-cases';
import { REFERENCE_CASES } from './cases/reference-cases';
import { RuleCase, RuleCases } from './cases/rule-case';
import { TAG_CASES } from './cases/tag-cases';
import { TYPE_CASES } from './cases/type-cases';
import { ConnectUserPassword, ConnectUserProps, IdentityManagementType } from '../../../src';
import { ManagedUser } from '../../../src/user/managed-user';
import { USER_RULES } from '../../../src/user/rules';
import { UserRule } from '../../../src/user/rules/user-rule';
import { messageOf, notValid } from '../../support/errors';
import { newStack, synth } from '../../support/synth';
import { managedUserProps, newUser, userProps } from '../../support/users';

const CASES: RuleCases = { ...TYPE_CASES, ...IDENTITY_CASES, ...PHONE_CASES, ...REFERENCE_CASES, ...TAG_CASES };

/** Some rules throw at once, others at synth. */
const synthUser = (props: ConnectUserProps) => {
  const stack = newStack();
  newUser(props, stack);
  return synth(stack);
};

test('every rule has a case, and every case a rule', () => {
  expect(Object.keys(CASES).sort()).toEqual(USER_RULES.map(({ code, property }) => `${code} ${property}`).sort());
});

test('every rule names its source', () => {
  expect(USER_RULES.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
});

test('every rule that the type of the instance decides says so', () => {
  const users = Object.values(CASES)
    .flatMap(({ valid, invalid, alsoInvalid = [] }) => [...valid, invalid, ...alsoInvalid])
    .map((props) => new ManagedUser(newStack(), 'user', props, props).seen());
  const types = Object.values(IdentityManagementType);
  const dependsOnType = ({ violatedBy }: UserRule) =>
    users.some((user) => new Set(types.map((type) => violatedBy({ ...user, identityManagementType: type }))).size > 1);

  expect(USER_RULES.filter((rule) => dependsOnType(rule) !== (rule.dependsOnType ?? false))).toEqual([]);
});

const weakPassword = (value: string) => managedUserProps({ password: ConnectUserPassword.unsafePlainText(value) });

test.each<[string, ConnectUserProps, string]>([
  ['a long name where the type is not known', userProps({ name: 'n'.repeat(65) }), 'Shorten the name. [NameTooLong]'],
  ['a number token in a name', userProps({ name: `agent${Token.asNumber('${var.number}')}` }), 'A number token was put into a string: wrap it, as in Token.asString(count.index). [NameCharacters]'],
  ['no security profile', userProps({ securityProfiles: [] }), 'got 0: none. Give at least one. [SecurityProfileCount]'],
  ['a password of 64 characters and 65 bytes', weakPassword(`Aa1é${'x'.repeat(60)}`), 'The provider counts 65 bytes: use letters of ASCII, and keep it in a variable or a secret. [PasswordWeak]'],
  ['a password of 65 characters', weakPassword(`Aa1${'x'.repeat(62)}`), 'Choose another one, and keep it in a variable or a secret. [PasswordWeak]'],
  ['a password of 64 bytes without digits', weakPassword('Aa'.repeat(32)), 'Choose another one, and keep it in a variable or a secret. [PasswordWeak]'],
])('says how to mend %s', (_, props, remedy) => {
  expect(messageOf(() => synthUser(props)).endsWith(remedy)).toBe(true);
});

describe.each(Object.entries(CASES))('%s', (rule, { valid, invalid, problem, alsoInvalid = [], unresolved }: RuleCase) => {
  test.each(valid.map((props) => [props]))('accepts valid user %#', (props) => {
    expect(synthUser(props).resource.aws_connect_user).toHaveProperty('jdoe');
  });

  test('rejects the invalid user with a message that says all', () => {
    expect(messageOf(() => synthUser(invalid))).toBe(notValid("ConnectUser 'stack/jdoe'", problem));
  });

  alsoInvalid.forEach((props, index) => test(`rejects invalid user ${index} for this alone`, () => {
    const codes = [...messageOf(() => synthUser(props)).matchAll(/\[(\w+)\]$/gm)].map(([, code]) => code);

    expect(codes).toEqual([rule.split(' ')[0]]);
  }));

  test.each(unresolved.map((props) => [props]))('accepts value %# that is known at plan', (props) => {
    expect(synthUser(props).resource.aws_connect_user).toHaveProperty('jdoe');
  });
});
