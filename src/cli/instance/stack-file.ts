import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { isA, plainValuesOf } from '../../core/terraform/values';
import { StackJson } from '../../core/written-stacks';
import { ArnKind, partsOfId } from '../../instance/connect-ids';
import { SnapshotInstance } from '../../instance/snapshot/snapshot';
import { Reading, StackReading } from '../../tree/reading';
import { BlockInstance, objectsIn, thingOf } from '../../tree/written-block';
import { CommandError } from '../command-result';
import { readInput, shownInput } from '../files';

const TYPE = 'aws_connect_user';

/** An import of a user: which id Terraform takes over at an address. */
export interface UserImport {
  readonly to: string;
  readonly instanceId?: string;
  readonly userId: string;
}

/** A stack in a file, as `cdktf synth` writes it. */
export class StackFile {
  private readonly reading: StackReading;
  private readonly json: StackJson;

  /** @throws CommandError where the file is not a stack in Terraform's JSON syntax. */
  constructor(path: string) {
    this.json = stackIn(path);
    const stack = new TerraformStack(new Construct(undefined as unknown as Construct, ''), 'known');
    this.reading = new StackReading(new Reading(undefined), stack, this.json);
  }

  public get users(): BlockInstance[] {
    return [...this.reading.blocksOf('resource', TYPE).values()].flat().flatMap(({ instances }) => instances);
  }

  /** The users that are, or may be, of an instance. */
  public usersOf(instance: SnapshotInstance): BlockInstance[] {
    return this.users.filter((user) => mayBeOf(user, instance));
  }

  public get imports(): UserImport[] {
    return objectsIn(this.json.import).flatMap(({ to, id }) => {
      const address = String(to).replace(/^\$\{(.*)\}$/, '$1');
      const parts = address.startsWith(`${TYPE}.`) ? partsOfId(String(id), ArnKind.AGENT) : undefined;
      return parts === undefined ? [] : [{ to: address, instanceId: parts.instanceId, userId: parts.resourceId }];
    });
  }
}

/** What an argument may be; undefined where it is not given, or where only Terraform knows it. */
export function textsOf(block: BlockInstance, argument: string): string[] | undefined {
  const given = block.argument(argument);
  return given === undefined ? undefined : plainValuesOf(given)?.map(String);
}

/** Whether a user is of an instance, which is known by its id or by the alias of a look-up. One that only Terraform knows may be any. */
function mayBeOf(user: BlockInstance, { id, alias }: SnapshotInstance): boolean {
  const value = user.argument('instance_id');
  const thing = isA(value, 'attribute') ? thingOf(value) : undefined;
  const isLookUp = thing?.type === 'aws_connect_instance';
  const aliases = isLookUp ? textsOf(thing, 'instance_alias') : undefined;
  if (aliases !== undefined) {
    return aliases.some((each) => each.toLowerCase() === alias?.toLowerCase());
  }
  return (isLookUp ? textsOf(thing, 'instance_id') : textsOf(user, 'instance_id'))?.includes(id) ?? true;
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
