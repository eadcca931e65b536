import { ITerraformDependable, ImportableResource, TerraformProvider, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { formerName } from './core/elements';
import { describe, rejectIfAny, requireFreeId } from './core/violations';
import { ArnKind, bareIdViolations, parseArn } from './instance/connect-ids';
import { IConnectInstance, requireInstance } from './instance/connect-instance-reference';
import { IHierarchyGroup } from './instance/hierarchy-group';
import { requireName } from './instance/lookup-names';
import { ISecurityProfile } from './instance/security-profile';
import { ForgottenUser, forgottenAddress } from './tree/forgotten-user';
import { checkStackAtSynth } from './tree/stack-check';
import { UserNames } from './tree/user-names';
import { ConnectUserProps } from './user/connect-user-props';
import { ConnectUserLookupOptions, IConnectUser } from './user/connect-user-reference';
import { ConnectUserWarning } from './user/connect-user-warning';
import { warnOfId, warnOfIds, warnOfImportedId } from './user/id-warnings';
import { ManagedUser, givenUser } from './user/managed-user';
import { validateAtSynth } from './user/pending-violations';
import { ReferencedUser } from './user/referenced-user';
import { configOf } from './user/user-config';
import { UserResource } from './user/user-resource';
import { sameUserIn, warn, warnOfImport, warnOfUser } from './user/user-warnings';
import { DataAwsConnectUser } from './vendor/l1';

/**
 * A user (agent) of Amazon Connect.
 *
 * It creates one `aws_connect_user` whose address is the one that the generated construct would have:
 * `aws_connect_user.<id>` directly under the stack.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_user
 * @example
 * const instance = ConnectInstance.fromInstanceAlias(this, 'support', 'acme-support');
 * const user = new ConnectUser(this, 'jdoe', {
 *   instance,
 *   name: 'jdoe',
 *   routingProfile: instance.routingProfile('Basic Routing Profile'),
 *   securityProfiles: [instance.securityProfile('Agent')],
 *   identityInfo: { firstName: 'Jane', lastName: 'Doe' },
 *   password: ConnectUserPassword.fromNewVariable(this, 'initial_password'),
 * });
 * user.grantSecurityProfile(instance.securityProfile('CallCenterManager'));
 */
export class ConnectUser extends Construct implements IConnectUser, ITerraformDependable {
  /** The type of the resource in Terraform, for `Testing.toHaveResource` and for the matchers of cdktf's jest adapter. */
  public static readonly tfResourceType: string = 'aws_connect_user';

  /**
   * The user with this id. Its ARN and name are looked up only where they are used.
   *
   * @param scope The stack, or a construct in it.
   * @param id Prefixes the names of the look-ups.
   * @param instance The instance of the user.
   * @param userId The id of the user, without the id of the instance, or a token; anything else is an error (`UserIdInvalid`), and what is not a UUID a warning (`idNotUuid`).
   * @param options How to look the user up.
   */
  public static fromUserId(
    scope: Construct,
    id: string,
    instance: IConnectInstance,
    userId: string,
    options?: ConnectUserLookupOptions,
  ): IConnectUser {
    requireInstance('ConnectUser.fromUserId', instance);
    rejectIfAny('ConnectUser.fromUserId', bareIdViolations('UserIdInvalid', 'userId', ArnKind.AGENT, userId, 'ConnectUser.fromUserArn takes an ARN, fromUserName a name.'));
    const user = new ReferencedUser(scope, id, instance, { userId }, options);
    warnOfId(user, 'userId', userId, options ?? {});
    return user;
  }

  /**
   * The user with this ARN. Its name is looked up only where it is used.
   *
   * @param scope The stack, or a construct in it.
   * @param id Prefixes the names of the look-ups.
   * @param userArn `arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID/agent/USER_ID`, or a token; anything else is an error (`ArnInvalid`).
   * @param options How to look the user up.
   */
  public static fromUserArn(scope: Construct, id: string, userArn: string, options?: ConnectUserLookupOptions): IConnectUser {
    const { instanceId, instanceArn, resourceId } = parseArn('ConnectUser.fromUserArn', userArn, ArnKind.AGENT);
    return new ReferencedUser(scope, id, { id: instanceId, arn: instanceArn }, { userId: resourceId! }, options);
  }

  /**
   * The user with this name, looked up when Terraform plans.
   *
   * @param scope The stack, or a construct in it.
   * @param id Of the data source `aws_connect_user`.
   * @param instance The instance of the user.
   * @param userName The whole name, or a token; anything else is an error (`LookupNameInvalid`).
   * @param options How to look the user up.
   */
  public static fromUserName(
    scope: Construct,
    id: string,
    instance: IConnectInstance,
    userName: string,
    options?: ConnectUserLookupOptions,
  ): IConnectUser {
    requireInstance('ConnectUser.fromUserName', instance);
    requireName('ConnectUser.fromUserName', 'userName', userName, 'ConnectUser.fromUserArn');
    return new ReferencedUser(scope, id, instance, { userName }, options);
  }

  /**
   * Makes Terraform stop managing a user whose code is removed, instead of deleting it: the user stays in Amazon Connect, with all its
   * rights. The call becomes a `removed` block (Terraform 1.7 or later), which does nothing once it is applied. Keep the call until every
   * state has been applied.
   *
   * A user that is still at the address, or is moved from it, is an error at synth (`ForgetAddressInUse`). The block cannot be written as
   * HCL.
   *
   * @param scope Where the user was: the stack, or a construct in it.
   * @param user The id that the construct had there, its path in the stack, which begins with a slash, or the address of the resource, such as `aws_connect_user.jdoe`, without an index or a key; anything else is an error (`ForgetAddressInvalid`).
   */
  public static forget(scope: Construct, user: string): void {
    const forgotten = new ForgottenUser(scope, forgottenAddress(user, (id) => formerName(scope, id)));
    checkStackAtSynth(forgotten);
  }

  /**
   * Makes `cdktf plan` write the code of an existing user.
   *
   * @param scope The stack.
   * @param importToId The construct id of the user in the written code.
   * @param importFromId The user to import: `INSTANCE_ID:USER_ID`.
   * @param provider The provider of the user.
   */
  public static generateConfigForImport(
    scope: Construct,
    importToId: string,
    importFromId: string,
    provider?: TerraformProvider,
  ): ImportableResource {
    return new ImportableResource(scope, importToId, {
      terraformResourceType: ConnectUser.tfResourceType,
      importId: importFromId,
      provider,
    });
  }

  /** The instance that hosts the user. */
  public readonly instance: IConnectInstance;

  /**
   * The generated resource, for overrides, moves and whatever else Terraform resources can do.
   *
   * Moves are checked at synth (`MoveAddressInvalid`, `MoveAddressInUse`, `MoveTargetMissing`, `MoveAmbiguous`, `MoveToItself`).
   */
  public readonly resource: TerraformResource;

  private readonly l1: UserResource;
  private readonly props: ConnectUserProps;
  private readonly user: ManagedUser;

  /**
   * @param scope The stack, or a construct in it.
   * @param id Of the resource in Terraform; a change makes another user, unless it is moved. Only letters, digits, - and _ are part of the address: two users at one address are an error at synth (`AddressTaken`), as is an address that begins with anything but a letter or _ (`AddressInvalid`).
   * @param props What the user is.
   */
  constructor(scope: Construct, id: string, props: ConnectUserProps) {
    requireFreeId('ConnectUser', scope, id, 'Give each user an id of its own, such as its name.');
    super(scope, id);
    checkStackAtSynth(this);
    const subject = `ConnectUser '${this.node.path}'`;
    this.props = givenUser(props);
    this.instance = this.props.instance;
    this.user = new ManagedUser(this, subject, this.props, this.props);
    const seen = this.user.seen();
    const names = new UserNames(this, this.props.instance);
    const isPending = this.user.check(seen, names.duplicateOf(this.props.name));
    const elsewhere = names.claim(this.props.name);

    const { provider, dependsOn, lifecycle, forEach, count, provisioners, connection } = this.props;
    const metaArguments = { provider, dependsOn, lifecycle, forEach, count, provisioners, connection };
    this.l1 = UserResource.for(this.user, this, { ...configOf(this.user), ...metaArguments });
    this.resource = this.l1;
    if (isPending) {
      validateAtSynth(this, { subject, violations: () => this.user.pendingViolations(), tell: describe });
    }
    warnOfUser(this, this.user, seen);
    warnOfIds(this, this.user, seen);
    if (elsewhere) {
      warn(this, this.props.acknowledgedWarnings, ConnectUserWarning.SAME_USER_IN_OTHER_STACK, sameUserIn(elsewhere));
    }
  }

  /** The id of the user, without the id of the instance. */
  public get userId(): string {
    return this.l1.userId;
  }

  /** The ARN of the user. */
  public get userArn(): string {
    return this.l1.arn;
  }

  /** The name with which the user signs in. */
  public get userName(): string {
    return this.l1.name;
  }

  /** The id of the resource in Terraform: `INSTANCE_ID:USER_ID`. */
  public get id(): string {
    return this.l1.id;
  }

  /** The tags of the user with the ones of the provider's `default_tags`. */
  public get tagsAll(): { [key: string]: string } {
    return this.l1.tagsAll;
  }

  /** The address of the resource, for use in `dependsOn` of other resources. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /**
   * Grants the user a security profile. Granting a profile twice has no effect.
   *
   * An 11th profile is an error that names all eleven (`SecurityProfileCount`); the user then keeps the ten.
   *
   * @param profile The security profile, of the same instance.
   */
  public grantSecurityProfile(profile: ISecurityProfile): void {
    this.grantSecurityProfiles([profile]);
  }

  /**
   * Gives the user several security profiles, as `grantSecurityProfile` does.
   *
   * @param profiles The security profiles, of the same instance.
   */
  public grantSecurityProfiles(profiles: ISecurityProfile[]): void {
    const added = [profiles].flat();
    this.user.grant(added);
    this.l1.addSecurityProfiles(added);
    warnOfIds(this, this.user);
  }

  /**
   * Puts the user into a group of the agent hierarchy, instead of the one that the user may have.
   *
   * @param group The hierarchy group, of the same instance.
   */
  public assignHierarchyGroup(group: IHierarchyGroup): void {
    this.user.assign(group);
    this.l1.hierarchyGroupId = group.hierarchyGroupId;
    warnOfIds(this, this.user);
  }

  /**
   * Makes Terraform take over an existing user instead of creating one, with an import block (Terraform 1.5 or later).
   *
   * Keep the call afterwards: the block does nothing for a user that is in the state, and with it neither a password nor names are
   * required. Give the hierarchy group and the tags that the user has, or Terraform plans to remove them. Without `identityInfo` or
   * `phoneConfig` the user keeps its own. As long as the call is in the code, Terraform does not destroy or replace the user
   * (`prevent_destroy`), so the plan fails if the id belongs to somebody else, unless `lifecycle.preventDestroy` is `false`.
   *
   * @param userId The id of the user, `INSTANCE_ID:USER_ID`, or the ARN of the user; anything else is an error (`ImportIdInvalid`, `ImportOfOtherInstance`, `ImportOfOtherRegion`), as are a second import (`ImportTwice`), two users with the same id (`ImportDuplicate`) and one of a user with `count` or `forEach` (`ImportOfSeveral`).
   */
  public importFrom(userId: string): void {
    this.user.importFrom(userId);
    warnOfImportedId(this, this.user, userId);
    warnOfImport(this, this.user);
  }

  /**
   * Makes Terraform take over the existing user with this name, as `importFrom` does, if you do not have the id, which the console does not
   * show.
   *
   * If the instance is from a snapshot with users, the id is read from there; a name that is not in there is an error
   * (`NameNotInSnapshot`). Otherwise the user is looked up with each plan by a data source, which needs Terraform 1.6 or later; call
   * `importFrom` instead once the id is known.
   */
  public importByName(): void {
    const { instance, name, region, provider } = this.props;
    this.user.importByName(() => new DataAwsConnectUser(this, 'Existing', { instanceId: instance.id, name, region, provider }).id);
    warnOfImport(this, this.user);
  }
}
