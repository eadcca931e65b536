import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { isUnresolved } from '../core/known';
import { once } from '../core/memo';

/** What code says that a thing of an instance is called, by its id, which may be a token of the stack. */
interface ToldName {
  readonly stack: TerraformStack;
  readonly id: string;
  readonly names: Set<string>;
}

const told = new WeakMap<IConstruct, Map<TerraformStack, Map<string, ToldName>>>();

/** Notes the name of a thing that is referred to by its id, for checks and reports. What is no text is left out. */
export function tellName(scope: IConstruct, id: unknown, name: unknown): void {
  if (typeof id !== 'string' || typeof name !== 'string' || isUnresolved(name)) {
    return;
  }
  const ofApp = once(told, scope.node.root, () => new Map<TerraformStack, Map<string, ToldName>>());
  const stack = TerraformStack.of(scope);
  const ofStack = once(ofApp, stack, () => new Map<string, ToldName>());
  once(ofStack, id, () => ({ stack, id, names: new Set<string>() })).names.add(name);
}

const asked = new WeakMap<TerraformStack, WeakSet<object>>();

/** Notes the name that a reference has, once for all that it is given to. */
export function tellNameOf(scope: IConstruct, reference: unknown, idProperty: string): void {
  if (typeof reference !== 'object' || reference === null) {
    return;
  }
  const ofStack = once(asked, TerraformStack.of(scope), () => new WeakSet<object>());
  if (!ofStack.has(reference)) {
    ofStack.add(reference);
    const { [idProperty]: id, name } = reference as Record<string, unknown>;
    tellName(scope, id, name);
  }
}

/** The names that were told in an app. */
export function namesToldIn(app: IConstruct): ToldName[] {
  return [...(told.get(app)?.values() ?? [])].flatMap((ofStack) => [...ofStack.values()]);
}
