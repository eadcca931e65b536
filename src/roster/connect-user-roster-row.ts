import { ConnectUserIdentityInfo } from '../user/identity-info';
import { ConnectUserPhoneConfig } from '../user/phone-config';

/**
 * One person of a roster, with the names of profiles and groups as the console shows them.
 *
 * In `ConnectUserRoster.fromRows` the values are expressions, as everywhere in code: tokens are allowed. What is read from
 * a file is data and reaches Amazon Connect literally.
 */
export interface ConnectUserRosterRow extends ConnectUserIdentityInfo, ConnectUserPhoneConfig {
  /**
   * The user name with which the person signs in. It decides the address in Terraform, so a token is an error
   * (`RosterNameUnknown`).
   *
   * @see ConnectUserProps.name
   */
  readonly name: string;

  /** The name of the routing profile. */
  readonly routingProfile: string;

  /** The names of the security profiles: 1 to 10. The same one twice counts once. */
  readonly securityProfiles: string[];

  /**
   * The path of the hierarchy group, from the top level down: `Site/Team/Group`.
   *
   * @default - none
   */
  readonly hierarchyGroup?: string;

  /**
   * The identifier of the person in the directory of the instance.
   *
   * @default - none
   */
  readonly directoryUserId?: string;

  /**
   * The tags of this person, added to the ones of the roster.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * The id of the user in Amazon Connect, where the person exists already: Terraform takes the user over instead of
   * creating one. The bare id, `INSTANCE_ID:USER_ID` or the ARN.
   *
   * @default - the person is new
   */
  readonly userId?: string;
}
