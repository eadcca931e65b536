import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
import { TerraformStack, Testing } from 'cdktf';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserProps, RoutingProfile, SecurityProfile } from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

const person = { firstName: 'Jane', lastName: 'Doe' };
const phone = { autoAccept: true, afterContactWorkTimeLimit: 30 };

/** Each test has a folder of its own; the users are the ones of its two versions of a stack. */
describeWith([TERRAFORM], 'where the provider does not do what it plans', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folder: TerraformFolder | undefined;

  beforeEach(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    connect.addRoutingProfile('Basic', 'basic');
    connect.addSecurityProfile('Agent', 'agent');
  });

  afterEach(async () => {
    await standIn.close();
    folder?.dispose();
    folder = undefined;
    expect(standIn.defects).toEqual([]);
  });

  interface Stack {
    l1(id: string, props: object): ConnectUserL1;
    l2(id: string, props: Partial<ConnectUserProps>): ConnectUser;
  }

  /** Puts a stack with these users in place; the type of the instance is not known at synth. */
  async function write(fill: (stack: Stack) => void): Promise<TerraformFolder> {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const instance = ConnectInstance.fromInstanceId(stack, 'instance', connect.id);
    fill({
      l1: (id, props) =>
        new ConnectUserL1(stack, id, {
          name: id,
          instanceId: connect.id,
          routingProfileId: 'basic',
          securityProfileIds: ['agent'],
          identityInfo: person,
          phoneConfig: { phoneType: 'SOFT_PHONE', ...phone },
          ...props,
        }),
      l2: (id, props) =>
        new ConnectUser(stack, id, {
          name: id,
          instance,
          routingProfile: RoutingProfile.fromRoutingProfileId('basic'),
          securityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
          identityInfo: person,
          phoneConfig: phone,
          ...props,
        }),
    });
    const json = Testing.synth(stack, true);
    if (folder) {
      folder.replace(json);
    } else {
      folder = await TerraformFolder.init(json, { endpoints: standIn.endpoints });
    }
    return folder;
  }

  const addUsers = (...names: string[]) =>
    names.forEach((Username) =>
      connect.addUser({
        Username,
        IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
        PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30 },
        RoutingProfileId: 'basic',
        SecurityProfileIds: ['agent'],
      }),
    );
  const importIdOf = (name: string) => `${connect.id}:${connect.users.find(({ Username }) => Username === name)!.Id}`;

  test('a changed password is planned and never sent, except by an L2, which does not plan it', async () => {
    const users = (password: string) => ({ l1, l2 }: Stack) => {
      l1('l1', { password });
      l2('l2', { password: ConnectUserPassword.unsafePlainText(password) });
      l2('l2-as-l1', { password: ConnectUserPassword.unsafePlainText(password), ignorePasswordChanges: false });
    };
    await (await write(users('Password123'))).apply();
    standIn.takeChanges();

    const { planned, diagnostics } = await (await write(users('Changed123'))).apply();

    expect(planned).toEqual(['update aws_connect_user.l1', 'update aws_connect_user.l2-as-l1']);
    expect(diagnostics).toEqual([]);
    expect(standIn.takeChanges()).toEqual([]);
    expect(connect.users.map(({ Username }) => [connect.signsIn(Username!, 'Password123'), connect.signsIn(Username!, 'Changed123')])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  test('identity info that is left out of an imported user fails with each apply', async () => {
    addUsers('l1');
    await write(({ l1 }) => l1('l1', { identityInfo: undefined }).importFrom(importIdOf('l1')));

    const first = await folder!.apply();
    const second = await folder!.apply();

    expect(first.diagnostics.map(({ summary }) => summary)).toEqual([expect.stringContaining('missing required field, UpdateUserIdentityInfoInput.IdentityInfo')]);
    expect(second.planned).toEqual(['update aws_connect_user.l1']);
    expect(second.diagnostics).toEqual(first.diagnostics);
  });

  test('an After Contact Work time that is left out of an imported user is reset to no limit', async () => {
    addUsers('l1', 'l2');

    await write(({ l1, l2 }) => {
      l1('l1', { phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: true } }).importFrom(importIdOf('l1'));
      l2('l2', { phoneConfig: { autoAccept: true } }).importFrom(importIdOf('l2'));
    });
    await folder!.apply();

    expect(standIn.takeChanges().map(({ operation, input }) => [operation, input.PhoneConfig])).toEqual([
      ['UpdateUserPhoneConfig', { PhoneType: 'SOFT_PHONE', AutoAccept: true }],
      ['UpdateUserPhoneConfig', { PhoneType: 'SOFT_PHONE', AutoAccept: true }],
    ]);
  });

  test('a changed name replaces the user, unless it is protected from deletion', async () => {
    const users = (suffix: string) => ({ l2 }: Stack) => {
      const password = ConnectUserPassword.unsafePlainText('Password123');
      l2('free', { password, name: `free${suffix}` });
      l2('protected', { password, name: `protected${suffix}`, protectFromDeletion: true });
    };
    await (await write(users(''))).apply();
    standIn.takeChanges();

    const { succeeded, planned, diagnostics } = await (await write(users('-2'))).apply();

    expect(succeeded).toBe(false);
    expect(planned).toEqual(['replace aws_connect_user.free', 'replace aws_connect_user.protected']);
    expect(diagnostics).toEqual([expect.objectContaining({ summary: 'Instance cannot be destroyed' })]);
    expect((await folder!.destroy()).diagnostics).toEqual([expect.objectContaining({ summary: 'Instance cannot be destroyed' })]);
    expect(standIn.takeChanges()).toEqual([]);
  });
});
