import { Snapshot, SnapshotHierarchyGroup, SnapshotUser } from './snapshot';
import { snapshotCommand } from './snapshot-command';
import { knownString } from '../../core/known';
import { once } from '../../core/memo';
import { nearestOf } from '../../core/nearest';
import { listed, quote, quotePath } from '../../core/text';
import { Violation } from '../../core/violations';
import { hierarchyPathViolations } from '../lookup-names';

/** Something in a snapshot. */
export interface FoundThing {
  readonly id: string;
  /** Of a group its path. */
  readonly name: string;
}

/** What a name stands for in a snapshot, or why it stands for nothing. */
export type Finding = { readonly found: FoundThing } | { readonly violation: Omit<Violation, 'property'> };

type Names<T = FoundThing> = ReadonlyMap<string, T>;

const MOST_SUGGESTED = 3;
/** A roster of thousands beside another instance would take minutes, and nobody reads so many suggestions. */
const MOST_COMPARED = 200_000;
const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;

/** Finds things of an instance by name in a snapshot of it. */
export class InstanceSnapshot {
  private readonly routingProfiles: ReadonlyMap<string, FoundThing>;
  private readonly securityProfiles: ReadonlyMap<string, FoundThing>;
  private readonly groups = new Map<string, FoundThing[]>();
  private readonly groupsByLastName = new Map<string, FoundThing[]>();
  private readonly users: ReadonlyMap<string, SnapshotUser>;
  /** Many rows of a roster have the same names. */
  private readonly findings = new Map<string, Finding>();
  private compared = 0;

  /** @param path The file, as errors name it. */
  constructor(public readonly path: string, public readonly data: Snapshot) {
    this.routingProfiles = byName(data.routingProfiles);
    this.securityProfiles = byName(data.securityProfiles);
    this.users = byName(data.users ?? []);
    for (const group of data.hierarchyGroups) {
      this.addGroup(group);
    }
  }

  public routingProfile(name: string): Finding {
    return this.find('a routing profile', name, this.routingProfiles);
  }

  public securityProfile(name: string): Finding {
    return this.find('a security profile', name, this.securityProfiles);
  }

  /** Finds a user, if the snapshot has any. */
  public user(name: string): Finding | undefined {
    return this.data.users === undefined ? undefined : this.find('a user', name, this.users);
  }

  /** Finds the group at a path, or the only one of a name at any level. */
  public hierarchyGroup(path: string): Finding {
    return once(this.findings, `a hierarchy group\n${path}`, () => {
      const key = pathKey(knownString(path)!.split('/'));
      const [group, ...others] = this.groups.get(key) ?? this.groupsByLastName.get(key) ?? [];
      if (group === undefined) {
        const [invalid] = hierarchyPathViolations(path);
        return { violation: invalid ?? this.notFound('a hierarchy group', key, this.groups, this.groupsBelow(key)) };
      }
      return others.length === 0 ? { found: group } : { violation: ambiguous(key, [group, ...others]) };
    });
  }

  /** The names of what is referred to by its id. */
  public *names(): Iterable<FoundThing> {
    yield* this.routingProfiles.values();
    yield* this.securityProfiles.values();
    yield* new Set([...this.groups.values()].flat());
  }

  /** What the security profile with an id is called. */
  public nameOfSecurityProfile(id: string | undefined): string | undefined {
    return this.data.securityProfiles.find((profile) => profile.id === id)?.name;
  }

  /** The id of the security profile with a name. */
  public idOfSecurityProfile(name: string): string | undefined {
    return this.securityProfiles.get(knownString(name) ?? '')?.id;
  }

  private find(noun: string, name: string, things: Names): Finding {
    return once(this.findings, `${noun}\n${name}`, () => {
      const seen = knownString(name)!;
      const found = things.get(seen);
      return found === undefined ? { violation: this.notFound(noun, seen, things) } : { found: { id: found.id, name: found.name } };
    });
  }

  private notFound(noun: string, given: string, candidates: Names<unknown>, meant: readonly string[] = []): Omit<Violation, 'property'> {
    const { takenAt } = this.data;
    this.compared += candidates.size;
    const similar = this.compared > MOST_COMPARED ? [] : nearestOf(given, candidates.keys(), MOST_SUGGESTED);
    const near = [...new Set([...meant, ...similar])].slice(0, MOST_SUGGESTED);
    const suggestion = near.length === 0 ? '' : `Did you mean ${near.map(quote).join(' or ')}? `;
    return {
      code: 'NameNotInSnapshot',
      allowed: `must be ${noun} in ${quotePath(this.path)}, taken ${takenAt.slice(0, 10)} (${ageOf(takenAt)})`,
      given: quote(given),
      remedy: `${suggestion}If it is newer than the snapshot, take it again: ${snapshotCommand(this.path, this.data)}.`,
    };
  }

  /** Groups whose path ends so, which someone may mean who leaves out levels above. */
  private groupsBelow(key: string): string[] {
    return [...this.groups.keys()].filter((path) => path.endsWith(`/${key}`));
  }

  private addGroup({ path, id }: SnapshotHierarchyGroup): void {
    const group: FoundThing = { id, name: pathKey(path) };
    // Rosters write a bar for a slash.
    for (const key of new Set([group.name, pathKey(path.flatMap((name) => name.split('|')))])) {
      once(this.groups, key, () => []).push(group);
    }
    once(this.groupsByLastName, pathKey(path.slice(-1)), () => []).push(group);
  }
}

/** A path as it is asked for, without the white space around its names. */
function pathKey(names: readonly string[]): string {
  return names.flatMap((name) => name.split('/')).map((name) => name.trim()).join('/');
}

function byName<T extends { readonly name: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.name, thing]));
}

function ambiguous(given: string, groups: readonly FoundThing[]): Omit<Violation, 'property'> {
  const paths = new Set(groups.map(({ name }) => name));
  const remedy = paths.size === groups.length
    ? 'Give the whole path.'
    : `Give one by its id: ${groups.map(({ id }) => `HierarchyGroup.fromHierarchyGroupId('${id}')`).join(' or ')}.`;
  return {
    code: 'HierarchyGroupAmbiguous',
    allowed: `must be one group, but ${quote(given)} occurs several times in the hierarchy`,
    given: listed([...paths], quote),
    remedy,
  };
}

function ageOf(takenAt: string): string {
  const days = Math.floor((Date.now() - Date.parse(takenAt)) / MILLISECONDS_A_DAY);
  return days < 1 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}
