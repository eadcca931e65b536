import { TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { Construct } from 'constructs';
import { Memo, expressionOf, idExpressionOf } from '../../src/core/memo';
import { newStack } from '../support/synth';

test('two tokens of one attribute have the same expression, and different ones have not', () => {
  const stack = newStack();
  const variable = new TerraformVariable(stack, 'a', {});
  const other = new TerraformVariable(stack, 'b', {});

  expect(expressionOf(stack, variable.stringValue)).toBe(expressionOf(stack, Token.asString(variable.value)));
  expect(expressionOf(stack, variable.stringValue)).not.toBe(expressionOf(stack, other.stringValue));
});

test('a known value and a token that looks like it differ', () => {
  const stack = newStack();

  expect(expressionOf(stack, 'a')).toBe('a');
  expect(expressionOf(stack, Token.asString({ creationStack: [], resolve: () => 'a', toString: () => 'a' }))).toBe('"a"');
});

test('the expression of a shared object is made once', () => {
  const stack = newStack();
  const owner = { id: 'first', instanceId: 'instance' };

  expect(idExpressionOf(stack, owner, 'id')).toBe('first');
  owner.id = 'second';
  expect(idExpressionOf(stack, owner, 'id')).toBe('first');
  expect(idExpressionOf(stack, owner, 'instanceId')).toBe('instance');
});

test('each kind and name is made once', () => {
  const scope = new TerraformStack(Testing.app(), 'stack');
  const memo = new Memo(scope);
  const make = (id: string) => new Construct(scope, id);

  expect(memo.get('user', 'jdoe', make)).toBe(memo.get('user', 'jdoe', make));
  expect(memo.get('profile', 'jdoe', make)).not.toBe(memo.get('user', 'jdoe', make));
  expect(memo.get('Default', undefined, make).node.id).toBe('Default');
  expect(memo.get('profile', 'A/B', make)).not.toBe(memo.get('profile', 'A--B', make));
  expect(scope.node.children.map(({ node }) => node.id)).toEqual(['user-jdoe', 'profile-jdoe', 'Default', expect.stringMatching(/^profile-A--B-[0-9a-f]{8}$/), 'profile-A--B']);
});
