import { Snapshot } from './snapshot';

/** The text of a snapshot, with one line for each profile, group and user, so that a diff names what has changed. */
export function snapshotText(snapshot: Snapshot): string {
  const members = Object.entries(snapshot)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${Array.isArray(value) ? listText(value) : JSON.stringify(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function listText(entries: readonly unknown[]): string {
  return entries.length === 0 ? '[]' : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
