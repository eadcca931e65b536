import { ConnectSecurityProfile } from '@cdktf/provider-aws/lib/connect-security-profile';
import { Lazy, TerraformVariable, Token } from 'cdktf';
import { line } from './roster-files';
import { csv, rosterOfFile, rosterOfRows, row } from './rosters';
import { ConnectInstance, ConnectUserPassword, ConnectUserRoster, SecurityProfile } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth, warningsOf } from '../support/synth';
import { INSTANCE, INSTANCE_ID, instanceOf } from '../support/users';

const SUBJECT = "ConnectUserRoster 'stack/agents'";
const PERSON = { firstName: 'Jane', lastName: 'Doe' };

describe('security profiles', () => {
  const SECURITY = 'security_profile_name_1|security_profile_name_2';

  test('that are denied cannot be given by a file, but by code', () => {
    const stack = newStack();
    const roster = rosterOfFile(stack, csv(line()), { deniedSecurityProfiles: ['Admin'] });
    roster.user('jdoe').grantSecurityProfile({ securityProfileId: 'admin' });

    expect(synth(stack).resource.aws_connect_user.agents_jdoe.security_profile_ids).toEqual(['agent', 'admin']);
    expect(() => rosterOfFile(newStack(), csv(line({ [SECURITY]: 'Agent|admin' })), { deniedSecurityProfiles: ['Admin'] })).toThrow('SecurityProfileDenied');
  });

  test('that are not among the allowed ones cannot be given', () => {
    expect(() => rosterOfRows(newStack(), [row({ securityProfiles: ['Supervisor'] })], { allowedSecurityProfiles: ['Agent'] })).toThrow('SecurityProfileNotAllowed');
  });
});

describe('the lists of security profiles', () => {
  const byRows = (name: string, props: object) =>
    messageOf(() => rosterOfRows(newStack(), [row({ securityProfiles: [name] })], { securityProfiles: undefined, ...props }));
  const byFile = (name: string, props: object) =>
    messageOf(() => rosterOfFile(newStack(), csv(line({ 'security_profile_name_1|security_profile_name_2': name })), props));

  test.each(['${"Admin"}', 'Admi${"n"}', '%{if true}Admin%{endif}', Lazy.stringValue({ produce: () => 'Admin' })])(
    'refuse what cannot be read: %s',
    (name) => {
      const problem =
        'rows[0]: securityProfiles: must be known at synth, since the roster has a list of those that it may give or not; got a token or an expression. ' +
        'Write the name out, or give the security profile by a grant in code. [SecurityProfileUnknown]';

      expect(byRows(name, { allowedSecurityProfiles: ['Agent'] })).toBe(notValid(SUBJECT, problem));
      expect(byRows(name, { deniedSecurityProfiles: ['Admin'] })).toBe(notValid(SUBJECT, problem));
    },
  );

  test.each<[string, string, string]>([
    ['in another form of Unicode', 'Cafe\u0301', 'Caf\u00e9'],
    ['the other way round', 'Caf\u00e9', 'Cafe\u0301'],
    ['with a space in the list', 'Admin', ' Admin '],
    ['in another case', 'ADMIN', 'admin'],
    ['with two spaces', 'Call  Center', 'Call Center'],
  ])('deny a name %s', (_, name, denied) => {
    expect(byFile(name, { deniedSecurityProfiles: [denied] })).toContain('[SecurityProfileDenied]');
    expect(byRows(name, { deniedSecurityProfiles: [denied] })).toContain('[SecurityProfileDenied]');
  });

  test('deny a row that ends with a space', () => {
    expect(byRows('Admin ', { deniedSecurityProfiles: ['Admin'] })).toContain('[SecurityProfileDenied]');
  });

  test.each<[string, object]>([
    ['by the name of its reference', { Agent: SecurityProfile.fromSecurityProfileId('x', { name: 'admin' }) }],
    ['by another key of the same', { Agent: { securityProfileId: 'x' }, Admin: { securityProfileId: 'x' } }],
    ['by another key of the same in another case', { Agent: { securityProfileId: 'x' }, Admin: { securityProfileId: 'X' } }],
    ['by the name of a look-up', { Agent: ConnectInstance.fromInstanceId(newStack(), 'instance', INSTANCE_ID).securityProfile('Admin') }],
    ['by the name of a generated construct', { Agent: new ConnectSecurityProfile(newStack(), 'admin', { instanceId: INSTANCE_ID, name: 'Admin' }) }],
  ])('deny what a name stands for %s', (_, securityProfiles) => {
    expect(byRows('Agent', { securityProfiles, deniedSecurityProfiles: ['Admin'] })).toContain('[SecurityProfileDenied]');
  });

  test('allow a name in another form of Unicode', () => {
    expect(() => rosterOfRows(newStack(), [row({ securityProfiles: ['Cafe\u0301'] })], { allowedSecurityProfiles: ['Caf\u00e9'] })).not.toThrow();
  });

  test.each<[string, string]>([['Ad\u200bmin', 'U+200B'], ['Agent\u00a0Lead', 'U+00A0'], ['Age\u202ent', 'U+202E']])(
    'or none of them: a name with a character that cannot be seen is refused: %j',
    (name, shown) => {
      expect(byFile(name, {})).toContain(` with ${shown}. Type the name again, as the console shows it. [SecurityProfileCharacters]`);
      expect(byRows(name, { deniedSecurityProfiles: ['Admin'] })).toContain(`${shown}. Type the name again`);
    },
  );

  test.each([['allowedSecurityProfiles', ['${var.x}']], ['deniedSecurityProfiles', [Lazy.stringValue({ produce: () => 'x' })]], ['deniedSecurityProfiles', Token.asList('${var.x}')]])(
    'must be known themselves: %s %j',
    (property, value) => {
      expect(byRows('Agent', { [property]: value })).toContain(`${property}: must be a list of names that are known at synth`);
    },
  );
});

describe('passwords in a file', () => {
  const content = csv(line({ password: 'Zq7secretWord' }), line({ 'user login': 'jroe', 'password': 'Zq7secretWord' }));

  test('are refused without being shown', () => {
    const message = messageOf(() => rosterOfFile(newStack(), content));

    expect(message).toContain('password: must be empty, but 2 cells have values (not shown).');
    expect(message).not.toContain('Zq7secretWord');
  });

  test('can be ignored, with a warning', () => {
    const stack = newStack();
    rosterOfFile(stack, content, { ignorePasswordColumn: true });

    expect(JSON.stringify(synth(stack))).not.toContain('Zq7secretWord');
    expect(warningsOf(stack)).toEqual([
      'stack/agents: The passwords in the roster file (2) are not used, but whoever can read the file knows them. Remove them. [passwordColumnNotUsed]',
    ]);
  });
});

test('warns of mobile numbers, which the provider does not take', () => {
  const stack = newStack();
  rosterOfFile(stack, 'user login,routing profile name,security profile name,mobile\njdoe,Basic Routing Profile,Agent,+14155550100\n');

  expect(warningsOf(stack)).toEqual([
    'stack/agents: The mobile numbers of the roster (1) are not used: the provider has no argument for them. [mobileNotUsed]',
  ]);
});

test.each([
  ['two passwords', (stack: ReturnType<typeof newStack>) => ({
    password: ConnectUserPassword.fromToken('${var.x}'),
    passwords: new TerraformVariable(stack, 'passwords', { sensitive: true }),
  }), 'passwords: must not be set together with password. Give one password for all users, or a variable with one for each. [PasswordTwofold]'],
  ['passwords in a default', (stack: ReturnType<typeof newStack>) => ({
    passwords: new TerraformVariable(stack, 'passwords', { sensitive: true, default: { jdoe: 'Dummy-Passw0rd' } }),
  }), 'passwords: must not have a default, which would be readable in the synthesized JSON; got variable "stack/passwords". ' +
    'Leave the default out, and set the variable where Terraform runs, such as by TF_VAR_name. [PasswordVariableWithDefault]'],
  ['passwords in the open', (stack: ReturnType<typeof newStack>) => ({
    passwords: new TerraformVariable(stack, 'passwords', {}),
  }), 'passwords: must be sensitive, or Terraform prints what it holds in its plan; got variable "stack/passwords". ' +
    'Declare the TerraformVariable with sensitive: true and type: \'map(string)\'. [PasswordVariableNotSensitive]'],
  ['a password for SAML', () => ({ instance: instanceOf('SAML'), password: ConnectUserPassword.fromToken('${var.x}') }),
    'password: is allowed only if the instance is CONNECT_MANAGED. Leave it out. [PasswordNotAllowed]'],
  ['a weak password', () => ({ password: ConnectUserPassword.unsafePlainText('weak') }),
    'password: must be 8 to 64 characters without white space, with at least a lower-case letter, an upper-case letter and a digit (the value is not shown). Choose another one, and keep it in a variable or a secret. [PasswordWeak]'],
  ['an ARN as the id of a routing profile', () => ({ routingProfiles: { Basic: { routingProfileId: 'a:b' } } }),
    "routingProfiles[\"Basic\"]: must be a routing profile with its bare id; got \"a:b\". Give 'b' alone. RoutingProfile.fromRoutingProfileId takes an id, fromRoutingProfileArn an ARN, ConnectInstance.routingProfile a name. [RoutingProfileIdInvalid]"],
  ['a security profile of another instance', () => ({ securityProfiles: { Agent: { securityProfileId: 'a', instanceId: 'other' } } }),
    `securityProfiles["Agent"]: must belong to the user's instance; got "a" of instance "other". The user belongs to instance "${INSTANCE.id}"; take security profiles of that one. [SecurityProfileOfOtherInstance]`],
  ['a hierarchy group of another instance', () => ({ hierarchyGroups: { A: { hierarchyGroupId: 'a', instanceId: 'other' } } }),
    `hierarchyGroups["A"]: must belong to the user's instance; got "a" of instance "other". The user belongs to instance "${INSTANCE.id}"; take a hierarchy group of that one. [HierarchyGroupOfOtherInstance]`],
])('rejects %s for all rows at once', (_, propsOf, problem) => {
  const stack = newStack();

  expect(messageOf(() => rosterOfRows(stack, [row(PERSON), row({ ...PERSON, name: 'jroe' })], propsOf(stack)))).toBe(notValid(SUBJECT, problem));
});

test('rejects a file that does not exist', () => {
  expect(messageOf(() => ConnectUserRoster.fromCsv(newStack(), 'agents', { instance: INSTANCE, path: 'missing.csv' }))).toBe(notValid(
    SUBJECT,
    `path: must be a file that exists; got "missing.csv". Give it from the working directory, ${JSON.stringify(process.cwd())}, or as an absolute path. [RosterFileMissing]`,
  ));
});

test('rejects a user name that is known at plan only', () => {
  expect(messageOf(() => rosterOfRows(newStack(), [row({ name: '${var.x}' })]))).toBe(notValid(
    SUBJECT,
    'rows[0]: name: must be known at synth, since the address of the user in Terraform is made from it; got a token or an expression. Write the name out, or use a ConnectUser. [RosterNameUnknown]',
  ));
});

test('rejects no rows at all', () => {
  expect(messageOf(() => rosterOfRows(newStack(), []))).toBe(notValid(
    SUBJECT,
    'rows: must be a list of at least one user. Give the users, or leave the roster out. [RosterEmpty]',
  ));
});

test('reports wrong types of rows that were cast', () => {
  const rows = [{ name: 'jdoe', routingProfile: 7, securityProfiles: 'Agent' }, null, { name: 8, securityProfiles: [null], phoneType: 'soft' }] as any;

  expect(messageOf(() => rosterOfRows(newStack(), rows))).toBe(notValid(
    SUBJECT,
    "rows[1]: row: is required and must be an object. Write it as { name: 'jdoe', routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] }. [TypeInvalid]",
    'rows[0]: routingProfile: must be a string; got 7. Give the name of the routing profile; what it stands for can be given in routingProfiles of the roster. [TypeInvalid]',
    "rows[2]: name: must be a string; got 8. Write '8'. [TypeInvalid]",
    'rows[2]: phoneType: must be SOFT_PHONE or DESK_PHONE; got "soft". Give PhoneType.SOFT_PHONE. [PhoneTypeInvalid]',
    'rows[2]: routingProfile: is required and cannot be empty. Give the name of the routing profile. [RoutingProfileMissing]',
    'rows[2]: securityProfiles: must be names of security profiles, none of them empty. Remove it, or give the name; what it stands for can be given in securityProfiles of the roster. [SecurityProfileMissing]',
  ));
});

test('reports wrong types of what all rows share, once each', () => {
  const props = { routingProfiles: 'Basic', securityProfiles: [], hierarchyGroups: null, tags: 'a=b', maxRemovals: '1', removedColumns: 'tags', allowedSecurityProfiles: 'Agent' } as any;

  expect(messageOf(() => rosterOfRows(newStack(), [row({})], props))).toBe(notValid(
    SUBJECT,
    "allowedSecurityProfiles: must be a list of names that are known at synth; got \"Agent\". Write ['Agent']. [TypeInvalid]",
    "tags: must be an object of strings; got \"a=b\". Write it as { Team: 'Billing' }. [TypeInvalid]",
    'maxRemovals: must be a number; got "1". Write 1 without quotation marks. [TypeInvalid]',
    "removedColumns: must be a list of headers; got \"tags\". Write ['tags']. [TypeInvalid]",
    "routingProfiles: must be an object of routing profiles by name; got \"Basic\". Write it as { 'Basic Routing Profile': instance.routingProfile('Basic Routing Profile') }. [TypeInvalid]",
    "securityProfiles: must be an object of security profiles by name; got []. Write it as { 'Agent': instance.securityProfile('Agent') }. [TypeInvalid]",
  ));
});

describe.each([['a Map', new Map([['Agent', 'x']])], ['a Promise', Promise.resolve({ Agent: 'x' })]])('%s, of which nothing would be read,', (kind, given: any) => {
  test.each(['routingProfiles', 'securityProfiles', 'hierarchyGroups', 'tags'])('is no object for %s', (property) => {
    expect(messageOf(() => rosterOfRows(newStack(), [row({ tags: { Team: 'x' } })], { [property]: given }))).toMatch(
      new RegExp(`${property}: must be an object of .*; got \\(${kind}\\)\\. .*\\[TypeInvalid\\]`),
    );
  });

  test('is no object for the tags of a row', () => {
    expect(messageOf(() => rosterOfRows(newStack(), [row({ tags: given })], { tags: { Team: 'x' } }))).toContain(`rows[0]: tags: must be an object of strings; got (${kind}).`);
  });

  test('is no object for moves, which would delete users', () => {
    expect(messageOf(() => rosterOfRows(newStack(), [row()]).moveFromIds(given))).toContain(`addresses: must be an object of addresses by user name; got (${kind}).`);
  });
});

test('rejects what a row cannot say, and suggests what was meant', () => {
  const cast = (other: object) => ({ ...row(), ...other });
  const rows = [cast({ hierachyGroup: 'Berlin' }), cast({ name: 'b', user_id: 'user' }), cast({ name: 'c', password: 'Passw0rd' }), cast({ name: 'd', mobile: '+1' })];
  const message = messageOf(() => rosterOfRows(newStack(), rows));

  expect(message).toContain('rows[0]: hierachyGroup: is not a property of a row. Did you mean "hierarchyGroup"? [ColumnUnknown]');
  expect(message).toContain('rows[1]: user_id: is not a property of a row. Did you mean "userId"? [ColumnUnknown]');
  expect(message).toMatch(/rows\[2\]: password: is not a property of a row\. .* \[ColumnUnknown\]/);
  expect(message).toMatch(/rows\[3\]: mobile: is not a property of a row\. .* \[ColumnUnknown\]/);
  expect(message).not.toContain('Passw0rd');
});

test.each([[undefined], [null]])('tells what is missing in props that are %p', (props) => {
  expect(messageOf(() => ConnectUserRoster.fromRows(newStack(), 'agents', props as never))).toMatch(/\[TypeInvalid\][^]*\[RosterEmpty\]/);
  expect(messageOf(() => ConnectUserRoster.fromCsv(newStack(), 'agents', props as never))).toContain('[RosterFileMissing]');
});

test.each([
  ['identityInfo', 'Write firstName, lastName, email and secondaryEmail into the row itself.'],
  ['phoneConfig', 'Write phoneType, deskPhoneNumber, autoAccept and afterContactWorkTimeLimit into the row itself.'],
  ['password', 'Give password or passwords to the roster.'],
])('says where %s of a row belongs', (property, remedy) => {
  expect(messageOf(() => rosterOfRows(newStack(), [row({ [property]: {} } as never)]))).toBe(
    notValid(SUBJECT, `rows[0]: ${property}: is not a property of a row. ${remedy} [ColumnUnknown]`),
  );
});

test('rejects something else for the variable of the passwords, and does not show it', () => {
  expect(messageOf(() => rosterOfRows(newStack(), [row({})], { passwords: 'Zq7secretWord' as never }))).toBe(
    notValid(SUBJECT, "passwords: must be a TerraformVariable (what was given is not shown). Give a new TerraformVariable with sensitive: true and type: 'map(string)'. [TypeInvalid]"),
  );
});

test.each([undefined, null, 7])('has no user of the name %p', (name) => {
  expect(() => rosterOfRows(newStack(), [row({})]).user(name as never)).toThrow('[RosterUserUnknown]');
});

describe('a security profile with a comma or semicolon in its name', () => {
  const warning =
    'stack/agents: A security profile has a comma or semicolon in its name. In a file several are separated by |, in a row in code they are several strings. Users: jdoe. [securityProfileSeparator]';
  const warningsFor = (securityProfiles: string[], props = {}) => {
    const stack = newStack();
    rosterOfRows(stack, [row({ securityProfiles })], props);
    return warningsOf(stack).filter((told) => told.endsWith('[securityProfileSeparator]'));
  };

  test.each([['Agent, Admin'], ['Agent;Admin']])('is a warning: %s', (name) => {
    expect(warningsFor([name])).toEqual([warning]);
  });

  test.each([
    ['it is given to the roster', ['A, B'], { securityProfiles: { 'A, B': { securityProfileId: 'a' } } }],
    ['it is allowed', ['A, B'], { allowedSecurityProfiles: ['A, B'] }],
    ['it is known at plan', ['${join(",", var.names)}'], {}],
    ['the warning is acknowledged', ['A, B'], { acknowledgedWarnings: ['securityProfileSeparator'] }],
    ['there is none', ['Agent', 'Admin'], {}],
  ])('is none where %s', (_, names, props) => {
    expect(warningsFor(names, props)).toEqual([]);
  });
});
