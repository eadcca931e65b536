import { TerraformElement, TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';

/** The constructs of a stack, itself included. A stack that stands in another one writes its constructs itself. */
export function constructsOf(stack: TerraformStack): IConstruct[] {
  const found: IConstruct[] = [];
  const visit = (construct: IConstruct) => {
    found.push(construct);
    construct.node.children.filter((child) => !TerraformStack.isStack(child)).forEach(visit);
  };
  visit(stack);
  return found;
}

/** False where the construct, or one that it is in, was removed from the tree. */
export function isInTree({ node }: IConstruct): boolean {
  const { scope } = node;
  return scope === undefined || (scope.node.tryFindChild(node.id)?.node === node && isInTree(scope));
}

/**
 * What the addresses of a construct begin with that is not there any more.
 *
 * @param scope Where it stood.
 * @param formerId Its id, or its path in the stack, which begins with a slash.
 */
export function formerName(scope: IConstruct, formerId: string): string {
  const stack = TerraformStack.of(scope);
  const [start, ids] = formerId.startsWith('/') ? [stack, formerId.slice(1).split('/')] : [scope, [formerId]];
  const node = { scopes: [...start.node.scopes, ...ids.map((id) => ({ node: { id } }))] };
  return stack.getLogicalId(node as unknown as Construct['node']);
}

/** The stack whose outputs a data source reads, where it is one that the framework makes for references to another stack. */
export function stackBehind(stack: TerraformStack, remoteState: string): TerraformStack | undefined {
  return stack.dependencies.find(({ node: { path } }) => {
    const input = stack.node.tryFindChild(`cross-stack-reference-input-${path}`);
    return TerraformElement.isTerraformElement(input) && input.friendlyUniqueId === remoteState;
  });
}
