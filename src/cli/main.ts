import { readFileSync, writeFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { checkFile } from './check';
import { CommandResult, ExitCode, Progress, csvLine, json, lines } from './command-result';
import { convert } from './convert';
import { packageFile } from '../core/files';
import { quote } from '../core/text';
import { IdentityManagementType } from '../instance/identity-management-type';
import { TEMPLATE_NAMES, Template, headersOf } from '../roster/file/console-templates';
import { CsvTable } from '../roster/file/csv-table';

/** Where a command writes to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether someone watches what goes to `err`. */
  readonly isWatched: boolean;
}

const CLEAR_LINE = '\r\u001b[2K';

/**
 * Runs the command line.
 *
 * @param args What follows the name of the program.
 * @returns the exit code.
 */
export function main(args: readonly string[], terminal: Terminal): ExitCode {
  let exitCode = ExitCode.DONE;
  const run = (command: (progress: Progress) => CommandResult) => {
    const progress = (step: string) => terminal.isWatched && terminal.err(`${CLEAR_LINE}${step} ...`);
    try {
      const result = command(progress);
      terminal.err(terminal.isWatched ? CLEAR_LINE : '');
      result.notes?.forEach((note) => terminal.err(`${note}\n`));
      terminal.out(result.output);
      ({ exitCode } = result);
    } catch (error) {
      terminal.err(terminal.isWatched ? CLEAR_LINE : '');
      throw error;
    }
  };
  try {
    programFor(run, terminal).parse(args, { from: 'user' });
  } catch (error) {
    const { code, exitCode: parserCode, message } = error as CommanderError & NodeJS.ErrnoException;
    if (parserCode === undefined && !isFileError(code)) {
      throw error;
    }
    if (parserCode === undefined) {
      terminal.err(`${message}\n`);
    }
    return parserCode === 0 ? ExitCode.DONE : ExitCode.USAGE;
  }
  return exitCode;
}

function programFor(run: (command: (progress: Progress) => CommandResult) => void, terminal: Terminal): Command {
  const { name, version } = JSON.parse(packageFile('package.json'));
  const program = new Command(name)
    .description('Rosters of Amazon Connect users')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  const roster = program.command('roster').description('Check, begin and convert roster files');

  roster
    .command('check')
    .description('Check a roster file as the construct does; the exit code is 1 if anything is wrong')
    .argument('<file>', 'the CSV file')
    .addOption(new Option('--identity-type <type>', 'how the instance knows its users').choices(Object.values(IdentityManagementType)))
    .addOption(new Option('--saml', 'the same as --identity-type SAML').implies({ identityType: IdentityManagementType.SAML }))
    .addOption(repeatable('--ignored-column <header>', 'a column that is not used'))
    .option('--ignore-passwords', 'allow a column of passwords, which are not used')
    .addOption(repeatable('--allowed-security-profile <name>', 'one of the only security profiles that the roster may give'))
    .addOption(repeatable('--denied-security-profile <name>', 'a security profile that the roster must not give'))
    .option('--json', 'write JSON')
    .action((file, options) => run((progress) => checkFile(file, readFileSync(file), options, progress)));

  roster
    .command('template')
    .description('Write the header of a roster file')
    .addOption(new Option('--generation <name>', 'which header').choices(['older', 'newer']).default('newer'))
    .option('--saml', 'for an instance with SAML: no e-mail address, no password')
    .option('--json', 'write the headers as JSON')
    .action((options) => {
      const headers = headersOf(templateName(options));
      run(() => ({ output: options.json ? json(headers) : lines(csvLine(headers)), exitCode: ExitCode.DONE }));
    });

  roster
    .command('convert')
    .description('Write a roster file with another header, without passwords')
    .argument('<file>', 'the CSV file')
    .addOption(new Option('--to <generation>', 'the header').choices(TEMPLATE_NAMES).conflicts('like'))
    .option('--like <file>', 'a CSV file that has the header, such as a template of the console')
    .addOption(repeatable('--ignored-column <header>', 'a column that is left out'))
    .option('--output <file>', 'where to write it; the standard output if not given')
    .option('--json', 'write the rows as JSON')
    .action((file, options, command) => {
      if (options.to === undefined && options.like === undefined) {
        command.error('error: one of --to and --like is required');
      }
      run((progress) => {
        const headers = options.to ? headersOf(options.to) : headersIn(options.like);
        return savedAs(options.output, convert(file, readFileSync(file), headers, options, progress));
      });
    });
  return program;
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, `${description} (may be repeated)`).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
}

function templateName({ generation, saml }: { generation: string; saml?: boolean }): Template {
  return (saml ? `${generation}-saml` : generation) as Template;
}

function headersIn(path: string): string[] {
  const { records, violations } = new CsvTable(path, readFileSync(path));
  if (violations.length > 0 || records.length === 0) {
    throw Object.assign(new Error(`${quote(path)} has no header.`), { code: 'ENOHEADER' });
  }
  return records[0].map((header) => header.trim());
}

function savedAs(path: string | undefined, result: CommandResult): CommandResult {
  if (path === undefined || result.exitCode !== ExitCode.DONE) {
    return result;
  }
  writeFileSync(path, result.output);
  return { ...result, output: '' };
}

/** Errors of the file system have names such as `ENOENT`. */
function isFileError(code: string | undefined): boolean {
  return /^E[A-Z]+$/.test(code ?? '');
}
