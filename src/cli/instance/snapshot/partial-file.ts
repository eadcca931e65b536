import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { Answers, Input, Operation, Service } from './service';
import { quote, quotePath } from '../../../core/text';
import { isObject } from '../../../core/types';
import { UsersReadBy } from '../../../instance/snapshot/snapshot';
import { CommandError } from '../../command-result';
import { reasonOf } from '../../files';

const FORMAT = 'amazon-connect-instance-snapshot-partial';
const VERSION = 1;

/** What a partial file is part of. */
export interface PartialHeader {
  readonly instanceId: string;
  readonly usersReadBy?: UsersReadBy;
  /** When the reading began. */
  readonly takenAt: string;
}

/** Answers of the service, kept in a file line by line, so that a reading that ended early can go on. An earlier answer is given once: whoever asks again asks the service. */
export class PartialFile implements Service {
  /** Answers of an earlier reading that were not asked for yet, by what was asked. */
  private readonly earlier = new Map<string, any>();
  public readonly takenAt: string;
  /** How many answers were there already. */
  public readonly resumed: number;

  /**
   * @param mayResume Whether to go on where such a file is. If not, one that is there is an error, so that it is not lost.
   * @throws CommandError where the file is that of something else, or cannot be read or written.
   */
  constructor(public readonly path: string, header: PartialHeader, mayResume: boolean, private readonly service: Service) {
    const existing = existsSync(path) ? this.load(header, mayResume) : undefined;
    this.takenAt = existing?.takenAt ?? header.takenAt;
    this.resumed = this.earlier.size;
    if (existing === undefined) {
      this.write(() => writeFileSync(path, lineOf({ format: FORMAT, version: VERSION, ...header }), { mode: 0o600 }));
    }
  }

  public call: Service['call'] = async <O extends Operation>(operation: O, input: Input): Promise<Answers[O]> => {
    const key = keyOf(operation, input);
    const known = this.earlier.get(key);
    if (known !== undefined) {
      this.earlier.delete(key);
      return known;
    }
    const answer = await this.service.call(operation, input);
    this.write(() => appendFileSync(this.path, lineOf({ operation, input, answer })));
    return answer;
  };

  public remove(): void {
    this.write(() => rmSync(this.path, { force: true }));
  }

  private load(header: PartialHeader, mayResume: boolean): PartialHeader | undefined {
    const text = this.write(() => readFileSync(this.path, 'utf8'));
    if (text === '') {
      return undefined;
    }
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    const [first, ...entries] = complete.split('\n').slice(0, -1).map(parsed);
    if (first?.format !== FORMAT || first.version !== VERSION || !entries.every(isEntry)) {
      throw new CommandError(`${quotePath(this.path)} is not what a snapshot of this version that ended early leaves. Remove it, and run the command again.`);
    }
    if (!mayResume) {
      throw new CommandError(`${quotePath(this.path)} holds what was read at ${first.takenAt}, before the command ended early. Add --resume to go on, or remove the file to begin again.`);
    }
    const differences = [
      ...(first.instanceId === header.instanceId ? [] : [`the instance ${quote(first.instanceId)}, not ${quote(header.instanceId)}`]),
      ...(first.usersReadBy === header.usersReadBy ? [] : [`${usersShown(first.usersReadBy)}, not ${usersShown(header.usersReadBy)}`]),
    ];
    if (differences.length > 0) {
      throw new CommandError(`${quotePath(this.path)} is of ${differences.join(', and of ')}. Call the command as before, or remove the file to begin again.`);
    }
    // What was being written when the command ended.
    this.write(() => truncateSync(this.path, Buffer.byteLength(complete)));
    entries.forEach(({ operation, input, answer }) => this.earlier.set(keyOf(operation, input), answer));
    return first;
  }

  private write<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw new CommandError(`cannot read or write ${quotePath(this.path)}: ${reasonOf(error)}`);
    }
  }
}

function usersShown(usersReadBy: UsersReadBy | undefined): string {
  return usersReadBy === undefined ? 'no --users' : `--users ${usersReadBy}`;
}

function keyOf(operation: string, input: Input): string {
  return JSON.stringify([operation, input.InstanceId, input.UserId, input.HierarchyGroupId, input.NextToken]);
}

function isEntry(entry: any): boolean {
  return isObject(entry?.input) && isObject(entry.answer);
}

function lineOf(entry: object): string {
  return `${JSON.stringify(entry)}\n`;
}

function parsed(line: string): any {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
