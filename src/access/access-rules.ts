import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { ConnectAccessCheck } from './connect-access-check';
import { isUnresolved, knownString } from '../core/known';
import { quote } from '../core/text';
import { ISecurityProfile } from '../instance/security-profile';
import { DeclaredUser, isInTree } from '../tree/declared-users';
import { ReferencedElements, expressionIn } from '../tree/referenced-elements';
import { PhoneType } from '../user/phone-config';

/** Whoever has one of these can give a security profile to others or to oneself. */
const ADMIN_PERMISSIONS = ['Users.Create', 'Users.Edit', 'Users.EditPermission', 'SecurityProfiles.Edit'];

export interface AccessSettings {
  readonly adminProfiles: readonly ISecurityProfile[];
  /** In lower case. */
  readonly adminProfileNames: ReadonlySet<string>;
  /** In lower case; a user whose name is not known is none of them. */
  readonly admins: ReadonlySet<string | undefined>;
  readonly mostSecurityProfiles: number;
}

/** A user as the rules see it. */
export interface UserInStack {
  readonly stack: TerraformStack;
  readonly construct: IConstruct;
  readonly user: DeclaredUser;
  /** How a finding names the user. */
  readonly title: string;
}

export enum Severity {
  ERROR,
  WARNING,
  INFO,
}

interface AccessRule {
  readonly check: ConnectAccessCheck;
  readonly severity: Severity;
  /** What is wrong and what to do, as what follows the title of the user; undefined where nothing is wrong. */
  readonly problem: (user: UserInStack, knowledge: AccessKnowledge) => string | undefined;
}

/** What the rules know besides the user. */
export class AccessKnowledge {
  private readonly elements = new ReferencedElements();
  private readonly adminKeys = new Map<TerraformStack, Set<string>>();

  constructor(
    public readonly settings: AccessSettings,
    private readonly claims: Map<string, UserInStack>,
  ) {}

  /** The user who claimed the same of the same instance before, in the app; what is not known is claimed by nobody. */
  public othersClaim(check: ConnectAccessCheck, user: UserInStack, what: string | undefined): UserInStack | undefined {
    if (what === undefined) {
      return undefined;
    }
    const key = JSON.stringify([check, this.instanceKey(user), what]);
    const other = this.claims.get(key);
    const isOwn = other?.construct === user.construct && other.user.label === user.user.label;
    if (other !== undefined && !isOwn && isInTree(other.construct)) {
      return other;
    }
    this.claims.set(key, user);
    return undefined;
  }

  /** Whether security profiles of a user are in a list that only Terraform knows, and that no look-up explains. */
  public hasUnknownProfiles({ stack, user }: UserInStack): boolean {
    const { security_profile_ids: ids } = user.arguments;
    return isUnresolved(ids) && this.elements.in(stack, ids).length === 0;
  }

  /** The names or ids of those security profiles of a user that make an administrator. */
  public adminProfilesOf({ stack, user }: UserInStack): string[] {
    const { security_profile_ids: ids } = user.arguments;
    return isUnresolved(ids) || !Array.isArray(ids)
      ? this.adminProfilesIn(stack, ids)
      : ids.flatMap((id) => this.adminProfilesIn(stack, id));
  }

  private adminProfilesIn(stack: TerraformStack, value: unknown): string[] {
    const adminKeys = this.adminKeysIn(stack);
    const id = knownString(value);
    if (id !== undefined) {
      return adminKeys.has(id) ? [quote(id)] : [];
    }
    return this.elements
      .in(stack, value)
      .filter(({ key, arguments: { name, permissions } }) => adminKeys.has(key) || this.isAdmin(name, permissions))
      .map(({ key, arguments: { name } }) => quote(knownString(name) ?? key));
  }

  private isAdmin(name: unknown, permissions: unknown): boolean {
    const knownName = knownString(name);
    const isNamedSo = knownName !== undefined && this.settings.adminProfileNames.has(knownName.toLowerCase());
    return isNamedSo || (Array.isArray(permissions) && permissions.some((permission) => ADMIN_PERMISSIONS.includes(permission)));
  }

  private adminKeysIn(stack: TerraformStack): Set<string> {
    const keys =
      this.adminKeys.get(stack) ??
      new Set(
        this.settings.adminProfiles.flatMap(({ securityProfileId: id }) =>
          isUnresolved(id) ? this.elements.in(stack, id).map(({ key }) => key) : [id],
        ),
      );
    this.adminKeys.set(stack, keys);
    return keys;
  }

  /** Equal where the instance is the same for sure: aliases and ids are unique in all of AWS. */
  private instanceKey({ stack, user }: UserInStack): string {
    const { instance_id: instanceId } = user.arguments;
    const id = knownString(instanceId);
    if (id !== undefined) {
      return id;
    }
    const [element] = this.elements.in(stack, instanceId);
    if (element === undefined) {
      return `${stack.node.path}/${expressionIn(stack, instanceId).text}`;
    }
    const { instance_alias: alias, instance_id: lookedUpId } = element.arguments;
    const knownAlias = knownString(alias);
    return knownAlias === undefined ? (knownString(lookedUpId) ?? element.key) : `alias ${knownAlias}`;
  }
}

export const ACCESS_RULES: readonly AccessRule[] = [
  {
    check: ConnectAccessCheck.ADMIN_PROFILE,
    severity: Severity.ERROR,
    problem: (user, knowledge) => {
      const profiles = knowledge.settings.admins.has(nameOf(user)) ? [] : knowledge.adminProfilesOf(user);
      return profiles.length === 0
        ? undefined
        : `has the security profile ${profiles.join(', ')}, with which one can take every right. Take it away, or name the user in admins.`;
    },
  },
  {
    check: ConnectAccessCheck.LITERAL_PASSWORD,
    severity: Severity.ERROR,
    problem: ({ user }) =>
      knownString(user.arguments.password) === undefined
        ? undefined
        : 'has a password that stands in the synthesized JSON. Take it from ConnectUserPassword.fromVariable or fromSecretsManager.',
  },
  {
    check: ConnectAccessCheck.DUPLICATE_NAME,
    severity: Severity.ERROR,
    problem: (user, knowledge) => {
      const other = knowledge.othersClaim(ConnectAccessCheck.DUPLICATE_NAME, user, nameOf(user));
      return other && `and ${other.title} have the same name for Amazon Connect, which ignores upper and lower case. Rename or remove one.`;
    },
  },
  {
    check: ConnectAccessCheck.SHARED_DESK_NUMBER,
    severity: Severity.WARNING,
    problem: (user, knowledge) => {
      const number = deskNumberOf(user);
      const other = knowledge.othersClaim(ConnectAccessCheck.SHARED_DESK_NUMBER, user, number);
      return other && `and ${other.title} take calls at the same desk phone, ${quote(number)}. Give each a number, or use soft phones.`;
    },
  },
  {
    check: ConnectAccessCheck.MANY_SECURITY_PROFILES,
    severity: Severity.WARNING,
    problem: ({ user }, { settings: { mostSecurityProfiles } }) => {
      const { security_profile_ids: ids } = user.arguments;
      return Array.isArray(ids) && new Set(ids).size > mostSecurityProfiles
        ? `has ${new Set(ids).size} security profiles, more than ${mostSecurityProfiles}: their permissions add up. Combine what the user needs in fewer.`
        : undefined;
    },
  },
  {
    check: ConnectAccessCheck.UNKNOWN_SECURITY_PROFILES,
    severity: Severity.WARNING,
    problem: (user, knowledge) =>
      knowledge.hasUnknownProfiles(user)
        ? 'has security profiles in a list that only Terraform knows, so no check sees them. Give them one by one, or acknowledge the check.'
        : undefined,
  },
  {
    check: ConnectAccessCheck.NO_HIERARCHY_GROUP,
    severity: Severity.INFO,
    problem: ({ user }) => {
      const { hierarchy_group_id: group } = user.arguments;
      return group === undefined || group === null ? 'is in no hierarchy group. Give a hierarchyGroup.' : undefined;
    },
  },
];

/** In lower case, as Amazon Connect compares names. */
function nameOf({ user }: UserInStack): string | undefined {
  return knownString(user.arguments.name)?.toLowerCase();
}

function deskNumberOf({ user }: UserInStack): string | undefined {
  const [phoneConfig] = [user.arguments.phone_config].flat() as { phone_type?: unknown; desk_phone_number?: unknown }[];
  return phoneConfig?.phone_type === PhoneType.DESK_PHONE ? knownString(phoneConfig.desk_phone_number) : undefined;
}
