import { changesBetween } from './access-changes';
import { AccessUser, inOrder } from './access-user';
import { changesMarkdown, stateMarkdown } from './markdown';
import { page } from './page';
import { dataText } from './report-data';

export interface AccessReport {
  readonly title: string;
  readonly users: readonly AccessUser[];
  /** What to compare with; undefined where there is nothing. */
  readonly committed?: { readonly path: string; readonly users: readonly AccessUser[] };
}

/** The files of a report: what follows their common name, and what is in them. */
export function filesOf({ title, users, committed }: AccessReport): Record<string, string> {
  const ordered = inOrder(users);
  const changes = committed ? changesBetween(inOrder(committed.users), ordered) : [];
  return {
    '.json': dataText(ordered),
    '.md': stateMarkdown(title, ordered),
    '-changes.md': changesMarkdown(title, committed?.path, changes, ordered),
    '.html': page(title, committed?.path, changes, ordered),
  };
}
