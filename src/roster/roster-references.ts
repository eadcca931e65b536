import { Construct } from 'constructs';
import { ConnectUserRosterRow } from './connect-user-roster-row';
import { isUnresolved, knownString } from '../core/known';
import { once } from '../core/memo';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { IHierarchyGroup } from '../instance/hierarchy-group';
import { FindsByName, InstanceLookups } from '../instance/instance-lookups';
import { Location, locationOf } from '../instance/location';
import { IRoutingProfile } from '../instance/routing-profile';
import { ISecurityProfile } from '../instance/security-profile';
import { snapshotOf } from '../instance/snapshot/known-snapshot';
import { tellName } from '../instance/told-names';

/** What names of a roster stand for, where the caller says so. */
export interface NamedReferences {
  readonly routingProfiles?: { readonly [name: string]: IRoutingProfile };
  readonly securityProfiles?: { readonly [name: string]: ISecurityProfile };
  readonly hierarchyGroups?: { readonly [path: string]: IHierarchyGroup };
}

/** The profiles and groups that a roster names: the ones that were given, and look-ups in the instance for the others. */
export class RosterReferences {
  private readonly routingProfiles = new Map<string, IRoutingProfile>();
  private readonly securityProfiles = new Map<string, ISecurityProfile>();
  private readonly hierarchyGroups = new Map<string, IHierarchyGroup>();
  private ownLookups?: FindsByName;

  constructor(
    private readonly scope: Construct,
    private readonly instance: IConnectInstance,
    private readonly given: NamedReferences,
    private readonly location: Location,
  ) {}

  /** What a row refers to. */
  public of({ routingProfile, securityProfiles, hierarchyGroup }: ConnectUserRosterRow) {
    return {
      routingProfile: this.routingProfile(routingProfile),
      securityProfiles: [...new Set(securityProfiles)].map((name) => this.securityProfile(name)),
      hierarchyGroup: hierarchyGroup ? this.hierarchyGroup(hierarchyGroup) : undefined,
    };
  }

  private routingProfile(name: string): IRoutingProfile {
    return once(this.routingProfiles, name, () => this.called(name, own(this.given.routingProfiles, name), 'routingProfileId') ?? this.lookupsFor(name).routingProfile(name));
  }

  private securityProfile(name: string): ISecurityProfile {
    return once(this.securityProfiles, name, () => this.called(name, own(this.given.securityProfiles, name), 'securityProfileId') ?? this.lookupsFor(name).securityProfile(name));
  }

  private hierarchyGroup(path: string): IHierarchyGroup {
    return once(this.hierarchyGroups, path, () => this.called(path, own(this.given.hierarchyGroups, path), 'hierarchyGroupId') ?? this.lookupsFor(path).hierarchyGroup(path));
  }

  /** What the roster calls it is a name of it. */
  private called<T extends object>(name: string, given: T | undefined, idProperty: keyof T): T | undefined {
    if (given !== undefined && given !== null) {
      tellName(this.scope, given[idProperty], knownString(name));
    }
    return given;
  }

  /**
   * Look-ups are made in the roster if the instance, generated or bare, has none by name, or is looked up elsewhere than the users are.
   * What stands in a snapshot is not looked up.
   */
  private lookupsFor(name: string): FindsByName {
    const { provider, region } = locationOf(this.instance);
    const isSamePlace = provider === this.location.provider && region === this.location.region;
    const isInSnapshot = snapshotOf(this.instance) !== undefined && !isUnresolved(name);
    if ((isSamePlace || isInSnapshot) && typeof (this.instance as Partial<FindsByName>).routingProfile === 'function') {
      return this.instance as IConnectInstance & FindsByName;
    }
    return (this.ownLookups ??= new InstanceLookups(new Construct(this.scope, 'Instance'), this.instance, this.location));
  }
}

function own<T>(map: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined;
}
