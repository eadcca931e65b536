/** Where a user takes calls. */
export enum PhoneType {
  /** In the browser, through the Contact Control Panel. */
  SOFT_PHONE = 'SOFT_PHONE',

  /** On the telephone at `deskPhoneNumber`, which is then required. */
  DESK_PHONE = 'DESK_PHONE',
}

/**
 * The phone settings of a user: the `phone_config` block of `aws_connect_user`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_UserPhoneConfig.html
 */
export interface ConnectUserPhoneConfig {
  /**
   * Where the user takes calls.
   *
   * @default PhoneType.SOFT_PHONE
   */
  readonly phoneType?: PhoneType;

  /**
   * The number of the user's desk phone, in E.164 format: `+`, country code, number; 2 to 15 digits in all.
   *
   * Required with `PhoneType.DESK_PHONE`, else an error (`DeskPhoneNumberMissing`). With `PhoneType.SOFT_PHONE`
   * Terraform ignores it and the library warns (`deskNumberOnSoftPhone`).
   *
   * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_UserPhoneConfig.html
   * @default - none
   */
  readonly deskPhoneNumber?: string;

  /**
   * Whether an available agent is connected to contacts without accepting them.
   *
   * A desk phone does not use it (warning `autoAcceptOnDeskPhone`).
   *
   * An expression is not a boolean, so set it as an override: `resource.addOverride('phone_config.auto_accept', expression)`.
   *
   * @default - not set, which Amazon Connect takes as false
   */
  readonly autoAccept?: boolean;

  /**
   * The After Contact Work (ACW) timeout in seconds: a whole number from 0 to 2,000,000 (some 23 days).
   *
   * 0 means no limit: the agent stays in After Contact Work until ending it (warning `unlimitedAfterContactWork`).
   * A change applies to all channels of the user. Left out on an imported user, the limit that the user has is removed.
   *
   * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_UserPhoneConfig.html
   * @default - not set, which Amazon Connect takes as 0
   */
  readonly afterContactWorkTimeLimit?: number;
}
