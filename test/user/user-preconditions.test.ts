import { ConnectUserPassword, ConnectUserRoster, ConnectUserRosterRow, IdentityManagementType, SecurityProfile } from '../../src';
import { synth } from '../support/synth';
import { RAW, listToken } from '../support/tokens';
import { Overrides, instanceOf, newUser, userProps } from '../support/users';

const JANE = { firstName: 'Jane', lastName: 'Doe' };
const password = ConnectUserPassword.fromToken('${var.password}');

/** Each precondition by the property of which it speaks, as a ConnectUser has it. */
const PRECONDITIONS: Record<string, object> = {
  'name': precondition('== "SAML"', 'name must be at most 20 characters, or 64 where the instance uses SAML. Shorten the name.'),
  'characters': precondition(
    '== "EXISTING_DIRECTORY"',
    'name may hold only letters a-z and A-Z, digits, _ - . and @. Leave the domain and the \\ out; only with the identityManagementType EXISTING_DIRECTORY may names have them.',
  ),
  '@': precondition(
    '!= "CONNECT_MANAGED"',
    "name may hold @ only in the form of an e-mail address. Write it as 'user@example.com', or leave the @ out.",
  ),
  'password': precondition('== "CONNECT_MANAGED"', 'password is allowed only if the instance is CONNECT_MANAGED. Leave it out.'),
  'no password': precondition(
    '!= "CONNECT_MANAGED"',
    "password is required where the instance is CONNECT_MANAGED. Give ConnectUserPassword.fromNewVariable(this, 'initial_password') or another ConnectUserPassword, or import the user.",
  ),
  'directoryUserId': precondition('!= "SAML"', 'directoryUserId must not be set where the instance uses SAML. Leave it out.'),
  'email': precondition(
    '!= "SAML"',
    'identityInfo.email must not be set where the instance uses SAML. Leave it out; notifications go to secondaryEmail.',
  ),
  'first name': precondition(
    '== "EXISTING_DIRECTORY"',
    'identityInfo.firstName is required where the instance is CONNECT_MANAGED or SAML. Give the first name of the person.',
  ),
  'last name': precondition(
    '== "EXISTING_DIRECTORY"',
    'identityInfo.lastName is required where the instance is CONNECT_MANAGED or SAML. Give the last name of the person.',
  ),
  'profiles': {
    condition: '${((length(toset(var.value)) >= 1) && (length(toset(var.value)) <= 10))}',
    error_message:
      "ConnectUser 'stack/jdoe': securityProfiles must be 1 to 10 different security profiles. Correct the list, or combine their permissions in one profile.",
  },
};

function precondition(comparison: string, message: string): object {
  return { condition: `\${("${RAW}" ${comparison})}`, error_message: `ConnectUser 'stack/jdoe': ${message}` };
}

function preconditionsOf(overrides: Overrides): object[] {
  const props = userProps({ instance: instanceOf(RAW), identityInfo: JANE, password, protectFromDeletion: true, ...overrides });
  return synth((stack) => newUser(props, stack)).resource.aws_connect_user.jdoe.lifecycle.precondition ?? [];
}

test.each<[string, Overrides, string[]]>([
  ['with a password', {}, ['password']],
  ['without a password', { password: null }, ['no password']],
  ['with a name of 20 characters', { name: 'n'.repeat(20) }, ['password']],
  ['with a name of 21 characters', { name: 'n'.repeat(21) }, ['name', 'password']],
  ['with a name that only a directory may allow', { name: 'CORP\\jdoe' }, ['characters', 'password']],
  ['with a name that Salesforce makes', { name: 'j@0050@00D0' }, ['@', 'password']],
  ['with a name that is known at plan', { name: '${var.a_name_of_many_characters}' }, ['password']],
  ['with an id in a directory', { directoryUserId: 'S-1-5-21' }, ['password', 'directoryUserId']],
  ['with an e-mail address', { identityInfo: { ...JANE, email: 'jdoe@example.com' } }, ['password', 'email']],
  ['without a first name', { identityInfo: { lastName: 'Doe' } }, ['password', 'first name']],
  ['without a last name', { identityInfo: { firstName: 'Jane' } }, ['password', 'last name']],
  ['without names', { identityInfo: null }, ['password', 'first name', 'last name']],
  ['with a list of security profiles', { securityProfiles: SecurityProfile.fromSecurityProfileIds(listToken()) }, ['password', 'profiles']],
])('a user %s is checked at plan for what the type of the instance decides', (_, overrides, properties) => {
  expect(preconditionsOf(overrides)).toEqual(properties.map((property) => PRECONDITIONS[property]));
});

test.each(Object.values(IdentityManagementType))('a user of an instance that is known to be %s is not checked at plan', (type) => {
  const isManaged = type === IdentityManagementType.CONNECT_MANAGED;

  expect(preconditionsOf({ instance: instanceOf(type), password: isManaged ? password : undefined })).toEqual([]);
});

describe('the users of a roster', () => {
  const row = (name: string, overrides: Partial<ConnectUserRosterRow> = {}): ConnectUserRosterRow => ({
    ...JANE, name, routingProfile: 'Basic', securityProfiles: ['Agent'], ...overrides,
  });

  /** By the user that has them. */
  function preconditionsOfRows(rows: ConnectUserRosterRow[]): Record<string, { condition: string; error_message: string }[]> {
    const { resource } = synth((stack) => ConnectUserRoster.fromRows(stack, 'agents', { instance: instanceOf(RAW), password, rows }));
    const users = Object.entries<any>(resource.aws_connect_user).map(([id, { lifecycle }]) => [id, lifecycle.precondition]);
    return Object.fromEntries(users.filter(([, preconditions]) => preconditions !== undefined));
  }

  const passwordOf = (users: string) => ({
    condition: `\${("${RAW}" == "CONNECT_MANAGED")}`,
    error_message: `ConnectUserRoster 'stack/agents': password is allowed only if the instance is CONNECT_MANAGED. Leave it out. Users: ${users}.`,
  });
  const names = (count: number) => Array.from({ length: count }, (_, index) => `u${10 + index}`);

  test('are checked at plan once for each rule, at the first user that it concerns', () => {
    const email = { email: 'jane@example.com' };

    expect(preconditionsOfRows([row('ua'), row('uc', email), row('ub', email)])).toEqual({
      agents_ua: [passwordOf('ua, ub, uc')],
      agents_ub: [
        {
          condition: `\${("${RAW}" != "SAML")}`,
          error_message:
            "ConnectUserRoster 'stack/agents': identityInfo.email must not be set where the instance uses SAML. Leave it out; notifications go to secondaryEmail. Users: ub, uc.",
        },
      ],
    });
  });

  test('are named up to ten of them', () => {
    expect(preconditionsOfRows(names(10).map((name) => row(name)))).toEqual({ agents_u10: [passwordOf(names(10).join(', '))] });
    expect(preconditionsOfRows(names(12).map((name) => row(name)))).toEqual({ agents_u10: [passwordOf(`${names(10).join(', ')}, and 2 more`)] });
  });
});
