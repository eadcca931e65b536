import { AwsProvider as GeneratedAwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider } from '../src';

const synth = (make: (scope: Construct) => void) => {
  const stack = new TerraformStack(Testing.app(), 'stack');
  make(stack);
  return Testing.synth(stack);
};

test('synthesizes to the JSON of the generated provider', () => {
  const props = {
    region: 'eu-central-1',
    alias: 'frankfurt',
    defaultTags: [{ tags: { CostCenter: '42' } }],
    endpoints: [{ connect: 'http://127.0.0.1:1' }],
    skipCredentialsValidation: true,
  };

  expect(synth((scope) => new AwsProvider(scope, 'aws', props))).toEqual(
    synth((scope) => new GeneratedAwsProvider(scope, 'aws', props)),
  );
});
