import { IConstruct } from 'constructs';

/** False where the construct, or one that it is in, was removed from the tree. */
export function isInTree({ node }: IConstruct): boolean {
  const { scope } = node;
  return scope === undefined || (scope.node.tryFindChild(node.id)?.node === node && isInTree(scope));
}
