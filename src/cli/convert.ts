import { CommandResult, ExitCode, Progress, json } from './command-result';
import { CsvFormat, csvText } from './csv-text';
import { STREAM, readInput, shownInput, writeOutput } from './files';
import { plural, quote, quotePath, visible } from '../core/text';
import { Reading, readHierarchyPath, readNames, readPhoneType, readTruth } from '../roster/file/cells';
import { Field, fieldOf } from '../roster/file/columns';
import { CsvTable } from '../roster/file/csv-table';
import { FileSource } from '../roster/file/file-source';
import { RosterViolation, describeRosterViolation } from '../roster/roster-violation';
import { PhoneType } from '../user/phone-config';

export interface ConvertOptions extends CsvFormat {
  readonly ignoredColumn?: readonly string[];
  readonly like?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** How the console writes a value that has several spellings. */
const WRITERS: Partial<Record<Field, (cell: string) => string>> = {
  [Field.PHONE_TYPE]: (cell) => (valueOf(readPhoneType(cell)) === PhoneType.DESK_PHONE ? 'desk' : 'soft'),
  [Field.AUTO_ACCEPT]: (cell) => (valueOf(readTruth(cell)) ? 'yes' : 'no'),
  [Field.SECURITY_PROFILES]: (cell) => valueOf(readNames(cell)).join('|'),
  [Field.HIERARCHY_GROUP]: (cell) => valueOf(readHierarchyPath(cell)),
};

/**
 * Writes a roster file with another header. The file must be readable as a roster; whether its values are right is not
 * asked. Passwords are left out.
 *
 * @param headers Those of the file to write.
 */
export function convert(path: string, headers: readonly string[], options: ConvertOptions, progress: Progress): CommandResult {
  progress(`Reading ${shownInput(path)}`);
  const name = path === STREAM ? '<stdin>' : visible(path);
  const file = readInput(path);
  const { violations } = new FileSource(name, file, { ignoredColumns: options.ignoredColumn, ignorePasswords: true });
  if (violations.length > 0) {
    return refuse(violations);
  }
  const table = new CsvTable(name, file);
  const columns = table.records[0].map((header) => (isIgnored(header, options) ? undefined : fieldOf(header)));
  const fields = headers.map(fieldOf);
  const records = table.records.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== ''));

  const users = plural(records.length, 'user');
  progress(`Writing ${users}`);
  const rows = records.map((cells) => fields.map((field) => cellOf(cells, columns, field)));
  const text = options.json
    ? json(rows.map((cells) => Object.fromEntries(headers.map((header, i) => [header, cells[i]]))))
    : csvText([headers, ...rows], options);
  const notes = leftOut(table.records[0], columns, fields, records);
  const { output = STREAM, like } = options;
  if (output === STREAM) {
    return { output: text, notes, exitCode: ExitCode.DONE };
  }
  writeOutput(output, text, like === undefined ? [path] : [path, like]);
  return { output: '', notes: [...notes, `Wrote ${users} to ${quotePath(output)}.`], exitCode: ExitCode.DONE };
}

function refuse(violations: readonly RosterViolation[]): CommandResult {
  return { output: '', notes: violations.map(describeRosterViolation), exitCode: ExitCode.VIOLATIONS };
}

function cellOf(cells: readonly string[], columns: readonly (Field | undefined)[], field: Field | undefined): string {
  if (field === undefined || field === Field.PASSWORD) {
    return '';
  }
  // Of two columns for the hierarchy one can be empty.
  const text = columns.map((column, i) => (column === field ? cells[i].trim() : '')).find((cell) => cell !== '') ?? '';
  return text === '' ? '' : (WRITERS[field]?.(text) ?? text);
}

/** Columns with values that the new file does not have. */
function leftOut(
  headers: readonly string[],
  columns: readonly (Field | undefined)[],
  fields: readonly (Field | undefined)[],
  records: readonly (readonly string[])[],
): string[] {
  return headers.flatMap((header, i) => {
    const isKept = columns[i] !== undefined && columns[i] !== Field.PASSWORD && fields.includes(columns[i]);
    const values = records.filter((cells) => cells[i].trim() !== '').length;
    return isKept || values === 0 ? [] : [`The column ${quote(header.trim())} is left out, with ${plural(values, 'value')}.`];
  });
}

function isIgnored(header: string, { ignoredColumn = [] }: ConvertOptions): boolean {
  return ignoredColumn.some((ignored) => ignored.trim().toLowerCase() === header.trim().toLowerCase());
}

/** Of a cell that was read before without a problem. */
function valueOf<T>(reading: Reading<T>): T {
  return (reading as { value: T }).value;
}
