import { TerraformStack, Testing } from 'cdktf';
import * as fc from 'fast-check';
import { arbitraryUser } from './arbitrary-users';
import { build } from './built-user';
import { DescribedUser } from './described-user';
import { documentedFaults } from './documented-rules';
import { runsOf } from './runs';

const faultsOf = (described: DescribedUser) => build(new TerraformStack(Testing.app(), 'stack'), 'user', described).faults;

const USER: DescribedUser = {
  instanceId: 'instance',
  name: 'jdoe',
  routingProfile: { id: 'routing-profile' },
  securityProfiles: [{ id: 'agent' }],
  hasSecurityProfileList: false,
};

describe('the library and the documented rules find fault with the same', () => {
  test('of users at random', () => {
    const runs = runsOf('Differential test', 1000);

    fc.assert(fc.property(arbitraryUser, (described) => expect(faultsOf(described)).toEqual(documentedFaults(described))), runs);
  }, 180_000);

  // What users at random have brought to light.
  test.each<[string, Partial<DescribedUser>, string[]]>([
    ['a phone type that is a property of every object', { phoneType: 'constructor' }, ['phoneConfig.phoneType']],
    ['an identity management type that is a property of every object', { type: 'toString' }, ['instance.identityManagementType']],
    ['a first name of 51 characters and 102 bytes', { firstName: 'é'.repeat(51) }, ['identityInfo.firstName']],
    ['a last name of 34 characters and 102 bytes', { lastName: '名'.repeat(34) }, ['identityInfo.lastName']],
    ['a password of 35 characters and 67 bytes', { password: `aB3${'é'.repeat(32)}` }, ['password']],
    ['a user name with an empty part in its domain', { type: 'CONNECT_MANAGED', name: 'a@b..de', password: 'Passw0rdPassw0rd', firstName: 'J', lastName: 'D' }, ['name']],
    ['a user name that Salesforce makes', { type: 'SAML', name: 'jdoe@005000000000001@00D000000000001', firstName: 'J', lastName: 'D' }, []],
    ['a user name that only a directory may allow', { name: 'CORP\\jdoe' }, []],
    ['a first name of white space', { firstName: ' \u00a0' }, ['identityInfo.firstName']],
    ['51 tags of which 2 have keys that only Terraform knows', {
      tags: [...Array.from({ length: 49 }, (_, index) => [`key${index}`, ''] as const), ...['a', 'b'].map((value) => [{ unknown: 'token' }, value] as const)],
    }, []],
    ['a security profile that is said to be of two instances', {
      securityProfiles: [{ id: 'agent', instanceId: { unknown: 'token' } }, { id: 'agent', instanceId: 'another' }],
    }, ['securityProfiles']],
    ['12 security profiles of which 11 are the same', { securityProfiles: [...Array(11).fill({ id: 'agent' }), { id: 'lead' }] }, []],
  ])('of %s', (_, overrides, faults) => {
    expect(faultsOf({ ...USER, ...overrides })).toEqual(faults);
    expect(documentedFaults({ ...USER, ...overrides })).toEqual(faults);
  });
});
