import { isUnresolved } from './known';

/** The type of an instance. A generated `ConnectInstance` knows it at synth, though it exports it as a token. */
export function identityManagementTypeOf(instance: { readonly identityManagementType?: string }): string | undefined {
  const { identityManagementType: type, identityManagementTypeInput } = (instance ?? {}) as {
    identityManagementType?: string;
    identityManagementTypeInput?: string;
  };
  return isUnresolved(type) ? (identityManagementTypeInput ?? type) : type;
}
