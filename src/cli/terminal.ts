import { ExitCode } from './command-result';
import { reasonOf } from './files';

/** Where a command writes to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether someone watches what goes to `err`. */
  readonly isWatched: boolean;
}

/** The terminal, or whatever else the process was given instead. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads, such as `head`, may have seen enough.
    if (error.code !== 'EPIPE') {
      stderr.write(`error: cannot write to the standard output: ${reasonOf(error)}\n`);
      process.exitCode = ExitCode.USAGE;
    }
  });
  // There is nobody left to tell.
  stderr.on('error', () => undefined);
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    isWatched: stderr.isTTY === true,
  };
}
