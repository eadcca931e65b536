import { Annotations, Aspects, IAspect, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { ACCESS_RULES, AccessKnowledge, AccessSettings, Severity, UserInStack } from './access/access-rules';
import { Acknowledgement, acknowledgementsFor, acknowledgementsOn, addAcknowledgement } from './access/acknowledgements';
import { ConnectAccessCheck } from './access/connect-access-check';
import { givenProperties } from './core/given-properties';
import { knownString } from './core/known';
import { quote } from './core/text';
import { Violation, rejectIfAny } from './core/violations';
import { ISecurityProfile } from './instance/security-profile';
import { listViolations } from './instance/security-profile-list';
import { DeclaredUser, authoredConstruct, usersDeclaredBy } from './tree/declared-users';
import { MOST_SECURITY_PROFILES } from './user/rules/reference-rules';

const KIND = 'ConnectAccessChecks';
const UNUSED = 'unusedAcknowledgement';

/** Synth collects annotations in a time that grows with their square, so a stack lists only so many of each check. */
const MOST_LISTED = 100;

/** Who may do what, so that it can be checked. */
export interface ConnectAccessChecksProps {
  /**
   * The names of the security profiles that make an administrator, without regard to upper and lower case.
   *
   * A name is known of a security profile that the app looks up by name or defines. Besides these, one that the app
   * defines with a permission to create or edit users or to edit security profiles counts as well.
   *
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/security-profile-best-practices.html
   * @default - Admin
   */
  readonly adminProfileNames?: string[];

  /**
   * Further security profiles that make an administrator, for those that users are given by id. A list that only Terraform knows
   * is an error (`SecurityProfileListUnknown`).
   *
   * @default - none
   */
  readonly adminProfiles?: ISecurityProfile[];

  /**
   * The names of the users who may be administrators, without regard to upper and lower case.
   *
   * @default - nobody
   */
  readonly admins?: string[];

  /**
   * How many security profiles a user may have without a warning: 1 to 10.
   *
   * @default 5
   */
  readonly mostSecurityProfiles?: number;
}

/**
 * Checks who gets which rights in Amazon Connect, as an aspect.
 *
 * It sees every `aws_connect_user` of a stack: those of this library as well as those of generated bindings. What it
 * finds becomes an error, a warning or an information on the construct of the user and ends with a value of
 * `ConnectAccessCheck` in brackets; errors stop the synthesis of the app. Of each check a stack lists the first 100
 * findings and counts the others.
 *
 * Values that only Terraform knows are not judged. An instance that one stack knows by its id and another by its alias
 * counts as two.
 *
 * Apply it with `ConnectAccessChecks.applyTo`, or with `Aspects.of(stack).add` to one stack. cdktf ignores aspects that
 * are added to an `App`.
 *
 * @example
 * ConnectAccessChecks.applyTo(this, { admins: ['jdoe'] });
 * ConnectAccessChecks.acknowledge(this, ConnectAccessCheck.NO_HIERARCHY_GROUP, 'The instance has no hierarchy.');
 */
export class ConnectAccessChecks implements IAspect {
  /**
   * Checks all users of an app, a stack or a construct in a stack, and names that are given twice across its stacks.
   *
   * Stacks that the app gets later are checked as well, but there must be one when this is called (`NoStack`).
   *
   * @param scope The app, the stack or the construct.
   * @param props Who may do what.
   */
  public static applyTo(scope: IConstruct, props: ConnectAccessChecksProps = {}): ConnectAccessChecks {
    const checks = new ConnectAccessChecks(props);
    const isInStack = scope.node.scopes.some(TerraformStack.isStack);
    rejectIfAny(`${KIND} '${scope.node.path}'`, isInStack || stacksIn(scope).length > 0 ? [] : [NO_STACK]);
    if (isInStack) {
      Aspects.of(scope).add(checks);
    } else {
      checks.app = scope;
      checks.addToStacks();
    }
    return checks;
  }

  /**
   * Takes note that what a check finds in a part of the app is meant: it is not reported.
   *
   * An acknowledgement to which no finding belongs is itself a warning (`unusedAcknowledgement`).
   *
   * @param scope The construct of a user, or any that holds users: a stack, or the app.
   * @param check The check.
   * @param reason Why it is meant, for whoever reviews the code; empty is an error (`ReasonMissing`).
   */
  public static acknowledge(scope: IConstruct, check: ConnectAccessCheck, reason: string): void {
    const violations = [
      ...(Object.values(ConnectAccessCheck).includes(check) ? [] : [unknownCheck(check)]),
      ...(knownString(reason)?.trim() === '' || reason === undefined || reason === null ? [reasonMissing()] : []),
    ];
    rejectIfAny(`${KIND}.acknowledge '${scope.node.path}'`, violations);
    addAcknowledgement(scope, { check, reason });
  }

  private readonly settings: AccessSettings;
  private readonly claims = new Map<string, UserInStack>();
  private readonly visited = new WeakSet<IConstruct>();
  private readonly used = new WeakSet<Acknowledgement>();
  private app?: IConstruct;

  /**
   * @param props Who may do what.
   */
  constructor(props: ConnectAccessChecksProps = {}) {
    this.settings = settingsOf(props);
  }

  /**
   * Checks the users in a part of the tree. Called by cdktf.
   *
   * @param node The construct, with all that it holds.
   */
  public visit(node: IConstruct): void {
    const isStart = Aspects.of(node).all.includes(this) || !this.visited.has(node);
    if (isStart) {
      this.addToStacks();
      this.check(node);
    }
  }

  /** An aspect of the app itself would be ignored. */
  private addToStacks(): void {
    for (const stack of this.app ? stacksIn(this.app) : []) {
      if (!Aspects.of(stack).all.includes(this)) {
        Aspects.of(stack).add(this);
      }
    }
  }

  private check(root: IConstruct): void {
    const constructs = root.node.findAll();
    constructs.forEach((construct) => this.visited.add(construct));

    const knowledge = new AccessKnowledge(this.settings, this.claims);
    const users = constructs.flatMap((construct) =>
      Array.from(usersDeclaredBy(construct), (user) => userInStack(construct, user)),
    );
    for (const { check, severity, problem } of ACCESS_RULES) {
      const findings = users.flatMap((user) => {
        const found = problem(user, knowledge);
        return found === undefined || this.isAcknowledged(user.construct, check)
          ? []
          : [{ construct: authoredConstruct(user.construct), message: `${user.title} ${found}` }];
      });
      findings.slice(0, MOST_LISTED).forEach(({ construct, message }) => report(construct, severity, check, message));
      if (findings.length > MOST_LISTED) {
        report(root, severity, check, `There are ${findings.length - MOST_LISTED} more findings like the ${MOST_LISTED} that are listed.`);
      }
    }
    this.reportUnused(root, constructs);
  }

  private isAcknowledged(construct: IConstruct, check: ConnectAccessCheck): boolean {
    const acknowledgements = acknowledgementsFor(construct, check);
    acknowledgements.forEach((acknowledgement) => this.used.add(acknowledgement));
    return acknowledgements.length > 0;
  }

  private reportUnused(root: IConstruct, constructs: IConstruct[]): void {
    const isLast = this.app !== undefined && stacksIn(this.app).every((stack) => this.visited.has(stack));
    for (const construct of isLast ? [this.app!, ...constructs] : constructs) {
      for (const acknowledgement of acknowledgementsOn(construct).filter((each) => !this.used.has(each))) {
        const { check, reason } = acknowledgement;
        const message = `${check} is acknowledged at '${construct.node.path}' but not found. Remove the acknowledgement; its reason was ${quote(reason)}.`;
        // What stands on the app itself is shown nowhere.
        report(construct === this.app ? root : construct, Severity.WARNING, UNUSED, message);
        this.used.add(acknowledgement);
      }
    }
  }
}

const NO_STACK: Violation = {
  code: 'NoStack',
  property: 'scope',
  allowed: 'must be an app with a stack, a stack, or a construct in a stack',
  remedy: 'Call applyTo after the first stack is made.',
};

function reasonMissing(): Violation {
  return { code: 'ReasonMissing', property: 'reason', allowed: 'is required and cannot be empty', remedy: 'Say why the finding is meant.' };
}

function unknownCheck(check: unknown): Violation {
  return {
    code: 'CheckUnknown',
    property: 'check',
    allowed: `must be one of ${Object.values(ConnectAccessCheck).join(', ')}`,
    given: quote(check),
    remedy: 'Give a value of ConnectAccessCheck.',
  };
}

function settingsOf(props: ConnectAccessChecksProps): AccessSettings {
  const { mostSecurityProfiles = 5 } = givenProperties(props);
  const isAllowed = Number.isInteger(mostSecurityProfiles) && mostSecurityProfiles >= 1 && mostSecurityProfiles <= MOST_SECURITY_PROFILES;
  rejectIfAny(KIND, [
    ...listViolations('adminProfiles', props.adminProfiles ?? []),
    ...(isAllowed ? [] : [mostSecurityProfilesInvalid(mostSecurityProfiles)]),
  ]);
  const lowerCase = (names: string[]) => new Set(names.map((name) => name.toLowerCase()));
  return {
    adminProfiles: props.adminProfiles ?? [],
    adminProfileNames: lowerCase(props.adminProfileNames ?? ['Admin']),
    admins: lowerCase(props.admins ?? []),
    mostSecurityProfiles,
  };
}

function mostSecurityProfilesInvalid(given: unknown): Violation {
  return {
    code: 'MostSecurityProfilesInvalid',
    property: 'mostSecurityProfiles',
    allowed: `must be a whole number from 1 to ${MOST_SECURITY_PROFILES}`,
    given: quote(given),
    remedy: 'Give how many security profiles a user may have without a warning.',
  };
}

function stacksIn(scope: IConstruct): TerraformStack[] {
  return scope.node.findAll().filter(TerraformStack.isStack);
}

function userInStack(construct: IConstruct, user: DeclaredUser): UserInStack {
  const name = knownString(user.arguments.name);
  const place = [authoredConstruct(construct).node.path, ...(user.label === undefined ? [] : [user.label])].join(', ');
  const title = name === undefined ? `The user at '${place}'` : `User ${quote(name)} at '${place}'`;
  return { stack: TerraformStack.of(construct), construct, user, title };
}

/** Once, however often the app is synthesized. */
function report(construct: IConstruct, severity: Severity, id: string, message: string): void {
  const text = `${message} [${id}]`;
  if (construct.node.metadata.some(({ data }) => data === text)) {
    return;
  }
  Annotations.of(construct)[METHODS[severity]](text);
}

const METHODS = { [Severity.ERROR]: 'addError', [Severity.WARNING]: 'addWarning', [Severity.INFO]: 'addInfo' } as const;
