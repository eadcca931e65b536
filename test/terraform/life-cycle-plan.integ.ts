import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { closed } from './closed';
import { ConnectStandIn } from './stand-in/stand-in';
import { Outcome, TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserProps, RoutingProfile, SecurityProfile } from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

const LONG_NAME = 'a-name-of-more-than-twenty-characters';
const person = { firstName: 'Jane', lastName: 'Doe' };
const password = ConnectUserPassword.unsafePlainText('Password123');

type Users = (stack: TerraformStack, common: Omit<ConnectUserProps, 'name'> & { instance: ConnectInstance }) => void;

/** Users of an instance with SAML, all but the first one wrong. */
const withSaml: Users = (stack, common) => {
  const user = (id: string, props: Partial<ConnectUserProps>) => new ConnectUser(stack, `saml-${id}`, { ...common, name: id, ...props });
  user('right', { name: LONG_NAME });
  user('password', { password });
  user('directory', { directoryUserId: 'S-1-5-21' });
  user('email', { identityInfo: { ...person, email: 'jane@example.com' } });
  user('nameless', { identityInfo: { firstName: 'Jane' } });
};

/** Users of an instance that manages them, all but the first one wrong. */
const managed: Users = (stack, common) => {
  const profiles = (name: string) => SecurityProfile.fromSecurityProfileIds(new TerraformVariable(stack, name, { type: 'list(string)' }).listValue);
  const user = (id: string, props: Partial<ConnectUserProps>) =>
    new ConnectUser(stack, `managed-${id}`, { ...common, name: id, password, ...props });
  user('right', { securityProfiles: profiles('ten') });
  user('too-many', { securityProfiles: profiles('eleven') });
  user('none', { securityProfiles: profiles('zero') });
  user('long', { name: LONG_NAME });
  user('no-password', { password: undefined });
};

/** Users in hierarchy groups, all but the first one wrong. */
const inGroups: Users = (stack, common) => {
  const user = (id: string, path: string) =>
    new ConnectUser(stack, `group-${id}`, { ...common, name: id, password, hierarchyGroup: common.instance.hierarchyGroup(path) });
  user('right', 'Lisbon/North/Team 3');
  user('elsewhere', 'Lisbon/Team 1');
  user('repeated', 'Berlin/Team 2');
  user('nowhere', 'Berlin/Team 4');
};

describeWith([TERRAFORM], 'a plan of users whose instances are looked up', () => {
  let standIn: ConnectStandIn;
  let folder: TerraformFolder;
  let plan: Outcome;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    standIn.addInstance({ alias: 'with-saml', identityManagementType: 'SAML' });
    standIn.addInstance({ alias: 'managed' });
    const grouped = standIn.addInstance({ alias: 'grouped' });
    ['Berlin/Team 1', 'Berlin/Team 2', 'Lisbon/Team 2', 'Lisbon/North/Team 3'].forEach((path) => grouped.addHierarchyGroup(path));

    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    for (const [alias, users] of Object.entries({ 'with-saml': withSaml, managed, 'grouped': inGroups })) {
      users(stack, {
        instance: ConnectInstance.fromInstanceAlias(stack, alias, alias),
        routingProfile: RoutingProfile.fromRoutingProfileId('routing-profile'),
        securityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
        identityInfo: person,
      });
    }
    const ids = (count: number) => JSON.stringify(Array.from({ length: count }, (_, index) => `profile-${index}`));
    const variables = { zero: ids(0), ten: ids(10), eleven: ids(11) };
    folder = await TerraformFolder.init(Testing.synth(stack, true), { endpoints: standIn.endpoints, variables });
    plan = await folder.preview();
  });

  afterAll(() => closed(standIn, folder));

  const detailsOf = (summary: string) =>
    plan.diagnostics
      .filter((diagnostic) => diagnostic.summary === summary)
      .map(({ detail }) => detail)
      .sort();

  test('fails with the message of each rule that depends on the identity management type, and of lists that are too long or empty', () => {
    const count = 'securityProfiles must be 1 to 10 different security profiles. Correct the list, or combine their permissions in one profile.';

    expect(detailsOf('Resource precondition failed')).toEqual([
      "ConnectUser 'stack/managed-long': name must be at most 20 characters, or 64 where the instance uses SAML. Shorten the name.",
      "ConnectUser 'stack/managed-no-password': password is required where the instance is CONNECT_MANAGED. Give ConnectUserPassword.fromNewVariable(this, 'initial_password') or another ConnectUserPassword, or import the user.",
      `ConnectUser 'stack/managed-none': ${count}`,
      `ConnectUser 'stack/managed-too-many': ${count}`,
      "ConnectUser 'stack/saml-directory': directoryUserId must not be set where the instance uses SAML. Leave it out.",
      "ConnectUser 'stack/saml-email': identityInfo.email must not be set where the instance uses SAML. Leave it out; notifications go to secondaryEmail.",
      "ConnectUser 'stack/saml-nameless': identityInfo.lastName is required where the instance is CONNECT_MANAGED or SAML. Give the last name of the person.",
      "ConnectUser 'stack/saml-password': password is allowed only if the instance is CONNECT_MANAGED. Leave it out.",
    ]);
  });

  test('fails where a hierarchy group is at another path', () => {
    expect(detailsOf('Resource postcondition failed')).toEqual([
      'The hierarchy group named Team 1 was expected at Lisbon/Team 1 but is at another path: Berlin/Team 1. Correct the path, or use HierarchyGroup.fromHierarchyGroupId.',
    ]);
  });

  test("fails with the provider's own message where the name of a group stands at two places or at none", () => {
    const others = plan.diagnostics.map(({ summary }) => summary).filter((summary) => !summary.startsWith('Resource p'));

    expect(others.sort()).toEqual([
      'reading Connect User Hierarchy Group (Team 2) summary: too many results: wanted 1, got 2',
      'reading Connect User Hierarchy Group (Team 4) summary: empty result',
    ]);
  });

  test('asks the service to change nothing', () => {
    expect(plan.succeeded).toBe(false);
    expect(standIn.takeChanges()).toEqual([]);
  });
});
