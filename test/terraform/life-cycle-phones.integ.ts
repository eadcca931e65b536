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
  ConnectUserRoster,
  RoutingProfile,
  SecurityProfile,
} from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

const DESK_PHONE = { PhoneType: 'DESK_PHONE' as const, DeskPhoneNumber: '+14155550100', AutoAccept: false, AfterContactWorkTimeLimit: 90 };
const SOFT_PHONE = { PhoneType: 'SOFT_PHONE' as const, AutoAccept: true, AfterContactWorkTimeLimit: 45 };

class Users extends TerraformStack {
  private readonly props;

  constructor(private readonly connect: Instance) {
    super(Testing.app(), 'stack');
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    this.props = {
      instance: ConnectInstance.fromInstanceId(this, 'instance', connect.id),
      routingProfile: RoutingProfile.fromRoutingProfileId('basic'),
      securityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
    };
  }

  public user(name: string, props: Partial<ConnectUserProps> = {}): ConnectUser {
    return new ConnectUser(this, name, { ...this.props, name, ...props });
  }

  public imported(name: string, props: Partial<ConnectUserProps> = {}): this {
    this.user(name, props).importFrom(this.userIdOf(name));
    return this;
  }

  public roster(...names: string[]): this {
    const { instance, routingProfile, securityProfiles: [agent] } = this.props;
    ConnectUserRoster.fromRows(this, 'agents', {
      instance,
      routingProfiles: { Basic: routingProfile },
      securityProfiles: { Agent: agent },
      rows: names.map((name) => ({ name, userId: this.userIdOf(name), routingProfile: 'Basic', securityProfiles: ['Agent'] })),
    });
    return this;
  }

  private userIdOf(name: string): string {
    return this.connect.users.find(({ Username }) => Username === name)!.Id!;
  }
}

describeWith([TERRAFORM], 'the phone of a user', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folder: TerraformFolder;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    const RoutingProfileId = connect.addRoutingProfile('Basic', 'basic').id;
    const SecurityProfileIds = [connect.addSecurityProfile('Agent', 'agent').id];
    const phones = { 'desk': DESK_PHONE, 'soft': SOFT_PHONE, 'row-desk': DESK_PHONE, 'row-soft': SOFT_PHONE, 'given': SOFT_PHONE };
    for (const [Username, PhoneConfig] of Object.entries(phones)) {
      connect.addUser({ Username, IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' }, PhoneConfig, RoutingProfileId, SecurityProfileIds });
    }
    folder = await TerraformFolder.init(Testing.synth(new Users(connect)), { endpoints: standIn.endpoints });
  });

  afterAll(() => closed(standIn, folder));

  async function applied(stack: TerraformStack): Promise<readonly string[]> {
    folder.replace(Testing.synth(stack, true));
    const { diagnostics, planned } = await folder.apply();
    expect(diagnostics).toEqual([]);
    return planned;
  }

  const phoneOf = (name: string) => connect.users.find(({ Username }) => Username === name)!.PhoneConfig;
  const all = () => new Users(connect).imported('desk').imported('soft').roster('row-desk', 'row-soft');

  test('that is imported without phoneConfig is left alone, whatever it is', async () => {
    expect(await applied(all())).toEqual([
      'import aws_connect_user.agents_row-desk', 'import aws_connect_user.agents_row-soft', 'import aws_connect_user.desk', 'import aws_connect_user.soft',
    ]);
    expect(standIn.takeChanges()).toEqual([]);
    expect(await applied(all())).toEqual([]);
  });

  test('that others change later is not changed back', async () => {
    Object.assign(phoneOf('desk')!, { AfterContactWorkTimeLimit: 120 });

    expect(await applied(all())).toEqual([]);
    expect(phoneOf('desk')).toEqual({ ...DESK_PHONE, AfterContactWorkTimeLimit: 120 });
  });

  test('is changed once it is given', async () => {
    const phoneConfig = { autoAccept: true, afterContactWorkTimeLimit: 60 };
    const given = new Users(connect).imported('desk').imported('soft', { phoneConfig }).roster('row-desk', 'row-soft');

    expect(await applied(given)).toEqual(['update aws_connect_user.soft']);
    expect(standIn.takeChanges()).toMatchObject([{ operation: 'UpdateUserPhoneConfig', input: { PhoneConfig: { ...SOFT_PHONE, AfterContactWorkTimeLimit: 60 } } }]);
  });

  test('with ignorePhoneConfigChanges is that of a new user, and never changed', async () => {
    const withUser = (afterContactWorkTimeLimit: number) => {
      const stack = all();
      stack.user('new', {
        identityInfo: { firstName: 'New', lastName: 'User' },
        password: ConnectUserPassword.unsafePlainText('Password123'),
        phoneConfig: { afterContactWorkTimeLimit },
        ignorePhoneConfigChanges: true,
      });
      return stack.imported('given', { phoneConfig: { autoAccept: false }, ignorePhoneConfigChanges: true });
    };

    expect(await applied(withUser(10))).toEqual(['create aws_connect_user.new', 'import aws_connect_user.given']);
    expect(standIn.takeChanges()).toMatchObject([{ operation: 'CreateUser', input: { Username: 'new', PhoneConfig: { AfterContactWorkTimeLimit: 10 } } }]);
    expect(await applied(withUser(20))).toEqual([]);
    expect(phoneOf('given')).toEqual(SOFT_PHONE);
  });
});
