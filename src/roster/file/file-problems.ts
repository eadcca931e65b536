import { CellProblem } from './cells';
import { Field, fieldOf, headerOf, nearestField } from './columns';
import { CsvTable } from './csv-table';
import { quote } from '../../core/text';
import { RosterViolation } from '../roster-violation';

/** What can be wrong with a roster file as such, ready to be told. Rows are never shown: they may hold a password. */
type FileProblem = Omit<RosterViolation, 'place'>;

/** A line with fewer known headers is no header. */
export const FEWEST_HEADERS = 2;

const OTHER_DELIMITERS = ['|', ':', ' '];
const MOST_LINES_ABOVE = 20;

export const EMPTY: FileProblem = {
  code: 'RosterEmpty',
  property: 'file',
  allowed: 'must have a header and a row for each user, but is empty',
  remedy: 'Export the roster again.',
};

export const HEADER_ONLY: FileProblem = {
  code: 'RosterEmpty',
  property: 'file',
  allowed: 'must have a row for each user, but has only a header',
  remedy: 'Add the users below the header.',
};

export const UNNAMED_COLUMN: FileProblem = {
  code: 'ColumnUnnamed',
  property: 'header',
  allowed: 'must name each column that has values',
  remedy: 'Name the column, or empty this cell.',
};

export const SWALLOWED_ROW: CellProblem = {
  code: 'QuotationMarkMisplaced',
  allowed: 'must not hold whole rows of the roster',
  remedy: 'Close the quotation mark with which the cell begins, or remove it.',
};

export function unknownColumn(header: string): FileProblem {
  const near = nearestField(header);
  return {
    code: 'ColumnUnknown',
    property: 'header',
    allowed: 'must be a column of the template of the console',
    given: quote(header),
    remedy: `${near ? `Did you mean ${quote(headerOf(near))}? ` : ''}Rename or remove the column, or list it in ignoredColumns.`,
  };
}

export function repeatedColumn(header: string, other: string): FileProblem {
  return {
    code: 'ColumnRepeated',
    property: 'header',
    allowed: 'must occur only once',
    given: header === other ? quote(header) : `${quote(header)}, which means the same as ${quote(other)}`,
    remedy: 'Remove one of the two columns.',
  };
}

export function missingColumn(field: Field): FileProblem {
  return {
    code: 'ColumnMissing',
    property: 'header',
    allowed: `must have the column ${quote(headerOf(field))}`,
    remedy: 'Add the column.',
    field,
  };
}

/** The first line is not shown: where it is no header, it may hold a password. */
export function headerMissing(table: CsvTable): FileProblem {
  const { records } = table;
  const isHeader = (cells: readonly string[]) => cells.filter((cell) => fieldOf(cell) !== undefined).length >= FEWEST_HEADERS;
  const later = records.slice(0, MOST_LINES_ABOVE).findIndex(isHeader);
  const delimiter = OTHER_DELIMITERS.find((other) => isHeader(records[0].join().split(other)));
  const template = [Field.FIRST_NAME, Field.LAST_NAME, Field.NAME].map((field) => quote(headerOf(field))).join(', ');
  return {
    code: 'HeaderMissing',
    property: 'header',
    allowed: 'must name the columns in the first line, as in the template of the console, with commas, semicolons or tabs between them',
    remedy:
      later >= 0 ? `The header seems to be at ${table.placeOf(later, 0).text}: remove what is above it.`
        : delimiter !== undefined ? `There seems to be ${quote(delimiter)} between the columns: export the file with commas.`
          : `Begin the file with ${template} and so on.`,
  };
}

export function cellCount(cells: readonly string[], expected: number, delimiter: string): FileProblem {
  const other = [',', ';', '\t', '|'].find((candidate) => candidate !== delimiter && cells.join(delimiter).split(candidate).length === expected);
  return {
    code: 'CellCount',
    property: 'row',
    allowed: `must have ${expected} cells, as the header has`,
    given: String(cells.length),
    remedy:
      other !== undefined ? `This row seems to have ${quote(other)} between its cells, and the header ${quote(delimiter)}: use one of the two.`
        : cells.length < expected ? 'Add the cells that are missing, also where they are empty, or join a line that is broken in two.'
          : 'Put a cell that has the delimiter in it into quotation marks.',
  };
}

export function passwordColumn(header: string, count: number): FileProblem {
  return {
    code: 'PasswordColumn',
    property: header,
    allowed: `must be empty, but ${count === 1 ? 'one cell has a value' : `${count} cells have values`} (not shown)`,
    remedy: 'Remove them and keep the initial password in a variable or a secret, or have the column ignored.',
    field: Field.PASSWORD,
  };
}

export function lostCharacter(text: string): CellProblem {
  return {
    code: 'CharacterLost',
    allowed: 'has the character U+FFFD, which stands for one that an earlier conversion has lost',
    given: quote(text),
    remedy: "Enter the text again and save the file as 'CSV UTF-8 (comma delimited)'.",
  };
}

/** What is text would become whatever the token stands for, such as a password. */
export function lookalikeOfToken(text: string): CellProblem {
  return {
    code: 'CellLikeToken',
    allowed: 'must not have the form of a token of cdktf, which would put another value there',
    given: quote(text),
    remedy: 'Correct the cell.',
  };
}

export function twofoldHierarchy(text: string): CellProblem {
  return {
    code: 'HierarchyTwofold',
    allowed: 'must be the group of the other hierarchy column, or empty',
    given: quote(text),
    remedy: 'Correct one of the two.',
  };
}
