import { TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { quote } from '../core/text';
import { Violation } from '../core/violations';

/** A construct that writes several blocks of one type of resource. */
export interface WritesBlocks {
  readonly terraformResourceType: string;
  /** The names of the blocks. */
  blockNames(): string[];
}

/** Whether another construct of the stack writes a block of the same address: cdktf would merge the two. */
export function addressViolations(own: Construct & WritesBlocks): Violation[] {
  const names = own.blockNames();
  const wanted = new Set(names);
  const repeated = names.length > wanted.size ? [taken('two users of this roster', names.find((name, i) => names.indexOf(name) < i)!)] : [];
  const all = TerraformStack.of(own).node.findAll().filter((construct): construct is TerraformResource =>
    TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === own.terraformResourceType);
  // Of two constructs that write several, the later one tells.
  const later = all.slice(all.indexOf(own as unknown as TerraformResource)).filter(writesBlocks);
  const others = all.filter((construct) => !later.includes(construct));
  return [
    ...repeated,
    ...others.flatMap((other) =>
      blockNamesOf(other)
        .filter((name) => wanted.has(name))
        .map((name) => taken(`'${other.node.path}'`, name)),
    ),
  ];
}

function writesBlocks(construct: object): boolean {
  return 'blockNames' in construct;
}

export function blockNamesOf(construct: TerraformResource): string[] {
  return (construct as Partial<WritesBlocks>).blockNames?.() ?? [construct.friendlyUniqueId];
}

function taken(by: string, name: string): Violation {
  return {
    code: 'AddressTaken',
    property: 'address',
    allowed: 'must be the address of one user only',
    given: `${quote(name)}, which ${by} has as well`,
    remedy: 'Give the roster or the other construct another id.',
  };
}
