import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { AwsProvider, ConnectInstance, ConnectUserPassword, ConnectUserRoster, ConnectUserRosterLeavers, IdentityManagementType } from '../../src';
import { writtenFile } from '../roster/rosters';
import { TERRAFORM, describeWith } from '../toolchain';

const HEADER = 'first name,last name,user login,routing profile name,security profile names,ACW timeout';
const fileOf = (names: string[], file?: string) => writtenFile([HEADER, ...names.map((name) => `Jane,Doe,${name},Basic,Agent,30`), ''].join('\n'), file);

describeWith([TERRAFORM], 'a user who leaves a roster', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folder: TerraformFolder;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    connect.addRoutingProfile('Basic');
    connect.addSecurityProfile('Agent');
    folder = await TerraformFolder.init(synth(['ada', 'ben']), { endpoints: standIn.endpoints, variables: { password: 'Password123' } });
  });

  afterAll(() => closed(standIn, folder));

  function synth(names: string[], before?: string[]): string {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    ConnectUserRoster.fromCsv(stack, 'agents', {
      instance: ConnectInstance.fromInstanceId(stack, 'instance', connect.id, { identityManagementType: IdentityManagementType.CONNECT_MANAGED }),
      path: fileOf(names),
      password: ConnectUserPassword.fromNewVariable(stack, 'password'),
      ...(before && { baseline: fileOf(before, 'baseline.csv'), maxRemovals: 1, leavers: ConnectUserRosterLeavers.FORGET }),
    });
    return Testing.synth(stack, true);
  }

  test('is forgotten by Terraform and stays in Amazon Connect', async () => {
    expect((await folder.apply()).succeeded).toBe(true);
    standIn.takeChanges();
    folder.replace(synth(['ada'], ['ada', 'ben']));

    expect((await folder.apply()).succeeded).toBe(true);

    expect(standIn.takeChanges()).toEqual([]);
    expect(connect.users.map(({ Username }) => Username).sort()).toEqual(['ada', 'ben']);
    expect((await folder.run('state', 'list')).output).not.toContain('agents_ben');
    folder.replace(synth(['ada'], ['ada']));
    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
  });
});
