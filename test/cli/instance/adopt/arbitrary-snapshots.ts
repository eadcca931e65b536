import * as fc from 'fast-check';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, Snapshot, SnapshotUser, UsersReadBy } from '../../../../src/instance/snapshot/snapshot';

const INSTANCE_ID = '11111111-aaaa-4aaa-8aaa-111111111111';

/** Names as people give them, and some that no cell, no path and no template can have. */
const names = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,5})?$/) },
  fc.constantFrom('A|B', 'Sales/EMEA', 'One, Two', 'One; Two', ' Space', 'Space ', '=SUM(A1)', '@home', '-1', '+49', '${var.x}', '%{if', '$${x}', '"quoted"', "d'Agent", 'e\u0301', '\u200b', 'Zero\u200bWidth', '__proto__', 'a\tb', '\u{1f600}', 'arn:aws:connect:eu-central-1:1:instance/2', 'A-B', 'Sales-EMEA'),
);
const texts = fc.oneof({ weight: 3, arbitrary: names }, fc.string({ unit: 'binary', maxLength: 12 }), fc.stringMatching(/^[ -~]{1,20}$/));

const ids = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}0000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
const numbers = fc.constantFrom('+14155550100', '+4930901820', '', '030 901820', '+1');
const limits = fc.constantFrom(0, 30, 2_000_000, 9_999_999);

const channels = fc.record(
  {
    autoAccept: fc.boolean(),
    afterContactWorkTimeLimit: limits,
    agentFirstCallbackAutoAccept: fc.boolean(),
    agentFirstCallbackAfterContactWorkTimeLimit: limits,
    phoneType: fc.constantFrom('SOFT_PHONE', 'DESK_PHONE'),
    phoneNumber: numbers,
    persistentConnection: fc.boolean(),
    voiceEnhancementMode: fc.constantFrom('NONE', 'VOICE_ISOLATION'),
  },
  { requiredKeys: [] },
);

const emails = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('jane@example.com', '') }, texts);

function users(snapshot: Pick<Snapshot, 'routingProfiles' | 'securityProfiles' | 'hierarchyGroups'>): fc.Arbitrary<SnapshotUser[]> {
  const idOf = (things: readonly { readonly id: string }[]) => fc.constantFrom(...things.map(({ id }) => id), 'deleted00-0000-4000-8000-000000000000');
  const user = fc.record(
    {
      name: fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z0-9_.@-]{1,30}$/) }, texts),
      id: fc.uuid(),
      identityInfo: fc.record(
        { firstName: texts, lastName: texts, email: emails, secondaryEmail: emails, mobile: numbers },
        { requiredKeys: [] },
      ),
      routingProfileId: idOf(snapshot.routingProfiles),
      securityProfileIds: fc.uniqueArray(idOf(snapshot.securityProfiles), { maxLength: 12 }),
      hierarchyGroupId: idOf(snapshot.hierarchyGroups),
      phoneConfig: fc.record(
        {
          phoneType: fc.constantFrom('SOFT_PHONE', 'DESK_PHONE'),
          autoAccept: fc.boolean(),
          afterContactWorkTimeLimit: limits,
          deskPhoneNumber: numbers,
          persistentConnection: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      channels: fc.dictionary(fc.constantFrom('VOICE', 'CHAT'), channels, { maxKeys: 2 }),
      tags: fc.dictionary(fc.oneof(texts, fc.constantFrom('aws:x', 'Team', 'a=b', 'a:b')), texts, { maxKeys: 3 }),
    },
    { requiredKeys: ['name', 'id', 'securityProfileIds'] },
  );
  return fc.uniqueArray(user as fc.Arbitrary<SnapshotUser>, { maxLength: 12, selector: ({ name }) => name.toLowerCase() });
}

/** Snapshots of instances of any state, with users of any state. */
export const snapshots: fc.Arbitrary<Snapshot> = fc
  .record({
    identityManagementType: fc.constantFrom('CONNECT_MANAGED', 'SAML', 'EXISTING_DIRECTORY'),
    usersReadBy: fc.constantFrom(UsersReadBy.FULL, UsersReadBy.FULL, UsersReadBy.SEARCH),
    routing: fc.uniqueArray(names, { minLength: 1, maxLength: 5 }),
    security: fc.uniqueArray(names, { minLength: 12, maxLength: 14 }),
    paths: fc.array(fc.array(names, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
  })
  .chain(({ identityManagementType, usersReadBy, routing, security, paths }) => {
    const things = {
      routingProfiles: ids('a', routing.length).map((id, i) => ({ name: routing[i], id })),
      securityProfiles: ids('b', security.length).map((id, i) => ({ name: security[i], id })),
      hierarchyGroups: ids('c', paths.length).map((id, i) => ({ path: paths[i], id })),
    };
    return users(things).map((list) => ({
      format: SNAPSHOT_FORMAT,
      version: SNAPSHOT_VERSION,
      takenAt: '2026-11-25T04:00:00Z',
      instance: {
        id: INSTANCE_ID,
        arn: `arn:aws:connect:eu-central-1:123456789012:instance/${INSTANCE_ID}`,
        alias: 'acme',
        identityManagementType,
        region: 'eu-central-1',
      },
      ...things,
      usersReadBy,
      users: list,
    }));
  });

