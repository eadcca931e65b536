import { AccessKnowledge, AccessUser } from './access-knowledge';
import { ConnectAccessCheck } from './connect-access-check';
import { isWrittenOut, plainValuesOf, valueAt } from '../core/terraform/values';
import { listed, quote } from '../core/text';
import { PhoneType } from '../user/phone-config';

export enum Severity {
  ERROR,
  WARNING,
  INFO,
}

interface AccessRule {
  readonly check: ConnectAccessCheck;
  readonly severity: Severity;
  /** What is wrong and what to do, as what follows the title of the user; undefined where nothing is wrong. */
  readonly problem: (user: AccessUser, knowledge: AccessKnowledge) => string | undefined;
}

const MOST_SHOWN = 3;

export const ACCESS_RULES: readonly AccessRule[] = [
  {
    check: ConnectAccessCheck.ADMIN_PROFILE,
    severity: Severity.ERROR,
    problem: (user, knowledge) => {
      const profiles = knowledge.isAdmin(user) ? [] : knowledge.adminProfilesOf(user);
      return profiles.length === 0
        ? undefined
        : `has the security profile ${profiles.join(', ')}, which lets users grant themselves any permission. Remove it, or name the user in admins${knowledge.adminForm(user)}.`;
    },
  },
  {
    check: ConnectAccessCheck.LITERAL_PASSWORD,
    severity: Severity.ERROR,
    problem: ({ written: { block } }) =>
      isWrittenOut(block.argument('password') ?? null)
        ? 'has a password that is readable in the synthesized JSON. Take it from ConnectUserPassword.fromVariable or fromSecretsManager.'
        : undefined,
  },
  {
    check: ConnectAccessCheck.DUPLICATE_NAME,
    severity: Severity.ERROR,
    problem: (user, knowledge) => {
      const other = knowledge.othersClaim(ConnectAccessCheck.DUPLICATE_NAME, user, user.name?.toLowerCase());
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
    problem: ({ profiles }, { settings: { mostSecurityProfiles } }) => {
      const count = Array.isArray(profiles) ? new Set(profiles).size : 0;
      return count > mostSecurityProfiles
        ? `has ${count} security profiles, more than ${mostSecurityProfiles}: their permissions add up. Combine what the user needs in fewer.`
        : undefined;
    },
  },
  {
    check: ConnectAccessCheck.UNKNOWN_SECURITY_PROFILES,
    severity: Severity.WARNING,
    problem: (user, knowledge) => {
      const unknown = knowledge.unknownProfilesOf(user);
      return unknown.length === 0
        ? undefined
        : `has security profiles that only Terraform knows: ${listed(unknown, (text) => text, MOST_SHOWN)}. ` +
          'No check sees what they are. Give them one by one, by name or id, or acknowledge the check.';
    },
  },
  {
    check: ConnectAccessCheck.NO_HIERARCHY_GROUP,
    severity: Severity.INFO,
    problem: ({ written: { block } }) => ((block.argument('hierarchy_group_id') ?? '') === '' ? 'is in no hierarchy group. Give a hierarchyGroup.' : undefined),
  },
];

function deskNumberOf({ written: { block } }: AccessUser): string | undefined {
  const given = block.argument('phone_config') ?? null;
  const phoneConfig = Array.isArray(given) ? (given[0] ?? null) : given;
  const [type, number] = ['phone_type', 'desk_phone_number'].map((name) => plainValuesOf(valueAt(phoneConfig, name)));
  return type?.[0] === PhoneType.DESK_PHONE && number?.length === 1 && number[0] !== null ? String(number[0]) : undefined;
}
