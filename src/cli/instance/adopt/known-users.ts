import { SnapshotInstance, SnapshotUser } from '../../../instance/snapshot/snapshot';
import { shownInput } from '../../files';
import { StackFile, textsOf } from '../stack-file';

/** The users of an instance that stacks have already. */
export class KnownUsers {
  /** Users whose names only Terraform knows. */
  public readonly unnamed: string[] = [];

  private readonly names = new Set<string>();
  private readonly ids = new Set<string>();

  constructor(private readonly instance: SnapshotInstance) {}

  /** @throws CommandError where the file is not a stack in Terraform's JSON syntax. */
  public read(path: string): void {
    const stack = new StackFile(path);
    for (const block of stack.usersOf(this.instance)) {
      const names = textsOf(block, 'name');
      names?.forEach((name) => this.names.add(name.toLowerCase()));
      names ?? this.unnamed.push(`${shownInput(path)}: ${block.block.address}`);
    }
    for (const { instanceId, userId } of stack.imports) {
      if (instanceId === this.instance.id) {
        this.ids.add(userId);
      }
    }
  }

  public has({ name, id }: SnapshotUser): boolean {
    return this.ids.has(id) || this.names.has(name.toLowerCase());
  }
}
