import { ConnectRoutingProfile } from '@cdktf/provider-aws/lib/connect-routing-profile';
import { ConnectSecurityProfile } from '@cdktf/provider-aws/lib/connect-security-profile';
import { ConnectUser as GeneratedUser } from '@cdktf/provider-aws/lib/connect-user';
import { ConnectUserHierarchyGroup } from '@cdktf/provider-aws/lib/connect-user-hierarchy-group';
import { App, Fn, TerraformIterator, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserProps,
  ConnectUserRoster,
  RoutingProfile,
  SecurityProfile,
} from '../../../src';
import { accessDeclaredIn } from '../../../src/access/report/declared-access';
import { Reading } from '../../../src/tree/reading';

const INSTANCE_ID = '11111111-2222-3333-4444-555555555555';
const GROUP_ID = '22222222-3333-4444-5555-666666666666';

let app: App;
let stack: TerraformStack;
let instance: ConnectInstance;

beforeEach(() => {
  app = Testing.app();
  stack = new TerraformStack(app, 'stack');
  instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'example-support');
});

const declare = (props: Partial<ConnectUserProps> = {}) =>
  new ConnectUser(stack, 'agent001', {
    instance,
    name: 'agent001',
    routingProfile: instance.routingProfile('Basic Routing Profile'),
    securityProfiles: [instance.securityProfile('Agent')],
    ...props,
  });

const ACCESS = {
  instance: 'example-support',
  login: 'agent001',
  name: undefined,
  securityProfiles: ['Agent'],
  routingProfile: 'Basic Routing Profile',
  hierarchyGroup: undefined,
};

const access = () => accessDeclaredIn([stack], new Reading(undefined)).map(({ closure: _, marks: __, ...shown }) => shown);

test('what is looked up by name is shown by name', () => {
  declare({ identityInfo: { firstName: 'Agent', lastName: '001' }, hierarchyGroup: instance.hierarchyGroup('Team') });

  expect(access()).toEqual([{ ...ACCESS, name: 'Agent 001', hierarchyGroup: 'Team' }]);
});

test('a hierarchy group is shown with the path by which it is looked up', () => {
  declare({ hierarchyGroup: instance.hierarchyGroup('Porto / Billing/Team') });

  expect(access()).toEqual([{ ...ACCESS, hierarchyGroup: 'Porto/Billing/Team' }]);
});

test('what is given by id is shown by id', () => {
  declare({
    instance: ConnectInstance.fromInstanceId(stack, 'other', INSTANCE_ID),
    routingProfile: RoutingProfile.fromRoutingProfileId('routing-id'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('security-id')],
    hierarchyGroup: { hierarchyGroupId: GROUP_ID },
  });

  expect(access()).toEqual([
    { ...ACCESS, instance: INSTANCE_ID, routingProfile: 'routing-id', securityProfiles: ['security-id'], hierarchyGroup: GROUP_ID },
  ]);
});

test('what the app defines is shown by the name that it gets, a hierarchy group with the groups above it', () => {
  const ofInstance = { instanceId: INSTANCE_ID };
  const site = new ConnectUserHierarchyGroup(stack, 'site', { ...ofInstance, name: 'Porto' });
  const team = new ConnectUserHierarchyGroup(stack, 'team', { ...ofInstance, name: 'Billing', parentGroupId: site.hierarchyGroupId });
  declare({
    instance: { id: INSTANCE_ID, arn: '' },
    routingProfile: new ConnectRoutingProfile(stack, 'routing', {
      ...ofInstance,
      name: 'Sales',
      description: 'Sales',
      defaultOutboundQueueId: 'queue',
      mediaConcurrencies: [],
    }),
    securityProfiles: [new ConnectSecurityProfile(stack, 'security', { ...ofInstance, name: 'Lead' })],
    hierarchyGroup: team,
  });

  expect(access()).toEqual([
    { ...ACCESS, instance: INSTANCE_ID, routingProfile: 'Sales', securityProfiles: ['Lead'], hierarchyGroup: 'Porto/Billing' },
  ]);
});

test('what another stack defines is shown by name too', () => {
  const other = new TerraformStack(app, 'other');
  const profile = new ConnectSecurityProfile(other, 'security', { instanceId: INSTANCE_ID, name: 'Lead' });
  declare({ instance: { id: INSTANCE_ID, arn: '' }, securityProfiles: [profile] });

  expect(access()).toMatchObject([{ securityProfiles: ['Lead'] }]);
});

test('profiles that are granted later are shown', () => {
  declare().grantSecurityProfile(instance.securityProfile('CallCenterManager'));

  expect(access()).toEqual([{ ...ACCESS, securityProfiles: ['Agent', 'CallCenterManager'] }]);
});

test('generated users are shown, with their overrides', () => {
  const user = new GeneratedUser(stack, 'agent001', {
    instanceId: INSTANCE_ID,
    name: 'agent001',
    phoneConfig: { phoneType: 'SOFT_PHONE' },
    routingProfileId: 'routing-id',
    securityProfileIds: ['security-id'],
  });
  user.addOverride('security_profile_ids', ['added-id']);

  expect(access()).toEqual([
    { ...ACCESS, instance: INSTANCE_ID, routingProfile: 'routing-id', securityProfiles: ['security-id', 'added-id'] },
  ]);
});

test('the users of a roster are shown, with what they are granted', () => {
  const roster = ConnectUserRoster.fromRows(stack, 'roster', {
    instance,
    rows: [
      {
        name: 'agent001',
        firstName: 'Agent',
        lastName: '001',
        routingProfile: 'Basic Routing Profile',
        securityProfiles: ['Agent'],
        hierarchyGroup: 'Porto/Billing',
      },
      { name: 'agent002', routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] },
    ],
  });
  roster.user('agent002').grantSecurityProfile(instance.securityProfile('Lead'));

  expect(access()).toEqual([
    { ...ACCESS, name: 'Agent 001', hierarchyGroup: 'Porto/Billing' },
    { ...ACCESS, login: 'agent002', securityProfiles: ['Agent', 'Lead'] },
  ]);
});

test('what only Terraform knows is shown as its expression', () => {
  const profiles = new TerraformVariable(stack, 'profiles', { type: 'list(string)' });
  const people = TerraformIterator.fromMap({ agent001: { team: 'id' } });
  declare({
    name: people.key,
    routingProfile: RoutingProfile.fromRoutingProfileId('${local.routing}'),
    securityProfiles: SecurityProfile.fromSecurityProfileIds(profiles.listValue),
    hierarchyGroup: { hierarchyGroupId: Fn.trimspace(instance.hierarchyGroup('Team').hierarchyGroupId) },
    forEach: people,
  });

  expect(access()).toEqual([
    {
      ...ACCESS,
      routingProfile: '${local.routing}',
      securityProfiles: ['${var.profiles}'],
      hierarchyGroup: 'Team',
    },
  ]);
});

test('escapes are shown as the characters that reach Amazon Connect', () => {
  declare({ identityInfo: { firstName: 'A$${b}', lastName: '%%{c}' } });

  expect(access()).toMatchObject([{ name: 'A${b} %{c}' }]);
});

test('no password, e-mail address or telephone number is in it', () => {
  declare({
    password: ConnectUserPassword.unsafePlainText('Secret123'),
    identityInfo: { firstName: 'Agent', lastName: '001', email: 'agent001@example.com', secondaryEmail: 'second@example.com' },
    phoneConfig: { deskPhoneNumber: '+15550100' },
  });

  expect(JSON.stringify(access())).not.toMatch(/Secret123|@example|15550100/);
});
