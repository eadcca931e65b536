import { Aspects, IAspect, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { AccessKnowledge, AccessSettings, SeenInApp } from './access/access-knowledge';
import { ACCESS_RULES, Severity } from './access/access-rules';
import { Acknowledgement, acknowledgementsFor, acknowledgementsOn, addAcknowledgement } from './access/acknowledgements';
import { ConnectAccessCheck } from './access/connect-access-check';
import { Findings } from './access/findings';
import { KnownThings } from './access/known-things';
import { givenProperties } from './core/given-properties';
import { isUnresolved, knownString } from './core/known';
import { foldedName, quote } from './core/text';
import { isListOf, isText, typeViolations } from './core/types';
import { Violation, numberRemedy, rejectIfAny, typeInvalid } from './core/violations';
import { WritingMoment, afterWriting } from './core/written-stacks';
import { ISecurityProfile } from './instance/security-profile';
import { listViolations } from './instance/security-profile-list';
import { Reading, originOf } from './tree/reading';
import { usersWrittenIn } from './tree/written-users';
import { MOST_SECURITY_PROFILES } from './user/rules/reference-rules';

const KIND = 'ConnectAccessChecks';
const UNUSED = 'unusedAcknowledgement';

/** Synth collects annotations in a time that grows with their square, so a stack lists only so many of each check. */
const MOST_LISTED = 100;

/** Who may do what. */
export interface ConnectAccessChecksProps {
  /**
   * The names of the security profiles that make an administrator, ignoring case and white space
   * around them.
   *
   * The name of a security profile is known if the app looks it up by name, defines it, or names it when it refers to it by id. A security
   * profile that the app defines with a permission to create or edit users or to edit security profiles counts as well.
   *
   * @see https://docs.aws.amazon.com/connect/latest/adminguide/security-profile-best-practices.html
   * @default - Admin
   */
  readonly adminProfileNames?: string[];

  /**
   * Further security profiles that make an administrator: users who have the same id, or the same name in the same instance, have
   * them. A list that only Terraform knows is an error (`SecurityProfileListUnknown`, `TypeInvalid`).
   *
   * @default - none
   */
  readonly adminProfiles?: ISecurityProfile[];

  /**
   * The users who may be administrators, ignoring case: `NAME` where all users are of one instance, else
   * `INSTANCE/NAME` with the alias or id that the code gives for the instance. They must be known at synth (`TypeInvalid`).
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
 * It reads the stacks as they are written, after all aspects and overrides. So it sees every `aws_connect_user`, including those of
 * generated bindings and of overrides. What it finds becomes an error, a warning or an information on the construct of the user and ends
 * with a value of `ConnectAccessCheck` in brackets; errors make the synth of the app fail. Each stack lists the first 100 findings of a
 * check and counts the others.
 *
 * Values are followed through look-ups, locals, defaults of variables, iterators, functions and other stacks. Security profiles that
 * only Terraform knows are reported as such (`unknownSecurityProfiles`). An instance that one stack knows by its id and another by
 * its alias counts as two.
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
   * Checks all users of an app, a stack or a construct in a stack, and finds names that occur twice across its stacks.
   *
   * Stacks that are added to the app later are checked as well, but the app must have a stack when this is called (`NoStack`).
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
   * Acknowledges the findings of a check in a part of the app: they are intended, and are not reported.
   *
   * An acknowledgement without a finding produces a warning (`unusedAcknowledgement`).
   *
   * @param scope The construct of a user, or any that holds users: a stack, or the app.
   * @param check The check.
   * @param reason Why it is intended, for reviewers of the code; empty is an error (`ReasonMissing`).
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
  private readonly seen = new SeenInApp();
  private readonly watched = new WeakSet<IConstruct>();
  private readonly checked = new WeakSet<TerraformStack>();
  private readonly used = new WeakSet<Acknowledgement>();
  private app?: IConstruct;

  /**
   * @param props Who may do what.
   */
  constructor(props: ConnectAccessChecksProps = {}) {
    this.settings = settingsOf(props);
  }

  /**
   * Checks the users in a part of the tree once its stack is written, and so after all aspects and overrides. Called by cdktf.
   *
   * @param node The construct, with all that it holds.
   */
  public visit(node: IConstruct): void {
    if (TerraformStack.isStack(node)) {
      this.addToStacks();
    }
    if (!node.node.scopes.some((scope) => this.watched.has(scope))) {
      this.watch(node);
    }
  }

  /** An aspect of the app itself would be ignored. */
  private addToStacks(): void {
    for (const stack of this.app ? stacksIn(this.app) : []) {
      if (!this.watched.has(stack)) {
        Aspects.of(stack).add(this);
        this.watch(stack);
      }
    }
  }

  private watch(root: IConstruct): void {
    this.watched.add(root);
    const stack = TerraformStack.of(root);
    const origins = this.settings.adminProfiles.map(({ securityProfileId }) => originOf(securityProfileId)?.stack ?? stack);
    afterWriting([stack, ...origins], (moment) => this.check(root, stack, moment));
  }

  private check(root: IConstruct, stack: TerraformStack, moment: WritingMoment): void {
    const reading = Reading.at(moment);
    const knowledge = new AccessKnowledge(this.settings, new KnownThings(reading, root.node.root), this.seen, stack);
    this.seen.forget(stack);
    const isWithin = (construct: IConstruct) => root === stack || construct.node.scopes.includes(root);
    const users = knowledge.users(usersWrittenIn(reading.of(stack)!).filter(({ construct }) => isWithin(construct)));
    const findings = new Findings(moment.session);
    for (const { check, severity, problem } of ACCESS_RULES) {
      let count = 0;
      for (const user of users) {
        const { construct } = user.written;
        const found = problem(user, knowledge);
        if (found !== undefined && !this.isAcknowledged(construct, check) && ++count <= MOST_LISTED) {
          findings.add(construct, severity, check, `${user.title} ${found}`);
        }
      }
      if (count > MOST_LISTED) {
        findings.add(root, severity, check, `There are ${count - MOST_LISTED} more findings like the ${MOST_LISTED} that are listed.`);
      }
    }
    this.checked.add(stack);
    this.reportUnused(root, findings);
    findings.rejectErrors();
  }

  private isAcknowledged(construct: IConstruct, check: ConnectAccessCheck): boolean {
    const acknowledgements = acknowledgementsFor(construct, check);
    acknowledgements.forEach((acknowledgement) => this.used.add(acknowledgement));
    return acknowledgements.length > 0;
  }

  private reportUnused(root: IConstruct, findings: Findings): void {
    const isLast = this.app !== undefined && stacksIn(this.app).every((stack) => this.checked.has(stack));
    for (const construct of isLast ? [this.app!, ...root.node.findAll()] : root.node.findAll()) {
      for (const acknowledgement of acknowledgementsOn(construct).filter((each) => !this.used.has(each))) {
        const { check, reason } = acknowledgement;
        const message = `${check} is acknowledged at '${construct.node.path}' but not found. Remove the acknowledgement; its reason was ${quote(reason)}.`;
        // What stands on the app itself is shown nowhere.
        findings.add(construct === this.app ? root : construct, Severity.WARNING, UNUSED, message);
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
  return { code: 'ReasonMissing', property: 'reason', allowed: 'is required and cannot be empty', remedy: 'Say why the finding is intended.' };
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
  const { adminProfileNames = ['Admin'], adminProfiles, admins = [], mostSecurityProfiles = 5 } = givenProperties(props);
  const isAllowed = Number.isInteger(mostSecurityProfiles) && mostSecurityProfiles >= 1 && mostSecurityProfiles <= MOST_SECURITY_PROFILES;
  rejectIfAny(KIND, [
    ...adminProfileViolations(adminProfiles),
    ...nameViolations('adminProfileNames', adminProfileNames),
    ...nameViolations('admins', admins),
    ...(isAllowed ? [] : [mostSecurityProfilesInvalid(mostSecurityProfiles)]),
  ]);
  const folded = (names: string[]) => new Set(names.map(foldedName));
  return {
    adminProfiles: adminProfiles ?? [],
    adminProfileNames: folded(adminProfileNames),
    admins: folded(admins),
    mostSecurityProfiles,
  };
}

/** One that is not known one by one would match nothing, in silence. */
function adminProfileViolations(profiles: readonly ISecurityProfile[] = []): Violation[] {
  const property = 'adminProfiles';
  if (isUnresolved(profiles)) {
    return [typeInvalid(property, 'must be a list of security profiles that is known at synth', profiles, 'Give each by a look-up or by its id.')];
  }
  const ofList = listViolations(property, profiles);
  const wrong = ofList.length > 0 ? [] : profiles.filter(({ securityProfileId }) => typeof securityProfileId !== 'string');
  return [...ofList, ...wrong.map((profile) => typeInvalid(property, 'must be security profiles', profile, 'Give each by a look-up or by its id.'))];
}

function nameViolations(property: string, names: readonly unknown[]): Violation[] {
  const isList = !isUnresolved(names);
  const ofList = isList ? typeViolations([property, names, isListOf(isText), 'must be a list of names']) : [];
  const wrong = ofList.length > 0 ? [] : isList ? names.filter((name) => knownString(name) === undefined) : [names];
  return [...ofList, ...wrong.map((name) => typeInvalid(property, 'must be names that are known at synth', name, 'Write each name out.'))];
}

function mostSecurityProfilesInvalid(given: unknown): Violation {
  return {
    code: 'MostSecurityProfilesInvalid',
    property: 'mostSecurityProfiles',
    allowed: `must be a whole number from 1 to ${MOST_SECURITY_PROFILES}`,
    given: quote(given),
    remedy: numberRemedy(given, 'Give how many security profiles a user may have without a warning.'),
  };
}

function stacksIn(scope: IConstruct): TerraformStack[] {
  return scope.node.findAll().filter(TerraformStack.isStack);
}
