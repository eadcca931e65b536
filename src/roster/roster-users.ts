import { Lazy, Precondition } from 'cdktf';
import { Construct } from 'constructs';
import { AcceptedRow } from './check/roster-check';
import { passwordMissingFor } from './check/shared-check';
import { ConnectUserRosterProps } from './connect-user-roster-props';
import { Field } from './file/columns';
import { RosterReferences } from './roster-references';
import { RosterSource, inSource, valuesOf } from './roster-source';
import { RosterViolation, rosterError } from './roster-violation';
import { messageFor } from './roster-warnings';
import { stringLiteral } from '../core/expressions';
import { knownString } from '../core/known';
import { once } from '../core/memo';
import { nearest } from '../core/nearest';
import { listed, quote } from '../core/text';
import { ValidationError, reject, rejectIfAny } from '../core/violations';
import { ConnectUserWarning } from '../user/connect-user-warning';
import { ManagedUser, SharedByUsers } from '../user/managed-user';
import { variableViolations } from '../user/password-variable';
import { USER_RULES } from '../user/rules';
import { PlanProblem, preconditionOf } from '../user/user-preconditions';
import { warn } from '../user/user-warnings';
import { DataAwsConnectUser } from '../vendor/l1';

const MOST_NAMED_AT_PLAN = 10;

/** The users of a roster, by name. */
export class RosterUsers {
  public readonly all: readonly ManagedUser[];

  private readonly byName: ReadonlyMap<string, ManagedUser>;
  private readonly namesToFind: string[] = [];
  private existing?: DataAwsConnectUser;

  constructor(
    private readonly roster: Construct,
    private readonly subject: string,
    private readonly rows: readonly AcceptedRow[],
    private readonly source: RosterSource,
    private readonly props: ConnectUserRosterProps & SharedByUsers,
  ) {
    const references = this.findReferences();
    this.all = rows.map(({ row }, i) => new ManagedUser(roster, subject, { ...valuesOf(row), ...references[i] }, props, row.name));
    this.byName = new Map(this.all.map((user) => [user.name, user]));
    this.takeOver();
  }

  /** @throws ValidationError where the roster has no such user. */
  public get(userName: string): ManagedUser {
    const user = this.byName.get(userName);
    if (user === undefined) {
      const near = typeof userName === 'string' ? nearest(userName, this.byName.keys()) : undefined;
      reject(this.subject, {
        code: 'RosterUserUnknown',
        property: 'user',
        allowed: 'must be the name of a user in the roster',
        given: quote(userName),
        remedy: near ? `Did you mean ${quote(near)}?` : 'Add a row for the user, or leave the call out.',
      });
    }
    return user;
  }

  public importFrom(user: ManagedUser, userId: string): void {
    user.importFrom(userId);
    this.warnOfImport([user]);
  }

  /**
   * Has Terraform keep users that stood elsewhere.
   *
   * @param addresses Where each stood.
   * @throws ValidationError with all that is wrong with the addresses; nobody is moved then.
   */
  public moveFrom(method: string, addresses: readonly (readonly [ManagedUser, string])[]): void {
    rejectIfAny(this.subject, addresses.flatMap(([user, address]) => user.moveViolations(method, address)));
    addresses.forEach(([user, address]) => {
      user.movedFrom = address;
    });
  }

  /** Finds all of them by one data source. */
  public importByName(users: readonly ManagedUser[]): void {
    for (const user of users) {
      user.importByName(() => this.idOfExisting(user));
    }
    this.warnOfImport(users);
  }

  /** Users enough to have every token that the roster has: the values of a file are text, and have none. */
  public *withAllTokens(): Iterable<ManagedUser> {
    const references = new Set<unknown>();
    for (const user of this.all) {
      const { size } = references;
      const { routingProfile, securityProfiles, hierarchyGroup } = user.given;
      [routingProfile, ...securityProfiles, hierarchyGroup].forEach((reference) => references.add(reference));
      if (!this.source.isText || user.isChanged || references.size > size) {
        yield user;
      }
    }
  }

  /** What keeps the roster from being written; an import or a move may mend it until then. */
  public pendingViolations(): RosterViolation[] {
    const created = this.all.filter((user) => !user.isExisting).map(({ name }) => name);
    const { passwords } = this.props;
    const ofVariable = passwords ? variableViolations('passwords', passwords, 'map(string)') : [];
    const ofRows = this.rows.flatMap(({ pending, caseChange }, i) => [
      ...(this.all[i].isExisting ? [] : pending),
      ...(caseChange === undefined || this.all[i].keepsName(caseChange.formerName) ? [] : [caseChange.violation]),
    ]);
    return [...ofVariable, ...passwordMissingFor(created, this.props), ...ofRows];
  }

  /** What Terraform is to check when it plans: what several users have in common once for all, at the first user that it concerns. */
  public preconditions(): ReadonlyMap<ManagedUser, Precondition[]> {
    const found = new Map<ManagedUser, Precondition[]>();
    const add = (user: ManagedUser, precondition: Precondition) => found.set(user, [...(found.get(user) ?? []), precondition]);
    for (const [problem, users] of this.problems()) {
      const names = users.map(({ name }) => name).sort();
      const named = listed(names, (name) => name, MOST_NAMED_AT_PLAN);
      add(this.byName.get(names[0])!, preconditionOf(problem, this.subject, named));
    }
    this.all.forEach((user) => user.profileCount().forEach((precondition) => add(user, precondition)));
    return found;
  }

  /** Users by what they have in common, in the order of the rules. */
  private problems(): [PlanProblem, ManagedUser[]][] {
    const found = new Map<PlanProblem, ManagedUser[]>();
    for (const user of this.all) {
      for (const problem of user.problems()) {
        once(found, problem, () => []).push(user);
      }
    }
    return [...found].sort(([a], [b]) => USER_RULES.indexOf(a.rule) - USER_RULES.indexOf(b.rule));
  }

  /** What the rows refer to. A path may not go with one that was looked up before, elsewhere in the code. */
  private findReferences() {
    const { instance, provider, region } = this.props;
    const references = new RosterReferences(this.roster, instance, this.props, { provider, region });
    const violations: RosterViolation[] = [];
    const found = this.rows.map(({ row, index }) => {
      try {
        return references.of(row);
      } catch (error) {
        const { violations: told = [] } = error as Partial<ValidationError>;
        if (told.length === 0) {
          throw error;
        }
        violations.push(...told.map((violation) => inSource(this.source, index, Field.HIERARCHY_GROUP, violation)));
        return undefined!;
      }
    });
    if (violations.length > 0) {
      throw rosterError(this.subject, violations);
    }
    return found;
  }

  /** The users that exist already, as their rows or the roster say. */
  private takeOver(): void {
    this.rows.forEach(({ row: { userId } }, i) => userId !== undefined && this.all[i].importFrom(userId));
    // Where a snapshot does not have them, the baseline does.
    this.all.forEach((user, i) => this.rows[i].isExisting && !user.isExisting && user.importByName(() => this.idOfExisting(user), true));
    this.warnOfImport(this.all.filter(({ isExisting }) => isExisting));
  }

  /** What the look-up of all users finds for one of them. */
  private idOfExisting({ name }: ManagedUser): string {
    const literal = stringLiteral(knownString(name)!);
    this.namesToFind.push(literal);
    return `\${${this.addressOfExisting()}[${literal}].id}`;
  }

  private addressOfExisting(): string {
    const { instance, region, provider } = this.props;
    if (this.existing === undefined) {
      this.existing = new DataAwsConnectUser(this.roster, 'existing', { instanceId: instance.id, name: '${each.key}', region, provider });
      this.existing.addOverride('for_each', Lazy.stringValue({ produce: () => `\${toset([${this.namesToFind.join(', ')}])}` }));
    }
    return `data.aws_connect_user.${this.existing.friendlyUniqueId}`;
  }

  private warnOfImport(users: readonly ManagedUser[]): void {
    const names = users.filter((user) => user.resetsAfterContactWork).map(({ name }) => name);
    if (names.length > 0) {
      const id = ConnectUserWarning.IMPORT_WITHOUT_AFTER_CONTACT_WORK;
      warn(this.roster, this.props.acknowledgedWarnings, id, messageFor(id, names));
    }
  }
}
