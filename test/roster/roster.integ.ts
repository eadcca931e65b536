import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { SAML_HEADER } from './roster-files';
import { writtenFile } from './rosters';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserRoster,
  ConnectUserRosterAdoption,
  ConnectUserRosterCsvProps,
  IdentityManagementType,
} from '../../src';
import { closed } from '../terraform/closed';
import { Instance } from '../terraform/stand-in/contact-centre';
import { ConnectStandIn } from '../terraform/stand-in/stand-in';
import { TerraformFolder } from '../terraform/terraform';
import { TERRAFORM, describeWith } from '../toolchain';

const HEADER = `${SAML_HEADER},email address,agent hierarchy,tags`;
const JANE = 'Jane,Doe,jdoe,Basic,Agent|Supervisor,soft,,yes,30,jdoe@example.com,Berlin/Team 1,Team=${team}|Site=Berlin';
const JOHN = 'John,Roe,j.roe,Sales,Agent,desk,+14155550100,,,,,';
const ZOE = 'Zo\u00eb,"van ""%{x}"" Dyck",zoe,Basic,Agent,,,no,,,,';

type Props = Partial<ConnectUserRosterCsvProps>;

describeWith([TERRAFORM], 'a roster with Terraform', () => {
  let standIn: ConnectStandIn;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
  });

  afterAll(() => closed(standIn));

  /** An instance with the profiles and groups that the rows name. */
  function newInstance(alias: string): Instance {
    const instance = standIn.addInstance({ alias });
    ['Basic', 'Sales'].forEach((name) => instance.addRoutingProfile(name));
    ['Agent', 'Supervisor'].forEach((name) => instance.addSecurityProfile(name));
    instance.addHierarchyGroup('Berlin/Team 1');
    return instance;
  }

  type More = (stack: TerraformStack, roster: ConnectUserRoster) => void;

  function synth(instanceId: string, lines: string[], props: Props = {}, more: More = () => {}): string {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const passwords = new TerraformVariable(stack, 'passwords', { type: 'map(string)', sensitive: true });
    const instance = ConnectInstance.fromInstanceId(stack, 'instance', instanceId, {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    const path = writtenFile([HEADER, ...lines].join('\n'));
    more(stack, ConnectUserRoster.fromCsv(stack, 'agents', { path, instance, passwords, ...props }));
    return Testing.synth(stack, true);
  }

  const init = (json: string) =>
    TerraformFolder.init(json, {
      endpoints: standIn.endpoints,
      variables: { passwords: JSON.stringify({ 'jdoe': 'Password123', 'j.roe': 'Password123', 'zoe': 'Password123', 'new': 'Password123' }) },
    });

  test('plans its users with their text as it stands in the file', async () => {
    const instance = newInstance('planned');
    const folder = await init(synth(instance.id, [JANE, JOHN, ZOE]));
    const { changes, diagnostics } = await folder.plan();
    folder.dispose();
    const planned = changes.filter(({ mode }) => mode === 'managed').map(({ change }) => change.after);
    const users = planned.sort((a, b) => a.name.localeCompare(b.name));

    expect(diagnostics).toEqual([]);
    expect(users.map(({ name, identity_info: [person], phone_config: phone, tags }) => ({ name, person, phone, tags }))).toEqual([
      {
        name: 'j.roe',
        person: expect.objectContaining({ first_name: 'John', last_name: 'Roe', email: null }),
        phone: [{ phone_type: 'DESK_PHONE', desk_phone_number: '+14155550100', auto_accept: null, after_contact_work_time_limit: null }],
        tags: null,
      },
      {
        name: 'jdoe',
        person: expect.objectContaining({ first_name: 'Jane', last_name: 'Doe', email: 'jdoe@example.com' }),
        phone: [{ phone_type: 'SOFT_PHONE', desk_phone_number: null, auto_accept: true, after_contact_work_time_limit: 30 }],
        tags: { Team: '${team}', Site: 'Berlin' },
      },
      {
        name: 'zoe',
        person: expect.objectContaining({ first_name: 'Zo\u00eb', last_name: 'van "%{x}" Dyck', email: null }),
        phone: [{ phone_type: 'SOFT_PHONE', desk_phone_number: null, auto_accept: false, after_contact_work_time_limit: null }],
        tags: null,
      },
    ]);
  });

  test('once applied, nothing changes but what changes in the file', async () => {
    const instance = newInstance('applied');
    const folder = await init(synth(instance.id, [JANE, JOHN, ZOE]));
    const applied = await folder.apply();
    expect(applied.diagnostics).toEqual([]);
    expect(instance.users.map(({ Username }) => Username).sort()).toEqual(['j.roe', 'jdoe', 'zoe']);

    folder.replace(synth(instance.id, [ZOE, JANE, ZOE.replace('zoe', 'new')]));
    expect(await folder.preview()).toEqual({
      succeeded: true,
      diagnostics: [],
      planned: ['create aws_connect_user.agents_new', 'delete aws_connect_user.agents_j_roe_e398c4bb'],
    });
    folder.dispose();
  });

  test('takes existing users over without a change, by id and by name', async () => {
    const instance = newInstance('adopted');
    const ids = ['jdoe', 'j.roe', 'zoe'].map((Username) =>
      instance.addUser({
        Username,
        IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
        PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 30 },
        RoutingProfileId: instance.routingProfiles[0].id,
        SecurityProfileIds: [instance.securityProfiles[0].id],
        Tags: {},
      }).Id);
    const path = writtenFile([
      `${SAML_HEADER},user id`,
      `Jane,Doe,jdoe,Basic,Agent,soft,,,30,${ids[0]}`,
      'Jane,Doe,j.roe,Basic,Agent,soft,,,30,',
      'Jane,Doe,zoe,Basic,Agent,soft,,,30,',
    ].join('\n'));
    const folder = await init(synth(instance.id, [], { path, adoption: ConnectUserRosterAdoption.BY_NAME, passwords: undefined }));
    standIn.takeChanges();
    const { diagnostics, planned } = await folder.apply();

    expect(diagnostics).toEqual([]);
    expect(planned.map((change) => change.split(' ')[0])).toEqual(['import', 'import', 'import']);
    expect(standIn.takeChanges()).toEqual([]);
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    folder.dispose();
  });

  test('takes single users in and gives them back without a change', async () => {
    const instance = newInstance('moved');
    const user = (stack: TerraformStack, roster: ConnectUserRoster) => {
      const support = roster.instance as ConnectInstance;
      return new ConnectUser(stack, 'jane', {
        instance: support,
        name: 'jdoe',
        identityInfo: { firstName: 'Zo\u00eb', lastName: 'van "$${x}" Dyck' },
        phoneConfig: { autoAccept: false },
        password: ConnectUserPassword.fromToken('${var.passwords["jdoe"]}'),
        routingProfile: support.routingProfile('Basic'),
        securityProfiles: [support.securityProfile('Agent')],
      });
    };
    const jane = ZOE.replace('zoe', 'jdoe').replace('%{x}', '${x}');
    const single = synth(instance.id, [JOHN], {}, (stack, roster) => {
      user(stack, roster).resource.moveFromId(roster.addressOf('jdoe'));
    });
    const back = { jdoe: 'aws_connect_user.jane' };
    const inRoster = synth(instance.id, [JOHN, jane], {}, (_, roster) => roster.moveFromIds(back));
    const folder = await init(synth(instance.id, [JOHN, jane]));
    await folder.apply();

    folder.replace(single);
    const { diagnostics, planned } = await folder.apply();
    expect([diagnostics, planned]).toEqual([[], ['move aws_connect_user.jane']]);

    folder.replace(inRoster);
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: ['move aws_connect_user.agents_jdoe'] });
    folder.dispose();
  });

  test('a plan stops once for all rows that are wrong for a looked-up instance', async () => {
    const alias = 'with-saml';
    const samlInstance = standIn.addInstance({ alias, identityManagementType: 'SAML' });
    samlInstance.addRoutingProfile('Basic');
    samlInstance.addSecurityProfile('Agent');
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const rows = ['jdoe', 'jroe', 'zoe'].map((name) => ({
      name,
      firstName: 'Jane',
      lastName: 'Doe',
      email: name === 'zoe' ? undefined : 'jane@example.com',
      routingProfile: 'Basic',
      securityProfiles: ['Agent'],
    }));
    ConnectUserRoster.fromRows(stack, 'agents', { rows, instance: ConnectInstance.fromInstanceAlias(stack, 'support', alias) });
    const folder = await init(Testing.synth(stack, true));

    expect((await folder.preview()).diagnostics).toEqual([
      {
        severity: 'error',
        summary: 'Resource precondition failed',
        detail:
          "ConnectUserRoster 'stack/agents': identityInfo.email must not be set where the instance uses SAML. " +
          'Leave it out; notifications go to secondaryEmail. Users: jdoe, jroe.',
      },
    ]);
    folder.dispose();
  });
});
