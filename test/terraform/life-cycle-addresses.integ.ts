import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { closed } from './closed';
import { ConnectStandIn } from './stand-in/stand-in';
import { Plan, ResourceChange, TerraformFolder } from './terraform';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  IdentityManagementType,
  RoutingProfile,
  SecurityProfile,
} from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

type AddUser = (id: string, name: string, protectFromDeletion?: boolean) => ConnectUser;

describeWith([TERRAFORM], 'users that leave their address', () => {
  let standIn: ConnectStandIn;
  let folder: TerraformFolder;
  let plan: Plan;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    const instance = standIn.addInstance();
    const { id: routingProfileId } = instance.addRoutingProfile('Orders');
    const { id: securityProfileId } = instance.addSecurityProfile('Agent');

    const stackOf = (fill: (addUser: AddUser, stack: TerraformStack) => void) => {
      const stack = new TerraformStack(Testing.app(), 'stack');
      new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
      const password = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
      const props = {
        instance: ConnectInstance.fromInstanceId(stack, 'instance', instance.id, {
          identityManagementType: IdentityManagementType.CONNECT_MANAGED,
        }),
        routingProfile: RoutingProfile.fromRoutingProfileId(routingProfileId),
        securityProfiles: [SecurityProfile.fromSecurityProfileId(securityProfileId)],
        identityInfo: { firstName: 'Jane', lastName: 'Doe' },
        password: ConnectUserPassword.fromVariable(password),
      };
      fill((id, name, protectFromDeletion) => new ConnectUser(stack, id, { ...props, name, protectFromDeletion }), stack);
      return Testing.synth(stack);
    };

    const before = stackOf((addUser) => {
      addUser('renamed', 'renamed');
      addUser('from_id', 'from.id');
      addUser('to_target', 'to.target');
      addUser('deleted', 'deleted', true);
      addUser('forgotten', 'forgotten');
    });
    const after = stackOf((addUser, stack) => {
      addUser('renamed_2', 'renamed');
      addUser('from_id_2', 'from.id').resource.moveFromId('aws_connect_user.from_id');
      addUser('to_target', 'to.target').resource.moveTo('target');
      addUser('to_target_2', 'to.target').resource.addMoveTarget('target');
      stack.addOverride('removed', [{ from: 'aws_connect_user.forgotten', lifecycle: { destroy: false } }]);
    });

    folder = await TerraformFolder.init(before, {
      variables: { password: 'Initial-Passw0rd' },
      endpoints: { ...standIn.endpoints },
    });
    expect(await folder.apply()).toMatchObject({ succeeded: true, diagnostics: [] });
    folder.replace(after);
    plan = await folder.plan();
  });

  afterAll(() => closed(standIn, folder));

  const changeOf = (id: string): Pick<ResourceChange, 'previous_address'> & { actions: readonly string[] } => {
    const { change, previous_address } = plan.changes.find(({ address }) => address === `aws_connect_user.${id}`)!;
    return { actions: change.actions, previous_address };
  };

  test('another construct id makes another user', () => {
    expect(changeOf('renamed').actions).toEqual(['delete']);
    expect(changeOf('renamed_2').actions).toEqual(['create']);
  });

  test('another construct id with moveFromId keeps the user', () => {
    expect(changeOf('from_id_2')).toEqual({ actions: ['no-op'], previous_address: 'aws_connect_user.from_id' });
  });

  test('moveTo keeps the user for the one that has addMoveTarget', () => {
    expect(changeOf('to_target_2')).toEqual({ actions: ['no-op'], previous_address: 'aws_connect_user.to_target' });
  });

  test('a user that is no longer in the code is deleted, also where it was protected', () => {
    expect(changeOf('deleted').actions).toEqual(['delete']);
  });

  test('a removed block has Terraform forget the user, and nothing is deleted', () => {
    expect(changeOf('forgotten').actions).toEqual(['forget']);
  });
});
