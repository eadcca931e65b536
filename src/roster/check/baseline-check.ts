import * as fs from 'node:fs';
import { fileMissing, isFile } from '../../core/files';
import { knownString } from '../../core/known';
import { listed, quote } from '../../core/text';
import { Violation } from '../../core/violations';
import { ConnectUserRosterRow } from '../connect-user-roster-row';
import { Field, fieldOf, headerOf } from '../file/columns';
import { CsvTable } from '../file/csv-table';

const DEFAULT_SHARE = 0.1;
const MOST_NAMED = 10;

export interface BaselineProps {
  readonly baseline?: string;
  readonly maxRemovals?: number;
  readonly protectFromDeletion?: boolean;
}

/** Whether too many users of the baseline are missing in the roster. */
export function baselineViolations(props: BaselineProps, rows: readonly ConnectUserRosterRow[]): Violation[] {
  const { baseline, maxRemovals = DEFAULT_SHARE, protectFromDeletion } = props;
  if (!(maxRemovals >= 0 && maxRemovals <= 1)) {
    return [
      {
        code: 'MaxRemovalsInvalid',
        property: 'maxRemovals',
        allowed: 'must be a share from 0 to 1',
        given: quote(maxRemovals),
        remedy: 'Give 0.1 for ten per cent.',
      },
    ];
  }
  if (baseline === undefined) {
    return props.maxRemovals === undefined ? [] : [WITHOUT_BASELINE];
  }
  if (!isFile(baseline)) {
    const remedy = `Copy the roster file there once it is applied; the working directory is ${quote(process.cwd())}.`;
    return [fileMissing('BaselineMissing', 'baseline', baseline, remedy)];
  }
  const table = new CsvTable(baseline, fs.readFileSync(baseline));
  const [headers = [], ...records] = table.records;
  const column = headers.findIndex((header) => fieldOf(header) === Field.NAME);
  if (column < 0) {
    return [withoutNames(baseline)];
  }
  const present = new Set(rows.map(({ name }) => knownString(name)?.toLowerCase()));
  const before = records.map((cells) => (cells[column] ?? '').trim()).filter((name) => name !== '');
  const removed = before.filter((name) => !present.has(name.toLowerCase()));
  const share = protectFromDeletion ? 0 : maxRemovals;
  return removed.length > before.length * share ? [tooMany(baseline, removed, before.length, share)] : [];
}

const WITHOUT_BASELINE: Violation = {
  code: 'BaselineMissing',
  property: 'maxRemovals',
  allowed: 'needs a baseline to compare the roster with',
  remedy: 'Commit a copy of the roster file that was applied last, and give its path as baseline.',
};

function withoutNames(baseline: string): Violation {
  return {
    code: 'BaselineInvalid',
    property: 'baseline',
    allowed: `must be a CSV file in UTF-8 with a column ${quote(headerOf(Field.NAME))}`,
    given: quote(baseline),
    remedy: 'Copy the roster file there.',
  };
}

function tooMany(baseline: string, removed: string[], count: number, share: number): Violation {
  return {
    code: 'TooManyRemovals',
    property: 'maxRemovals',
    allowed: `must not be exceeded: at most ${percent(share)} of the ${count} users in ${quote(baseline)} may be missing`,
    given: `${removed.length} (${percent(removed.length / count)}): ${listed(removed, quote, MOST_NAMED)}`,
    remedy: 'Export the whole roster again; where all of them have left, raise maxRemovals for once or renew the baseline.',
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
