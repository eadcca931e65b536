import { TerraformStack, Testing } from 'cdktf';
import { ConnectInstance, ConnectUser, ConnectUserWarning, HierarchyGroup, RoutingProfile, SecurityProfile } from '../../src';
import { row, rosterOfRows } from '../roster/rosters';
import { newStack, warningsOf } from '../support/synth';
import { RAW, stringToken } from '../support/tokens';
import { INSTANCE, INSTANCE_ARN, INSTANCE_ID, USER_ID, newUser, userProps } from '../support/users';

const ID = '99999999-aaaa-4aaa-8aaa-999999999999';

type Way = (stack: TerraformStack, id: string, acknowledgedWarnings?: ConnectUserWarning[]) => unknown;

const imported = userProps({ phoneConfig: { afterContactWorkTimeLimit: 30 } });
const importedRow = row({ afterContactWorkTimeLimit: 30 });

/** Each way to give an id, where it is told, and what takes the thing that may have been meant. */
const WAYS: [string, Way, string][] = [
  ['ConnectInstance.fromInstanceId', (stack, id, acknowledgedWarnings) => ConnectInstance.fromInstanceId(stack, 'support', id, { acknowledgedWarnings }),
    'stack/support: instance: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.fromInstanceAlias takes an alias.'],
  ['an instance', (stack, id, acknowledgedWarnings) => newUser(userProps({ instance: { id, arn: RAW }, acknowledgedWarnings }), stack),
    'stack/jdoe: instance: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.fromInstanceAlias takes an alias.'],
  ['RoutingProfile.fromRoutingProfileId', (stack, id, acknowledgedWarnings) =>
    newUser(userProps({ routingProfile: RoutingProfile.fromRoutingProfileId(id), acknowledgedWarnings }), stack),
  'stack/jdoe: routingProfile: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.routingProfile takes a name.'],
  ['SecurityProfile.fromSecurityProfileIds', (stack, id, acknowledgedWarnings) =>
    newUser(userProps({ securityProfiles: SecurityProfile.fromSecurityProfileIds([id]), acknowledgedWarnings }), stack),
  'stack/jdoe: securityProfiles: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.securityProfile takes a name.'],
  ['a grant', (stack, id, acknowledgedWarnings) =>
    newUser(userProps({ acknowledgedWarnings }), stack).grantSecurityProfile(SecurityProfile.fromSecurityProfileId(id)),
  'stack/jdoe: securityProfiles: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.securityProfile takes a name.'],
  ['HierarchyGroup.fromHierarchyGroupId', (stack, id, acknowledgedWarnings) =>
    newUser(userProps({ hierarchyGroup: HierarchyGroup.fromHierarchyGroupId(id), acknowledgedWarnings }), stack),
  'stack/jdoe: hierarchyGroup: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.hierarchyGroup takes a path.'],
  ['assignHierarchyGroup', (stack, id, acknowledgedWarnings) =>
    newUser(userProps({ acknowledgedWarnings }), stack).assignHierarchyGroup(HierarchyGroup.fromHierarchyGroupId(id)),
  'stack/jdoe: hierarchyGroup: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.hierarchyGroup takes a path.'],
  ['ConnectUser.fromUserId', (stack, id, acknowledgedWarnings) => ConnectUser.fromUserId(stack, 'jane', INSTANCE, id, { acknowledgedWarnings }),
    'stack/jane: userId: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectUser.fromUserName takes a login.'],
  ['importFrom', (stack, id, acknowledgedWarnings) => newUser({ ...imported, acknowledgedWarnings }, stack).importFrom(id),
    'stack/jdoe: importFrom: "some-name" is not a UUID, as ids of Amazon Connect are. For a login call importByName.'],
  ['importFrom, with the instance', (stack, id, acknowledgedWarnings) =>
    newUser({ ...imported, acknowledgedWarnings }, stack).importFrom(`${INSTANCE_ID}:${id}`),
  'stack/jdoe: importFrom: "some-name" is not a UUID, as ids of Amazon Connect are. For a login call importByName.'],
  ["importFrom of a roster's user", (stack, id, acknowledgedWarnings = []) =>
    rosterOfRows(stack, [importedRow], { ...ROSTER_OF_UUIDS, acknowledgedWarnings }).user('jdoe').importFrom(id),
  'stack/agents/user-jdoe: importFrom: "some-name" is not a UUID, as ids of Amazon Connect are. For a login call importByName.'],
  ['a row', (stack, id, acknowledgedWarnings = []) =>
    rosterOfRows(stack, [{ ...importedRow, userId: id }], { ...ROSTER_OF_UUIDS, acknowledgedWarnings }),
  'stack/agents: User ids are not UUIDs, as ids of Amazon Connect are. For logins leave the ids out, and use importByName or adoption. Users: jdoe.'],
  ["a roster's routing profile", (stack, id, acknowledgedWarnings = []) => rosterOfRows(stack, [row()], {
    ...ROSTER_OF_UUIDS, routingProfiles: { 'Basic Routing Profile': { routingProfileId: id } }, acknowledgedWarnings,
  }), 'stack/agents: routingProfile: "some-name" is not a UUID, as ids of Amazon Connect are. ConnectInstance.routingProfile takes a name.'],
];

const ROSTER_OF_UUIDS = {
  routingProfiles: { 'Basic Routing Profile': { routingProfileId: ID } },
  securityProfiles: { Agent: { securityProfileId: ID } },
};

describe.each(WAYS)('an id by %s', (_, give, message) => {
  test('that is no UUID is told with what takes a name', () => {
    const stack = newStack();
    give(stack, 'some-name');

    expect(warningsOf(stack)).toEqual([`${message} [idNotUuid]`]);
  });

  test.each([['a UUID', ID, []], ['a token', stringToken(), []], ['an expression', RAW, []], ['no UUID, but acknowledged', 'some-name', [ConnectUserWarning.ID_NOT_UUID]]])(
    'that is %s is not', (__, id, acknowledged) => {
      const stack = newStack();
      give(stack, id, acknowledged);

      expect(warningsOf(stack)).toEqual([]);
    });
});

test('an id that many users share is told once in an app', () => {
  const app = Testing.app();
  const stacks = ['blue', 'green'].map((name) => new TerraformStack(app, name));
  const routingProfile = RoutingProfile.fromRoutingProfileId('Basic');
  stacks.forEach((stack) => ['a', 'b'].forEach((name) => new ConnectUser(stack, name, userProps({ name: `${name}-${stack.node.id}`, routingProfile }))));

  expect(stacks.flatMap(warningsOf)).toHaveLength(1);
});

test('what cannot be an id is an error, and no warning', () => {
  const stack = newStack();
  ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ARN);

  expect(warningsOf(stack)).toEqual([]);
  expect(() => ConnectUser.fromUserId(stack, 'jane', INSTANCE, `${INSTANCE_ARN}/security-profile/${USER_ID}`)).toThrow(
    'must be a bare id; got',
  );
});
