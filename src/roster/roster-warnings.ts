import { ConnectUserWarning } from '../user/connect-user-warning';
import { Field } from './file/columns';
import { listed } from '../core/text';
import { DUPLICATE_SECURITY_PROFILE, SAME_USER_IN_OTHER_STACK, SECURITY_PROFILE_SEPARATOR, USER_WARNINGS } from '../user/user-warnings';

const MOST_NAMED = 5;

const MESSAGES: ReadonlyMap<ConnectUserWarning, string> = new Map([
  ...USER_WARNINGS.map(({ id, message }) => [id, message] as const),
  [ConnectUserWarning.DUPLICATE_SECURITY_PROFILE, DUPLICATE_SECURITY_PROFILE],
  [ConnectUserWarning.SECURITY_PROFILE_SEPARATOR, SECURITY_PROFILE_SEPARATOR],
  [ConnectUserWarning.SAME_USER_IN_OTHER_STACK, SAME_USER_IN_OTHER_STACK],
  [
    ConnectUserWarning.ID_NOT_UUID,
    'User ids are not UUIDs, as ids of Amazon Connect are. For logins leave the ids out, and use importByName or adoption.',
  ],
  [
    ConnectUserWarning.IMPORT_WITHOUT_AFTER_CONTACT_WORK,
    'Users are imported without an After Contact Work timeout: Terraform sets it to 0, no limit. Give what they have, or nothing of the phone.',
  ],
]);

/** A warning about some users of a roster. */
export function messageFor(id: ConnectUserWarning, names: readonly string[]): string {
  return `${MESSAGES.get(id)} Users: ${listed(names, (name) => name, MOST_NAMED)}.`;
}

/** Why the values of a column are not used. */
export const UNUSED_COLUMNS: ReadonlyMap<Field, { readonly id: ConnectUserWarning; readonly message: (n: number) => string }> = new Map([
  [
    Field.MOBILE,
    {
      id: ConnectUserWarning.MOBILE_NOT_USED,
      message: (count: number) => `The mobile numbers of the roster (${count}) are not used: the provider has no argument for them.`,
    },
  ],
  [
    Field.PASSWORD,
    {
      id: ConnectUserWarning.PASSWORD_COLUMN_NOT_USED,
      message: (count: number) =>
        `The passwords in the roster file (${count}) are not used, but whoever can read the file knows them. Remove them.`,
    },
  ],
]);
