import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
import { DataAwsConnectInstance } from '@cdktf/provider-aws/lib/data-aws-connect-instance';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { App, Aspects, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserRoster } from '../../src';
import { REFERENCES, row } from '../roster/rosters';
import { messageOf, notValid } from '../support/errors';
import { newStack as newEmptyStack, synth } from '../support/synth';
import { INSTANCE, INSTANCE_ID, userProps } from '../support/users';

const STACK = "Stack 'stack'";

function newStack(): TerraformStack {
  const stack = newEmptyStack();
  new AwsProvider(stack, 'aws');
  return stack;
}

const add = (scope: Construct, id: string, name = id.replace(/[^a-z]/g, 'x') + id.length) => new ConnectUser(scope, id, userProps({ name }));

const addGenerated = (scope: Construct, id: string) =>
  new ConnectUserL1(scope, id, {
    instanceId: INSTANCE_ID,
    name: 'generated',
    routingProfileId: 'r',
    securityProfileIds: ['s'],
    phoneConfig: { phoneType: 'SOFT_PHONE' },
  });

const addRoster = (scope: Construct, id: string, ...names: string[]) =>
  ConnectUserRoster.fromRows(scope, id, { instance: INSTANCE, rows: names.map((name) => row({ name })), ...REFERENCES });

const taken = (address: string, ...owners: string[]) =>
  `${address}: must be the address of one construct only, since Terraform keeps one of them and deletes the other; got ${owners.join(', ')}. ` +
  'Give one of them an id that differs in letters, digits, - or _: other characters are not part of an address. [AddressTaken]';

const invalid = (path: string, address: string) =>
  `id of '${path}': must make an address that begins with a letter or _ after the type; got "${address}". ` +
  'Begin the id with a letter. Of an id, only letters, digits, - and _ are part of the address. [AddressInvalid]';

const JDOE = 'aws_connect_user.jdoe';

describe('two constructs at one address', () => {
  const cases: [string, (stack: TerraformStack) => void, string][] = [
    ['two users whose ids differ in a dot', (stack) => ['jdoe', 'j.doe'].forEach((id) => add(stack, id)), taken(JDOE, "'stack/jdoe'", "'stack/j.doe'")],
    ['two users whose ids differ in an umlaut', (stack) => ['Jörg', 'Jürg'].forEach((id) => add(stack, id, id.codePointAt(1) === 0xf6 ? 'joerg' : 'juerg')), taken('aws_connect_user.Jrg', "'stack/Jörg'", "'stack/Jürg'")],
    ['three users', (stack) => ['jdoe', 'j.doe', 'jd.oe'].forEach((id) => add(stack, id, `n${id}`)), taken(JDOE, "'stack/jdoe'", "'stack/j.doe'", "'stack/jd.oe'")],
    ['a user and a generated construct', (stack) => {
      add(stack, 'jdoe');
      addGenerated(stack, 'j doe');
    }, taken(JDOE, "'stack/jdoe'", "'stack/j doe'")],
    ['two generated constructs beside a user', (stack) => {
      add(stack, 'other');
      addGenerated(stack, 'jdoe');
      addGenerated(stack, 'j doe');
    }, taken(JDOE, "'stack/jdoe'", "'stack/j doe'")],
    ['a user and a user in a construct', (stack) => {
      const nested = add(new Construct(stack, 'team'), 'rroe');
      add(stack, nested.resource.friendlyUniqueId);
    }, taken('aws_connect_user.team_rroe_9AB838F6', "'stack/team/rroe'", "'stack/team_rroe_9AB838F6'")],
    ['a user that was given the address of another one', (stack) => {
      add(stack, 'jdoe');
      add(stack, 'rroe').resource.overrideLogicalId('jdoe');
    }, taken(JDOE, "'stack/jdoe'", "'stack/rroe'")],
    ['a user of a roster and another user', (stack) => {
      addRoster(stack, 'agents', 'rroe', 'jdoe');
      add(stack, 'agents_jdoe');
    }, taken('aws_connect_user.agents_jdoe', 'user "jdoe" of \'stack/agents\'', "'stack/agents_jdoe'")],
    ['users of two rosters', (stack) => {
      addRoster(stack, 'agents', 'a_jdoe');
      addRoster(stack, 'agents_a', 'jdoe');
    }, taken('aws_connect_user.agents_a_jdoe', 'user "a_jdoe" of \'stack/agents\'', 'user "jdoe" of \'stack/agents_a\'')],
    ['two rosters', (stack) => {
      addRoster(stack, 'agents', 'a');
      addRoster(stack, 'agents.', 'b', 'a1');
      add(stack, 'agents_b');
    }, taken('aws_connect_user.agents_b', 'user "b" of \'stack/agents.\'', "'stack/agents_b'")],
    ['two instances that are looked up', (stack) => {
      ['support', 'sup.port'].forEach((id, i) => ConnectInstance.fromInstanceAlias(stack, id, `alias-${i}`));
      add(stack, 'jdoe');
    }, taken('data.aws_connect_instance.support', "'stack/support'", "'stack/sup.port'")],
    ['a look-up and a generated one', (stack) => {
      ConnectInstance.fromInstanceAlias(stack, 'support', 'acme');
      new DataAwsConnectInstance(stack, 'sup.port', { instanceAlias: 'acme' });
      add(stack, 'jdoe');
    }, taken('data.aws_connect_instance.support', "'stack/support'", "'stack/sup.port'")],
    ['the variables of two passwords', (stack) => {
      ['first.password', 'firstpassword'].forEach((id) => ConnectUserPassword.fromNewVariable(stack, id));
      add(stack, 'jdoe');
    }, taken('var.firstpassword', "'stack/first.password'", "'stack/firstpassword'")],
    ['two secrets', (stack) => {
      ['my.secret', 'mysecret'].forEach((id) => ConnectUserPassword.fromSecretsManager(stack, id, { secretId: id }));
      add(stack, 'jdoe');
    }, taken('data.aws_secretsmanager_secret_version.mysecret', "'stack/my.secret'", "'stack/mysecret'")],
    ['variables that differ and were given one address', (stack) => {
      new TerraformVariable(stack, 'a', { type: 'string', default: 'a' });
      new TerraformVariable(stack, 'b', { type: 'string', default: 'b' }).overrideLogicalId('a');
      add(stack, 'jdoe');
    }, taken('var.a', "'stack/a'", "'stack/b'")],
  ];

  test.each(cases)('are an error that names both: %s', (_, fill, message) => {
    const stack = newStack();
    fill(stack);

    expect(messageOf(() => synth(stack))).toBe(notValid(STACK, message));
    expect(stack.node.validate()).toEqual([message]);
  });

  test('are an error where an aspect makes them so', () => {
    const stack = newStack();
    add(stack, 'jdoe');
    const { resource } = add(stack, 'rroe');
    Aspects.of(stack).add({ visit: (construct) => construct === resource && resource.overrideLogicalId('jdoe') });

    expect(messageOf(() => synth(stack))).toBe(notValid(STACK, taken(JDOE, "'stack/jdoe'", "'stack/rroe'")));
  });

  test('stop an app as well', () => {
    const app = new App({ outdir: Testing.app().outdir });
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    ['jdoe', 'j.doe'].forEach((id) => add(stack, id));

    expect(messageOf(() => app.synth())).toContain(`[stack] ${taken(JDOE, "'stack/jdoe'", "'stack/j.doe'")}`);
  });

  test('are told together with whatever else is wrong in the stack', () => {
    const stack = newStack();
    ['jdoe', 'j.doe', '007'].forEach((id) => add(stack, id, `n${id}`));
    new ConnectUser(stack, 'pending', userProps({ name: 'pending', instance: { ...INSTANCE, identityManagementType: 'SAML' } }));

    expect(messageOf(() => synth(stack))).toMatch(
      /^Stack 'stack' is not valid \(4 problems\):\n {2}- Stack 'stack': .*\[AddressInvalid\]\n {2}- Stack 'stack': .*\[AddressTaken\]\n {2}- ConnectUser 'stack\/pending': .*\[FirstNameMissing\]\n.*\[LastNameMissing\]$/,
    );
  });

  test('are found again when a stack that was valid is synthesized once more', () => {
    const stack = newStack();
    add(stack, 'jdoe');
    synth(stack);
    add(stack, 'j.doe');

    expect(messageOf(() => synth(stack))).toContain('[AddressTaken]');
    stack.node.tryRemoveChild('jdoe');
    expect(Object.keys(synth(stack).resource.aws_connect_user)).toEqual(['jdoe']);
  });
});

describe('one address is fine', () => {
  const cases: [string, (stack: TerraformStack) => void][] = [
    ['after one of two users was removed', (stack) => {
      ['jdoe', 'j.doe'].forEach((id) => add(stack, id));
      stack.node.tryRemoveChild('jdoe');
    }],
    ['for a user that has moved away and the one that has come', (stack) => {
      add(stack, 'jdoe', 'jdoe').resource.moveTo('new');
      add(new Construct(stack, 'team'), 'jdoe', 'jdoe').resource.addMoveTarget('new');
    }],
    ['for a resource and a data source', (stack) => {
      add(stack, 'jdoe');
      ConnectUser.fromUserName(stack, 'j.doe', INSTANCE, 'jdoe').userId;
    }],
    ['for variables that are the same, and that code gives one name', (stack) => {
      for (const team of ['a', 'b']) {
        new TerraformVariable(new Construct(stack, team), 'site', { type: 'string' }).overrideLogicalId('site');
      }
    }],
    ['for what is no part of Amazon Connect', (stack) => {
      ['bucket', 'buc.ket'].forEach((id) => new S3Bucket(stack, id, { bucket: 'a' }));
    }],
    ['in two stacks, of which one is in the other', (stack) => {
      add(stack, 'jdoe');
      add(new TerraformStack(stack, 'inner'), 'j.doe');
    }],
  ];

  test.each(cases)('%s', (_, fill) => {
    const stack = newStack();
    add(stack, 'other');
    fill(stack);

    expect(() => Testing.synth(stack)).not.toThrow();
    expect(stack.node.validate()).toEqual([]);
  });
});

describe('an id that makes no address', () => {
  const cases: [string, (stack: TerraformStack) => void, string][] = [
    ['begins with a digit', (stack) => void add(stack, '007', 'bond'), invalid('stack/007', 'aws_connect_user.007')],
    ['begins with a hyphen', (stack) => void add(stack, '-a', 'bond'), invalid('stack/-a', 'aws_connect_user.-a')],
    ['has no character that an address can have', (stack) => void add(stack, '日本', 'bond'), invalid('stack/日本', 'aws_connect_user.')],
    ['is one of a construct around it', (stack) => void add(new Construct(stack, '1st'), 'jdoe'), invalid('stack/1st/jdoe', 'aws_connect_user.1st_jdoe_F73E3CDF')],
    ['is one of a roster', (stack) => void addRoster(stack, '1st', 'jdoe', 'rroe'), invalid('stack/1st', 'aws_connect_user.1st')],
    ['is one of an instance', (stack) => {
      ConnectInstance.fromInstanceAlias(stack, '24-7', 'acme');
      add(stack, 'jdoe');
    }, invalid('stack/24-7', 'data.aws_connect_instance.24-7')],
    ['is one of a password', (stack) => {
      ConnectUserPassword.fromNewVariable(stack, '1st');
      add(stack, 'jdoe');
    }, invalid('stack/1st', 'var.1st')],
    ['is overridden', (stack) => add(stack, 'jdoe').resource.overrideLogicalId('1'), invalid('stack/jdoe', 'aws_connect_user.1')],
  ];

  test.each(cases)('is an error at synth where it %s', (_, fill, message) => {
    const stack = newStack();
    fill(stack);

    expect(messageOf(() => synth(stack))).toBe(notValid(STACK, message));
  });

  test('is none where the address is overridden', () => {
    const stack = newStack();
    add(stack, '007', 'bond').resource.overrideLogicalId('bond');

    expect(Object.keys(synth(stack).resource.aws_connect_user)).toEqual(['bond']);
  });

  test.each<[string, (stack: TerraformStack) => void]>([
    ['a user', (stack) => void add(stack, 'Default', 'jdoe')],
    ['a roster', (stack) => void addRoster(stack, 'Default', 'jdoe')],
    ['an instance', (stack) => void ConnectInstance.fromInstanceAlias(stack, 'Default', 'acme')],
  ])('is an error at once where it is left out of addresses: %s', (_, fill) => {
    expect(messageOf(() => fill(newStack()))).toBe(
      notValid("'stack/Default'", "id: cannot be 'Default' directly under the stack, since that is left out of addresses. Give another id. [AddressInvalid]"),
    );
  });
});

test('names of an instance that constructs would take for one are looked up each', () => {
  const { data } = synth((stack) => {
    const instance = ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID);
    const [slash, hyphens] = ['A/B', 'A--B'].map((name) => instance.routingProfile(name));
    expect(instance.routingProfile('A/B')).toBe(slash);
    expect(hyphens).not.toBe(slash);
    ['A/B', 'A--B'].forEach((name) => [instance.securityProfile(name), instance.user(name).userArn]);
    add(stack, 'jdoe');
  });

  const namesIn = (type: string) => Object.values<{ name: string }>(data[type]).map(({ name }) => name).sort();
  expect(namesIn('aws_connect_routing_profile')).toEqual(['A--B', 'A/B']);
  expect(namesIn('aws_connect_security_profile')).toEqual(['A--B', 'A/B']);
  expect(namesIn('aws_connect_user')).toEqual(['A--B', 'A/B']);
});
