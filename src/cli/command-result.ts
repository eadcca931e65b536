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
  /** A roster file has violations, or an instance differs from the code. */
  VIOLATIONS = 1,
  /** The command is not valid, or a file cannot be read or written. */
  USAGE = 2,
}

/** What keeps a command from its work, as a line that follows `error: `. */
export class CommandError extends Error {
  public readonly isOfCommand = true;
}

export function isOfCommand(error: unknown): error is CommandError {
  return (error as Partial<CommandError> | undefined)?.isOfCommand === true;
}

/** Called before each step of a longer work, and within a step with how much of it is done. */
export type Progress = (step: string, count?: { readonly done: number; readonly total: number }) => void;

/** Does the work of a command, and shows what became of it. */
export type Run = (work: (progress: Progress) => CommandResult | Promise<CommandResult>) => Promise<void>;

export function lines(...texts: string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

export function json(value: unknown): string {
  return lines(JSON.stringify(value, undefined, 2));
}
