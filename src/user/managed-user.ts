import { TerraformResourceLifecycle, TerraformStack, TerraformVariable, lifecycleToTerraform } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectUserProps } from './connect-user-props';
import { USER_RULES, brokenBy, isExempt, violationsOf, withoutPassword } from './rules';
import { SecurityProfileSet } from './security-profile-set';
import { SeenUser, seenReference, seenShared, seenUser } from './seen-user';
import { ImportTarget, importIdOf, importIdViolation, importViolation } from './user-import';
import { isDefaultPhone, lifecycleWith } from './user-lifecycle';
import { moveAddressViolations, secondMoveViolation } from './user-move';
import { PlanProblem, instanceProblemOf, passwordPostcondition, preconditionOf, profileCountPrecondition, typeProblemsOf } from './user-preconditions';
import { stringLiteral, variableIn } from '../core/expressions';
import { givenProperties, hasGivenProperty, withGetters } from '../core/given-properties';
import { isUnresolved, known, knownString } from '../core/known';
import { Block } from '../core/overrides';
import { quote } from '../core/text';
import { isObject } from '../core/types';
import { Violation, rejectIfAny } from '../core/violations';
import { identityManagementTypeOf } from '../instance/connect-instance-reference';
import { IHierarchyGroup } from '../instance/hierarchy-group';
import { locationOf } from '../instance/location';
import { HIERARCHY_GROUP, ROUTING_PROFILE } from '../instance/reference-kinds';
import { ISecurityProfile } from '../instance/security-profile';
import { securityProfileListOf } from '../instance/security-profile-list';
import { snapshotOf } from '../instance/snapshot/known-snapshot';
import { tellNameOf } from '../instance/told-names';

/** What is given for one user: by the props of a ConnectUser, or by a row of a roster and what its names stand for. */
export type GivenUser = Pick<
  ConnectUserProps,
  'name' | 'directoryUserId' | 'identityInfo' | 'phoneConfig' | 'tags' | 'routingProfile' | 'securityProfiles' | 'hierarchyGroup'
>;

/** What the users of a roster share. A ConnectUser shares it with nobody. */
export interface SharedByUsers
  extends Pick<
    ConnectUserProps,
    | 'instance'
    | 'region'
    | 'provider'
    | 'password'
    | 'ignorePasswordChanges'
    | 'ignorePhoneConfigChanges'
    | 'protectFromDeletion'
    | 'acknowledgedWarnings'
    | 'count'
    | 'forEach'
  > {
  /** A variable with the password of each user by name, instead of one for all. */
  readonly passwords?: TerraformVariable;
}

/** What users and rosters are given by name. */
const MAPS = ['tags', 'routingProfiles', 'securityProfiles', 'hierarchyGroups'];

/** What is given of it, with the provider and the region of the instance where there is none of its own. */
export function sharedByUsers<T extends SharedByUsers>(props: T): T {
  const given = givenProperties(props);
  MAPS.filter((name) => name in given).forEach((name) => Object.assign(given, { [name]: withGetters((given as Block)[name]) }));
  return Object.assign(given, locationOf(given.instance, given));
}

/** The same of a single user, also of the blocks that it nests. */
export function givenUser(props: ConnectUserProps): ConnectUserProps {
  const given = sharedByUsers(props);
  const { identityInfo, phoneConfig } = given;
  return Object.assign(given, { identityInfo: givenBlock(identityInfo), phoneConfig: givenBlock(phoneConfig) });
}

/** Whatever else a cast may have put there is left to the rules. */
function givenBlock<T>(block: T): T {
  return isObject(block) && !isUnresolved(block) ? givenProperties(block) : block;
}

const NONE: readonly ISecurityProfile[] = [];

/**
 * One user that this app manages: what was given for it, and what code has said of it since. A ConnectUser has one, a
 * roster one for each row.
 */
export class ManagedUser {
  /** The id of the existing user that Terraform takes over: `INSTANCE_ID:USER_ID`. */
  public importId?: string;

  /** The address that the user had before. */
  public movedFrom?: string;

  /** Whether the resource was told, in a way of its own, to import a user who exists already, or to leave its address. */
  public isTakenOver = false;

  /** Arguments that replace others, by their names in Terraform. */
  public readonly overrides: Block = {};

  private isImportedByResource = false;
  private granted: readonly ISecurityProfile[] = NONE;
  private assigned?: IHierarchyGroup;
  private ofType?: { readonly isExisting: boolean; readonly problems: readonly PlanProblem[] };

  /**
   * @param subject How an error names the construct of the user.
   * @param label How it names the user in there, where the construct has several.
   */
  constructor(
    private readonly scope: Construct,
    private readonly subject: string,
    public readonly given: GivenUser,
    public readonly shared: SharedByUsers,
    private readonly label?: string,
  ) {
    shared.password?._useIn?.(TerraformStack.of(scope));
    const { routingProfile, securityProfiles, hierarchyGroup } = given;
    tellNameOf(scope, routingProfile, 'routingProfileId');
    tellNameOf(scope, hierarchyGroup, 'hierarchyGroupId');
    asList(securityProfiles).forEach((profile) => tellNameOf(scope, profile, 'securityProfileId'));
  }

  public get name(): string {
    return this.given.name;
  }

  /** Whether the user exists already, so that Terraform never creates it. It may create one that is moved: in another environment. */
  public get isExisting(): boolean {
    return this.importId !== undefined || this.isTakenOver;
  }

  /** Whether it exists already, and nothing is said of its phone. */
  private get keepsPhone(): boolean {
    return this.isImported && !hasGivenProperty(this.given.phoneConfig);
  }

  private get isImported(): boolean {
    return this.importId !== undefined || this.isImportedByResource;
  }

  /** Whether the user was moved and is still called so in Amazon Connect, whatever its name is in the roster. */
  public keepsName(formerName: string): boolean {
    return this.movedFrom !== undefined && this.overrides.name === formerName;
  }

  /** Whether code has said something of its arguments since it was given. */
  public get isChanged(): boolean {
    return this.granted.length > 0 || this.assigned !== undefined || Object.keys(this.overrides).length > 0;
  }

  /** The password as an argument. A variable may leave users out who exist, as for all others `postconditions` checks. */
  public get password(): string | undefined {
    const { password, passwords } = this.shared;
    if (passwords === undefined) {
      return password?._unwrap();
    }
    return `\${try(${variableIn(this.scope, passwords)}[${stringLiteral(knownString(this.name)!)}], null)}`;
  }

  /** Whether Terraform removes the After Contact Work timeout that an existing user may have. */
  public get resetsAfterContactWork(): boolean {
    const { phoneConfig } = this.given;
    const isLeftAlone = this.shared.ignorePhoneConfigChanges ?? !hasGivenProperty(phoneConfig);
    return !isLeftAlone && (phoneConfig?.afterContactWorkTimeLimit ?? undefined) === undefined;
  }

  /** The hierarchy group, as given or as assigned since. */
  public get group(): IHierarchyGroup | undefined {
    return this.assigned ?? this.given.hierarchyGroup;
  }

  /** The security profiles that were given and granted. */
  public profiles(granted = this.granted): SecurityProfileSet {
    const given = asList(this.given.securityProfiles);
    return new SecurityProfileSet(this.scope, this.shared.instance, granted.length > 0 ? [...given, ...granted] : given);
  }

  /** The user as the rules see it, with other profiles or another group where these are given. */
  public seen(granted = this.granted, group: unknown = this.group): SeenUser {
    const profiles = this.profiles(granted);
    const shared = seenShared(this.shared);
    const references = {
      routingProfile: seenReference(this.given.routingProfile, ROUTING_PROFILE),
      securityProfiles: profiles.references,
      hasSecurityProfileList: profiles.hasListTokens,
      hierarchyGroup: group === undefined ? undefined : seenReference(group, HIERARCHY_GROUP),
    };
    const password = this.shared.passwords ? known(this.password) : shared.password;
    return seenUser(this.given, password === shared.password ? shared : { ...shared, password }, references, this.isExisting);
  }

  /**
   * Checks what was given. What an import may still make valid is reported only together with something else.
   *
   * @returns whether there is something to mend.
   * @throws ValidationError
   */
  public check(seen: SeenUser, others: readonly Violation[]): boolean {
    const broken = brokenBy(seen);
    if (others.length > 0 || broken.some((rule) => !isExempt(rule, seen))) {
      this.reject([...violationsOf(seen, broken), ...others.map((violation) => withoutPassword(seen, violation))]);
    }
    return broken.length > 0;
  }

  /** What is wrong with the user unless it turns out to exist already. */
  public pendingViolations(): Violation[] {
    const seen = this.seen();
    return violationsOf(seen, USER_RULES.filter((rule) => isExempt(rule, seen)));
  }

  /** @throws ValidationError where the user would be wrong with the profiles; it then keeps those that it has. */
  public grant(profiles: readonly ISecurityProfile[]): void {
    const granted = [...this.granted, ...profiles];
    this.checkChange(this.seen(granted));
    this.granted = granted;
    profiles.forEach((profile) => tellNameOf(this.scope, profile, 'securityProfileId'));
  }

  /** @throws ValidationError where the user would be wrong in the group. */
  public assign(group: IHierarchyGroup): void {
    this.checkChange(this.seen(undefined, group ?? null));
    this.assigned = group;
    tellNameOf(this.scope, group, 'hierarchyGroupId');
  }

  /** What keeps the user from being moved to or from an address. */
  public moveViolations(method: string, address: unknown): Violation[] {
    return this.named([
      ...moveAddressViolations(method, address),
      ...(this.movedFrom === undefined ? [] : [secondMoveViolation(method, this.movedFrom)]),
    ]);
  }

  /** @throws ValidationError where the user cannot be moved to or from the address. */
  public checkMove(method: string, address: unknown): void {
    rejectIfAny(this.subject, this.moveViolations(method, address));
  }

  /** Has Terraform take over the user with this id or ARN. */
  public importFrom(userId: string): void {
    this.checkImport('importFrom', importIdViolation(this.importTarget, userId));
    this.importId = importIdOf(this.importTarget, userId);
  }

  /**
   * Has Terraform take over the user of the same name, by the id that a snapshot of the instance has or that is looked up.
   *
   * @param lookUp Makes the look-up, and gives the id that it finds.
   * @param mayBeNewer Whether a user that the snapshot does not have is looked up.
   */
  public importByName(lookUp: () => string, mayBeNewer = false): void {
    const finding = isUnresolved(this.name) ? undefined : snapshotOf(this.shared.instance)?.user(this.name);
    const id = finding && 'found' in finding ? finding.found.id : undefined;
    const isMissing = finding !== undefined && 'violation' in finding && !mayBeNewer;
    this.checkImport('importByName', isMissing ? { ...finding.violation, property: 'importByName' } : undefined);
    this.importId = id === undefined ? importIdOf(this.importTarget, lookUp(), true) : importIdOf(this.importTarget, id);
  }

  /** Notes that the generated resource imports the user in its own way. */
  public importByResource(): void {
    this.checkImport('resource.importFrom');
    this.isImportedByResource = true;
    this.isTakenOver = true;
  }

  /**
   * The lifecycle that the resource has, with what the library adds to it.
   *
   * @param block The arguments of the user, with overrides.
   * @param preconditions By default those of this user alone.
   */
  public lifecycle(given: TerraformResourceLifecycle | undefined, block: Block, preconditions = this.preconditions()) {
    const lifecycle = lifecycleWith(given, {
      ignoresPassword: block.password !== undefined && (this.shared.ignorePasswordChanges ?? true),
      ignoresIdentityInfo: block.identity_info === undefined || block.identity_info === null,
      ignoresPhoneConfig: this.shared.ignorePhoneConfigChanges ?? (this.keepsPhone && isDefaultPhone(block.phone_config)),
      preventsDestroy: this.shared.protectFromDeletion ?? false,
      isImported: this.isImported,
      preconditions,
      postconditions: (block.password ?? undefined) === undefined ? [] : this.postconditions(),
    });
    return lifecycleToTerraform(lifecycle);
  }

  /** What Terraform is to check when it plans, since synth cannot. */
  public preconditions() {
    return [...Array.from(this.problems(), (problem) => preconditionOf(problem, this.subject)), ...this.profileCount()];
  }

  /** What Terraform is to check of the user that it plans: one that is in the state has the password that it was created with. */
  private postconditions() {
    return this.shared.passwords === undefined || this.isExisting ? [] : [passwordPostcondition(this.subject, this.label!)];
  }

  /** What the type of the instance decides, and whether what the user refers to belongs to it, if Terraform alone can tell. */
  public problems(): ReadonlySet<PlanProblem> {
    const { routingProfile, securityProfiles } = this.given;
    const { group } = this;
    const problems = new Set(this.typeProblems());
    const compareInstances = (property: string, reference: object) => {
      const problem = instanceProblemOf(this.scope, this.shared.instance, property, reference);
      if (problem !== undefined) {
        problems.add(problem);
      }
    };
    compareInstances('routingProfile', routingProfile);
    asList(securityProfiles).forEach((profile) => compareInstances('securityProfiles', profile));
    this.granted.forEach((profile) => compareInstances('securityProfiles', profile));
    if (group !== undefined) {
      compareInstances('hierarchyGroup', group);
    }
    return problems;
  }

  /** The number of security profiles, where some come in list tokens. */
  public profileCount() {
    const hasList = [asList(this.given.securityProfiles), this.granted].some((profiles) => profiles.some(securityProfileListOf));
    const subject = this.label === undefined ? this.subject : `${this.subject}, user ${this.label}`;
    return hasList ? [profileCountPrecondition(subject, this.profiles().ids)] : [];
  }

  private typeProblems(): readonly PlanProblem[] {
    const { instance } = this.shared;
    if (!isUnresolved(identityManagementTypeOf(instance))) {
      return [];
    }
    const { isExisting } = this;
    if (this.ofType?.isExisting !== isExisting) {
      this.ofType = { isExisting, problems: typeProblemsOf(this.seen(), instance) };
    }
    return this.ofType!.problems;
  }

  private get importTarget(): ImportTarget {
    const { instance, region, provider, count, forEach } = this.shared;
    return { instanceId: instance.id, region: region ?? regionOf(provider), isSeveral: count !== undefined || forEach !== undefined };
  }

  private checkImport(method: string, idViolation?: Violation): void {
    const violations = [importViolation(method, this.importTarget, this.isImported), idViolation];
    this.reject(violations.filter((violation) => violation !== undefined));
  }

  private checkChange(seen: SeenUser): void {
    this.reject(violationsOf(seen, USER_RULES.filter((rule) => !isExempt(rule, seen))));
  }

  private reject(violations: readonly Violation[]): void {
    rejectIfAny(this.subject, this.named(violations));
  }

  private named(violations: readonly Violation[]): Violation[] {
    const where = this.label === undefined ? '' : `user ${quote(this.label)}: `;
    return violations.map((violation) => ({ ...violation, property: where + violation.property }));
  }
}

/** Where the users of a provider are, as it was given there. */
function regionOf(provider: object | undefined): string | undefined {
  return (provider as { readonly regionInput?: string } | undefined)?.regionInput;
}

/** Other languages, and casts, give one thing where a list is due. */
function asList<T>(given: readonly T[] | undefined): readonly T[] {
  return Array.isArray(given) ? given : [given ?? []].flat();
}
