import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { plainValuesOf } from '../../../core/terraform/values';
import { StackJson } from '../../../core/written-stacks';
import { SnapshotInstance, SnapshotUser } from '../../../instance/snapshot/snapshot';
import { Reading, StackReading } from '../../../tree/reading';
import { BlockInstance, objectsIn } from '../../../tree/written-block';
import { CommandError } from '../../command-result';
import { readInput, shownInput } from '../../files';

const TYPE = 'aws_connect_user';

/** The users of an instance that stacks have already. */
export class KnownUsers {
  /** Users whose names only Terraform knows. */
  public readonly unnamed: string[] = [];

  private readonly names = new Set<string>();
  private readonly ids = new Set<string>();

  constructor(private readonly instance: SnapshotInstance) {}

  /** @throws CommandError where the file is no stack in Terraform's JSON syntax. */
  public read(path: string): void {
    const json = stackIn(path);
    const reading = new StackReading(new Reading(undefined), new TerraformStack(new Construct(undefined as unknown as Construct, ''), 'known'), json);
    for (const block of [...reading.blocksOf('resource', TYPE).values()].flat().flatMap(({ instances }) => instances)) {
      if (!this.isElsewhere(block)) {
        const names = textsOf(block, 'name');
        names?.forEach((name) => this.names.add(name.toLowerCase()));
        names ?? this.unnamed.push(`${shownInput(path)}: ${block.block.address}`);
      }
    }
    for (const { id } of objectsIn(json.import).filter((block) => String(block.to).startsWith(`${TYPE}.`))) {
      const [, instanceId, userId] = /^([^:]+):([^:@]+)(?:@.*)?$/.exec(String(id)) ?? [];
      if (instanceId === this.instance.id) {
        this.ids.add(userId);
      }
    }
  }

  public has({ name, id }: SnapshotUser): boolean {
    return this.ids.has(id) || this.names.has(name.toLowerCase());
  }

  /** Whether a user is certainly one of another instance, which may have the same names. */
  private isElsewhere(block: BlockInstance): boolean {
    const instanceIds = textsOf(block, 'instance_id');
    return instanceIds !== undefined && !instanceIds.includes(this.instance.id);
  }
}

/** What an argument may be; undefined where it is not given, or where only Terraform knows it. */
function textsOf(block: BlockInstance, argument: string): string[] | undefined {
  const given = block.argument(argument);
  return given === undefined ? undefined : plainValuesOf(given)?.map(String);
}

function stackIn(path: string): StackJson {
  const file = readInput(path);
  let json: unknown;
  try {
    json = JSON.parse(file.toString('utf8'));
  } catch {
    json = undefined;
  }
  if (typeof json !== 'object' || json === null || !('resource' in json || 'terraform' in json)) {
    throw new CommandError(`${shownInput(path)} is not the JSON of a stack. Give a cdk.tf.json, as 'cdktf synth' writes it to cdktf.out/stacks/NAME.`);
  }
  return json as StackJson;
}
