import { UserMark } from './access-user';
import { isPrimitive } from '../../core/terraform/values';
import { StackReading } from '../../tree/reading';
import { BlockInstance, objectsIn } from '../../tree/written-block';

/** The address of a block, and the key of one of several where it is written out. */
const TARGET = /^\s*(?:\$\{)?\s*([\w.-]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/;

/** How the users of a stack are managed. */
export class Marks {
  private readonly imported: ReadonlySet<string>;

  constructor(reading: StackReading) {
    this.imported = new Set(reading.importTargets.flatMap((to) => {
      const [, address, index = ''] = TARGET.exec(to) ?? [];
      return address === undefined ? [] : [address + index];
    }));
  }

  /** Those of a user; undefined where there are none. */
  public of({ block: { address, body }, key }: BlockInstance): UserMark[] | undefined {
    const index = key !== undefined && isPrimitive(key) ? `[${JSON.stringify(key)}]` : '';
    const isImported = this.imported.has(address) || this.imported.has(address + index);
    const isProtected = objectsIn(body.lifecycle).some(({ prevent_destroy: prevents }) => String(prevents) === 'true');
    const marks: UserMark[] = [...(isImported ? ['imported' as const] : []), ...(isProtected ? ['protected' as const] : [])];
    return marks.length === 0 ? undefined : marks;
  }
}
