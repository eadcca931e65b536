import { TerraformProvider } from 'cdktf';
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

/** Where Terraform finds something. */
interface Location {
  readonly provider?: TerraformProvider;
  readonly region?: string;
}

/** The provider and the region that are given, else those of the instance, where it says so. */
export function locationOf(instance: unknown, given: Location = {}): Location {
  const located = (typeof instance === 'object' && instance !== null ? instance : {}) as Location & { readonly regionInput?: string };
  // A generated instance exports its region as a token; what was given for it is another property.
  const region = 'regionInput' in located ? located.regionInput : located.region;
  return { provider: given.provider ?? located.provider, region: given.region ?? region };
}
