import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { TerraformStack } from 'cdktf';
import { MANAGED_HEADER } from './roster-files';
import { ConnectUserRoster, ConnectUserRosterCsvProps, ConnectUserRosterRow, ConnectUserRosterRowsProps, ConnectUserWarning } from '../../src';
import { INSTANCE } from '../support/users';

/** Names that stand for ids, so that nothing is looked up. */
export const REFERENCES = {
  routingProfiles: { 'Basic Routing Profile': { routingProfileId: 'routing-profile' } },
  securityProfiles: { Agent: { securityProfileId: 'agent' }, Supervisor: { securityProfileId: 'supervisor' }, Admin: { securityProfileId: 'admin' } },
};

/** Of which a roster is not to warn. */
const acknowledgedWarnings = [ConnectUserWarning.ID_NOT_UUID];

export function row(overrides: Partial<ConnectUserRosterRow> = {}): ConnectUserRosterRow {
  return { name: 'jdoe', routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'], ...overrides };
}

const folders: string[] = [];

/** A file that is there until the tests of this file have ended. */
export function writtenFile(content: string | Buffer, name = 'agents.csv'): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roster-'));
  folders.push(folder);
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

afterAll(() => folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true })));

export function csv(...lines: string[]): string {
  return [MANAGED_HEADER, ...lines, ''].join('\n');
}

/** A roster `agents` of an instance of unknown type. */
export function rosterOfRows(
  stack: TerraformStack,
  rows: ConnectUserRosterRow[],
  props: Partial<ConnectUserRosterRowsProps> = {},
): ConnectUserRoster {
  return ConnectUserRoster.fromRows(stack, 'agents', { instance: INSTANCE, acknowledgedWarnings, rows, ...REFERENCES, ...props });
}

export function rosterOfFile(
  stack: TerraformStack,
  content: string | Buffer,
  props: Partial<ConnectUserRosterCsvProps> = {},
): ConnectUserRoster {
  return ConnectUserRoster.fromCsv(stack, 'agents', { instance: INSTANCE, acknowledgedWarnings, path: writtenFile(content), ...REFERENCES, ...props });
}
