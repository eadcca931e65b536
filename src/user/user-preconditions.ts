import { Fn, IResolvable, Op, Precondition, Token } from 'cdktf';
import { USER_RULES, isBrokenBy } from './rules';
import { MOST_SECURITY_PROFILES } from './rules/reference-rules';
import { UserRule } from './rules/user-rule';
import { SeenUser } from './seen-user';
import { asArgument, templateText } from '../core/expressions';
import { UNKNOWN } from '../core/known';
import { compact } from '../core/text';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { IdentityManagementType } from '../instance/identity-management-type';

const TYPES = Object.values(IdentityManagementType);
const RULES = USER_RULES.filter(({ dependsOnType }) => dependsOnType);

/** A rule that a user breaks in instances of some types. */
export interface TypeProblem {
  readonly rule: UserRule;
  readonly remedy: string;
  readonly types: readonly IdentityManagementType[];
}

/** What a user may get wrong, as far as the type of its instance decides it and Terraform alone knows the type. */
export function typeProblemsOf(user: SeenUser): TypeProblem[] {
  const problems: TypeProblem[] = [];
  for (const rule of user.identityManagementType === UNKNOWN ? RULES : []) {
    const types = TYPES.filter((type) => isBrokenBy(rule, { ...user, identityManagementType: type }));
    if (types.length > 0 && types.length < TYPES.length) {
      problems.push(shared({ rule, types, remedy: typeof rule.remedy === 'string' ? rule.remedy : rule.remedy(user) }));
    }
  }
  return problems;
}

const PROBLEMS = new Map<UserRule, Map<string, TypeProblem>>();

/** One object for the many users that have the same problem. */
function shared(problem: TypeProblem): TypeProblem {
  const ofRule = PROBLEMS.get(problem.rule) ?? new Map<string, TypeProblem>();
  PROBLEMS.set(problem.rule, ofRule);
  const key = `${problem.types.join()} ${problem.remedy}`;
  const same = ofRule.get(key) ?? problem;
  ofRule.set(key, same);
  return same;
}

/**
 * Has Terraform check when it plans that the instance is of no type in which the rule is broken.
 *
 * @param users The users that break it, where several share the precondition.
 */
export function preconditionOf(problem: TypeProblem, instance: IConnectInstance, subject: string, users?: string): Precondition {
  const { rule: { property, allowed }, remedy } = problem;
  const named = users === undefined ? '' : ` Users: ${users}.`;
  return { condition: conditionOf(problem, instance), errorMessage: messageOf(`${subject}: ${property} ${allowed}. ${remedy}${named}`) };
}

/** An expression takes a stack trace when it is made, so the users of an instance share theirs. */
const conditions = new WeakMap<IConnectInstance, Map<string, string>>();

function conditionOf({ types }: TypeProblem, instance: IConnectInstance): string {
  const ofInstance = conditions.get(instance) ?? new Map<string, string>();
  conditions.set(instance, ofInstance);
  const key = types.join();
  const condition = ofInstance.get(key) ?? Token.asString(allows(asArgument(instance.identityManagementType), types));
  ofInstance.set(key, condition);
  return condition;
}

/** There are three types: either one is allowed, or one is not. */
function allows(type: string | undefined, refused: readonly IdentityManagementType[]): IResolvable {
  const [allowed, ...others] = TYPES.filter((candidate) => !refused.includes(candidate));
  return others.length === 0 ? Op.eq(type, allowed) : Op.neq(type, refused[0]);
}

/** The number of security profiles, where some come in list tokens. */
export function profileCountPrecondition(subject: string, securityProfileIds: string[]): Precondition {
  const count = Fn.lengthOf(Fn.toset(securityProfileIds));
  return {
    condition: Op.and(Op.gte(count, 1), Op.lte(count, MOST_SECURITY_PROFILES)),
    errorMessage: messageOf(
      `${subject}: securityProfiles must be 1 to ${MOST_SECURITY_PROFILES} different security profiles. ` +
        'Correct the list, or combine their permissions in one profile.',
    ),
  };
}

function messageOf(text: string): string {
  return compact(templateText(text));
}
