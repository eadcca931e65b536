import { TerraformStack, Testing } from 'cdktf';
import * as fc from 'fast-check';
import { anyValue } from './any-values';
import { ConnectUser } from '../../src';

const VALID = {
  instance: { id: 'instance', arn: 'arn' },
  name: 'jdoe',
  routingProfile: { routingProfileId: 'routing-profile' },
  securityProfiles: [{ securityProfileId: 'agent' }],
  identityInfo: { firstName: 'Jane', lastName: 'Doe' },
  phoneConfig: {},
  tags: {},
};

/** Where a value can stand, and a user that has it there. */
const PLACES: Record<string, (value: unknown) => object> = {
  'instance': (instance) => ({ instance }),
  'instance.id': (id) => ({ instance: { ...VALID.instance, id } }),
  'instance.identityManagementType': (identityManagementType) => ({ instance: { ...VALID.instance, identityManagementType } }),
  'name': (name) => ({ name }),
  'routingProfile': (routingProfile) => ({ routingProfile }),
  'routingProfile.routingProfileId': (routingProfileId) => ({ routingProfile: { routingProfileId } }),
  'routingProfile.instanceId': (instanceId) => ({ routingProfile: { routingProfileId: 'r', instanceId } }),
  'securityProfiles': (securityProfiles) => ({ securityProfiles }),
  'securityProfiles[0]': (securityProfile) => ({ securityProfiles: [securityProfile] }),
  'securityProfiles[0].securityProfileId': (securityProfileId) => ({ securityProfiles: [{ securityProfileId }] }),
  'hierarchyGroup': (hierarchyGroup) => ({ hierarchyGroup }),
  'hierarchyGroup.hierarchyGroupId': (hierarchyGroupId) => ({ hierarchyGroup: { hierarchyGroupId } }),
  'identityInfo': (identityInfo) => ({ identityInfo }),
  'identityInfo.firstName': (firstName) => ({ identityInfo: { firstName } }),
  'identityInfo.lastName': (lastName) => ({ identityInfo: { lastName } }),
  'identityInfo.email': (email) => ({ identityInfo: { email } }),
  'identityInfo.secondaryEmail': (secondaryEmail) => ({ identityInfo: { secondaryEmail } }),
  'phoneConfig': (phoneConfig) => ({ phoneConfig }),
  'phoneConfig.phoneType': (phoneType) => ({ phoneConfig: { phoneType } }),
  'phoneConfig.deskPhoneNumber': (deskPhoneNumber) => ({ phoneConfig: { deskPhoneNumber } }),
  'phoneConfig.autoAccept': (autoAccept) => ({ phoneConfig: { autoAccept } }),
  'phoneConfig.afterContactWorkTimeLimit': (afterContactWorkTimeLimit) => ({ phoneConfig: { afterContactWorkTimeLimit } }),
  'password': (password) => ({ password }),
  'directoryUserId': (directoryUserId) => ({ directoryUserId }),
  'tags': (tags) => ({ tags }),
  'tags.key': (value) => ({ tags: { key: value } }),
  'region': (region) => ({ region }),
  'count': (count) => ({ count }),
  'acknowledgedWarnings': (acknowledgedWarnings) => ({ acknowledgedWarnings }),
};

/** What goes wrong other than by an error that says what. */
function crashOf(overrides: object): string | undefined {
  const stack = new TerraformStack(Testing.app(), 'stack');
  try {
    new ConnectUser(stack, 'jdoe', { ...VALID, ...overrides } as any);
    Testing.synth(stack);
  } catch (error: any) {
    return error.name === 'ValidationError' ? undefined : error.stack;
  }
  return undefined;
}

test.each(Object.entries(PLACES))('a value of whatever type as %s is right or a validation error', (_, userWith) => {
  fc.assert(fc.property(anyValue, (value) => expect(crashOf(userWith(value))).toBeUndefined()), { numRuns: 150, seed: 1 });
});

/** A list of one text becomes that text wherever JavaScript wants one. */
test.each([
  ['name', ['jdoe']],
  ['instance.id', ['instance']],
  ['instance.identityManagementType', ['SAML']],
  ['routingProfile.routingProfileId', ['routing-profile']],
  ['hierarchyGroup.hierarchyGroupId', ['group']],
  ['identityInfo.firstName', ['Jane']],
  ['identityInfo.email', ['jane@example.com']],
  ['identityInfo.secondaryEmail', ['jane@example.com']],
  ['phoneConfig.phoneType', ['SOFT_PHONE']],
  ['phoneConfig.deskPhoneNumber', ['+14155550100']],
  ['phoneConfig.afterContactWorkTimeLimit', ['30']],
  ['directoryUserId', ['S-1-5-21']],
  ['tags.key', ['value']],
  ['region', ['eu-central-1']],
])('a list in place of one value is refused as %s', (place, value) => {
  const stack = new TerraformStack(Testing.app(), 'stack');

  expect(() => new ConnectUser(stack, 'jdoe', { ...VALID, ...PLACES[place](value) } as any)).toThrow(/^ConnectUser 'stack\/jdoe' is not valid/);
});
