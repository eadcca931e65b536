import { TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectUser } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth } from '../support/synth';
import { stringToken } from '../support/tokens';
import { newUser, userProps } from '../support/users';

const forgotten = (...addresses: string[]) => addresses.map((from) => ({ from, lifecycle: { destroy: false } }));
const removedIn = (fill: (stack: TerraformStack) => void) => synth(fill).removed;

describe('ConnectUser.forget', () => {
  test('writes a removed block, and nothing else', () => {
    expect(synth((stack) => ConnectUser.forget(stack, 'jdoe'))).toEqual({ removed: forgotten('aws_connect_user.jdoe') });
  });

  test.each([
    ['an address', 'aws_connect_user.jdoe', 'aws_connect_user.jdoe'],
    ['an address in a module', 'module.a["b"].aws_connect_user.jdoe', 'module.a["b"].aws_connect_user.jdoe'],
    ['an id', 'jdoe', 'aws_connect_user.jdoe'],
    ['an id of which not all is in the address', 'j.doe', 'aws_connect_user.jdoe'],
    ['an id that looks a little like an address', 'jane_ann.doe', 'aws_connect_user.jane_anndoe'],
  ])('takes %s', (_, given, address) => {
    expect(removedIn((stack) => ConnectUser.forget(stack, given))).toEqual(forgotten(address));
  });

  test('finds the address that a construct had, in its scope or by its path', () => {
    const stack = newStack();
    const user = new ConnectUser(new Construct(stack, 'team'), 'jdoe', userProps());
    const address = `aws_connect_user.${user.resource.friendlyUniqueId}`;

    expect(removedIn((other) => ConnectUser.forget(new Construct(other, 'team'), 'jdoe'))).toEqual(forgotten(address));
    expect(removedIn((other) => ConnectUser.forget(new Construct(other, 'elsewhere'), '/team/jdoe'))).toEqual(forgotten(address));
  });

  test('stands beside others, and beside overrides', () => {
    const removed = removedIn((stack) => {
      stack.addOverride('removed', forgotten('aws_connect_queue.other'));
      ConnectUser.forget(stack, 'a');
      ConnectUser.forget(new Construct(stack, 'scope'), 'aws_connect_user.b');
    });

    expect(removed).toHaveLength(3);
    expect(removed).toEqual(expect.arrayContaining(forgotten('aws_connect_user.a', 'aws_connect_user.b', 'aws_connect_queue.other')));
  });

  test('is called once for each user', () => {
    const stack = newStack();
    ConnectUser.forget(stack, 'jdoe');

    expect(() => ConnectUser.forget(stack, 'aws_connect_user.jdoe')).toThrow(/Call it once for each user\. \[IdTaken\]$/);
  });

  test.each([
    ['aws_connect_user.jdoe[0]', '"aws_connect_user.jdoe[0]"'],
    ['aws_connect_user.jdoe["a"]', '"aws_connect_user.jdoe[\\"a\\"]"'],
    ['aws_connect_queue.sales', '"aws_connect_queue.sales"'],
    ['data.aws_connect_user.jdoe', '"data.aws_connect_user.jdoe"'],
    ['jane doe', '"jane doe"'],
    [stringToken(), 'a token or an expression'],
  ])('rejects %s', (given, shown) => {
    expect(messageOf(() => ConnectUser.forget(newStack(), given))).toBe(notValid(
      'ConnectUser.forget',
      `user: must be known at synth: the address of a user's resource, without an index or a key, or the id that the construct had; got ${shown}. ` +
        'Give it as `terraform state list` shows it, such as "aws_connect_user.jdoe". [ForgetAddressInvalid]',
    ));
  });

  test.each([[''], [undefined], [null], [7]])('rejects %p', (given) => {
    expect(() => ConnectUser.forget(newStack(), given as never)).toThrow('[TypeInvalid]');
  });

  const inUse = (what: string) =>
    'forget: must name an address that no block of the stack has, and that nothing is moved from; ' +
    `got "aws_connect_user.jdoe", which is the address of ${what}. Remove the user from the code, or leave the call out. [ForgetAddressInUse]`;

  test.each<[string, string, (stack: TerraformStack) => void]>([
    ['a user is there', "'stack/jdoe'", (stack) => newUser(userProps(), stack)],
    ['a user is moved from there', "'stack/jane'", (stack) => new ConnectUser(stack, 'jane', userProps()).resource.moveFromId('aws_connect_user.jdoe')],
    ['an override writes it', 'an override of the stack', (stack) => stack.addOverride('resource.aws_connect_user.jdoe', {})],
  ])('is wrong if %s', (_, what, fill) => {
    const stack = newStack();
    ConnectUser.forget(stack, 'jdoe');
    fill(stack);

    expect(messageOf(() => Testing.synth(stack, true))).toContain(inUse(what));
  });

  test('is right once the user is removed from the tree', () => {
    expect(removedIn((stack) => {
      newUser(userProps(), stack);
      stack.node.tryRemoveChild('jdoe');
      ConnectUser.forget(stack, 'jdoe');
    })).toEqual(forgotten('aws_connect_user.jdoe'));
  });

  test('is refused as HCL, which would lack it', () => {
    const stack = newStack();
    ConnectUser.forget(stack, 'jdoe');

    expect(() => Testing.synthHcl(stack)).toThrow('cannot be written as HCL');
  });
});
