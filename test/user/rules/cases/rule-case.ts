import { ConnectUserProps } from '../../../../src';

/** Users that keep and break one rule. */
export interface RuleCase {
  readonly valid: readonly ConnectUserProps[];
  readonly invalid: ConnectUserProps;
  /** The problem that the error tells of the invalid user, and no other. */
  readonly problem: string;
  /** More users that break this rule and no other, such as those just beyond its limits. */
  readonly alsoInvalid?: readonly ConnectUserProps[];
  /** Users whose value is known at plan only: tokens and raw expressions, of each kind that can occur. */
  readonly unresolved: readonly ConnectUserProps[];
}

/** By code and property of the rule. */
export type RuleCases = { readonly [rule: string]: RuleCase };
