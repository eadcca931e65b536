import { CodeUser, CodeUsers, PROPERTIES, Property, Said } from './code-user';
import { once } from '../../../core/memo';
import { InstanceSnapshot } from '../../../instance/snapshot/instance-snapshot';
import { SnapshotUser, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { compareText } from '../../../instance/snapshot/snapshot-order';
import { isTagOfAws } from '../aws-tags';

/** In what an instance and the code differ, what matters most first. */
export enum Kind {
  MORE_SECURITY_PROFILES = 'moreSecurityProfiles',
  UNMANAGED = 'unmanaged',
  GONE = 'gone',
  FEWER_SECURITY_PROFILES = 'fewerSecurityProfiles',
  LOGIN = 'login',
  PROPERTY = 'property',
  TAG = 'tag',
  UNKNOWN = 'unknown',
}

export interface Difference {
  readonly kind: Kind;
  readonly user: string;
  /** Undefined where the instance has no such user. */
  readonly userId?: string;
  /** Such as `routing profile`, or the key of a tag. */
  readonly property?: string;
  /** What the instance has: names where they are known. Empty where it has nothing. */
  readonly instance?: string;
  /** What the code says. */
  readonly code?: string;
  /** Where the code says it. */
  readonly place?: string;
}

const KINDS = Object.values(Kind);

/** Properties that a search of users does not give. */
const OF_FULL: readonly Property[] = ['email', 'secondary email'];

/** What a property is where nothing is set. */
const DEFAULTS: Partial<Record<Property, string>> = { 'phone type': 'SOFT_PHONE', 'auto-accept': 'false', 'After Contact Work': '0' };

/** In what the users of an instance differ from those that the code declares. Where several declare one user, each is compared. */
export function differencesOf(snapshot: InstanceSnapshot, code: readonly CodeUsers[]): Difference[] {
  const comparison = new Comparison(snapshot);
  const differences = new Map<string, Difference>();
  const users = comparison.ofUsers(code.flatMap((source) => source.users));
  const found = [...users, ...comparison.ofUnnamed(code.flatMap(({ unnamed }) => unnamed))];
  for (const difference of found) {
    const { kind, user, property } = difference;
    const key = JSON.stringify([kind, user.toLowerCase(), property]);
    differences.set(key, differences.get(key) ?? difference);
  }
  return [...differences.values()].sort((one, other) =>
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    compareText(one.user, other.user) ||
    rankOf(one) - rankOf(other) ||
    compareText(one.property ?? '', other.property ?? ''));
}

function rankOf({ property }: Difference): number {
  return PROPERTIES.indexOf(property as Property);
}

class Comparison {
  private readonly byName: ReadonlyMap<string, SnapshotUser>;
  private readonly byId: ReadonlyMap<string, SnapshotUser>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly snapshot: InstanceSnapshot) {
    const { users = [] } = snapshot.data;
    this.byName = new Map(users.map((user) => [user.name.toLowerCase(), user]));
    this.byId = new Map(users.map((user) => [user.id, user]));
    this.names = new Map([...snapshot.names()].map(({ id, name }) => [id, name]));
  }

  public ofUsers(users: readonly CodeUser[]): Difference[] {
    const managed = new Map<SnapshotUser, CodeUser[]>();
    const gone: Difference[] = [];
    for (const code of users) {
      const named = this.byName.get(code.name.toLowerCase());
      const user = code.id === undefined ? named : this.byId.get(code.id);
      if (user === undefined) {
        // Someone else may have the login by now.
        const sides = named ? { property: 'user id', instance: named.id, code: code.id } : { code: this.shownAll(code.securityProfiles.known) };
        gone.push({ kind: Kind.GONE, user: code.name, ...sides, place: code.place });
      } else {
        once(managed, user, (): CodeUser[] => []).push(code);
      }
    }
    const different = [...managed].flatMap(([user, codes]) => codes.flatMap((code) => this.ofUser(user, code, codes)));
    const unmanaged = this.snapshot.data.users!.filter((user) => !managed.has(user)).map((user) => this.unmanaged(user));
    return [...different, ...gone, ...unmanaged];
  }

  public ofUnnamed(places: readonly string[]): Difference[] {
    return places.map((place) => ({ kind: Kind.UNKNOWN, user: '', property: place, place }));
  }

  private unmanaged(user: SnapshotUser): Difference {
    return { kind: Kind.UNMANAGED, user: user.name, userId: user.id, instance: this.shownAll(user.securityProfileIds) };
  }

  /** @param all What all code says of the user: what one leaves open, another may say. */
  private ofUser(user: SnapshotUser, code: CodeUser, all: readonly CodeUser[]): Difference[] {
    const common = { user: user.name, userId: user.id, place: code.place };
    const isRenamed = user.name.toLowerCase() !== code.name.toLowerCase();
    const isOpen = (property: Property) => all.every(({ properties: { [property]: said } }) => said === undefined || 'unknown' in said);
    return [
      ...this.ofProfiles(user, code, common, all.every(({ securityProfiles: { unknown } }) => unknown.length > 0)),
      ...(isRenamed ? [{ ...common, kind: Kind.LOGIN, property: 'user login', instance: user.name, code: code.name }] : []),
      ...PROPERTIES.flatMap((property) =>
        this.ofProperty(property, valueOf(user, property), code.properties[property], common, isOpen(property))),
      ...this.ofTags(user, code, common),
    ];
  }

  /** Where the code has an unknown security profile, one that the instance has besides may be that one. */
  private ofProfiles(user: SnapshotUser, { securityProfiles }: CodeUser, common: Common, isOpen: boolean): Difference[] {
    const { known, unknown } = securityProfiles;
    const more = user.securityProfileIds.filter((id) => !known.has(id));
    const fewer = [...known].filter((id) => !user.securityProfileIds.includes(id));
    const surplus = more.length > unknown.length;
    const given = [this.shownAll(known), ...unknown].filter((text) => text !== '').join(', ');
    const sides = { instance: this.shownAll(user.securityProfileIds), code: given };
    return [
      ...(surplus ? [{ ...common, ...sides, kind: Kind.MORE_SECURITY_PROFILES, property: this.shownAll(more) }] : []),
      ...(fewer.length > 0 ? [{ ...common, ...sides, kind: Kind.FEWER_SECURITY_PROFILES, property: this.shownAll(fewer) }] : []),
      ...(unknown.length > 0 && isOpen && !surplus ? [{ ...common, ...sides, kind: Kind.UNKNOWN, property: 'security profiles' }] : []),
    ];
  }

  private ofProperty(property: Property, value: string, code: Said, common: Common, isOpen: boolean): Difference[] {
    if (code === undefined || this.isUnread(property)) {
      return [];
    }
    if ('unknown' in code) {
      return !isOpen ? [] : [{ ...common, kind: Kind.UNKNOWN, property, instance: this.shown(value), code: code.unknown }];
    }
    const meant = code.value === '' ? (DEFAULTS[property] ?? '') : code.value;
    return meant === value ? [] : [{ ...common, kind: Kind.PROPERTY, property, instance: this.shown(value), code: this.shown(meant) }];
  }

  private ofTags(user: SnapshotUser, { tags }: CodeUser, common: Common): Difference[] {
    if (tags === undefined) {
      return [];
    }
    const existing = tags.isAll ? Object.keys(user.tags ?? {}).filter((key) => !isTagOfAws(key)) : [];
    const keys = new Set([...tags.given.keys(), ...existing]);
    return [...keys].flatMap((key): Difference[] => {
      const [value, code] = [user.tags?.[key], tags.given.get(key)];
      if (code !== undefined && 'unknown' in code) {
        return [{ ...common, kind: Kind.UNKNOWN, property: `tag ${key}`, instance: value, code: code.unknown }];
      }
      return value === code?.value ? [] : [{ ...common, kind: Kind.TAG, property: key, instance: value, code: code?.value }];
    });
  }

  private isUnread(property: Property): boolean {
    return OF_FULL.includes(property) && this.snapshot.data.usersReadBy !== UsersReadBy.FULL;
  }

  private shown(value: string): string {
    return this.names.get(value) ?? value;
  }

  private shownAll(ids: Iterable<string>): string {
    return [...ids].map((id) => this.shown(id)).sort(compareText).join(', ');
  }
}

type Common = Pick<Difference, 'user' | 'userId' | 'place'>;

/** A property of a user in the instance, in the words in which code says it. */
function valueOf({ identityInfo: identity = {}, phoneConfig: phone = {}, ...user }: SnapshotUser, property: Property): string {
  const values: Record<Property, string | number | boolean | undefined> = {
    'routing profile': user.routingProfileId,
    'hierarchy group': user.hierarchyGroupId,
    'phone type': phone.phoneType,
    // The provider ignores the number of a soft phone.
    'desk phone number': phone.phoneType === 'DESK_PHONE' ? phone.deskPhoneNumber : '',
    'auto-accept': phone.autoAccept,
    'After Contact Work': phone.afterContactWorkTimeLimit,
    'first name': identity.firstName,
    'last name': identity.lastName,
    'name': [identity.firstName, identity.lastName].filter((name) => name !== undefined).join(' '),
    'email': identity.email,
    'secondary email': identity.secondaryEmail,
    'directory user id': user.directoryUserId,
  };
  return String(values[property] ?? DEFAULTS[property] ?? '');
}
