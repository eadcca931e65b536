import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { SeenReference, seenReference } from './seen-user';
import { asArgument } from '../core/expressions';
import { isUnresolved, known } from '../core/known';
import { idExpressionOf } from '../core/memo';
import { quote } from '../core/text';
import { differ } from '../instance/connect-ids';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { SECURITY_PROFILE, isReference } from '../instance/reference-kinds';
import { ISecurityProfile, SecurityProfile } from '../instance/security-profile';
import { securityProfileListOf } from '../instance/security-profile-list';

/** The security profiles of a user: a set, as in Amazon Connect, which may have parts that are lists known only at plan. */
export class SecurityProfileSet {
  /** Ids as an argument has them, and further profiles. */
  public static ofIds(scope: Construct, ids: string[], added: readonly ISecurityProfile[]): SecurityProfileSet {
    return new SecurityProfileSet(scope, undefined, [...SecurityProfile.fromSecurityProfileIds(ids), ...added]);
  }

  /** True where a profile was given that was there already. */
  public readonly hasDuplicates: boolean;

  private readonly profiles = new Map<string, ISecurityProfile>();
  private readonly lists: string[][] = [];

  /** @param instance That of the user. */
  constructor(
    private readonly scope: Construct,
    private readonly instance: IConnectInstance | undefined,
    profiles: readonly ISecurityProfile[],
  ) {
    this.hasDuplicates = profiles.filter((profile) => !this.add(profile)).length > 0;
  }

  public get hasListTokens(): boolean {
    return this.lists.length > 0;
  }

  public get references(): SeenReference[] {
    return Array.from(this.profiles, ([key, profile]) => {
      const reference = seenReference(profile, SECURITY_PROFILE);
      return isUnresolved(profile?.securityProfileId) ? { ...reference, shown: key } : reference;
    });
  }

  /** The ids as the argument of the resource. */
  public get ids(): string[] {
    const ids = Array.from(this.profiles.values(), (profile) => profile.securityProfileId);
    if (!this.hasListTokens) {
      return ids;
    }
    const lists = ids.length > 0 ? [...this.lists, ids.map(asArgument)] : this.lists;
    return lists.length === 1 ? lists[0] : Fn.concat(lists);
  }

  /** @returns false where the profile was there already. */
  private add(profile: ISecurityProfile): boolean {
    const list = securityProfileListOf(profile);
    if (list !== undefined) {
      this.lists.push(list);
      return true;
    }
    const key = isReference(profile)
      ? idExpressionOf(this.scope, profile, 'securityProfileId')
      : quote(profile);
    const isNew = !this.profiles.has(key);
    // Of two references that say different instances, the wrong one is kept, so that the rules see it.
    if (isNew || differ(known(profile?.instanceId), known(this.instance?.id))) {
      this.profiles.set(key, profile);
    }
    return isNew;
  }
}
