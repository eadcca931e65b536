/** What `ConnectAccessChecks` looks for. Each finding ends with its value in brackets. */
export enum ConnectAccessCheck {
  /** A user who is not in `admins` has a security profile that lets users grant themselves any permission. An error. */
  ADMIN_PROFILE = 'adminProfile',

  /** A password can be read in the synthesized JSON, as it is or in what it is made of. An error. */
  LITERAL_PASSWORD = 'literalPassword',

  /** Two users of one instance have the same name, ignoring case. An error. */
  DUPLICATE_NAME = 'duplicateName',

  /** Two users of one instance take calls at the same desk phone. A warning. */
  SHARED_DESK_NUMBER = 'sharedDeskNumber',

  /** A user has more security profiles than `mostSecurityProfiles`. A warning. */
  MANY_SECURITY_PROFILES = 'manySecurityProfiles',

  /** A user has security profiles that only Terraform knows, so they cannot be checked. A warning. */
  UNKNOWN_SECURITY_PROFILES = 'unknownSecurityProfiles',

  /** A user is not in a hierarchy group, so reports and access by hierarchy leave the user out. An information. */
  NO_HIERARCHY_GROUP = 'noHierarchyGroup',
}
