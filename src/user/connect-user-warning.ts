/**
 * The warnings that a user can have. Each ends with its value in brackets and can be acknowledged, see
 * `ConnectUserProps.acknowledgedWarnings`.
 *
 * After 100 users of a stack with the same warning, further ones are not listed.
 */
export enum ConnectUserWarning {
  /** The password is written in the code. */
  PLAIN_TEXT_PASSWORD = 'plainTextPassword',

  /** A desk phone number is given, but the phone type is SOFT_PHONE. */
  DESK_NUMBER_ON_SOFT_PHONE = 'deskNumberOnSoftPhone',

  /** The instance uses SAML and the user has no secondary e-mail address: no notifications arrive. */
  SAML_WITHOUT_SECONDARY_EMAIL = 'samlWithoutSecondaryEmail',

  /** The name has 21 to 64 characters, which only SAML allows, and the identity management type is not known. */
  LONG_NAME_OF_UNKNOWN_TYPE = 'longNameOfUnknownType',

  /** The name has the form `DOMAIN\name`, which only an existing directory may allow, and the identity management type is not known. */
  WINDOWS_LOGIN_OF_UNKNOWN_TYPE = 'windowsLoginOfUnknownType',

  /** The name has an `@` but is not an e-mail address, and the instance is not known to be `CONNECT_MANAGED`. */
  NAME_NOT_EMAIL = 'nameNotEmail',

  /** The phone is set to accept calls automatically, but the phone type is `DESK_PHONE`. */
  AUTO_ACCEPT_ON_DESK_PHONE = 'autoAcceptOnDeskPhone',

  /** The After Contact Work time is 0, which means no limit. */
  UNLIMITED_AFTER_CONTACT_WORK = 'unlimitedAfterContactWork',

  /** Names or e-mails of a user whose directory holds them: they cannot be updated here. */
  IDENTITY_INFO_IN_DIRECTORY = 'identityInfoInDirectory',

  /** `forEach` makes users of one literal name: only one of them can be created. */
  SAME_NAME_FOR_EACH = 'sameNameForEach',

  /** Another stack of the app manages the same user: each would undo what the other does. */
  SAME_USER_IN_OTHER_STACK = 'sameUserInOtherStack',

  /** An id of an instance, a profile, a group or a user is not a UUID: it may be an alias, a name, a path or a login. */
  ID_NOT_UUID = 'idNotUuid',

  /** A security profile is given more than once; it counts once. */
  DUPLICATE_SECURITY_PROFILE = 'duplicateSecurityProfile',

  /** A roster names a security profile with a comma or semicolon, which may be intended to separate several. */
  SECURITY_PROFILE_SEPARATOR = 'securityProfileSeparator',

  /** The user is imported with a phone but without an After Contact Work time: Terraform resets what the user has to 0, no limit. */
  IMPORT_WITHOUT_AFTER_CONTACT_WORK = 'importWithoutAfterContactWork',

  /** A roster file has mobile numbers, which are not used: the provider has no argument for them. */
  MOBILE_NOT_USED = 'mobileNotUsed',

  /** A roster file has passwords, which are not used but can be read by whoever can read the file. */
  PASSWORD_COLUMN_NOT_USED = 'passwordColumnNotUsed',
}
