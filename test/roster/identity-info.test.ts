import { TerraformStack } from 'cdktf';
import { rosterOfRows, row } from './rosters';
import { ConnectUser, ConnectUserRoster, ConnectUserRosterRow } from '../../src';
import { newStack, synth } from '../support/synth';
import { newUser, userProps } from '../support/users';

const NAMED = row({ name: 'jdoe', firstName: 'Jane', lastName: 'Doe', afterContactWorkTimeLimit: 30, userId: 'jane' });
const NAMELESS = row({ name: 'rroe', afterContactWorkTimeLimit: 30, userId: 'richard' });

const lifecyclesOf = (rows: ConnectUserRosterRow[], props: Parameters<typeof rosterOfRows>[2] = {}) => {
  const blocks = synth((stack: TerraformStack) => rosterOfRows(stack, rows, props)).resource.aws_connect_user;
  return Object.values<any>(blocks).map(({ lifecycle }) => lifecycle);
};

const LEFT_ALONE = { ignore_changes: ['identity_info'] };
const IMPORTED = { prevent_destroy: true };

describe('the names and e-mail addresses that a roster leaves out', () => {
  test('are left alone in the block of each user', () => {
    expect(lifecyclesOf([NAMED, NAMELESS])).toEqual([IMPORTED, { ...LEFT_ALONE, ...IMPORTED }]);
  });

  test('join what the caller ignores', () => {
    const ignoring = (ignoreChanges: string[] | 'all') => lifecyclesOf([NAMELESS], { lifecycle: { ignoreChanges } });

    expect(ignoring(['tags', 'identity_info'])).toEqual([{ ...IMPORTED, ignore_changes: ['tags', 'identity_info'] }]);
    expect(ignoring('all')).toEqual([{ ...IMPORTED, ignore_changes: 'all' }]);
  });
});

describe('identity info that an override sets is not ignored', () => {
  const overridesOfUser: [string, (user: ConnectUser) => void][] = [
    ['of the resource', (user) => user.resource.addOverride('identity_info.first_name', 'Jane')],
    ['of the resource as a whole', (user) => user.resource.addOverride('identity_info', { first_name: 'Jane' })],
    ['of the stack', (user) => user.resource.cdktfStack.addOverride('resource.aws_connect_user.jdoe.identity_info.first_name', 'Jane')],
  ];
  const overridesOfRoster: [string, (roster: ConnectUserRoster, stack: TerraformStack) => void][] = [
    ['of the roster', (roster) => roster.addOverride('identity_info.first_name', 'Jane')],
    ['of its user', (roster) => roster.user('jdoe').addOverride('identity_info.first_name', 'Jane')],
    ['of its user as a whole', (roster) => roster.user('jdoe').addOverride('identity_info', { first_name: 'Jane' })],
    ['of the stack', (_, stack) => stack.addOverride('resource.aws_connect_user.agents_jdoe.identity_info.first_name', 'Jane')],
  ];

  test.each(overridesOfUser)('of a ConnectUser by an override %s', (_, override) => {
    const stack = newStack();
    override(newUser(userProps(), stack));

    const user = synth(stack).resource.aws_connect_user.jdoe;
    expect(user).toEqual(expect.objectContaining({ identity_info: { first_name: 'Jane' } }));
    expect(user).not.toHaveProperty('lifecycle');
  });

  test.each(overridesOfRoster)('of a user of a roster by an override %s', (_, override) => {
    const stack = newStack();
    override(rosterOfRows(stack, [row()]), stack);

    const user = synth(stack).resource.aws_connect_user.agents_jdoe;
    expect(user).toEqual(expect.objectContaining({ identity_info: { first_name: 'Jane' } }));
    expect(user).not.toHaveProperty('lifecycle');
  });

  test('but is where an override removes it', () => {
    const { resource } = synth((stack) => {
      newUser(userProps({ identityInfo: { firstName: 'Jane' } }), stack).resource.addOverride('identity_info', undefined);
      rosterOfRows(stack, [row({ name: 'rroe', firstName: 'Jane' })]).user('rroe').addOverride('identity_info', undefined);
    });

    for (const user of Object.values<any>(resource.aws_connect_user)) {
      expect(user).not.toHaveProperty('identity_info');
      expect(user.lifecycle).toEqual(LEFT_ALONE);
    }
  });
});

test('nothing at all, nulls and empty objects are no identity info', () => {
  const { resource } = synth((stack) => {
    [undefined, null, {}, { firstName: null, email: undefined }].forEach((identityInfo, index) => {
      new ConnectUser(stack, `user_${index}`, userProps({ name: `user_${index}`, identityInfo }));
    });
    rosterOfRows(stack, [row(), row({ name: 'rroe', firstName: null as never, email: undefined })]);
  });

  expect(Object.values<any>(resource.aws_connect_user).map(({ lifecycle, identity_info }) => ({ lifecycle, identity_info }))).toEqual(
    Array(6).fill({ lifecycle: LEFT_ALONE, identity_info: undefined }),
  );
});
