import { looksLikeFormula } from './cell-text';
import { templateText } from '../../../core/expressions';
import { INVISIBLE, invisibleIn } from '../../../core/text';
import { lookupNameViolations } from '../../../instance/lookup-names';
import { Snapshot } from '../../../instance/snapshot/snapshot';

/** Something that the roster cannot name, and that code gives by its id. */
export interface GivenReference {
  /** What the roster has for it. */
  readonly key: string;
  readonly id: string;
  /** Its name, or its path with `/` between the names; undefined where the snapshot has no such id. */
  readonly name?: string;
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** What the roster calls things of one kind: by their names, as far as a cell can hold them and no other thing has them too. */
export class ReferenceKeys {
  private readonly keys = new Map<string, string>();
  private readonly references = new Map<string, GivenReference>();
  private readonly used = new Set<string>();

  /**
   * @param things All that the instance has of the kind.
   * @param isPlain Whether a name can stand in a cell as it is.
   */
  constructor(things: readonly Named[], isPlain: (name: string) => boolean) {
    const counts = new Map<string, number>();
    things.map(asSought).forEach((sought) => counts.set(sought, (counts.get(sought) ?? 0) + 1));
    const isOwn = (thing: Named) => thing.names.every(isPlain) && counts.get(asSought(thing)) === 1;
    things.filter(isOwn).forEach(({ id, names }) => this.keys.set(id, names.join('/')));
    const taken = new Set(this.keys.values());
    for (const { id, names } of things.filter((thing) => !isOwn(thing))) {
      const similar = names.map(similarName).join('/');
      const key = taken.has(similar) ? `${similar} ${id}` : similar;
      taken.add(key);
      this.keys.set(id, key);
      this.references.set(id, { key, id, name: names.join('/') });
    }
  }

  /** What the roster has for the thing with this id. One that the snapshot does not have is called by its id. */
  public of(id: string): string {
    this.used.add(id);
    const key = this.keys.get(id);
    if (key === undefined) {
      this.references.set(id, { key: id, id });
    }
    return key ?? id;
  }

  /** Those of them that code gives by id, in the order of their keys. */
  public get given(): GivenReference[] {
    return [...this.references.values()].filter(({ id }) => this.used.has(id)).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  public get usedCount(): number {
    return this.used.size;
  }
}

/** What the roster calls the profiles and groups of an instance. */
export interface InstanceKeys {
  readonly routingProfiles: ReferenceKeys;
  readonly securityProfiles: ReferenceKeys;
  readonly hierarchyGroups: ReferenceKeys;
}

export function keysOf({ routingProfiles, securityProfiles, hierarchyGroups }: Snapshot): InstanceKeys {
  const named = (things: Snapshot['routingProfiles']) => things.map(({ id, name }) => ({ id, names: [name] }));
  return {
    routingProfiles: new ReferenceKeys(named(routingProfiles), isText),
    // A comma would be taken for a separator that is none.
    securityProfiles: new ReferenceKeys(named(securityProfiles), (name) => isText(name) && !/[|,;]/.test(name)),
    hierarchyGroups: new ReferenceKeys(hierarchyGroups.map(({ id, path }) => ({ id, names: path })), (name) => isText(name) && !/[|/]/.test(name)),
  };
}

/** How a name or a path is looked for: with any separator between names, and without white space around them. */
function asSought({ names }: Named): string {
  return names.flatMap((name) => name.split(/[|/]/)).map((name) => name.trim()).join('/');
}

/** Whether a name reaches the roster as it is, can be looked up, and looks like nothing else. */
function isText(name: string): boolean {
  return (
    name === name.trim().normalize('NFC') &&
    name === templateText(name) &&
    invisibleIn(name).length === 0 &&
    !name.includes('\u{fffd}') &&
    !looksLikeFormula(name) &&
    lookupNameViolations('name', name, '').length === 0
  );
}

/** A name that a cell can hold and a person recognizes. */
function similarName(name: string): string {
  const words = name.normalize('NFC').replace(/[|/{}\\\u{fffd}]/gu, '-').replace(INVISIBLE(), '-').replace(/^[\s=+\-@]+|\s+$/g, '');
  return words === '' || lookupNameViolations('name', words, '').length > 0 ? 'unnamed' : words;
}
