import { ConnectUser } from '../../src';
import { messageOf } from '../support/errors';
import { newStack, synth } from '../support/synth';
import { userProps } from '../support/users';

const removed = (...addresses: string[]) => addresses.map((from) => ({ from, lifecycle: { destroy: false } }));

test('a forgotten user is a removed block, by construct id, path or address', () => {
  const stack = newStack();
  ConnectUser.forget(stack, 'j.doe');
  ConnectUser.forget(stack, '/rroe');
  ConnectUser.forget(stack, 'aws_connect_user.ada');

  expect(synth(stack).removed).toEqual(removed('aws_connect_user.jdoe', 'aws_connect_user.rroe', 'aws_connect_user.ada'));
});

test('a user that is still in the code, or moved, cannot be forgotten', () => {
  const stack = newStack();
  const user = new ConnectUser(stack, 'jdoe', userProps());
  user.resource.moveFromId('aws_connect_user.jane');
  ConnectUser.forget(stack, 'jdoe');
  ConnectUser.forget(stack, 'jane');

  expect(messageOf(() => synth(stack)).match(/"aws_connect_user.\w+", which is the address of 'stack\/jdoe'.*\[ForgetAddressInUse\]/g)).toHaveLength(2);
});

test.each(['aws_connect_user.agents["jdoe"]', 'aws_s3_bucket.x', 'data.aws_connect_user.x', ''])('rejects %j', (user) => {
  expect(messageOf(() => ConnectUser.forget(newStack(), user))).toMatch(/\[(ForgetAddressInvalid|TypeInvalid)\]$/);
});
