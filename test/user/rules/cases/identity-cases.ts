import { TerraformCount } from 'cdktf';
import { RuleCase, RuleCases } from './rule-case';
import { ConnectUserPassword, ConnectUserProps } from '../../../../src';
import { RAW, anyToken, numberToken, stringToken } from '../../../support/tokens';
import { Overrides, directoryUserProps, instanceOf, managedUserProps, samlUserProps, userProps } from '../../../support/users';

/** As Salesforce's Service Cloud Voice makes them. */
const SALESFORCE_NAME = 'jdoe@005000000000001@00D000000000001';
const GOVERNMENT_NAME = '005000000000001@00D000000000001';

const SECOND = { firstName: 'Jane', lastName: 'Doe' };
const plainText = (password: string) => ({ password: ConnectUserPassword.unsafePlainText(password) });
const names = (...given: string[]) => given.map((name) => userProps({ name }));

/** Users of an instance whose type Terraform looks up. */
const lookedUp = (overrides: Overrides): ConnectUserProps[] =>
  [stringToken(), RAW].map((type) => userProps({ instance: instanceOf(type), ...overrides }));

export const IDENTITY_CASES: RuleCases = {
  'NameMissing name': {
    valid: names('j'),
    invalid: userProps({ name: '' }),
    problem: 'name: is required and cannot be empty. Give the user name with which the agent signs in. [NameMissing]',
    alsoInvalid: [userProps({ name: null })],
    unresolved: names(stringToken(), RAW, '%{ if var.vip }vip%{ endif }'),
  },
  'NameTooLong name': {
    valid: [
      managedUserProps({ name: 'n'.repeat(20) }),
      directoryUserProps({ name: 'n'.repeat(20) }),
      samlUserProps({ name: 'n'.repeat(64) }),
      userProps({ name: 'n'.repeat(64) }),
    ],
    invalid: managedUserProps({ name: 'n'.repeat(21) }),
    problem:
      'name: must be at most 20 characters, or 64 where the instance uses SAML; got 21 characters: "nnnnnnnnnnnnnnnnnnnnn". Shorten the name; this instance is CONNECT_MANAGED. [NameTooLong]',
    alsoInvalid: [
      directoryUserProps({ name: 'n'.repeat(21) }),
      samlUserProps({ name: 'n'.repeat(65) }),
      userProps({ name: 'n'.repeat(65) }),
      userProps({ name: `CORP\\${'n'.repeat(16)}` }),
    ],
    unresolved: [
      managedUserProps({ name: `\${var.prefix}-${'n'.repeat(20)}` }),
      managedUserProps({ name: `${stringToken()}-${'n'.repeat(20)}` }),
      ...lookedUp({ name: 'n'.repeat(64) }),
    ],
  },
  'NameCharacters name': {
    valid: [...names('Jane_Doe-2.x', 'CORP\\jdoe'), ...['jané doe', 'CORP\\jdoe'].map((name) => directoryUserProps({ name }))],
    invalid: managedUserProps({ name: 'jane doe' }),
    problem:
      'name: may hold only letters a-z and A-Z, digits, _ - . and @; got "jane doe". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    alsoInvalid: [...names('jane doe', 'CORP\\jané', 'CORP\\', '\\jdoe', 'A\\B\\jdoe'), samlUserProps({ name: 'CORP\\jdoe' })],
    unresolved: [...names(`${stringToken()} x`, '${var.first name}'), ...lookedUp({ name: 'CORP\\jdoe' })],
  },
  'NameNotEmail name': {
    valid: [
      ...['jdoe@example.com', 'j@mail.example.com'].map((name) => managedUserProps({ name })),
      ...[userProps, samlUserProps].flatMap((props) => [SALESFORCE_NAME, GOVERNMENT_NAME].map((name) => props({ name }))),
      directoryUserProps({ name: 'jdoe@corp' }),
    ],
    invalid: managedUserProps({ name: 'jdoe@' }),
    problem: "name: may hold @ only in the form of an e-mail address; got \"jdoe@\". Write it as 'user@example.com', or leave the @ out. [NameNotEmail]",
    alsoInvalid: ['@jdoe@example.com', 'jdoe@example.com@', 'jdoe@example', 'jdoe@example.', 'jdoe@.com'].map((name) => managedUserProps({ name })),
    unresolved: [...['@${var.domain}', `${stringToken()}@`].map((name) => managedUserProps({ name })), ...lookedUp({ name: SALESFORCE_NAME })],
  },
  'NameOfSeveral name': {
    valid: [userProps({ count: 0 }), userProps({ count: 1 })],
    invalid: userProps({ count: TerraformCount.of(3) }),
    problem:
      'name: must differ from user to user where count makes several; got "jdoe" for 3 users. Put the index of a TerraformCount into it: Token.asString(count.index). [NameOfSeveral]',
    unresolved: [
      userProps({ count: 3, name: 'agent-${count.index}' }),
      userProps({ count: 3, name: stringToken() }),
      userProps({ count: numberToken() }),
      userProps({ count: TerraformCount.of(numberToken()) }),
    ],
  },
  'PasswordMissing password': {
    valid: [managedUserProps(), samlUserProps(), directoryUserProps(), userProps()],
    invalid: managedUserProps({ password: null }),
    problem:
      "password: is required where the instance is CONNECT_MANAGED. Give ConnectUserPassword.fromNewVariable(this, 'initial_password') or another ConnectUserPassword, or import the user. [PasswordMissing]",
    unresolved: [managedUserProps({ password: ConnectUserPassword.fromToken(stringToken()) }), ...lookedUp({ identityInfo: SECOND })],
  },
  'PasswordNotAllowed password': {
    valid: [managedUserProps(), userProps({ password: ConnectUserPassword.fromToken(RAW) })],
    invalid: samlUserProps({ password: ConnectUserPassword.fromToken(RAW) }),
    problem: 'password: is allowed only if the instance is CONNECT_MANAGED. Leave it out. [PasswordNotAllowed]',
    unresolved: lookedUp({ password: ConnectUserPassword.fromToken(stringToken()) }),
  },
  'PasswordWeak password': {
    valid: ['Abcdefg1', '1ABCDEFg', `Aa1${'x'.repeat(61)}`].map(plainText).map(managedUserProps),
    invalid: managedUserProps(plainText('Tr0ub4dor &3')),
    problem:
      'password: must be 8 to 64 characters without white space, with at least a lower-case letter, an upper-case letter and a digit (the value is not shown). Choose another one, and keep it in a variable or a secret. [PasswordWeak]',
    alsoInvalid: [
      'Abcdef1', `Aa1${'x'.repeat(62)}`, `Aa1${'é'.repeat(31)}`, 'ABCDEFG1', 'abcdefg1', 'Abcdefgh', ' Abcdefg1', 'Abcdefg1 ',
    ].map(plainText).map(managedUserProps),
    unresolved: [managedUserProps(plainText(stringToken())), managedUserProps(plainText('x${var.value}'))],
  },
  'DirectoryUserIdNotAllowed directoryUserId': {
    valid: [directoryUserProps({ directoryUserId: 'S-1-5-21' }), managedUserProps({ directoryUserId: 'S-1-5-21' })],
    invalid: samlUserProps({ directoryUserId: 'S-1-5-21' }),
    problem: 'directoryUserId: must not be set where the instance uses SAML; got "S-1-5-21". Leave it out. [DirectoryUserIdNotAllowed]',
    unresolved: lookedUp({ directoryUserId: 'S-1-5-21' }),
  },
  'DirectoryUserIdEmpty directoryUserId': {
    valid: [userProps({ directoryUserId: '0' })],
    invalid: userProps({ directoryUserId: ' ' }),
    problem: 'directoryUserId: must not be empty; got " ". Give the identifier of the account in the directory, or leave it out. [DirectoryUserIdEmpty]',
    unresolved: [userProps({ directoryUserId: stringToken() }), userProps({ directoryUserId: RAW })],
  },
  ...personNameCases('firstName', 'FirstName', 'first name'),
  ...personNameCases('lastName', 'LastName', 'last name'),
  'EmailNotAllowed identityInfo.email': {
    valid: [managedUserProps({ identityInfo: { ...SECOND, email: 'jdoe@example.com' } })],
    invalid: samlUserProps({ identityInfo: { ...SECOND, email: 'jdoe@example.com' } }),
    problem:
      'identityInfo.email: must not be set where the instance uses SAML; got "jdoe@example.com". Leave it out; notifications go to secondaryEmail. [EmailNotAllowed]',
    unresolved: lookedUp({ identityInfo: { ...SECOND, email: stringToken() } }),
  },
  'EmailInvalid identityInfo.email': emailCase('email', 'EmailInvalid'),
  'SecondaryEmailInvalid identityInfo.secondaryEmail': emailCase('secondaryEmail', 'SecondaryEmailInvalid'),
};

function personNameCases(property: 'firstName' | 'lastName', code: string, noun: string): RuleCases {
  const identity = (name: unknown) => userProps({ identityInfo: { ...SECOND, [property]: name } });
  const unresolved = [identity(stringToken()), identity(RAW), identity(`${'n'.repeat(100)}\${var.value}`), identity('e\u0301${var.value}')];
  return {
    [`${code}Missing identityInfo.${property}`]: {
      valid: [managedUserProps(), directoryUserProps(), userProps()],
      invalid: managedUserProps({ identityInfo: { ...SECOND, [property]: null } }),
      problem: `identityInfo.${property}: is required where the instance is CONNECT_MANAGED or SAML. Give the ${noun} of the person. [${code}Missing]`,
      unresolved: [managedUserProps({ identityInfo: { ...SECOND, [property]: stringToken() } }), ...lookedUp({})],
    },
    [`${code}Length identityInfo.${property}`]: {
      valid: [identity('J'), identity('é'.repeat(50))],
      invalid: identity(' \t'),
      problem: `identityInfo.${property}: must be 1 to 100 bytes in UTF-8, and not white space alone; got 2 bytes: " \\t". Give the ${noun} of the person, or leave it out. [${code}Length]`,
      alsoInvalid: ['', 'n'.repeat(101), 'é'.repeat(51), 'e\u0301'.repeat(40)].map(identity),
      unresolved,
    },
    [`${code}NotNormalized identityInfo.${property}`]: {
      valid: [identity('Jos\u00e9')],
      invalid: identity('Jose\u0301'),
      problem: `identityInfo.${property}: must be in Unicode Normalization Form C, without combining characters or halves of characters; got "Jose\\u{301}". Normalize it, in JavaScript by .normalize('NFC'). [${code}NotNormalized]`,
      alsoInvalid: [`${'n'.repeat(97)}e\u0301`, 'n\ud83d'].map(identity),
      unresolved,
    },
  };
}

function emailCase(property: 'email' | 'secondaryEmail', code: string): RuleCase {
  const identity = (email: unknown) => userProps({ identityInfo: { [property]: email } });
  return {
    valid: [identity('jane.doe+connect@mail.example.com'), identity(`${'e'.repeat(253)}@example.com`), identity(null)],
    invalid: identity('jdoe@example'),
    problem: `identityInfo.${property}: must be an e-mail address of at most 265 characters; got "jdoe@example". Write it as 'name@example.com'. [${code}]`,
    alsoInvalid: [
      `${'e'.repeat(254)}@example.com`, 'é jdoe@example.com', 'jdoe@example.com ', 'jdoe@example.c', `jdoe@example.${'c'.repeat(64)}`, '', ['jdoe@example.com'],
    ].map(identity),
    unresolved: [identity(stringToken()), identity(RAW), identity('jdoe@${var.domain}'), identity(anyToken())],
  };
}
