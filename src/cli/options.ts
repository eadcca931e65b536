import { InvalidArgumentError, Option } from './commander';

export function repeatable(flags: string, description: string, read: (value: string) => string = notEmpty): Option {
  return new Option(flags, `${description} (may be repeated)`)
    .argParser((value: string, before: string[] | undefined) => [...(before ?? []), read(value)]);
}

/** An empty value is a variable of the shell that is not set: what it was to limit would not be limited. */
export function notEmpty(value: string): string {
  if (value.trim() === '') {
    throw new InvalidArgumentError('It is empty.');
  }
  return value;
}

export function number(value: string): number {
  const read = Number(value);
  if (value.trim() === '' || Number.isNaN(read)) {
    throw new InvalidArgumentError('It is not a number.');
  }
  return read;
}
