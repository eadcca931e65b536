import { Construct } from 'constructs';
import { Finding, FoundThing, InstanceSnapshot } from './instance-snapshot';
import { isUnresolved } from '../../core/known';
import { once } from '../../core/memo';
import { reject } from '../../core/violations';
import { IConnectInstance } from '../connect-instance-reference';
import { IHierarchyGroup } from '../hierarchy-group';
import { FindsByName } from '../instance-lookups';
import { requireName } from '../lookup-names';
import { IRoutingProfile } from '../routing-profile';
import { ISecurityProfile } from '../security-profile';

/** Finds things of an instance in a snapshot of it. A name that only Terraform knows is looked up. */
export class SnapshotLookups implements FindsByName {
  private readonly references = new Map<string, object>();

  constructor(
    private readonly scope: Construct,
    private readonly instance: Pick<IConnectInstance, 'id'>,
    private readonly snapshot: InstanceSnapshot,
    private readonly lookups: FindsByName,
  ) {}

  public securityProfile(name: string): ISecurityProfile {
    requireName(this.subject, 'securityProfile', name, 'SecurityProfile.fromSecurityProfileArn');
    return isUnresolved(name)
      ? this.lookups.securityProfile(name)
      : this.reference('securityProfile', name, this.snapshot.securityProfile(name), ({ id }) => ({ securityProfileId: id }));
  }

  public routingProfile(name: string): IRoutingProfile {
    requireName(this.subject, 'routingProfile', name, 'RoutingProfile.fromRoutingProfileArn');
    return isUnresolved(name)
      ? this.lookups.routingProfile(name)
      : this.reference('routingProfile', name, this.snapshot.routingProfile(name), ({ id }) => ({ routingProfileId: id }));
  }

  public hierarchyGroup(path: string): IHierarchyGroup {
    requireName(this.subject, 'hierarchyGroup', path, 'HierarchyGroup.fromHierarchyGroupArn');
    return isUnresolved(path)
      ? this.lookups.hierarchyGroup(path)
      : this.reference('hierarchyGroup', path, this.snapshot.hierarchyGroup(path), ({ id }) => ({ hierarchyGroupId: id }));
  }

  /** The id of a user; undefined where only a look-up can tell. */
  public userId(name: string): string | undefined {
    const finding = isUnresolved(name) ? undefined : this.snapshot.user(name);
    return finding && this.found('user', finding).id;
  }

  /** Many users share a reference, which is then read once. */
  private reference<T extends object>(property: string, name: string, finding: Finding, idOf: (thing: FoundThing) => T) {
    const thing = this.found(property, finding);
    const make = () => ({ ...idOf(thing), instanceId: this.instance.id, name: thing.name });
    return once(this.references, `${property}\n${name}`, make) as ReturnType<typeof make>;
  }

  private found(property: string, finding: Finding): FoundThing {
    return 'found' in finding ? finding.found : reject(this.subject, { ...finding.violation, property });
  }

  private get subject(): string {
    return `ConnectInstance '${this.scope.node.path}'`;
  }
}
