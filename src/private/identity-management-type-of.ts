import { isUnresolved } from './known';

/** The type of an instance. A generated `ConnectInstance` knows it at synth, though it exports it as a token. */
export function identityManagementTypeOf(instance: { readonly identityManagementType?: string }): string | undefined {
  const type = instance.identityManagementType;
  const { identityManagementTypeInput } = instance as { identityManagementTypeInput?: string };
  return isUnresolved(type) ? (identityManagementTypeInput ?? type) : type;
}
