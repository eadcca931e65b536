import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserProps,
  HierarchyGroup,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

const NAMES = { firstName: 'example', lastName: 'example2' };
const NAMELESS = ['soft-phone', 'desk-phone'];

/** The bodies of the examples on the provider's page of `aws_connect_user`. Two of them leave out who the user is. */
const EXAMPLES: Record<string, Partial<ConnectUserProps>> = {
  'basic': { identityInfo: NAMES },
  'hierarchy-group': { identityInfo: NAMES, hierarchyGroup: HierarchyGroup.fromHierarchyGroupId('group') },
  'identity-info': { identityInfo: { email: 'example@example.com', ...NAMES } },
  'soft-phone': {},
  'desk-phone': {
    phoneConfig: { afterContactWorkTimeLimit: 0, autoAccept: false, deskPhoneNumber: '+112345678912', phoneType: PhoneType.DESK_PHONE },
    securityProfiles: SecurityProfile.fromSecurityProfileIds(['security-profile', 'security-profile-2']),
  },
};

const addressesOf = (names: string[], action: string) => names.map((name) => `${action} aws_connect_user.${name}`).sort();

describeWith([TERRAFORM], 'the examples of the provider, with every third request throttled', () => {
  let standIn: ConnectStandIn;
  let instances: Record<string, Instance>;
  let folder: TerraformFolder;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    instances = Object.fromEntries(Object.keys(EXAMPLES).map((name) => [name, standIn.addInstance()]));
    for (const instance of Object.values(instances)) {
      instance.addRoutingProfile('example', 'routing-profile');
      instance.addSecurityProfile('example', 'security-profile');
      instance.addSecurityProfile('example2', 'security-profile-2');
      instance.addHierarchyGroup('example', 'group');
    }
    folder = await TerraformFolder.init(synth(), { endpoints: standIn.endpoints });
    standIn.throttleEvery(3);
  });

  afterAll(async () => {
    await closed(standIn, folder);
    expect(standIn.throttled).toBeGreaterThan(0);
  });

  /** All examples in one stack, each with its user named `example` in an instance of its own. */
  function synth(common: Partial<ConnectUserProps> = {}): string {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    for (const [name, body] of Object.entries(EXAMPLES)) {
      new ConnectUser(stack, name, {
        instance: ConnectInstance.fromInstanceId(stack, `instance-${name}`, instances[name].id),
        name: 'example',
        password: ConnectUserPassword.unsafePlainText('Password123'),
        routingProfile: RoutingProfile.fromRoutingProfileId('routing-profile'),
        securityProfiles: [SecurityProfile.fromSecurityProfileId('security-profile')],
        phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: PhoneType.SOFT_PHONE },
        ...common,
        ...body,
      });
    }
    return Testing.synth(stack, true);
  }

  test('apply creates those that say who the user is; the service refuses the others', async () => {
    const { planned, diagnostics } = await folder.apply();

    expect(planned).toEqual(addressesOf(Object.keys(EXAMPLES), 'create'));
    expect(diagnostics.map(({ summary }) => summary)).toEqual(
      NAMELESS.map(() => expect.stringContaining('FirstName is required where Amazon Connect or SAML manages the identities.')),
    );
  });

  test('apply creates the others once they do', async () => {
    folder.replace(synth({ identityInfo: NAMES }));

    expect(await folder.apply()).toEqual({ succeeded: true, diagnostics: [], planned: addressesOf(NAMELESS, 'create') });
    const created = Object.values(instances).map(({ users }) => users.map(({ Username }) => Username));
    expect(created).toEqual(Object.keys(EXAMPLES).map(() => ['example']));
  });

  test('a second plan is empty', async () => {
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
  });

  test('destroy deletes them', async () => {
    expect(await folder.destroy()).toEqual({ succeeded: true, diagnostics: [], planned: addressesOf(Object.keys(EXAMPLES), 'delete') });
    expect(Object.values(instances).flatMap(({ users }) => users)).toEqual([]);
  });
});
