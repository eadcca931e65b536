import { Annotations, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectUserWarning } from './connect-user-warning';
import { ManagedUser } from './managed-user';
import { PhoneType } from './phone-config';
import { SeenUser, knownType } from './seen-user';
import { once } from '../core/memo';
import { IdentityManagementType } from '../instance/identity-management-type';
import { LONGEST_NAME, hasNoIdentityInfo, isNoEmail, isWindowsLogin } from './rules/identity-rules';

export interface UserWarning {
  readonly id: ConnectUserWarning;
  readonly message: string;
  readonly appliesTo: (user: SeenUser, hasPlainTextPassword: boolean) => boolean;
}

/** What is legal but probably not meant. */
export const USER_WARNINGS: readonly UserWarning[] = [
  {
    id: ConnectUserWarning.PLAIN_TEXT_PASSWORD,
    message:
      'The password is written in the code and in the synthesized JSON. Use ConnectUserPassword.fromNewVariable, fromVariable or fromSecretsManager.',
    appliesTo: (_, hasPlainTextPassword) => hasPlainTextPassword,
  },
  {
    id: ConnectUserWarning.DESK_NUMBER_ON_SOFT_PHONE,
    message: 'phoneConfig.deskPhoneNumber is ignored, since the phone type is SOFT_PHONE.',
    appliesTo: (user) => user.phoneType === PhoneType.SOFT_PHONE && user.deskPhoneNumber !== undefined,
  },
  {
    id: ConnectUserWarning.SAML_WITHOUT_SECONDARY_EMAIL,
    message: 'The instance uses SAML, so without identityInfo.secondaryEmail this user gets no e-mail notifications.',
    appliesTo: (user) =>
      knownType(user) === IdentityManagementType.SAML && user.secondaryEmail === undefined && !(user.isExisting && hasNoIdentityInfo(user)),
  },
  {
    id: ConnectUserWarning.LONG_NAME_OF_UNKNOWN_TYPE,
    message:
      `A name of more than ${LONGEST_NAME} characters is valid only if the instance uses SAML. ` +
      'Give the ConnectInstance its identityManagementType to have it checked.',
    appliesTo: (user) =>
      user.identityManagementType === undefined && typeof user.name === 'string' && [...user.name].length > LONGEST_NAME,
  },
  {
    id: ConnectUserWarning.WINDOWS_LOGIN_OF_UNKNOWN_TYPE,
    message:
      'A name of the form DOMAIN\\name is valid only if the instance uses an existing directory. ' +
      'Give the ConnectInstance its identityManagementType to have it checked.',
    appliesTo: (user) => knownType(user) === undefined && isWindowsLogin(user),
  },
  {
    id: ConnectUserWarning.NAME_NOT_EMAIL,
    message:
      'The name has an @ but is not an e-mail address, the form that Amazon Connect documents. ' +
      'Names that Salesforce makes, such as alias@userId@organizationId, have that form.',
    appliesTo: (user) => knownType(user) !== IdentityManagementType.CONNECT_MANAGED && isNoEmail(user),
  },
  {
    id: ConnectUserWarning.AUTO_ACCEPT_ON_DESK_PHONE,
    message: 'phoneConfig.autoAccept is not used, since the phone type is DESK_PHONE: the agent answers calls on the telephone.',
    appliesTo: (user) => user.phoneType === PhoneType.DESK_PHONE && user.autoAccept === true,
  },
  {
    id: ConnectUserWarning.UNLIMITED_AFTER_CONTACT_WORK,
    message: 'phoneConfig.afterContactWorkTimeLimit is 0: the agent stays in After Contact Work without a limit.',
    appliesTo: (user) => user.afterContactWorkTimeLimit === 0,
  },
  {
    id: ConnectUserWarning.IDENTITY_INFO_IN_DIRECTORY,
    message: 'The directory of the instance holds names and e-mails: Amazon Connect refuses to update them later.',
    appliesTo: (user) =>
      knownType(user) === IdentityManagementType.EXISTING_DIRECTORY &&
      [user.firstName, user.lastName, user.email].some((value) => value !== undefined),
  },
  {
    id: ConnectUserWarning.SAME_NAME_FOR_EACH,
    message: 'All users of forEach have the same name: only one of them can be created. Take the name from the iterator.',
    appliesTo: (user) => user.hasForEach && typeof user.name === 'string',
  },
];

/** Known of the list that was given, not of the user that it makes. */
export const DUPLICATE_SECURITY_PROFILE = 'A security profile is given more than once; it counts once.';

/** Known once all users of the app are. @param other Has the user as well. */
export function sameUserIn(other: Construct): string {
  return `${SAME_USER_IN_OTHER_STACK} The other is '${other.node.path}'.`;
}

export const SAME_USER_IN_OTHER_STACK =
  'The same user is in two stacks: each undoes what the other does, and the one that no longer has the user deletes it. Keep it in one.';

/** Known of the names that a roster has. */
export const SECURITY_PROFILE_SEPARATOR =
  'A security profile has a comma or semicolon in its name. In a file several are separated by |, in a row in code they are several strings.';

/** Known once the user is imported. */
const IMPORT_WITHOUT_AFTER_CONTACT_WORK =
  'The user is imported without phoneConfig.afterContactWorkTimeLimit: Terraform sets it to 0, no limit. Give what the user has, or leave phoneConfig out.';

/** Tells what is legal but probably not meant of a user that a construct has for itself. */
export function warnOfUser(construct: Construct, user: ManagedUser, seen: SeenUser): void {
  const { acknowledgedWarnings, password } = user.shared;
  if (user.profiles().hasDuplicates) {
    warn(construct, acknowledgedWarnings, ConnectUserWarning.DUPLICATE_SECURITY_PROFILE, DUPLICATE_SECURITY_PROFILE);
  }
  for (const { id, message, appliesTo } of USER_WARNINGS) {
    if (appliesTo(seen, password?._isPlainText ?? false)) {
      warn(construct, acknowledgedWarnings, id, message);
    }
  }
}

/** The same of its import. */
export function warnOfImport(construct: Construct, user: ManagedUser): void {
  if (user.resetsAfterContactWork) {
    const id = ConnectUserWarning.IMPORT_WITHOUT_AFTER_CONTACT_WORK;
    warn(construct, user.shared.acknowledgedWarnings, id, IMPORT_WITHOUT_AFTER_CONTACT_WORK);
  }
}

/** Synth collects annotations in a time that grows with their square, so each warning is repeated only so often. */
const MOST_REPETITIONS = 100;
const counts = new WeakMap<TerraformStack, Map<ConnectUserWarning, number>>();

/** Tells a warning, unless the caller has acknowledged it. */
export function warn(
  construct: Construct,
  acknowledged: readonly ConnectUserWarning[] | undefined,
  id: ConnectUserWarning,
  message: string,
): void {
  if ([acknowledged].flat().includes(id)) {
    return;
  }
  const stack = TerraformStack.of(construct);
  const ofStack = once(counts, stack, () => new Map<ConnectUserWarning, number>());
  const count = (ofStack.get(id) ?? 0) + 1;
  ofStack.set(id, count);
  if (count <= MOST_REPETITIONS) {
    const last = count === MOST_REPETITIONS ? ' Further users with this warning are not listed.' : '';
    Annotations.of(construct).addWarning(`${message}${last} [${id}]`);
  }
}
