/** What the code says: a value in the words of the snapshot, or that only Terraform knows it. Undefined where it says nothing, so that nothing is to be compared. */
export type Said = { readonly value: string } | { readonly unknown: string } | undefined;

/** What the code says of the security profiles of a user: ids of those in the instance, names of others. */
export interface SaidProfiles {
  readonly known: ReadonlySet<string>;
  /** What only Terraform knows, which may be any security profile. */
  readonly unknown: readonly string[];
}

/** The properties that are compared, in the order of the report. */
export const PROPERTIES = [
  'routing profile',
  'hierarchy group',
  'phone type',
  'desk phone number',
  'auto-accept',
  'After Contact Work',
  'first name',
  'last name',
  'name',
  'email',
  'secondary email',
  'directory user id',
] as const;

export type Property = (typeof PROPERTIES)[number];

/** A user as some code declares it. */
export interface CodeUser {
  readonly name: string;
  /** Which user Terraform takes over, where the code says it. */
  readonly id?: string;
  /** Where the code says it. */
  readonly place: string;
  readonly securityProfiles: SaidProfiles;
  readonly properties: { readonly [P in Property]?: Said };
  readonly tags?: SaidTags;
}

export interface SaidTags {
  readonly given: ReadonlyMap<string, Said>;
  /** Whether the user has no others. */
  readonly isAll: boolean;
}

/** The users that some code declares, and what it declares that no name is known of. */
export interface CodeUsers {
  readonly users: readonly CodeUser[];
  /** Users whose names only Terraform knows. */
  readonly unnamed: readonly string[];
}

export function said(value: unknown): Said {
  return { value: value === undefined || value === null ? '' : String(value) };
}

export function profilesSaid(all: readonly NonNullable<Said>[]): SaidProfiles {
  return {
    known: new Set(all.flatMap((one) => ('value' in one ? [one.value] : []))),
    unknown: all.flatMap((one) => ('unknown' in one ? [one.unknown] : [])),
  };
}
