import { TerraformStack } from 'cdktf';
import { ConnectAccessCheck } from './connect-access-check';
import { KnownThings, SECURITY_PROFILE, keyOfThing, mayBeSame, shownExpression } from './known-things';
import { isInTree } from '../core/elements';
import { Attribute, Reached, Unknown, Value, plainValuesOf } from '../core/terraform/values';
import { foldedName, quote } from '../core/text';
import { ISecurityProfile } from '../instance/security-profile';
import { BlockInstance, thingOf } from '../tree/written-block';
import { WrittenUser, plainName } from '../tree/written-users';

/** Whoever has one of these can give a security profile to others or to oneself. */
const ADMIN_PERMISSIONS = ['users.create', 'users.edit', 'users.editpermission', 'securityprofiles.edit'];

/** Attributes by which a user or a look-up refers to a security profile; `*` is the whole of it. */
const IDENTITIES = ['arn', 'id', 'name', 'security_profile_id', '*'];

export interface AccessSettings {
  readonly adminProfiles: readonly ISecurityProfile[];
  /** As they are compared. */
  readonly adminProfileNames: ReadonlySet<string>;
  /** As they are compared: `NAME`, or `INSTANCE/NAME`. */
  readonly admins: ReadonlySet<string>;
  readonly mostSecurityProfiles: number;
}

/** A user as the rules see it. */
export interface AccessUser {
  readonly written: WrittenUser;
  /** The name where it is one, and known. */
  readonly name: string | undefined;
  /** Equal for users who are of one instance for sure. */
  readonly instance: string;
  readonly profiles: Value;
  /** How a finding names the user. */
  readonly title: string;
}

/** What has been seen of an app so far, stack by stack. */
export class SeenInApp {
  public readonly instances = new Set<string>();
  public readonly claims = new Map<string, AccessUser>();
  private readonly claimed = new Map<TerraformStack, string[]>();

  /** Forgets a stack, which is about to be seen anew. */
  public forget(stack: TerraformStack): void {
    this.claimed.get(stack)?.forEach((key) => this.claims.delete(key));
    this.claimed.set(stack, []);
  }

  public claim(key: string, user: AccessUser): void {
    this.claims.set(key, user);
    this.claimed.get(user.written.stack)?.push(key);
  }
}

/** What is known of a security profile. */
interface Judgement {
  readonly isAdmin: boolean;
  /** Expressions of which it depends whether it makes an administrator. */
  readonly unknown: readonly string[];
}

/** What the rules know besides the user. */
export class AccessKnowledge {
  private readonly adminKeys = new Set<string>();
  private readonly adminNames: { readonly instance: string; readonly name: string }[] = [];
  private readonly ofThing = new Map<BlockInstance, Judgement>();

  /** @param stack The one whose users are judged. */
  constructor(
    public readonly settings: AccessSettings,
    private readonly things: KnownThings,
    private readonly seen: SeenInApp,
    private readonly stack: TerraformStack,
  ) {
    settings.adminProfiles.forEach(({ securityProfileId }) => this.addAdminProfile(things.reading.valueInCode(stack, securityProfileId)));
  }

  /** The users as the rules see them. */
  public users(written: readonly WrittenUser[]): AccessUser[] {
    const users = written.map((user): AccessUser => {
      const name = plainName(user.block);
      return {
        written: user,
        name,
        instance: this.things.instanceOf(this.stack, user.block.argument('instance_id') ?? null),
        profiles: user.block.argument('security_profile_ids') ?? null,
        title: name === undefined ? `The user at '${user.place}'` : `User ${quote(name)} at '${user.place}'`,
      };
    });
    users.forEach(({ instance }) => this.seen.instances.add(instance));
    return users;
  }

  /** The user who claimed the same of the same instance before, in the app; what is not known is claimed by nobody. */
  public othersClaim(check: ConnectAccessCheck, user: AccessUser, what: string | undefined): AccessUser | undefined {
    if (what === undefined) {
      return undefined;
    }
    const key = JSON.stringify([check, user.instance, what]);
    const other = this.seen.claims.get(key);
    if (other !== undefined && other.written.block.address !== user.written.block.address && isInTree(other.written.construct)) {
      return other;
    }
    this.seen.claim(key, user);
    return undefined;
  }

  /** Whether the user, whatever the name turns out to be, may be an administrator. */
  public isAdmin({ instance, written }: AccessUser): boolean {
    const { admins } = this.settings;
    const names = plainValuesOf(written.block.argument('name') ?? null) ?? [];
    const isOnly = this.seen.instances.size === 1;
    return names.length > 0 && names.every((name) => {
      const folded = foldedName(String(name));
      return admins.has(foldedName(`${shownInstance(instance)}/${folded}`)) || (isOnly && admins.has(folded));
    });
  }

  /** How to name the user in `admins`, where the name alone is not enough. */
  public adminForm({ instance, name }: AccessUser): string {
    return this.seen.instances.size > 1 && name !== undefined ? ` as ${quote(`${shownInstance(instance)}/${name}`)}` : '';
  }

  /** The names or ids of those security profiles of a user that make an administrator, or may do so. */
  public adminProfilesOf({ profiles }: AccessUser): string[] {
    const { attributes, texts, unknown } = this.things.reachedBy(profiles);
    const found = [
      ...securityProfilesIn(attributes).filter((profile) => this.judged(profile).isAdmin).map((profile) => this.shownName(profile)),
      ...texts.flatMap((text) => this.adminByKey(text, this.things.keysOf(this.stack, text))),
      ...unknown.flatMap((one) => this.adminByKey(shownExpression(one), this.things.keysOf(this.stack, new Unknown(one.expression)))),
    ];
    return [...new Set(found)];
  }

  /** How the stacks say security profiles of which only Terraform knows what they are. */
  public unknownProfilesOf({ profiles }: AccessUser): string[] {
    return [...new Set(this.unknownIn(this.things.reachedBy(profiles)))];
  }

  private unknownIn({ attributes, unknown }: Reached): string[] {
    const others = attributes.filter((attribute) => attribute.given === undefined && !isIdentity(attribute));
    return [
      ...unknown.map(shownExpression),
      ...others.map((attribute) => `\${${thingOf(attribute).block.address}.${attribute.name}}`),
      ...securityProfilesIn(attributes).flatMap((profile) => this.judged(profile).unknown),
    ];
  }

  private addAdminProfile(value: Value): void {
    this.things.keysOf(this.stack, value).forEach((key) => this.adminKeys.add(key));
    for (const profile of securityProfilesIn(this.things.reachedBy(value).attributes)) {
      const instance = this.things.instanceOfThing(profile);
      this.things.namesOf(profile).texts.forEach((name) => this.adminNames.push({ instance, name: foldedName(name) }));
      this.idsOf(profile).forEach((key) => this.adminKeys.add(key));
    }
  }

  private adminByKey(shown: string, keys: readonly string[]): string[] {
    if (keys.some((key) => this.adminKeys.has(key))) {
      return [quote(shown)];
    }
    return keys.flatMap((key) => [...this.things.namesTold(key)]).filter((name) => this.isAdminName(name)).map(quote);
  }

  private judged(profile: BlockInstance): Judgement {
    const known = this.ofThing.get(profile);
    if (known !== undefined) {
      return known;
    }
    // What refers to itself finds this.
    this.ofThing.set(profile, { isAdmin: false, unknown: [] });
    const names = this.things.namesOf(profile);
    const [permissions, byId] = ['permissions', 'security_profile_id'].map((name) => this.things.reachedBy(profile.argument(name) ?? null));
    const ids = this.idsOf(profile);
    const same = [...securityProfilesIn([...names.attributes, ...byId.attributes]), ...this.things.definedAs(profile)];
    const told = ids.flatMap((key) => [...this.things.namesTold(key)]);
    const instance = this.things.instanceOfThing(profile);
    const judged = {
      isAdmin:
        [keyOfThing(profile), ...ids].some((key) => this.adminKeys.has(key)) ||
        [...names.texts, ...told].some((name) => this.isAdminName(name, instance)) ||
        permissions.texts.some((permission) => ADMIN_PERMISSIONS.includes(foldedName(permission))) ||
        same.some((other) => this.judged(other).isAdmin),
      unknown: [names, permissions, byId].flatMap((reached) => this.unknownIn(reached)),
    };
    this.ofThing.set(profile, judged);
    return judged;
  }

  private isAdminName(name: string, instance?: string): boolean {
    const folded = foldedName(name);
    return (
      this.settings.adminProfileNames.has(folded) ||
      this.adminNames.some((admin) => admin.name === folded && (instance === undefined || mayBeSame(admin.instance, instance)))
    );
  }

  private idsOf(profile: BlockInstance): string[] {
    return this.things.keysOf(this.stack, profile.argument('security_profile_id') ?? null);
  }

  private shownName(profile: BlockInstance): string {
    const { texts } = this.things.namesOf(profile);
    const names = texts.length > 1 ? texts.filter((name) => this.isAdminName(name)) : texts;
    const ids = names.length > 0 ? names : (plainValuesOf(profile.argument('security_profile_id') ?? null) ?? []).filter((id) => id !== null);
    return (ids.length > 0 ? ids : [profile.address]).map(quote).join(', ');
  }
}

function securityProfilesIn(attributes: readonly Attribute[]): BlockInstance[] {
  return attributes.map(thingOf).filter(({ type }) => type === SECURITY_PROFILE);
}

/** Whether it says which security profile it is, and nothing else of it. */
function isIdentity(attribute: Attribute): boolean {
  return thingOf(attribute).type === SECURITY_PROFILE && IDENTITIES.includes(attribute.name);
}

/** How `admins` names an instance: by its alias or id, else by the expression or the address. */
function shownInstance(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}
