import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';

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
