import { TerraformDataSource, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { overridden } from '../core/overrides';

/** Arguments by the names that they have in Terraform. Any value may be a token. */
export type Arguments = Readonly<Record<string, unknown>>;

/** One user of those that a construct declares. */
export interface DeclaredUser {
  /** Which one it is, where the construct declares several. */
  readonly label?: string;
  /** What `aws_connect_user` gets. */
  readonly arguments: Arguments;
}

/** A construct that declares users without an `aws_connect_user` construct for each has a method of this name. */
export const DECLARED_USERS = Symbol.for('cdktf-aws-connect.declaredUsers');

export interface DeclaresUsers {
  [DECLARED_USERS](): Iterable<DeclaredUser>;
}

/** What is read of a generated construct, of whichever copy of the bindings. */
interface GeneratedConstruct {
  readonly terraformResourceType: string;
  readonly friendlyUniqueId: string;
  readonly rawOverrides: Arguments;
  /** True where only a `moved` block is left of it. */
  readonly _hasMoved: boolean;
  synthesizeAttributes(): Arguments;
}

/** The users that a construct itself declares. */
export function usersDeclaredBy(construct: IConstruct): Iterable<DeclaredUser> {
  const { [DECLARED_USERS]: declared } = construct as Partial<DeclaresUsers>;
  if (declared) {
    return declared.call(construct);
  }
  if (!TerraformResource.isTerraformResource(construct)) {
    return [];
  }
  const { terraformResourceType, _hasMoved } = construct as unknown as GeneratedConstruct;
  return terraformResourceType === 'aws_connect_user' && !_hasMoved ? [{ arguments: declaredArgumentsOf(construct) }] : [];
}

/** False where the construct, or one that it is in, was removed from the tree. */
export function isInTree({ node }: IConstruct): boolean {
  const { scope } = node;
  return scope === undefined || (scope.node.tryFindChild(node.id)?.node === node && isInTree(scope));
}

/** Whether only a `moved` block is left of the resource of a user. */
export function hasMovedAway({ node }: IConstruct): boolean {
  return (node.defaultChild as GeneratedConstruct | undefined)?._hasMoved ?? false;
}

/** The construct that its author knows: of a generated resource inside a construct of this library, the latter. */
export function authoredConstruct(construct: IConstruct): IConstruct {
  const { scope } = construct.node;
  return construct.node.id === 'Default' && scope !== undefined && !TerraformStack.isStack(scope) ? scope : construct;
}

/** The address of a generated construct, such as `data.aws_connect_instance.support`, where it is of one of the types. */
export function addressOf(construct: IConstruct, types: readonly string[]): string | undefined {
  const generated = construct as unknown as GeneratedConstruct;
  if (!types.includes(generated.terraformResourceType)) {
    return undefined;
  }
  const prefix = TerraformDataSource.isTerraformDataSource(construct) ? 'data.' : '';
  return `${prefix}${generated.terraformResourceType}.${generated.friendlyUniqueId}`;
}

/** The arguments of a generated construct with the overrides. They are read without fixing the address, which an aspect may still change. */
export function declaredArgumentsOf(construct: IConstruct): Arguments {
  const generated = construct as unknown as GeneratedConstruct;
  return overridden(generated.synthesizeAttributes(), generated.rawOverrides);
}
