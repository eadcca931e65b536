const SPECIAL = /[",;\t\r\n]|^\s|\s$/;

/** One line of CSV, as RFC 4180 has it. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
