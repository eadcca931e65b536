import { TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { OWN_BLOCKS, blockNamesOf } from './addresses';
import { authoredConstruct } from './presence';
import { StackReading } from './reading';
import { BlockInstance, WrittenBlock } from './written-block';
import { constructsOf } from '../core/elements';
import { once } from '../core/memo';
import { plainValuesOf } from '../core/terraform/values';

const TYPE = 'aws_connect_user';

/** One `aws_connect_user` of a stack as it is written, whoever wrote it. */
export interface WrittenUser {
  readonly stack: TerraformStack;
  /** The construct that its author knows; the stack where only an override of the stack makes the user. */
  readonly construct: IConstruct;
  /** What Terraform gets. */
  readonly block: BlockInstance;
  /** How to find it: the path of the construct, and what tells it from others in there. */
  readonly place: string;
}

const read = new WeakMap<StackReading, readonly WrittenUser[]>();

/** The users of a stack, in the order of the tree. */
export function usersWrittenIn(reading: StackReading): readonly WrittenUser[] {
  return once(read, reading, () => findUsers(reading));
}

function findUsers(reading: StackReading): WrittenUser[] {
  const blocks = new Map(reading.blocksOf('resource', TYPE));
  const users: WrittenUser[] = [];
  const add = (construct: IConstruct, named: readonly WrittenBlock[], label: (block: BlockInstance) => string | undefined) => {
    const author = authoredConstruct(construct);
    for (const block of named.flatMap(({ instances }) => instances)) {
      const parts = [author.node.path, label(block)].filter((part) => part !== undefined);
      users.push({ stack: reading.stack, construct: author, block, place: parts.join(', ') });
    }
  };
  for (const resource of userResourcesIn(reading.stack)) {
    const names = blockNamesOf(resource);
    const isSeveral = OWN_BLOCKS in resource;
    for (const name of names) {
      add(resource, blocks.get(name) ?? [], (block) => (isSeveral ? plainName(block) : keyText(block)));
      blocks.delete(name);
    }
  }
  for (const named of blocks.values()) {
    add(reading.stack, named, (block) => block.address.slice(reading.stack.node.path.length + 1));
  }
  return users;
}

/** The name of a user where it is one, and known. */
export function plainName(block: BlockInstance): string | undefined {
  const names = plainValuesOf(block.argument('name') ?? null) ?? [];
  return names.length === 1 && names[0] !== null ? String(names[0]) : undefined;
}

function keyText({ block, key }: BlockInstance): string | undefined {
  return block.isSeveral ? String(plainValuesOf(key!)?.[0] ?? 'each') : undefined;
}

function userResourcesIn(stack: TerraformStack): TerraformResource[] {
  return constructsOf(stack).filter((construct): construct is TerraformResource =>
    TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === TYPE);
}
