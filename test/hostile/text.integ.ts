import { TerraformStack, Testing } from 'cdktf';
import { EXPRESSIONS, ODD_TEXTS } from './texts';
import { AwsProvider, ConnectUser, IdentityManagementType } from '../../src';
import { TerraformFolder } from '../terraform/terraform';
import { TERRAFORM, describeWith } from '../toolchain';

/** As a text is written in code that CDKTF must not take for an expression. */
const escaped = (text: string) => text.replace(/[$%](?=\{)/g, (sign) => sign + sign);

/** What Terraform plans for a user whose name, first name and tag are the text. */
async function plannedTexts(texts: Record<string, string>): Promise<Record<string, string[]>> {
  const stack = new TerraformStack(Testing.app(), 'stack');
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  Object.values(texts).forEach((text, index) => {
    new ConnectUser(stack, `user${index}`, {
      instance: { id: `instance-${index}`, arn: 'arn', identityManagementType: IdentityManagementType.EXISTING_DIRECTORY },
      name: text.slice(0, 20),
      routingProfile: { routingProfileId: 'routing-profile' },
      securityProfiles: [{ securityProfileId: 'agent' }],
      identityInfo: { firstName: text, lastName: 'Doe' },
      directoryUserId: text,
      tags: { text },
    });
  });
  const folder = await TerraformFolder.init(Testing.synth(stack));
  const { diagnostics, changes } = await folder.plan();
  folder.dispose();
  expect(diagnostics).toEqual([]);
  const planned = new Map(changes.map(({ address, change: { after } }) => [
    address,
    [after.name, after.identity_info[0].first_name, after.directory_user_id, after.tags.text],
  ]));
  return Object.fromEntries(Object.keys(texts).map((title, index) => [title, planned.get(`aws_connect_user.user${index}`)!]));
}

describeWith([TERRAFORM], 'Terraform plans to send', () => {
  test('odd texts as they are', async () => {
    const expected = Object.entries(ODD_TEXTS).map(([title, text]) => [title, [text.slice(0, 20), text, text, text]]);

    expect(await plannedTexts(ODD_TEXTS)).toEqual(Object.fromEntries(expected));
  });

  test('expressions that are escaped in code as their very characters', async () => {
    const expressions = EXPRESSIONS.filter((expression) => escaped(expression).length <= 20);
    const planned = await plannedTexts(Object.fromEntries(expressions.map((expression) => [expression, escaped(expression)])));

    expect(planned).toEqual(Object.fromEntries(expressions.map((expression) => [expression, Array(4).fill(expression)])));
  });
});
