import { SeenUser } from './user-arguments';
import { IDENTITY_RULES } from './user-identity-rules';
import { PHONE_RULES } from './user-phone-rules';
import { REFERENCE_RULES } from './user-reference-rules';
import { UserRule, isText } from './user-rule';
import { TAG_RULES } from './user-tag-rules';
import { TYPE_RULES } from './user-type-rules';
import { Violation, quote } from './violations';

/** All rules of a user, in the order in which they are reported. */
export const USER_RULES: readonly UserRule[] = [
  ...TYPE_RULES,
  ...IDENTITY_RULES,
  ...PHONE_RULES,
  ...REFERENCE_RULES,
  ...TAG_RULES,
];

/** All violations of one user, in the order of the rules. */
export function violationsOf(user: SeenUser): Violation[] {
  return USER_RULES.filter((rule) => rule.violatedBy(user)).map((rule) => violationOf(rule, user));
}

function violationOf({ code, property, allowed, given, remedy }: UserRule, user: SeenUser): Violation {
  return {
    code,
    property,
    allowed,
    given: holdsPassword(given?.(user), user) ? '(not shown, since it holds the password)' : given?.(user),
    remedy: typeof remedy === 'string' ? remedy : remedy(user),
  };
}

/** Another value may be the same as the password, such as the name. */
function holdsPassword(shown: string | undefined, { password }: SeenUser): boolean {
  return isText(password) && [password, quote(password).slice(1, -1)].some((secret) => shown?.includes(secret));
}
