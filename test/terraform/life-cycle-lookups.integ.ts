import * as fs from 'node:fs';
import * as path from 'node:path';
import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { Outcome, TerraformFolder } from './terraform';
import { SYNTHESIZED } from '../../scripts/terraform-folder';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, RoutingProfile, SecurityProfile } from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

describeWith([TERRAFORM], 'what is looked up', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let stack: TerraformStack;
  let folder: TerraformFolder;
  let applied: Outcome;
  let outputs: Record<string, string>;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    ['first', 'second'].forEach((alias) => standIn.addInstance({ alias }));
    connect = standIn.addInstance({ alias: 'acme' });
    ['another', 'third'].forEach((Username) => connect.addUser({ Username }));
    const existing = connect.addUser({ Username: 'existing', SecurityProfileIds: [], RoutingProfileId: 'basic' });
    connect.addRoutingProfile('Basic', 'basic');
    connect.addSecurityProfile('Agent', 'agent');
    connect.addHierarchyGroup('Berlin/Team "1"');
    standIn.secrets.set('whole', 'Password-whole1');
    standIn.secrets.set('json', JSON.stringify({ initial: 'Password-json1' }));

    stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1', defaultTags: [{ tags: { Owner: 'contact-centre' } }] });
    const byAlias = ConnectInstance.fromInstanceAlias(stack, 'by-alias', 'acme');
    const byId = ConnectInstance.fromInstanceId(stack, 'by-id', connect.id);
    const secret = (secretId: string, jsonKey?: string) => ConnectUserPassword.fromSecretsManager(stack, secretId, { secretId, jsonKey });
    const variable = new TerraformVariable(stack, 'initial', { type: 'string', sensitive: true });
    new TerraformVariable(stack, 'part', { type: 'string', sensitive: true });
    const passwords = {
      whole: secret('whole'),
      json: secret('json', 'initial'),
      variable: ConnectUserPassword.fromVariable(variable),
      token: ConnectUserPassword.fromToken('${join("-", ["Password", var.part])}'),
    };
    for (const [name, password] of Object.entries(passwords)) {
      new ConnectUser(stack, `user-${name}`, {
        instance: byAlias,
        name,
        password,
        identityInfo: { firstName: 'Jane', lastName: 'Doe' },
        routingProfile: RoutingProfile.fromRoutingProfileId('basic'),
        securityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
        hierarchyGroup: byAlias.hierarchyGroup('Berlin/Team "1"'),
      });
    }
    const output = (id: string, value: string) => new TerraformOutput(stack, id, { value });
    output('instance_id', byAlias.id);
    output('instance_arn', byId.arn);
    output('instance_type', byAlias.identityManagementType!);
    output('user_id_by_name', byAlias.user('existing').userId);
    output('user_arn_by_name', ConnectUser.fromUserName(stack, 'by-name', byId, 'existing').userArn);
    output('user_name_by_id', ConnectUser.fromUserId(stack, 'user-by-id', byId, existing.Id!).userName);
    output('user_name_by_arn', ConnectUser.fromUserArn(stack, 'user-by-arn', existing.Arn!).userName);

    folder = await TerraformFolder.init(Testing.synth(stack, true), {
      endpoints: standIn.endpoints,
      variables: { initial: 'Password-variable1', part: 'token1' },
    });
    applied = await folder.apply();
    const values = JSON.parse((await folder.run('output', '-json')).output) as Record<string, { value: string }>;
    outputs = Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
  });

  afterAll(() => closed(standIn, folder));

  test('is found by id, by alias, by name and by ARN, on whichever page it stands', () => {
    const { Id, Arn } = connect.users.find(({ Username }) => Username === 'existing')!;

    expect(applied.diagnostics).toEqual([]);
    expect(outputs).toEqual({
      instance_id: connect.id,
      instance_arn: connect.arn,
      instance_type: 'CONNECT_MANAGED',
      user_id_by_name: Id,
      user_arn_by_name: Arn,
      user_name_by_id: 'existing',
      user_name_by_arn: 'existing',
    });
  });

  test('and what is given as a password is the one with which a user can sign in', () => {
    const names = ['whole', 'json', 'variable', 'token'];

    expect(names.filter((name) => connect.signsIn(name, `Password-${name}1`))).toEqual(names);
  });

  test('and the tags of the provider are the ones of each user', () => {
    const created = connect.users.filter(({ Tags }) => Tags !== undefined).map(({ Tags }) => Tags);

    expect(created).toEqual(Array(4).fill({ Owner: 'contact-centre' }));
  });

  test('and the same stack in HCL, with its conditions, plans nothing', async () => {
    fs.rmSync(path.join(folder.directory, SYNTHESIZED));
    fs.writeFileSync(path.join(folder.directory, 'cdk.tf'), Testing.synthHcl(stack));

    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
  });
});
