import { isListOf, isObject, typeViolations } from '../core/types';
import { Violation } from '../core/violations';

/** The ids behind a reference that stands for a list known only at plan. */
export function securityProfileListOf(profile: unknown): string[] | undefined {
  return (profile as { readonly _listToken?: string[] } | null | undefined)?._listToken;
}

/** What is wrong where each security profile must be known: what is none, and lists that only Terraform knows. */
export function listViolations(property: string, profiles: unknown): Violation[] {
  const wrongTypes = typeViolations([property, profiles, isListOf(isObject), 'must be a list of security profiles']);
  if (wrongTypes.length > 0 || (profiles as unknown[]).every((profile) => securityProfileListOf(profile) === undefined)) {
    return wrongTypes;
  }
  return [
    {
      code: 'SecurityProfileListUnknown',
      property,
      allowed: 'must be security profiles that are known one by one, not a list that only Terraform knows',
      remedy: 'Give each by ConnectInstance.securityProfile or SecurityProfile.fromSecurityProfileId.',
    },
  ];
}
