import { ITerraformDependable, TerraformStack, Token, ref } from 'cdktf';
import { Construct } from 'constructs';
import { constructId, once } from './core/memo';
import { addOverride } from './core/overrides';
import { IConnectInstance } from './instance/connect-instance-reference';
import { IHierarchyGroup } from './instance/hierarchy-group';
import { ISecurityProfile } from './instance/security-profile';
import { RosterResource } from './roster/roster-resource';
import { IConnectUser } from './user/connect-user-reference';
import { warnOfIds, warnOfImportedId } from './user/id-warnings';
import { ManagedUser } from './user/managed-user';

/** One user of a roster, see `ConnectUserRoster.user`. */
export class ConnectUserRosterUser extends Construct implements IConnectUser, ITerraformDependable {
  /** @internal */
  public static _of(roster: Construct, userName: string): ConnectUserRosterUser {
    return new ConnectUserRosterUser(roster, constructId('user', userName), userName);
  }

  private readonly resource: RosterResource;
  private readonly user: ManagedUser;
  private readonly references = new Map<string, string>();

  private constructor(
    roster: Construct,
    id: string,
    /** The name with which the user signs in. */
    public readonly userName: string,
  ) {
    super(roster, id);
    this.resource = roster.node.defaultChild as RosterResource;
    this.user = this.resource.users.get(userName);
  }

  /** The instance that hosts the user. */
  public get instance(): IConnectInstance {
    return this.user.shared.instance;
  }

  /** The id of the user, without the id of the instance. */
  public get userId(): string {
    return this.attribute('user_id');
  }

  /** The ARN of the user. */
  public get userArn(): string {
    return this.attribute('arn');
  }

  /** The id of the resource in Terraform: `INSTANCE_ID:USER_ID`. */
  public get id(): string {
    return this.attribute('id');
  }

  /** The address of the resource, for use in `dependsOn` of other resources. */
  public get fqn(): string {
    return this.reference(this.address);
  }

  /** The address of the user in Terraform, as text. */
  public get address(): string {
    return this.resource.addressOf(this.userName);
  }

  /**
   * Grants the user a security profile in addition to those of the row. Granting a profile twice has no effect.
   *
   * An 11th profile is an error (`SecurityProfileCount`). Profiles that the roster itself must not give can be granted here.
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
    this.user.grant([profiles].flat());
    warnOfIds(this, this.user);
  }

  /**
   * Puts the user into a group of the agent hierarchy, instead of the one of the row.
   *
   * @param group The hierarchy group, of the same instance.
   */
  public assignHierarchyGroup(group: IHierarchyGroup): void {
    this.user.assign(group);
    warnOfIds(this, this.user);
  }

  /**
   * Sets an argument of this user alone.
   *
   * @param path The argument by its name in Terraform, with dots for nested ones: `phone_config.auto_accept`. Anything else is an error (`OverridePathInvalid`).
   * @param value The value.
   */
  public addOverride(path: string, value: any): void {
    addOverride(`ConnectUserRosterUser '${this.node.path}'`, this.user.overrides, path, value);
  }

  /**
   * Makes Terraform take over the existing user instead of creating one, as a user id in the row does.
   *
   * @param userId The id of the user, `INSTANCE_ID:USER_ID`, or the ARN of the user; anything else is an error (`ImportIdInvalid`, `ImportOfOtherInstance`, `ImportOfOtherRegion`), as are a second import (`ImportTwice`) and two users with the same id (`ImportDuplicate`).
   */
  public importFrom(userId: string): void {
    this.resource.users.importFrom(this.user, userId);
    warnOfImportedId(this, this.user, userId);
  }

  /**
   * Makes Terraform take over the existing user with this name, which is looked up when Terraform plans. If the instance is from a snapshot
   * with users, the id is read from there; a name that is not in there is an error (`NameNotInSnapshot`).
   */
  public importByName(): void {
    this.resource.users.importByName([this.user]);
  }

  /**
   * Moves a user from elsewhere in this configuration into the roster, so that Terraform keeps it. See `ConnectUserRoster.moveFromIds`.
   *
   * @param address The address that the user had, such as `aws_connect_user.jdoe`; anything else is an error (`MoveAddressInvalid`), as is a second move (`MoveTwice`).
   */
  public moveFromId(address: string): void {
    this.resource.users.moveFrom('moveFromId', [[this.user, address]]);
  }

  private attribute(name: string): string {
    return this.reference(`${this.address}.${name}`);
  }

  /** Made once, since cdktf finds out before it writes which references come from another stack. */
  private reference(expression: string): string {
    return once(this.references, expression, () => Token.asString(ref(expression, TerraformStack.of(this))));
  }
}
