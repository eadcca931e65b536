import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { ConnectInstance } from '../src';

const stackOf = () => new TerraformStack(Testing.app(), 'stack');
const instanceOf = (stack: TerraformStack) => ConnectInstance.fromInstanceId(stack, 'support', 'abc');

test.each([
  ['https://acme.my.connect.aws', "Give 'acme' alone."],
  ['acme.my.connect.aws', "Give 'acme' alone."],
  ['acme.awsapps.com/connect', "Give 'acme' alone."],
  ['arn:aws:connect:eu-central-1:123456789012:instance/abc', 'ConnectInstance.fromInstanceArn takes an ARN.'],
  ['', "Give the first part of the instance's access URL, such as 'acme' of acme.my.connect.aws."],
  ['a'.repeat(46), "Give the first part of the instance's access URL, such as 'acme' of acme.my.connect.aws."],
])('rejects %p as the alias of an instance', (alias, remedy) => {
  expect(() => ConnectInstance.fromInstanceAlias(stackOf(), 'support', alias)).toThrow(
    `ConnectInstance 'stack/support' is not valid: instanceAlias: must be 1 to 45 letters, digits and -; got "${alias}". ${remedy} [InstanceAliasInvalid]`,
  );
});

test('takes an alias that is a token or has an expression', () => {
  const stack = stackOf();
  ConnectInstance.fromInstanceAlias(stack, 'one', new TerraformVariable(stack, 'alias', {}).stringValue);
  ConnectInstance.fromInstanceAlias(stack, 'two', '${var.alias}.');

  expect(JSON.parse(Testing.synth(stack)).data.aws_connect_instance).toEqual({
    one: { instance_alias: '${var.alias}' },
    two: { instance_alias: '${var.alias}.' },
  });
});

test.each(['securityProfile', 'routingProfile', 'hierarchyGroup', 'user'] as const)('rejects an empty name for %s', (lookup) => {
  expect(() => instanceOf(stackOf())[lookup](' ')).toThrow(/ConnectInstance 'stack\/support' is not valid: \w+: .*; got " ".* \[\w+\]$/);
});

test('rejects an ARN where a look-up takes a name', () => {
  const arn = 'arn:aws:connect:eu-central-1:123456789012:instance/abc/security-profile/def';

  expect(() => instanceOf(stackOf()).securityProfile(arn)).toThrow(
    `ConnectInstance 'stack/support' is not valid: securityProfile: must be a name; got "${arn}". ` +
      'SecurityProfile.fromSecurityProfileArn takes an ARN. [LookupNameInvalid]',
  );
});
