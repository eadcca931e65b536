import { isUnresolved } from '../core/known';
import { isObject, isText, requireTypes } from '../core/types';

/**
 * An instance of Amazon Connect, as far as its users need to know it.
 *
 * In TypeScript a generated `ConnectInstance` or `DataAwsConnectInstance` is one as it is: the names are the ones that
 * both export.
 */
export interface IConnectInstance {
  /** The id of the instance. */
  readonly id: string;

  /** The ARN of the instance. */
  readonly arn: string;

  /**
   * How the instance knows its users: a value of `IdentityManagementType`, or a token.
   *
   * Known at synth, it decides there which names, passwords and e-mails are right; a token is checked by preconditions
   * when Terraform plans.
   *
   * @default - not known: rules that depend on it are not checked
   */
  readonly identityManagementType?: string;
}

/** @throws ValidationError where something else was given. */
export function requireInstance(subject: string, instance: unknown): void {
  const isInstance = (given: unknown) => isObject(given) && isText(given.id);
  requireTypes(subject, ['instance', instance, isInstance, 'must be an instance with its id, such as a ConnectInstance']);
}

/** The type of an instance. A generated `ConnectInstance` knows it at synth, though it exports it as a token. */
export function identityManagementTypeOf(instance: unknown): string | undefined {
  const { identityManagementType: type, identityManagementTypeInput } = (instance ?? {}) as {
    identityManagementType?: string;
    identityManagementTypeInput?: string;
  };
  return isUnresolved(type) ? (identityManagementTypeInput ?? type) : type;
}
