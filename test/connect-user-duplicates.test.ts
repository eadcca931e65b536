import { ConnectInstance as GeneratedConnectInstance } from '@cdktf/provider-aws/lib/connect-instance';
import { DataAwsConnectInstance } from '@cdktf/provider-aws/lib/data-aws-connect-instance';
import { App, TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectInstance, ConnectUser, ConnectUserWarning, IdentityManagementType } from '../src';
import { row, rosterOfRows } from './roster/rosters';
import { messageOf, notValid } from './support/errors';
import { newStack, synth, warningsOf } from './support/synth';
import { RAW, stringToken } from './support/tokens';
import { INSTANCE, OTHER_INSTANCE_ID, Overrides, directoryUserProps, instanceOf, userProps } from './support/users';

const add = (scope: Construct, id: string, overrides: Overrides = {}) => new ConnectUser(scope, id, userProps(overrides));

const duplicate = (subject: string, name: string, other: string) =>
  notValid(
    `ConnectUser '${subject}'`,
    `name: must be unique in the instance, ignoring case; got "${name}", which '${other}' has already. Remove one of the two, or give them different names. [NameDuplicate]`,
  );

describe('two users of one stack with the same instance and name', () => {
  test('are an error that names both', () => {
    const stack = newStack();
    add(stack, 'first');

    expect(messageOf(() => add(stack, 'second'))).toBe(duplicate('stack/second', 'jdoe', 'stack/first'));
  });

  test('are one even where the names differ in case', () => {
    const stack = newStack();
    add(stack, 'first', { name: 'JDoe' });

    expect(messageOf(() => add(stack, 'second', { name: 'jdOE' }))).toBe(duplicate('stack/second', 'jdOE', 'stack/first'));
  });

  test('are one wherever they stand in the stack', () => {
    const stack = newStack();
    add(new Construct(stack, 'billing'), 'jdoe');

    expect(messageOf(() => add(new Construct(stack, 'sales'), 'jdoe'))).toBe(duplicate('stack/sales/jdoe', 'jdoe', 'stack/billing/jdoe'));
  });

  test('are one where two constructs stand for the instance', () => {
    const stack = newStack();
    const instance = new GeneratedConnectInstance(stack, 'support', {
      identityManagementType: 'SAML',
      inboundCallsEnabled: true,
      outboundCallsEnabled: true,
    });
    const saml = { identityInfo: { firstName: 'Jane', lastName: 'Doe' } };
    add(stack, 'first', { ...saml, instance });

    expect(messageOf(() => add(stack, 'second', { ...saml, instance: ConnectInstance.fromInstance(stack, 'again', instance) }))).toBe(
      duplicate('stack/second', 'jdoe', 'stack/first'),
    );
  });
});

describe('two users with the same name are fine', () => {
  const bothSynth = (stack: TerraformStack) => expect(Object.keys(synth(stack).resource.aws_connect_user)).toHaveLength(2);

  test('in different instances', () => {
    const stack = newStack();
    add(stack, 'first');
    add(stack, 'second', { instance: { ...INSTANCE, id: OTHER_INSTANCE_ID } });

    bothSynth(stack);
  });

  test('in different stacks', () => {
    const app: App = Testing.app();
    add(new TerraformStack(app, 'blue'), 'jdoe');

    expect(() => add(new TerraformStack(app, 'green'), 'jdoe')).not.toThrow();
  });

  test.each([['tokens', stringToken()], ['expressions', RAW]])('where the names are %s', (_, name) => {
    const stack = newStack();
    add(stack, 'first', { name });
    add(stack, 'second', { name });

    bothSynth(stack);
  });

  test('where the instances are different tokens', () => {
    const stack = newStack();
    add(stack, 'first', { instance: { ...INSTANCE, id: '${var.one}' } });
    add(stack, 'second', { instance: { ...INSTANCE, id: '${var.other}' } });

    bothSynth(stack);
  });

  test('but for a letter that is two in upper case', () => {
    const stack = newStack();
    const directory = instanceOf(IdentityManagementType.EXISTING_DIRECTORY);
    ['straße', 'strasse'].forEach((name) => new ConnectUser(stack, name, directoryUserProps({ name, instance: directory })));

    bothSynth(stack);
  });

  test('after the first was removed', () => {
    const stack = newStack();
    add(stack, 'first');
    stack.node.tryRemoveChild('first');

    expect(() => add(stack, 'second')).not.toThrow();
  });

  test('after a construct around the first was removed', () => {
    const stack = newStack();
    add(new Construct(new Construct(stack, 'site'), 'team'), 'first');
    stack.node.tryRemoveChild('site');

    expect(() => add(stack, 'second')).not.toThrow();
  });

  test('after the first was refused', () => {
    const stack = newStack();
    expect(() => add(stack, 'first', { securityProfiles: [] })).toThrow();

    expect(() => add(stack, 'second')).not.toThrow();
  });

  test('after the first was moved away', () => {
    const stack = newStack();
    add(stack, 'first').resource.moveToId('aws_connect_user.second');
    add(stack, 'second');

    expect(Object.keys(synth(stack).resource.aws_connect_user)).toEqual(['second']);
  });
});

test('a name that was claimed after a move away stays claimed when the first user is moved again', () => {
  const stack = newStack();
  const first = add(stack, 'first');
  first.resource.addMoveTarget('first');
  first.resource.moveToId('aws_connect_user.second');
  add(stack, 'second');
  first.resource.moveTo('first');

  expect(messageOf(() => add(stack, 'third'))).toBe(duplicate('stack/third', 'jdoe', 'stack/second'));
});

test('the same construct id in two places keeps both addresses', () => {
  const stack = newStack();
  add(stack, 'jdoe');
  add(new Construct(stack, 'team'), 'jdoe', { name: 'rroe' });

  expect(Object.keys(synth(stack).resource.aws_connect_user)).toEqual(['jdoe', expect.stringMatching(/^team_jdoe_/)]);
});

describe('two ConnectInstances that name the same instance', () => {
  type Make = (stack: TerraformStack, id: string) => object;
  const generated: Make = (stack, id) => new GeneratedConnectInstance(stack, id, {
    identityManagementType: 'EXISTING_DIRECTORY', inboundCallsEnabled: true, outboundCallsEnabled: true, instanceAlias: 'acme',
  });
  const KNOWN_ID: Make[] = [
    (stack, id) => ConnectInstance.fromInstanceId(stack, id, INSTANCE.id),
    (stack, id) => ConnectInstance.fromInstanceArn(stack, id, INSTANCE.arn),
    (stack, id) => ConnectInstance.fromInstance(stack, id, new DataAwsConnectInstance(stack, `data-${id}`, { instanceId: INSTANCE.id })),
  ];
  const ALIAS: Make[] = [
    (stack, id) => ConnectInstance.fromInstanceAlias(stack, id, 'acme'),
    (stack, id) => new DataAwsConnectInstance(stack, id, { instanceAlias: 'acme' }),
    generated,
    (stack, id) => ConnectInstance.fromInstance(stack, `again-${id}`, ConnectInstance.fromInstanceAlias(stack, id, 'acme')),
  ];
  const ARN_TOKEN: Make[] = [(stack, id) => ConnectInstance.fromInstanceArn(stack, id, RAW)];
  const pairs = [KNOWN_ID, ALIAS, ARN_TOKEN].flatMap((makes) => makes.flatMap((first) => makes.map((second) => [first, second])));

  test.each(pairs)('have one user of a name (%#)', (first, second) => {
    const stack = newStack();
    add(stack, 'first', { instance: first(stack, 'one') });

    expect(messageOf(() => add(stack, 'second', { instance: second(stack, 'two') }))).toBe(duplicate('stack/second', 'jdoe', 'stack/first'));
  });

  test.each(pairs.slice(0, -1))('warn of the same user in two stacks (%#)', (first, second) => {
    const app = Testing.app();
    const [blue, green] = ['blue', 'green'].map((name) => new TerraformStack(app, name));
    add(blue, 'first', { instance: first(blue, 'one') });
    add(green, 'second', { instance: second(green, 'two') });

    expect(warningsOf(green)).toEqual([
      'green/second: The same user is in two stacks: each undoes what the other does, and the one that no longer has the user deletes it. Keep it in one. ' +
        "The other is 'blue/first'. [sameUserInOtherStack]",
    ]);
  });

  test('that have other aliases have users of their own', () => {
    const stack = newStack();
    ['acme', 'other'].forEach((alias) => add(stack, `of-${alias}`, { instance: ConnectInstance.fromInstanceAlias(stack, alias, alias) }));

    expect(Object.keys(synth(stack).resource.aws_connect_user)).toHaveLength(2);
  });
});

describe('the same user in two stacks', () => {
  const inTwoStacks = (fill: (stack: TerraformStack, blue: TerraformStack) => void) => {
    const app = Testing.app();
    const [blue, green] = ['blue', 'green'].map((name) => new TerraformStack(app, name));
    fill(blue, blue);
    fill(green, blue);
    return [...warningsOf(blue), ...warningsOf(green)];
  };

  test('is told of a roster once, with the names', () => {
    expect(inTwoStacks((stack) => rosterOfRows(stack, [row({ name: 'a' }), row({ name: 'B' }), row({ name: stack.node.id })]))).toEqual([
      'green/agents: The same user is in two stacks: each undoes what the other does, and the one that no longer has the user deletes it. Keep it in one. ' +
        'Users: a, B. [sameUserInOtherStack]',
    ]);
  });

  test('is told where one object stands for an instance that is known at plan', () => {
    const instance = { id: '${var.instance}', arn: RAW };

    expect(inTwoStacks((stack) => add(stack, 'jdoe', { instance }))).toEqual([expect.stringContaining("The other is 'blue/jdoe'. [sameUserInOtherStack]")]);
  });

  test('is not told where it is acknowledged, of variables of two stacks, of a user that was removed, or of one that moved away', () => {
    const acknowledgedWarnings = [ConnectUserWarning.SAME_USER_IN_OTHER_STACK];
    expect(inTwoStacks((stack) => add(stack, 'jdoe', { acknowledgedWarnings }))).toEqual([]);
    expect(inTwoStacks((stack) => add(stack, 'jdoe', { instance: { id: '${var.instance}', arn: RAW } }))).toEqual([]);
    expect(inTwoStacks((stack, blue) => {
      add(stack, 'jdoe');
      blue.node.tryRemoveChild('jdoe');
    })).toEqual([]);
    expect(inTwoStacks((stack, blue) => {
      const user = add(stack, 'jdoe');
      return stack === blue && user.resource.moveToId('aws_connect_user.other');
    })).toEqual([]);
  });
});
