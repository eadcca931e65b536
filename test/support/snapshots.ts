import { INSTANCE_ARN, INSTANCE_ID } from './users';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, Snapshot, SnapshotUser, UsersReadBy } from '../../src/instance/snapshot/snapshot';
import { writtenFile } from '../roster/rosters';

export const BASIC_ID = 'aaaaaaaa-0000-4000-8000-000000000001';
export const AGENT_ID = 'bbbbbbbb-0000-4000-8000-000000000001';
export const PARIS_ID = 'cccccccc-0000-4000-8000-000000000001';
export const PARIS_ORDERS_ID = 'cccccccc-0000-4000-8000-000000000002';
export const LYON_ORDERS_ID = 'cccccccc-0000-4000-8000-000000000004';

/** A snapshot of the instance `acme`, with SAML, without users. */
export const SNAPSHOT: Snapshot = {
  format: SNAPSHOT_FORMAT,
  version: SNAPSHOT_VERSION,
  takenAt: '2026-11-25T04:00:00Z',
  instance: { id: INSTANCE_ID, arn: INSTANCE_ARN, alias: 'acme', identityManagementType: 'SAML', region: 'eu-central-1' },
  routingProfiles: [
    { name: 'Basic Routing Profile', id: BASIC_ID },
    { name: 'Billing', id: 'aaaaaaaa-0000-4000-8000-000000000002' },
  ],
  securityProfiles: [
    { name: 'Admin', id: 'bbbbbbbb-0000-4000-8000-000000000002' },
    { name: 'Agent', id: AGENT_ID },
  ],
  hierarchyGroups: [
    { path: ['Lyon'], id: 'cccccccc-0000-4000-8000-000000000003' },
    { path: ['Lyon', 'Orders'], id: LYON_ORDERS_ID },
    { path: ['Paris'], id: PARIS_ID },
    { path: ['Paris', 'Orders'], id: PARIS_ORDERS_ID },
    { path: ['Paris', 'Returns'], id: 'cccccccc-0000-4000-8000-000000000005' },
  ],
};

export const SNAPSHOT_USER: SnapshotUser = {
  name: 'jdoe@example.com',
  id: 'dddddddd-0000-4000-8000-000000000001',
  identityInfo: { firstName: 'Jane', lastName: 'Doe' },
  routingProfileId: BASIC_ID,
  securityProfileIds: [AGENT_ID],
  hierarchyGroupId: PARIS_ID,
  phoneConfig: { phoneType: 'DESK_PHONE', autoAccept: false, afterContactWorkTimeLimit: 30, deskPhoneNumber: '+14155550100' },
  channels: { CHAT: { afterContactWorkTimeLimit: 60, autoAccept: true } },
  proficiencies: [{ attributeName: 'connect:Language', attributeValue: 'connect:French', level: 4 }],
  tags: { Team: '' },
};

/** The same snapshot with users. */
export const SNAPSHOT_WITH_USERS: Snapshot = { ...SNAPSHOT, usersReadBy: UsersReadBy.SEARCH, users: [SNAPSHOT_USER] };

/** The path of a file with the snapshot. */
export function snapshotFile(snapshot: object = SNAPSHOT, name = 'acme.connect.json'): string {
  return writtenFile(JSON.stringify(snapshot, undefined, 1), name);
}
