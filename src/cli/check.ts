import { CommandError, CommandResult, ExitCode, Progress, isOfCommand, json, lines } from './command-result';
import { STREAM, readInput, shownInput } from './files';
import { plural, quote, visible } from '../core/text';
import { describe } from '../core/violations';
import { InstanceSnapshot } from '../instance/snapshot/instance-snapshot';
import { parseSnapshot } from '../instance/snapshot/read-snapshot';
import { baselineOf } from '../roster/check/baseline';
import { checkBaseline } from '../roster/check/baseline-check';
import { checkRows } from '../roster/check/row-check';
import { FileSource } from '../roster/file/file-source';
import { shownUser } from '../roster/roster-source';
import { RosterViolation, byPlace, describeRosterViolation } from '../roster/roster-violation';
import { UNUSED_COLUMNS, messageFor } from '../roster/roster-warnings';
import { USER_RULES } from '../user/rules';
import { Concern } from '../user/rules/user-rule';

export interface CheckOptions {
  readonly identityType?: string;
  readonly snapshot?: string;
  readonly ignoredColumn?: string[];
  readonly ignorePasswords?: boolean;
  readonly allowedSecurityProfile?: string[];
  readonly deniedSecurityProfile?: string[];
  readonly hierarchyGroup?: string[];
  readonly baseline?: string;
  readonly maxRemovals?: number;
  readonly removedColumn?: string[];
  readonly json?: boolean;
}

/** What a file turned out to be. */
interface FileReport {
  readonly file: string;
  readonly users: number;
  readonly violations: readonly RosterViolation[];
  readonly warnings: readonly { readonly id: string; readonly message: string }[];
}

/** The rules for which the type of the instance must be known. */
const RULES_OF_TYPES = USER_RULES.filter((rule) => rule.concerns === Concern.OWN && rule.dependsOnType).map(({ code }) => code);

/** Checks roster files as the construct does. A file that cannot be read does not keep the others from being checked. */
export function check(paths: readonly string[], options: CheckOptions, progress: Progress): CommandResult {
  const snapshot = options.snapshot === undefined ? undefined : snapshotIn(options.snapshot, options);
  const identityType = snapshot?.data.instance.identityManagementType ?? options.identityType;
  const reports: FileReport[] = [];
  const notes: string[] = [];
  for (const path of new Set(paths)) {
    try {
      reports.push(checkFile(path, { ...options, identityType }, snapshot, progress));
    } catch (error) {
      if (!isOfCommand(error)) {
        throw error;
      }
      notes.push(`error: ${error.message}`);
    }
  }
  const rulesLeftOut = identityType === undefined ? RULES_OF_TYPES : [];
  const hasFailed = notes.length > 0;
  if (rulesLeftOut.length > 0 && reports.length > 0) {
    notes.push(`note: without --identity-type or --snapshot, these rules are checked only as far as they hold for all types: ${rulesLeftOut.join(', ')}.`);
  }
  const data = () => reports.map((report) => ({ ...report, violations: report.violations.map(violationData), rulesLeftOut }));
  return {
    output: !options.json ? lines(...reports.flatMap(textOf)) : paths.length > 1 ? json(data()) : data().map(json).join(''),
    notes,
    exitCode: hasFailed ? ExitCode.USAGE : reports.some(({ violations }) => violations.length > 0) ? ExitCode.VIOLATIONS : ExitCode.DONE,
  };
}

/** @throws CommandError where it is none, or contradicts the other options. */
function snapshotIn(path: string, { identityType }: CheckOptions): InstanceSnapshot {
  const reading = parseSnapshot('--snapshot', path, readInput(path));
  if ('violation' in reading) {
    throw new CommandError(describe(reading.violation));
  }
  const { identityManagementType: type } = reading.snapshot.instance;
  if (identityType !== undefined && identityType !== type) {
    throw new CommandError(`the instance of ${shownInput(path)} has the identity type ${quote(type)}, not ${identityType}: leave that option out`);
  }
  return new InstanceSnapshot(path, reading.snapshot);
}

function checkFile(path: string, options: CheckOptions, snapshot: InstanceSnapshot | undefined, progress: Progress): FileReport {
  progress(`Reading ${shownInput(path)}`);
  const file = path === STREAM ? '<stdin>' : visible(path);
  const { ignoredColumn: ignoredColumns, ignorePasswords, maxRemovals, removedColumn: removedColumns } = options;
  const source = new FileSource(file, readInput(path), { ignoredColumns, ignorePasswords });

  progress(`Checking ${plural(source.rows.length, 'user')}`);
  const instance = { identityManagementType: options.identityType };
  const ofFiles = { path, ignoredColumns, ignorePasswordColumn: ignorePasswords };
  const props = { instance, ...ofFiles, baseline: options.baseline, maxRemovals, removedColumns };
  const baseline = baselineOf(props, readInput);
  const { violations: certain, pending, rowsOfWarning } = checkRows(source, {
    instance,
    snapshot,
    baseline: baseline?.rows,
    allowedSecurityProfiles: options.allowedSecurityProfile,
    deniedSecurityProfiles: options.deniedSecurityProfile,
    hierarchyGroups: Object.fromEntries((options.hierarchyGroup ?? []).map((groupPath) => [groupPath, { hierarchyGroupId: groupPath }])),
  });
  const changes = checkBaseline(props, baseline, certain.length > 0 ? undefined : source);
  const ofCase = [...changes.caseChanges.values()].map(({ violation }) => violation);
  return {
    file,
    users: source.rows.length,
    violations: [...changes.violations, ...[...certain, ...[...pending.values()].flat(), ...ofCase].sort(byPlace)],
    warnings: [
      ...Array.from(rowsOfWarning, ([id, rows]) => ({ id, message: messageFor(id, rows.map((row) => shownUser(source, row))) })),
      ...Array.from(source.unused, ([field, count]) => {
        const { id, message } = UNUSED_COLUMNS.get(field)!;
        return { id, message: message(count) };
      }),
    ],
  };
}

function textOf({ file, users, violations, warnings }: FileReport): string[] {
  const linesOfFile = new Set(violations.flatMap(({ place }) => (place?.text.startsWith(`${file}:`) ? [place.line] : [])));
  const where = linesOfFile.size > 0 ? ` in ${plural(linesOfFile.size, 'line')}` : '';
  return [
    ...violations.map(describeRosterViolation),
    ...warnings.map(({ id, message }) => `${file}: warning: ${message} [${id}]`),
    violations.length === 0
      ? `${file}: ${plural(users, 'user')}, no problem`
      : `${file}: ${plural(violations.length, 'problem')}${where}`,
  ];
}

function violationData(violation: RosterViolation) {
  const { code, place: { line, column } = {}, property, field, allowed, given, remedy } = violation;
  return { code, line, column, property, field, allowed, given, remedy, message: describeRosterViolation(violation) };
}
