import { Testing } from 'cdktf';
import * as fc from 'fast-check';
import { Profile, Site, anyWay, siteOf } from './random-ways';
import { ConnectAccessChecks, SecurityProfile } from '../../src';
import { accessDeclaredIn } from '../../src/access/report/declared-access';
import { dataText } from '../../src/access/report/report-data';
import { Reading } from '../../src/tree/reading';
import { told } from '../support/access';

const RUNS = 200;
/** Each app has three stacks. */
const ORDINARY_STACKS = 1000;

const ADMIN: Profile = { id: 'aaaaaaaa-1111-4111-8111-111111111111', name: 'Admin', permission: 'Users.Edit' };
const AGENT: Profile = { id: 'bbbbbbbb-2222-4222-8222-222222222222', name: 'Agent', permission: 'BasicAgentAccess' };
const LEAD: Profile = { id: 'cccccccc-3333-4333-8333-333333333333', name: 'Lead', permission: 'Queues.View' };

const findings = ({ app, stacks }: Site) => {
  ConnectAccessChecks.applyTo(app, { adminProfiles: [SecurityProfile.fromSecurityProfileId(ADMIN.id)], admins: ['boss'] });
  stacks.forEach((stack) => Testing.synth(stack));
  return told(app);
};

const dataOf = ({ stacks }: Site) => {
  stacks.forEach((stack) => Testing.synth(stack));
  return dataText({ users: accessDeclaredIn(stacks, new Reading(undefined)), unreported: [] });
};

test('whatever way leads to the profile of an administrator, it is found', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      expect(findings(siteOf(way, ADMIN))).toContainEqual(expect.stringMatching(/^error .*User "jdoe" .*\[adminProfile\]$/));
    }),
    { numRuns: RUNS },
  );
});

test('the same ways to another profile are silent', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      expect(findings(siteOf(way, AGENT))).toEqual([]);
    }),
    { numRuns: Math.ceil(ORDINARY_STACKS / 3) },
  );
});

test('whatever way leads to a profile, another one there changes the data of the report', () => {
  fc.assert(
    fc.property(anyWay, fc.constantFrom(ADMIN, LEAD), (way, other) => {
      const data = dataOf(siteOf(way, AGENT));
      expect(dataOf(siteOf(way, AGENT))).toBe(data);
      expect(dataOf(siteOf(way, other))).not.toBe(data);
    }),
    { numRuns: RUNS },
  );
});
