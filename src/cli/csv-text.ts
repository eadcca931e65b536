import { lines } from './command-result';

/** How a CSV file is written. */
export interface CsvFormat {
  /** @default - comma */
  readonly delimiter?: string;
  /** Whether a byte order mark comes first, by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

const SPECIAL = /[",;\t\r\n]|^\s|\s$/;

/** Rows as CSV, as RFC 4180 has it. */
export function csvText(rows: readonly (readonly string[])[], { delimiter = ',', bom }: CsvFormat): string {
  const text = rows.map((cells) => cells.map(cellText).join(delimiter));
  return (bom ? '\u{feff}' : '') + lines(...text);
}

function cellText(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
