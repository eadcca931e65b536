import { Aspects, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { line } from './roster-files';
import { REFERENCES, csv, rosterOfFile, rosterOfRows, row, writtenFile } from './rosters';
import { AwsProvider, ConnectInstance, ConnectUserRoster, ConnectUserRosterAdoption, PhoneType } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth, warningsOf } from '../support/synth';
import { RAW, stringToken } from '../support/tokens';
import { INSTANCE, INSTANCE_ARN, INSTANCE_ID, instanceOf } from '../support/users';

const SUBJECT = "ConnectUserRoster 'stack/agents'";
const REMOVED = ['email address', 'phone type', 'soft phone auto accept', 'ACW timeout'];
const KNOWN = { firstName: 'Jane', afterContactWorkTimeLimit: 0 };

const importsOf = (fill: (stack: TerraformStack) => void) => synth(fill).import;

test('takes over those whose row has a user id, in any of its forms', () => {
  expect(
    importsOf((stack) =>
      rosterOfRows(stack, [
        row({ name: 'a', userId: 'user-a' }),
        row({ name: 'b', userId: `${INSTANCE_ID}:user-b` }),
        row({ name: 'c', userId: `${INSTANCE_ARN}/agent/user-c` }),
        row({ name: 'd' }),
      ]),
    ),
  ).toEqual(['a', 'b', 'c'].map((name) => ({ to: `aws_connect_user.agents_${name}`, id: `${INSTANCE_ID}:user-${name}` })));
});

test('takes over all others by their names, in one look-up', () => {
  const { data, import: imports } = synth((stack) =>
    rosterOfRows(stack, [row({ name: 'a', userId: 'user-a' }), row({ name: 'b.c' })], { adoption: ConnectUserRosterAdoption.BY_NAME }));

  expect(data.aws_connect_user).toEqual({
    agents_existing_EA6088DB: { for_each: '${toset(["b.c"])}', instance_id: INSTANCE_ID, name: '${each.key}' },
  });
  expect(imports).toEqual([
    { to: 'aws_connect_user.agents_a', id: `${INSTANCE_ID}:user-a` },
    { to: 'aws_connect_user.agents_b_c_b476cc5a', id: '${data.aws_connect_user.agents_existing_EA6088DB["b.c"].id}' },
  ]);
});

describe('adoption by name with a baseline', () => {
  const adoption = ConnectUserRosterAdoption.BY_NAME;
  const baseline = () => writtenFile(csv(line({ 'user login': 'Old' }), line({ 'user login': 'older' })), 'baseline.csv');
  const PERSON = { firstName: 'Jane', lastName: 'Doe' };

  test('takes over the users of the baseline, without regard to case, and creates those who are hired', () => {
    const stack = newStack();
    const roster = rosterOfFile(stack, csv(...['Old', 'older', 'hired'].map((name) => line({ 'user login': name }))), { adoption, baseline: baseline() });
    const { data, import: imports } = synth(stack);

    expect(roster.userNames).toEqual(['Old', 'older', 'hired']);
    expect(data.aws_connect_user.agents_existing_EA6088DB.for_each).toBe('${toset(["Old", "older"])}');
    expect(imports.map(({ to }: any) => to)).toEqual(['aws_connect_user.agents_Old', 'aws_connect_user.agents_older']);
  });

  test('wants a password of those who are hired, and of nobody else', () => {
    const props = { adoption, baseline: baseline(), instance: instanceOf('CONNECT_MANAGED') };
    const synthesized = (...names: string[]) => {
      const stack = newStack();
      rosterOfRows(stack, names.map((name) => row({ ...PERSON, name })), { ...props, removedColumns: REMOVED });
      return Testing.synth(stack);
    };

    expect(() => synthesized('Old', 'older')).not.toThrow();
    expect(messageOf(() => synthesized('Old', 'older', 'hired'))).toContain('got none for 1 users: "hired".');
  });

  test('looks nobody up where all are new', () => {
    const stack = newStack();
    rosterOfFile(stack, csv(line({ 'user login': 'hired' })), { adoption, baseline: baseline(), maxRemovals: 1 });

    expect(synth(stack)).not.toHaveProperty('data');
  });
});

test('takes over users that code names, by name and by id', () => {
  const imports = importsOf((stack) => {
    const roster = rosterOfRows(stack, [row({ name: 'a' }), row({ name: 'b' }), row({ name: 'c' })]);
    roster.importByName(['c']);
    roster.user('b').importByName();
    roster.user('a').importFrom('user-a');
  });

  expect(imports).toEqual([
    { to: 'aws_connect_user.agents_a', id: `${INSTANCE_ID}:user-a` },
    { to: 'aws_connect_user.agents_b', id: '${data.aws_connect_user.agents_existing_EA6088DB["b"].id}' },
    { to: 'aws_connect_user.agents_c', id: '${data.aws_connect_user.agents_existing_EA6088DB["c"].id}' },
  ]);
});

test('does not take a user over twice', () => {
  const roster = rosterOfRows(newStack(), [row({ userId: 'user' })]);

  expect(messageOf(() => roster.user('jdoe').importFrom('user'))).toBe(
    notValid(SUBJECT, 'user "jdoe": importFrom: must not be called for a user that is imported already. Remove one of the two calls. [ImportTwice]'),
  );
  expect(messageOf(() => roster.user('jdoe').importByName())).toBe(
    notValid(SUBJECT, 'user "jdoe": importByName: must not be called for a user that is imported already. Remove one of the two calls. [ImportTwice]'),
  );
});

test('wants no password where all users exist already, and wants one for the others', () => {
  const props = { instance: instanceOf('CONNECT_MANAGED') };
  const person = { firstName: 'Jane', lastName: 'Doe' };
  const existing = newStack();
  rosterOfRows(existing, [row({ ...person, userId: 'user' })], props);
  expect(() => Testing.synth(existing)).not.toThrow();

  const some = newStack();
  rosterOfRows(some, [row({ ...person, userId: 'user' }), row({ ...person, name: 'new' })], props);
  expect(messageOf(() => Testing.synth(some))).toContain('got none for 1 users: "new".');
});

test('the variable with the passwords may leave users out, but not new ones', () => {
  const { agents_a: existing, agents_b: created, agents_c: without } = synth((stack) => {
    const passwords = new TerraformVariable(stack, 'passwords', { type: 'map(string)', sensitive: true });
    const roster = rosterOfRows(stack, [row({ name: 'a', userId: 'user' }), row({ name: 'b' }), row({ name: 'c' })], { passwords });
    roster.user('c').addOverride('password', null);
  }).resource.aws_connect_user;

  expect([existing, created].map(({ password }) => password)).toEqual(['a', 'b'].map((name) => `\${try(var.passwords["${name}"], null)}`));
  expect([existing, created, without].map(({ lifecycle }) => lifecycle.postcondition)).toEqual([
    undefined,
    [{
      condition: '${self.password != null}',
      error_message: `${SUBJECT}: passwords must have an entry for each new user. Add one for "b", or import the user.`,
    }],
    undefined,
  ]);
});

test('what users must be after the plan besides stays', () => {
  const own = { condition: '${self.name != ""}', errorMessage: 'Give a name.' };
  const { lifecycle } = synth((stack) => {
    const passwords = new TerraformVariable(stack, 'passwords', { type: 'map(string)', sensitive: true });
    rosterOfRows(stack, [row()], { passwords, lifecycle: { postcondition: [own] } });
  }).resource.aws_connect_user.agents_jdoe;

  expect(lifecycle.postcondition.map(({ condition }: any) => condition)).toEqual([own.condition, '${self.password != null}']);
});

test('warns of what an import would remove, once for all users', () => {
  const stack = newStack();
  const rows = [row({ name: 'a', userId: 'a', ...KNOWN }), row({ name: 'b', userId: 'b', autoAccept: true }), row({ name: 'c', userId: 'c', phoneType: PhoneType.SOFT_PHONE }), row({ name: 'd', userId: 'd' })];
  rosterOfRows(stack, rows);

  expect(warningsOf(stack).filter((warning) => warning.includes('imported'))).toEqual([
    'stack/agents: Users are imported without an After Contact Work timeout: Terraform sets it to 0, no limit. Give what they have, or nothing of the phone. Users: b, c. [importWithoutAfterContactWork]',
  ]);
});

describe('moves', () => {
  test('users that stood elsewhere', () => {
    const { moved } = synth((stack) => {
      const roster = rosterOfRows(stack, [row({ name: 'a' }), row({ name: 'b' })]);
      roster.moveFromIds({ b: 'aws_connect_user.b' });
      roster.user('a').moveFromId('module.x.aws_connect_user.a');
    });

    expect(moved).toEqual([
      { from: 'module.x.aws_connect_user.a', to: 'aws_connect_user.agents_a' },
      { from: 'aws_connect_user.b', to: 'aws_connect_user.agents_b' },
    ]);
  });
});

test('tells the address of somebody who has left the roster', () => {
  expect(rosterOfFile(newStack(), csv(line())).addressOf('j.roe')).toBe('aws_connect_user.agents_j_roe_e398c4bb');
});

describe('tells the address that a user had', () => {
  const newRoster = (scope: Construct, id: string) =>
    ConnectUserRoster.fromRows(scope, id, { instance: INSTANCE, rows: [row(), row({ name: 'j.roe' })], ...REFERENCES });
  const NAMES = ['jdoe', 'j.roe', 'left'];

  test.each<[string, (stack: TerraformStack) => Construct, (stack: TerraformStack) => Construct, string, string]>([
    ['under the stack', (stack) => stack, (stack) => stack, 'staff', 'staff'],
    ['under the stack, by its path', (stack) => stack, (stack) => stack, 'staff', '/staff'],
    ['in a construct', (stack) => new Construct(stack, 'site'), (stack) => stack.node.findChild('site') as Construct, 'staff', 'staff'],
    ['in another construct', (stack) => new Construct(stack, 'old'), (stack) => new Construct(stack, 'site'), 'agents', '/old/agents'],
    ['before it went into a construct', (stack) => stack, (stack) => new Construct(stack, 'site'), 'staff', '/staff'],
    ['with an id of any characters', (stack) => stack, (stack) => stack, 'sta.ff', 'sta.ff'],
  ])('while the roster had another id %s', (_, before, after, oldId, formerId) => {
    const stack = newStack();
    const old = newRoster(before(stack), oldId);
    const addresses = NAMES.map((name) => old.addressOf(name));
    old.node.scope!.node.tryRemoveChild(oldId);
    const roster = ConnectUserRoster.fromRows(after(stack), 'agents', { instance: INSTANCE, rows: [row(), row({ name: 'j.roe' })], ...REFERENCES });

    expect(NAMES.map((name) => roster.addressOf(name, formerId))).toEqual(addresses);
  });

  test('so that all users of a renamed roster can be moved', () => {
    const { moved } = synth((stack) => {
      const roster = newRoster(stack, 'agents');
      roster.moveFromIds(Object.fromEntries(roster.userNames.map((name) => [name, roster.addressOf(name, 'staff')])));
    });

    expect(moved).toEqual([
      { from: 'aws_connect_user.staff_jdoe', to: 'aws_connect_user.agents_jdoe' },
      { from: 'aws_connect_user.staff_j_roe_e398c4bb', to: 'aws_connect_user.agents_j_roe_e398c4bb' },
    ]);
  });
});


describe('users in a region of their own', () => {
  const REGION = 'eu-central-1';
  const FOUND = (name: string) => `\${data.aws_connect_user.agents_existing_EA6088DB["${name}"].id}`;
  const FORMS: [string, (roster: ConnectUserRoster) => void, object, string][] = [
    ['a bare id in the row', () => undefined, { userId: 'user' }, `${INSTANCE_ID}:user`],
    ['a composite id in the row', () => undefined, { userId: `${INSTANCE_ID}:user` }, `${INSTANCE_ID}:user`],
    ['an ARN in the row', () => undefined, { userId: `${INSTANCE_ARN}/agent/user` }, `${INSTANCE_ID}:user`],
    ['a token in the row', () => undefined, { userId: stringToken() }, `${INSTANCE_ID}:\${regex("[^:/]+$", var.value)}`],
    ['an ARN in code', (roster) => roster.user('jdoe').importFrom(`${INSTANCE_ARN}/agent/user`), {}, `${INSTANCE_ID}:user`],
    ['a composite expression in code', (roster) => roster.user('jdoe').importFrom('${var.a}:${var.b}'), {}, '${var.a}:${var.b}'],
    ['the name in code', (roster) => roster.user('jdoe').importByName(), {}, FOUND('jdoe')],
    ['names in code', (roster) => roster.importByName(['jdoe']), {}, FOUND('jdoe')],
  ];

  test.each(FORMS)('are imported with that region by %s', (_, take, values, id) => {
    expect(importsOf((stack) => take(rosterOfRows(stack, [row(values)], { region: REGION })))).toEqual([
      { to: 'aws_connect_user.agents_jdoe', id: `${id}@${REGION}` },
    ]);
  });

  test.each(FORMS)('are imported with the region of the instance by %s', (_, take, values, id) => {
    const { import: imports, resource } = synth((stack) => {
      const instance = ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, { region: REGION });
      take(rosterOfRows(stack, [row(values)], { instance }));
    });

    expect(imports).toEqual([{ to: 'aws_connect_user.agents_jdoe', id: `${id}@${REGION}` }]);
    expect(resource.aws_connect_user.agents_jdoe.region).toBe(REGION);
  });

  test('are adopted by name with that region, in which they are looked up', () => {
    const { import: imports, data } = synth((stack) =>
      rosterOfRows(stack, [row({ name: 'a' }), row({ name: 'b' })], { region: RAW, adoption: ConnectUserRosterAdoption.BY_NAME }));

    expect(imports).toEqual(['a', 'b'].map((name) => ({ to: `aws_connect_user.agents_${name}`, id: `${FOUND(name)}@${RAW}` })));
    expect(data.aws_connect_user).toEqual({
      agents_existing_EA6088DB: { for_each: '${toset(["a", "b"])}', instance_id: INSTANCE_ID, name: '${each.key}', region: RAW },
    });
  });

  test('cannot be imported by an ARN of another region', () => {
    const userId = `${INSTANCE_ARN.replace(REGION, 'us-east-1')}/agent/user`;
    const problem = `must be a user of the region "${REGION}"; got one of region "us-east-1". Give the id of a user of that region, or correct the region. [ImportOfOtherRegion]`;

    expect(messageOf(() => rosterOfRows(newStack(), [row({ userId })], { region: REGION }))).toBe(notValid(SUBJECT, `rows[0]: userId: ${problem}`));
    expect(messageOf(() => rosterOfRows(newStack(), [row()], { region: REGION }).user('jdoe').importFrom(userId))).toBe(
      notValid(SUBJECT, `user "jdoe": importFrom: ${problem}`),
    );
  });
});

describe('users are found and imported by', () => {
  const withProviders = (fill: (stack: TerraformStack, instance: ConnectInstance, own: AwsProvider) => void) =>
    synth((stack) => {
      const provider = new AwsProvider(stack, 'of_instance', { alias: 'of_instance' });
      const own = new AwsProvider(stack, 'own', { alias: 'own' });
      fill(stack, ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, { provider }), own);
    });
  const providersOf = ({ import: imports, data, resource }: ReturnType<typeof synth>) =>
    [imports[0], data.aws_connect_user.agents_existing_EA6088DB, resource.aws_connect_user.agents_jdoe].map(({ provider }) => provider);
  const adoption = ConnectUserRosterAdoption.BY_NAME;

  test('the provider of the instance', () => {
    const json = withProviders((stack, instance) => rosterOfRows(stack, [row()], { instance, adoption }));

    expect(providersOf(json)).toEqual(['aws.of_instance', 'aws.of_instance', 'aws.of_instance']);
  });

  test('the provider of the roster where it has one', () => {
    const json = withProviders((stack, instance, provider) => rosterOfRows(stack, [row()], { instance, adoption, provider }));

    expect(providersOf(json)).toEqual(['aws.own', 'aws.own', 'aws.own']);
  });
});

describe('existing users without names', () => {
  const NAMELESS = row({ name: 'old', userId: 'user', afterContactWorkTimeLimit: 30 });

  test.each([['CONNECT_MANAGED'], ['SAML'], ['${data.x.y.type}']])('keep what they have where the instance is %s', (type) => {
    const instance = instanceOf(type);
    const unknown = { ...NAMELESS, userId: undefined };
    const ways = [
      (stack: TerraformStack) => rosterOfRows(stack, [NAMELESS], { instance }),
      (stack: TerraformStack) => rosterOfRows(stack, [unknown], { instance }).user('old').importFrom('user'),
      (stack: TerraformStack) => rosterOfRows(stack, [NAMELESS], { instance }).moveFromIds({ old: 'aws_connect_user.old' }),
      (stack: TerraformStack) => rosterOfRows(stack, [unknown], { instance, adoption: ConnectUserRosterAdoption.BY_NAME }),
    ];

    for (const fill of ways) {
      const { lifecycle } = synth(fill).resource.aws_connect_user.agents_old;
      expect(lifecycle).toMatchObject({ ignore_changes: ['identity_info'] });
      expect(lifecycle).not.toHaveProperty('precondition');
    }
  });

  test('are no excuse for new ones, who are named at synth', () => {
    const stack = newStack();
    const nameless = ['a', 'b'].map((name) => row({ name, afterContactWorkTimeLimit: 30 }));
    rosterOfRows(stack, [NAMELESS, ...nameless], { instance: instanceOf('SAML') });
    const missing = (place: number, which: string) =>
      `rows[${place}]: ${which}Name: is required where the instance is CONNECT_MANAGED or SAML. Give the ${which} name of the person. [${which === 'first' ? 'First' : 'Last'}NameMissing]`;

    expect(messageOf(() => Testing.synth(stack))).toBe(
      notValid(SUBJECT, missing(1, 'first'), missing(1, 'last'), missing(2, 'first'), missing(2, 'last')),
    );
  });

  test('are no excuse for new ones, who are named in a precondition', () => {
    const blocks = synth((stack) => rosterOfRows(stack, [NAMELESS, row({ name: 'a' }), row({ name: 'b' })], { instance: instanceOf('${data.x.y.type}') }))
      .resource.aws_connect_user;

    expect(blocks.agents_old.lifecycle).toEqual({ ignore_changes: ['identity_info'], prevent_destroy: true });
    expect(blocks.agents_a.lifecycle.precondition.map(({ error_message: message }: any) => message)).toEqual([
      expect.stringMatching(/ password is required .* Users: a, b\.$/),
      expect.stringMatching(/ identityInfo.firstName is required .* Users: a, b\.$/),
      expect.stringMatching(/ identityInfo.lastName is required .* Users: a, b\.$/),
    ]);
  });
});

describe('an aspect that imports the users of a roster', () => {
  const NEW = row({ afterContactWorkTimeLimit: 30 });
  const importing = (stack: TerraformStack) => {
    const roster = rosterOfRows(stack, [NEW], { instance: instanceOf('CONNECT_MANAGED') });
    Aspects.of(stack).add({ visit: (node) => void (node === roster && roster.user('jdoe').importFrom('user')) });
  };

  test('is not too late for Testing.synth', () => {
    expect(importsOf(importing)).toEqual([{ to: 'aws_connect_user.agents_jdoe', id: `${INSTANCE_ID}:user` }]);
  });

  test('is not too late for App.synth', () => {
    const app = Testing.app();
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    importing(stack);

    expect(() => app.synth()).not.toThrow();
  });
});

describe('two rosters without passwords', () => {
  const fill = (stack: TerraformStack) => {
    const person = { firstName: 'Jane', lastName: 'Doe', routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };
    new AwsProvider(stack, 'aws');
    for (const name of ['first', 'second']) {
      ConnectUserRoster.fromRows(stack, name, { ...REFERENCES, instance: instanceOf('CONNECT_MANAGED'), rows: [{ name, ...person }] });
    }
  };
  const problem = (name: string) =>
    `password: is required where the instance is CONNECT_MANAGED; got none for 1 users: "${name}". ` +
    'Give ConnectUserPassword.fromNewVariable(this, \'initial_password\') or another ConnectUserPassword, or import the user. [PasswordMissing]';

  test('are both told of by Testing.synth', () => {
    const stack = newStack();
    fill(stack);

    expect(messageOf(() => Testing.synth(stack))).toBe(
      notValid("Stack 'stack'", ...['first', 'second'].map((name) => `ConnectUserRoster 'stack/${name}': ${problem(name)}`)),
    );
  });

  test('are both told of by App.synth', () => {
    const app = Testing.app();
    fill(new TerraformStack(app, 'stack'));

    const message = messageOf(() => app.synth());
    ['first', 'second'].forEach((name) => expect(message).toContain(`[stack/${name}] ${problem(name)}`));
  });
});
