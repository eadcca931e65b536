import { TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { hasMovedAway } from './presence';
import { isInTree } from '../core/elements';
import { knownString } from '../core/known';
import { once } from '../core/memo';
import { quote } from '../core/text';
import { Violation } from '../core/violations';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { InstanceIdentity, identityOf, keysOfSame } from '../instance/instance-identity';

/** Which construct has which user, by instance and lower-case name; users whose name or instance is not known are in none. */
type Registry = Map<string, Construct>;

/** By stack; besides by app, or by instance where its id is known to one object alone, for the users of several stacks. */
const registries = new WeakMap<object, Registry>();

/**
 * The names of the users of an instance, as they are seen from one construct. Amazon Connect takes names that differ only in case for
 * the same user; a stack must not create one twice.
 */
export class UserNames {
  private readonly stack: TerraformStack;
  /** Where the users of several stacks are. */
  private readonly app: IConstruct;
  private readonly identity?: InstanceIdentity;
  /** How keys begin: those of the instance, and those that it has by its other names. */
  private readonly instanceKeys: readonly string[];

  constructor(private readonly construct: Construct, instance: IConnectInstance) {
    this.stack = TerraformStack.of(construct);
    this.app = construct.node.root;
    this.identity = instance?.id ? identityOf(construct, instance) : undefined;
    this.instanceKeys = this.identity ? keysOfSame(construct, this.identity) : [];
  }

  /** What is wrong where another construct of the stack has the user. */
  public duplicateOf(name: string): Violation[] {
    const other = ownerIn(this.stack, this.keysOf(name));
    if (other === undefined) {
      return [];
    }
    return [
      {
        code: 'NameDuplicate',
        property: 'name',
        allowed: 'must be unique in the instance, ignoring case',
        given: `${quote(knownString(name))}, which '${other.node.path}' has already`,
        remedy: 'Remove one of the two, or give them different names.',
      },
    ];
  }

  /**
   * Has the construct own the name, so that others are its duplicates.
   *
   * @returns the construct of another stack that has the same user.
   */
  public claim(name: string): Construct | undefined {
    const keys = this.keysOf(name);
    if (keys.length === 0) {
      return undefined;
    }
    const [key] = keys;
    registryOf(this.stack).set(key, this.construct);
    const ofStacks = this.identity!.isGlobal ? this.app : this.identity!;
    const other = ownerIn(ofStacks, keys);
    registryOf(ofStacks).set(key, this.construct);
    return other !== undefined && TerraformStack.of(other) !== this.stack ? other : undefined;
  }

  private keysOf(name: string): string[] {
    const seen = knownString(name)?.toLowerCase();
    return seen === undefined ? [] : this.instanceKeys.map((key) => `${key}\n${seen}`);
  }
}

function ownerIn(owners: object, keys: readonly string[]): Construct | undefined {
  const registry = registryOf(owners);
  return keys.map((key) => registry.get(key)).find((owner) => owner !== undefined && isInTree(owner) && !hasMovedAway(owner));
}

function registryOf(owners: object): Registry {
  return once(registries, owners, () => new Map());
}
