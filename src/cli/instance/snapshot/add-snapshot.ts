import { DEFAULT_RATE, paced } from './rate-limit';
import { snapshotCommands, snapshotFrom, snapshotLive } from './snapshot';
import { UsersReadBy } from '../../../instance/snapshot/snapshot';
import { Run } from '../../command-result';
import { Command, InvalidArgumentError, Option } from '../../commander';
import * as help from '../../help';
import { notEmpty } from '../../options';

export function addSnapshot(group: Command, run: Run): void {
  group
    .command('snapshot')
    .description('Write the contents of an instance to a file')
    .addOption(new Option('--instance <name>', 'its alias, id or ARN').argParser(notEmpty))
    .addOption(new Option('--region <region>', 'its region; by default that of the AWS configuration').argParser(notEmpty))
    .addOption(
      new Option('--users <how>', 'also its users: search reads 500 per call, full also reads e-mail addresses and proficiencies')
        .choices(Object.values(UsersReadBy)),
    )
    .addOption(new Option('--rate <number>', `calls per second for each operation, which AWS limits (default: ${DEFAULT_RATE})`).argParser(rate))
    .addOption(new Option('--resume', 'continue where the command ended early').conflicts(['from', 'printCommands']))
    .addOption(new Option('--from <folder>', 'read the files that the commands of --print-commands write').argParser(notEmpty).conflicts(['printCommands', 'region', 'rate']))
    .option('--print-commands', 'print AWS CLI commands that read the same data')
    .requiredOption('--output <file>', 'where to write it: NAME.connect.json', notEmpty)
    .addHelpText('after', help.SNAPSHOT)
    .action(({ from, printCommands, rate: perSecond, ...options }, command: Command) => {
      if (from !== undefined) {
        return run((progress) => snapshotFrom(from, options, progress));
      }
      if (options.instance === undefined) {
        return command.error("error: required option '--instance <name>' not specified");
      }
      if (printCommands) {
        return run(() => snapshotCommands(options));
      }
      return run((progress) => untilInterrupted((signal) => snapshotLive(options, { progress, pace: paced(perSecond), signal })));
    });
}

/** Once asked to end, by the keyboard or by whoever runs the command; asked again, it ends at once. */
async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  signals.forEach((signal) => process.once(signal, interrupt));
  try {
    return await work(controller.signal);
  } finally {
    signals.forEach((signal) => process.off(signal, interrupt));
  }
}

function rate(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 100)) {
    throw new InvalidArgumentError('It must be a number above 0, at most 100.');
  }
  return number;
}
