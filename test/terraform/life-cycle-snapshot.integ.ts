import { readFileSync } from 'node:fs';
import { TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { Outcome, TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserRoster } from '../../src';
import { UsersReadBy } from '../../src/instance/snapshot/snapshot';
import { takenSnapshot } from '../cli/instance/taken-snapshot';
import { row, writtenFile } from '../roster/rosters';
import { TERRAFORM, describeWith } from '../toolchain';

const person = { firstName: 'Jane', lastName: 'Doe' };

describeWith([TERRAFORM], 'an instance from a snapshot', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let snapshot: string;
  let folder: TerraformFolder;
  let applied: Outcome;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance({ alias: 'acme' });
    const RoutingProfileId = connect.addRoutingProfile('Basic Routing Profile').id;
    const SecurityProfileIds = ['Agent', 'Admin'].map((name) => connect.addSecurityProfile(name).id);
    ['Paris/Orders', 'Berlin/Returns'].forEach((path) => connect.addHierarchyGroup(path));
    connect.addUser({ Username: 'lead', IdentityInfo: { FirstName: 'Lea', LastName: 'Roe' }, RoutingProfileId, SecurityProfileIds });
    snapshot = await writtenSnapshot(standIn);
    folder = await TerraformFolder.init(synth(byAlias), { endpoints: standIn.endpoints, variables: { password: 'Password123' } });
    applied = await folder.apply();
  });

  afterAll(() => closed(standIn, folder));

  const byAlias = (stack: TerraformStack) => ConnectInstance.fromInstanceAlias(stack, 'support', 'acme');
  const bySnapshot = (stack: TerraformStack) => ConnectInstance.fromSnapshot(stack, 'support', snapshot);

  type MakeInstance = (stack: TerraformStack) => ConnectInstance;

  function synth(instanceIn: MakeInstance, more?: (stack: TerraformStack, instance: ConnectInstance) => void) {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const instance = instanceIn(stack);
    const password = ConnectUserPassword.fromNewVariable(stack, 'password');
    new ConnectUser(stack, 'jdoe', {
      instance,
      name: 'jdoe',
      password,
      identityInfo: person,
      routingProfile: instance.routingProfile('Basic Routing Profile'),
      securityProfiles: [instance.securityProfile('Admin'), instance.securityProfile('Agent')],
      hierarchyGroup: instance.hierarchyGroup('Paris/Orders'),
    });
    const rows = ['ada', 'ben'].map((name) => row({ name, ...person, hierarchyGroup: 'Berlin/Returns' }));
    ConnectUserRoster.fromRows(stack, 'agents', { instance, password, rows });
    const { userId, userArn } = instance.user('lead');
    const outputs = { userId, userArn, instanceArn: instance.arn, type: instance.identityManagementType };
    Object.entries(outputs).forEach(([id, value]) => new TerraformOutput(stack, id, { value }));
    more?.(stack, instance);
    return Testing.synth(stack, true);
  }

  const operations = () => new Set(standIn.takeCalls().map(({ operation }) => operation));

  test('plans what look-ups do, without a call for any name', async () => {
    expect(applied).toMatchObject({ succeeded: true, diagnostics: [] });
    expect(applied.planned.filter((change) => change.startsWith('create'))).toHaveLength(3);
    standIn.takeCalls();
    folder.replace(synth(bySnapshot));

    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    expect(operations()).toEqual(new Set(['DescribeUser']));
    // Not even an output differs.
    expect((await folder.run('plan', '-input=false', '-detailed-exitcode')).status).toBe(0);
    folder.replace(synth(byAlias));
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
  });

  test('is verified by one look-up, on request', async () => {
    standIn.takeCalls();
    folder.replace(synth((stack) => ConnectInstance.fromSnapshot(stack, 'support', snapshot, { verifyAtPlan: true })));

    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    expect(operations()).toEqual(new Set(['DescribeInstance', 'DescribeInstanceAttribute', 'DescribeUser']));
  });

  test('that is another one than the snapshot says stops the plan, on request', async () => {
    const { instance, ...others } = JSON.parse(readFileSync(snapshot, 'utf8'));
    const file = writtenFile(JSON.stringify({ ...others, instance: { ...instance, alias: 'other' } }), 'other.connect.json');
    folder.replace(synth((stack) => ConnectInstance.fromSnapshot(stack, 'support', file, { verifyAtPlan: true })));

    const { succeeded, diagnostics } = await folder.preview();
    expect([succeeded, diagnostics]).toEqual([false, [{
      severity: 'error',
      summary: 'Resource postcondition failed',
      detail: expect.stringContaining(`says that the instance_alias of instance ${connect.id} is other, but it is acme. Take the snapshot again`),
    }]]);
  });

  test('has teams of one name at two sites, which look-ups cannot tell apart', async () => {
    const [paris, berlin] = ['Paris/Sales', 'Berlin/Sales'].map((path) => connect.addHierarchyGroup(path).id);
    snapshot = await writtenSnapshot(standIn);
    folder.replace(synth(bySnapshot, (stack, instance) => {
      const groups = { pia: 'Paris/Sales', bob: 'Berlin/Sales' };
      const rows = Object.entries(groups).map(([name, hierarchyGroup]) => row({ name, ...person, hierarchyGroup }));
      ConnectUserRoster.fromRows(stack, 'sales', { instance, password: ConnectUserPassword.unsafePlainText('Password123'), rows });
    }));

    expect(await folder.apply()).toEqual({
      succeeded: true,
      diagnostics: [],
      planned: ['create aws_connect_user.sales_bob', 'create aws_connect_user.sales_pia'],
    });
    expect(['pia', 'bob'].map((name) => connect.users.find(({ Username }) => Username === name)!.HierarchyGroupId)).toEqual([paris, berlin]);
  });
});

/** The path of a snapshot with users, as the command takes it. */
async function writtenSnapshot(standIn: ConnectStandIn): Promise<string> {
  const output = writtenFile('', 'acme.connect.json');
  await takenSnapshot(standIn, { instance: 'acme', users: UsersReadBy.SEARCH, output });
  return output;
}
