import { Fn } from 'cdktf';
import { PhoneType } from '../phone-config';
import { RosterMember } from './roster-member';
import { isUnresolved } from '../private/known';

/** What the users of a roster share, and the ids that their names stand for: with tokens, or resolved. */
export interface SharedArguments {
  readonly instanceId: string;
  readonly region?: string;
  readonly password?: string;
  readonly tags?: Record<string, string>;
  readonly routingProfileIds: ReadonlyMap<string, string>;
  readonly securityProfileIds: ReadonlyMap<string, string>;
  readonly hierarchyGroupIds: ReadonlyMap<string, string>;
}

/** The arguments of an `aws_connect_user` by their names in Terraform. */
export type UserBlock = Record<string, unknown>;

/** What a user has besides the arguments that all users of a roster share. */
export function ownArguments(member: RosterMember, shared: SharedArguments): UserBlock {
  const { row, hierarchyGroup } = member;
  return {
    directory_user_id: row.directoryUserId,
    identity_info: blockOf({
      first_name: row.firstName,
      last_name: row.lastName,
      email: row.email,
      secondary_email: row.secondaryEmail,
    }),
    phone_config: {
      phone_type: row.phoneType ?? PhoneType.SOFT_PHONE,
      desk_phone_number: row.deskPhoneNumber,
      auto_accept: row.autoAccept,
      after_contact_work_time_limit: row.afterContactWorkTimeLimit,
    },
    routing_profile_id: shared.routingProfileIds.get(row.routingProfile),
    security_profile_ids:
      member.securityProfiles?.ids ?? [...new Set(row.securityProfiles)].map((name) => shared.securityProfileIds.get(name)),
    hierarchy_group_id: hierarchyGroup?.hierarchyGroupId ?? (row.hierarchyGroup && shared.hierarchyGroupIds.get(row.hierarchyGroup)),
    tags: tagsOf(row.tags, shared.tags),
  };
}

/** A block without arguments is none. */
function blockOf(block: UserBlock): UserBlock | undefined {
  return Object.values(block).some((value) => value !== undefined && value !== null) ? block : undefined;
}

function tagsOf(own: Record<string, string> | undefined, shared: Record<string, string> | undefined) {
  if (!own || !shared) {
    return own ?? shared;
  }
  return isUnresolved(own) || isUnresolved(shared) ? Fn.merge([shared, own]) : { ...shared, ...own };
}

/** The same without what is not given, at any depth. */
export function withoutGaps(block: UserBlock): UserBlock {
  const full: UserBlock = {};
  for (const [key, value] of Object.entries(block)) {
    if (value !== undefined && value !== null) {
      full[key] = isBlock(value) ? withoutGaps(value) : value;
    }
  }
  return full;
}

function isBlock(value: unknown): value is UserBlock {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnresolved(value);
}
