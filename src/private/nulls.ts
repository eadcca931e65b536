/** The properties that were given. Null counts as not given: other languages, and JSON, send it. */
export function withoutNulls<T extends object>(value: T | null | undefined): T {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, given]) => given !== null && given !== undefined)) as T;
}
