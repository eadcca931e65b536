import { MANAGED_HEADER, line } from './roster-files';
import { REFERENCES, rosterOfFile, rosterOfRows, row } from './rosters';
import { ConnectInstance, ConnectUserRosterCsvProps, HierarchyGroup } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth } from '../support/synth';

const SUBJECT = "ConnectUserRoster 'stack/agents'";
const group = (path: string) => HierarchyGroup.fromHierarchyGroupId(path.replace('/', '-'));
const SITES = [
  `${MANAGED_HEADER},agent hierarchy`,
  `${line()},Berlin/Orders`,
  `${line({ 'user login': 'jroe' })},Paris/Orders`,
  `${line({ 'user login': 'zoe' })},Paris/Orders`,
  `${line({ 'user login': 'bad one' })},Berlin/Billing`,
].join('\n');
const RIGHT_SITES = SITES.replace('bad one', 'anna');
const PLACED = 'agents.csv:3:74: agent hierarchy: cannot be looked up, since Terraform finds hierarchy groups by their own name only and "Orders" occurs several times in the hierarchy; ' +
  'got "Paris/Orders", while agents.csv:2:74 has "Berlin/Orders". ' +
  'Give their ids: hierarchyGroups: { "Berlin/Orders": HierarchyGroup.fromHierarchyGroupId(\'ID\'), "Paris/Orders": HierarchyGroup.fromHierarchyGroupId(\'ID\') }. [HierarchyGroupAmbiguous]';

const withoutFolder = (text: string) => text.replaceAll(/\/\S*\/(?=agents\.csv)/g, '');
const problems = (content: string, props: Partial<ConnectUserRosterCsvProps> = {}) =>
  withoutFolder(messageOf(() => rosterOfFile(newStack(), content, props)));

describe('teams of one name at several sites', () => {
  test('are reported once each, with their places and with whatever else is wrong', () => {
    expect(problems(SITES)).toContain(`${SUBJECT} is not valid (2 problems):\n  - ${PLACED}\n  - agents.csv:5:28: user login: `);
  });

  test('are reported where one of them has an id, since the look-up of the other would find both', () => {
    const hierarchyGroups = { 'Berlin/Orders': group('Berlin/Orders') };

    expect(problems(RIGHT_SITES, { hierarchyGroups })).toBe(notValid(SUBJECT, PLACED));
  });

  test('are right where both have ids', () => {
    const hierarchyGroups = Object.fromEntries(['Berlin/Orders', 'Paris/Orders'].map((path) => [path, group(path)]));
    const { resource, data } = synth((stack) => rosterOfFile(stack, RIGHT_SITES, { hierarchyGroups }));

    expect(Object.values<any>(resource.aws_connect_user).map((user) => user.hierarchy_group_id)).toEqual([
      expect.stringContaining('${data.aws_connect_user_hierarchy_group.'), 'Berlin-Orders', 'Paris-Orders', 'Paris-Orders',
    ]);
    expect(Object.values<any>(data.aws_connect_user_hierarchy_group).map(({ name }) => name)).toEqual(['Billing']);
  });

  test('are reported with the row where the code has looked up the other one before', () => {
    const stack = newStack();
    const instance = ConnectInstance.fromInstanceId(stack, 'instance', 'instance');
    instance.hierarchyGroup('Berlin/Orders');
    const rows = [row({ hierarchyGroup: 'Berlin/Orders' }), row({ name: 'jroe', hierarchyGroup: '${var.site}/Orders' })];

    expect(messageOf(() => rosterOfRows(stack, rows, { instance }))).toBe(notValid(
      SUBJECT,
      'rows[1]: hierarchyGroup: cannot be looked up, since Terraform finds hierarchy groups by their own name only and "Orders" occurs several times in the hierarchy; ' +
        'got "Berlin/Orders" and "${var.site}/Orders". Use HierarchyGroup.fromHierarchyGroupId for these groups. [HierarchyGroupAmbiguous]',
    ));
  });

  test('are no mistake where a path is one name, or only Terraform knows it', () => {
    const rows = ['Orders', 'Berlin/Orders', '${var.path}'].map((hierarchyGroup, i) => row({ name: `user${i}`, hierarchyGroup }));

    expect(() => rosterOfRows(newStack(), rows)).not.toThrow();
  });
});

test.each([
  ['routing profile', { routingProfile: 'arn:aws:connect:x' }, 'routingProfile: must be a name; got "arn:aws:connect:x". Give the name, as the console shows it. [LookupNameInvalid]'],
  ['security profile', { securityProfiles: ['arn:aws:connect:x'] }, 'securityProfiles: must be a name; got "arn:aws:connect:x". Give the name, as the console shows it. [LookupNameInvalid]'],
  ['hierarchy group', { hierarchyGroup: 'arn:aws:connect:x' }, 'hierarchyGroup: must be a name; got "arn:aws:connect:x". Give the name, as the console shows it. [LookupNameInvalid]'],
  ['hierarchy group', { hierarchyGroup: 'Berlin//Orders' },
    'hierarchyGroup: must be 1 to 5 group names joined by \'/\', none of them empty; got "Berlin//Orders". Write it from the top level down, such as \'Site/Team/Group\'. [HierarchyPathInvalid]'],
  ['blank routing profile', { routingProfile: ' ' }, 'routingProfile: is required and cannot be empty. Give the name of the routing profile. [RoutingProfileMissing]'],
])('a %s that cannot be looked up is reported with its row', (_, overrides, violation) => {
  expect(messageOf(() => rosterOfRows(newStack(), [row(), row({ name: 'jroe', ...overrides })]))).toBe(notValid(SUBJECT, `rows[1]: ${violation}`));
});

test('a name that the caller gives an object for may be any text', () => {
  const routingProfiles = { ...REFERENCES.routingProfiles, 'arn:x': { routingProfileId: 'x' } };

  expect(() => rosterOfRows(newStack(), [row({ routingProfile: 'arn:x' })], { routingProfiles })).not.toThrow();
});

test('two names that would have one address are reported with their places', () => {
  expect(problems([MANAGED_HEADER, line({ 'user login': 'j.doe' }), line({ 'user login': 'j_doe_d50cd4b1' })].join('\n'))).toBe(notValid(
    SUBJECT,
    'agents.csv:3:28: user login: must have an address of its own in Terraform; got "j_doe_d50cd4b1", whose address is that of "j.doe" at agents.csv:2:28. ' +
      'Give one of the two another name. [AddressTaken]',
  ));
});
