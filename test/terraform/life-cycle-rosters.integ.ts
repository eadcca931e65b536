import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
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
  ConnectUserRoster,
  ConnectUserRosterProps,
  IdentityManagementType,
  PhoneType,
} from '../../src';
import { writtenFile } from '../roster/rosters';
import { TERRAFORM, describeWith } from '../toolchain';

const HEADER = 'first name,last name,email address,user login,routing profile name,security profile names,agent hierarchy,phone type,phone number,ACW timeout,tags';

/** Rows of the file by user name. The names of `odd` look like Terraform; they and its tags are data. */
const ROWS: Record<string, string> = {
  'jdoe': 'Jane,Doe,jdoe@example.com,jdoe,Basic,Agent,Berlin/Team 1,soft,,30,Language=de',
  'r.roe': 'Richard,Roe,,r.roe,Sales,Agent|Manager,,desk,+14155550100,60,',
  'odd': '"${aws_iam_role.x.arn}","%{ if true }\\ ""Doe"" \'é\' $${ %%{",,odd,Basic,Agent,,soft,,30,"Role=${aws_iam_role.x.arn}|Test=%{ if true }"',
  'existing': 'John,Stiles,,existing,Basic,Agent,,soft,,30,',
};

describeWith([TERRAFORM], 'a roster', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folder: TerraformFolder;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    const RoutingProfileId = connect.addRoutingProfile('Basic').id;
    const SecurityProfileIds = [connect.addSecurityProfile('Agent').id];
    connect.addRoutingProfile('Sales');
    connect.addSecurityProfile('Manager');
    connect.addHierarchyGroup('Berlin/Team 1');
    connect.addUser({
      Username: 'existing',
      IdentityInfo: { FirstName: 'John', LastName: 'Stiles' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 30 },
      RoutingProfileId,
      SecurityProfileIds,
    });
    folder = await TerraformFolder.init(synth(ROWS, {}), { endpoints: standIn.endpoints, variables: { password: 'Password123' } });
  });

  afterAll(() => closed(standIn, folder));

  interface Stack {
    readonly stack: TerraformStack;
    readonly instance: ConnectInstance;
    readonly roster: ConnectUserRoster;
    readonly password: ConnectUserPassword;
  }

  function synth(
    rows: Record<string, string>,
    props: Partial<ConnectUserRosterProps>,
    more: (made: Stack) => void = () => undefined,
  ): string {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const instance = ConnectInstance.fromInstanceId(stack, 'instance', connect.id, {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    const password = ConnectUserPassword.fromNewVariable(stack, 'password');
    const path = writtenFile([HEADER, ...Object.values(rows), ''].join('\n'));
    const roster = ConnectUserRoster.fromCsv(stack, 'agents', { instance, path, password, ...props });
    roster.importByName(['existing']);
    more({ stack, instance, roster, password });
    return Testing.synth(stack, true);
  }

  const user = (name: string) => connect.users.find(({ Username }) => Username === name)!;

  test('creates and takes over its users, whose cells reach the service as they stand in the file', async () => {
    standIn.throttleEvery(3);
    const { diagnostics, planned } = await folder.apply();
    standIn.throttleEvery(0);

    expect(diagnostics).toEqual([]);
    expect(planned).toEqual([
      'create aws_connect_user.agents_jdoe',
      'create aws_connect_user.agents_odd',
      expect.stringMatching(/^create aws_connect_user\.agents_r_roe_\w{8}$/),
      'import aws_connect_user.agents_existing',
    ]);
    expect(standIn.takeChanges().map(({ operation }) => operation)).toEqual(['CreateUser', 'CreateUser', 'CreateUser']);
    expect(user('odd').IdentityInfo).toEqual({ FirstName: '${aws_iam_role.x.arn}', LastName: '%{ if true }\\ "Doe" \'é\' $${ %%{' });
    expect(user('odd').Tags).toEqual({ Role: '${aws_iam_role.x.arn}', Test: '%{ if true }' });
    expect(user('r.roe').PhoneConfig).toEqual({
      PhoneType: 'DESK_PHONE',
      DeskPhoneNumber: '+14155550100',
      AutoAccept: false,
      AfterContactWorkTimeLimit: 60,
    });
  });

  test('gives users away to a ConnectUser and to a generated construct without a change of them, while a changed cell is one call', async () => {
    const { 'jdoe': _, 'r.roe': __, ...staying } = ROWS;
    const changed = { ...staying, existing: staying.existing.replace('Stiles', 'Smith') };

    folder.replace(
      synth(changed, {}, ({ stack, instance, roster, password }) => {
        new ConnectUser(stack, 'jane', {
          instance,
          name: 'jdoe',
          password,
          identityInfo: { firstName: 'Jane', lastName: 'Doe', email: 'jdoe@example.com' },
          routingProfile: instance.routingProfile('Basic'),
          securityProfiles: [instance.securityProfile('Agent')],
          hierarchyGroup: instance.hierarchyGroup('Berlin/Team 1'),
          phoneConfig: { phoneType: PhoneType.SOFT_PHONE, afterContactWorkTimeLimit: 30 },
          tags: { Language: 'de' },
        }).resource.moveFromId(roster.addressOf('jdoe'));
        new ConnectUserL1(stack, 'richard', {
          instanceId: connect.id,
          name: 'r.roe',
          password: '${var.password}',
          identityInfo: { firstName: 'Richard', lastName: 'Roe' },
          routingProfileId: instance.routingProfile('Sales').routingProfileId,
          securityProfileIds: ['Agent', 'Manager'].map((name) => instance.securityProfile(name).securityProfileId),
          phoneConfig: { phoneType: 'DESK_PHONE', deskPhoneNumber: '+14155550100', afterContactWorkTimeLimit: 60 },
        }).moveFromId(roster.addressOf('r.roe'));
      }),
    );

    expect(await folder.apply()).toEqual({
      succeeded: true,
      diagnostics: [],
      planned: ['move aws_connect_user.jane', 'move aws_connect_user.richard', 'update aws_connect_user.agents_existing'],
    });
    expect(standIn.takeChanges()).toEqual([
      {
        operation: 'UpdateUserIdentityInfo',
        input: { InstanceId: connect.id, UserId: user('existing').Id, IdentityInfo: { FirstName: 'John', LastName: 'Smith' } },
      },
    ]);
  });

  test('takes users back without a change of them, while one user is granted a profile', async () => {
    const rows = { ...ROWS, existing: ROWS.existing.replace('Stiles', 'Smith') };

    folder.replace(
      synth(rows, {}, ({ instance, roster }) => {
        roster.moveFromIds({ 'jdoe': 'aws_connect_user.jane', 'r.roe': 'aws_connect_user.richard' });
        roster.user('odd').grantSecurityProfile(instance.securityProfile('Manager'));
      }),
    );

    const { diagnostics, planned } = await folder.apply();
    expect(diagnostics).toEqual([]);
    expect(planned).toEqual([
      'move aws_connect_user.agents_jdoe',
      expect.stringMatching(/^move aws_connect_user\.agents_r_roe_\w{8}$/),
      'update aws_connect_user.agents_odd',
    ]);
    expect(standIn.takeChanges()).toEqual([
      {
        operation: 'UpdateUserSecurityProfiles',
        input: {
          InstanceId: connect.id,
          UserId: user('odd').Id,
          SecurityProfileIds: expect.arrayContaining(connect.securityProfiles.map(({ id }) => id)),
        },
      },
    ]);
  });

  test('plans nothing then, and is destroyed with one call for each user, once that is allowed for the imported one', async () => {
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    expect((await folder.destroy()).diagnostics.map(({ summary }) => summary)).toEqual(['Instance cannot be destroyed']);
    expect(standIn.takeChanges()).toEqual([]);

    folder.replace(synth(ROWS, { lifecycle: { preventDestroy: false } }));
    expect((await folder.destroy()).diagnostics).toEqual([]);
    expect(standIn.takeChanges().map(({ operation }) => operation)).toEqual(Object.keys(ROWS).map(() => 'DeleteUser'));
    expect(connect.users).toEqual([]);
  });
});
