import {
  ITerraformDependable,
  ImportableResource,
  Lazy,
  TerraformProvider,
  TerraformResource,
  TerraformResourceLifecycle,
} from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { IConnectInstance } from './connect-instance';
import { ConnectUserProps } from './connect-user-props';
import { ConnectUserWarning } from './connect-user-warning';
import { IHierarchyGroup } from './hierarchy-group';
import { PhoneType } from './phone-config';
import { ArnKind, parseArn, requireBareId } from './private/connect-ids';
import { identityManagementTypeOf } from './private/identity-management-type-of';
import { ImportBlock } from './private/import-block';
import { ConnectUserL1, DataAwsConnectUser } from './private/l1';
import { ReferencedUser } from './private/referenced-user';
import { SecurityProfileSet } from './private/security-profile-set';
import { SeenUser, seenUser } from './private/user-arguments';
import { requireImportId } from './private/user-import-id';
import { claimUserName } from './private/user-names';
import { preconditionsOf, profileCountPrecondition } from './private/user-preconditions';
import { PASSWORD_MISSING, violationsOf } from './private/user-rules';
import { USER_WARNINGS, warn } from './private/user-warnings';
import { Violation, describe, rejectIfAny } from './private/violations';
import { ISecurityProfile } from './security-profile';

const KIND = 'ConnectUser';
const PASSWORD_ARGUMENT = 'password';

/**
 * A user of an Amazon Connect instance: one that this app manages or one that exists elsewhere.
 */
export interface IConnectUser extends IConstruct {
  /**
   * The instance that hosts the user.
   */
  readonly instance: IConnectInstance;

  /**
   * The id of the user, without the id of the instance.
   *
   * @attribute
   */
  readonly userId: string;

  /**
   * The ARN of the user.
   *
   * @attribute
   */
  readonly userArn: string;

  /**
   * The name with which the user signs in.
   *
   * @attribute
   */
  readonly userName: string;
}

/**
 * How an existing user is looked up.
 */
export interface ConnectUserLookupOptions {
  /**
   * The provider of the look-up.
   *
   * @default - the provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * The region of the look-up; the provider knows it from version 6 on.
   *
   * @default - the region of the provider
   */
  readonly region?: string;
}

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
   * @param userName The whole name.
   * @param options How to look the user up.
   */
  public static fromUserName(
    scope: Construct,
    id: string,
    instance: IConnectInstance,
    userName: string,
    options?: ConnectUserLookupOptions,
  ): IConnectUser {
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

  private readonly l1: ConnectUserL1;
  private readonly props: ConnectUserProps;
  private readonly securityProfiles = new SecurityProfileSet(this);
  private readonly identityManagementType?: string;
  private hierarchyGroup?: IHierarchyGroup;
  private isImported = false;

  /**
   * @param scope The stack, or a construct in it.
   * @param id Of the resource in Terraform; a change makes another user, unless it is moved.
   * @param props What the user is.
   */
  constructor(scope: Construct, id: string, props: ConnectUserProps) {
    super(scope, id);
    this.props = props;
    this.instance = props.instance;
    this.identityManagementType = identityManagementTypeOf(props.instance);
    this.hierarchyGroup = props.hierarchyGroup;
    const hasDuplicates = props.securityProfiles.filter((profile) => !this.securityProfiles.add(profile)).length > 0;

    const seen = this.seen();
    const violations = violationsOf(seen);
    const isOnlyPasswordMissing = violations.every(({ code }) => code === PASSWORD_MISSING);
    rejectIfAny(this, KIND, isOnlyPasswordMissing ? [] : violations);
    claimUserName(this, KIND, props.instance, props.name);

    this.l1 = new ConnectUserL1(this, 'Default', {
      instanceId: props.instance.id,
      name: props.name,
      password: violations.length > 0 ? this.demandPassword(violations) : props.password?._unwrap(),
      directoryUserId: props.directoryUserId,
      identityInfo: props.identityInfo ?? undefined,
      phoneConfig: { phoneType: PhoneType.SOFT_PHONE, ...props.phoneConfig },
      routingProfileId: props.routingProfile.routingProfileId,
      securityProfileIds: this.securityProfiles.ids,
      hierarchyGroupId: props.hierarchyGroup?.hierarchyGroupId,
      tags: props.tags,
      region: props.region,
      provider: props.provider,
      dependsOn: props.dependsOn,
      lifecycle: this.lifecycle(seen),
      forEach: props.forEach,
      count: props.count,
      provisioners: props.provisioners,
      connection: props.connection,
    });
    this.resource = this.l1;

    if (hasDuplicates) {
      this.warn(ConnectUserWarning.DUPLICATE_SECURITY_PROFILE, 'A security profile is given more than once; it counts once.');
    }
    for (const { id: warningId, message, appliesTo } of USER_WARNINGS) {
      if (appliesTo(seen, props.password?._isPlainText ?? false)) {
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
   * An 11th profile is an error that names the ten (`SecurityProfileCount`).
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
    profiles.forEach((profile) => this.securityProfiles.add(profile));
    this.l1.securityProfileIds = this.securityProfiles.ids;
    this.recheck();
  }

  /**
   * Puts the user into a group of the agent hierarchy, instead of the one that the user may have.
   *
   * @param group The hierarchy group, of the same instance.
   */
  public assignHierarchyGroup(group: IHierarchyGroup): void {
    this.hierarchyGroup = group;
    this.l1.hierarchyGroupId = group.hierarchyGroupId;
    this.recheck();
  }

  /**
   * Has Terraform take an existing user over instead of creating one, by an import block (Terraform 1.5 or later).
   *
   * Keep the call afterwards: the block does nothing for a user that is in the state, and tells that no password is
   * needed. Give `identityInfo` and the After Contact Work time that the user has, or Terraform plans to remove them.
   *
   * @param userId The id of the user, `INSTANCE_ID:USER_ID`, or the ARN of the user; anything else is an error (`ImportIdInvalid`, `ImportOfOtherInstance`).
   * @param provider The provider of the import.
   */
  public importFrom(userId: string, provider?: TerraformProvider): void {
    this.import(requireImportId(this, KIND, this.instance.id, userId), provider);
  }

  /**
   * Has Terraform take over the existing user with this name, as `importFrom` does, where the id is not at hand: the
   * console does not show it. Needs Terraform 1.6 or later.
   *
   * The user is looked up with each plan by a data source. Call `importFrom` instead once the id is known.
   */
  public importByName(): void {
    const { name, region, provider } = this.props;
    const found = new DataAwsConnectUser(this, 'Existing', { instanceId: this.instance.id, name, region, provider });
    this.import(found.id, provider);
  }

  private import(importId: string, provider?: TerraformProvider): void {
    new ImportBlock(this, 'Import', this.resource, importId, provider);
    this.isImported = true;
    this.l1.lifecycle = this.lifecycle(this.seen());
    if (!this.props.identityInfo) {
      this.warn(
        ConnectUserWarning.IMPORT_WITHOUT_IDENTITY_INFO,
        'The user is imported without identityInfo: if the user has one, Terraform plans to remove it and fails. Give what the user has.',
      );
    }
    if (this.props.phoneConfig?.afterContactWorkTimeLimit === undefined) {
      this.warn(
        ConnectUserWarning.IMPORT_WITHOUT_AFTER_CONTACT_WORK,
        'The user is imported without phoneConfig.afterContactWorkTimeLimit: Terraform sets it to 0, no limit. Give what the user has.',
      );
    }
  }

  /** A missing password can be mended after construction, by an import or a move: it is reported at synth. */
  private demandPassword(violations: Violation[]): string {
    const pending = () => (this.isImported || this.resource.hasResourceMove() ? [] : violations);
    this.node.addValidation({ validate: () => pending().map(describe) });
    // Testing.synth runs no validations.
    return Lazy.stringValue({
      produce: () => {
        rejectIfAny(this, KIND, pending());
        return undefined;
      },
    });
  }

  private recheck(): void {
    const seen = this.seen();
    rejectIfAny(this, KIND, violationsOf(seen).filter(({ code }) => code !== PASSWORD_MISSING));
    this.l1.lifecycle = this.lifecycle(seen);
  }

  private seen(): SeenUser {
    const { props, hierarchyGroup } = this;
    return seenUser({
      ...props,
      instanceId: props.instance.id,
      identityManagementType: this.identityManagementType,
      password: props.password?._unwrap(),
      phoneConfig: { phoneType: PhoneType.SOFT_PHONE, ...props.phoneConfig },
      routingProfile: { id: props.routingProfile.routingProfileId, instanceId: props.routingProfile.instanceId },
      securityProfiles: this.securityProfiles.references,
      hasSecurityProfileList: this.securityProfiles.hasListTokens,
      hierarchyGroup: hierarchyGroup && { id: hierarchyGroup.hierarchyGroupId, instanceId: hierarchyGroup.instanceId },
    });
  }

  private lifecycle(seen: SeenUser): TerraformResourceLifecycle | undefined {
    const { lifecycle: given = {}, password, ignorePasswordChanges = true, protectFromDeletion } = this.props;
    const subject = `${KIND} '${this.node.path}'`;
    const precondition = [
      ...(given.precondition ?? []),
      ...preconditionsOf(subject, seen, this.instance, this.isImported),
      ...(this.securityProfiles.hasListTokens ? [profileCountPrecondition(subject, this.securityProfiles.ids)] : []),
    ];
    const ignoresPassword = password !== undefined && ignorePasswordChanges && given.ignoreChanges !== 'all';
    const merged = {
      ...given,
      ...(ignoresPassword && { ignoreChanges: [...new Set([...(given.ignoreChanges ?? []), PASSWORD_ARGUMENT])] }),
      ...(protectFromDeletion && { preventDestroy: true }),
      ...(precondition.length > 0 && { precondition }),
    };
    return Object.keys(merged).length > 0 ? merged : undefined;
  }

  private warn(id: ConnectUserWarning, message: string): void {
    if (!this.props.acknowledgedWarnings?.includes(id)) {
      warn(this, id, message);
    }
  }
}
