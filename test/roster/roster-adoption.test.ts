import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { line } from './roster-files';
import { csv, rosterOfFile, rosterOfRows, row } from './rosters';
import { ConnectUserRosterAdoption } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth, warningsOf } from '../support/synth';
import { INSTANCE_ARN, INSTANCE_ID, instanceOf } from '../support/users';

const SUBJECT = "ConnectUserRoster 'stack/agents'";
const KNOWN = { firstName: 'Jane', afterContactWorkTimeLimit: 0 };

const importsOf = (fill: (stack: TerraformStack) => void) => synth(fill).import;

test('takes over those whose row has a user id, in any of its forms', () => {
  expect(
    importsOf((stack) =>
      rosterOfRows(stack, [
        row({ name: 'a', userId: 'user-a' }),
        row({ name: 'b', userId: `${INSTANCE_ID}:user-b` }),
        row({ name: 'c', userId: `${INSTANCE_ARN}/agent/user-c` }),
        row({ name: 'd' }),
      ]),
    ),
  ).toEqual(['a', 'b', 'c'].map((name) => ({ to: `aws_connect_user.agents_${name}`, id: `${INSTANCE_ID}:user-${name}` })));
});

test('takes over all others by their names, in one look-up', () => {
  const { data, import: imports } = synth((stack) =>
    rosterOfRows(stack, [row({ name: 'a', userId: 'user-a' }), row({ name: 'b.c' })], { adoption: ConnectUserRosterAdoption.BY_NAME }));

  expect(data.aws_connect_user).toEqual({
    agents_existing_EA6088DB: { for_each: '${toset(["b.c"])}', instance_id: INSTANCE_ID, name: '${each.key}' },
  });
  expect(imports).toEqual([
    { to: 'aws_connect_user.agents_a', id: `${INSTANCE_ID}:user-a` },
    { to: 'aws_connect_user.agents_b_c_b476cc5a', id: '${data.aws_connect_user.agents_existing_EA6088DB["b.c"].id}' },
  ]);
});

test('takes over users that code names, by name and by id', () => {
  const imports = importsOf((stack) => {
    const roster = rosterOfRows(stack, [row({ name: 'a' }), row({ name: 'b' }), row({ name: 'c' })]);
    roster.importByName(['c']);
    roster.user('b').importByName();
    roster.user('a').importFrom('user-a');
  });

  expect(imports).toEqual([
    { to: 'aws_connect_user.agents_a', id: `${INSTANCE_ID}:user-a` },
    { to: 'aws_connect_user.agents_b', id: '${data.aws_connect_user.agents_existing_EA6088DB["b"].id}' },
    { to: 'aws_connect_user.agents_c', id: '${data.aws_connect_user.agents_existing_EA6088DB["c"].id}' },
  ]);
});

test('does not take a user over twice', () => {
  const roster = rosterOfRows(newStack(), [row({ userId: 'user' })]);

  expect(messageOf(() => roster.user('jdoe').importFrom('user'))).toBe(
    notValid(SUBJECT, 'user "jdoe": importFrom: must not be called for a user that is imported already. Remove one of the two calls. [ImportTwice]'),
  );
  expect(messageOf(() => roster.user('jdoe').importByName())).toBe(
    notValid(SUBJECT, 'user "jdoe": importByName: must not be called for a user that is imported already. Remove one of the two calls. [ImportTwice]'),
  );
});

test('wants no password where all users exist already, and wants one for the others', () => {
  const props = { instance: instanceOf('CONNECT_MANAGED') };
  const person = { firstName: 'Jane', lastName: 'Doe' };
  const existing = newStack();
  rosterOfRows(existing, [row({ ...person, userId: 'user' })], props);
  expect(() => Testing.synth(existing)).not.toThrow();

  const some = newStack();
  rosterOfRows(some, [row({ ...person, userId: 'user' }), row({ ...person, name: 'new' })], props);
  expect(messageOf(() => Testing.synth(some))).toContain('got none for 1 users: "new".');
});

test('the variable with the passwords may leave existing users out', () => {
  const json = JSON.stringify(
    synth((stack) => {
      const passwords = new TerraformVariable(stack, 'passwords', { type: 'map(string)', sensitive: true });
      rosterOfRows(stack, [row({ name: 'a', userId: 'user' }), row({ name: 'b' })], { passwords });
    }),
  );

  expect(json).toContain('${try(var.passwords[\\"a\\"], null)}');
  expect(json).toContain('${var.passwords[\\"b\\"]}');
});

test('warns of what an import would remove, once for all users', () => {
  const stack = newStack();
  const rows = [row({ name: 'a', userId: 'a', ...KNOWN }), row({ name: 'b', userId: 'b' }), row({ name: 'c', userId: 'c' })];
  rosterOfRows(stack, rows);

  expect(warningsOf(stack).filter((warning) => warning.includes('imported'))).toEqual([
    'stack/agents: Users are imported without an After Contact Work timeout: Terraform sets it to 0, no limit. Give what they have. Users: b, c. [importWithoutAfterContactWork]',
  ]);
});

describe('moves', () => {
  test('users that stood elsewhere', () => {
    const { moved } = synth((stack) => {
      const roster = rosterOfRows(stack, [row({ name: 'a' }), row({ name: 'b' })]);
      roster.moveFromIds({ b: 'aws_connect_user.b' });
      roster.user('a').moveFromId('module.x.aws_connect_user.a');
    });

    expect(moved).toEqual([
      { from: 'module.x.aws_connect_user.a', to: 'aws_connect_user.agents_a' },
      { from: 'aws_connect_user.b', to: 'aws_connect_user.agents_b' },
    ]);
  });
});

test('tells the address of somebody who has left the roster', () => {
  expect(rosterOfFile(newStack(), csv(line())).addressOf('j.roe')).toBe('aws_connect_user.agents_j_roe_e398c4bb');
});

