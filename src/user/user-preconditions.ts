import { Fn, IResolvable, Op, Postcondition, Precondition, Token } from 'cdktf';
import { Construct } from 'constructs';
import { USER_RULES, isBrokenBy } from './rules';
import { MOST_SECURITY_PROFILES } from './rules/reference-rules';
import { UserRule } from './rules/user-rule';
import { SeenUser } from './seen-user';
import { asArgument, templateText } from '../core/expressions';
import { UNKNOWN, isUnresolved } from '../core/known';
import { idExpressionOf, once } from '../core/memo';
import { compact, quote } from '../core/text';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { IdentityManagementType } from '../instance/identity-management-type';
import { BelongsToInstance, instanceIdPropertyOf } from '../instance/instance-identity';

const TYPES = Object.values(IdentityManagementType);
const RULES_OF_TYPE = USER_RULES.filter(({ dependsOnType }) => dependsOnType);
const RULES_OF_INSTANCE = new Map(USER_RULES.filter(({ comparesInstances }) => comparesInstances).map((rule) => [rule.property, rule]));

/** What a user may get wrong as Terraform alone can tell. Users of an instance with the same problem share one object. */
export interface PlanProblem {
  readonly rule: UserRule;
  /** What must hold. */
  readonly condition: string;
  /** What to do otherwise, as text of a Terraform template. */
  readonly remedy: string;
}

/** What the type of the instance decides. */
export function typeProblemsOf(user: SeenUser, instance: IConnectInstance): PlanProblem[] {
  const problems: PlanProblem[] = [];
  for (const rule of user.identityManagementType === UNKNOWN ? RULES_OF_TYPE : []) {
    const types = TYPES.filter((type) => isBrokenBy(rule, { ...user, identityManagementType: type }));
    if (types.length > 0 && types.length < TYPES.length) {
      const remedy = templateText(typeof rule.remedy === 'string' ? rule.remedy : rule.remedy(user));
      problems.push(shared(instance, `${rule.code} ${types.join()} ${remedy}`, () => (
        { rule, remedy, condition: Token.asString(allows(asArgument(instance.identityManagementType), types)) })));
    }
  }
  return problems;
}

/** That something a user refers to may belong to another instance: the two ids are different expressions, and not both known. */
export function instanceProblemOf(
  scope: Construct,
  instance: IConnectInstance,
  property: string,
  reference: BelongsToInstance,
): PlanProblem | undefined {
  const owner = instanceIdPropertyOf(reference);
  const theirs = reference[owner] ?? undefined;
  if (theirs === undefined) {
    return undefined;
  }
  const expression = idExpressionOf(scope, reference, owner);
  if (expression === idExpressionOf(scope, instance, 'id') || !(isUnresolved(theirs) || isUnresolved(instance.id))) {
    return undefined;
  }
  return shared(instance, `${property} ${expression}`, () => ({
    rule: RULES_OF_INSTANCE.get(property)!,
    remedy: `It belongs to instance ${theirs}, the user to instance ${instance.id}.`,
    condition: Token.asString(Op.eq(asArgument(theirs), asArgument(instance.id))),
  }));
}

const PROBLEMS = new WeakMap<IConnectInstance, Map<string, PlanProblem>>();

/** An expression takes a stack trace when it is made. */
function shared(instance: IConnectInstance, key: string, make: () => PlanProblem): PlanProblem {
  return once(once(PROBLEMS, instance, () => new Map<string, PlanProblem>()), key, make);
}

/**
 * Has Terraform check it when it plans.
 *
 * @param users The users that have the problem, where several share the precondition.
 */
export function preconditionOf({ rule, condition, remedy }: PlanProblem, subject: string, users?: string): Precondition {
  const named = users === undefined ? '' : templateText(` Users: ${users}.`);
  return { condition, errorMessage: compact(`${templateText(`${subject}: ${rule.property} ${rule.allowed}. `)}${remedy}${named}`) };
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
    errorMessage: compact(templateText(
      `${subject}: securityProfiles must be 1 to ${MOST_SECURITY_PROFILES} different security profiles. ` +
        'Correct the list, or combine their permissions in one profile.',
    )),
  };
}

/** The password of a new user, where a variable has one for each: what is in the state needs no entry any more. */
export function passwordPostcondition(subject: string, user: string): Postcondition {
  const message = `${subject}: passwords must have an entry for each new user. Add one for ${quote(user)}, or import the user.`;
  return { condition: '${self.password != null}', errorMessage: compact(templateText(message)) };
}
