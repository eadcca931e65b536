import { Known, UNKNOWN, hasNumberToken } from '../../core/known';
import { IdentityManagementType } from '../../instance/identity-management-type';
import { SeenUser, knownType } from '../seen-user';
import { API, Concern, NEW_PASSWORD, PROVIDER, UserRule, isFilledText, managesUsers, usesDirectory, usesSaml } from './user-rule';
import { isBlank, quote } from '../../core/text';

const { CONNECT_MANAGED, EXISTING_DIRECTORY, SAML } = IdentityManagementType;

export const LONGEST_NAME = 20;
const LONGEST_SAML_NAME = 64;
/** No user has a longer one, however it was made. */
export const LONGEST_EXISTING_NAME = 100;
const LONGEST_PERSON_NAME = 100;
const LONGEST_EMAIL = 265;
const LONGEST_PASSWORD = 64;

const NAME = /^[a-zA-Z0-9_.@-]+$/;
const NAME_IN_EMAIL_FORM = /^[^@]+@[^@.]+(\.[^@.]+)+$/;

const WINDOWS_LOGIN = /^[\w.-]+\\[\w.-]+$/;

/** Whether a name has the form `DOMAIN\name`, which only a directory may allow. */
export const isWindowsLogin = ({ name }: SeenUser) => isFilledText(name) && WINDOWS_LOGIN.test(name);
/** Whether a name has an `@` without being an e-mail address, as those that Salesforce makes. */
export const isNoEmail = ({ name }: SeenUser) => isFilledText(name) && name.includes('@') && !NAME_IN_EMAIL_FORM.test(name);

const EMAIL = /^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}$/;
const PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\S{8,}$/;

/** Half of a character beyond the first 65,536, which cannot be written in UTF-8. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** A roster with many users reports it once. */
export const PASSWORD_MISSING = 'PasswordMissing';

/** As the provider counts: in UTF-8. */
const bytesOf = (text: string) => Buffer.byteLength(text);
const needsPersonName = (user: SeenUser) => usesSaml(user) || managesUsers(user);
const isBadEmail = (email: Known<string>) =>
  email !== undefined && email !== UNKNOWN && !(typeof email === 'string' && EMAIL.test(email) && email.length <= LONGEST_EMAIL);
/** Where the type is not known, the name may have the length that the most generous type allows with its characters. */
const longestName = (user: SeenUser) => {
  if (user.isExisting) {
    return LONGEST_EXISTING_NAME;
  }
  return managesUsers(user) || usesDirectory(user) || (isWindowsLogin(user) && !usesSaml(user)) ? LONGEST_NAME : LONGEST_SAML_NAME;
};

/** Who the user is and how it signs in. */
export const IDENTITY_RULES: readonly UserRule[] = [
  {
    code: 'NameMissing',
    property: 'name',
    concerns: Concern.OWN,
    source: PROVIDER,
    allowed: 'is required and cannot be empty',
    remedy: 'Give the user name with which the agent signs in.',
    violatedBy: ({ name }) => name === undefined || name === '',
  },
  {
    code: 'NameTooLong',
    property: 'name',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: `must be at most ${LONGEST_NAME} characters, or ${LONGEST_SAML_NAME} where the instance uses SAML`,
    remedy: (user) =>
      longestName(user) === LONGEST_NAME
        ? `Shorten the name; ${managesUsers(user) || usesDirectory(user) ? `this instance is ${knownType(user)}` : 'SAML allows no names of this form'}.`
        : 'Shorten the name.',
    given: ({ name }) => `${[...String(name)].length} characters: ${quote(name)}`,
    dependsOnType: true,
    violatedBy: (user) => isFilledText(user.name) && (user.isExisting ? bytesOf(user.name) : [...user.name].length) > longestName(user),
  },
  {
    code: 'NameCharacters',
    property: 'name',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: 'may hold only letters a-z and A-Z, digits, _ - . and @',
    remedy: (user) => {
      if (hasNumberToken(user.name)) {
        return 'A number token was put into a string: wrap it, as in Token.asString(count.index).';
      }
      return isWindowsLogin(user)
        ? `Leave the domain and the \\ out; only with the identityManagementType ${EXISTING_DIRECTORY} may names have them.`
        : `Replace the other characters, such as spaces and accents; only with the identityManagementType ${EXISTING_DIRECTORY} may names have them.`;
    },
    given: ({ name }) => quote(name),
    dependsOnType: true,
    // The name that a user has already is right, however it came about.
    violatedBy: (user) =>
      isFilledText(user.name) &&
      !user.isExisting &&
      !NAME.test(user.name) &&
      !usesDirectory(user) &&
      (knownType(user) !== undefined || !isWindowsLogin(user)),
  },
  {
    code: 'NameNotEmail',
    property: 'name',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: 'may hold @ only in the form of an e-mail address',
    remedy: "Write it as 'user@example.com', or leave the @ out.",
    given: ({ name }) => quote(name),
    dependsOnType: true,
    violatedBy: (user) => managesUsers(user) && !user.isExisting && isNoEmail(user),
  },
  {
    code: 'NameOfSeveral',
    property: 'name',
    concerns: Concern.OWN,
    source: 'https://developer.hashicorp.com/terraform/language/meta-arguments/count',
    allowed: 'must differ from user to user where count makes several',
    remedy: 'Put the index of a TerraformCount into it: Token.asString(count.index).',
    given: ({ name, count }) => `${quote(name)} for ${quote(count)} users`,
    violatedBy: ({ name, count }) => typeof name === 'string' && typeof count === 'number' && count > 1,
  },
  {
    code: PASSWORD_MISSING,
    property: 'password',
    concerns: Concern.SHARED,
    source: `${API}/API_CreateUser.html`,
    allowed: `is required where the instance is ${CONNECT_MANAGED}`,
    remedy: `Give ${NEW_PASSWORD} or another ConnectUserPassword, or import the user.`,
    dependsOnType: true,
    violatedBy: (user) => managesUsers(user) && user.password === undefined && !user.hasForeignPassword,
    exemptIfExisting: () => true,
  },
  {
    code: 'PasswordNotAllowed',
    property: 'password',
    concerns: Concern.SHARED,
    source: `${API}/API_CreateUser.html`,
    allowed: `is allowed only if the instance is ${CONNECT_MANAGED}`,
    remedy: 'Leave it out.',
    dependsOnType: true,
    violatedBy: (user) => (usesSaml(user) || usesDirectory(user)) && user.password !== undefined,
  },
  {
    code: 'PasswordWeak',
    property: 'password',
    concerns: Concern.SHARED,
    source: `${API}/API_CreateUser.html`,
    allowed:
      `must be 8 to ${LONGEST_PASSWORD} characters without white space, with at least a lower-case letter, an upper-case letter and a digit (the value is not shown)`,
    remedy: ({ password }) => {
      const [characters, bytes] = [String(password).length, bytesOf(String(password))];
      return characters <= LONGEST_PASSWORD && bytes > LONGEST_PASSWORD
        ? `The provider counts ${bytes} bytes: use letters of ASCII, and keep it in a variable or a secret.`
        : 'Choose another one, and keep it in a variable or a secret.';
    },
    violatedBy: ({ password }) => typeof password === 'string' && !(PASSWORD.test(password) && bytesOf(password) <= LONGEST_PASSWORD),
  },
  {
    code: 'DirectoryUserIdNotAllowed',
    property: 'directoryUserId',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: 'must not be set where the instance uses SAML',
    remedy: 'Leave it out.',
    given: (user) => quote(user.directoryUserId),
    dependsOnType: true,
    violatedBy: (user) => usesSaml(user) && user.directoryUserId !== undefined,
  },
  {
    code: 'DirectoryUserIdEmpty',
    property: 'directoryUserId',
    concerns: Concern.OWN,
    source: `${API}/API_CreateUser.html`,
    allowed: 'must not be empty',
    remedy: 'Give the identifier of the account in the directory, or leave it out.',
    given: (user) => quote(user.directoryUserId),
    violatedBy: (user) => isBlank(user.directoryUserId),
  },
  ...personNameRules('firstName', ['FirstNameMissing', 'FirstNameLength', 'FirstNameNotNormalized'], 'first name'),
  ...personNameRules('lastName', ['LastNameMissing', 'LastNameLength', 'LastNameNotNormalized'], 'last name'),
  {
    code: 'EmailNotAllowed',
    property: 'identityInfo.email',
    concerns: Concern.OWN,
    source: `${API}/API_UserIdentityInfo.html`,
    allowed: 'must not be set where the instance uses SAML',
    remedy: 'Leave it out; notifications go to secondaryEmail.',
    given: (user) => quote(user.email),
    dependsOnType: true,
    violatedBy: (user) => usesSaml(user) && user.email !== undefined,
  },
  emailRule('email', 'EmailInvalid'),
  emailRule('secondaryEmail', 'SecondaryEmailInvalid'),
];

/** Whether a user says nothing of who it is: of one who exists, Terraform then leaves that alone. */
export function hasNoIdentityInfo({ firstName, lastName, email, secondaryEmail }: SeenUser): boolean {
  return [firstName, lastName, email, secondaryEmail].every((value) => value === undefined);
}

function emailRule(property: 'email' | 'secondaryEmail', code: string): UserRule {
  return {
    code,
    property: `identityInfo.${property}`,
    concerns: Concern.OWN,
    source: `${API}/API_UserIdentityInfo.html`,
    allowed: `must be an e-mail address of at most ${LONGEST_EMAIL} characters`,
    remedy: "Write it as 'name@example.com'.",
    given: (user) => quote(user[property]),
    violatedBy: (user) => isBadEmail(user[property]),
  };
}

type Codes = readonly [missing: string, length: string, notNormalized: string];

function personNameRules(property: 'firstName' | 'lastName', [missing, length, notNormalized]: Codes, noun: string): UserRule[] {
  const rule = { property: `identityInfo.${property}`, concerns: Concern.OWN, source: `${API}/API_UserIdentityInfo.html` };
  return [
    {
      ...rule,
      code: missing,
      allowed: `is required where the instance is ${CONNECT_MANAGED} or ${SAML}`,
      remedy: `Give the ${noun} of the person.`,
      dependsOnType: true,
      violatedBy: (user) => needsPersonName(user) && user[property] === undefined,
      // Terraform leaves alone what such a user has of it.
      exemptIfExisting: hasNoIdentityInfo,
    },
    {
      ...rule,
      code: length,
      source: PROVIDER,
      allowed: `must be 1 to ${LONGEST_PERSON_NAME} bytes in UTF-8, and not white space alone`,
      remedy: ({ [property]: name }) =>
        isBlank(name) ? `Give the ${noun} of the person, or leave it out.` : `Shorten the ${noun}. The provider counts é as 2 bytes, 名 as 3.`,
      given: ({ [property]: name }) => `${bytesOf(String(name))} bytes: ${quote(name)}`,
      violatedBy: ({ [property]: name }) =>
        isBlank(name) || (typeof name === 'string' && bytesOf(name) > LONGEST_PERSON_NAME),
    },
    {
      ...rule,
      code: notNormalized,
      allowed: 'must be in Unicode Normalization Form C, without combining characters or halves of characters',
      remedy: "Normalize it, in JavaScript by .normalize('NFC').",
      given: (user) => quote(user[property]),
      // The time to normalize many combining characters grows with their square.
      violatedBy: ({ [property]: name }) =>
        typeof name === 'string' && bytesOf(name) <= LONGEST_PERSON_NAME && (name !== name.normalize('NFC') || LONE_SURROGATE.test(name)),
    },
  ];
}
