import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
import { Aspects, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AwsProvider, ConnectUser, ConnectUserRoster } from '../../src';
import { REFERENCES, row } from '../roster/rosters';
import { messageOf, notValid } from '../support/errors';
import { newStack as newEmptyStack, synth } from '../support/synth';
import { stringToken } from '../support/tokens';
import { INSTANCE, INSTANCE_ID, managedUserProps, userProps } from '../support/users';

const USER = "ConnectUser 'stack/jdoe'";
const ROSTER = "ConnectUserRoster 'stack/agents'";
const STACK = "Stack 'stack'";

function newStack(): TerraformStack {
  const stack = newEmptyStack();
  new AwsProvider(stack, 'aws');
  return stack;
}

const add = (scope: Construct, id: string) => new ConnectUser(scope, id, userProps({ name: id }));

const addGenerated = (scope: Construct, id: string) =>
  new ConnectUserL1(scope, id, {
    instanceId: INSTANCE_ID,
    name: id,
    routingProfileId: 'r',
    securityProfileIds: ['s'],
    phoneConfig: { phoneType: 'SOFT_PHONE' },
  });

const addRoster = (scope: Construct, id: string, ...names: string[]) =>
  ConnectUserRoster.fromRows(scope, id, { instance: INSTANCE, rows: names.map((name) => row({ name })), ...REFERENCES });

const invalid = (method: string, given: string) =>
  `${method}: ${['undefined', 'null'].includes(given) ? "is required and must be the address of a user's resource" : `must be the address of a user's resource; got ${given}`}. Give it as \`terraform state list\` shows it, such as "aws_connect_user.jdoe". [MoveAddressInvalid]`;

const WRONG: [string, unknown][] = [
  ['""', ''],
  ['"jane"', 'jane'],
  ['undefined', undefined],
  ['null', null],
  ['1', 1],
  ['"aws_connect_user."', 'aws_connect_user.'],
  ['"aws_connect_user.1"', 'aws_connect_user.1'],
  ['"aws_connect_user.a.b"', 'aws_connect_user.a.b'],
  ['"aws_connect_user.jane "', 'aws_connect_user.jane '],
  ['"aws_connect_user.a[b]"', 'aws_connect_user.a[b]'],
  ['"data.aws_connect_user.jane"', 'data.aws_connect_user.jane'],
  ['"aws_connect_instance.jane"', 'aws_connect_instance.jane'],
  ['"module.aws_connect_user.jane"', 'module.aws_connect_user.jane'],
  [`"${INSTANCE_ID}"`, INSTANCE_ID],
];

const RIGHT = [
  'aws_connect_user.jane',
  'aws_connect_user._j-ane_1',
  'aws_connect_user.agents["j.doe"]',
  'aws_connect_user.agents[0]',
  'module.a.aws_connect_user.jane',
  'module.a["b"].module.c.aws_connect_user.jane["x"]',
];

describe('an address that is none of a user', () => {
  test.each(WRONG)('is an error at once for a ConnectUser: %s', (given, address) => {
    const { resource } = add(newStack(), 'jdoe');

    expect(messageOf(() => resource.moveFromId(address as string))).toBe(notValid(USER, invalid('resource.moveFromId', given)));
    expect(messageOf(() => resource.moveToId(address as string))).toBe(notValid(USER, invalid('resource.moveToId', given)));
  });

  test.each(WRONG)('is an error at once for a user of a roster: %s', (given, address) => {
    const roster = addRoster(newStack(), 'agents', 'jdoe');

    expect(messageOf(() => roster.user('jdoe').moveFromId(address as string))).toBe(notValid(ROSTER, invalid('user "jdoe": moveFromId', given)));
    expect(messageOf(() => roster.moveFromIds({ jdoe: address as string }))).toBe(notValid(ROSTER, invalid('user "jdoe": moveFromIds', given)));
  });

  test('is told with all others of a call, after which nobody is moved', () => {
    const stack = newStack();
    const roster = addRoster(stack, 'agents', 'a', 'b', 'c');

    expect(messageOf(() => roster.moveFromIds({ a: 'a', b: 'aws_connect_user.b', c: 'c' }))).toBe(
      notValid(ROSTER, invalid('user "a": moveFromIds', '"a"'), invalid('user "c": moveFromIds', '"c"')),
    );
    expect(synth(stack).moved).toBeUndefined();
  });
});

describe('an address from which a user moves', () => {
  test.each(RIGHT)('may be %s', (from) => {
    const { moved } = synth((stack) => {
      new ConnectUser(stack, 'jdoe', userProps()).resource.moveFromId(from);
      addRoster(stack, 'agents', 'rroe').user('rroe').moveFromId(from.replace(/j.?ane|agents/, 'other'));
    });

    expect(moved).toEqual([
      { from, to: 'aws_connect_user.jdoe' },
      { from: from.replace(/j.?ane|agents/, 'other'), to: 'aws_connect_user.agents_rroe' },
    ]);
  });

  test('may be a token', () => {
    const { moved } = synth((stack) => {
      add(stack, 'jdoe').resource.moveFromId(stringToken());
      addRoster(stack, 'agents', 'rroe', 'b').moveFromIds({ rroe: stringToken(), b: stringToken() });
    });

    expect(moved).toHaveLength(3);
  });
});

const move = (who: string) => `move of ${who}`;
const inUse = (who: string, from: string, there: string) =>
  `${move(who)}: must be from an address that no block of the stack has; got "${from}", which is the address of ${there}. Remove what is at the old address, or leave the move out. [MoveAddressInUse]`;
const toItself = (who: string, from: string) =>
  `${move(who)}: must be from another address than the one that the user has; got "${from}". Remove the move. [MoveToItself]`;
const targetMissing = (who: string, to: string) =>
  `${move(who)}: must be to an address at which the stack has a user, since Terraform deletes the user otherwise; got "${to}". Correct the address, or add the user. [MoveTargetMissing]`;
const ambiguous = (end: string, ...moves: string[]) =>
  `moves ${end}: must be a single one, since one user cannot become two, nor two users one; got ${moves.join(', ')}. Remove all but one of them. [MoveAmbiguous]`;
const A = 'aws_connect_user.a';
const OLD = 'aws_connect_user.old';
const AGENTS_A = 'aws_connect_user.agents_a';
const AGENTS_B = 'aws_connect_user.agents_b';

describe('a move that Terraform would refuse, or that would cost a user,', () => {
  const cases: [string, (stack: TerraformStack) => void, ...string[]][] = [
    ['from an address of another user', (stack) => {
      add(stack, 'a').resource.moveFromId('aws_connect_user.b');
      add(stack, 'b');
    }, inUse("'stack/a'", 'aws_connect_user.b', "'stack/b'")],
    ['from an address of a generated construct', (stack) => {
      add(stack, 'a').resource.moveFromId('aws_connect_user.b');
      addGenerated(stack, 'b');
    }, inUse("'stack/a'", 'aws_connect_user.b', "'stack/b'")],
    ['of a generated construct from an address of a user', (stack) => {
      addGenerated(stack, 'a').moveFromId('aws_connect_user.b');
      add(stack, 'b');
    }, inUse("'stack/a'", 'aws_connect_user.b', "'stack/b'")],
    ['from an address of a user who is still in the roster', (stack) => {
      const roster = addRoster(stack, 'agents', 'a', 'b');
      add(stack, 'c').resource.moveFromId(roster.addressOf('b'));
    }, inUse("'stack/c'", AGENTS_B, 'user "b" of \'stack/agents\'')],
    ['of a roster from an address of a user', (stack) => {
      addRoster(stack, 'agents', 'a').moveFromIds({ a: OLD });
      add(stack, 'old');
    }, inUse('user "a" of \'stack/agents\'', OLD, "'stack/old'")],
    ['of two users that change places', (stack) => {
      add(stack, 'a').resource.moveFromId('aws_connect_user.b');
      add(stack, 'b').resource.moveFromId(A);
    }, inUse("'stack/a'", 'aws_connect_user.b', "'stack/b'"), inUse("'stack/b'", A, "'stack/a'")],
    ['onto itself', (stack) => add(stack, 'a').resource.moveFromId(A), toItself("'stack/a'", A)],
    ['of a roster onto itself', (stack) => addRoster(stack, 'agents', 'a').moveFromIds({ a: AGENTS_A }), toItself('user "a" of \'stack/agents\'', AGENTS_A)],
    ['to an address where no user is', (stack) => add(stack, 'a').resource.moveToId('aws_connect_user.new'), targetMissing("'stack/a'", 'aws_connect_user.new')],
    ['to a user of forEach that is not there', (stack) => add(stack, 'a').resource.moveToId('aws_connect_user.new["a"]'), targetMissing("'stack/a'", String.raw`aws_connect_user.new[\"a\"]`)],
    ['from one address to two users', (stack) => ['a', 'b'].forEach((id) => add(stack, id).resource.moveFromId(OLD)),
      ambiguous(`from ${OLD}`, `'stack/a' from ${OLD} to ${A}`, `'stack/b' from ${OLD} to aws_connect_user.b`)],
    ['from one address to two users of a roster', (stack) => addRoster(stack, 'agents', 'a', 'b').moveFromIds({ a: OLD, b: OLD }),
      ambiguous(`from ${OLD}`, `user "a" of 'stack/agents' from ${OLD} to ${AGENTS_A}`, `user "b" of 'stack/agents' from ${OLD} to ${AGENTS_B}`)],
    ['from two addresses to one user', (stack) => {
      add(stack, 'a');
      add(stack, 'b').resource.moveToId(A);
      add(stack, 'c').resource.moveToId(A);
    }, ambiguous(`to ${A}`, `'stack/b' from aws_connect_user.b to ${A}`, `'stack/c' from aws_connect_user.c to ${A}`)],
  ];

  test.each(cases)('is an error at synth: %s', (_, fill, ...messages) => {
    const stack = newStack();
    fill(stack);

    expect(messageOf(() => synth(stack))).toBe(notValid(STACK, ...messages));
    expect(stack.node.validate()).toEqual(messages);
  });

  test('is an error where an aspect makes it', () => {
    const stack = newStack();
    const { resource } = add(stack, 'a');
    Aspects.of(stack).add({ visit: (construct) => construct === resource && resource.moveFromId(A) });

    expect(messageOf(() => synth(stack))).toBe(notValid(STACK, toItself("'stack/a'", A)));
  });

  test('is an error at once where a user of a roster is moved already', () => {
    const roster = addRoster(newStack(), 'agents', 'a');
    roster.user('a').moveFromId(OLD);

    expect(messageOf(() => roster.moveFromIds({ a: A }))).toBe(notValid(
      ROSTER,
      `user "a": moveFromIds: must not be called for a user that is moved already; got a user that is moved from "${OLD}". Remove one of the two moves. [MoveTwice]`,
    ));
  });
});

describe('a move is fine', () => {
  const cases: [string, (stack: TerraformStack) => void, object[]][] = [
    ['from a construct that moves away', (stack) => {
      add(stack, 'old').resource.moveToId(A);
      add(stack, 'a').resource.moveFromId(OLD);
    }, [{ from: OLD, to: A }, { from: OLD, to: A }]],
    ['over an address between', (stack) => {
      add(stack, 'old').resource.moveToId('aws_connect_user.between');
      add(stack, 'a').resource.moveFromId('aws_connect_user.between');
    }, [{ from: OLD, to: 'aws_connect_user.between' }, { from: 'aws_connect_user.between', to: A }]],
    ['to a user of a roster', (stack) => {
      add(stack, 'old').resource.moveToId(addRoster(stack, 'agents', 'a').addressOf('a'));
    }, [{ from: OLD, to: AGENTS_A }]],
    ['to one of the users of a construct', (stack) => {
      add(stack, 'old').resource.moveToId('aws_connect_user.a["old"]');
      add(stack, 'a');
    }, [{ from: OLD, to: 'aws_connect_user.a["old"]' }]],
    ['to a module, which cannot be seen', (stack) => add(stack, 'old').resource.moveToId('module.a.aws_connect_user.a'), [{ from: OLD, to: 'module.a.aws_connect_user.a' }]],
    ['to a block that the stack overrides', (stack) => {
      add(stack, 'old').resource.moveToId(A);
      stack.addOverride('resource.aws_connect_user.a', { name: 'a' });
    }, [{ from: OLD, to: A }]],
    ['from one of the users of a construct that is still there', (stack) => {
      add(stack, 'old');
      add(stack, 'a').resource.moveFromId(`${OLD}["a"]`);
    }, [{ from: `${OLD}["a"]`, to: A }]],
  ];

  test.each(cases)('%s', (_, fill, moved) => {
    const stack = newStack();
    add(stack, 'other');
    fill(stack);

    expect(synth(stack).moved).toEqual(moved);
    expect(stack.node.validate()).toEqual([]);
  });
});

describe('a user that moves may be created all the same, in another environment, so that', () => {
  test.each<[string, (user: ConnectUser, stack: TerraformStack) => void]>([
    ['moveFromId', (user) => user.resource.moveFromId(OLD)],
    ['addMoveTarget', (user, stack) => {
      user.resource.addMoveTarget('jdoe');
      new ConnectUser(stack, 'old', managedUserProps({ name: 'old', password: undefined })).resource.moveTo('jdoe');
    }],
  ])('its password is required after %s', (_, take) => {
    const stack = newStack();
    take(new ConnectUser(stack, 'jdoe', managedUserProps({ password: undefined })), stack);

    expect(messageOf(() => synth(stack))).toMatch(/^ConnectUser 'stack\/jdoe' is not valid: password: .*\[PasswordMissing\]$/);
  });

  test('the password of a user of a roster is required', () => {
    const stack = newStack();
    ConnectUserRoster.fromRows(stack, 'agents', {
      instance: { ...INSTANCE, identityManagementType: 'CONNECT_MANAGED' },
      rows: [row({ name: 'jdoe', firstName: 'Jane', lastName: 'Doe' })],
      ...REFERENCES,
    }).moveFromIds({ jdoe: OLD });

    expect(messageOf(() => synth(stack))).toMatch(/^ConnectUserRoster 'stack\/agents' is not valid: password: .*"jdoe".*\[PasswordMissing\]$/);
  });
});
