import { CommandResult, ExitCode, Progress, json, lines } from './command-result';
import { plural, quote } from '../core/text';
import { checkRows } from '../roster/check/row-check';
import { FileSource } from '../roster/file/file-source';
import { RosterViolation, byPlace, describeRosterViolation } from '../roster/roster-violation';
import { UNUSED_COLUMNS, messageFor } from '../roster/roster-warnings';

export interface CheckOptions {
  readonly identityType?: string;
  readonly ignoredColumn?: readonly string[];
  readonly ignorePasswords?: boolean;
  readonly allowedSecurityProfile?: string[];
  readonly deniedSecurityProfile?: string[];
  readonly json?: boolean;
}

/** Checks a roster file as the construct does. */
export function checkFile(path: string, file: Buffer, options: CheckOptions, progress: Progress): CommandResult {
  progress(`Reading ${quote(path)}`);
  const source = new FileSource(path, file, { ignoredColumns: options.ignoredColumn, ignorePasswords: options.ignorePasswords });

  progress(`Checking ${plural(source.rows.length, 'user')}`);
  const { violations: certain, pending, rowsOfWarning } = checkRows(source, {
    instance: { identityManagementType: options.identityType },
    allowedSecurityProfiles: options.allowedSecurityProfile,
    deniedSecurityProfiles: options.deniedSecurityProfile,
  });
  const violations = [...certain, ...[...pending.values()].flat()].sort(byPlace);
  const warnings = [
    ...Array.from(rowsOfWarning, ([id, rows]) => ({ id, message: messageFor(id, rows.map((row) => source.rows[row].name)) })),
    ...Array.from(source.unused, ([field, count]) => {
      const { id, message } = UNUSED_COLUMNS.get(field)!;
      return { id, message: message(count) };
    }),
  ];
  return {
    output: options.json
      ? json({ file: path, users: source.rows.length, violations: violations.map(violationData), warnings })
      : lines(
        ...violations.map(describeRosterViolation),
        ...warnings.map(({ id, message }) => `${path}: warning: ${message} [${id}]`),
        summary(path, source.rows.length, violations),
      ),
    exitCode: violations.length > 0 ? ExitCode.VIOLATIONS : ExitCode.DONE,
  };
}

function summary(path: string, users: number, violations: readonly RosterViolation[]): string {
  const rows = new Set(violations.map(({ place }) => place?.line)).size;
  return violations.length === 0
    ? `${path}: ${plural(users, 'user')}, no problem`
    : `${path}: ${plural(violations.length, 'problem')} in ${plural(rows, 'line')}`;
}

function violationData(violation: RosterViolation) {
  const { code, place: { line, column } = {}, property, field, allowed, given, remedy } = violation;
  return { code, line, column, property, field, allowed, given, remedy, message: describeRosterViolation(violation) };
}
