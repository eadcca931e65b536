import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserProps, ConnectUserRoster, IdentityManagementType } from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

const NAMES = ['jdoe', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** A stack in which each test says what it imports. */
class Imports extends TerraformStack {
  public readonly instance: ConnectInstance;

  constructor(connect: Instance) {
    super(Testing.app(), 'stack');
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    this.instance = ConnectInstance.fromInstanceId(this, 'instance', connect.id, { identityManagementType: IdentityManagementType.CONNECT_MANAGED });
  }

  public user(id: string, name: string, props: Partial<ConnectUserProps> = {}): ConnectUser {
    return new ConnectUser(this, id, {
      instance: this.instance,
      name,
      routingProfile: this.instance.routingProfile('Basic'),
      securityProfiles: [this.instance.securityProfile('Agent')],
      phoneConfig: { afterContactWorkTimeLimit: 30 },
      ...props,
    });
  }

  public roster(id: string, name: string, userId?: string): ConnectUserRoster {
    const row = { name, userId, routingProfile: 'Basic', securityProfiles: ['Agent'], afterContactWorkTimeLimit: 30 };
    return ConnectUserRoster.fromRows(this, id, { instance: this.instance, rows: [row] });
  }
}

describeWith([TERRAFORM], 'a reference that hits something else than is meant', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folder: TerraformFolder;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    const common = {
      IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE' as const, AutoAccept: false, AfterContactWorkTimeLimit: 30 },
      RoutingProfileId: connect.addRoutingProfile('Basic').id,
      SecurityProfileIds: [connect.addSecurityProfile('Agent').id],
    };
    NAMES.forEach((Username) => connect.addUser({ Username, ...common }));
    const stack = new Imports(connect);
    stack.user('user', 'jdoe').importFrom('unused');
    folder = await TerraformFolder.init(Testing.synth(stack), { endpoints: standIn.endpoints });
  });

  afterAll(() => closed(standIn, folder));

  const userIdOf = (name: string) => connect.users.find(({ Username }) => Username === name)!.Id!;

  async function applied(fill: (stack: Imports) => void) {
    const stack = new Imports(connect);
    fill(stack);
    folder.replace(Testing.synth(stack, true));
    const { succeeded, diagnostics, planned } = await folder.apply();
    return {
      succeeded,
      problems: diagnostics.map(({ summary, detail }) => `${summary}: ${/aws_connect_user\.\w+/.exec(detail)}`).sort(),
      planned,
      changes: standIn.takeChanges(),
    };
  }

  const stopped = (...names: string[]) => ({
    succeeded: false, problems: names.map((name) => `Instance cannot be destroyed: aws_connect_user.${name}`), changes: [],
  });

  test('as an import stops the plan before anything is destroyed, whichever way it is imported', async () => {
    const outcome = await applied((stack) => {
      stack.user('by_id', 'other-a').importFrom(userIdOf('a'));
      stack.user('in_another_case', 'B').importFrom(userIdOf('b'));
      const renamed = stack.user('by_name', 'c');
      renamed.importByName();
      renamed.resource.addOverride('name', 'renamed');
      stack.user('of_the_resource', 'other-d').resource.importFrom(`${connect.id}:${userIdOf('d')}`);
      stack.roster('row', 'other-e', userIdOf('e'));
      stack.roster('user', 'other-f').user('other-f').importFrom(userIdOf('f'));
      const found = stack.roster('user_by_name', 'g').user('g');
      found.importByName();
      found.addOverride('name', 'renamed-too');
    });

    expect(outcome).toMatchObject(
      stopped('by_id', 'by_name', 'in_another_case', 'of_the_resource', 'row_other', 'user_by_name_g', 'user_other'),
    );
    expect(connect.users.map(({ Username }) => Username)).toEqual(expect.arrayContaining(NAMES));
  });

  test('as an import is allowed to replace the user where the caller says so', async () => {
    const stack = new Imports(connect);
    stack.user('user', 'jdoe', { lifecycle: { preventDestroy: false } }).importFrom(userIdOf('a'));
    folder.replace(Testing.synth(stack, true));

    expect((await folder.preview()).planned).toEqual(['replace aws_connect_user.user']);
  });

  test('is not an import of the right user: it changes nothing, and a later change of its name is stopped as long as the import stands', async () => {
    expect(await applied((stack) => stack.user('user', 'jdoe').importFrom(userIdOf('jdoe')))).toEqual({
      succeeded: true, problems: [], planned: ['import aws_connect_user.user'], changes: [],
    });
    expect(await applied((stack) => stack.user('user', 'renamed').importFrom(userIdOf('jdoe')))).toMatchObject(stopped('user'));
  });

  test('is told at plan of a profile of another instance, before anything is created', async () => {
    const other = standIn.addInstance({ alias: 'other' });
    other.addRoutingProfile('Basic');

    const { succeeded, problems, changes } = await applied((stack) => {
      const theirs = ConnectInstance.fromInstanceAlias(stack, 'other', 'other');
      stack.user('user', 'jdoe', { routingProfile: theirs.routingProfile('Basic') }).importFrom(userIdOf('jdoe'));
    });
    expect({ succeeded, problems, changes }).toEqual({ succeeded: false, problems: [expect.stringMatching(/^Resource precondition failed/)], changes: [] });
  });
});
