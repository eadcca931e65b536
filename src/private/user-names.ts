import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { isInTree } from './construct-tree';
import { knownString } from './known';
import type { IConnectInstance } from '../connect-instance';
import { idExpressionOf } from './memo';
import { Violation, quote } from './violations';

/** Which construct has which user, by instance and lower-case name; users whose name or instance is not known are in none. */
type Registry = Map<string | undefined, Construct>;

const registries = new WeakMap<TerraformStack, Registry>();

/** Amazon Connect takes names that differ only in case for the same user; a stack must not create one twice. */
export function duplicateOf(construct: Construct, instance: IConnectInstance, name: string): Violation[] {
  const other = registryOf(construct).get(keyOf(construct, instance, name));
  if (other === undefined || !isInTree(other)) {
    return [];
  }
  return [
    {
      code: 'NameDuplicate',
      property: 'name',
      allowed: 'must be unique in the instance, without regard to upper and lower case',
      given: `${quote(knownString(name))}, which '${other.node.path}' has already`,
      remedy: 'Remove one of the two, or give them different names.',
    },
  ];
}

export function claimUserName(construct: Construct, instance: IConnectInstance, name: string): void {
  const key = keyOf(construct, instance, name);
  if (key !== undefined) {
    registryOf(construct).set(key, construct);
  }
}

export function releaseUserName(construct: Construct, instance: IConnectInstance, name: string): void {
  const key = keyOf(construct, instance, name);
  if (registryOf(construct).get(key) === construct) {
    registryOf(construct).delete(key);
  }
}

function keyOf(construct: Construct, instance: IConnectInstance, name: string): string | undefined {
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
