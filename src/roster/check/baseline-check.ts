import * as fs from 'node:fs';
import { fileMissing, isFile } from '../../core/files';
import { knownString } from '../../core/known';
import { listed, quote } from '../../core/text';
import { Violation } from '../../core/violations';
import { ConnectUserRosterProps } from '../connect-user-roster-props';
import { ConnectUserRosterRow } from '../connect-user-roster-row';
import { Field, fieldOf, headerOf } from '../file/columns';
import { CsvTable } from '../file/csv-table';

const DEFAULT_SHARE = 0.1;
const MOST_NAMED = 10;

type BaselineProps = Pick<ConnectUserRosterProps, 'baseline' | 'maxRemovals' | 'protectFromDeletion'>;

/** Whether too many users of the baseline are missing in the roster. */
export function* baselineViolations(props: BaselineProps, rows: readonly ConnectUserRosterRow[]): Iterable<Violation> {
  const { baseline, maxRemovals = DEFAULT_SHARE, protectFromDeletion } = props;
  if (!(maxRemovals >= 0 && maxRemovals <= 1)) {
    const remedy = 'Give 0.1 for ten per cent.';
    yield { code: 'MaxRemovalsInvalid', property: 'maxRemovals', allowed: 'must be a share from 0 to 1', given: quote(maxRemovals), remedy };
  } else if (baseline !== undefined) {
    yield* removalViolations(baseline, protectFromDeletion ? 0 : maxRemovals, rows);
  } else if (props.maxRemovals !== undefined) {
    const remedy = 'Commit a copy of the roster file that was applied last, and give its path as baseline.';
    yield { code: 'BaselineMissing', property: 'maxRemovals', allowed: 'needs a baseline to compare the roster with', remedy };
  }
}

function* removalViolations(baseline: string, share: number, rows: readonly ConnectUserRosterRow[]): Iterable<Violation> {
  if (!isFile(baseline)) {
    const remedy = `Copy the roster file there once it is applied; the working directory is ${quote(process.cwd())}.`;
    return yield fileMissing('BaselineMissing', 'baseline', baseline, remedy);
  }
  const [headers = [], ...records] = new CsvTable(baseline, fs.readFileSync(baseline)).records;
  const column = headers.findIndex((header) => fieldOf(header) === Field.NAME);
  if (column < 0) {
    const allowed = `must be a CSV file in UTF-8 with a column ${quote(headerOf(Field.NAME))}`;
    return yield { code: 'BaselineInvalid', property: 'baseline', allowed, given: quote(baseline), remedy: 'Copy the roster file there.' };
  }
  const present = new Set(rows.map(({ name }) => knownString(name)?.toLowerCase()));
  const before = records.map((cells) => (cells[column] ?? '').trim()).filter((name) => name !== '');
  const removed = before.filter((name) => !present.has(name.toLowerCase()));
  if (removed.length > before.length * share) {
    yield tooMany(baseline, removed, before.length, share);
  }
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
