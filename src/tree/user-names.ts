import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { hasMovedAway } from './presence';
import { isInTree } from '../core/elements';
import { knownString } from '../core/known';
import { idExpressionOf } from '../core/memo';
import { quote } from '../core/text';
import { Violation } from '../core/violations';
import { IConnectInstance } from '../instance/connect-instance-reference';

/** A user as Amazon Connect tells it from others. */
interface NamedUser {
  readonly instance: IConnectInstance;
  readonly name: string;
}

/** Which construct has which user, by instance and lower-case name; users whose name or instance is not known are in none. */
type Registry = Map<string | undefined, Construct>;

const registries = new WeakMap<TerraformStack, Registry>();

/** Amazon Connect takes names that differ only in case for the same user; a stack must not create one twice. */
export function duplicateOf(construct: Construct, user: NamedUser): Violation[] {
  const other = registryOf(construct).get(keyOf(construct, user));
  if (other === undefined || !isInTree(other) || hasMovedAway(other)) {
    return [];
  }
  return [
    {
      code: 'NameDuplicate',
      property: 'name',
      allowed: 'must be unique in the instance, without regard to upper and lower case',
      given: `${quote(knownString(user.name))}, which '${other.node.path}' has already`,
      remedy: 'Remove one of the two, or give them different names.',
    },
  ];
}

/** Has the construct own the name, so that others are its duplicates. */
export function claimUserName(construct: Construct, user: NamedUser): void {
  const key = keyOf(construct, user);
  if (key !== undefined) {
    registryOf(construct).set(key, construct);
  }
}

function keyOf(construct: Construct, { instance, name }: NamedUser): string | undefined {
  const seen = knownString(name);
  return seen === undefined || !instance?.id
    ? undefined
    : `${idExpressionOf(construct, instance, instance.id)}\n${seen.toLowerCase()}`;
}

function registryOf(construct: Construct): Registry {
  const stack = TerraformStack.of(construct);
  const registry = registries.get(stack) ?? new Map();
  registries.set(stack, registry);
  return registry;
}
