import { IResolvable, TerraformElement, TerraformStack, Testing, Token } from 'cdktf';
import { LateBlocks, forgetResolved } from '../../src/core/late-blocks';
import { Block } from '../../src/core/overrides';
import { newStack } from '../support/synth';

class Blocks extends TerraformElement {
  constructor(stack: TerraformStack, private readonly blocks: () => Record<string, Block>) {
    super(stack, 'blocks');
  }

  public toMetadata(): any {
    forgetResolved(this.cdktfStack);
    return super.toMetadata();
  }

  public toTerraform(): any {
    return { resource: { some_type: new LateBlocks(this.cdktfStack, 'some_type', this.blocks) } };
  }
}

const written = (stack: TerraformStack) => JSON.parse(Testing.synth(stack)).resource.some_type;

const writtenOf = (block: Block) => {
  const stack = newStack();
  new Blocks(stack, () => ({ a: block }));
  return written(stack).a;
};

const token = (value: unknown): IResolvable => ({ creationStack: [], resolve: () => value, toString: () => 'token' });

test.each<[string, unknown, unknown]>([
  ['text', 'plain $${x} %%{y} "z" \n', 'plain $${x} %%{y} "z" \n'],
  ['a token in text', `a${Token.asString(token('x'))}b`, 'axb'],
  ['a number token', Token.asNumber(token('${var.n}')), '${var.n}'],
  ['a number token in text', `a${Token.asNumber(token('${var.n}'))}`, 'a${var.n}'],
  ['a list token', Token.asList(token('${var.l}')), '${var.l}'],
  ['a list with tokens', ['a', Token.asString(token('x')), undefined], ['a', 'x']],
  ['a map token', Token.asStringMap(token('${var.m}')), '${var.m}'],
  ['a key that is a token', { [Token.asString(token('k'))]: 'v' }, { k: 'v' }],
  ['a token that is an object without a class', token('x'), 'x'],
  ['a token that resolves to a block', token({ a: [Token.asString(token('x'))] }), { a: ['x'] }],
  ['nested blocks', { a: { b: [{ c: Token.asString(token('x')), d: undefined }] } }, { a: { b: [{ c: 'x' }] } }],
  ['other values', { a: 1, b: false, c: null, d: [] }, { a: 1, b: false, c: null, d: [] }],
])('%s is written as cdktf writes it', (_, value, expected) => {
  expect(writtenOf({ value }).value).toEqual(expected);
});

test('what is given stays as it was', () => {
  const block = Object.freeze({ tags: Object.freeze({ a: Token.asString(token('x')) }), list: Object.freeze(['y']) });

  expect(writtenOf(block as never)).toEqual({ tags: { a: 'x' }, list: ['y'] });
  expect(Token.isUnresolved(block.tags.a)).toBe(true);
});

test('a token is resolved anew when the stack is written again', () => {
  const stack = newStack();
  let value = 'first';
  const text = Token.asString({ creationStack: [], resolve: () => value, toString: () => 'token' });
  new Blocks(stack, () => ({ a: { text } }));

  expect(written(stack)).toEqual({ a: { text: 'first' } });
  value = 'second';
  expect(written(stack)).toEqual({ a: { text: 'second' } });
});

test('the stack can override a part of a block', () => {
  const stack = newStack();
  new Blocks(stack, () => ({ a: { list: ['x'], map: { k: Token.asString(token('v')) } }, b: { list: ['x'] } }));
  stack.addOverride('resource.some_type.a.map.l', 'w');

  expect(written(stack)).toEqual({ a: { list: ['x'], map: { k: 'v', l: 'w' } }, b: { list: ['x'] } });
});
