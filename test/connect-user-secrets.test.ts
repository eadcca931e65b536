import { inspect } from 'node:util';
import { ConnectUser, ConnectUserPassword, IdentityManagementType } from '../src';
import { file, line } from './roster/roster-files';
import { rosterOfFile, rosterOfRows, row } from './roster/rosters';
import { messageOf, notValid } from './support/errors';
import { newStack, synth, warningsOf } from './support/synth';
import { Overrides, instanceOf, managedUserProps, newUser, samlUserProps, userProps } from './support/users';

const SECRET = 'Corr3ctHorse"Battery';
const password = ConnectUserPassword.unsafePlainText(SECRET);

describe('a password', () => {
  test.each([
    ['String', String(password)],
    ['a template', `${password}`],
    ['JSON.stringify', JSON.stringify({ password })],
    ['util.inspect', inspect(password, { depth: Infinity, showHidden: true })],
    ['its own properties', JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(password)))],
  ])('is not shown by %s', (_, shown) => {
    expect(shown).not.toContain('Corr3ct');
  });

  test('stands once in the JSON', () => {
    const json = JSON.stringify(synth((stack) => newUser(managedUserProps({ password }), stack)));

    expect(json.split(JSON.stringify(SECRET).slice(1, -1))).toHaveLength(2);
  });

  test('is in no warning', () => {
    const stack = newStack();
    newUser(managedUserProps({ password, phoneConfig: { afterContactWorkTimeLimit: 0, deskPhoneNumber: '+14155550100' } }), stack);

    expect(warningsOf(stack)).toHaveLength(3);
    expect(warningsOf(stack).join()).not.toContain('Corr3ct');
  });

  const weak = ConnectUserPassword.unsafePlainText('weak Secret');
  const refused: [string, () => unknown][] = [
    ['an instance that takes none', () => newUser(samlUserProps({ password }))],
    ['an instance that takes a stronger one', () => newUser(managedUserProps({ password: weak }))],
    ['a string in its place', () => newUser(managedUserProps({ password: SECRET }))],
    ['an object in its place', () => newUser(managedUserProps({ password: { value: SECRET } }))],
    ['a token in its place', () => ConnectUserPassword.fromToken(SECRET)],
    ['a variable in its place', () => ConnectUserPassword.fromVariable(SECRET as never)],
    ['an array as plain text', () => ConnectUserPassword.unsafePlainText([SECRET] as never)],
  ];

  test.each(refused)('is not in the error about %s', (_, make) => {
    expect(messageOf(make)).not.toMatch(/Corr3ct|weak Secret/);
  });

  const sameAs: [string, Overrides][] = [
    ['the name', { name: SECRET }],
    ['the first name', { identityInfo: { firstName: `${SECRET}${'x'.repeat(81)}`, lastName: 'Doe' } }],
    ['the e-mail', { identityInfo: { firstName: 'Jane', lastName: 'Doe', email: `${SECRET}@example.com` } }],
    ['a tag', { tags: { [`<${SECRET}>`]: SECRET } }],
    ['a desk phone number', { phoneConfig: { phoneType: 'DESK_PHONE', deskPhoneNumber: SECRET } }],
    ['the id of a routing profile', { routingProfile: { routingProfileId: `x:${SECRET}` } }],
  ];

  test.each(sameAs)('is not in the error about %s that is the same', (_, overrides) => {
    const message = messageOf(() => newUser(managedUserProps({ password, ...overrides })));

    expect(message).not.toContain('Corr3ct');
    expect(message).toContain('; got (not shown, since it holds the password). ');
  });

  test('is not in the remedy that suggests it', () => {
    const same = { password: ConnectUserPassword.unsafePlainText('Corr3ctHorse'), routingProfile: { routingProfileId: 'x:Corr3ctHorse' } };

    expect(messageOf(() => newUser(managedUserProps(same)))).toBe(
      notValid(
        "ConnectUser 'stack/jdoe'",
        'routingProfile: must be a routing profile with its bare id; got (not shown, since it holds the password). Correct the value. [RoutingProfileIdInvalid]',
      ),
    );
  });

  test('that is the name as well is not in the error about a duplicate', () => {
    const stack = newStack();
    const name = 'Jane.Doe1';
    const same = { name, password: ConnectUserPassword.unsafePlainText(name) };
    newUser(managedUserProps(same), stack);

    expect(messageOf(() => new ConnectUser(stack, 'again', managedUserProps(same)))).toBe(
      notValid(
        "ConnectUser 'stack/again'",
        'name: must be unique in the instance, ignoring case; got (not shown, since it holds the password). Remove one of the two, or give them different names. [NameDuplicate]',
      ),
    );
  });
});

describe('the password of a roster', () => {
  const shown = 'Corr3ctHorse';
  const ofRoster = { password: ConnectUserPassword.unsafePlainText(shown), instance: instanceOf(IdentityManagementType.CONNECT_MANAGED) };

  test('is not in the errors about rows that have the same', () => {
    const rows = [row({ name: `${shown} é` }), row({ name: 'b', email: shown }), row({ name: 'c', tags: { [`<${shown}>`]: 'x' } }), row({ name: 'd d' })];
    const message = messageOf(() => rosterOfRows(newStack(), rows, ofRoster));

    expect(message).not.toContain('Corr3ct');
    expect(message.match(/; got \(not shown, since it holds the password\)\. /g)).toHaveLength(3);
    expect(message).toContain('got "d d"');
  });

  test('is not in the errors about cells that have the same', () => {
    const message = messageOf(() => rosterOfFile(newStack(), file(line({ 'email address': shown })), ofRoster));

    expect(message).toContain('agents.csv:2:10: email address: must be an e-mail address of at most 265 characters; got (not shown, since it holds the password).');
    expect(message).not.toContain('Corr3ct');
  });
});

test('the empty password of a mistake hides nothing', () => {
  expect(messageOf(() => newUser(managedUserProps({ name: 'a b', password: ConnectUserPassword.unsafePlainText('') })))).toMatch(/got "a b"[^]*\[PasswordWeak\]/);
});

test('a user without a password shows no trace of one', () => {
  expect(JSON.stringify(synth((stack) => newUser(userProps(), stack)))).not.toContain('password');
});
