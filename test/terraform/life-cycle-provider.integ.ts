import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { Call, ConnectStandIn } from './stand-in/stand-in';
import { Outcome, TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserProps, RoutingProfile, SecurityProfile } from '../../src';
import { warningsOf } from '../support/synth';
import { TERRAFORM, describeWith } from '../toolchain';

const person = { firstName: 'Jane', lastName: 'Doe' };
const phone = { autoAccept: true, afterContactWorkTimeLimit: 30 };

/** The users before and after their changes; the type of the instance is not known at synth. */
class Users extends TerraformStack {
  private readonly instance: ConnectInstance;

  constructor(private readonly connect: Instance) {
    super(Testing.app(), 'stack');
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    this.instance = ConnectInstance.fromInstanceId(this, 'instance', connect.id);
  }

  public before(): this {
    this.l1('password-l1', { password: 'Password123' });
    this.l2('password-l2', { password: ConnectUserPassword.unsafePlainText('Password123') });
    this.l2('password-shown', { password: ConnectUserPassword.unsafePlainText('Password123'), ignorePasswordChanges: false });
    this.l1('info-l1', { password: 'Password123' });
    this.l2('info-l2', { password: ConnectUserPassword.unsafePlainText('Password123') });
    return this;
  }

  public after(): this {
    this.l1('password-l1', { password: 'Changed123' });
    this.l2('password-l2', { password: ConnectUserPassword.unsafePlainText('Changed123') });
    this.l2('password-shown', { password: ConnectUserPassword.unsafePlainText('Changed123'), ignorePasswordChanges: false });
    this.l1('info-l1', { password: 'Password123', identityInfo: undefined });
    this.l2('info-l2', { password: ConnectUserPassword.unsafePlainText('Password123'), identityInfo: undefined });
    this.l2('import-info', { identityInfo: undefined }).importFrom(this.importIdOf('import-info'));
    this.l2('import-time', { phoneConfig: { autoAccept: true } }).importFrom(this.importIdOf('import-time'));
    return this;
  }

  public renamed(protectFromDeletion: boolean): this {
    this.after();
    const password = ConnectUserPassword.unsafePlainText('Password123');
    this.node.tryRemoveChild('info-l2');
    this.l2('info-l2', { password, name: 'renamed', protectFromDeletion });
    return this;
  }

  private l1(id: string, props: object): ConnectUserL1 {
    return new ConnectUserL1(this, id, {
      name: id,
      instanceId: this.connect.id,
      routingProfileId: 'basic',
      securityProfileIds: ['agent'],
      identityInfo: person,
      phoneConfig: { phoneType: 'SOFT_PHONE', ...phone },
      ...props,
    });
  }

  private l2(id: string, props: Partial<ConnectUserProps>): ConnectUser {
    return new ConnectUser(this, id, {
      name: id,
      instance: this.instance,
      routingProfile: RoutingProfile.fromRoutingProfileId('basic'),
      securityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
      identityInfo: person,
      phoneConfig: phone,
      ...props,
    });
  }

  private importIdOf(name: string): string {
    return `${this.connect.id}:${userIn(this.connect, name).Id}`;
  }
}

const userIn = (connect: Instance, name: string) => connect.users.find(({ Username }) => Username === name)!;

describeWith([TERRAFORM], 'where the provider does not do what it plans', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folder: TerraformFolder;
  let applied: Outcome;
  let changes: Call[];

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    const RoutingProfileId = connect.addRoutingProfile('Basic', 'basic').id;
    const SecurityProfileIds = [connect.addSecurityProfile('Agent', 'agent').id];
    const IdentityInfo = { FirstName: 'Jane', LastName: 'Doe' };
    const PhoneConfig = { PhoneType: 'SOFT_PHONE' as const, AutoAccept: true, AfterContactWorkTimeLimit: 30 };
    for (const Username of ['import-info', 'import-time']) {
      connect.addUser({ Username, IdentityInfo, PhoneConfig, RoutingProfileId, SecurityProfileIds });
    }
    folder = await TerraformFolder.init(Testing.synth(new Users(connect).before(), true), { endpoints: standIn.endpoints });
    await folder.apply();
    standIn.takeCalls();
    folder.replace(Testing.synth(new Users(connect).after(), true));
    applied = await folder.apply();
    changes = standIn.takeChanges();
  });

  afterAll(() => closed(standIn, folder));

  test('a changed password is planned but never sent; a ConnectUser does not plan it, unless asked to', () => {
    expect(applied.planned.filter((change) => change.includes('password'))).toEqual([
      'update aws_connect_user.password-l1',
      'update aws_connect_user.password-shown',
    ]);
    for (const name of ['password-l1', 'password-l2', 'password-shown']) {
      expect([name, connect.signsIn(name, 'Password123'), connect.signsIn(name, 'Changed123')]).toEqual([name, true, false]);
    }
  });

  test('identity info that is left out is planned for removal, which fails each time; a ConnectUser leaves it alone', async () => {
    const failure = { severity: 'error', summary: expect.stringContaining('missing required field, UpdateUserIdentityInfoInput.IdentityInfo'), detail: '' };

    expect(applied.planned.filter((change) => change.includes('info'))).toEqual([
      'import aws_connect_user.import-info',
      'update aws_connect_user.info-l1',
    ]);
    expect(applied.diagnostics).toEqual([failure]);
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: ['update aws_connect_user.info-l1'] });
    expect(userIn(connect, 'import-info').IdentityInfo).toEqual({ FirstName: 'Jane', LastName: 'Doe' });
  });

  test('an After Contact Work time that is left out of an imported user is reset, which a ConnectUser warns of', () => {
    const { Id: UserId } = userIn(connect, 'import-time');

    expect(changes).toEqual([
      {
        operation: 'UpdateUserPhoneConfig',
        input: { InstanceId: connect.id, UserId, PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: true } },
      },
    ]);
    expect(userIn(connect, 'import-time').PhoneConfig).toMatchObject({ AfterContactWorkTimeLimit: 0 });
    expect(warningsOf(new Users(connect).after())).toContainEqual(
      expect.stringMatching(/^stack\/import-time: .* Terraform sets it to 0, no limit\. .*\[importWithoutAfterContactWork\]$/),
    );
  });

  test('a changed name replaces the user, which protectFromDeletion stops, as it stops the deletion', async () => {
    const refused = { severity: 'error', summary: 'Instance cannot be destroyed', detail: expect.stringContaining('aws_connect_user.info-l2') };

    folder.replace(Testing.synth(new Users(connect).renamed(false), true));
    const { succeeded, planned } = await folder.preview();
    expect([succeeded, planned]).toEqual([true, ['replace aws_connect_user.info-l2', 'update aws_connect_user.info-l1']]);

    folder.replace(Testing.synth(new Users(connect).renamed(true), true));
    expect(await folder.apply()).toMatchObject({ succeeded: false, diagnostics: [refused] });
    expect(await folder.destroy()).toMatchObject({ succeeded: false, diagnostics: [refused] });
    expect(standIn.takeChanges()).toEqual([]);
  });
});
