import { Field, headerOf } from './columns';

const PEOPLE = [Field.FIRST_NAME, Field.LAST_NAME];
const WORK = [
  Field.NAME,
  Field.ROUTING_PROFILE,
  Field.SECURITY_PROFILES,
  Field.PHONE_TYPE,
  Field.DESK_PHONE_NUMBER,
  Field.AUTO_ACCEPT,
  Field.AFTER_CONTACT_WORK_TIME_LIMIT,
];

/**
 * The columns of the console's template: the older one, and the one with the columns that newer ones have. That of an
 * instance with SAML has neither e-mail address nor password.
 *
 * In which order newer ones have theirs is not published; whoever reads a roster by its header does not mind.
 */
export const TEMPLATES = {
  'older': [...PEOPLE, Field.EMAIL, Field.PASSWORD, ...WORK],
  'older-saml': [...PEOPLE, ...WORK],
  'newer': [...PEOPLE, Field.EMAIL, Field.SECONDARY_EMAIL, Field.MOBILE, Field.PASSWORD, ...WORK, Field.HIERARCHY_GROUP, Field.TAGS],
  'newer-saml': [...PEOPLE, Field.SECONDARY_EMAIL, Field.MOBILE, ...WORK, Field.HIERARCHY_GROUP, Field.TAGS],
} as const;

export type Template = keyof typeof TEMPLATES;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as Template[];

export function headersOf(template: Template): string[] {
  return TEMPLATES[template].map(headerOf);
}
