import { CommandResult, ExitCode, json, lines } from './command-result';
import { csvLine } from './csv-line';
import { Template, headersOf } from '../roster/file/console-templates';

/** The header of a roster file to begin with. */
export function template(generation: Template, options: { readonly json?: boolean }): CommandResult {
  const headers = headersOf(generation);
  return { output: options.json ? json(headers) : lines(csvLine(headers)), exitCode: ExitCode.DONE };
}
