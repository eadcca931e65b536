import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserRoster } from '../../src';
import { messageOf } from '../support/errors';
import { INSTANCE, USER_ID, userProps } from '../support/users';

const MISSING =
  "[stack] provider: the AWS provider is missing. Write new AwsProvider(stack, 'aws', { region: 'eu-central-1' }), with the AwsProvider of this library or the generated one. [ProviderMissing]";

let outdir: string;
beforeEach(() => (outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'provider-'))));
afterEach(() => fs.rmSync(outdir, { recursive: true }));

const synth = (fill: (stack: TerraformStack) => void) => {
  const app = new App({ outdir });
  fill(new TerraformStack(app, 'stack'));
  app.synth();
};

const NEEDY: [string, (stack: TerraformStack) => unknown][] = [
  ['two users', (stack) => ['a', 'b'].map((name) => new ConnectUser(stack, name, userProps({ name })))],
  ['a roster', (stack) => ConnectUserRoster.fromRows(stack, 'agents', { instance: INSTANCE, rows: [{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: ['Agent'] }] })],
  ['an instance that is looked up', (stack) => ConnectInstance.fromInstanceAlias(stack, 'support', 'acme')],
  ['a user who is looked up', (stack) => ConnectUser.fromUserId(stack, 'lead', INSTANCE, USER_ID).userName],
];

test.each(NEEDY)('a stack without a provider is told once how to add it where it has %s', (_, fill) => {
  const told = messageOf(() => synth(fill)).split('\n').filter((line) => line.includes('[ProviderMissing]'));

  expect(told.map((line) => line.trim())).toEqual([MISSING]);
});

test.each(NEEDY)('a stack with a provider is right where it has %s', (_, fill) => {
  expect(() => synth((stack) => {
    new AwsProvider(stack, 'aws');
    fill(stack);
  })).not.toThrow();
});

test('a stack that only names an instance needs no provider', () => {
  expect(() => synth((stack) => ConnectInstance.fromInstanceId(stack, 'support', 'i'))).not.toThrow();
});
