import { Testing, TerraformStack } from 'cdktf';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserRoster } from '../src';
import { messageOf, notValid } from './support/errors';
import { INSTANCE, INSTANCE_ARN, USER_ID, userProps } from './support/users';

const INSTANCE_REMEDY = 'Make the instance once, outside of any loop, and give it to each user.';
const PASSWORD_REMEDY =
  'Make the password once, outside of any loop, and give it to each user; a password of its own needs an id of its own.';
const REFERENCE_REMEDY = 'Make the reference once and use it again, or give it an id of its own.';
const row = (name: string) => ({ name, routingProfile: 'Basic', securityProfiles: ['Agent'] });

/** What is made under an id, how an error names it, and what it says. */
const MADE: [string, (stack: TerraformStack, id: string, round: number) => unknown, string, string][] = [
  ['ConnectInstance.fromInstanceAlias', (stack, id) => ConnectInstance.fromInstanceAlias(stack, id, 'acme'), 'ConnectInstance', INSTANCE_REMEDY],
  ['ConnectInstance.fromInstanceId', (stack, id) => ConnectInstance.fromInstanceId(stack, id, 'i'), 'ConnectInstance', INSTANCE_REMEDY],
  ['ConnectInstance.fromInstanceArn', (stack, id) => ConnectInstance.fromInstanceArn(stack, id, INSTANCE_ARN), 'ConnectInstance', INSTANCE_REMEDY],
  ['ConnectInstance.fromInstance', (stack, id) => ConnectInstance.fromInstance(stack, id, INSTANCE), 'ConnectInstance', INSTANCE_REMEDY],
  ['a new variable', (stack, id) => ConnectUserPassword.fromNewVariable(stack, id), 'ConnectUserPassword.fromNewVariable', PASSWORD_REMEDY],
  ['a secret', (stack, id) => ConnectUserPassword.fromSecretsManager(stack, id, { secretId: 's' }), 'ConnectUserPassword.fromSecretsManager', PASSWORD_REMEDY],
  ['ConnectUser.fromUserId', (stack, id) => ConnectUser.fromUserId(stack, id, INSTANCE, USER_ID), 'ConnectUser', REFERENCE_REMEDY],
  ['ConnectUser.fromUserName', (stack, id) => ConnectUser.fromUserName(stack, id, INSTANCE, 'jdoe'), 'ConnectUser', REFERENCE_REMEDY],
  ['a ConnectUser', (stack, id, round) => new ConnectUser(stack, id, userProps({ name: `u${round}` })), 'ConnectUser', 'Give each user an id of its own, such as its name.'],
  ['a roster', (stack, id, round) => ConnectUserRoster.fromRows(stack, id, { instance: INSTANCE, rows: [row(`u${round}`)] }), 'ConnectUserRoster', 'Give each roster an id of its own.'],
  ['a provider', (stack, id) => new AwsProvider(stack, id), 'AwsProvider', 'Remove one of the two; a second provider needs an id and an alias of its own.'],
];

test.each(MADE)('%s that is made twice, as in a loop, is told how to be made', (_, make, kind, remedy) => {
  const stack = new TerraformStack(Testing.app(), 'stack');
  make(stack, 'same', 1);

  expect(messageOf(() => make(stack, 'same', 2))).toBe(
    notValid(`${kind} 'stack/same'`, `id: must not be that of another construct in the same scope; got "same". ${remedy} [IdTaken]`),
  );
  expect(() => make(stack, 'other', 3)).not.toThrow();
});

test.each(['constructor', 'toString', '__proto__'])('%s cannot be an id, since constructs takes it for a child that is there', (id) => {
  expect(messageOf(() => new ConnectUser(new TerraformStack(Testing.app(), 'stack'), id, userProps()))).toBe(
    notValid(`ConnectUser '${id}'`, `id: must not be a property that every object of JavaScript has; got "${id}". Give another id. [IdTaken]`),
  );
});
