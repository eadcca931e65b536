import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { AwsProvider, ConnectUser, ConnectUserRoster } from '../src';
import { REFERENCES, rosterOfRows, row } from './roster/rosters';
import { Json } from './support/synth';
import { INSTANCE, INSTANCE_ID, userProps } from './support/users';

/** What the second of two stacks refers to in the first. */
function synthBoth(fill: (first: TerraformStack, second: TerraformStack) => void): { first: Json; second: Json } {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'stacks-'));
  const app = new App({ outdir });
  const stacks = ['first', 'second'].map((id) => new TerraformStack(app, id));
  stacks.forEach((stack) => new AwsProvider(stack, 'aws'));
  fill(stacks[0], stacks[1]);
  app.synth();
  const [first, second] = ['first', 'second'].map((id) => JSON.parse(fs.readFileSync(path.join(outdir, 'stacks', id, 'cdk.tf.json'), 'utf8')));
  fs.rmSync(outdir, { recursive: true });
  return { first, second };
}

const STATE = 'data.terraform_remote_state.cross-stack-reference-input-first';

test('passwords of a variable in another stack come from the outputs of that', () => {
  const { first, second } = synthBoth((one, other) => {
    const passwords = new TerraformVariable(one, 'passwords', { type: 'map(string)', sensitive: true });
    rosterOfRows(one, [row()], { passwords });
    rosterOfRows(other, [row(), row({ name: 'r.roe' }), row({ name: 'old', userId: 'old' })], { passwords });
  });
  const passwordsIn = ({ resource }: Json) => Object.values<Json>(resource.aws_connect_user).map(({ password }) => password);

  expect(passwordsIn(first)).toEqual(['${try(var.passwords["jdoe"], null)}']);
  expect(passwordsIn(second).sort()).toEqual(
    ['jdoe', 'old', 'r.roe'].map((name) => `\${try(${STATE}.outputs.cross-stack-output-varpasswords["${name}"], null)}`),
  );
  expect(first.output).toEqual({ 'cross-stack-output-varpasswords': { value: '${var.passwords}', sensitive: true } });
  expect(second).not.toHaveProperty('variable');
});

test('a user or roster that depends on users of another stack depends on the state of that, once', () => {
  const { second } = synthBoth((one, other) => {
    const roster = rosterOfRows(one, [row()]);
    const user = new ConnectUser(one, 'single', userProps({ name: 'single' }));
    const before = new ConnectUser(other, 'before', userProps({ name: 'before' }));
    const dependsOn = [before, roster.user('jdoe'), user];
    new ConnectUser(other, 'after', userProps({ name: 'after', dependsOn }));
    rosterOfRows(other, [row({ name: 'rroe' })], { dependsOn });
  });
  const { after, agents_rroe: ofRoster } = second.resource.aws_connect_user;

  expect(after.depends_on).toEqual(['aws_connect_user.before', STATE]);
  expect(ofRoster.depends_on).toEqual(after.depends_on);
});

test('a user of a roster is to other stacks what a generated user is', () => {
  const { second } = synthBoth((one, other) => {
    const roster = rosterOfRows(one, [row()]);
    const generated = { instanceId: INSTANCE_ID, routingProfileId: 'r', securityProfileIds: ['s'], phoneConfig: { phoneType: 'SOFT_PHONE' } };
    const l1 = new ConnectUserL1(one, 'l1', { ...generated, name: 'l1' });
    new ConnectUserL1(other, 'after', { ...generated, name: roster.user('jdoe').userId, dependsOn: [l1, roster.user('jdoe')] });
    ConnectUserRoster.fromRows(other, 'more', { instance: INSTANCE, rows: [row({ name: 'rroe' })], ...REFERENCES });
  });
  const { name, depends_on: dependsOn } = second.resource.aws_connect_user.after;

  expect(name).toBe(`\${${STATE}.outputs.cross-stack-output-aws_connect_useragents_jdoeuser_id}`);
  expect(dependsOn).toEqual(['l1', 'agents_jdoe'].map((id) => `${STATE}.outputs.cross-stack-output-aws_connect_user${id}`));
});
