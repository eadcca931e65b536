import * as fs from 'node:fs';
import { Construct } from 'constructs';
import { ConnectUserRosterUser } from './connect-user-roster-user';
import { fileMissing, isFile } from './core/files';
import { givenProperties, withGetters } from './core/given-properties';
import { quote, quotePath } from './core/text';
import { isObject, isText, requireTypes } from './core/types';
import { ValidationError, requireFreeId } from './core/violations';
import { IConnectInstance } from './instance/connect-instance-reference';
import { acceptedRoster } from './roster/check/roster-check';
import { requireRosterTypes } from './roster/check/shared-check';
import { ConnectUserRosterCsvProps, ConnectUserRosterProps, ConnectUserRosterRowsProps } from './roster/connect-user-roster-props';
import { FileSource } from './roster/file/file-source';
import { recordPart } from './roster/part-record';
import { RosterResource } from './roster/roster-resource';
import { CodeSource, RosterSource } from './roster/roster-source';
import { RosterUsers } from './roster/roster-users';
import { describeRosterViolation } from './roster/roster-violation';
import { checkStackAtSynth } from './tree/stack-check';
import { sharedByUsers } from './user/managed-user';
import { validateAtSynth } from './user/pending-violations';

/**
 * Many users of one instance: the staff of a contact centre from one file.
 *
 * Each row is validated by the same rules as a `ConnectUser`. One error lists all violations with file, line and column.
 * The Terraform address of each user is `aws_connect_user.<roster>_<user name>`. Characters that are not valid in an
 * address are replaced, and a hash is appended. The order of the rows has no effect.
 *
 * @example
 * const instance = ConnectInstance.fromInstanceAlias(this, 'support', 'acme-support');
 * const agents = ConnectUserRoster.fromCsv(this, 'agents', {
 *   path: 'agents.csv',
 *   instance,
 *   password: ConnectUserPassword.fromNewVariable(this, 'initial_password'),
 *   deniedSecurityProfiles: ['Admin'],
 * });
 * agents.user('jdoe').grantSecurityProfile(instance.securityProfile('CallCenterManager'));
 */
export class ConnectUserRoster extends Construct {
  /**
   * The users of a CSV file, such as the one for the console's bulk upload.
   *
   * The cells are data: what looks like a Terraform expression reaches Amazon Connect exactly as written in the file.
   *
   * @param scope The stack, or a construct in it.
   * @param id Begins the addresses of the users; a change replaces all of them, unless they are moved.
   * @param props Which file, and what all users share.
   */
  public static fromCsv(scope: Construct, id: string, props: ConnectUserRosterCsvProps): ConnectUserRoster {
    const { path, ignoredColumns, ignorePasswordColumn } = givenProperties(props);
    return new ConnectUserRoster(scope, id, props, (roster) =>
      new FileSource(path, readFile(roster, path), { ignoredColumns, ignorePasswords: ignorePasswordColumn }));
  }

  /**
   * The users of rows in code. Their values are expressions, as everywhere in code.
   *
   * @param scope The stack, or a construct in it.
   * @param id Begins the addresses of the users; a change replaces all of them, unless they are moved.
   * @param props The rows, and what all users share.
   */
  public static fromRows(scope: Construct, id: string, props: ConnectUserRosterRowsProps): ConnectUserRoster {
    return new ConnectUserRoster(scope, id, props, () => new CodeSource(givenProperties(props).rows));
  }

  /** The instance that hosts the users. */
  public readonly instance: IConnectInstance;

  /** The names of the users in this roster, in the order of the rows; of a part only its own. */
  public readonly userNames: string[];

  private readonly users: RosterUsers;
  private readonly resource: RosterResource;
  private readonly handles = new Map<string, ConnectUserRosterUser>();

  private constructor(scope: Construct, id: string, given: ConnectUserRosterProps, sourceOf: (roster: Construct) => RosterSource) {
    requireFreeId('ConnectUserRoster', scope, id, 'Give each roster an id of its own.');
    super(scope, id);
    checkStackAtSynth(this);
    const { subject } = this;
    const props = sharedByUsers(given);
    requireRosterTypes(subject, props);
    const source = sourceOf(this);
    const { rows, leavers } = acceptedRoster(this, subject, source, props);
    this.instance = props.instance;
    this.userNames = rows.map(({ row: { name } }) => name);
    this.users = new RosterUsers(this, subject, rows, source, props);
    const { tags, region, provider, dependsOn, lifecycle } = props;
    this.resource = new RosterResource(this, 'Default', { users: this.users, leavers, tags, region, provider, dependsOn, lifecycle });
    if (props.part !== undefined) {
      recordPart(this, subject, props.part);
    }
    validateAtSynth(this, {
      subject,
      violations: () => this.users.pendingViolations(),
      tell: describeRosterViolation,
    });
    this.node.addValidation({ validate: () => unusedParts(this, props) });
  }

  /**
   * One user of the roster, for grants, overrides and references.
   *
   * @param name The user name, exactly as in the row; another one is an error (`RosterUserUnknown`).
   */
  public user(name: string): ConnectUserRosterUser {
    this.users.get(name);
    const handle = this.handles.get(name) ?? ConnectUserRosterUser._of(this, name);
    this.handles.set(name, handle);
    return handle;
  }

  /**
   * The address of a user in Terraform, even if the roster has no row for that user. If a user leaves the roster to become a `ConnectUser`,
   * pass it to `resource.moveFromId` of that user.
   *
   * @param name The user name.
   * @param formerId For the address that a user had when the roster had another id: that id. If the roster was elsewhere in the stack,
   * its path in the stack, which begins with a slash: `/berlin/agents`.
   */
  public addressOf(name: string, formerId?: string): string {
    requireTypes(this.subject, ['name', name, isText, 'must be a user name']);
    return this.resource.addressOf(name, formerId);
  }

  /**
   * Makes Terraform take over the existing users with these names, which are looked up when Terraform plans. If the instance is from a
   * snapshot with users, the ids are read from there; a name that is not in there is an error (`NameNotInSnapshot`). For all users see
   * `ConnectUserRosterProps.adoption`.
   *
   * @param names The user names; one that the roster does not have is an error (`RosterUserUnknown`).
   */
  public importByName(names: string[]): void {
    this.users.importByName([names].flat().map((name) => this.users.get(name)));
  }

  /**
   * Moves users from elsewhere in this configuration into the roster, so that Terraform keeps them.
   *
   * A user that is moved still needs a password and names: in an environment without the old address, Terraform creates the user.
   *
   * @param addresses By user name the address that the user had, such as `aws_connect_user.jdoe`; anything else is an error (`MoveAddressInvalid`), as is a second move of a user (`MoveTwice`). What the stack shows of a move is checked at synth (`MoveAddressInUse`, `MoveAmbiguous`, `MoveToItself`).
   */
  public moveFromIds(addresses: { [name: string]: string }): void {
    requireTypes(this.subject, ['addresses', addresses, isObject, 'must be an object of addresses by user name']);
    this.users.moveFrom('moveFromIds', Object.entries(withGetters(addresses)).map(([name, address]) => [this.users.get(name), address]));
  }

  /**
   * Sets an argument of all users.
   *
   * @param path The argument by its name in Terraform, with dots for nested ones: `phone_config.auto_accept`. Anything else is an error (`OverridePathInvalid`).
   * @param value The value.
   */
  public addOverride(path: string, value: any): void {
    this.resource.addOverride(path, value);
  }

  /** How errors name it. */
  private get subject(): string {
    return `ConnectUserRoster '${this.node.path}'`;
  }
}

function readFile(roster: Construct, path: string): Buffer {
  if (!isFile(path)) {
    const remedy = `Give it from the working directory, ${quotePath(process.cwd())}, or as an absolute path.`;
    throw new ValidationError(`ConnectUserRoster '${roster.node.path}'`, [fileMissing('RosterFileMissing', 'path', path, remedy)]);
  }
  return fs.readFileSync(path);
}

function unusedParts(roster: Construct, { part }: ConnectUserRosterProps): string[] {
  const unused = part?._split._unusedParts(roster) ?? [];
  return unused.length === 0
    ? []
    : [`part: the split has parts that no roster uses: ${unused.map(quote).join(', ')}. Make a roster for each part. [RosterPartUnused]`];
}
