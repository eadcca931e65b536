/* Terraform accepts what is written for values that are known at plan only. */
import { TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, SecurityProfile } from '../src';
import { Json, newStack, synth } from './support/synth';
import { INSTANCE, Overrides, userProps } from './support/users';
import { VALID_INPUTS } from './support/valid-inputs';
import { TerraformFolder } from './terraform/terraform';
import { TERRAFORM, describeWith } from './toolchain';
import { providerSettings } from '../scripts/provider-mirror';

/** What the provider knows only from version 6 on. */
const SINCE_VERSION_6 = ['region', 'secondary_email'];
const knowsVersion6 = !/^[0-5]\./.test(providerSettings().version ?? '6');

/** A stack as it can be validated: with all variables that its expressions name, and without what the provider lacks. */
function validated(json: Json): string {
  const text = JSON.stringify(json, (key, value) => (SINCE_VERSION_6.includes(key) && !knowsVersion6 ? undefined : value));
  const names = [...text.matchAll(/\bvar\.(\w+)/g)].map(([, name]) => name);
  return JSON.stringify({
    ...JSON.parse(text),
    variable: { ...Object.fromEntries(names.map((name) => [name, { default: null }])), ...json.variable },
    resource: { ...JSON.parse(text).resource, terraform_data: { password: { input: 'x' } } },
  });
}

async function diagnosticsOf(stack: TerraformStack) {
  const folder = await TerraformFolder.init(validated(synth(stack)));
  try {
    return (await folder.validate()).diagnostics;
  } finally {
    folder.dispose();
  }
}

describeWith([TERRAFORM], 'Terraform', () => {
  test('accepts every valid input', async () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws');
    VALID_INPUTS.forEach(([, of], index) => {
      const scope = new Construct(stack, `input${index}`) as TerraformStack;
      new ConnectUser(scope, 'user', userProps({ name: `user${index}`, ...of(scope) }));
    });

    expect(await diagnosticsOf(stack)).toEqual([]);
  });

  test('accepts expressions wherever they are put into others', async () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws');
    const variable = (name: string, type: string) => new TerraformVariable(stack, name, { type });
    const instance = ConnectInstance.fromInstanceArn(stack, 'instance', variable('arn', 'string').stringValue);
    const user = (id: string, overrides: Overrides = {}) => new ConnectUser(stack, id, userProps({ instance, name: id, ...overrides }));

    user('token').importFrom(variable('imported', 'string').stringValue);
    user('expression').importFrom('${var.imported}');
    user('composite').importFrom('${var.arn}:${var.imported}');
    user('name').importByName();
    user('lists', {
      securityProfiles: [
        ...SecurityProfile.fromSecurityProfileIds(variable('profiles', 'list(string)').listValue),
        ...SecurityProfile.fromSecurityProfileIds('${var.profiles}' as never),
        SecurityProfile.fromSecurityProfileArn('${var.arn}'),
      ],
    });
    user('secret', {
      password: ConnectUserPassword.fromSecretsManager(stack, 'initial', { secretId: 'x', jsonKey: 'a "key" with $${escapes}' }),
      instance: { ...INSTANCE, identityManagementType: '${var.arn}' },
    });
    ['Site/${var.team}', '${split("/", var.team)[0]}/Billing', 'Site/$${literal}', `Site/${variable('team', 'string').stringValue}x`].forEach((path, index) =>
      new TerraformOutput(stack, `group${index}`, { value: instance.hierarchyGroup(path).hierarchyGroupId }),
    );

    expect(await diagnosticsOf(stack)).toEqual([]);
  });
});
