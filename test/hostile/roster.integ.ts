import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { EXPRESSIONS, ODD_TEXTS } from './texts';
import { AwsProvider, ConnectInstance, ConnectUserRoster, IdentityManagementType } from '../../src';
import { writtenFile } from '../roster/rosters';
import { closed } from '../terraform/closed';
import { ConnectStandIn } from '../terraform/stand-in/stand-in';
import { TerraformFolder } from '../terraform/terraform';
import { TERRAFORM, describeWith } from '../toolchain';

const HEADER = 'first name,last name,user login,routing profile,security profile,agent hierarchy,tags';
const TEXTS = [...EXPRESSIONS, ...Object.values(ODD_TEXTS).filter((text) => !text.includes('\0')), '${aws_iam_role.x.arn} %{ if true }'];
/** In a cell with several tags these divide one from the other. */
const isOneTag = (text: string) => !/[|;,\r\n]/.test(text);

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

describeWith([TERRAFORM], 'what stands in a roster file', () => {
  let standIn: ConnectStandIn;

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
  });

  afterAll(() => closed(standIn));

  test.each([
    ['without other tags', false],
    ['beside tags that Terraform alone knows', true],
  ])('arrives at the service as those very characters, %s', async (alias, hasUnknownTags) => {
    const instance = standIn.addInstance({ alias: alias.replaceAll(' ', '-'), identityManagementType: 'SAML' });
    instance.addRoutingProfile('Basic ${x}');
    instance.addSecurityProfile('%{ if true }');
    instance.addHierarchyGroup('${site}');
    const lines = TEXTS.map((text, index) => {
      const tags = isOneTag(text) ? `Text=${text}` : '';
      return [text, 'Doe', `user${index}`, 'Basic ${x}', '%{ if true }', '${site}', tags].map(cell).join(',');
    });

    const stack = new TerraformStack(Testing.app(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    ConnectUserRoster.fromCsv(stack, 'agents', {
      instance: ConnectInstance.fromInstanceId(stack, 'instance', instance.id, { identityManagementType: IdentityManagementType.SAML }),
      path: writtenFile([HEADER, ...lines].join('\n')),
      tags: hasUnknownTags ? new TerraformVariable(stack, 'shared', { type: 'map(string)', default: { site: 'Berlin' } }).value : undefined,
    });
    const folder = await TerraformFolder.init(Testing.synth(stack), { endpoints: standIn.endpoints });
    const { diagnostics } = await folder.apply();
    const again = await folder.plan();
    folder.dispose();

    expect(diagnostics).toEqual([]);
    expect(again.changes.filter(({ change }) => change.actions[0] !== 'no-op')).toEqual([]);
    const arrived = new Map(instance.users.map((user) => [user.Username, [user.IdentityInfo?.FirstName, user.Tags]]));
    const shared = hasUnknownTags ? { site: 'Berlin' } : {};
    expect(TEXTS.map((_, index) => arrived.get(`user${index}`))).toEqual(
      TEXTS.map((text) => [text, isOneTag(text) ? { ...shared, Text: text } : shared]),
    );
  });
});
