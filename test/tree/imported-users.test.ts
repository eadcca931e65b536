import { ConnectUser as GeneratedUser } from '@cdktf/provider-aws/lib/connect-user';
import { TerraformStack, Testing } from 'cdktf';
import { ConnectInstance, ConnectUser, ConnectUserRoster } from '../../src';
import { REFERENCES, rosterOfFile, rosterOfRows, row } from '../roster/rosters';
import { messageOf, notValid } from '../support/errors';
import { newStack } from '../support/synth';
import { RAW } from '../support/tokens';
import { INSTANCE, INSTANCE_ARN, INSTANCE_ID, USER_ID, userProps } from '../support/users';

const user = (stack: TerraformStack, id: string, instance: object = INSTANCE) =>
  new ConnectUser(stack, id, userProps({ name: id, instance }));
const generated = (stack: TerraformStack, id: string) => new GeneratedUser(stack, id, {
  instanceId: INSTANCE_ID, name: id, phoneConfig: { phoneType: 'SOFT_PHONE' }, routingProfileId: 'basic', securityProfileIds: ['agent'],
});

type Import = (stack: TerraformStack, id: string) => unknown;

const IMPORTS: Record<string, { add: Import; named: (id: string) => string }> = {
  'a ConnectUser by id': { add: (stack, id) => user(stack, id).importFrom(USER_ID), named: (id) => `'stack/${id}'` },
  'a ConnectUser by ARN': {
    add: (stack, id) => user(stack, id).importFrom(`${INSTANCE_ARN}/agent/${USER_ID}`), named: (id) => `'stack/${id}'`,
  },
  'a ConnectUser of an instance that is looked up': {
    add: (stack, id) => user(stack, id, ConnectInstance.fromInstanceAlias(stack, `of-${id}`, 'acme')).importFrom(USER_ID),
    named: (id) => `'stack/${id}'`,
  },
  'the resource of a ConnectUser': {
    add: (stack, id) => user(stack, id).resource.importFrom(`${INSTANCE_ID}:${USER_ID}`), named: (id) => `'stack/${id}'`,
  },
  'a generated user': {
    add: (stack, id) => generated(stack, id).importFrom(`${INSTANCE_ID}:${USER_ID}@eu-central-1`), named: (id) => `'stack/${id}'`,
  },
  'a user of whom Terraform writes the code': {
    add: (stack, id) => ConnectUser.generateConfigForImport(stack, id, `${INSTANCE_ID}:${USER_ID}`), named: (id) => `'stack/${id}'`,
  },
  'a row': {
    add: (stack, id) =>
      ConnectUserRoster.fromRows(stack, id, { instance: INSTANCE, ...REFERENCES, rows: [row({ name: id, userId: USER_ID })] }),
    named: (id) => `user "${id}" of 'stack/${id}'`,
  },
  "a roster's user": {
    add: (stack, id) =>
      ConnectUserRoster.fromRows(stack, id, { instance: INSTANCE, ...REFERENCES, rows: [row({ name: id })] }).user(id).importFrom(USER_ID),
    named: (id) => `user "${id}" of 'stack/${id}'`,
  },
};
const PAIRS = Object.keys(IMPORTS).flatMap((first) => Object.keys(IMPORTS).map((second) => [first, second]));

/** At synth, but for cdktf's own validation of the version of Terraform. */
const problemsOf = (stack: TerraformStack) => stack.node.validate().filter((problem) => problem.includes('[ImportDuplicate]'));

test.each(PAIRS)('%s and %s of the same id are an error at synth that names both', (first, second) => {
  const stack = newStack();
  user(stack, 'other');
  IMPORTS[first].add(stack, 'first');
  IMPORTS[second].add(stack, 'second');

  expect(problemsOf(stack)).toEqual([
    expect.stringMatching(new RegExp(
      `^import of ${IMPORTS[second].named('second')}: must be the id of one user only; got ".*${USER_ID}.*, which ${IMPORTS[first].named('first')} imports already\\. ` +
      'Correct the id of one of the two, or remove one of the imports\\. \\[ImportDuplicate\\]$')),
  ]);
});

test('stops each synth, whether it validates or not', () => {
  const stack = newStack();
  ['first', 'second'].forEach((id) => user(stack, id).importFrom(USER_ID));

  expect(() => Testing.synth(stack, true)).toThrow('[ImportDuplicate]');
  expect(() => Testing.synth(stack)).toThrow('[ImportDuplicate]');
});

test('different users, users of different tokens, and one that has moved away are no duplicates', () => {
  const stack = newStack();
  user(stack, 'a').importFrom(USER_ID);
  user(stack, 'b').importFrom(USER_ID.replace('6', '7'));
  user(stack, 'c').importFrom('${var.c}');
  user(stack, 'd').importFrom('${var.d}');
  user(stack, 'e').importByName();
  user(stack, 'f').importByName();
  const away = user(stack, 'g');
  away.importFrom(USER_ID);
  away.resource.moveToId('aws_connect_user.a');

  expect(problemsOf(stack)).toEqual([]);
});

test('the same expression is the same user', () => {
  const stack = newStack();
  ['a', 'b'].forEach((id) => user(stack, id).importFrom(RAW));

  expect(problemsOf(stack)).toHaveLength(1);
});

describe('two rows with the same user id', () => {
  const problem = (first: string) =>
    `must be the id of one user only; got "${USER_ID}", which ${first} imports already. Correct the id of one of the two, or remove one of the imports. [ImportDuplicate]`;

  test('in code are an error that names both', () => {
    const rows = [row({ name: 'a', userId: `${INSTANCE_ID}:${USER_ID}` }), row({ name: 'b', userId: USER_ID })];

    expect(messageOf(() => rosterOfRows(newStack(), rows))).toBe(notValid("ConnectUserRoster 'stack/agents'", `rows[1]: userId: ${problem('rows[0]')}`));
  });

  test('in another case are an error as well', () => {
    const rows = [row({ name: 'a', userId: USER_ID.toUpperCase() }), row({ name: 'b', userId: USER_ID })];

    expect(messageOf(() => rosterOfRows(newStack(), rows))).toBe(notValid("ConnectUserRoster 'stack/agents'", `rows[1]: userId: ${problem('rows[0]')}`));
  });

  test('in a file are an error that names both cells', () => {
    const file = ['user login,routing profile name,security profile name,user id', `a,Basic Routing Profile,Agent,${USER_ID}`, `b,Basic Routing Profile,Agent,${USER_ID}`, ''].join('\n');

    expect(messageOf(() => rosterOfFile(newStack(), file))).toMatch(/agents\.csv:3:31: user id: must be the id of one user only; got ".*", which .*agents\.csv:2:31 imports already\./);
  });
});
