import { TerraformProvider } from 'cdktf';

/** Where Terraform finds something. */
export interface Location {
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
