import { TerraformElement, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { nameOf } from './addresses';
import { constructsOf } from '../core/elements';
import { expressionOf } from '../core/memo';
import { Violation } from '../core/violations';
import { idKeyOf, isUuid } from '../instance/connect-ids';
import { importDuplicate } from '../user/user-import';

/** A user that an import block names. */
export interface ImportedUser {
  /** The id in the block, without a region. */
  readonly importId?: string;
  /** Which one it is, where the construct has several. */
  readonly user?: string;
}

/** A construct that imports users by blocks of its own making. */
export interface ImportsUsers {
  importedUsers(): readonly ImportedUser[];
}

/** What is read of cdktf's own imports: of a resource, and of one whose code Terraform is to write. */
interface Importer extends Partial<ImportsUsers> {
  readonly terraformResourceType?: string;
  readonly _imported?: { readonly id: string };
  readonly _hasMoved?: boolean;
  readonly config?: { readonly terraformResourceType?: string; readonly importId?: string };
}

const TYPE = 'aws_connect_user';
const REGION = /@[a-z\d-]+$/;

/** What the users of a stack, generated ones included, import twice. */
export function importViolations(stack: TerraformStack): Violation[] {
  const owners = new Map<string, string>();
  const violations: Violation[] = [];
  for (const construct of constructsOf(stack)) {
    for (const { importId, user } of importedBy(construct)) {
      const owner = nameOf({ construct: construct as TerraformElement, user });
      const key = keyOf(stack, importId!);
      const other = owners.get(key);
      owners.set(key, other ?? owner);
      if (other !== undefined) {
        violations.push({ ...importDuplicate(importId, other), property: `import of ${owner}` });
      }
    }
  }
  return violations;
}

function importedBy(construct: IConstruct): readonly ImportedUser[] {
  const { terraformResourceType, _imported: imported, _hasMoved: hasMoved, config, importedUsers } = construct as Importer;
  if (hasMoved || (terraformResourceType ?? config?.terraformResourceType) !== TYPE) {
    return [];
  }
  const all = [...(importedUsers?.call(construct) ?? []), { importId: imported?.id ?? config?.importId }];
  return all.filter(({ importId }) => importId !== undefined);
}

/** A UUID is the same user, whatever stands before it. */
function keyOf(stack: TerraformStack, importId: string): string {
  const id = importId.replace(REGION, '');
  const userId = id.slice(id.lastIndexOf(':') + 1);
  return isUuid(userId) ? idKeyOf(userId) : expressionOf(stack, id);
}
