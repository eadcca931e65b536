import { Construct, IConstruct } from 'constructs';
import { ConnectUserRosterRow } from './connect-user-roster-row';
import { isInTree } from '../core/elements';
import { knownString } from '../core/known';
import { once } from '../core/memo';
import { hashOf, quote } from '../core/text';
import { isListOf, isText, requireTypes } from '../core/types';
import { numberRemedy, reject, stringRemedy } from '../core/violations';

/**
 * A rule that assigns each user of a roster to one of several stacks, each with its own state.
 *
 * The part of a user depends on that user's row alone: more users, fewer users or another order never move others. A part that the app does
 * not use is an error at synth (`RosterPartUnused`), and so is a user that does not belong to any part (`RosterPartUnknown`), so no user is
 * lost.
 *
 * @example
 * const split = ConnectUserRosterSplit.byHierarchy(['Berlin', 'Paris']);
 * const berlin = new TerraformStack(app, 'agents-berlin');
 * new AwsProvider(berlin, 'aws', { region: 'eu-central-1' });
 * // Another stack has the same with the part `Paris`.
 * ConnectUserRoster.fromCsv(berlin, 'agents', {
 *   path: 'agents.csv',
 *   instance: ConnectInstance.fromInstanceAlias(berlin, 'support', 'acme-support'),
 *   part: split.part('Berlin'),
 * });
 */
export class ConnectUserRosterSplit {
  /**
   * By a hash of the user name, into parts of about the same size. A user name has the same part for ever, as long as the
   * number of parts stays: another number moves users between states.
   *
   * @param parts How many: 2 or more. Their names are `0`, `1` and so on.
   */
  public static byUserName(parts: number): ConnectUserRosterSplit {
    if (!Number.isInteger(parts) || parts < 2) {
      reject('ConnectUserRosterSplit.byUserName', {
        code: 'RosterPartCount',
        property: 'parts',
        allowed: 'must be a whole number, 2 or more',
        given: quote(parts),
        remedy: numberRemedy(parts, 'Leave the split out where there is one stack.'),
      });
    }
    const names = Array.from({ length: parts }, (_, index) => String(index));
    const rule = `by user name into ${parts} parts`;
    return new ConnectUserRosterSplit(rule, names, 'name', ({ name }) => names[parseInt(hashOf(isText(name) ? name.toLowerCase() : ''), 16) % parts]);
  }

  /**
   * By the top level of the hierarchy.
   *
   * @param groups The names of the top level that there are; each is the name of a part.
   */
  public static byHierarchy(groups: string[]): ConnectUserRosterSplit {
    return new ConnectUserRosterSplit('by hierarchy', groups, 'hierarchyGroup', ({ hierarchyGroup }) => knownString(hierarchyGroup)?.split('/', 1)[0]);
  }

  /**
   * By the routing profile.
   *
   * @param routingProfiles The names of the routing profiles that there are; each is the name of a part.
   */
  public static byRoutingProfile(routingProfiles: string[]): ConnectUserRosterSplit {
    return new ConnectUserRosterSplit('by routing profile', routingProfiles, 'routingProfile', ({ routingProfile }) => routingProfile);
  }

  /**
   * By a tag.
   *
   * @param key The key of the tag.
   * @param values The values that there are; each is the name of a part.
   */
  public static byTag(key: string, values: string[]): ConnectUserRosterSplit {
    return new ConnectUserRosterSplit(`by tag ${quote(key)}`, values, 'tags', ({ tags }) => tags?.[key]);
  }

  /** Which roster has which part, in each app. */
  private readonly users = new WeakMap<IConstruct, Map<string, Construct>>();

  private constructor(
    /** @internal */
    public readonly _rule: string,
    /** @internal */
    public readonly _names: string[],
    /** @internal */
    public readonly _field: string,
    private readonly nameOf: (row: ConnectUserRosterRow) => string | undefined,
  ) {
    requireTypes('ConnectUserRosterSplit', ['parts', _names, isListOf(isText), 'must be a list of names']);
  }

  /**
   * One part, to be given to one roster.
   *
   * @param name The name of the part; one that the split does not have is an error (`RosterPartUnknown`).
   */
  public part(name: string): ConnectUserRosterPart {
    if (!this._names.includes(name)) {
      reject('ConnectUserRosterSplit', {
        code: 'RosterPartUnknown',
        property: 'part',
        allowed: `must be one of ${this._names.map(quote).join(', ')}`,
        given: quote(name),
        remedy: typeof name === 'number' ? stringRemedy(name) : 'Name one of them.',
      });
    }
    return ConnectUserRosterPart._of(this, name);
  }

  /** @internal */
  public _partOf(row: ConnectUserRosterRow): string | undefined {
    return knownString(this.nameOf(row));
  }

  /** @internal */
  public _use(name: string, roster: Construct): void {
    const rosters = this.rostersIn(roster);
    const other = rosters.get(name);
    if (other !== undefined && isInTree(other)) {
      reject(`ConnectUserRoster '${roster.node.path}'`, {
        code: 'RosterPartTwice',
        property: 'part',
        allowed: 'must be given to one roster only',
        given: `${quote(name)}, which '${other.node.path}' has already`,
        remedy: 'Give each roster its own part.',
      });
    }
    rosters.set(name, roster);
  }

  /** @internal */
  public _unusedParts(roster: Construct): string[] {
    const rosters = this.rostersIn(roster);
    return this._names.filter((name) => !rosters.has(name));
  }

  private rostersIn({ node: { root } }: Construct): Map<string, Construct> {
    return once(this.users, root, () => new Map<string, Construct>());
  }
}

/** A part of a roster, see `ConnectUserRosterSplit`. */
export class ConnectUserRosterPart {
  /** @internal */
  public static _of(split: ConnectUserRosterSplit, name: string): ConnectUserRosterPart {
    return new ConnectUserRosterPart(split, name);
  }

  private constructor(
    /** @internal */
    public readonly _split: ConnectUserRosterSplit,
    /** The name of the part. */
    public readonly name: string,
  ) {}
}
