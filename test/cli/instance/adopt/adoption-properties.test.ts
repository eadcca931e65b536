import * as fc from 'fast-check';
import { adopted } from './adopted-app';
import { snapshots } from './arbitrary-snapshots';
import { CommandError } from '../../../../src/cli/command-result';
import { known } from '../../../../src/core/known';
import { Snapshot, SnapshotUser } from '../../../../src/instance/snapshot/snapshot';
import { Json } from '../../../support/synth';

/** What the provider reads of a user into the state, by the names of its arguments; what is empty there is left out here. */
function stateOf(user: SnapshotUser): Json {
  const { name, routingProfileId, securityProfileIds, hierarchyGroupId, identityInfo = {}, phoneConfig, tags = {} } = user;
  const { firstName, lastName, email, secondaryEmail } = identityInfo;
  const { phoneType, autoAccept, afterContactWorkTimeLimit, deskPhoneNumber } = phoneConfig ?? {};
  const identity = filled({ first_name: firstName, last_name: lastName, email, secondary_email: secondaryEmail });
  return filled({
    name,
    routing_profile_id: routingProfileId,
    security_profile_ids: [...securityProfileIds].sort(),
    hierarchy_group_id: hierarchyGroupId,
    identity_info: Object.keys(identity).length > 0 ? identity : undefined,
    phone_config: filled({
      phone_type: phoneType,
      auto_accept: autoAccept || undefined,
      after_contact_work_time_limit: afterContactWorkTimeLimit || undefined,
      // Terraform sees no difference in the number of a softphone.
      desk_phone_number: phoneType === 'DESK_PHONE' ? deskPhoneNumber : undefined,
    }),
    tags: filled(Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith('aws:'))), true),
  });
}

/** The same of what a stack gives for the user. */
function givenBy(block: Json): Json {
  const given = literal(block) as any;
  const { name, routing_profile_id, security_profile_ids, hierarchy_group_id, identity_info, phone_config: phone, tags = {} } = given;
  return filled({
    name,
    routing_profile_id,
    security_profile_ids: [...security_profile_ids].sort(),
    hierarchy_group_id,
    identity_info,
    phone_config: filled({
      ...phone,
      auto_accept: phone.auto_accept || undefined,
      after_contact_work_time_limit: phone.after_contact_work_time_limit || undefined,
    }),
    tags: filled(tags, true),
  });
}

function filled(object: Json, keepsEmpty = false): Json {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && (keepsEmpty || value !== '')));
}

/** Values as they reach Amazon Connect; an expression is none. */
function literal(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(literal);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [literal(key), literal(item)]))
    : known(value);
}

const without = (object: Json, ignored: readonly string[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !ignored.includes(key)));

function adoptedOrNobody<T>(snapshot: Snapshot, look: Parameters<typeof adopted<T>>[1]): T | undefined {
  try {
    return adopted(snapshot, look);
  } catch (error) {
    if (error instanceof CommandError) {
      return undefined;
    }
    throw error;
  }
}

test('each user of any snapshot is in the stack as it is, but for what is ignored, or is named as left out', () => {
  let count = 0;
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      adoptedOrNobody(snapshot, (app) => {
        const { resource, import: imports } = app.synthesized();
        const blocks: [string, Json][] = Object.entries(resource.aws_connect_user);
        const report = app.text('adoption.md');
        const leftOut = /## Users left out \((\d+)\)/.exec(report)?.[1] ?? '0';
        expect(blocks.length + Number(leftOut)).toBe(snapshot.users!.length);
        for (const [name, block] of blocks) {
          const { id } = imports.find(({ to }: Json) => to === `aws_connect_user.${name}`);
          const user = snapshot.users!.find((each) => id === `${snapshot.instance.id}:${each.id}`)!;
          const ignored: string[] = block.lifecycle.ignore_changes ?? [];
          expect(without(givenBy(block), ignored)).toEqual(without(stateOf(user), ignored));
          count++;
        }
      });
    }),
    { numRuns: 150 },
  );
  expect(count).toBeGreaterThan(100);
});
