import { TerraformStack, Testing } from 'cdktf';
import { MARK, PASSWORD_FORMS } from './marked-password';
import { AwsProvider, ConnectInstance, ConnectUser, IdentityManagementType } from '../../src';
import { closed } from '../terraform/closed';
import { Instance } from '../terraform/stand-in/contact-centre';
import { ConnectStandIn } from '../terraform/stand-in/stand-in';
import { TerraformFolder, TerraformOptions } from '../terraform/terraform';
import { TERRAFORM, describeWith } from '../toolchain';

const APPLY = ['apply', '-no-color', '-input=false', '-auto-approve'];

describeWith([TERRAFORM], 'what Terraform prints', () => {
  let standIn: ConnectStandIn;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
  });

  afterAll(() => closed(standIn));

  async function folderOf(form: string, instance: Instance, names: string[], more?: TerraformOptions): Promise<TerraformFolder> {
    return TerraformFolder.init(synth(form, instance, names), {
      endpoints: standIn.endpoints,
      variables: form === 'fromNewVariable' ? { initial_password: MARK } : {},
      ...more,
    });
  }

  function synth(form: string, instance: Instance, names: string[]): string {
    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    const password = PASSWORD_FORMS[form](stack);
    const connect = ConnectInstance.fromInstanceId(stack, 'instance', instance.id, {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    for (const name of names) {
      new ConnectUser(stack, name, {
        instance: connect,
        name,
        routingProfile: { routingProfileId: 'basic' },
        securityProfiles: [{ securityProfileId: 'agent' }],
        identityInfo: { firstName: 'Jane', lastName: 'Doe' },
        password,
      });
    }
    return Testing.synth(stack);
  }

  function newInstance(): Instance {
    const instance = standIn.addInstance();
    instance.addRoutingProfile('Basic', 'basic');
    instance.addSecurityProfile('Agent', 'agent');
    return instance;
  }

  test.each(['fromNewVariable', 'unsafePlainText'])('does not show a password by %s, when it plans, applies or fails', async (form) => {
    const instance = newInstance();
    const folder = await folderOf(form, instance, ['jdoe']);
    const plan = await folder.run('plan', '-no-color', '-input=false');
    const apply = await folder.run(...APPLY);
    // A user of the same name was made elsewhere.
    instance.addUser({ Username: 'jroe' });
    folder.replace(synth(form, instance, ['jdoe', 'jroe']));
    const failure = await folder.run(...APPLY);
    folder.dispose();

    expect([plan.status, apply.status, failure.status]).toEqual([0, 0, 1]);
    expect(plan.output).toContain('(sensitive value)');
    expect(failure.output).toContain('DuplicateResourceException');
    expect(plan.output + apply.output + failure.output).not.toContain(MARK);
  });

  test('shows a password with TF_LOG only when it applies, in the request that the provider logs', async () => {
    const folder = await folderOf('fromNewVariable', newInstance(), ['jdoe'], { environment: { TF_LOG: 'trace' } });
    const plan = await folder.run('plan', '-no-color', '-input=false');
    const apply = await folder.run(...APPLY);
    folder.dispose();

    expect([plan.status, apply.status]).toEqual([0, 0]);
    expect(plan.output).not.toContain(MARK);
    const marked = apply.output.split('\n').filter((text) => text.includes(MARK));
    expect(marked).toEqual([expect.stringContaining(`"Password":"${MARK}"`)]);
  });
});
