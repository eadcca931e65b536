import { CellProblem, Reading, readHierarchyPath, readNames, readPhoneType, readSeconds, readTags, readTruth } from './cells';
import { Field, REQUIRED_FIELDS, fieldOf, headerOf, nearestField } from './columns';
import { CsvTable } from './csv-table';
import * as problems from './file-problems';
import { templateText } from '../../core/expressions';
import { looksLikeToken } from '../../core/known';
import { isBlank } from '../../core/text';
import { ConnectUserRosterRow } from '../connect-user-roster-row';
import { RosterSource, concealed } from '../roster-source';
import { Place, RosterViolation } from '../roster-violation';

export interface FileSourceOptions {
  /** The headers of columns that are left out. */
  readonly ignoredColumns?: readonly string[];
  /** Whether a password column may hold values, which are then not used. */
  readonly ignorePasswords?: boolean;
}

const READERS: Partial<Record<Field, (cell: string) => Reading<unknown>>> = {
  [Field.PHONE_TYPE]: readPhoneType,
  [Field.AUTO_ACCEPT]: readTruth,
  [Field.AFTER_CONTACT_WORK_TIME_LIMIT]: readSeconds,
  [Field.SECURITY_PROFILES]: readNames,
  [Field.HIERARCHY_GROUP]: readHierarchyPath,
  [Field.TAGS]: readTags,
};

const UNUSED_FIELDS: readonly (Field | undefined)[] = [Field.PASSWORD, Field.MOBILE];
/** Also of columns that are ignored, or that are no column of a roster. */
const PASSWORD_HEADER = /pass[\s_-]*wor[dt]|pwd/i;
const LOST_CHARACTER = '\u{fffd}';

type Report = Omit<RosterViolation, 'place'>;

/** The rows of a roster file, in any of the formats of the console's template. */
export class FileSource implements RosterSource {
  public readonly isText = true;
  public readonly rows: ConnectUserRosterRow[] = [];
  public readonly violations: RosterViolation[];
  public readonly unused = new Map<Field, number>();
  public readonly hasPasswords: boolean;

  private readonly table: CsvTable;
  private readonly headers: readonly string[];
  private readonly fields: (Field | undefined)[];
  /** For each row its record in the table. */
  private readonly records: number[] = [];

  /** @param source The file as errors name it. */
  constructor(source: string, file: Buffer, private readonly options: FileSourceOptions = {}) {
    this.table = new CsvTable(source, file);
    this.violations = [...this.table.violations];
    this.headers = (this.table.records[0] ?? []).map((header) => header.trim());
    this.fields = this.headers.map(fieldOf);
    this.hasPasswords = this.hasValuesUnder((header) => PASSWORD_HEADER.test(header));
    if (this.violations.length === 0 && this.headers.every(isBlank)) {
      this.report(0, 0, problems.EMPTY);
    }
    if (this.headers.some((header) => !isBlank(header)) && this.readHeaders()) {
      this.table.records.forEach((cells, record) => record > 0 && this.readRecord(cells, record));
      if (this.violations.length === 0 && this.rows.length === 0) {
        this.report(0, 0, problems.HEADER_ONLY);
      }
    }
    this.checkPasswords();
  }

  public has(field: Field): boolean {
    return this.fields.includes(field) || !REQUIRED_FIELDS.includes(field);
  }

  /** Whether the file itself says something of a field. */
  public hasColumn(field: Field): boolean {
    return this.fields.includes(field);
  }

  public placeOf(row: number, field?: Field): Place {
    return this.table.placeOf(this.records[row], field === undefined ? 0 : Math.max(0, this.fields.indexOf(field)));
  }

  public nameOf(field: Field): string {
    return this.headers[this.fields.indexOf(field)] ?? headerOf(field);
  }

  private report(record: number, cell: number, violation: Report) {
    this.violations.push({ ...violation, place: this.table.placeOf(record, cell) });
  }

  private hasValuesUnder(isMeant: (header: string) => boolean): boolean {
    const columns = this.headers.flatMap((header, cell) => (isMeant(header) ? [cell] : []));
    return this.table.records.some((cells, record) => record > 0 && columns.some((cell) => !isBlank(cells[cell] ?? '')));
  }

  /** @returns whether the rows below can be understood. */
  private readHeaders(): boolean {
    const { headers, fields } = this;
    if (fields.filter((field) => field !== undefined).length < problems.FEWEST_HEADERS) {
      this.report(0, 0, problems.headerMissing(this.table));
      return false;
    }
    const ignored = (this.options.ignoredColumns ?? []).map((header) => header.trim().toLowerCase());
    headers.forEach((header, cell) => {
      const field = fields[cell];
      const same = field === undefined ? cell : fields.indexOf(field);
      if (ignored.includes(header.toLowerCase())) {
        fields[cell] = undefined;
      } else if (header === '') {
        this.checkUnnamedColumn(cell);
      } else if (field === undefined) {
        this.report(0, cell, problems.unknownColumn(header));
      } else if (same < cell && field !== Field.HIERARCHY_GROUP) {
        this.report(0, cell, problems.repeatedColumn(header, headers[same]));
      }
    });
    const misspelt = headers.filter((_, cell) => fields[cell] === undefined).map((header) => nearestField(header));
    for (const field of REQUIRED_FIELDS.filter((required) => !fields.includes(required) && !misspelt.includes(required))) {
      this.report(0, headers.length - 1, problems.missingColumn(field));
    }
    return true;
  }

  private checkUnnamedColumn(cell: number) {
    const record = this.table.records.findIndex((cells) => !isBlank(cells[cell] ?? ''));
    if (record >= 0) {
      this.report(record, cell, problems.UNNAMED_COLUMN);
    }
  }

  private readRecord(cells: readonly string[], record: number) {
    if (cells.every(isBlank) || this.table.isBroken(record)) {
      return;
    }
    const expected = this.headers.length;
    const isShort = cells.length < expected;
    if (isShort || cells.slice(expected).some((cell) => !isBlank(cell))) {
      const swallowing = cells.findIndex((text) => this.hasSwallowedRow(text));
      if (swallowing >= 0) {
        this.report(record, swallowing, { ...problems.SWALLOWED_ROW, property: this.headers[swallowing] ?? 'row' });
      } else {
        this.report(record, isShort ? cells.length - 1 : expected, problems.cellCount(cells, expected, this.table.delimiter));
      }
      return;
    }
    const row: Record<string, unknown> = { name: '', routingProfile: '', securityProfiles: [] };
    this.fields.forEach((field, cell) => {
      const text = cells[cell].trim();
      if (field !== undefined && text !== '') {
        this.readCell(row, field, text, (problem) =>
          this.report(record, cell, { ...concealed(this, problem), property: this.headers[cell], field }));
      }
    });
    this.records.push(record);
    this.rows.push(row as unknown as ConnectUserRosterRow);
  }

  private readCell(row: Record<string, unknown>, field: Field, text: string, report: (problem: CellProblem) => void) {
    if (UNUSED_FIELDS.includes(field)) {
      this.unused.set(field, (this.unused.get(field) ?? 0) + 1);
      return;
    }
    const reading = this.read(field, text);
    if ('problem' in reading) {
      report(reading.problem);
    } else if (field === Field.HIERARCHY_GROUP && row[field] !== undefined && row[field] !== reading.value) {
      report(problems.twofoldHierarchy(text));
    } else {
      row[field] = reading.value;
    }
  }

  private read(field: Field, text: string): Reading<unknown> {
    if (text.includes(LOST_CHARACTER)) {
      return { problem: problems.lostCharacter(text) };
    }
    if (this.hasSwallowedRow(text)) {
      return { problem: problems.SWALLOWED_ROW };
    }
    const reading = READERS[field]?.(text) ?? { value: text };
    if (!('value' in reading)) {
      return reading;
    }
    const mayBeJson = text.includes('{');
    if (looksLikeToken(mayBeJson ? JSON.stringify(reading.value) : text)) {
      return { problem: problems.lookalikeOfToken(text) };
    }
    return mayBeJson ? { value: literally(reading.value) } : reading;
  }

  /** Whether a cell has a line that could be a row: then a quotation mark is missing, and a person would be lost. */
  private hasSwallowedRow(text: string): boolean {
    return /[\r\n]/.test(text) && text.split(/[\r\n]+/).some((line) => line.split(this.table.delimiter).length > this.headers.length / 2);
  }

  private checkPasswords() {
    const count = this.unused.get(Field.PASSWORD);
    if (count !== undefined && !this.options.ignorePasswords) {
      const cell = this.fields.indexOf(Field.PASSWORD);
      const record = this.table.records.findIndex((cells, index) => index > 0 && !isBlank(cells[cell] ?? ''));
      this.report(record, cell, problems.passwordColumn(this.headers[cell], count));
    }
  }
}

/** What stands in a file is data: Terraform must not evaluate it. */
function literally(value: unknown): unknown {
  if (typeof value === 'string') {
    return templateText(value);
  }
  if (Array.isArray(value)) {
    return value.map(literally);
  }
  return typeof value === 'object'
    ? Object.fromEntries(Object.entries(value!).map(([key, item]) => [templateText(key), literally(item)]))
    : value;
}
