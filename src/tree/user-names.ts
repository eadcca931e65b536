import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { hasMovedAway } from './presence';
import { isInTree } from '../core/elements';
import { knownString } from '../core/known';
import { once } from '../core/memo';
import { quote } from '../core/text';
import { Violation } from '../core/violations';
import { IConnectInstance } from '../instance/connect-instance-reference';
import { identityOf, keysOfSame } from '../instance/instance-identity';

/** A user as Amazon Connect tells it from others. */
interface NamedUser {
  readonly instance: IConnectInstance;
  readonly name: string;
}

/** Which construct has which user, by instance and lower-case name; users whose name or instance is not known are in none. */
type Registry = Map<string, Construct>;

/** By stack; besides by app, or by instance where its id is known to one object alone, for the users of several stacks. */
const registries = new WeakMap<object, Registry>();

/** Amazon Connect takes names that differ only in case for the same user; a stack must not create one twice. */
export function duplicateOf(construct: Construct, user: NamedUser): Violation[] {
  const other = ownerIn(TerraformStack.of(construct), keysOf(construct, user));
  if (other === undefined) {
    return [];
  }
  return [
    {
      code: 'NameDuplicate',
      property: 'name',
      allowed: 'must be unique in the instance, ignoring case',
      given: `${quote(knownString(user.name))}, which '${other.node.path}' has already`,
      remedy: 'Remove one of the two, or give them different names.',
    },
  ];
}

/**
 * Has the construct own the name, so that others are its duplicates.
 *
 * @returns the construct of another stack that has the same user.
 */
export function claimUserName(construct: Construct, user: NamedUser): Construct | undefined {
  const keys = keysOf(construct, user);
  if (keys.length === 0) {
    return undefined;
  }
  const [key] = keys;
  registryOf(TerraformStack.of(construct)).set(key, construct);
  const identity = identityOf(construct, user.instance);
  const ofStacks = identity.isGlobal ? construct.node.root : identity;
  const other = ownerIn(ofStacks, keys);
  registryOf(ofStacks).set(key, construct);
  return other !== undefined && TerraformStack.of(other) !== TerraformStack.of(construct) ? other : undefined;
}

/** The key of a user, and those that it has by other names of the same instance. */
function keysOf(construct: Construct, { instance, name }: NamedUser): string[] {
  const seen = knownString(name);
  return seen === undefined || !instance?.id
    ? []
    : keysOfSame(construct, identityOf(construct, instance)).map((key) => `${key}\n${seen.toLowerCase()}`);
}

function ownerIn(owners: object, keys: readonly string[]): Construct | undefined {
  const registry = registryOf(owners);
  return keys.map((key) => registry.get(key)).find((owner) => owner !== undefined && isInTree(owner) && !hasMovedAway(owner));
}

function registryOf(owners: object): Registry {
  return once(registries, owners, () => new Map());
}
