import { IDENTITY_RULES } from './identity-rules';
import { PHONE_RULES } from './phone-rules';
import { REFERENCE_RULES } from './reference-rules';
import { TAG_RULES } from './tag-rules';
import { TYPE_RULES } from './type-rules';
import { UserRule, isFilledText } from './user-rule';
import { quote } from '../../core/text';
import { Violation } from '../../core/violations';
import { SeenUser } from '../seen-user';

/** All rules of a user, in the order in which they are reported. */
export const USER_RULES: readonly UserRule[] = [
  ...TYPE_RULES,
  ...IDENTITY_RULES,
  ...PHONE_RULES,
  ...REFERENCE_RULES,
  ...TAG_RULES,
];

/** The rules that a user breaks, in their order. */
export function brokenBy(user: SeenUser, rules: readonly UserRule[] = USER_RULES): UserRule[] {
  return rules.filter((rule) => isBrokenBy(rule, user));
}

export function isBrokenBy(rule: UserRule, user: SeenUser): boolean {
  return rule.violatedBy(user) && !(user.isExisting && isExempt(rule, user));
}

/** Whether the rule does not hold for the user if it exists already, so that only synth can tell. */
export function isExempt({ exemptIfExisting }: UserRule, user: SeenUser): boolean {
  return exemptIfExisting?.(user) ?? false;
}

/** What is wrong with a user, ready to be told. */
export function violationsOf(user: SeenUser, rules?: readonly UserRule[]): Violation[] {
  return brokenBy(user, rules).map((rule) => violationOf(rule, user));
}

/** A broken rule, ready to be told. */
export function violationOf({ code, property, allowed, given, remedy }: UserRule, user: SeenUser): Violation {
  return withoutPassword(user, {
    code,
    property,
    allowed,
    given: given?.(user),
    remedy: typeof remedy === 'string' ? remedy : remedy(user),
  });
}

/** A violation that does not show the password where another value, such as the name, is the same. */
export function withoutPassword<T extends Violation>({ password }: Pick<SeenUser, 'password'>, violation: T): T {
  if (!isFilledText(password)) {
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
