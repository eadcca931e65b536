import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserProps, IdentityManagementType, RoutingProfile, SecurityProfile } from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

const JANE = { firstName: 'Jane', lastName: 'Doe', secondaryEmail: 'jane@example.com' };

describeWith([TERRAFORM], 'the life of users whom SAML or a directory identifies, with every third request throttled', () => {
  let standIn: ConnectStandIn;
  let saml: Instance;
  let directory: Instance;
  let folder: TerraformFolder;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    saml = standIn.addInstance({ identityManagementType: 'SAML' });
    directory = standIn.addInstance({ identityManagementType: 'EXISTING_DIRECTORY' });
    for (const instance of [saml, directory]) {
      instance.addRoutingProfile('Basic', 'basic');
      instance.addSecurityProfile('Agent', 'agent');
    }
    folder = await TerraformFolder.init(synth(), { endpoints: standIn.endpoints });
    standIn.throttleEvery(3);
  });

  afterAll(async () => {
    await closed(standIn, folder);
    expect(standIn.throttled).toBeGreaterThan(0);
  });

  function synth(changes: Record<string, Partial<ConnectUserProps>> = {}): string {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const withSaml = ConnectInstance.fromInstanceId(stack, 'with-saml', saml.id, { identityManagementType: IdentityManagementType.SAML });
    const withDirectory = ConnectInstance.fromInstanceId(stack, 'with-directory', directory.id, {
      identityManagementType: IdentityManagementType.EXISTING_DIRECTORY,
    });
    const user = (id: string, props: Pick<ConnectUserProps, 'instance' | 'name'> & Partial<ConnectUserProps>) =>
      new ConnectUser(stack, id, {
        routingProfile: RoutingProfile.fromRoutingProfileId('basic'),
        securityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
        ...props,
        ...changes[id],
      });
    user('saml', { instance: withSaml, name: 'jane.doe.of.berlin@example.com', identityInfo: JANE });
    user('directory', { instance: withDirectory, name: 'jdoe' });
    user('directory-id', { instance: withDirectory, name: 'jroe', directoryUserId: 'S-1-5-21-1' });
    return Testing.synth(stack, true);
  }

  const addresses = (action: string) => ['directory', 'directory-id', 'saml'].map((id) => `${action} aws_connect_user.${id}`);

  test('apply creates each user with one call, without a password', async () => {
    expect(await folder.apply()).toEqual({ succeeded: true, diagnostics: [], planned: addresses('create') });

    const created = standIn.takeChanges().sort((a, b) => String(a.input.Username).localeCompare(String(b.input.Username)));
    const common = { PhoneConfig: { PhoneType: 'SOFT_PHONE' }, RoutingProfileId: 'basic', SecurityProfileIds: ['agent'] };
    expect(created).toEqual([
      {
        operation: 'CreateUser',
        input: {
          ...common,
          InstanceId: saml.id,
          Username: 'jane.doe.of.berlin@example.com',
          IdentityInfo: { FirstName: 'Jane', LastName: 'Doe', SecondaryEmail: 'jane@example.com' },
        },
      },
      { operation: 'CreateUser', input: { ...common, InstanceId: directory.id, Username: 'jdoe' } },
      { operation: 'CreateUser', input: { ...common, InstanceId: directory.id, Username: 'jroe', DirectoryUserId: 'S-1-5-21-1' } },
    ]);
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
  });

  test('a changed secondary address is one call, and no other user is touched', async () => {
    folder.replace(synth({ saml: { identityInfo: { ...JANE, secondaryEmail: 'doe@example.com' } } }));

    expect(await folder.apply()).toEqual({ succeeded: true, diagnostics: [], planned: ['update aws_connect_user.saml'] });
    const IdentityInfo = { FirstName: 'Jane', LastName: 'Doe', SecondaryEmail: 'doe@example.com' };
    expect(standIn.takeChanges()).toEqual([
      { operation: 'UpdateUserIdentityInfo', input: { InstanceId: saml.id, UserId: saml.users[0].Id, IdentityInfo } },
    ]);
  });

  test('a changed directory user id is planned and never sent', async () => {
    folder.replace(synth({ 'saml': { identityInfo: { ...JANE, secondaryEmail: 'doe@example.com' } }, 'directory-id': { directoryUserId: 'S-1-5-21-2' } }));
    const planned = ['update aws_connect_user.directory-id'];

    expect(await folder.apply()).toEqual({ succeeded: true, diagnostics: [], planned });
    expect(standIn.takeChanges()).toEqual([]);
    expect((await folder.preview()).planned).toEqual(planned);
  });

  test('destroy deletes each user with one call', async () => {
    expect(await folder.destroy()).toEqual({ succeeded: true, diagnostics: [], planned: addresses('delete') });
    expect(standIn.takeChanges().map(({ operation }) => operation)).toEqual(['DeleteUser', 'DeleteUser', 'DeleteUser']);
  });
});
