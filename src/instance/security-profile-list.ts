import { SECURITY_PROFILE, callWith, referenceViolations } from './reference-kinds';
import { Violation, typeInvalid } from '../core/violations';

/** The ids behind a reference that stands for a list known only at plan. */
export function securityProfileListOf(profile: unknown): string[] | undefined {
  return (profile as { readonly _listToken?: string[] } | null | undefined)?._listToken;
}

/** What is wrong where each security profile must be known: some are in lists that only Terraform knows, or are none. */
export function listViolations(property: string, profiles: unknown = []): Violation[] {
  if (!Array.isArray(profiles)) {
    return [typeInvalid(property, 'must be a list of ISecurityProfile', profiles, `Write [${callWith(SECURITY_PROFILE, profiles)}].`)];
  }
  const foreign = profiles.flatMap((profile, index) => referenceViolations(SECURITY_PROFILE, `${property}[${index}]`, profile));
  return foreign.length > 0 || profiles.every((profile) => securityProfileListOf(profile) === undefined) ? foreign : [
    {
      code: 'SecurityProfileListUnknown',
      property,
      allowed: 'must be security profiles that are known one by one, not a list that only Terraform knows',
      remedy: 'Give each by ConnectInstance.securityProfile or SecurityProfile.fromSecurityProfileId.',
    },
  ];
}
