import * as fs from 'node:fs';
import { checkRows } from './row-check';
import { RosterContext } from './row-rules';
import { fileMissing, isFile } from '../../core/files';
import { quotePath } from '../../core/text';
import { identityManagementTypeOf } from '../../instance/connect-instance-reference';
import { ConnectUserRosterCsvProps } from '../connect-user-roster-props';
import { FileSource } from '../file/file-source';
import { CodeSource, NamedRows, RosterSource, rowsByName } from '../roster-source';
import { RosterViolation } from '../roster-violation';

/** What a roster says of its baseline, and of how that is read. */
export type BaselineProps = Pick<RosterContext, 'instance' | 'adoption'> &
Partial<
  Pick<
    ConnectUserRosterCsvProps,
    'path' | 'ignoredColumns' | 'ignorePasswordColumn' | 'baseline' | 'leavers' | 'maxRemovals' | 'removedColumns' | 'protectFromDeletion' | 'part'
  >
>;

/** The users that were there before. */
export interface Baseline {
  readonly path: string;
  /** What is wrong with it. The rest means something only where nothing is. */
  readonly violations: readonly RosterViolation[];
  readonly source: RosterSource;
  readonly rows: NamedRows;
}

/**
 * Reads the baseline by the rules of a roster, since a user that is not found in there counts as one that never was.
 *
 * @param read Gives undefined where there is no file.
 */
export function baselineOf(props: BaselineProps, read = readFile): Baseline | undefined {
  const { path: roster, baseline: path, ignoredColumns, ignorePasswordColumn: ignorePasswords, instance, adoption } = props;
  if (path === undefined) {
    return undefined;
  }
  const file = read(path);
  if (file === undefined) {
    return { path, violations: [missing(path)], source: new CodeSource([]), rows: new Map() };
  }
  const source = new FileSource(path, file, { ignoredColumns, ignorePasswords });
  const { violations: all } = checkRows(source, { instance: { identityManagementType: identityManagementTypeOf(instance) }, adoption });
  // Nothing is looked up for it.
  const violations = all.filter(({ code }) => code !== 'HierarchyGroupAmbiguous');
  const isRoster = roster !== undefined && isFile(roster) && fs.realpathSync(roster) === fs.realpathSync(path);
  return { path, violations: isRoster ? [itself(path)] : violations.map(invalid), source, rows: rowsByName(source.rows) };
}

function readFile(path: string): Buffer | undefined {
  return isFile(path) ? fs.readFileSync(path) : undefined;
}

function missing(path: string): RosterViolation {
  const remedy = `Copy the roster file there once it is applied; the working directory is ${quotePath(process.cwd())}.`;
  return fileMissing('BaselineMissing', 'baseline', path, remedy);
}

function itself(path: string): RosterViolation {
  const allowed = 'must not be the roster file itself, which is compared with it';
  return { code: 'BaselineInvalid', property: 'baseline', allowed, given: quotePath(path), remedy: 'Give a copy of the roster that was applied last.' };
}

function invalid(violation: RosterViolation): RosterViolation {
  const remedy = `Restore the copy of the roster that was applied last, or correct the file. ${violation.remedy}`;
  return { ...violation, code: 'BaselineInvalid', property: `baseline: ${violation.property}`, remedy };
}
