import { quote } from '../../core/text';
import { PhoneType } from '../../user/phone-config';

/** Why a cell does not hold what its column is for. */
export interface CellProblem {
  readonly code: string;
  readonly allowed: string;
  /** Left out where it may be secret. */
  readonly given?: string;
  readonly remedy: string;
}

/** What a cell means, or why it means nothing. Cells that are empty are not asked. */
export type Reading<T> = { readonly value: T } | { readonly problem: CellProblem };

const LIST_SEPARATOR = '|';
const MOST_LEVELS = 5;
const TAG_SEPARATORS = /[|;,\r\n]/;

const PHONE_TYPES = new Map([
  ['soft', PhoneType.SOFT_PHONE],
  ['softphone', PhoneType.SOFT_PHONE],
  ['desk', PhoneType.DESK_PHONE],
  ['deskphone', PhoneType.DESK_PHONE],
]);

const TRUTHS = new Map([['yes', true], ['true', true], ['no', false], ['false', false]]);

export function readPhoneType(cell: string): Reading<PhoneType> {
  const value = PHONE_TYPES.get(cell.toLowerCase().replace(/[^a-z]/g, ''));
  return value !== undefined
    ? { value }
    : problem('PhoneTypeInvalid', 'must be soft, desk, SOFT_PHONE or DESK_PHONE', cell, 'Write soft for a softphone, desk for a desk phone.');
}

export function readTruth(cell: string): Reading<boolean> {
  const value = TRUTHS.get(cell.toLowerCase());
  return value !== undefined ? { value } : problem('AutoAcceptInvalid', 'must be yes, no, true or false', cell, 'Write yes or no, or leave it empty.');
}

export function readSeconds(cell: string): Reading<number> {
  return /^\d+$/.test(cell)
    ? { value: Number(cell) }
    : problem('AfterContactWorkTimeLimitInvalid', 'must be a whole number of seconds', cell, 'Write digits only, such as 30; 0 means no limit.');
}

/** Several names in one cell. */
export function readNames(cell: string): Reading<string[]> {
  const value = cell.split(LIST_SEPARATOR).map((name) => name.trim()).filter((name) => name !== '');
  return { value };
}

/** A path in the hierarchy, with the separator of either generation of the template. */
export function readHierarchyPath(cell: string): Reading<string> {
  const names = cell.split(/[/|]/).map((name) => name.trim());
  return names.includes('') || names.length > MOST_LEVELS
    ? problem(
      'HierarchyPathInvalid',
      `must be 1 to ${MOST_LEVELS} group names from the top level down, joined by /, none of them empty`,
      cell,
      'Write it as Site/Team/Group.',
    )
    : { value: names.join('/') };
}

/** Pairs, or an object of JSON: in that, keys and values may have any character. */
export function readTags(cell: string): Reading<Record<string, string>> {
  if (cell.startsWith('{')) {
    return readJsonTags(cell);
  }
  const tags = new Map<string, string>();
  for (const pair of cell.split(TAG_SEPARATORS).map((part) => part.trim()).filter((part) => part !== '')) {
    const separator = pair.includes('=') ? '=' : ':';
    const at = pair.indexOf(separator);
    const key = pair.slice(0, at).trim();
    if (at < 0 || key === '') {
      return problem('TagsInvalid', 'must be tags as key=value, several joined by |', pair, 'Write them as Team=Billing|Site=Berlin.');
    }
    if (tags.has(key)) {
      return keyRepeated(key);
    }
    tags.set(key, pair.slice(at + 1).trim());
  }
  return { value: Object.fromEntries(tags) };
}

function readJsonTags(cell: string): Reading<Record<string, string>> {
  try {
    const entries = Object.entries(JSON.parse(cell) as object);
    if (entries.every(([, value]) => typeof value === 'string')) {
      const repeated = repeatedKey(cell);
      return repeated === undefined ? { value: Object.fromEntries(entries) } : keyRepeated(repeated);
    }
  } catch {
    // Told below.
  }
  return problem('TagsInvalid', 'must be tags as key=value, several joined by |, or an object of strings in JSON', cell, 'Write them as {"Team": "Billing, Berlin"}.');
}

/** Of an object of strings in JSON, of which a parser keeps the last. */
function repeatedKey(json: string): string | undefined {
  const keys = (json.match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((_, i) => i % 2 === 0).map((key) => JSON.parse(key) as string);
  return keys.find((key, i) => keys.indexOf(key) !== i);
}

function keyRepeated(key: string) {
  return problem('TagKeyRepeated', 'must have each key once', key, 'Remove one of the two.');
}

/** What spreadsheets do to telephone numbers, and how to mend it; undefined where it is not that. */
export function damageOfPhoneNumber(cell: string): string | undefined {
  const bare = cell.replace(/[\s().\-/']/g, '');
  if (/^\+?\d+(?:[.,]\d+)?e\+?\d+$/i.test(cell)) {
    return 'A spreadsheet has rounded the number and its last digits are lost: format the column as text and enter the number again.';
  }
  if (/^00[1-9]\d{6,14}$/.test(bare)) {
    return `Write + instead of 00: ${quote(`+${bare.slice(2)}`)}.`;
  }
  if (/^[1-9]\d{6,14}$/.test(bare)) {
    return `If a spreadsheet has removed the +, write ${quote(`+${bare}`)} and format the column as text.`;
  }
  if (/^\+[1-9]\d{1,14}$/.test(bare)) {
    return `Write it without spaces and punctuation: ${quote(bare)}.`;
  }
  return /^0\d{5,14}$/.test(bare) ? 'Replace the leading 0 with + and the country code.' : undefined;
}

function problem(code: string, allowed: string, given: string, remedy: string): { problem: CellProblem } {
  return { problem: { code, allowed, given: quote(given), remedy } };
}
