import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { IConnectInstance } from '../connect-instance';
import type { ISecurityProfile } from '../security-profile';
import { asArgument } from './expressions';
import { isUnresolved, known } from './known';
import { idExpressionOf } from './memo';
import { Reference, referenceTo } from './user-arguments';
import { differ } from './user-reference-rules';
import { quote } from './violations';

/** A construct whose users belong to an instance. */
export type InInstance = Construct & { readonly instance: IConnectInstance };

/** The security profiles of a user: a set, as in Amazon Connect, which may have parts that are lists known only at plan. */
export class SecurityProfileSet {
  /** True where a profile was given that was there already. */
  public readonly hasDuplicates: boolean;

  private readonly profiles: Map<string, ISecurityProfile>;
  private readonly listTokens: string[][];

  constructor(
    private readonly scope: InInstance,
    added: ISecurityProfile[],
    base?: SecurityProfileSet,
  ) {
    this.profiles = new Map(base?.profiles);
    this.listTokens = [...(base?.listTokens ?? [])];
    this.hasDuplicates = added.filter((profile) => !this.add(profile)).length > 0;
  }

  /** This set and more profiles. */
  public with(added: ISecurityProfile[]): SecurityProfileSet {
    return new SecurityProfileSet(this.scope, added, this);
  }

  public get hasListTokens(): boolean {
    return this.listTokens.length > 0;
  }

  public get references(): Reference[] {
    return [...this.profiles].map(([key, profile]) => {
      const reference = referenceTo(profile, 'securityProfileId');
      return isUnresolved(reference.id) ? { ...reference, shown: key } : reference;
    });
  }

  /** The ids as the argument of the resource. */
  public get ids(): string[] {
    const ids = [...this.profiles.values()].map((profile) => profile.securityProfileId);
    if (!this.hasListTokens) {
      return ids;
    }
    const lists = ids.length > 0 ? [...this.listTokens, ids.map(asArgument)] : this.listTokens;
    return lists.length === 1 ? lists[0] : Fn.concat(lists);
  }

  /** @returns false where the profile was there already. */
  private add(profile: ISecurityProfile): boolean {
    const { _listToken: listToken } = (profile ?? {}) as { _listToken?: string[] };
    if (listToken !== undefined) {
      this.listTokens.push(listToken);
      return true;
    }
    const key = typeof profile === 'object' && profile !== null
      ? idExpressionOf(this.scope, profile, profile.securityProfileId)
      : quote(profile);
    const isNew = !this.profiles.has(key);
    // Of two references that say different instances, the wrong one is kept, so that the rules see it.
    if (isNew || differ(known(profile?.instanceId), known(this.scope.instance?.id))) {
      this.profiles.set(key, profile);
    }
    return isNew;
  }
}
