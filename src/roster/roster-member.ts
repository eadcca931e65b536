import { ConnectUserRosterRow } from './roster-row';
import { IHierarchyGroup } from '../hierarchy-group';
import { SecurityProfileSet } from '../private/security-profile-set';

/** How a user that exists already comes under Terraform. */
export type Adoption = { readonly importId: string } | 'byName';

/** A user of a roster: the row, and what was said of the user in code. */
export class RosterMember {
  /** The security profiles, where more were granted than the row has. */
  public securityProfiles?: SecurityProfileSet;
  public hierarchyGroup?: IHierarchyGroup;
  public readonly overrides: Record<string, unknown> = {};
  public adoption?: Adoption;
  public movedFrom?: string;

  constructor(
    /** The place in the source. */
    public readonly index: number,
    public readonly row: ConnectUserRosterRow,
  ) {}

  /** As it stands in the configuration. */
  public get name(): string {
    return this.row.name;
  }

  /** Whether something was said of the user in code, which may have tokens. */
  public get isChanged(): boolean {
    return this.securityProfiles !== undefined || this.hierarchyGroup !== undefined || Object.keys(this.overrides).length > 0;
  }

  /** Whether the user exists already, so that no password is needed. */
  public get isExisting(): boolean {
    return this.adoption !== undefined || this.movedFrom !== undefined;
  }
}
