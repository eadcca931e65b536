import { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle, TerraformVariable } from 'cdktf';
import { ConnectUserRosterRow } from './connect-user-roster-row';
import { ConnectUserRosterPart } from './connect-user-roster-split';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { IHierarchyGroup } from '../instance/hierarchy-group';
import { IRoutingProfile } from '../instance/routing-profile';
import { ISecurityProfile } from '../instance/security-profile';
import { ConnectUserOptions } from '../user/connect-user-props';
import { ConnectUserPassword } from '../user/user-password';

/** Which users of a roster exist already, so that Terraform takes them over instead of creating them. */
export enum ConnectUserRosterAdoption {
  /** Those whose row has a user id. */
  BY_USER_ID = 'BY_USER_ID',

  /**
   * Also those of `baseline`, or all where there is none: they are looked up by their user name when Terraform plans. One that is
   * not found fails the plan, so give a `baseline` once they are taken over: users who are hired later are created.
   *
   * If the instance is from a snapshot with users, their ids are read from there. A row without a user in there is an error
   * (`NameNotInSnapshot`), unless the `baseline` has it: then the user is newer than the snapshot, and is looked up.
   */
  BY_NAME = 'BY_NAME',
}

/** What becomes of the users of `baseline` that no longer have a row. */
export enum ConnectUserRosterLeavers {
  /** Terraform deletes them. Contact records lose their agent for good. */
  DELETE = 'DELETE',

  /**
   * Terraform stops managing them: they stay in Amazon Connect, with all their rights. Needs a `baseline`, and Terraform 1.7 or later.
   */
  FORGET = 'FORGET',
}

/** What all rosters have, wherever their rows come from. */
export interface ConnectUserRosterProps extends ConnectUserOptions {
  /**
   * The instance that hosts the users. A change replaces all of them, which cannot be undone.
   *
   * Profiles and groups are looked up in it by their names, each once, except for those that are given in
   * `routingProfiles`, `securityProfiles` and `hierarchyGroups`.
   */
  readonly instance: IConnectInstance;

  /**
   * Routing profiles by the names that the roster has for them. Other names are looked up.
   *
   * @default - all are looked up
   */
  readonly routingProfiles?: { [name: string]: IRoutingProfile };

  /**
   * Security profiles by the names that the roster has for them. Other names are looked up.
   *
   * @default - all are looked up
   */
  readonly securityProfiles?: { [name: string]: ISecurityProfile };

  /**
   * Hierarchy groups by the paths that the roster has for them. Other paths are looked up by their last names. Paths of a
   * roster that end with the same name must all be here, or they are an error (`HierarchyGroupAmbiguous`).
   *
   * @see ConnectInstance.hierarchyGroup
   * @default - all are looked up
   */
  readonly hierarchyGroups?: { [path: string]: IHierarchyGroup };

  /**
   * The only security profiles that the roster may give, by name; another one is an error (`SecurityProfileNotAllowed`), and so
   * is one that is an expression (`SecurityProfileUnknown`).
   *
   * @default - all
   */
  readonly allowedSecurityProfiles?: string[];

  /**
   * Security profiles that the roster must not give, by name, ignoring case, white space and Unicode form, and by any
   * name that the roster or its references have for them; one of them is an error (`SecurityProfileDenied`), and so is a name that is
   * an expression (`SecurityProfileUnknown`).
   *
   * @default - none
   */
  readonly deniedSecurityProfiles?: string[];

  /**
   * The initial password of all users. Mutually exclusive with `passwords`.
   *
   * Required where the instance manages its users itself, unless all of them exist already.
   *
   * @default - none
   */
  readonly password?: ConnectUserPassword;

  /**
   * A sensitive variable of type `map(string)` with the initial password of each user by user name. It must have each new
   * user, or the plan fails. Once a user is created or taken over, its entry can be removed. Mutually exclusive with `password`.
   *
   * @default - none
   */
  readonly passwords?: TerraformVariable;

  /**
   * The tags of all users. The ones of a row come on top.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * Which users exist already.
   *
   * Keep it afterwards: it does nothing for users that are in the state.
   *
   * @default ConnectUserRosterAdoption.BY_USER_ID
   */
  readonly adoption?: ConnectUserRosterAdoption;

  /**
   * A roster file with the users that were there before: a copy of the roster, committed once it is applied. It is read by
   * the rules of a roster, with `ignoredColumns` and `ignorePasswordColumn` of this one. A file that does not exist
   * (`BaselineMissing`), that breaks a rule, has no users or is the roster itself (`BaselineInvalid`) is an error.
   *
   * The roster is compared with it when the app synthesizes: too many users are missing (`TooManyRemovals`, see
   * `maxRemovals`), a column is gone (`ColumnsRemoved`, see `removedColumns`), a user name has changed its case
   * (`NameCaseChanged`), or a user has changed its part of a split (`RosterPartChanged`).
   *
   * @default - nothing is compared
   */
  readonly baseline?: string;

  /**
   * What becomes of the users of `baseline` that no longer have a row. With `FORGET` each has a `removed` block until the baseline is
   * renewed, unless another element of the stack has the address or is moved from it. It needs a `baseline` (`BaselineMissing`).
   *
   * `maxRemovals` limits both. `protectFromDeletion` forbids only deletions.
   *
   * @default ConnectUserRosterLeavers.DELETE
   */
  readonly leavers?: ConnectUserRosterLeavers;

  /**
   * The headers of columns that have values in `baseline` and may have none in the roster, as the baseline names them. Any
   * other is an error (`ColumnsRemoved`): Terraform resets what it held, such as the tags of all users.
   *
   * @default - none
   */
  readonly removedColumns?: string[];

  /**
   * The greatest share of the users in `baseline` that may be missing in the roster: 0 to 1. More are an error
   * (`TooManyRemovals`): a roster that was exported in part would otherwise delete everybody else.
   *
   * @default 0.1
   */
  readonly maxRemovals?: number;

  /**
   * The part of the roster that belongs here, where it is split over several stacks.
   *
   * @see ConnectUserRosterSplit
   * @default - all of it
   */
  readonly part?: ConnectUserRosterPart;

  /**
   * The provider that manages the users.
   *
   * @default - the provider of the instance if it has one of its own, else that of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * What Terraform must have done before.
   *
   * @default - what the arguments refer to
   */
  readonly dependsOn?: ITerraformDependable[];

  /**
   * The lifecycle of all users, into which is merged what this library adds.
   *
   * @default - only what this library adds
   */
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** A roster from a CSV file. */
export interface ConnectUserRosterCsvProps extends ConnectUserRosterProps {
  /**
   * The file, from the working directory of the app or absolute: the template of the console for bulk uploads, of any
   * generation, as UTF-8 with commas, semicolons or tabs.
   *
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/user-management.html
   */
  readonly path: string;

  /**
   * Headers of columns that are not read. Others that are not known are an error (`ColumnUnknown`).
   *
   * @default - none
   */
  readonly ignoredColumns?: string[];

  /**
   * Whether a column of passwords is ignored instead of being an error (`PasswordColumn`). Its values are never printed
   * and never come into the configuration.
   *
   * @default false
   */
  readonly ignorePasswordColumn?: boolean;
}

/** A roster from rows in code. */
export interface ConnectUserRosterRowsProps extends ConnectUserRosterProps {
  /** The users. In Python each is a `ConnectUserRosterRow`: jsii does not translate the keys of a `dict` in a list. */
  readonly rows: ConnectUserRosterRow[];
}
