import * as fs from 'node:fs';
import { Construct } from 'constructs';
import { KIND, acceptedMembers } from './accept';
import { ConnectUserRosterCsvProps, ConnectUserRosterProps, ConnectUserRosterRowsProps } from './connect-user-roster-props';
import { ConnectUserRosterUser } from './connect-user-roster-user';
import { FileSource } from './file-source';
import { CodeSource, RosterSource } from './roster-source';
import { RosterUsers } from './roster-users';
import { propsShapeViolations } from './shape';
import { IConnectInstance } from '../connect-instance';
import { isFile } from '../private/files';
import { withoutNulls } from '../private/nulls';
import { describe, quote, rejectIfAny } from '../private/violations';

/**
 * Many users of one instance: the staff of a contact centre from one file.
 *
 * Each row is checked by the rules for a `ConnectUser`, and all that is wrong is told in one error with file, line and
 * column. In Terraform each user has the address `aws_connect_user.<roster>_<user name>`; characters that cannot stand in
 * an address are replaced and a hash is added. The order of the rows does not count.
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
   * The cells are data: what looks like an expression of Terraform reaches Amazon Connect as it stands in the file.
   *
   * @param scope The stack, or a construct in it.
   * @param id Begins the addresses of the users; a change replaces all of them, unless they are moved.
   * @param props Which file, and what all users share.
   */
  public static fromCsv(scope: Construct, id: string, props: ConnectUserRosterCsvProps): ConnectUserRoster {
    const { path, ignoredColumns, ignorePasswordColumn } = withoutNulls(props);
    return new ConnectUserRoster(scope, id, props, (roster) => {
      requireFile(roster, path);
      return new FileSource(path, fs.readFileSync(path), { ignoredColumns, ignorePasswords: ignorePasswordColumn });
    });
  }

  /**
   * The users of rows in code. Their values are expressions, as everywhere in code.
   *
   * @param scope The stack, or a construct in it.
   * @param id Begins the addresses of the users; a change replaces all of them, unless they are moved.
   * @param props The rows, and what all users share.
   */
  public static fromRows(scope: Construct, id: string, props: ConnectUserRosterRowsProps): ConnectUserRoster {
    return new ConnectUserRoster(scope, id, props, () => new CodeSource(props.rows));
  }

  /** The instance that hosts the users. */
  public readonly instance: IConnectInstance;

  /** The names of the users in this roster, in the order of the rows; of a part only its own. */
  public readonly userNames: string[];

  private readonly users: RosterUsers;
  private readonly handles = new Map<string, ConnectUserRosterUser>();

  private constructor(scope: Construct, id: string, given: ConnectUserRosterProps, sourceOf: (roster: Construct) => RosterSource) {
    super(scope, id);
    const props = withoutNulls(given);
    rejectIfAny(this, KIND, propsShapeViolations(props));
    const source = sourceOf(this);
    const members = acceptedMembers(this, source, props);
    this.instance = props.instance;
    this.userNames = members.map(({ name }) => name);
    this.users = new RosterUsers(this, members, source.isText, props);
    this.node.addValidation({
      validate: () => [...this.users.pendingViolations().map(describe), ...unusedParts(props)],
    });
  }

  /**
   * One user of the roster, for grants, overrides and references.
   *
   * @param name The user name as it stands in the row; another one is an error (`RosterUserUnknown`).
   */
  public user(name: string): ConnectUserRosterUser {
    this.users.requireMember(name);
    const handle = this.handles.get(name) ?? ConnectUserRosterUser._of(this, name, this.users);
    this.handles.set(name, handle);
    return handle;
  }

  /**
   * The address that a user has in Terraform, whether the roster has a row for that user or not: where a user leaves the
   * roster to become a `ConnectUser`, its `resource.moveFromId` takes it.
   *
   * @param name The user name.
   */
  public addressOf(name: string): string {
    return this.users.addressOf(name);
  }

  /**
   * Has Terraform take over the existing users with these names, which are looked up when Terraform plans. For all users
   * see `ConnectUserRosterProps.adoption`.
   *
   * @param names The user names; one that the roster does not have is an error (`RosterUserUnknown`).
   */
  public importByName(names: string[]): void {
    this.users.importByName(...names);
  }

  /**
   * Moves users that stood elsewhere in this configuration into the roster, so that Terraform keeps them.
   *
   * @param addresses By user name the address that the user had, such as `aws_connect_user.jdoe`.
   */
  public moveFromIds(addresses: { [name: string]: string }): void {
    Object.entries(addresses).forEach(([name, address]) => this.users.moveFrom(name, address));
  }

  /**
   * Sets an argument of all users.
   *
   * @param path The argument by its name in Terraform, with dots for nested ones: `phone_config.auto_accept`.
   * @param value The value.
   */
  public addOverride(path: string, value: any): void {
    this.users.resource.addOverride(path, value);
  }
}

function requireFile(roster: Construct, path: string): void {
  if (!isFile(path)) {
    rejectIfAny(roster, KIND, [
      {
        code: 'RosterFileMissing',
        property: 'path',
        allowed: 'must be a file that exists',
        given: quote(path),
        remedy: `Give it from the working directory, ${quote(process.cwd())}, or as an absolute path.`,
      },
    ]);
  }
}

function unusedParts({ part }: ConnectUserRosterProps): string[] {
  const unused = part?._split._unusedParts() ?? [];
  return unused.length === 0
    ? []
    : [`part: the split has parts that no roster uses: ${unused.map(quote).join(', ')}. Make a roster for each part. [RosterPartUnused]`];
}
