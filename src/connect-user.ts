import {
  Aspects,
  ITerraformDependable,
  ImportableResource,
  TerraformProvider,
  TerraformCount,
  TerraformResource,
  TerraformResourceLifecycle,
} from 'cdktf';
import { Construct } from 'constructs';
import { IConnectInstance } from './connect-instance';
import { ConnectUserProps } from './connect-user-props';
import { ConnectUserLookupOptions, IConnectUser } from './connect-user-reference';
import { ConnectUserWarning } from './connect-user-warning';
import { IHierarchyGroup } from './hierarchy-group';
import { PhoneType } from './phone-config';
import { ArnKind, parseArn, requireBareId } from './private/connect-ids';
import { identityManagementTypeOf } from './private/identity-management-type-of';
import { ImportBlock } from './private/import-block';
import { DataAwsConnectUser } from './private/l1';
import { requireName } from './private/lookup-names';
import { withoutNulls } from './private/nulls';
import { ReferencedUser } from './private/referenced-user';
import { SecurityProfileSet } from './private/security-profile-set';
import { SeenUser, passwordArguments, referenceTo, seenUser } from './private/user-arguments';
import { PASSWORD_MISSING } from './private/user-identity-rules';
import { importIdOf, importIdViolation, importViolation } from './private/user-import-id';
import { mergedLifecycle } from './private/user-lifecycle';
import { claimUserName, duplicateOf, releaseUserName } from './private/user-names';
import { preconditionsOf, profileCountPrecondition } from './private/user-preconditions';
import { UserResource } from './private/user-resource';
import { violationsOf, withoutPassword } from './private/user-rules';
import { DUPLICATE_SECURITY_PROFILE, USER_WARNINGS, warn } from './private/user-warnings';
import { Violation, describe, rejectIfAny } from './private/violations';
import { ISecurityProfile } from './security-profile';

const KIND = 'ConnectUser';

/**
 * A user (agent) of Amazon Connect.
 *
 * It creates one `aws_connect_user` whose address is the one that the generated construct would have:
 * `aws_connect_user.<id>` directly under the stack.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_user
 * @example
 * declare const instance: ConnectInstance;
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
   * @param userId The id of the user, without the id of the instance, or a token; anything else is an error (`UserIdInvalid`).
   * @param options How to look the user up.
   */
  public static fromUserId(
    scope: Construct,
    id: string,
    instance: IConnectInstance,
    userId: string,
    options?: ConnectUserLookupOptions,
  ): IConnectUser {
    requireBareId('ConnectUser.fromUserId', 'userId', userId, 'ConnectUser.fromUserArn takes an ARN, fromUserName a name.');
    return new ReferencedUser(scope, id, instance, { userId }, options);
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
    requireName('ConnectUser.fromUserName', 'userName', userName, 'ConnectUser.fromUserArn');
    return new ReferencedUser(scope, id, instance, { userName }, options);
  }

  /**
   * Has `cdktf plan` write the code of an existing user.
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

  /** The generated resource, for overrides, moves and whatever else Terraform resources can do. */
  public readonly resource: TerraformResource;

  private readonly l1: UserResource;
  private readonly props: ConnectUserProps;
  private readonly identityManagementType?: string;
  private securityProfiles: SecurityProfileSet;
  private hierarchyGroup?: IHierarchyGroup;
  private isExisting = false;
  private isImported = false;

  /**
   * @param scope The stack, or a construct in it.
   * @param id Of the resource in Terraform; a change makes another user, unless it is moved.
   * @param props What the user is.
   */
  constructor(scope: Construct, id: string, props: ConnectUserProps) {
    super(scope, id);
    this.props = withoutNulls(props);
    const { instance, name, routingProfile, password, phoneConfig } = this.props;
    this.instance = instance;
    this.identityManagementType = identityManagementTypeOf(instance);
    this.securityProfiles = new SecurityProfileSet(this, [this.props.securityProfiles ?? []].flat());
    this.hierarchyGroup = this.props.hierarchyGroup;

    const seen = this.seen();
    const duplicates = duplicateOf(this, instance, name).map((violation) => withoutPassword(seen, violation));
    const violations = [...violationsOf(seen), ...duplicates];
    // An import or a move after construction makes up for a missing password, so that alone is reported at synth.
    const isOnlyPasswordMissing = violations.every(({ code }) => code === PASSWORD_MISSING);
    rejectIfAny(this, KIND, isOnlyPasswordMissing ? [] : violations);
    claimUserName(this, instance, name);

    const { directoryUserId, identityInfo, hierarchyGroup, tags, region } = this.props;
    const { provider, dependsOn, forEach, count, provisioners, connection } = this.props;
    const config = {
      instanceId: instance.id,
      name,
      password: password?._unwrap(),
      directoryUserId,
      identityInfo: identityInfo && withoutNulls(identityInfo),
      phoneConfig: { phoneType: PhoneType.SOFT_PHONE, ...withoutNulls(phoneConfig) },
      routingProfileId: routingProfile.routingProfileId,
      securityProfileIds: this.securityProfiles.ids,
      hierarchyGroupId: hierarchyGroup?.hierarchyGroupId,
      tags,
      region,
      provider,
      dependsOn,
      lifecycle: this.lifecycle(seen),
      forEach,
      count,
      provisioners,
      connection,
    };
    // App.synth prepares the JSON before aspects, which may import the user; its validations tell all users at once.
    let isVisited = false;
    const pending = () => (this.isExisting ? [] : violations);
    this.l1 = new UserResource(this, 'Default', config, {
      onExisting: () => this.onExisting(),
      onMovedAway: () => releaseUserName(this, instance, name),
      onSynth: () => rejectIfAny(this, KIND, isVisited ? pending() : []),
    });
    this.resource = this.l1;
    if (violations.length > 0) {
      this.node.addValidation({ validate: () => pending().map(describe) });
      Aspects.of(this).add({ visit: () => void (isVisited = true) });
    }

    if (this.securityProfiles.hasDuplicates) {
      this.warn(ConnectUserWarning.DUPLICATE_SECURITY_PROFILE, DUPLICATE_SECURITY_PROFILE);
    }
    for (const { id: warningId, message, appliesTo } of USER_WARNINGS) {
      if (appliesTo(seen, password?._isPlainText ?? false)) {
        this.warn(warningId, message);
      }
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

  /** The address of the resource, so that a user can stand in `dependsOn` of others. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /**
   * Gives the user a security profile. One that the user has already is given once.
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
    const granted = this.securityProfiles.with([profiles].flat());
    const seen = this.checked(granted, this.hierarchyGroup);
    this.securityProfiles = granted;
    this.l1.securityProfileIds = granted.ids;
    this.l1.lifecycle = this.lifecycle(seen);
  }

  /**
   * Puts the user into a group of the agent hierarchy, instead of the one that the user may have.
   *
   * @param group The hierarchy group, of the same instance.
   */
  public assignHierarchyGroup(group: IHierarchyGroup): void {
    this.checked(this.securityProfiles, group ?? null);
    this.hierarchyGroup = group;
    this.l1.hierarchyGroupId = group.hierarchyGroupId;
  }

  /**
   * Has Terraform take an existing user over instead of creating one, by an import block (Terraform 1.5 or later).
   *
   * Keep the call afterwards: the block does nothing for a user that is in the state, and tells that no password is
   * needed. Give what the user has, or Terraform plans to remove it: hierarchy group, tags, phone settings. Without
   * `identityInfo` the user keeps what it has of that.
   *
   * @param userId The id of the user, `INSTANCE_ID:USER_ID`, or the ARN of the user; anything else is an error (`ImportIdInvalid`, `ImportOfOtherInstance`), as are a second import (`ImportTwice`) and one of a user with `count` or `forEach` (`ImportOfSeveral`).
   * @param provider The provider of the import.
   */
  public importFrom(userId: string, provider?: TerraformProvider): void {
    this.rejectIfImpossible('importFrom', importIdViolation(this.instance.id, userId));
    this.import(importIdOf(this.instance.id, userId), provider);
  }

  /**
   * Has Terraform take over the existing user with this name, as `importFrom` does, where the id is not at hand: the
   * console does not show it. Needs Terraform 1.6 or later.
   *
   * The user is looked up with each plan by a data source. Call `importFrom` instead once the id is known.
   */
  public importByName(): void {
    this.rejectIfImpossible('importByName');
    const { name, region, provider } = this.props;
    const found = new DataAwsConnectUser(this, 'Existing', { instanceId: this.instance.id, name, region, provider });
    this.import(found.id, provider);
  }

  private rejectIfImpossible(method: string, violation?: Violation): void {
    const { forEach, count } = this.props;
    const isSeveral = forEach !== undefined || count !== undefined;
    rejectIfAny(this, KIND, [importViolation(method, isSeveral, this.isImported), violation].filter((found) => found !== undefined));
  }

  private import(importId: string, provider?: TerraformProvider): void {
    new ImportBlock(this, 'Import', this.resource, importId, provider);
    this.isImported = true;
    this.onExisting();
    if (this.props.phoneConfig?.afterContactWorkTimeLimit === undefined) {
      this.warn(
        ConnectUserWarning.IMPORT_WITHOUT_AFTER_CONTACT_WORK,
        'The user is imported without phoneConfig.afterContactWorkTimeLimit: Terraform sets it to 0, no limit. Give what the user has.',
      );
    }
  }

  /** The resource stands for a user that exists already, so that no password is needed. */
  private onExisting(): void {
    this.isExisting = true;
    this.l1.lifecycle = this.lifecycle(this.seen());
  }

  /** The user with other references, which replace the present ones only if they are right. */
  private checked(securityProfiles: SecurityProfileSet, hierarchyGroup: IHierarchyGroup | null | undefined): SeenUser {
    const seen = this.seen(securityProfiles, hierarchyGroup);
    rejectIfAny(this, KIND, violationsOf(seen).filter(({ code }) => code !== PASSWORD_MISSING));
    return seen;
  }

  private seen(
    securityProfiles: SecurityProfileSet = this.securityProfiles,
    hierarchyGroup: IHierarchyGroup | null | undefined = this.hierarchyGroup,
  ): SeenUser {
    const { instance, password, routingProfile, count, forEach, ...values } = this.props;
    const { id: instanceId, shown: instanceShown } = referenceTo(instance, 'id');
    return seenUser({
      ...values,
      instanceId,
      instanceShown,
      identityManagementType: this.identityManagementType,
      ...passwordArguments(password),
      routingProfile: referenceTo(routingProfile, 'routingProfileId'),
      securityProfiles: securityProfiles.references,
      hasSecurityProfileList: securityProfiles.hasListTokens,
      hierarchyGroup: hierarchyGroup === undefined ? undefined : referenceTo(hierarchyGroup, 'hierarchyGroupId'),
      count: TerraformCount.isTerraformCount(count) ? count.toTerraform() : count,
      hasForEach: forEach !== undefined,
    });
  }

  private lifecycle(seen: SeenUser): TerraformResourceLifecycle | undefined {
    const { lifecycle, password, ignorePasswordChanges = true, identityInfo, protectFromDeletion = false } = this.props;
    const subject = `${KIND} '${this.node.path}'`;
    return mergedLifecycle(lifecycle, {
      ignoresPassword: password !== undefined && ignorePasswordChanges,
      ignoresIdentityInfo: identityInfo === undefined,
      preventsDestroy: protectFromDeletion,
      preconditions: [
        ...preconditionsOf(subject, seen, this.instance, this.isExisting),
        ...(this.securityProfiles.hasListTokens ? [profileCountPrecondition(subject, this.securityProfiles.ids)] : []),
      ],
    });
  }

  private warn(id: ConnectUserWarning, message: string): void {
    warn(this, this.props.acknowledgedWarnings, id, message);
  }
}
