/** What became of a command. */
export interface CommandResult {
  /** For the standard output. */
  readonly output: string;
  /** What is worth saying besides, for the standard error. */
  readonly notes?: readonly string[];
  readonly exitCode: ExitCode;
}

export enum ExitCode {
  DONE = 0,
  /** The file is not right. */
  VIOLATIONS = 1,
  /** The command is not right, or the file cannot be read. */
  USAGE = 2,
}

/** Called before each step of a longer work. */
export type Progress = (step: string) => void;

export function lines(...texts: string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

const SPECIAL = /[",;\t\r\n]|^\s|\s$/;

/** One line of CSV, as RFC 4180 has it. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

export function json(value: unknown): string {
  return lines(JSON.stringify(value, undefined, 2));
}
