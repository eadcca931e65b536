import { Fn, IResolvable, Op, Precondition } from 'cdktf';
import type { IConnectInstance } from '../connect-instance';
import { IdentityManagementType } from '../identity-management-type';
import { asArgument, templateText } from './expressions';
import { UNKNOWN } from './known';
import { SeenUser } from './user-arguments';
import { LONGEST_NAME } from './user-identity-rules';
import { MOST_SECURITY_PROFILES } from './user-reference-rules';

const { CONNECT_MANAGED, SAML, EXISTING_DIRECTORY } = IdentityManagementType;

/** A rule that depends on the type of an instance that Terraform looks up. */
interface TypeRule {
  readonly property: string;
  readonly appliesTo: (user: SeenUser, isExisting: boolean) => boolean;
  readonly mustBe?: IdentityManagementType;
  readonly mustNotBe?: IdentityManagementType;
  readonly problem: string;
}

const TYPE_RULES: readonly TypeRule[] = [
  {
    property: 'name',
    appliesTo: ({ name }) => typeof name === 'string' && name.length > LONGEST_NAME,
    mustBe: SAML,
    problem: `has more than ${LONGEST_NAME} characters, which only an instance with SAML allows. Shorten the name.`,
  },
  {
    property: 'password',
    appliesTo: (user) => user.password !== undefined,
    mustBe: CONNECT_MANAGED,
    problem: 'is an error unless the instance is CONNECT_MANAGED. Leave it out.',
  },
  {
    property: 'password',
    appliesTo: (user, isExisting) => user.password === undefined && !isExisting,
    mustNotBe: CONNECT_MANAGED,
    problem: 'is required where the instance is CONNECT_MANAGED. Give a ConnectUserPassword, or import the user.',
  },
  {
    property: 'directoryUserId',
    appliesTo: (user) => user.directoryUserId !== undefined,
    mustNotBe: SAML,
    problem: 'is an error where the instance uses SAML. Leave it out.',
  },
  {
    property: 'identityInfo.email',
    appliesTo: (user) => user.email !== undefined,
    mustNotBe: SAML,
    problem: 'is an error where the instance uses SAML. Leave it out; secondaryEmail is where notifications go.',
  },
  {
    property: 'identityInfo',
    appliesTo: (user) => user.firstName === undefined || user.lastName === undefined,
    mustBe: EXISTING_DIRECTORY,
    problem: 'must have firstName and lastName where the instance is CONNECT_MANAGED or SAML. Give both.',
  },
];

/** What is checked when Terraform plans, since synth cannot know it. */
export function preconditionsOf(subject: string, user: SeenUser, instance: IConnectInstance, isExisting: boolean): Precondition[] {
  if (user.identityManagementType !== UNKNOWN) {
    return [];
  }
  return TYPE_RULES.filter((rule) => rule.appliesTo(user, isExisting)).map((rule) => ({
    condition: conditionOf(rule, instance),
    errorMessage: templateText(`${subject}: ${rule.property} ${rule.problem}`),
  }));
}

/** One of many users that share what is checked. */
export interface NamedUser {
  readonly name: string;
  readonly user: SeenUser;
  readonly isImported: boolean;
}

const MOST_NAMED = 10;

/** The same for many users of one instance: one precondition for each rule, to stand at the first user that it concerns. */
export function preconditionsOfMany(
  subject: string,
  users: Iterable<NamedUser>,
  instance: IConnectInstance,
): { readonly at: string; readonly precondition: Precondition }[] {
  const namesOf = new Map<TypeRule, string[]>();
  for (const { name, user, isImported } of users) {
    for (const rule of TYPE_RULES.filter(({ appliesTo }) => appliesTo(user, isImported))) {
      const names = namesOf.get(rule) ?? [];
      names.push(name);
      namesOf.set(rule, names);
    }
  }
  return TYPE_RULES.filter((rule) => namesOf.has(rule)).map((rule) => {
    const names = namesOf.get(rule)!.sort();
    const [first] = names;
    const named = [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more`] : [])];
    const errorMessage = templateText(`${subject}: ${rule.property} ${rule.problem} Users: ${named.join(', ')}.`);
    return { at: first, precondition: { condition: conditionOf(rule, instance), errorMessage } };
  });
}

/** An expression takes a stack trace when it is made, so the users of an instance share theirs. */
const conditions = new WeakMap<IConnectInstance, Map<TypeRule, IResolvable>>();

function conditionOf(rule: TypeRule, instance: IConnectInstance): IResolvable {
  const ofInstance = conditions.get(instance) ?? new Map<TypeRule, IResolvable>();
  conditions.set(instance, ofInstance);
  const { mustBe, mustNotBe } = rule;
  const type = asArgument(instance.identityManagementType);
  const condition = ofInstance.get(rule) ?? (mustBe ? Op.eq(type, mustBe) : Op.neq(type, mustNotBe));
  ofInstance.set(rule, condition);
  return condition;
}

/** The number of security profiles, where some come in list tokens. */
export function profileCountPrecondition(subject: string, securityProfileIds: string[]): Precondition {
  const count = Fn.lengthOf(Fn.toset(securityProfileIds));
  return {
    condition: Op.and(Op.gte(count, 1), Op.lte(count, MOST_SECURITY_PROFILES)),
    errorMessage: templateText(
      `${subject}: securityProfiles must be 1 to ${MOST_SECURITY_PROFILES} different security profiles. ` +
        'Correct the list, or combine their permissions in one profile.',
    ),
  };
}
