import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';

/** Whether only a `moved` block is left of the resource of a user. */
export function hasMovedAway({ node }: IConstruct): boolean {
  return (node.defaultChild as { readonly _hasMoved?: boolean } | undefined)?._hasMoved ?? false;
}

/** The construct that its author knows: of a generated resource inside a construct of this library, the latter. */
export function authoredConstruct(construct: IConstruct): IConstruct {
  const { scope } = construct.node;
  return construct.node.id === 'Default' && scope !== undefined && !TerraformStack.isStack(scope) ? scope : construct;
}
