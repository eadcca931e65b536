/**
 * Who a user is: the `identity_info` block of `aws_connect_user`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_UserIdentityInfo.html
 */
export interface ConnectUserIdentityInfo {
  /**
   * The first name: 1 to 100 bytes in Unicode Normalization Form C. The provider counts bytes, of which `a` has 1, `é` 2
   * and `名` 3.
   *
   * Required where the instance manages its users itself or through SAML, else an error (`FirstNameMissing`).
   *
   * @default - none
   */
  readonly firstName?: string;

  /**
   * The last name: 1 to 100 bytes in Unicode Normalization Form C. The provider counts bytes, of which `a` has 1, `é` 2
   * and `名` 3.
   *
   * Required where the instance manages its users itself or through SAML, else an error (`LastNameMissing`).
   *
   * @default - none
   */
  readonly lastName?: string;

  /**
   * The e-mail address, to which password resets are sent. Not allowed where the instance uses SAML (`EmailNotAllowed`).
   *
   * Whoever may change it can take the account over: limit who may call `connect:UpdateUserIdentityInfo`.
   *
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/security-profile-best-practices.html
   * @default - none
   */
  readonly email?: string;

  /**
   * Another address, at most 265 characters, that gets notifications (but no password resets) instead of `email`.
   *
   * Users of an instance with SAML get no e-mail notifications without it (warning `samlWithoutSecondaryEmail`).
   *
   * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_UserIdentityInfo.html
   * @default - none
   */
  readonly secondaryEmail?: string;
}
