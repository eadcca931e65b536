import { CompareOptions, compare } from './compare';
import { Format } from './comparison-text';
import { Run } from '../../command-result';
import { Command, Option } from '../../commander';
import { repeatable } from '../../options';

const HELP = `
Examples:
  $ cdktf-aws-connect instance compare acme.connect.json --stack cdktf.out/stacks/users/cdk.tf.json
  $ cdktf-aws-connect instance compare acme.connect.json --roster berlin.csv --roster paris.csv --format markdown

Exit codes:
  0  the instance matches the code
  1  they differ, or only Terraform knows whether they do
  2  they cannot be compared, or the command is not valid`;

export function addCompareCommand(group: Command, run: Run): void {
  group
    .command('compare')
    .description('List how the users of a snapshot differ from those that the code declares')
    .argument('<snapshot>', 'the snapshot, with users')
    .addOption(repeatable('--roster <file>', 'a roster file'))
    .addOption(repeatable('--stack <file>', 'a cdk.tf.json'))
    .addOption(repeatable('--report <file>', 'the JSON of an access report'))
    .addOption(new Option('--format <format>', 'the format of the output').choices(Object.values(Format)).default(Format.TEXT))
    .addHelpText('after', HELP)
    .action((snapshot: string, options: CompareOptions) => run((progress) => compare(snapshot, options, progress)));
}
