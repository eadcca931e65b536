import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, IdentityManagementType } from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

/** A stack in which an L1 or an L2 can say what the users of this file are. */
class Users extends TerraformStack {
  private readonly props;

  constructor(instanceId: string) {
    super(Testing.app(), 'stack');
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    const instance = ConnectInstance.fromInstanceId(this, 'instance', instanceId, {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    this.props = {
      instance,
      routingProfile: instance.routingProfile('Basic'),
      securityProfiles: [instance.securityProfile('Agent')],
      hierarchyGroup: instance.hierarchyGroup('Berlin/Team 1'),
      identityInfo: { firstName: 'Jane', lastName: 'Doe', email: 'jane@example.com' },
      phoneConfig: { autoAccept: true, afterContactWorkTimeLimit: 30 },
      tags: { team: '1' },
    };
  }

  public l2(id: string, name: string, password?: ConnectUserPassword): ConnectUser {
    return new ConnectUser(this, id, { ...this.props, name, password });
  }

  public l1(id: string, name: string): ConnectUserL1 {
    const { instance, routingProfile, securityProfiles, hierarchyGroup, phoneConfig, ...same } = this.props;
    return new ConnectUserL1(this, id, {
      ...same,
      name,
      instanceId: instance.id,
      routingProfileId: routingProfile.routingProfileId,
      securityProfileIds: securityProfiles.map(({ securityProfileId }) => securityProfileId),
      hierarchyGroupId: hierarchyGroup.hierarchyGroupId,
      phoneConfig: { phoneType: 'SOFT_PHONE', ...phoneConfig },
    });
  }
}

describeWith([TERRAFORM], 'users that exist already', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folder: TerraformFolder;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    const common = {
      IdentityInfo: { FirstName: 'Jane', LastName: 'Doe', Email: 'jane@example.com' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE' as const, AutoAccept: true, AfterContactWorkTimeLimit: 30 },
      RoutingProfileId: connect.addRoutingProfile('Basic').id,
      SecurityProfileIds: [connect.addSecurityProfile('Agent').id],
      HierarchyGroupId: connect.addHierarchyGroup('Berlin/Team 1').id,
      Tags: { team: '1' },
    };
    ['another', 'jdoe', 'rroe'].forEach((Username) => connect.addUser({ Username, ...common }));
    folder = await TerraformFolder.init(Testing.synth(new Users(connect.id)), { endpoints: standIn.endpoints });
  });

  afterAll(() => closed(standIn, folder));

  /** Applies a stack with these users, and expects that the service is asked to change nothing. */
  async function applied(users: (stack: Users) => void): Promise<readonly string[]> {
    const stack = new Users(connect.id);
    users(stack);
    folder.replace(Testing.synth(stack, true));
    const { diagnostics, planned } = await folder.apply();
    expect(diagnostics).toEqual([]);
    expect(standIn.takeChanges()).toEqual([]);
    return planned;
  }

  const userIdOf = (name: string) => connect.users.find(({ Username }) => Username === name)!.Id!;

  test('an import by id and one by name change nothing, with a password in the code or without', async () => {
    const users = (stack: Users) => {
      stack.l2('jdoe', 'jdoe').importFrom(userIdOf('jdoe'));
      stack.l2('rroe', 'rroe', ConnectUserPassword.unsafePlainText('Password123')).importByName();
    };

    expect(await applied(users)).toEqual(['import aws_connect_user.jdoe', 'import aws_connect_user.rroe']);
    expect(await applied(users)).toEqual([]);
  });

  test('an L1 of the same id takes a user over from an L2 without a change, and one of another id by a move', async () => {
    const planned = await applied((stack) => {
      stack.l1('jdoe', 'jdoe');
      stack.l1('old', 'rroe').moveFromId('aws_connect_user.rroe');
    });

    expect(planned).toEqual(['move aws_connect_user.old']);
  });

  test('an L2 of the same id takes a user over from an L1 without a change, and one of another id by a move', async () => {
    const planned = await applied((stack) => {
      stack.l2('jdoe', 'jdoe').importFrom(userIdOf('jdoe'));
      stack.l2('new', 'rroe', ConnectUserPassword.unsafePlainText('Password123')).resource.moveFromId('aws_connect_user.old');
    });

    expect(planned).toEqual(['move aws_connect_user.new']);
  });
});
