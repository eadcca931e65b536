import { Construct } from 'constructs';
import { IConnectInstance } from './connect-instance-reference';
import { IHierarchyGroup } from './hierarchy-group';
import { HierarchyLookup } from './hierarchy-lookup';
import { Location } from './location';
import { lookedUp } from './looked-up';
import { requireName } from './lookup-names';
import { IRoutingProfile } from './routing-profile';
import { ISecurityProfile } from './security-profile';
import { Memo } from '../core/memo';
import { DataAwsConnectRoutingProfile, DataAwsConnectSecurityProfile } from '../vendor/l1';

/** Finds things of an instance by name. */
export interface FindsByName {
  routingProfile(name: string): IRoutingProfile;
  securityProfile(name: string): ISecurityProfile;
  hierarchyGroup(path: string): IHierarchyGroup;
}

/** Finds them by data sources, each made once. */
export class InstanceLookups implements FindsByName {
  private readonly hierarchy: HierarchyLookup;

  /**
   * @param scope Gets the data sources.
   * @param location Where Terraform finds the instance.
   */
  constructor(
    private readonly scope: Construct,
    private readonly instance: Pick<IConnectInstance, 'id'>,
    private readonly location: Location,
    private readonly lookups = new Memo(scope),
  ) {
    this.hierarchy = new HierarchyLookup(scope, lookups);
  }

  public securityProfile(name: string): ISecurityProfile {
    requireName(this.subject, 'securityProfile', name, 'SecurityProfile.fromSecurityProfileArn');
    return this.lookups.get('security-profile', name, (id) => {
      const found = new DataAwsConnectSecurityProfile(this.scope, id, this.lookupOf(name));
      return lookedUp({ securityProfileId: found.securityProfileId, instanceId: this.instance.id }, { instance: this.instance, name });
    });
  }

  public routingProfile(name: string): IRoutingProfile {
    requireName(this.subject, 'routingProfile', name, 'RoutingProfile.fromRoutingProfileArn');
    return this.lookups.get('routing-profile', name, (id) => {
      const found = new DataAwsConnectRoutingProfile(this.scope, id, this.lookupOf(name));
      return { routingProfileId: found.routingProfileId, instanceId: this.instance.id };
    });
  }

  public hierarchyGroup(path: string): IHierarchyGroup {
    requireName(this.subject, 'hierarchyGroup', path, 'HierarchyGroup.fromHierarchyGroupArn');
    return this.hierarchy.get(path, (name) => this.lookupOf(name));
  }

  private get subject(): string {
    return `ConnectInstance '${this.scope.node.path}'`;
  }

  private lookupOf(name: string) {
    return { instanceId: this.instance.id, name, ...this.location };
  }
}
