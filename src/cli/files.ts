import { BigIntStats, accessSync, closeSync, constants, fstatSync, openSync, readSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { CommandError, isOfCommand } from './command-result';
import { quotePath } from '../core/text';

/** Stands for the standard input where a file is read, and for the standard output where one is written. */
export const STREAM = '-';

const STANDARD_INPUT = 0;
const CHUNK = 1024 * 1024;
const RETRY_MILLISECONDS = 20;

/** More users than any instance has. */
const LARGEST_FILE = 50 * CHUNK;

/** How errors name what is read. */
export function shownInput(path: string): string {
  return path === STREAM ? 'the standard input' : quotePath(path);
}

/** @throws CommandError that names the file. */
export function readInput(path: string): Buffer {
  return attempt(`cannot read ${shownInput(path)}`, () => {
    const descriptor = path === STREAM ? STANDARD_INPUT : openSync(path, 'r');
    try {
      return readAll(descriptor);
    } finally {
      if (descriptor !== STANDARD_INPUT) {
        closeSync(descriptor);
      }
    }
  });
}

/**
 * Writes a file whole or not at all.
 *
 * @param inputs What was read, which must not be lost.
 * @throws CommandError that names the file.
 */
export function writeOutput(path: string, text: string, inputs: readonly string[]): void {
  attempt(`cannot write ${quotePath(path)}`, () => {
    const existing = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (existing !== undefined && !existing.isFile()) {
      return writeFileSync(path, text);
    }
    if (existing !== undefined && inputs.some((input) => isSame(existing, statOf(input)))) {
      throw new CommandError(`${quotePath(path)} is read by the same command and would be lost. Give another file as --output.`);
    }
    const target = existing ? realpathSync(path) : path;
    if (existing) {
      accessSync(target, constants.W_OK);
    }
    const unfinished = `${target}.${process.pid}.tmp`;
    try {
      writeFileSync(unfinished, text, { flag: 'wx', mode: existing ? Number(existing.mode) : undefined });
      renameSync(unfinished, target);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
  });
}

/**
 * Asks before longer work whether its outcome can be written.
 *
 * @throws CommandError that names the file.
 */
export function requireOutputFile(path: string): void {
  attempt(`cannot write ${quotePath(path)}`, () => {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing !== undefined && !existing.isFile()) {
      throw new CommandError(`--output must be a file, and ${quotePath(path)} is a ${existing.isDirectory() ? 'folder' : 'device'}. Give a file, such as NAME.connect.json.`);
    }
    // Others are written beside it.
    accessSync(dirname(`${path}.tmp`), constants.W_OK);
    if (existing !== undefined) {
      accessSync(path, constants.W_OK);
    }
  });
}

/** What the operating system says, without the name of the call. */
export function reasonOf(error: unknown): string {
  const { errno, code, message } = error as NodeJS.ErrnoException;
  const [, reason] = getSystemErrorMap().get(errno ?? 0) ?? [];
  return reason === undefined ? message : `${reason} (${code})`;
}

function attempt<T>(what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw isOfCommand(error) ? error : new CommandError(`${what}: ${reasonOf(error)}`);
  }
}

/** The size that a file claims is not asked: pipes and devices have none. */
function readAll(descriptor: number): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= LARGEST_FILE; size += chunks[chunks.length - 1].length) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readSome(descriptor, chunk);
    if (length === 0) {
      return Buffer.concat(chunks);
    }
    chunks.push(chunk.subarray(0, length));
  }
  throw new Error(`it is larger than ${LARGEST_FILE / CHUNK} MiB, so it is not a roster`);
}

function readSome(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') {
        return 0;
      }
      if (code !== 'EAGAIN') {
        throw error;
      }
      // Another program has set the pipe to not wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MILLISECONDS);
    }
  }
}

function statOf(input: string): BigIntStats {
  return input === STREAM ? fstatSync(STANDARD_INPUT, { bigint: true }) : statSync(input, { bigint: true });
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}
