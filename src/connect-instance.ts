import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectUser } from './connect-user';
import { IConnectUser } from './connect-user-reference';
import { IHierarchyGroup } from './hierarchy-group';
import { IdentityManagementType } from './identity-management-type';
import { parseArn } from './private/connect-ids';
import { HierarchyLookup } from './private/hierarchy-lookup';
import { identityManagementTypeOf } from './private/identity-management-type-of';
import { DataAwsConnectInstance, DataAwsConnectRoutingProfile, DataAwsConnectSecurityProfile } from './private/l1';
import { requireAlias, requireName } from './private/lookup-names';
import { Memo } from './private/memo';
import { withoutNulls } from './private/nulls';
import { IRoutingProfile } from './routing-profile';
import { ISecurityProfile } from './security-profile';

/**
 * An instance of Amazon Connect, as far as its users need to know it.
 *
 * In TypeScript a generated `ConnectInstance` or `DataAwsConnectInstance` is one as it is: the names are the ones that
 * both export.
 */
export interface IConnectInstance {
  /**
   * The id of the instance.
   */
  readonly id: string;

  /**
   * The ARN of the instance.
   */
  readonly arn: string;

  /**
   * How the instance knows its users: a value of `IdentityManagementType`, or a token.
   *
   * Known at synth, it decides there which names, passwords and e-mails are right; a token is checked by preconditions
   * when Terraform plans.
   *
   * @default - not known: rules that depend on it are not checked
   */
  readonly identityManagementType?: string;
}

/**
 * What is known of an instance besides its id, and how it is looked up.
 */
export interface ConnectInstanceOptions {
  /**
   * How the instance knows its users. It cannot change, so it is safe to write down; the rules that depend on it are then
   * checked at synth.
   *
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-identity-management.html
   * @default - looked up by `fromInstanceAlias`, not known otherwise
   */
  readonly identityManagementType?: IdentityManagementType;

  /**
   * The provider of the look-ups.
   *
   * @default - the provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * The region of the look-ups; the provider knows it from version 6 on.
   *
   * @default - the region of the provider
   */
  readonly region?: string;
}

/**
 * An instance of Amazon Connect that exists already, and look-ups in it by name.
 *
 * Each look-up becomes one data source, however often it is asked for. Names match whole and case-sensitively; an empty
 * one or an ARN is an error (`LookupNameInvalid`).
 *
 * @example
 * const instance = ConnectInstance.fromInstanceAlias(this, 'support', 'acme-support');
 * new ConnectUser(this, 'jdoe', {
 *   instance,
 *   name: 'jdoe',
 *   routingProfile: instance.routingProfile('Basic Routing Profile'),
 *   securityProfiles: [instance.securityProfile('Agent')],
 *   identityInfo: { firstName: 'Jane', lastName: 'Doe' },
 *   password: ConnectUserPassword.fromNewVariable(this, 'initial_password'),
 * });
 */
export class ConnectInstance extends Construct implements IConnectInstance {
  /**
   * The instance with this id.
   *
   * @param scope The stack, or a construct in it.
   * @param id Prefixes the names of the look-ups.
   * @param instanceId The bare id, or a token. What is neither is reported by the users (`InstanceIdInvalid`).
   * @param options What else is known.
   */
  public static fromInstanceId(scope: Construct, id: string, instanceId: string, options?: ConnectInstanceOptions): ConnectInstance {
    return new ConnectInstance(scope, id, { id: instanceId }, options);
  }

  /**
   * The instance with this ARN.
   *
   * @param scope The stack, or a construct in it.
   * @param id Prefixes the names of the look-ups.
   * @param instanceArn `arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID`, or a token; anything else is an error (`ArnInvalid`).
   * @param options What else is known.
   */
  public static fromInstanceArn(scope: Construct, id: string, instanceArn: string, options?: ConnectInstanceOptions): ConnectInstance {
    const arn = parseArn('ConnectInstance.fromInstanceArn', instanceArn);
    return new ConnectInstance(scope, id, { id: arn.instanceId, arn: arn.instanceArn }, options);
  }

  /**
   * The instance with this alias, looked up with its identity management type when Terraform plans.
   *
   * @param scope The stack, or a construct in it.
   * @param id Of the data source `aws_connect_instance`; prefixes the names of the other look-ups.
   * @param instanceAlias The alias: the first part of the instance's access URL, 1 to 45 letters, digits and `-`; anything else is an error (`InstanceAliasInvalid`).
   * @param options What else is known.
   */
  public static fromInstanceAlias(scope: Construct, id: string, instanceAlias: string, options?: ConnectInstanceOptions): ConnectInstance {
    return new ConnectInstance(scope, id, { lookUpAlias: instanceAlias }, options);
  }

  /**
   * An instance that another construct defines or looks up, such as a generated `ConnectInstance`, with look-ups by name.
   *
   * @param scope The stack, or a construct in it.
   * @param id Prefixes the names of the look-ups.
   * @param instance The instance.
   * @param options What else is known.
   */
  public static fromInstance(scope: Construct, id: string, instance: IConnectInstance, options?: ConnectInstanceOptions): ConnectInstance {
    return new ConnectInstance(scope, id, instance ?? {}, options);
  }

  /** The id of the instance. */
  public readonly id: string;

  /** How the instance knows its users: a value of `IdentityManagementType`, a token, or undefined where it is not known. */
  public readonly identityManagementType?: string;

  private readonly options: ConnectInstanceOptions;
  private readonly knownArn?: string;
  private readonly lookups = new Memo(this);
  private readonly hierarchy: HierarchyLookup;

  private constructor(
    scope: Construct,
    id: string,
    source: Partial<IConnectInstance> | { readonly lookUpAlias: string },
    options: ConnectInstanceOptions | undefined,
  ) {
    super(scope, id);
    this.options = withoutNulls(options);
    this.hierarchy = new HierarchyLookup(this, this.lookups);
    const instance: Partial<IConnectInstance> = 'lookUpAlias' in source ? this.lookUpAlias(source.lookUpAlias) : source;
    // Where it is missing, the users tell.
    this.id = instance.id!;
    this.knownArn = instance.arn;
    this.identityManagementType = this.options.identityManagementType ?? identityManagementTypeOf(instance);
  }

  /** The id of the instance, under the name that other resources give it. */
  public get instanceId(): string {
    return this.id;
  }

  /** The ARN of the instance. Made from an id alone, the instance is looked up for it on first use. */
  public get arn(): string {
    return this.knownArn ?? this.lookUpInstance({ instanceId: this.id }).arn;
  }

  /**
   * The security profile with this name.
   *
   * @param name The whole name, such as `Agent`.
   */
  public securityProfile(name: string): ISecurityProfile {
    requireName(this.subject, 'securityProfile', name, 'SecurityProfile.fromSecurityProfileArn');
    return this.lookups.get('security-profile', name, (id) => {
      const found = new DataAwsConnectSecurityProfile(this, id, this.lookupOf(name));
      return { securityProfileId: found.securityProfileId, instanceId: this.id };
    });
  }

  /**
   * The routing profile with this name.
   *
   * @param name The whole name, such as `Basic Routing Profile`.
   */
  public routingProfile(name: string): IRoutingProfile {
    requireName(this.subject, 'routingProfile', name, 'RoutingProfile.fromRoutingProfileArn');
    return this.lookups.get('routing-profile', name, (id) => {
      const found = new DataAwsConnectRoutingProfile(this, id, this.lookupOf(name));
      return { routingProfileId: found.routingProfileId, instanceId: this.id };
    });
  }

  /**
   * The hierarchy group at this path.
   *
   * The data source that Terraform has finds groups by their own name only, so a name that stands at several places of
   * the hierarchy cannot be looked up. A path is therefore looked up by its last name, and a postcondition stops the
   * plan if that group is at another path. Two paths with the same last name are an error at synth
   * (`HierarchyGroupAmbiguous`); use `HierarchyGroup.fromHierarchyGroupId` for such groups.
   *
   * @param path The names from the top level down, joined by `/`, such as `Site/Team/Group`; at most 5 levels. A single name is looked up at any level.
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/agent-hierarchy.html
   */
  public hierarchyGroup(path: string): IHierarchyGroup {
    requireName(this.subject, 'hierarchyGroup', path, 'HierarchyGroup.fromHierarchyGroupArn');
    return this.hierarchy.get(path, (name) => this.lookupOf(name));
  }

  /**
   * The user with this name.
   *
   * @param name The whole user name.
   */
  public user(name: string): IConnectUser {
    requireName(this.subject, 'user', name, 'ConnectUser.fromUserArn');
    return this.lookups.get('user', name, (id) => ConnectUser.fromUserName(this, id, this, name));
  }

  /** How errors name it. */
  private get subject(): string {
    return `ConnectInstance '${this.node.path}'`;
  }

  private lookUpAlias(instanceAlias: string): DataAwsConnectInstance {
    requireAlias(this.subject, instanceAlias);
    return this.lookUpInstance({ instanceAlias });
  }

  private lookupOf(name: string) {
    const { provider, region } = this.options;
    return { instanceId: this.id, name, provider, region };
  }

  private lookUpInstance(by: { instanceId: string } | { instanceAlias: string }): DataAwsConnectInstance {
    const { provider, region } = this.options;
    return this.lookups.get('Default', undefined, (id) => new DataAwsConnectInstance(this, id, { ...by, provider, region }));
  }
}
