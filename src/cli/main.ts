import { check } from './check';
import { CommandError, ExitCode, Run, isOfCommand, json } from './command-result';
import { Command, CommanderError, InvalidArgumentError, Option } from './commander';
import { convert } from './convert';
import { csvText } from './csv-text';
import { STREAM, readInput, shownInput } from './files';
import * as help from './help';
import { addInstanceCommands } from './instance/instance-commands';
import { number, repeatable } from './options';
import { ShownProgress } from './progress';
import { Terminal } from './terminal';
import { packageFile } from '../core/files';
import { IdentityManagementType } from '../instance/identity-management-type';
import { readHierarchyPath } from '../roster/file/cells';
import { fieldOf } from '../roster/file/columns';
import { TEMPLATE_NAMES, Template, headersOf } from '../roster/file/console-templates';
import { CsvTable } from '../roster/file/csv-table';

export { processTerminal } from './terminal';

const DELIMITERS = new Map([['comma', ','], ['semicolon', ';'], ['tab', '\t']].flatMap(([name, delimiter]) => [[name, delimiter], [delimiter, delimiter]]));

/**
 * Runs the command line.
 *
 * @param args What follows the name of the program.
 * @returns the exit code.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode = ExitCode.DONE;
  const run: Run = async (work) => {
    const progress = new ShownProgress(terminal);
    try {
      const result = await work(progress.show);
      progress.clear();
      result.notes?.forEach((note) => terminal.err(`${note}\n`));
      terminal.out(result.output);
      ({ exitCode } = result);
    } catch (error) {
      progress.clear();
      throw error;
    }
  };
  try {
    await programFor(run, terminal).parseAsync(args, { from: 'user' });
  } catch (error) {
    const { exitCode: exitCodeOfParser } = error as Partial<CommanderError>;
    if (exitCodeOfParser !== undefined) {
      return exitCodeOfParser === 0 ? ExitCode.DONE : ExitCode.USAGE;
    }
    terminal.err(isOfCommand(error) ? `error: ${error.message}\n` : `error: ${error}. This is a defect of the command: report it.\n`);
    return ExitCode.USAGE;
  }
  return exitCode;
}

function programFor(run: Run, terminal: Terminal): Command {
  const { name, version } = JSON.parse(packageFile('package.json'));
  const program = new Command(name)
    .description('Rosters and snapshots of Amazon Connect users')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  const roster = program.command('roster').description('Check, create and convert roster files');

  roster
    .command('check')
    .description('Check roster files as the construct does')
    .argument('<file...>', 'the CSV files; - means standard input')
    .addOption(new Option('--identity-type <type>', 'the identity management type of the instance').choices(Object.values(IdentityManagementType)))
    .addOption(new Option('--saml', 'the same as --identity-type SAML').implies({ identityType: IdentityManagementType.SAML }))
    .option('--snapshot <file>', 'a snapshot of the instance, which has its identity type and the names that rows may use')
    .addOption(repeatable('--ignored-column <header>', 'a column that is not used'))
    .option('--ignore-passwords', 'allow a column of passwords, which are not used')
    .addOption(repeatable('--allowed-security-profile <name>', 'a security profile that the roster may give; others are errors'))
    .addOption(repeatable('--denied-security-profile <name>', 'a security profile that the roster must not give'))
    .addOption(repeatable('--hierarchy-group <path>', 'a group that the code gives by its id, so that it is not looked up', hierarchyPath))
    .option('--baseline <file>', 'the roster file that was applied last, to compare with')
    .addOption(new Option('--max-removals <share>', 'the largest share of its users that may be missing').argParser(number))
    .addOption(repeatable('--removed-column <header>', 'a column of the baseline that may be missing'))
    .option('--json', 'write JSON')
    .addHelpText('after', help.CHECK)
    .action((files: string[], options, command: Command) => {
      if (options.saml && options.identityType !== IdentityManagementType.SAML) {
        command.error(`error: option '--saml' cannot be used with '--identity-type ${options.identityType}'`);
      }
      return run((progress) => check(files, options, progress));
    });

  roster
    .command('template')
    .description('Write the header of a roster file')
    .addOption(new Option('--generation <name>', 'the generation of the template').choices(['older', 'newer']).default('newer'))
    .option('--saml', 'for an instance that uses SAML: without e-mail address and password')
    .addOption(delimiterOption())
    .addOption(bomOption())
    .option('--json', 'write the headers as JSON')
    .addHelpText('after', help.TEMPLATE)
    .action((options) => {
      const headers = headersOf(templateName(options));
      return run(() => ({ output: options.json ? json(headers) : csvText([headers], options), exitCode: ExitCode.DONE }));
    });

  roster
    .command('convert')
    .description('Write a roster file with another header, without passwords')
    .argument('<file>', 'the CSV file; - means standard input')
    .addOption(new Option('--to <generation>', 'the header').choices(TEMPLATE_NAMES).conflicts('like'))
    .option('--like <file>', 'a CSV file that has the header, such as a template of the console')
    .addOption(repeatable('--ignored-column <header>', 'a column that is left out'))
    .option('--output <file>', 'where to write it; by default to standard output')
    .addOption(delimiterOption())
    .addOption(bomOption())
    .option('--json', 'write the rows as JSON')
    .addHelpText('after', help.CONVERT)
    .action((file, options, command) => {
      if (options.to === undefined && options.like === undefined) {
        command.error('error: one of --to and --like is required');
      }
      if (file === STREAM && options.like === STREAM) {
        command.error('error: the standard input can be read only once');
      }
      return run((progress) => convert(file, options.to ? headersOf(options.to) : headersIn(options.like), options, progress));
    });
  addInstanceCommands(program, run);
  return program;
}

function hierarchyPath(value: string): string {
  const reading = readHierarchyPath(value);
  if ('problem' in reading) {
    throw new InvalidArgumentError(`It ${reading.problem.allowed}.`);
  }
  return reading.value;
}

function delimiterOption(): Option {
  return new Option('--delimiter <name>', 'the delimiter between cells: comma, semicolon or tab (default: comma)').conflicts('json').argParser((value) => {
    const delimiter = DELIMITERS.get(value);
    if (delimiter === undefined) {
      throw new InvalidArgumentError('Allowed choices are comma, semicolon, tab.');
    }
    return delimiter;
  });
}

function bomOption(): Option {
  return new Option('--bom', 'begin with a byte order mark, so that Excel reads the file as UTF-8').conflicts('json');
}

function templateName({ generation, saml }: { generation: string; saml?: boolean }): Template {
  return (saml ? `${generation}-saml` : generation) as Template;
}

function headersIn(path: string): string[] {
  const { records: [headers = []], violations } = new CsvTable(path, readInput(path));
  if (violations.length > 0 || !headers.some(fieldOf)) {
    throw new CommandError(`${shownInput(path)} has no header of a roster`);
  }
  return headers.map((header) => header.trim());
}
