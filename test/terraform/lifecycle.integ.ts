import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { ConnectStandIn } from './stand-in/stand-in';
import { Plan, TerraformFolder } from './terraform';
import { TERRAFORM, describeWith } from '../toolchain';
import type { Instance } from './stand-in/contact-centre';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserProps,
  IdentityManagementType,
  RoutingProfile,
  SecurityProfile,
} from '../../src';

let standIn: ConnectStandIn;
let instance: Instance;
let routingProfileId: string;
let securityProfileId: string;
let folder: TerraformFolder | undefined;

beforeEach(async () => {
  standIn = await ConnectStandIn.start();
  instance = standIn.addInstance();
  routingProfileId = instance.addRoutingProfile('Orders').id;
  securityProfileId = instance.addSecurityProfile('Agent').id;
});

afterEach(async () => {
  folder?.dispose();
  await standIn.close();
});

type AddUser = (id: string, props?: Partial<ConnectUserProps>) => ConnectUser;

/** A stack whose users differ from `jdoe` as the test says. */
function stackOf(fill: (addUser: AddUser, stack: TerraformStack) => void): string {
  const stack = new TerraformStack(Testing.app(), 'stack');
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  const password = ConnectUserPassword.fromVariable(new TerraformVariable(stack, 'password', { type: 'string', sensitive: true }));
  const identityManagementType = IdentityManagementType.CONNECT_MANAGED;
  const props: ConnectUserProps = {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', instance.id, { identityManagementType }),
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId(routingProfileId),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(securityProfileId)],
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    phoneConfig: { afterContactWorkTimeLimit: 30 },
    password,
  };
  fill((id, overrides) => new ConnectUser(stack, id, { ...props, ...overrides }), stack);
  return Testing.synth(stack);
}

const open = async (source: string) => {
  folder = await TerraformFolder.init(source, { variables: { password: 'Initial-Passw0rd' }, endpoints: { ...standIn.endpoints } });
  return folder;
};

/** The plan for a stack, where another was applied before. */
async function planAfter(first: string, second: string): Promise<Plan> {
  await open(first);
  expect(await folder!.apply()).toEqual({ succeeded: true, diagnostics: [] });
  folder!.replace(second);
  return folder!.plan();
}

const actionsOf = ({ changes }: Plan) =>
  Object.fromEntries(changes.filter(({ mode }) => mode === 'managed').map(({ address, change }) => [address, change.actions.join(' ')]));

const existingUser = () =>
  instance.addUser({
    Username: 'jdoe',
    IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
    PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 30 },
    RoutingProfileId: routingProfileId,
    SecurityProfileIds: [securityProfileId],
  });

describeWith([TERRAFORM], 'the life of a user', () => {
  test('another construct id makes another user', async () => {
    const plan = await planAfter(stackOf((add) => add('jdoe')), stackOf((add) => add('jane')));

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jane': 'create', 'aws_connect_user.jdoe': 'delete' });
  });

  test('another construct id with moveFromId keeps the user', async () => {
    const plan = await planAfter(
      stackOf((add) => add('jdoe')),
      stackOf((add) => add('jane').resource.moveFromId('aws_connect_user.jdoe')),
    );

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jane': 'no-op' });
    expect(plan.changes[0].previous_address).toEqual('aws_connect_user.jdoe');
  });

  test('moveTo, to the user that has addMoveTarget, keeps the user', async () => {
    const plan = await planAfter(
      stackOf((add) => add('jdoe')),
      stackOf((add) => {
        add('jdoe').resource.moveTo('jane');
        add('jane').resource.addMoveTarget('jane');
      }),
    );

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jane': 'no-op' });
  });

  test('another name deletes the user and creates another', async () => {
    const plan = await planAfter(stackOf((add) => add('jdoe')), stackOf((add) => add('jdoe', { name: 'jane.doe' })));

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jdoe': 'delete create' });
  });

  test('another name of a protected user fails at plan', async () => {
    const plan = await planAfter(
      stackOf((add) => add('jdoe', { protectFromDeletion: true })),
      stackOf((add) => add('jdoe', { protectFromDeletion: true, name: 'jane.doe' })),
    );

    expect(plan.succeeded).toBe(false);
    expect(plan.diagnostics).toEqual([expect.objectContaining({ severity: 'error', summary: 'Instance cannot be destroyed' })]);
  });

  test('a user that is no longer in the code is deleted, also where it was protected', async () => {
    const plan = await planAfter(stackOf((add) => add('jdoe', { protectFromDeletion: true })), stackOf(() => undefined));

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jdoe': 'delete' });
  });

  test('a removed block has Terraform forget the user and Amazon Connect keep it', async () => {
    const plan = await planAfter(
      stackOf((add) => add('jdoe')),
      stackOf((_, stack) => stack.addOverride('removed', [{ from: 'aws_connect_user.jdoe', lifecycle: { destroy: false } }])),
    );

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jdoe': 'forget' });
  });

  test.each<[string, (user: ConnectUser, userId: string) => void]>([
    ['importFrom', (user, userId) => user.importFrom(userId)],
    ['importByName', (user) => user.importByName()],
  ])('%s takes an existing user over and changes nothing where the code says what the user has', async (_, takeOver) => {
    const { Id } = existingUser();
    await open(stackOf((add) => takeOver(add('jdoe', { password: undefined }), Id!)));

    const plan = await folder!.plan();

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jdoe': 'no-op' });
    expect(plan.changes.at(-1)!.change.importing).toEqual({ id: `${instance.id}:${Id}` });
    expect(await folder!.apply()).toEqual({ succeeded: true, diagnostics: [] });
    expect(standIn.takeChanges()).toEqual([]);
    expect(actionsOf(await folder!.plan())).toEqual({ 'aws_connect_user.jdoe': 'no-op' });
  });

  test('a changed password is not in the plan; with ignorePasswordChanges false it is, and apply calls nothing', async () => {
    const before = stackOf((add) => add('jdoe'));
    const literal = ConnectUserPassword.unsafePlainText('Another-Passw0rd');

    expect(actionsOf(await planAfter(before, stackOf((add) => add('jdoe', { password: literal }))))).toEqual({
      'aws_connect_user.jdoe': 'no-op',
    });

    standIn.takeCalls();
    folder!.replace(stackOf((add) => add('jdoe', { password: literal, ignorePasswordChanges: false })));
    expect(actionsOf(await folder!.plan())).toEqual({ 'aws_connect_user.jdoe': 'update' });
    expect(await folder!.apply()).toEqual({ succeeded: true, diagnostics: [] });
    expect(standIn.takeChanges()).toEqual([]);
  });

  test('a user goes to another group, profile and phone in place', async () => {
    const hierarchyGroupId = instance.addHierarchyGroup('Berlin/Orders').id;
    const manager = SecurityProfile.fromSecurityProfileId(instance.addSecurityProfile('CallCenterManager').id);
    const plan = await planAfter(
      stackOf((add) => add('jdoe')),
      stackOf((add) => {
        const user = add('jdoe', { phoneConfig: { autoAccept: true, afterContactWorkTimeLimit: 60 } });
        user.assignHierarchyGroup({ hierarchyGroupId });
        user.grantSecurityProfile(manager);
      }),
    );

    expect(actionsOf(plan)).toEqual({ 'aws_connect_user.jdoe': 'update' });
    standIn.takeCalls();
    expect(await folder!.apply()).toEqual({ succeeded: true, diagnostics: [] });
    expect(standIn.takeChanges().map(({ operation }) => operation).sort()).toEqual([
      'UpdateUserHierarchy',
      'UpdateUserPhoneConfig',
      'UpdateUserSecurityProfiles',
    ]);
  });
});
