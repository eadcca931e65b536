/**
 * A pattern that is compiled when it is first used. Those with classes of Unicode take up to 2 ms each: as literals, a good part of the
 * time that loading the library takes.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  return late(() => new RegExp(source, flags));
}

/** What is made when it is first asked for. */
export function late<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
