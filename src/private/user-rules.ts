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
  return USER_RULES.filter((rule) => rule.violatedBy(user)).map(({ code, property, allowed, given, remedy }) =>
    withoutPassword(user, {
      code,
      property,
      allowed,
      given: given?.(user),
      remedy: typeof remedy === 'string' ? remedy : remedy(user),
    }),
  );
}

/** A violation that does not show the password where another value, such as the name, is the same. */
export function withoutPassword({ password }: SeenUser, violation: Violation): Violation {
  if (!isText(password)) {
    return violation;
  }
  const secrets = [password, quote(password).slice(1, -1)];
  const holdsPassword = (text: string | undefined) => secrets.some((secret) => text?.includes(secret));
  if (!holdsPassword(violation.given)) {
    return violation;
  }
  const remedy = holdsPassword(violation.remedy) ? 'Correct the value.' : violation.remedy;
  return { ...violation, given: '(not shown, since it holds the password)', remedy };
}
