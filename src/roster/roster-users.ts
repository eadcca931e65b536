import { Lazy } from 'cdktf';
import { KIND } from './accept';
import { addressViolations } from './address-check';
import { NOT_KNOWN, rowArguments } from './check';
import { ConnectUserRosterAdoption, ConnectUserRosterProps } from './connect-user-roster-props';
import { Adoption, RosterMember } from './roster-member';
import { RosterOfUser } from './roster-of-user';
import { RosterReferences } from './roster-references';
import { RosterModel, RosterResource } from './roster-resource';
import { RosterContext } from './roster-rules';
import { messageFor } from './roster-warnings';
import { IConnectInstance } from '../connect-instance';
import { ConnectUserWarning } from '../connect-user-warning';
import { IHierarchyGroup } from '../hierarchy-group';
import { stringLiteral } from '../private/expressions';
import { identityManagementTypeOf } from '../private/identity-management-type-of';
import { isUnresolved, knownString } from '../private/known';
import { DataAwsConnectUser } from '../private/l1';
import { nearest } from '../private/nearest';
import { InInstance, SecurityProfileSet } from '../private/security-profile-set';
import { UserArguments, referenceTo, seenUser } from '../private/user-arguments';
import { PASSWORD_MISSING } from '../private/user-identity-rules';
import { importIdOf, importIdViolation, importViolation } from '../private/user-import-id';
import { mergedLifecycle } from '../private/user-lifecycle';
import { NamedUser, preconditionsOfMany, profileCountPrecondition } from '../private/user-preconditions';
import { violationsOf } from '../private/user-rules';
import { warn } from '../private/user-warnings';
import { Violation, firstOf, quote, rejectIfAny } from '../private/violations';
import { ISecurityProfile } from '../security-profile';

const MOST_NAMED = 5;

/** The users of a roster, what code says of single ones, and what they become in Terraform. */
export class RosterUsers implements RosterOfUser {
  public readonly instance: IConnectInstance;
  public readonly resource: RosterResource;

  private readonly byName: Map<string, RosterMember>;
  private readonly references: RosterReferences;
  private readonly context: RosterContext;
  private existing?: DataAwsConnectUser;
  private preconditions?: RosterModel['preconditions'];

  constructor(
    private readonly roster: InInstance,
    private readonly members: readonly RosterMember[],
    private readonly isText: boolean,
    private readonly props: ConnectUserRosterProps,
  ) {
    const { instance, provider, dependsOn, password, passwords } = props;
    this.instance = instance;
    this.byName = new Map(members.map((member) => [member.name, member]));
    this.references = new RosterReferences(roster, instance, props);
    this.context = { instanceId: instance.id, identityManagementType: identityManagementTypeOf(instance), tags: props.tags };
    members.forEach((member) => this.lookUp(member));
    this.resource = new RosterResource(roster, 'Default', {
      memberNames: members.map(({ name }) => name),
      model: () => this.model(),
      provider,
      dependsOn,
      lifecycle: mergedLifecycle(props.lifecycle, {
        ignoresPassword: (password ?? passwords) !== undefined && (props.ignorePasswordChanges ?? true),
        preventsDestroy: props.protectFromDeletion ?? false,
        preconditions: [],
      }),
    });
    this.adopt(members.filter(({ row }) => row.userId), ({ row }) => ({ importId: importIdOf(instance.id, row.userId!) }));
    if (props.adoption === ConnectUserRosterAdoption.BY_NAME) {
      this.adoptByName(members.filter(({ row }) => !row.userId));
    }
  }

  /** What keeps the roster from being written; it may be mended until then. */
  public pendingViolations(): Violation[] {
    const { password, passwords } = this.props;
    const missing = (password ?? passwords) === undefined ? this.members.filter(({ isExisting }) => !isExisting) : [];
    const passwordMissing = missing
      .slice(0, 1)
      .flatMap(({ row }) => violationsOf(seenUser({ ...rowArguments(row, this.context), password: undefined })))
      .filter(({ code }) => code === PASSWORD_MISSING)
      .map((violation) => ({ ...violation, given: `none for ${missing.length} users: ${namesIn(missing)}` }));
    return [...passwordMissing, ...addressViolations(this.resource)];
  }

  public addressOf(userName: string): string {
    return this.resource.addressOf(userName);
  }

  /** @throws ValidationError where the roster has no such user. */
  public requireMember(userName: string): RosterMember {
    const member = this.byName.get(userName);
    if (member === undefined) {
      const near = nearest(userName, this.byName.keys());
      this.reject({
        code: 'RosterUserUnknown',
        property: 'user',
        allowed: 'must be the name of a user in the roster',
        given: quote(userName),
        remedy: near ? `Did you mean ${quote(near)}?` : 'Add a row for the user, or leave the call out.',
      });
    }
    return member!;
  }

  public grant(userName: string, profiles: ISecurityProfile[]): void {
    const member = this.requireMember(userName);
    const granted = this.securityProfilesOf(member).with(profiles);
    this.check(member, { securityProfiles: granted.references, hasSecurityProfileList: granted.hasListTokens });
    member.securityProfiles = granted;
  }

  public assign(userName: string, group: IHierarchyGroup): void {
    const member = this.requireMember(userName);
    this.check(member, { hierarchyGroup: referenceTo(group, 'hierarchyGroupId') });
    member.hierarchyGroup = group;
  }

  public override(userName: string, path: string, value: unknown): void {
    setPath(this.requireMember(userName).overrides, path.split('.'), value);
  }

  public importFrom(userName: string, userId: string): void {
    const member = this.requireMember(userName);
    const violations = [importViolation('importFrom', false, member.adoption !== undefined), importIdViolation(this.instance.id, userId)];
    this.reject(...violations.filter((violation) => violation !== undefined));
    this.adopt([member], () => ({ importId: importIdOf(this.instance.id, userId) }));
  }

  public importByName(...userNames: string[]): void {
    const members = userNames.map((name) => this.requireMember(name));
    const repeated = members.map(({ adoption }) => importViolation('importByName', false, adoption !== undefined));
    this.reject(...repeated.filter((violation) => violation !== undefined));
    this.adoptByName(members);
  }

  public moveFrom(userName: string, address: string): void {
    this.requireMember(userName).movedFrom = address;
    this.preconditions = undefined;
  }

  private adoptByName(members: readonly RosterMember[]): void {
    if (members.length === 0) {
      return;
    }
    if (this.existing === undefined) {
      const { region, provider } = this.props;
      this.existing = new DataAwsConnectUser(this.roster, 'existing', { instanceId: this.instance.id, name: '${each.key}', region, provider });
      this.existing.addOverride('for_each', Lazy.stringValue({ produce: () => `\${toset([${this.namesToFind().map(stringLiteral).join(', ')}])}` }));
    }
    this.adopt(members, () => 'byName');
  }

  private namesToFind(): string[] {
    return this.members.filter(({ adoption }) => adoption === 'byName').map(({ name }) => knownString(name)!);
  }

  private adopt(members: readonly RosterMember[], adoptionOf: (member: RosterMember) => Adoption): void {
    members.forEach((member) => (member.adoption = adoptionOf(member)));
    this.preconditions = undefined;
    this.warnOf(
      ConnectUserWarning.IMPORT_WITHOUT_AFTER_CONTACT_WORK,
      members.filter(({ row }) => !isGiven(row.afterContactWorkTimeLimit)),
    );
  }

  private warnOf(id: ConnectUserWarning, members: readonly RosterMember[]): void {
    if (members.length > 0) {
      warn(this.roster, this.props.acknowledgedWarnings, id, messageFor(id, members.map(({ name }) => name)));
    }
  }

  private model(): RosterModel {
    this.reject(...this.pendingViolations());
    const { instance, region, tags, password, passwords } = this.props;
    return {
      members: this.members,
      isText: this.isText,
      shared: {
        instanceId: instance.id,
        region,
        tags,
        password: password?._unwrap(),
        ...this.references.ids(),
      },
      passwords: passwords && `var.${passwords.friendlyUniqueId}`,
      existing: this.existing && `data.aws_connect_user.${this.existing.friendlyUniqueId}`,
      preconditions: (this.preconditions ??= this.findPreconditions()),
    };
  }

  private findPreconditions(): RosterModel['preconditions'] {
    const subject = `${KIND} '${this.roster.node.path}'`;
    const listed = this.members.filter(({ securityProfiles }) => securityProfiles?.hasListTokens);
    return [
      ...(isUnresolved(this.context.identityManagementType) ? preconditionsOfMany(subject, this.namedUsers(), this.instance) : []),
      ...listed.map(({ name, securityProfiles }) => ({
        at: name,
        precondition: profileCountPrecondition(`${subject}, user ${name}`, securityProfiles!.ids),
      })),
    ];
  }

  private *namedUsers(): Iterable<NamedUser> {
    const password = (this.props.password ?? this.props.passwords) && NOT_KNOWN;
    for (const { name, row, isExisting } of this.members) {
      yield { name, user: seenUser({ ...rowArguments(row, this.context), password }), isImported: isExisting };
    }
  }

  /** Makes the look-ups that a row needs. */
  private lookUp({ row }: RosterMember): void {
    this.references.routingProfile(row.routingProfile);
    row.securityProfiles.forEach((name) => this.references.securityProfile(name));
    if (row.hierarchyGroup) {
      this.references.hierarchyGroup(row.hierarchyGroup);
    }
  }

  private securityProfilesOf({ row, securityProfiles }: RosterMember): SecurityProfileSet {
    const ofRow = () => row.securityProfiles.map((name) => this.references.securityProfile(name));
    return securityProfiles ?? new SecurityProfileSet(this.roster, ofRow());
  }

  /** @throws ValidationError where a user would be wrong with other references. */
  private check(member: RosterMember, changed: Partial<UserArguments>): void {
    const user = seenUser({ ...rowArguments(member.row, this.context), instanceId: this.instance.id, ...changed });
    const violations = violationsOf(user).filter(({ property }) => ['securityProfiles', 'hierarchyGroup'].includes(property));
    this.reject(...violations.map((violation) => ({ ...violation, property: `user ${quote(member.name)}: ${violation.property}` })));
  }

  private reject(...violations: Violation[]): void {
    rejectIfAny(this.roster, KIND, violations);
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function setPath(target: Record<string, unknown>, [first, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const next = target[first];
  const child = typeof next === 'object' && next !== null && !Array.isArray(next) ? (next as Record<string, unknown>) : {};
  target[first] = child;
  setPath(child, rest, value);
}

function namesIn(members: readonly RosterMember[]): string {
  return firstOf(members, MOST_NAMED, ({ name }) => quote(knownString(name)));
}
