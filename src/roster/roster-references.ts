import { Construct } from 'constructs';
import { ConnectInstance, IConnectInstance } from '../connect-instance';
import { IHierarchyGroup } from '../hierarchy-group';
import { IRoutingProfile } from '../routing-profile';
import { ISecurityProfile } from '../security-profile';

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
  private instanceWithLookups?: ConnectInstance;

  constructor(
    private readonly scope: Construct,
    private readonly instance: IConnectInstance,
    private readonly given: NamedReferences,
  ) {}

  public routingProfile(name: string): IRoutingProfile {
    return once(this.routingProfiles, name, () => own(this.given.routingProfiles, name) ?? this.lookups.routingProfile(name));
  }

  public securityProfile(name: string): ISecurityProfile {
    return once(this.securityProfiles, name, () => own(this.given.securityProfiles, name) ?? this.lookups.securityProfile(name));
  }

  public hierarchyGroup(path: string): IHierarchyGroup {
    return once(this.hierarchyGroups, path, () => own(this.given.hierarchyGroups, path) ?? this.lookups.hierarchyGroup(path));
  }

  /** The ids of all that was asked for, by name. */
  public ids() {
    const idsOf = <T>(map: Map<string, T>, idOf: (value: T) => string) => new Map([...map].map(([name, value]) => [name, idOf(value)]));
    return {
      routingProfileIds: idsOf(this.routingProfiles, (profile) => profile.routingProfileId),
      securityProfileIds: idsOf(this.securityProfiles, (profile) => profile.securityProfileId),
      hierarchyGroupIds: idsOf(this.hierarchyGroups, (group) => group.hierarchyGroupId),
    };
  }

  /** A generated instance, or a bare one, has no look-ups by name: one that has them is made of it. */
  private get lookups(): ConnectInstance {
    if (typeof (this.instance as Partial<ConnectInstance>).routingProfile === 'function') {
      return this.instance as ConnectInstance;
    }
    return (this.instanceWithLookups ??= ConnectInstance.fromInstance(this.scope, 'Instance', this.instance));
  }
}

function own<T>(map: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined;
}

function once<T>(map: Map<string, T>, name: string, make: () => T): T {
  const made = map.get(name) ?? make();
  map.set(name, made);
  return made;
}
