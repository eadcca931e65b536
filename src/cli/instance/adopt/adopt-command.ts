import { AdoptOptions, adopt } from './adopt';
import { Language } from './app-files';
import { Run } from '../../command-result';
import { Command, Option } from '../../commander';
import { repeatable } from '../../options';

const HELP = `
Values of one option are alternatives; of different options each must hold.

Examples:
  $ cdktf-aws-connect instance adopt acme.connect.json --output users
  $ cdktf-aws-connect instance adopt acme.connect.json --output berlin --language python --hierarchy Berlin
  $ cdktf-aws-connect instance adopt acme.connect.json --output others --known cdktf.out/stacks/berlin/cdk.tf.json

Exit codes:
  0  done
  2  the command is not valid, or a file cannot be read or written`;

export function addAdoptCommand(group: Command, run: Run): void {
  group
    .command('adopt')
    .description('Write an app that imports the users of a snapshot without changing them')
    .argument('<snapshot>', 'the snapshot, with users')
    .requiredOption('--output <folder>', 'the folder of the app, new or empty')
    .addOption(new Option('--language <language>', 'the language of the app').choices(Object.values(Language)).default(Language.TYPESCRIPT))
    .addOption(repeatable('--hierarchy <path>', 'users in this hierarchy group, or in a group below it'))
    .addOption(repeatable('--routing-profile <name>', 'users with this routing profile'))
    .addOption(repeatable('--tag <key=value>', 'users with this tag'))
    .addOption(repeatable('--known <stack>', 'a cdk.tf.json whose users are left out'))
    .addHelpText('after', HELP)
    .action((snapshot: string, options: AdoptOptions) => run((progress) => adopt(snapshot, options, progress)));
}
