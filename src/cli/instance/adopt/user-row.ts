import { fitsInCell, looksLikeFormula } from './cell-text';
import { identityToKeep, phoneToKeep } from './kept-settings';
import { InstanceKeys } from './reference-keys';
import { SnapshotUser } from '../../../instance/snapshot/snapshot';
import { ConnectUserRosterRow } from '../../../roster/connect-user-roster-row';
import { readTags } from '../../../roster/file/cells';
import { Field } from '../../../roster/file/columns';
import { PhoneType } from '../../../user/phone-config';
import { MOST_SECURITY_PROFILES } from '../../../user/rules/reference-rules';
import { isTagOfAws } from '../aws-tags';

/** Parts of a user that Terraform can leave as they are. */
export enum Part {
  IDENTITY = 'identity',
  PHONE = 'phone',
}

/** The row of a user who is to be adopted. */
export interface UserRow {
  readonly user: SnapshotUser;
  readonly cells: ReadonlyMap<Field, string>;
  /** What the roster must read in the cells, so that Terraform changes nothing. */
  readonly state: Partial<ConnectUserRosterRow>;
  /** Why parts of the user have no cells. */
  readonly kept: ReadonlyMap<Part, string>;
}

/** Why a user has no row. */
export interface LeftOut {
  readonly user: SnapshotUser;
  readonly reason: string;
}

export const FIELDS_OF: Readonly<Record<Part, readonly Field[]>> = {
  [Part.IDENTITY]: [Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.SECONDARY_EMAIL],
  [Part.PHONE]: [Field.PHONE_TYPE, Field.DESK_PHONE_NUMBER, Field.AUTO_ACCEPT, Field.AFTER_CONTACT_WORK_TIME_LIMIT],
};

/** @param ignoresIdentity Whether no user of the snapshot has all that identity info needs. */
export function rowOf(user: SnapshotUser, keys: InstanceKeys, ignoresIdentity: boolean): UserRow | LeftOut {
  const reason = reasonToLeaveOut(user);
  if (reason !== undefined) {
    return { user, reason };
  }
  const cells = new Map<Field, string>();
  const state: Record<string, unknown> = {};
  const add = (field: Field, value: unknown, cell = String(value)) => {
    cells.set(field, cell);
    state[field] = value;
  };
  const kept = new Map<Part, string>();
  const identity = ignoresIdentity ? undefined : identityToKeep(user);
  if (identity !== undefined) {
    kept.set(Part.IDENTITY, identity);
  } else if (!ignoresIdentity) {
    const { firstName, lastName, email, secondaryEmail } = user.identityInfo ?? {};
    Object.entries({ firstName, lastName, email, secondaryEmail }).forEach(([field, text]) => text && add(field as Field, text));
  }
  add(Field.NAME, user.name);
  add(Field.ROUTING_PROFILE, keys.routingProfiles.of(user.routingProfileId!));
  const profiles = user.securityProfileIds.map((id) => keys.securityProfiles.of(id)).sort();
  add(Field.SECURITY_PROFILES, profiles, profiles.join('|'));

  const phone = phoneToKeep(user);
  if (phone !== undefined) {
    kept.set(Part.PHONE, phone);
  } else {
    const { phoneType, deskPhoneNumber, autoAccept = false, afterContactWorkTimeLimit = 0 } = user.phoneConfig!;
    const isDesk = phoneType === PhoneType.DESK_PHONE;
    add(Field.PHONE_TYPE, phoneType, isDesk ? 'desk' : 'soft');
    // Of a softphone, Terraform leaves the number as it is.
    isDesk && add(Field.DESK_PHONE_NUMBER, deskPhoneNumber);
    add(Field.AUTO_ACCEPT, autoAccept, autoAccept ? 'yes' : 'no');
    add(Field.AFTER_CONTACT_WORK_TIME_LIMIT, afterContactWorkTimeLimit);
  }
  if (user.hierarchyGroupId !== undefined) {
    add(Field.HIERARCHY_GROUP, keys.hierarchyGroups.of(user.hierarchyGroupId));
  }
  const tags = ownTags(user);
  if (Object.keys(tags).length > 0) {
    add(Field.TAGS, tags, tagsCell(tags));
  }
  add(Field.USER_ID, user.id);
  return { user, cells, state: state as Partial<ConnectUserRosterRow>, kept };
}

/** A row without a part, which Terraform then leaves as it is. */
export function withoutPart(row: UserRow, part: Part, reason: string): UserRow {
  const cells = new Map(row.cells);
  const state: Record<string, unknown> = { ...row.state };
  FIELDS_OF[part].forEach((field) => {
    cells.delete(field);
    delete state[field];
  });
  return { ...row, cells, state: state as Partial<ConnectUserRosterRow>, kept: new Map([...row.kept, [part, reason]]) };
}

function reasonToLeaveOut({ name, routingProfileId, securityProfileIds }: SnapshotUser): string | undefined {
  const profiles = securityProfileIds.length;
  if (profiles > MOST_SECURITY_PROFILES) {
    return `has ${profiles} security profiles; the provider takes at most ${MOST_SECURITY_PROFILES}`;
  }
  if (profiles === 0) {
    return 'has no security profile; the provider needs one';
  }
  if (routingProfileId === undefined) {
    return 'has no routing profile; the provider needs one';
  }
  return fitsInCell(name) ? undefined : 'has a login that a cell of the roster cannot hold';
}

/** Those of AWS itself are not Terraform's. */
function ownTags({ tags = {} }: SnapshotUser): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !isTagOfAws(key)));
}

/** As pairs, or as JSON where these would be read as something else. */
function tagsCell(tags: Record<string, string>): string {
  const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`).join('|');
  const reading = readTags(pairs);
  if (fitsInCell(pairs) && !looksLikeFormula(pairs) && 'value' in reading && isSame(reading.value, tags)) {
    return pairs;
  }
  const json = JSON.stringify(tags);
  return fitsInCell(json) ? json : json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether two values of a row are the same; the order of keys does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  const sorted = (_: string, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item;
  return JSON.stringify(value, sorted) ?? 'undefined';
}
