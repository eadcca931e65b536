import { Baseline, BaselineProps } from './baseline';
import { isUnresolved, knownString } from '../../core/known';
import { listed, quote, quotePath } from '../../core/text';
import { Violation } from '../../core/violations';
import { ConnectUserRosterLeavers } from '../connect-user-roster-props';
import { ConnectUserRosterRow } from '../connect-user-roster-row';
import { Field, REQUIRED_FIELDS, fieldOf, headerOf, nearestField } from '../file/columns';
import { NamedRows, RosterSource, concealed, inSource, nameKeyOf, rowsByName } from '../roster-source';
import { RosterViolation } from '../roster-violation';

const DEFAULT_SHARE = 0.1;
const MOST_NAMED = 10;

/** What Terraform would reset where it is gone. Nothing is made of the others, or a user id has done its work. */
const COMPARED_FIELDS = Object.values(Field).filter((field) =>
  ![...REQUIRED_FIELDS, Field.MOBILE, Field.PASSWORD, Field.USER_ID].includes(field));

/** What has become of the users of the baseline. */
export interface BaselineCheck {
  readonly violations: readonly RosterViolation[];
  /** The rows that have a user name of the baseline in another case, by their indices. */
  readonly caseChanges: ReadonlyMap<number, CaseChange>;
  /** The names of those that have left, and that Terraform is to let go of. */
  readonly leavers: readonly string[];
}

/** A change that is wrong unless the user is moved and keeps its name. */
export interface CaseChange {
  readonly formerName: string;
  readonly violation: RosterViolation;
}

/**
 * Compares a roster with its baseline.
 *
 * @param source The roster; undefined where it is wrong in itself.
 */
export function checkBaseline(props: BaselineProps, baseline: Baseline | undefined, source: RosterSource | undefined): BaselineCheck {
  const violations: RosterViolation[] = [...guardViolations(props), ...(baseline?.violations ?? [])];
  if (baseline === undefined || source === undefined || violations.length > 0) {
    return { violations, caseChanges: new Map(), leavers: [] };
  }
  const rows = rowsByName(source.rows);
  return {
    violations: [
      ...removalViolations(props, baseline, rows),
      ...columnViolations(props, baseline, source, rows),
      ...partChanges(props, baseline, source),
    ],
    caseChanges: caseChanges(baseline, source),
    leavers: props.leavers === ConnectUserRosterLeavers.FORGET ? removedRows(baseline, rows).filter(belongsTo(props)).map(nameOfRow) : [],
  };
}

function removedRows({ rows: before }: Baseline, rows: NamedRows): ConnectUserRosterRow[] {
  return [...before].filter(([key]) => !rows.has(key)).map(([, row]) => row);
}

const nameOfRow = ({ name }: ConnectUserRosterRow) => knownString(name)!;

/** Whether the state of a part has the user of a row. */
function belongsTo({ part }: BaselineProps): (row: ConnectUserRosterRow) => boolean {
  return (row) => part === undefined || part._split._partOf(row) === part.name;
}

function* guardViolations({ baseline, maxRemovals, removedColumns, leavers }: BaselineProps): Iterable<Violation> {
  if (maxRemovals !== undefined && !(maxRemovals >= 0 && maxRemovals <= 1)) {
    const remedy = 'Give 0.1 for ten per cent.';
    yield { code: 'MaxRemovalsInvalid', property: 'maxRemovals', allowed: 'must be a share from 0 to 1', given: quote(maxRemovals), remedy };
  }
  for (const header of isUnresolved(removedColumns) ? [] : (removedColumns ?? [])) {
    if (!isUnresolved(header) && fieldOf(header) === undefined) {
      const near = nearestField(header);
      const remedy = near ? `Did you mean ${quote(headerOf(near))}?` : 'Name columns as the baseline does.';
      yield { code: 'ColumnUnknown', property: 'removedColumns', allowed: 'must be columns of a roster file', given: quote(header), remedy };
    }
  }
  const forgets = leavers === ConnectUserRosterLeavers.FORGET ? leavers : undefined;
  for (const [property, value] of Object.entries({ maxRemovals, removedColumns, leavers: forgets })) {
    if (value !== undefined && baseline === undefined) {
      const remedy = 'Commit a copy of the roster file that was applied last, and give its path as baseline.';
      yield { code: 'BaselineMissing', property, allowed: 'needs a baseline to compare the roster with', remedy };
    }
  }
}

function* removalViolations(props: BaselineProps, baseline: Baseline, rows: NamedRows): Iterable<Violation> {
  const { path, rows: before, source } = baseline;
  const deletes = props.leavers !== ConnectUserRosterLeavers.FORGET;
  const share = props.protectFromDeletion && deletes ? 0 : (props.maxRemovals ?? DEFAULT_SHARE);
  const removed = removedRows(baseline, rows).map(nameOfRow);
  // A product of the two would not be exact: 0.29 of 100 is less than 29.
  const removedShare = removed.length / before.size;
  if (removedShare > share) {
    yield concealed(source, {
      code: 'TooManyRemovals',
      property: 'maxRemovals',
      allowed: `must not be exceeded: at most ${percent(share)} of the ${before.size} users in ${quotePath(path)} may be missing`,
      given: `${removed.length} (${percent(removedShare)}): ${listed(removed, quote, MOST_NAMED)}`,
      remedy: 'Export the whole roster again; where all of them have left, raise maxRemovals once or update the baseline.',
    });
  }
}

/** An export with other settings lacks columns, so that Terraform resets what they held. */
function* columnViolations(
  { removedColumns = [] }: BaselineProps,
  { source: before, path }: Baseline,
  source: RosterSource,
  rows: NamedRows,
): Iterable<Violation> {
  const allowed = removedColumns.map(fieldOf);
  const remaining = before.rows.filter((row) => rows.has(nameKeyOf(row)));
  const gone = COMPARED_FIELDS.filter((field) => !allowed.includes(field) && !source.rows.some((row) => hasValue(row, field)))
    .map((field) => ({ header: quote(before.nameOf(field)), count: remaining.filter((row) => hasValue(row, field)).length }))
    .filter(({ count }) => count > 0);
  if (gone.length > 0) {
    yield {
      code: 'ColumnsRemoved',
      property: 'removedColumns',
      allowed: `must name each column that has values in ${quotePath(path)} and none in the roster, since Terraform resets what it held`,
      given: `none for ${gone.map(({ header, count }) => `${header} (users: ${count})`).join(', ')}`,
      remedy: `Export the roster with these columns; where the values are to go, give removedColumns: [${gone.map(({ header }) => header).join(', ')}].`,
    };
  }
}

function hasValue(row: ConnectUserRosterRow, field: Field): boolean {
  const value = (row as unknown as Record<string, unknown>)[field];
  return value !== undefined && (typeof value !== 'object' || isUnresolved(value) || Object.keys(value!).length > 0);
}

/** Terraform deletes a user in one state and creates another one in the next. */
function* partChanges(
  { part }: BaselineProps,
  { rows: before, path, source: baseline }: Baseline,
  source: RosterSource,
): Iterable<RosterViolation> {
  for (const [index, row] of part === undefined ? [] : source.rows.entries()) {
    const { _split: split } = part!;
    const formerRow = before.get(nameKeyOf(row));
    const [former, now] = [formerRow && split._partOf(formerRow), split._partOf(row)];
    if (formerRow !== undefined && former !== now && now !== undefined && split._names.includes(now)) {
      const name = quote(knownString(row.name));
      yield inSource(source, index, split._field as Field, concealed(baseline, {
        code: 'RosterPartChanged',
        property: split._field,
        allowed: `must leave the user in the part of the split that ${quotePath(path)} says, or Terraform deletes the user there and creates another here`,
        given: `part ${quote(now)} for user ${name}, before ${former === undefined ? 'none' : quote(former)}`,
        remedy:
          'Undo the change, or hand the user over: in the stack of the former part ' +
          `ConnectUser.forget(stack, roster.addressOf(${name})), ` +
          `for the roster of the new one roster.importByName([${name}]), and the new row in the baseline.`,
      }));
    }
  }
}

function caseChanges({ rows: before, path, source: baseline }: Baseline, source: RosterSource): Map<number, CaseChange> {
  const changes = new Map<number, CaseChange>();
  source.rows.forEach((row, index) => {
    const formerName = knownString(before.get(nameKeyOf(row))?.name);
    if (formerName === undefined || formerName === knownString(row.name)) {
      return;
    }
    const [now, former] = [quote(knownString(row.name)), quote(formerName)];
    const violation = inSource(source, index, Field.NAME, concealed(baseline, {
      code: 'NameCaseChanged',
      property: Field.NAME,
      allowed: `must keep the case that it has in ${quotePath(path)}, or Terraform deletes the user and creates another`,
      given: `${now}, before ${former}`,
      remedy:
        `Write ${former}. To keep the new case in the roster, move the user and let it keep its name: ` +
        `roster.moveFromIds({ ${now}: roster.addressOf(${former}) }) and roster.user(${now}).addOverride("name", ${former}).`,
    }));
    changes.set(index, { formerName, violation });
  });
  return changes;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
