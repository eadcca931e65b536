import { late, latePattern } from '../../core/late';
import { nearest } from '../../core/nearest';

/** What a column of a roster file can hold: the properties of a row, and two that no row has. */
export enum Field {
  FIRST_NAME = 'firstName',
  LAST_NAME = 'lastName',
  EMAIL = 'email',
  SECONDARY_EMAIL = 'secondaryEmail',
  MOBILE = 'mobile',
  PASSWORD = 'password',
  NAME = 'name',
  ROUTING_PROFILE = 'routingProfile',
  SECURITY_PROFILES = 'securityProfiles',
  HIERARCHY_GROUP = 'hierarchyGroup',
  PHONE_TYPE = 'phoneType',
  DESK_PHONE_NUMBER = 'deskPhoneNumber',
  AUTO_ACCEPT = 'autoAccept',
  AFTER_CONTACT_WORK_TIME_LIMIT = 'afterContactWorkTimeLimit',
  TAGS = 'tags',
  DIRECTORY_USER_ID = 'directoryUserId',
  USER_ID = 'userId',
}

/** The headers of each field, the one of the console's template first. Case, spaces and punctuation do not count. */
const HEADERS: Record<Field, readonly string[]> = {
  [Field.FIRST_NAME]: ['first name'],
  [Field.LAST_NAME]: ['last name'],
  [Field.EMAIL]: ['email address', 'email'],
  [Field.SECONDARY_EMAIL]: ['secondary email address', 'secondary email'],
  [Field.MOBILE]: ['mobile', 'mobile number'],
  [Field.PASSWORD]: ['password'],
  [Field.NAME]: ['user login', 'login', 'user name'],
  [Field.ROUTING_PROFILE]: ['routing profile name', 'routing profile'],
  [Field.SECURITY_PROFILES]: [
    'security_profile_name_1|security_profile_name_2',
    'security profile name',
    'security profile names',
    'security profile',
    'security profiles',
  ],
  [Field.HIERARCHY_GROUP]: ['agent hierarchy', 'user_hierarchy_1|user_hierarchy_2', 'user hierarchy', 'hierarchy'],
  [Field.PHONE_TYPE]: ['phone type (soft/desk)', 'phone type'],
  [Field.DESK_PHONE_NUMBER]: ['phone number', 'desk phone number'],
  [Field.AUTO_ACCEPT]: ['soft phone auto accept (yes/no)', 'soft phone auto accept', 'auto accept'],
  [Field.AFTER_CONTACT_WORK_TIME_LIMIT]: ['ACW timeout (seconds)', 'ACW timeout'],
  [Field.TAGS]: ['tags'],
  [Field.DIRECTORY_USER_ID]: ['directory user id'],
  [Field.USER_ID]: ['user id', 'user arn'],
};

/** The columns without which a file is no roster. */
export const REQUIRED_FIELDS: readonly Field[] = [Field.NAME, Field.ROUTING_PROFILE, Field.SECURITY_PROFILES];

const MARKS_OF_HEADERS = latePattern(String.raw`[^\p{L}\p{N}]`, 'gu');

/** What is left of a header: `security_profile_name_1|security_profile_name_2` and `Security Profile Name` are the same. */
function essence(header: string): string {
  return header
    .toLowerCase()
    .split('|', 1)[0]
    .replace(MARKS_OF_HEADERS(), '')
    .replace(/1$/, '');
}

const FIELDS = late(() => new Map(
  Object.values(Field).flatMap((field) => HEADERS[field].map((header) => [essence(header), field] as const)),
));

/** The field that a header stands for; undefined where there is none. */
export function fieldOf(header: string): Field | undefined {
  return FIELDS().get(essence(header));
}

/** The header of a field in the console's template. */
export function headerOf(field: Field): string {
  return HEADERS[field][0];
}

/** The field whose header is nearest to an unknown one, if one is near. */
export function nearestField(header: string): Field | undefined {
  const known = nearest(essence(header), FIELDS().keys());
  return known === undefined ? undefined : FIELDS().get(known);
}
