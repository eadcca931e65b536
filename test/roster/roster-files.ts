import { checkRows } from '../../src/roster/check/row-check';
import { RosterContext } from '../../src/roster/check/row-rules';
import { FileSource, FileSourceOptions } from '../../src/roster/file/file-source';
import { byPlace, describeRosterViolation } from '../../src/roster/roster-violation';

export const MANAGED_HEADER =
  'first name,last name,email address,password,user login,routing profile name,security_profile_name_1|security_profile_name_2,' +
  'phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds)';
export const SAML_HEADER =
  'first name,last name,user login,routing profile name,security_profile_name_1|security_profile_name_2,' +
  'phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds)';

export const CELLS: Record<string, string> = {
  'first name': 'Jane',
  'last name': 'Doe',
  'email address': 'jdoe@example.com',
  'password': '',
  'user login': 'jdoe',
  'routing profile name': 'Basic Routing Profile',
  'security_profile_name_1|security_profile_name_2': 'Agent',
  'phone type (soft/desk)': 'soft',
  'phone number': '',
  'soft phone auto accept (yes/no)': 'yes',
  'ACW timeout (seconds)': '30',
};

/** A line for the managed header: valid but for the cells that are given, by header. */
export function line(cells: Record<string, string> = {}): string {
  return MANAGED_HEADER.split(',').map((header) => cells[header] ?? CELLS[header]).join(',');
}

export function file(...lines: string[]): Buffer {
  return Buffer.from([MANAGED_HEADER, ...lines, ''].join('\n'));
}

export function read(bytes: Buffer | string, options?: FileSourceOptions): FileSource {
  return new FileSource('agents.csv', Buffer.from(bytes), options);
}

/** What an error would say of a file. */
export function problemsOf(bytes: Buffer | string, context: RosterContext = {}, options?: FileSourceOptions): string[] {
  const { violations, pending } = checkRows(read(bytes, options), context);
  return [...violations, ...[...pending.values()].flat()].sort(byPlace).map(describeRosterViolation);
}
