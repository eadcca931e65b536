import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { givenProperties } from './core/given-properties';
import { Memo } from './core/memo';
import { requireFreeId } from './core/violations';
import { expectAwsProvider } from './instance/aws-provider-presence';
import { parseArn } from './instance/connect-ids';
import { IConnectInstance, identityManagementTypeOf } from './instance/connect-instance-reference';
import { IHierarchyGroup } from './instance/hierarchy-group';
import { IdentityManagementType } from './instance/identity-management-type';
import { FindsByName, InstanceLookups } from './instance/instance-lookups';
import { locationOf } from './instance/location';
import { requireAlias, requireName } from './instance/lookup-names';
import { IRoutingProfile } from './instance/routing-profile';
import { ISecurityProfile } from './instance/security-profile';
import { snapshotOf } from './instance/snapshot/known-snapshot';
import { openSnapshot } from './instance/snapshot/open-snapshot';
import { SnapshotGuard } from './instance/snapshot/snapshot-guard';
import { SnapshotLookups } from './instance/snapshot/snapshot-lookups';
import { checkStackAtSynth } from './tree/stack-check';
import { IConnectUser } from './user/connect-user-reference';
import { ConnectUserWarning } from './user/connect-user-warning';
import { warnOfId } from './user/id-warnings';
import { ReferencedUser } from './user/referenced-user';
import { DataAwsConnectInstance } from './vendor/l1';

/** Where an instance is. */
export interface ConnectInstanceLocation {
  /**
   * The provider of the look-ups, and of the users of the instance that do not set their own.
   *
   * @default - the provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * The region of the look-ups, and of the users of the instance that do not set their own. The provider supports it from
   * version 6.
   *
   * @default - the region of the provider
   */
  readonly region?: string;
}

/** What is known of an instance besides its id, and how it is looked up. */
export interface ConnectInstanceOptions extends ConnectInstanceLocation {
  /**
   * How the instance manages its users. This never changes, so you can hard-code it; the rules that depend on it are then checked at synth.
   *
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-identity-management.html
   * @default - looked up by `fromInstanceAlias`, not known otherwise
   */
  readonly identityManagementType?: IdentityManagementType;

  /**
   * Warnings to silence (`idNotUuid`).
   *
   * @default - none
   */
  readonly acknowledgedWarnings?: ConnectUserWarning[];
}

/** How the instance of a snapshot is used. */
export interface ConnectInstanceSnapshotOptions extends ConnectInstanceLocation {
  /**
   * Whether Terraform looks the instance up when it plans, and stops if its ARN, its alias or its identity management type is not
   * that of the snapshot.
   *
   * @default false
   */
  readonly verifyAtPlan?: boolean;
}

/** What an instance is made from. */
type InstanceSource =
  | { readonly instance: Partial<IConnectInstance> }
  | { readonly instanceAlias: string }
  | { readonly snapshotPath: string };

/**
 * An instance of Amazon Connect that exists already, and look-ups in it by name.
 *
 * Each look-up becomes one data source, however often you call it. Names must match exactly, including case; an empty name or an ARN is an
 * error (`LookupNameInvalid`).
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
   * @param instanceId The bare id, or a token. What is neither is reported by the users (`InstanceIdInvalid`); what is not a UUID is a warning (`idNotUuid`).
   * @param options What else is known.
   */
  public static fromInstanceId(scope: Construct, id: string, instanceId: string, options?: ConnectInstanceOptions): ConnectInstance {
    return new ConnectInstance(scope, id, { instance: { id: instanceId } }, options);
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
    return new ConnectInstance(scope, id, { instance: { id: arn.instanceId, arn: arn.instanceArn } }, options);
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
    return new ConnectInstance(scope, id, { instanceAlias }, options);
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
    return new ConnectInstance(scope, id, { instance: instance ?? {} }, { ...locationOf(instance), ...givenProperties(options) });
  }

  /**
   * The instance that a snapshot was taken of: a file that `cdktf-aws-connect instance snapshot` writes.
   *
   * Its ARN and its identity management type are known at synth. Profiles, hierarchy groups and, if the snapshot has them, users are
   * found in the file instead of being looked up by Terraform. A name that is not in there is an error (`NameNotInSnapshot`); one that is
   * a token is looked up.
   *
   * @param scope The stack, or a construct in it.
   * @param id Prefixes the names of look-ups.
   * @param path The file, from the working directory of the app or absolute. One that does not exist (`SnapshotMissing`), is damaged or was changed (`SnapshotInvalid`), is another file (`SnapshotForeign`) or of a newer version of this library (`SnapshotNewer`) is an error.
   * @param options Where the instance is; a region other than that of the snapshot is an error (`SnapshotOfOtherRegion`).
   */
  public static fromSnapshot(scope: Construct, id: string, path: string, options?: ConnectInstanceSnapshotOptions): ConnectInstance {
    return new ConnectInstance(scope, id, { snapshotPath: path }, options);
  }

  /** The id of the instance. */
  public readonly id: string;

  /** How the instance knows its users: a value of `IdentityManagementType`, a token, or undefined where it is not known. */
  public readonly identityManagementType?: string;

  /** The provider of the look-ups, and of users that do not set their own. */
  public readonly provider?: TerraformProvider;

  /** The region of the look-ups, and of users that do not set their own. */
  public readonly region?: string;

  /** @internal */
  public readonly _source: Partial<IConnectInstance>;

  /** @internal */
  public readonly _snapshot?: object;

  private readonly memo = new Memo(this);
  private readonly lookups: FindsByName;
  private readonly found?: SnapshotLookups;

  private constructor(
    scope: Construct,
    id: string,
    source: InstanceSource,
    options: (ConnectInstanceOptions & ConnectInstanceSnapshotOptions) | undefined,
  ) {
    requireFreeId('ConnectInstance', scope, id, 'Make the instance once, outside of any loop, and give it to each user.');
    super(scope, id);
    checkStackAtSynth(this);
    const { identityManagementType, provider, region, acknowledgedWarnings, verifyAtPlan } = givenProperties(options);
    this.provider = provider;
    this.region = region;
    const location = { provider, region };
    let snapshot;
    if ('snapshotPath' in source) {
      snapshot = openSnapshot(this, this.subject, source.snapshotPath, location);
      this._source = snapshot.data.instance;
    } else {
      this._source = 'instance' in source ? source.instance : this.lookUpAlias(source.instanceAlias);
      snapshot = snapshotOf(this._source);
    }
    this._snapshot = snapshot;
    // Where it is missing, the users tell.
    this.id = this._source.id!;
    warnOfId(this, 'instance', this.id, { acknowledgedWarnings });
    this.identityManagementType = identityManagementType ?? identityManagementTypeOf(this._source);
    const lookups = new InstanceLookups(this, this, location, this.memo);
    this.found = snapshot && new SnapshotLookups(this, this, snapshot, lookups);
    this.lookups = this.found ?? lookups;
    if (verifyAtPlan && snapshot) {
      this.memo.get('Default', undefined, (name) => new SnapshotGuard(this, name, snapshot, location));
    }
  }

  /** The id of the instance, under the name that other resources give it. */
  public get instanceId(): string {
    return this.id;
  }

  /** The ARN of the instance. Made from an id alone, the instance is looked up for it on first use. */
  public get arn(): string {
    return this._source.arn ?? this.lookUpInstance({ instanceId: this.id }).arn;
  }

  /**
   * The security profile with this name.
   *
   * @param name The whole name, such as `Agent`.
   */
  public securityProfile(name: string): ISecurityProfile {
    return this.lookups.securityProfile(name);
  }

  /**
   * The routing profile with this name.
   *
   * @param name The whole name, such as `Basic Routing Profile`.
   */
  public routingProfile(name: string): IRoutingProfile {
    return this.lookups.routingProfile(name);
  }

  /**
   * The hierarchy group at this path.
   *
   * Terraform's data source finds groups by their own name only, so a name that occurs several times in the hierarchy cannot be looked up.
   * A path is therefore looked up by its last name, and the plan fails by a postcondition if that group is at another path. Two paths with
   * the same last name are an error at synth (`HierarchyGroupAmbiguous`); use `HierarchyGroup.fromHierarchyGroupId` for such groups.
   *
   * In a snapshot, a group is found by its whole path. A single name is searched at the top level first, then at any level; several matches
   * are an error (`HierarchyGroupAmbiguous`).
   *
   * @param path The names from the top level down, joined by `/`, such as `Site/Team/Group`; at most 5 levels. A single name is looked up at any level.
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/agent-hierarchy.html
   */
  public hierarchyGroup(path: string): IHierarchyGroup {
    return this.lookups.hierarchyGroup(path);
  }

  /**
   * The user with this name.
   *
   * @param name The whole user name.
   */
  public user(name: string): IConnectUser {
    requireName(this.subject, 'user', name, 'ConnectUser.fromUserArn');
    const userId = this.found?.userId(name);
    return this.memo.get('user', name, (id) => new ReferencedUser(this, id, this, { userName: name, userId }));
  }

  /** How errors name it. */
  private get subject(): string {
    return `ConnectInstance '${this.node.path}'`;
  }

  private lookUpAlias(instanceAlias: string): DataAwsConnectInstance {
    requireAlias(this.subject, instanceAlias);
    return this.lookUpInstance({ instanceAlias });
  }

  private lookUpInstance(by: { instanceId: string } | { instanceAlias: string }): DataAwsConnectInstance {
    const { provider, region } = this;
    expectAwsProvider(this);
    return this.memo.get('Default', undefined, (id) => new DataAwsConnectInstance(this, id, { ...by, provider, region }));
  }
}
