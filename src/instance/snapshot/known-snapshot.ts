import { IConstruct } from 'constructs';
import { InstanceSnapshot } from './instance-snapshot';
import { SnapshotInstance } from './snapshot';
import { once } from '../../core/memo';

/** What an instance may have that is made from a snapshot, or from one that is. */
interface Source {
  readonly _snapshot?: InstanceSnapshot;
}

/** The snapshot that names of an instance are resolved by; undefined where they are looked up. */
export function snapshotOf(instance: unknown): InstanceSnapshot | undefined {
  return ((instance ?? {}) as Source)._snapshot;
}

/** The ids of instances by alias in lower case, as the snapshots of an app tell them. */
const idsByAlias = new WeakMap<IConstruct, Map<string, string>>();

/** Notes which instance has an alias. No other in the world has it. */
export function tellAlias({ node }: IConstruct, { alias, id }: SnapshotInstance): void {
  if (alias !== undefined) {
    once(idsByAlias, node.root, () => new Map<string, string>()).set(alias.toLowerCase(), id);
  }
}

/** The id of the instance with an alias, where a snapshot of the app tells it. */
export function idOfAlias({ node }: IConstruct, alias: string): string | undefined {
  return idsByAlias.get(node.root)?.get(alias.toLowerCase());
}

/** The aliases of the instance with an id, in lower case. There is one, unless snapshots of the app are of different times. */
export function aliasesOfId({ node }: IConstruct, instanceId: string): string[] {
  return [...(idsByAlias.get(node.root) ?? [])].filter(([, id]) => id === instanceId).map(([alias]) => alias);
}
