import { TerraformStack, Testing } from 'cdktf';
import * as fc from 'fast-check';
import { anyValue } from './any-values';
import { ConnectUserRoster } from '../../src';

const ROW = { name: 'jdoe', routingProfile: 'Basic', securityProfiles: ['Agent'] };
const PROPS = { instance: { id: 'instance', arn: 'arn' }, rows: [ROW] };

const PLACES: Record<string, (value: unknown) => object> = {
  ...Object.fromEntries(
    [
      'name', 'routingProfile', 'securityProfiles', 'firstName', 'lastName', 'email', 'secondaryEmail', 'hierarchyGroup', 'phoneType',
      'deskPhoneNumber', 'autoAccept', 'afterContactWorkTimeLimit', 'tags', 'directoryUserId', 'userId',
    ].map((property) => [`rows[0].${property}`, (value: unknown) => ({ rows: [{ ...ROW, [property]: value }] })]),
  ),
  ...Object.fromEntries(
    [
      'rows', 'instance', 'routingProfiles', 'securityProfiles', 'hierarchyGroups', 'allowedSecurityProfiles', 'deniedSecurityProfiles',
      'password', 'passwords', 'tags', 'region', 'adoption', 'baseline', 'maxRemovals', 'removedColumns', 'acknowledgedWarnings', 'part',
    ].map((property) => [property, (value: unknown) => ({ [property]: value })]),
  ),
  'rows[0]': (row) => ({ rows: [row] }),
  'rows[0].securityProfiles[0]': (name) => ({ rows: [{ ...ROW, securityProfiles: [name] }] }),
};

function crashOf(overrides: object): string | undefined {
  const stack = new TerraformStack(Testing.app(), 'stack');
  try {
    ConnectUserRoster.fromRows(stack, 'agents', { ...PROPS, ...overrides } as any);
    Testing.synth(stack);
  } catch (error: any) {
    return error.name === 'ValidationError' ? undefined : error.stack;
  }
  return undefined;
}

test.each(Object.entries(PLACES))('a value of whatever type as %s of a roster is right or a validation error', (_, propsWith) => {
  fc.assert(fc.property(anyValue, (value) => expect(crashOf(propsWith(value))).toBeUndefined()), { numRuns: 150, seed: 1 });
});
