import { Snapshot } from './snapshot';

/** A snapshot as its file has it: one entry a line, so that a review shows what has changed. */
export function snapshotText(snapshot: Snapshot): string {
  const members = Object.entries(snapshot).map(([key, value]) => `  ${JSON.stringify(key)}: ${Array.isArray(value) ? listText(value) : JSON.stringify(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function listText(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
