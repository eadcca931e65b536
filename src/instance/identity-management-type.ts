/**
 * How an Amazon Connect instance knows its users. It is chosen when the instance is created and never changes.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-identity-management.html
 */
export enum IdentityManagementType {
  /** Amazon Connect stores the users: each has a password, a first and a last name, and a name of at most 20 characters. */
  CONNECT_MANAGED = 'CONNECT_MANAGED',

  /** An identity provider signs users in through SAML 2.0: no password, no e-mail, a name of at most 64 characters. */
  SAML = 'SAML',

  /** An AWS Directory Service directory holds the users: no password; names and e-mails cannot be changed here. */
  EXISTING_DIRECTORY = 'EXISTING_DIRECTORY',
}
