import { ConnectUserRosterRow } from './connect-user-roster-row';
import { ConnectUserIdentityInfo } from '../user/identity-info';
import { ConnectUserPhoneConfig } from '../user/phone-config';

/** The values of a row under the properties that a ConnectUser has for them. */
export function valuesOf(row: ConnectUserRosterRow) {
  const { name, directoryUserId, tags, firstName, lastName, email, secondaryEmail } = row;
  const { phoneType, deskPhoneNumber, autoAccept, afterContactWorkTimeLimit } = row;
  const identityInfo: ConnectUserIdentityInfo = { firstName, lastName, email, secondaryEmail };
  const phoneConfig: ConnectUserPhoneConfig = { phoneType, deskPhoneNumber, autoAccept, afterContactWorkTimeLimit };
  return { name, directoryUserId, tags, identityInfo, phoneConfig };
}
