import { ConnectUserPassword } from '../../src';
import { synth } from '../support/synth';
import { RAW } from '../support/tokens';
import { Overrides, instanceOf, newUser, userProps } from '../support/users';

const JANE = { firstName: 'Jane', lastName: 'Doe' };
const password = ConnectUserPassword.fromToken('${var.password}');

/** Of which properties the preconditions speak, for a user of an instance that Terraform looks up. */
const checkedAtPlan = (overrides: Overrides): string[] => {
  const props = userProps({ instance: instanceOf(RAW), identityInfo: JANE, password, ...overrides });
  const { resource } = synth((stack) => newUser(props, stack));
  const conditions: { error_message: string }[] = resource.aws_connect_user.jdoe.lifecycle.precondition ?? [];
  return conditions.map(({ error_message: message }) => /: (\S+) /.exec(message)![1]);
};

test.each<[string, Overrides, string[]]>([
  ['with a password', {}, ['password']],
  ['without a password', { password: null, protectFromDeletion: true }, ['password']],
  ['with a name of 20 characters', { name: 'n'.repeat(20) }, ['password']],
  ['with a name of 21 characters', { name: 'n'.repeat(21) }, ['name', 'password']],
  ['with a name that is known at plan', { name: '${var.a_name_of_many_characters}' }, ['password']],
  ['with an id in a directory', { directoryUserId: 'S-1-5-21' }, ['password', 'directoryUserId']],
  ['with an e-mail address', { identityInfo: { ...JANE, email: 'jdoe@example.com' } }, ['password', 'identityInfo.email']],
  ['without a first name', { identityInfo: { lastName: 'Doe' } }, ['password', 'identityInfo']],
  ['without a last name', { identityInfo: { firstName: 'Jane' } }, ['password', 'identityInfo']],
  ['without names', { identityInfo: null }, ['password', 'identityInfo']],
])('a user %s is checked at plan for what the type of the instance decides', (_, overrides, properties) => {
  expect(checkedAtPlan(overrides)).toEqual(properties);
});
