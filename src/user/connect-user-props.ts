import { TerraformMetaArguments } from 'cdktf';
import { ConnectUserWarning } from './connect-user-warning';
import { ConnectUserIdentityInfo } from './identity-info';
import { ConnectUserPhoneConfig } from './phone-config';
import { ConnectUserPassword } from './user-password';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { IHierarchyGroup } from '../instance/hierarchy-group';
import { IRoutingProfile } from '../instance/routing-profile';
import { ISecurityProfile } from '../instance/security-profile';

/** What a single user and the users of a roster have in common. */
export interface ConnectUserOptions {
  /**
   * Whether a changed password is kept out of the plan (`password` in `ignore_changes`).
   *
   * The provider has no call that changes a password: it shows the change, reports success and does nothing.
   *
   * @default true
   */
  readonly ignorePasswordChanges?: boolean;

  /**
   * Whether changes of the phone are kept out of the plan (`phone_config` in `ignore_changes`): `phoneConfig` is then that of a new
   * user, and others keep what they have.
   *
   * With each change the provider sets the After Contact Work timeouts of all channels to one, and leaves alone what it has no
   * argument for.
   *
   * @default - true for a user that is imported and has no `phoneConfig`, else false
   */
  readonly ignorePhoneConfigChanges?: boolean;

  /**
   * The region of the user (`region`), such as `eu-central-1`, else an error (`RegionInvalid`). The provider supports this
   * argument from version 6. A change replaces the user, which cannot be undone.
   *
   * @default - the region of the instance if it has one of its own, else that of the provider
   */
  readonly region?: string;

  /**
   * Whether Terraform refuses to delete or replace the user (`prevent_destroy`).
   *
   * A deleted agent cannot be restored, and a new user with the same name has another id. A removed row of a roster leaves no block that
   * could protect the user: give a `baseline`, which then allows no removal.
   *
   * @default false
   */
  readonly protectFromDeletion?: boolean;

  /**
   * The warnings that are not reported, since the setting is intended.
   *
   * @default - none
   */
  readonly acknowledgedWarnings?: ConnectUserWarning[];
}

/**
 * What a user is: the arguments of `aws_connect_user`, with references instead of ids, and the meta-arguments of
 * Terraform resources.
 *
 * The constructor reports everything that is wrong with the user in one error, with the path of the construct. A value of another type than
 * the one declared here, which a cast or plain JavaScript can pass, is an error as well (`TypeInvalid`); null counts as not given.
 *
 * Of the meta-arguments, `provider` defaults to that of the instance if it has one of its own. What this library adds is merged
 * into `lifecycle`: preconditions come after yours, and `password`, `identity_info` and `phone_config` join your `ignoreChanges`. `count` must be
 * a whole number from 0 (`CountInvalid`); above 1 the name must hold the index of a `TerraformCount`, as
 * `Token.asString(count.index)` (`NameOfSeveral`). With `forEach` the name must come from the iterator (warning
 * `sameNameForEach`).
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_user#argument-reference
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments
 */
export interface ConnectUserProps extends ConnectUserOptions, TerraformMetaArguments {
  /** The instance that hosts the user (`instance_id`). A change replaces the user, which cannot be undone. */
  readonly instance: IConnectInstance;

  /**
   * The user name with which the user signs in (`name`). A change replaces the user, which cannot be undone.
   *
   * At most 20 characters; where the instance uses SAML, at most 64. Letters, digits and `_-.@`; an existing directory may
   * allow others. An `@` only in the form of an e-mail address, an error where the instance is known to be
   * `CONNECT_MANAGED`, elsewhere the warning `nameNotEmail`: Salesforce Service Cloud Voice makes names such as
   * `alias@userId@organizationId`. Where the identity management type is not known, names of the form `DOMAIN\name` are the
   * warning `windowsLoginOfUnknownType`. Names that differ only in case are the same user: two of them in one stack are an
   * error (`NameDuplicate`). Other errors: `NameMissing`, `NameTooLong`, `NameCharacters`, `NameNotEmail`.
   *
   * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateUser.html
   */
  readonly name: string;

  /** The routing profile of the user (`routing_profile_id`), which must belong to the same instance. */
  readonly routingProfile: IRoutingProfile;

  /**
   * The security profiles of the user (`security_profile_ids`): 1 to 10 of the same instance, else an error
   * (`SecurityProfileCount`). The same one twice counts once (warning `duplicateSecurityProfile`).
   *
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/security-profile-best-practices.html
   */
  readonly securityProfiles: ISecurityProfile[];

  /**
   * Who the user is (`identity_info`).
   *
   * Required where the instance manages its users itself or through SAML. If left out, the user keeps its own (`identity_info` in
   * `ignore_changes`): Terraform would otherwise plan to remove it, which the provider cannot do.
   *
   * @default - none, and not managed
   */
  readonly identityInfo?: ConnectUserIdentityInfo;

  /**
   * Where and how the user takes calls (`phone_config`).
   *
   * @default - a soft phone; a user that is imported keeps the phone that it has (see `ignorePhoneConfigChanges`)
   */
  readonly phoneConfig?: ConnectUserPhoneConfig;

  /**
   * The initial password (`password`).
   *
   * Required where the instance manages its users itself (`PasswordMissing`), except for users that are
   * imported; not allowed elsewhere (`PasswordNotAllowed`). It stays in the Terraform state.
   *
   * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateUser.html
   * @default - none
   */
  readonly password?: ConnectUserPassword;

  /**
   * The identifier of the user in the directory of the instance (`directory_user_id`), needed where Amazon Connect cannot
   * reach the directory.
   *
   * Not allowed where the instance uses SAML (`DirectoryUserIdNotAllowed`). The provider does nothing with a later change.
   *
   * @default - none
   */
  readonly directoryUserId?: string;

  /**
   * The group of the agent hierarchy that the user belongs to (`hierarchy_group_id`), of the same instance.
   *
   * @default - none
   */
  readonly hierarchyGroup?: IHierarchyGroup;

  /**
   * The tags of the user (`tags`), added to the `default_tags` of the provider.
   *
   * At most 50; keys of 1 to 128 characters that do not begin with `aws:`, values of at most 256 characters. Errors:
   * `TagCount`, `TagKeyInvalid`, `TagValueInvalid`.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}
