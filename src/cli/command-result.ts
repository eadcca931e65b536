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

export function json(value: unknown): string {
  return lines(JSON.stringify(value, undefined, 2));
}
