import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { ISecurityProfile } from '../security-profile';
import { asArgument } from './expressions';
import { idExpressionOf } from './memo';
import { Reference } from './user-arguments';

/** The security profiles of a user: a set, as in Amazon Connect, which may have parts that are lists known only at plan. */
export class SecurityProfileSet {
  private readonly profiles = new Map<string, ISecurityProfile>();
  private readonly listTokens: string[][] = [];

  constructor(private readonly scope: Construct) {}

  public get hasListTokens(): boolean {
    return this.listTokens.length > 0;
  }

  public get references(): Reference[] {
    return [...this.profiles.values()].map(({ securityProfileId, instanceId }) => ({ id: securityProfileId, instanceId }));
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
  public add(profile: ISecurityProfile): boolean {
    const { _listToken: listToken } = profile as { _listToken?: string[] };
    if (listToken !== undefined) {
      this.listTokens.push(listToken);
      return true;
    }
    const key = idExpressionOf(this.scope, profile, profile.securityProfileId);
    if (this.profiles.has(key)) {
      return false;
    }
    this.profiles.set(key, profile);
    return true;
  }
}
