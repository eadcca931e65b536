import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { knownString } from './known';
import type { IConnectInstance } from '../connect-instance';
import { idExpressionOf } from './memo';
import { ValidationError, quote } from './violations';

/** Per stack: which construct has which user, by instance and lower-case name. */
const registries = new WeakMap<TerraformStack, Map<string, Construct>>();

/** Amazon Connect takes names that differ only in case for the same user; a stack must not create one twice. */
export function claimUserName(construct: Construct, kind: string, instance: IConnectInstance, name: string): void {
  const seen = knownString(name);
  if (seen === undefined) {
    return;
  }
  const stack = TerraformStack.of(construct);
  const registry = registries.get(stack) ?? new Map<string, Construct>();
  registries.set(stack, registry);
  const key = `${idExpressionOf(construct, instance, instance.id)}\n${seen.toLowerCase()}`;
  const other = registry.get(key);
  if (other !== undefined && isStillInTree(other)) {
    throw new ValidationError(`${kind} '${construct.node.path}'`, [
      {
        code: 'NameDuplicate',
        property: 'name',
        allowed: 'must be unique in the instance, without regard to upper and lower case',
        given: `${quote(seen)}, which '${other.node.path}' has already`,
        remedy: 'Remove one of the two, or give them different names.',
      },
    ]);
  }
  registry.set(key, construct);
}

function isStillInTree(construct: Construct): boolean {
  return construct.node.scope?.node.tryFindChild(construct.node.id) === construct;
}
