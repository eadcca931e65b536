import { IdentityManagementType } from '../identity-management-type';
import { PhoneType } from '../phone-config';
import { bareIdRemedy, isBareId } from './connect-ids';
import { Known, knownString } from './known';
import { SeenReference, SeenUser, knownType } from './user-arguments';
import { Violation, quote } from './violations';

/**
 * What Amazon Connect and the provider demand of a user, and who says so. Values that are unknown until plan are symbols
 * here (`UNKNOWN`), so a predicate that asks for a string, a number or `undefined` passes over them.
 */
export interface UserRule {
  /** Stable: it stands at the end of the message, in the docs and in the tests. */
  readonly code: string;
  /** The property as the caller knows it. */
  readonly property: string;
  readonly source: string;
  readonly allowed: string;
  readonly remedy: string | ((user: SeenUser) => string);
  /** What was given, ready to print; left out where nothing was, or where it is secret. */
  readonly given?: (user: SeenUser) => string;
  readonly violatedBy: (user: SeenUser) => boolean;
}

const { CONNECT_MANAGED, SAML, EXISTING_DIRECTORY } = IdentityManagementType;

const API = 'https://docs.aws.amazon.com/connect/latest/APIReference';
const PROVIDER = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_user';

export const LONGEST_NAME = 20;
export const LONGEST_SAML_NAME = 64;
export const MOST_SECURITY_PROFILES = 10;
const LONGEST_PERSON_NAME = 100;
const LONGEST_EMAIL = 265;
const LONGEST_AFTER_CONTACT_WORK = 2_000_000;
const MOST_TAGS = 50;
const LONGEST_TAG_KEY = 128;
const LONGEST_TAG_VALUE = 256;

const NAME = /^[a-zA-Z0-9_.@-]+$/;
const NAME_IN_EMAIL_FORM = /^[^@]+@[^@]+\.[^@]+$/;
const EMAIL = /^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}$/;
const PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\S{8,64}$/;
const E164 = /^\+[1-9]\d{1,14}$/;
const TAG_CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const usesSaml = (user: SeenUser) => knownType(user) === SAML;
const managesUsers = (user: SeenUser) => knownType(user) === CONNECT_MANAGED;
const needsPersonName = (user: SeenUser) => usesSaml(user) || managesUsers(user);
const isEmpty = (value: unknown) => value === undefined || value === '';
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isBadEmail = (value: Known<string>) =>
  typeof value === 'string' && (!EMAIL.test(value) || value.length > LONGEST_EMAIL);
/** Where the type is not known, the name may have the length that the most generous type allows. */
const longestName = (user: SeenUser) =>
  managesUsers(user) || knownType(user) === EXISTING_DIRECTORY ? LONGEST_NAME : LONGEST_SAML_NAME;
const isBadId = (reference: SeenReference | undefined) =>
  reference !== undefined && (isEmpty(reference.id) || (typeof reference.id === 'string' && !isBareId(reference.id)));
const isOfOtherInstance = (user: SeenUser, reference: SeenReference | undefined) =>
  typeof user.instanceId === 'string' && typeof reference?.instanceId === 'string' && reference.instanceId !== user.instanceId;

const tagsOf = (user: SeenUser): [string, string][] =>
  typeof user.tags === 'object' ? Object.entries(user.tags) : [];
const hasBadKey = ([tag]: [string, string]) => {
  const key = knownString(tag);
  return (
    key !== undefined &&
    (key === '' || [...key].length > LONGEST_TAG_KEY || key.startsWith('aws:') || !TAG_CHARACTERS.test(key))
  );
};
const hasBadValue = ([, value]: [string, string]) => [...(knownString(value) ?? '')].length > LONGEST_TAG_VALUE;

/** The rule whose breach the caller may mend after construction, by importing the user. */
export const PASSWORD_MISSING = 'PasswordMissing';

export const USER_RULES: readonly UserRule[] = [
  {
    code: 'IdentityManagementTypeInvalid',
    property: 'instance.identityManagementType',
    source: `${API}/API_Instance.html`,
    allowed: `must be ${CONNECT_MANAGED}, ${SAML} or ${EXISTING_DIRECTORY}`,
    remedy: 'Give a value of IdentityManagementType.',
    given: (user) => quote(user.identityManagementType),
    violatedBy: (user) => {
      const type = knownType(user);
      return type !== undefined && !(type in IdentityManagementType);
    },
  },
  {
    code: 'InstanceIdInvalid',
    property: 'instance',
    source: `${API}/API_CreateUser.html`,
    allowed: 'must be the bare id of an instance, 1 to 100 letters, digits and -',
    remedy: (user) => bareIdRemedy(user.instanceId, 'ConnectInstance.fromInstanceArn takes an ARN.'),
    given: (user) => quote(user.instanceId),
    violatedBy: (user) => isBadId({ id: user.instanceId, instanceId: undefined }),
  },
  {
    code: 'NameMissing',
    property: 'name',
    source: PROVIDER,
    allowed: 'is required and cannot be empty',
    remedy: 'Give the user name with which the agent signs in.',
    violatedBy: (user) => isEmpty(user.name),
  },
  {
    code: 'NameTooLong',
    property: 'name',
    source: `${API}/API_CreateUser.html`,
    allowed: `must be at most ${LONGEST_NAME} characters, or ${LONGEST_SAML_NAME} where the instance uses SAML`,
    remedy: (user) =>
      usesSaml(user) || knownType(user) === undefined
        ? 'Shorten the name.'
        : `Shorten the name; this instance is ${knownType(user)}.`,
    given: (user) => `${quote(user.name)}, ${[...String(user.name)].length} characters`,
    violatedBy: (user) => isText(user.name) && [...user.name].length > longestName(user),
  },
  {
    code: 'NameCharacters',
    property: 'name',
    source: `${API}/API_CreateUser.html`,
    allowed: 'may hold only letters a-z and A-Z, digits, _ - . and @',
    remedy: 'Replace the other characters; spaces and accents are not possible in a user name.',
    given: (user) => quote(user.name),
    violatedBy: (user) => isText(user.name) && knownType(user) !== EXISTING_DIRECTORY && !NAME.test(user.name),
  },
  {
    code: 'NameNotEmail',
    property: 'name',
    source: `${API}/API_CreateUser.html`,
    allowed: 'may hold @ only in the form of an e-mail address',
    remedy: "Write it as 'user@example.com', or leave the @ out.",
    given: (user) => quote(user.name),
    violatedBy: (user) => isText(user.name) && user.name.includes('@') && !NAME_IN_EMAIL_FORM.test(user.name),
  },
  {
    code: PASSWORD_MISSING,
    property: 'password',
    source: `${API}/API_CreateUser.html`,
    allowed: `is required where the instance is ${CONNECT_MANAGED}`,
    remedy: 'Give a ConnectUserPassword, for example from a variable; a user that exists already is imported without one.',
    violatedBy: (user) => managesUsers(user) && user.password === undefined,
  },
  {
    code: 'PasswordNotAllowed',
    property: 'password',
    source: `${API}/API_CreateUser.html`,
    allowed: `is an error unless the instance is ${CONNECT_MANAGED}`,
    remedy: 'Leave it out: these users sign in elsewhere.',
    violatedBy: (user) => (usesSaml(user) || knownType(user) === EXISTING_DIRECTORY) && user.password !== undefined,
  },
  {
    code: 'PasswordWeak',
    property: 'password',
    source: `${API}/API_CreateUser.html`,
    allowed:
      'must be 8 to 64 characters without white space, with at least a lower-case letter, an upper-case letter and a digit (the value is not shown)',
    remedy: 'Choose another one, and keep it in a variable or a secret.',
    violatedBy: (user) => typeof user.password === 'string' && !PASSWORD.test(user.password),
  },
  {
    code: 'DirectoryUserIdNotAllowed',
    property: 'directoryUserId',
    source: `${API}/API_CreateUser.html`,
    allowed: 'is an error where the instance uses SAML',
    remedy: 'Leave it out.',
    given: (user) => quote(user.directoryUserId),
    violatedBy: (user) => usesSaml(user) && user.directoryUserId !== undefined,
  },
  {
    code: 'DirectoryUserIdEmpty',
    property: 'directoryUserId',
    source: `${API}/API_CreateUser.html`,
    allowed: 'must not be empty',
    remedy: 'Give the identifier of the account in the directory, or leave it out.',
    given: (user) => quote(user.directoryUserId),
    violatedBy: (user) => user.directoryUserId === '',
  },
  ...personNameRules('firstName', 'FirstName', 'first name'),
  ...personNameRules('lastName', 'LastName', 'last name'),
  {
    code: 'EmailNotAllowed',
    property: 'identityInfo.email',
    source: `${API}/API_UserIdentityInfo.html`,
    allowed: 'is an error where the instance uses SAML',
    remedy: 'Leave it out; secondaryEmail is where notifications go.',
    given: (user) => quote(user.email),
    violatedBy: (user) => usesSaml(user) && user.email !== undefined,
  },
  ...(['email', 'secondaryEmail'] as const).map(
    (property): UserRule => ({
      code: property === 'email' ? 'EmailInvalid' : 'SecondaryEmailInvalid',
      property: `identityInfo.${property}`,
      source: `${API}/API_UserIdentityInfo.html`,
      allowed: `must be an e-mail address of at most ${LONGEST_EMAIL} characters`,
      remedy: "Write it as 'name@example.com'.",
      given: (user) => quote(user[property]),
      violatedBy: (user) => isBadEmail(user[property]),
    }),
  ),
  {
    code: 'PhoneTypeInvalid',
    property: 'phoneConfig.phoneType',
    source: PROVIDER,
    allowed: `must be ${PhoneType.SOFT_PHONE} or ${PhoneType.DESK_PHONE}`,
    remedy: 'Give a value of PhoneType.',
    given: (user) => quote(user.phoneType),
    violatedBy: (user) => typeof user.phoneType === 'string' && !(user.phoneType in PhoneType),
  },
  {
    code: 'DeskPhoneNumberMissing',
    property: 'phoneConfig.deskPhoneNumber',
    source: PROVIDER,
    allowed: 'is required where the phone type is DESK_PHONE',
    remedy: "Give the number in E.164 format, such as '+14155550100', or use PhoneType.SOFT_PHONE.",
    violatedBy: (user) => user.phoneType === PhoneType.DESK_PHONE && user.deskPhoneNumber === undefined,
  },
  {
    code: 'DeskPhoneNumberInvalid',
    property: 'phoneConfig.deskPhoneNumber',
    source: `${API}/API_UserPhoneConfig.html`,
    allowed: 'must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all',
    remedy: "Write it without spaces or punctuation, such as '+14155550100'.",
    given: (user) => quote(user.deskPhoneNumber),
    violatedBy: (user) => typeof user.deskPhoneNumber === 'string' && !E164.test(user.deskPhoneNumber),
  },
  {
    code: 'AfterContactWorkTimeLimitInvalid',
    property: 'phoneConfig.afterContactWorkTimeLimit',
    source: `${API}/API_UserPhoneConfig.html`,
    allowed: `must be a whole number of seconds from 0 to ${LONGEST_AFTER_CONTACT_WORK}`,
    remedy: 'Give the seconds, or 0 for no limit.',
    given: (user) => quote(user.afterContactWorkTimeLimit),
    violatedBy: ({ afterContactWorkTimeLimit: limit }) =>
      typeof limit === 'number' && !(Number.isInteger(limit) && limit >= 0 && limit <= LONGEST_AFTER_CONTACT_WORK),
  },
  {
    code: 'RoutingProfileIdInvalid',
    property: 'routingProfile',
    source: PROVIDER,
    allowed: 'must be the bare id of a routing profile',
    remedy: (user) =>
      bareIdRemedy(user.routingProfile.id, 'RoutingProfile.fromRoutingProfileArn takes an ARN, ConnectInstance.routingProfile a name.'),
    given: (user) => quote(user.routingProfile.id),
    violatedBy: (user) => isBadId(user.routingProfile),
  },
  {
    code: 'RoutingProfileOfOtherInstance',
    property: 'routingProfile',
    source: PROVIDER,
    allowed: "must belong to the user's instance",
    remedy: (user) => `The user belongs to instance ${quote(user.instanceId)}; take a routing profile of that one.`,
    given: (user) => `one of instance ${quote(user.routingProfile.instanceId)}`,
    violatedBy: (user) => isOfOtherInstance(user, user.routingProfile),
  },
  {
    code: 'SecurityProfileCount',
    property: 'securityProfiles',
    source: PROVIDER,
    allowed: `must be 1 to ${MOST_SECURITY_PROFILES} different security profiles`,
    remedy: (user) =>
      user.securityProfiles.length === 0 ? 'Give at least one.' : 'Leave some out, or combine their permissions in one profile.',
    given: (user) => `${user.securityProfiles.length}: ${user.securityProfiles.map(({ id }) => quote(id)).join(', ') || 'none'}`,
    violatedBy: ({ securityProfiles, hasSecurityProfileList }) =>
      securityProfiles.length > MOST_SECURITY_PROFILES || (securityProfiles.length === 0 && !hasSecurityProfileList),
  },
  {
    code: 'SecurityProfileIdInvalid',
    property: 'securityProfiles',
    source: PROVIDER,
    allowed: 'must be bare ids of security profiles',
    remedy: (user) =>
      bareIdRemedy(
        user.securityProfiles.find(isBadId)!.id,
        'SecurityProfile.fromSecurityProfileArn takes an ARN, ConnectInstance.securityProfile a name.',
      ),
    given: (user) => user.securityProfiles.filter(isBadId).map(({ id }) => quote(id)).join(', '),
    violatedBy: (user) => user.securityProfiles.some(isBadId),
  },
  {
    code: 'SecurityProfileOfOtherInstance',
    property: 'securityProfiles',
    source: PROVIDER,
    allowed: "must belong to the user's instance",
    remedy: (user) => `The user belongs to instance ${quote(user.instanceId)}; take security profiles of that one.`,
    given: (user) =>
      user.securityProfiles
        .filter((profile) => isOfOtherInstance(user, profile))
        .map((profile) => `${quote(profile.id)} of instance ${quote(profile.instanceId)}`)
        .join(', '),
    violatedBy: (user) => user.securityProfiles.some((profile) => isOfOtherInstance(user, profile)),
  },
  {
    code: 'HierarchyGroupIdInvalid',
    property: 'hierarchyGroup',
    source: PROVIDER,
    allowed: 'must be the bare id of a hierarchy group',
    remedy: (user) =>
      bareIdRemedy(user.hierarchyGroup?.id, 'HierarchyGroup.fromHierarchyGroupArn takes an ARN, ConnectInstance.hierarchyGroup a path.'),
    given: (user) => quote(user.hierarchyGroup?.id),
    violatedBy: (user) => isBadId(user.hierarchyGroup),
  },
  {
    code: 'HierarchyGroupOfOtherInstance',
    property: 'hierarchyGroup',
    source: PROVIDER,
    allowed: "must belong to the user's instance",
    remedy: (user) => `The user belongs to instance ${quote(user.instanceId)}; take a hierarchy group of that one.`,
    given: (user) => `one of instance ${quote(user.hierarchyGroup?.instanceId)}`,
    violatedBy: (user) => isOfOtherInstance(user, user.hierarchyGroup),
  },
  {
    code: 'TagCount',
    property: 'tags',
    source: `${API}/API_CreateUser.html`,
    allowed: `must be at most ${MOST_TAGS} tags`,
    remedy: "Leave some out; tags of the provider's default_tags count as well.",
    given: (user) => String(tagsOf(user).length),
    violatedBy: (user) => tagsOf(user).length > MOST_TAGS,
  },
  {
    code: 'TagKeyInvalid',
    property: 'tags',
    source: `${API}/API_CreateUser.html`,
    allowed: `must have keys of 1 to ${LONGEST_TAG_KEY} letters, digits, spaces and _ . : / = + - @, which do not begin with 'aws:'`,
    remedy: 'Rename the key.',
    given: (user) => tagsOf(user).filter(hasBadKey).map(([key]) => quote(key)).join(', '),
    violatedBy: (user) => tagsOf(user).some(hasBadKey),
  },
  {
    code: 'TagValueInvalid',
    property: 'tags',
    source: `${API}/API_CreateUser.html`,
    allowed: `must have values of at most ${LONGEST_TAG_VALUE} characters`,
    remedy: 'Shorten the value.',
    given: (user) => tagsOf(user).filter(hasBadValue).map(([key, value]) => `${quote(key)}: ${quote(value)}`).join(', '),
    violatedBy: (user) => tagsOf(user).some(hasBadValue),
  },
];

/** All violations of one user, in the order of the rules. */
export function violationsOf(user: SeenUser): Violation[] {
  return USER_RULES.filter((rule) => rule.violatedBy(user)).map((rule) => violationOf(rule, user));
}

function violationOf({ code, property, allowed, given, remedy }: UserRule, user: SeenUser): Violation {
  return {
    code,
    property,
    allowed,
    given: given?.(user),
    remedy: typeof remedy === 'string' ? remedy : remedy(user),
  };
}

function personNameRules(property: 'firstName' | 'lastName', code: string, noun: string): UserRule[] {
  const rule = { property: `identityInfo.${property}`, source: `${API}/API_UserIdentityInfo.html` };
  return [
    {
      ...rule,
      code: `${code}Missing`,
      allowed: `is required where the instance is ${CONNECT_MANAGED} or ${SAML}`,
      remedy: `Give the ${noun} of the person.`,
      violatedBy: (user) => needsPersonName(user) && user[property] === undefined,
    },
    {
      ...rule,
      code: `${code}Length`,
      source: PROVIDER,
      allowed: `must be 1 to ${LONGEST_PERSON_NAME} characters`,
      remedy: `Shorten the ${noun}, or give one.`,
      given: (user) => quote(user[property]),
      violatedBy: ({ [property]: name }) =>
        typeof name === 'string' && (name === '' || [...name].length > LONGEST_PERSON_NAME),
    },
    {
      ...rule,
      code: `${code}NotNormalized`,
      allowed: 'must be in Unicode Normalization Form C, without combining characters',
      remedy: "Normalize it, in JavaScript by .normalize('NFC').",
      given: (user) => quote(user[property]),
      violatedBy: ({ [property]: name }) => typeof name === 'string' && name !== name.normalize('NFC'),
    },
  ];
}
