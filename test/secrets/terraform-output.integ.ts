import { TerraformStack, Testing } from 'cdktf';
import { MARK, PASSWORD_FORMS } from './marked-password';
import { AwsProvider, ConnectInstance, ConnectUser, IdentityManagementType } from '../../src';
import { ConnectStandIn } from '../terraform/stand-in/stand-in';
import { TerraformFolder } from '../terraform/terraform';
import { TERRAFORM, describeWith } from '../toolchain';

describeWith([TERRAFORM], 'what Terraform prints', () => {
  let standIn: ConnectStandIn;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
  });

  afterAll(async () => {
    await standIn.close();
  });

  test.each(['fromNewVariable', 'unsafePlainText'])('does not show a password by %s, when it plans, applies or fails', async (form) => {
    const instance = standIn.addInstance({ alias: form.toLowerCase() });
    const routingProfileId = instance.addRoutingProfile('Basic').id;
    const securityProfileId = instance.addSecurityProfile('Agent').id;
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const password = PASSWORD_FORMS[form](stack);
    const addUser = (id: string, name: string) =>
      new ConnectUser(stack, id, {
        instance: ConnectInstance.fromInstanceId(stack, `instance-of-${id}`, instance.id, {
          identityManagementType: IdentityManagementType.CONNECT_MANAGED,
        }),
        name,
        routingProfile: { routingProfileId },
        securityProfiles: [{ securityProfileId }],
        identityInfo: { firstName: 'Jane', lastName: 'Doe' },
        password,
      });
    addUser('jdoe', 'jdoe');
    const folder = await TerraformFolder.init(Testing.synth(stack), {
      endpoints: standIn.endpoints,
      variables: form === 'fromNewVariable' ? { initial_password: MARK } : {},
    });
    const plan = await folder.run('plan', '-no-color', '-input=false');
    const apply = await folder.run('apply', '-no-color', '-input=false', '-auto-approve');
    // A user of the same name was made elsewhere.
    instance.addUser({ Username: 'jroe' });
    addUser('jroe', 'jroe');
    folder.replace(Testing.synth(stack));
    const failure = await folder.run('apply', '-no-color', '-input=false', '-auto-approve');
    folder.dispose();

    expect([plan.status, apply.status, failure.status]).toEqual([0, 0, 1]);
    expect(plan.output).toContain('(sensitive value)');
    expect(failure.output).toContain('DuplicateResourceException');
    expect(plan.output + apply.output + failure.output).not.toContain(MARK);
  });
});
