import { changesBetween } from './access-changes';
import { AccessUser, inOrder } from './access-user';
import { changesMarkdown, stateMarkdown } from './markdown';
import { page } from './page';
import { ReportData, dataText } from './report-data';
import { REPORT_FILES } from './report-files';

export interface AccessReport {
  readonly title: string;
  readonly users: readonly AccessUser[];
  /** The stacks of the app that have users and are in no report. */
  readonly unreported: readonly string[];
  /** What to compare with; undefined where there is nothing. */
  readonly committed?: ReportData & { readonly path: string };
}

/** The files of a report: what follows their common name, and what is in them. */
export function filesOf({ title, users, unreported, committed }: AccessReport): Record<(typeof REPORT_FILES)[number], string> {
  const ordered = inOrder(users);
  const changes = committed ? changesBetween(inOrder(committed.users), ordered) : [];
  return {
    '.json': dataText({ users: ordered, unreported }),
    '.md': stateMarkdown(title, ordered, unreported),
    '-changes.md': changesMarkdown(title, committed?.path, changes, ordered, unreported),
    '.html': page(title, committed?.path, changes, ordered),
  };
}
