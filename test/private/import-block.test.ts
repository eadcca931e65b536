import { Testing } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider } from '../../src';
import { ImportBlock } from '../../src/private/import-block';
import { newStack, synth } from '../support/synth';
import { newUser, userProps } from '../support/users';

const imported = () => {
  const stack = newStack();
  const provider = new AwsProvider(stack, 'aws', { alias: 'other' });
  const { resource } = newUser(userProps(), new Construct(stack, 'team') as typeof stack);
  return { stack, block: new ImportBlock(stack, 'Import', resource, 'i:u', provider) };
};

const ADDRESS = /^aws_connect_user\.team_jdoe_[0-9A-F]{8}$/;

test('an import block names the address of its resource, and the provider', () => {
  expect(synth(imported().stack).import).toEqual([{ id: 'i:u', to: expect.stringMatching(ADDRESS), provider: 'aws.other' }]);
});

test('an import block in HCL has the address and the provider as references', () => {
  expect(Testing.synthHcl(imported().stack)).toMatch(/import \{\nprovider = aws\.other\nid = "i:u"\nto = aws_connect_user\.team_jdoe_\w+\n\}/);
});

test('an import block is among the imports that cdktf counts', () => {
  expect(imported().block.toMetadata()).toEqual({ imports: { aws_connect_user: [expect.stringMatching(/^team_jdoe_/)] } });
});

test('an import block follows an address that is overridden', () => {
  const stack = newStack();
  const { resource } = newUser(userProps(), stack);
  new ImportBlock(stack, 'Import', resource, 'i:u');
  resource.overrideLogicalId('other');

  expect(synth(stack).import).toEqual([{ id: 'i:u', to: 'aws_connect_user.other' }]);
});
