import { TerraformStack } from 'cdktf';
import { MANAGED_HEADER, line } from './roster-files';
import { row, writtenFile } from './rosters';
import { AwsProvider, ConnectInstance, ConnectUserRoster, ConnectUserRosterAdoption, ConnectUserRosterCsvProps, ConnectUserRosterRow, ConnectUserWarning, SecurityProfile } from '../../src';
import { UsersReadBy } from '../../src/instance/snapshot/snapshot';
import { messageOf } from '../support/errors';
import { AGENT_ID, BASIC_ID, LYON_ORDERS_ID, PARIS_ORDERS_ID, SNAPSHOT, snapshotFile } from '../support/snapshots';
import { newStack, synth, warningsOf } from '../support/synth';
import { stringToken } from '../support/tokens';
import { INSTANCE_ID } from '../support/users';

const HEADER = `${MANAGED_HEADER},agent hierarchy`;
const file = (...cells: Record<string, string>[]) =>
  writtenFile([HEADER, ...cells.map(({ group = '', ...others }) => `${line({ 'email address': '', ...others })},${group}`), ''].join('\n'));

const rosterOfFile = (
  stack: TerraformStack,
  cells: Record<string, string>[],
  props: Partial<ConnectUserRosterCsvProps> = {},
  snapshot: object = SNAPSHOT,
) =>
  ConnectUserRoster.fromCsv(stack, 'agents', {
    path: file(...cells),
    instance: ConnectInstance.fromSnapshot(stack, 'acme', snapshotFile(snapshot)),
    ...props,
  });

const rosterOfRows = (stack: TerraformStack, rows: Partial<ConnectUserRosterRow>[], props: object = {}) =>
  ConnectUserRoster.fromRows(stack, 'agents', {
    rows: rows.map((each) => row({ firstName: 'Jane', lastName: 'Doe', ...each })),
    instance: ConnectInstance.fromSnapshot(stack, 'acme', snapshotFile()),
    ...props,
  });

describe('a roster with a snapshot', () => {
  test('has ids and looks nothing up, also for teams of one name', () => {
    const { data, resource } = synth((stack) => {
      rosterOfFile(stack, [{ group: 'Paris/Orders' }, { 'user login': 'jroe', 'group': 'Lyon|Orders' }]);
      new AwsProvider(stack, 'aws');
    });

    expect(data).toBeUndefined();
    expect(resource.aws_connect_user).toMatchObject({
      agents_jdoe: {
        instance_id: INSTANCE_ID,
        routing_profile_id: BASIC_ID,
        security_profile_ids: [AGENT_ID],
        hierarchy_group_id: PARIS_ORDERS_ID,
      },
      agents_jroe: { hierarchy_group_id: LYON_ORDERS_ID },
    });
  });

  test('tells all names that are not in there in one error, each at its place', () => {
    const message = messageOf(() => rosterOfFile(newStack(), [
      { 'routing profile name': 'Bilings' },
      { 'user login': 'jroe', 'security_profile_name_1|security_profile_name_2': 'Agent|Amdin', 'group': 'Paris/Order' },
      { 'user login': 'jpoe', 'group': 'Orders' },
    ]));
    const told = message.split('\n').slice(1).map((text) => text.replace(/^.*agents\.csv/, 'agents.csv').replace(/ in ".*?", taken .*?\)/, ' in FILE').replace(/If it is newer .*json\./, 'RETAKE.'));

    expect(message.split('\n')[0]).toBe("ConnectUserRoster 'stack/agents' is not valid (4 problems):");
    expect(told).toEqual([
      'agents.csv:2:17: routing profile name: must be a routing profile in FILE; got "Bilings". Did you mean "Billing"? RETAKE. [NameNotInSnapshot]',
      'agents.csv:3:39: security_profile_name_1|security_profile_name_2: must be a security profile in FILE; got "Amdin". Did you mean "Admin"? RETAKE. [NameNotInSnapshot]',
      'agents.csv:3:64: agent hierarchy: must be a hierarchy group in FILE; got "Paris/Order". Did you mean "Paris/Orders"? RETAKE. [NameNotInSnapshot]',
      'agents.csv:4:58: agent hierarchy: must be one group, but "Orders" occurs several times in the hierarchy; got "Lyon/Orders", "Paris/Orders". Give the whole path. [HierarchyGroupAmbiguous]',
    ]);
  });

  test('checks what the identity management type decides', () => {
    expect(() => rosterOfFile(newStack(), [{ 'email address': 'jdoe@example.com' }])).toThrow(/email address: .*\[EmailNotAllowed\]/);
  });

  test('takes what the caller gives for a name before what the snapshot has', () => {
    const { resource } = synth((stack) => {
      rosterOfFile(stack, [{ 'routing profile name': 'Mine' }], { routingProfiles: { Mine: { routingProfileId: 'aaaaaaaa-0000-4000-8000-00000000000f' } } });
      new AwsProvider(stack, 'aws');
    });

    expect(resource.aws_connect_user.agents_jdoe.routing_profile_id).toBe('aaaaaaaa-0000-4000-8000-00000000000f');
  });

  test('looks up names that only Terraform knows', () => {
    const { data } = synth((stack) => {
      rosterOfRows(stack, [{ routingProfile: stringToken(), securityProfiles: ['Agent', stringToken()], hierarchyGroup: `Paris/${stringToken()}` }]);
      new AwsProvider(stack, 'aws');
    });

    expect(Object.keys(data).sort()).toEqual(['aws_connect_routing_profile', 'aws_connect_security_profile', 'aws_connect_user_hierarchy_group']);
  });

  test('has ids also where its provider is not that of the instance, and looks other names up with its own', () => {
    const { data, resource } = synth((stack) => {
      const provider = new AwsProvider(stack, 'aws', { alias: 'other', region: 'eu-central-1' });
      rosterOfRows(stack, [{ routingProfile: stringToken() }], { provider });
    });

    expect(data.aws_connect_routing_profile).toEqual({ [Object.keys(data.aws_connect_routing_profile)[0]]: expect.objectContaining({ provider: 'aws.other' }) });
    expect(resource.aws_connect_user.agents_jdoe.security_profile_ids).toEqual([AGENT_ID]);
  });

  test('denies a profile by the name that the snapshot has for its id', () => {
    const securityProfiles = { Boss: SecurityProfile.fromSecurityProfileId('bbbbbbbb-0000-4000-8000-000000000002') };

    expect(() => rosterOfRows(newStack(), [{ securityProfiles: ['Boss'] }], { securityProfiles, deniedSecurityProfiles: ['Admin'] })).toThrow('[SecurityProfileDenied]');
    expect(() => rosterOfRows(newStack(), [{ securityProfiles: ['Boss'] }], { securityProfiles, deniedSecurityProfiles: ['Agent'] })).not.toThrow();
  });

  test('warns of one profile under two names, and not of a separator in a name that is one', () => {
    const stack = newStack();
    const securityProfiles = [...SNAPSHOT.securityProfiles, { name: 'A, B', id: 'bbbbbbbb-0000-4000-8000-000000000003' }];
    rosterOfFile(stack, [{ 'security_profile_name_1|security_profile_name_2': '"A, B|Agent|Same"' }], {
      acknowledgedWarnings: [ConnectUserWarning.SAML_WITHOUT_SECONDARY_EMAIL],
      securityProfiles: { Same: SecurityProfile.fromSecurityProfileId(AGENT_ID) },
    }, { ...SNAPSHOT, securityProfiles });

    expect(warningsOf(stack)).toEqual([expect.stringContaining('[duplicateSecurityProfile]')]);
  });

  test('says what parts several names, where a name with a separator is not found', () => {
    expect(() => rosterOfRows(newStack(), [{ securityProfiles: ['Agent;Admin'] }])).toThrow('Several security profiles are separated by |. If it is newer');
  });

  test('compares with a baseline whose names have gone', () => {
    const baseline = file({ 'routing profile name': 'Gone' });

    expect(() => rosterOfFile(newStack(), [{}], { baseline })).not.toThrow();
  });
});

describe('a roster that takes users over by name, with a snapshot that has users', () => {
  const adoption = ConnectUserRosterAdoption.BY_NAME;
  const [jdoe, jroe] = ['jdoe', 'jroe'].map((name, i) => ({ name, id: `dddddddd-0000-4000-8000-00000000000${i}`, securityProfileIds: [AGENT_ID] }));
  const snapshot = { ...SNAPSHOT, usersReadBy: UsersReadBy.SEARCH, users: [jdoe, jroe] };
  const importOf = ({ name, id }: typeof jdoe) => ({ to: `aws_connect_user.agents_${name}`, id: `${INSTANCE_ID}:${id}` });
  const written = (cells: Record<string, string>[], props: Partial<ConnectUserRosterCsvProps>, change = (_: ConnectUserRoster) => {}) =>
    synth((stack) => {
      change(rosterOfFile(stack, cells, props, snapshot));
      new AwsProvider(stack, 'aws');
    });

  test('has their ids, and looks nobody up', () => {
    const { data, import: imports } = written([{}, { 'user login': 'jroe' }], { adoption });

    expect(data).toBeUndefined();
    expect(imports).toEqual([importOf(jdoe), importOf(jroe)]);
  });

  test('says at its place who is not in there, and how a new hire is created', () => {
    expect(messageOf(() => rosterOfFile(newStack(), [{}, { 'user login': 'jrob' }], { adoption }, snapshot))).toMatch(
      /agents\.csv:3:\d+: user login: must be a user in .*; got "jrob"\. Did you mean "jroe".*\? If it is newer than the snapshot, take it again: .* For a new hire, give the roster a baseline without that row\. \[NameNotInSnapshot\]$/,
    );
  });

  test('creates who is not in the baseline, and looks up who is there and newer than the snapshot', () => {
    const { data, import: imports } = written([{}, { 'user login': 'newer' }, { 'user login': 'hire' }], { adoption, baseline: file({}, { 'user login': 'newer' }) });

    expect(Object.values(data.aws_connect_user)).toEqual([expect.objectContaining({ for_each: '${toset(["newer"])}' })]);
    expect(imports).toEqual([importOf(jdoe), expect.objectContaining({ to: 'aws_connect_user.agents_newer', id: expect.stringContaining('data.aws_connect_user.') })]);
  });

  test('asks for no name of who has a user id', () => {
    expect(() => rosterOfRows(newStack(), [{ name: 'other', userId: jdoe.id }], { adoption })).not.toThrow();
  });

  test('takes some over by their ids, and tells who of them is not in there', () => {
    const cells: Record<string, string>[] = [{}, { 'user login': 'hire' }];

    expect(written(cells, {}, (roster) => roster.importByName(['jdoe'])).import).toEqual([importOf(jdoe)]);
    expect(written(cells, {}, (roster) => roster.user('jdoe').importByName()).import).toEqual([importOf(jdoe)]);
    expect(() => written(cells, {}, (roster) => roster.importByName(['jdoe', 'hire']))).toThrow(/user "hire": importByName: must be a user in .*\[NameNotInSnapshot\]/);
  });
});
