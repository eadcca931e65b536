import { Testing } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider } from '../../src';
import { newStack, synth } from '../support/synth';
import { USER_ID, newUser, userProps } from '../support/users';

const imported = () => {
  const stack = newStack();
  const provider = new AwsProvider(stack, 'aws', { alias: 'other' });
  const user = newUser(userProps({ provider }), new Construct(stack, 'team') as typeof stack);
  user.importFrom(USER_ID);
  return { stack, user };
};

const ADDRESS = /^aws_connect_user\.team_jdoe_[0-9A-F]{8}$/;

test('an import block names the address of its resource, and the provider', () => {
  expect(synth(imported().stack).import).toEqual([{ id: expect.any(String), to: expect.stringMatching(ADDRESS), provider: 'aws.other' }]);
});

test('an import block in HCL has the address and the provider as references', () => {
  expect(Testing.synthHcl(imported().stack)).toMatch(/import \{\nprovider = aws\.other\nid = "[\w-]+:[\w-]+"\nto = aws_connect_user\.team_jdoe_\w+\n\}/);
});

test('an import block is among the imports that cdktf counts', () => {
  expect(imported().user.resource.toMetadata()).toMatchObject({ imports: { aws_connect_user: [expect.stringMatching(/^team_jdoe_/)] } });
});

test('an import block follows an address that is overridden', () => {
  const stack = newStack();
  const user = newUser(userProps(), stack);
  user.importFrom(USER_ID);
  user.resource.overrideLogicalId('other');

  expect(synth(stack).import).toEqual([{ id: expect.any(String), to: 'aws_connect_user.other' }]);
});
