import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aspects, TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { AwsProvider, ConnectUser, ConnectUserPassword } from '../src';
import { messageOf, notValid } from './support/errors';
import { newStack, synth, warningsOf } from './support/synth';
import { RAW, stringToken } from './support/tokens';
import { INSTANCE, INSTANCE_ARN, INSTANCE_ID, OTHER_INSTANCE_ID, USER_ID, instanceOf, managedUserProps, newUser, userProps } from './support/users';

/** Nothing to warn of, and no password. */
const existingUser = () =>
  managedUserProps({ password: undefined, phoneConfig: { afterContactWorkTimeLimit: 30 } });

const importsOf = (action: (user: ConnectUser, stack: TerraformStack) => void, props = existingUser()) =>
  synth((stack) => action(newUser(props, stack), stack)).import;

describe('importFrom', () => {
  test.each([
    ['a bare id', USER_ID, `${INSTANCE_ID}:${USER_ID}`],
    ['a composite id', `${INSTANCE_ID}:${USER_ID}`, `${INSTANCE_ID}:${USER_ID}`],
    ['an ARN', `${INSTANCE_ARN}/agent/${USER_ID}`, `${INSTANCE_ID}:${USER_ID}`],
    ['a composite expression', '${var.instance}:${var.user}', '${var.instance}:${var.user}'],
    ['an ARN with an expression', `${INSTANCE_ARN}/agent/${RAW}`, `${INSTANCE_ID}:\${regex("[^:/]+$", "${INSTANCE_ARN}/agent/\${var.value}")}`],
    ['an expression of three parts', 'x:${var.value}:y', `${INSTANCE_ID}:\${regex("[^:/]+$", "x:\${var.value}:y")}`],
    ['a token', stringToken(), `${INSTANCE_ID}:\${regex("[^:/]+$", var.value)}`],
    ['an expression', RAW, `${INSTANCE_ID}:\${regex("[^:/]+$", "\${var.value}")}`],
  ])('takes %s', (_, given, id) => {
    expect(importsOf((user) => user.importFrom(given))).toEqual([{ to: 'aws_connect_user.jdoe', id }]);
  });

  test('is done by the provider of the user, since Terraform takes no other', () => {
    const { import: imports } = synth((stack) => {
      const provider = new AwsProvider(stack, 'aws', { alias: 'other' });
      newUser({ ...existingUser(), provider }, stack).importFrom(USER_ID);
    });

    expect(imports).toEqual([{ to: 'aws_connect_user.jdoe', id: `${INSTANCE_ID}:${USER_ID}`, provider: 'aws.other' }]);
  });

  test('makes up for a missing password', () => {
    const stack = newStack();
    newUser(existingUser(), stack).importFrom(USER_ID);

    expect(synth(stack).resource.aws_connect_user.jdoe).not.toHaveProperty('password');
  });

  test.each([[''], ['jane doe'], ['a/b'], ['a:b:'], [null], [undefined], [7]])('rejects %p', (given) => {
    expect(messageOf(() => newUser().importFrom(given as string))).toBe(
      notValid(
        "ConnectUser 'stack/jdoe'",
        `importFrom: must be the id of a user, 'INSTANCE_ID:USER_ID', or the ARN of a user; got ${JSON.stringify(given)}. Copy the id from the end of the ARN, or use importByName. [ImportIdInvalid]`,
      ),
    );
  });

  test('rejects a user of another instance', () => {
    expect(messageOf(() => newUser().importFrom(`${OTHER_INSTANCE_ID}:${USER_ID}`))).toBe(
      notValid(
        "ConnectUser 'stack/jdoe'",
        `importFrom: must be a user of the instance "${INSTANCE_ID}"; got one of instance "${OTHER_INSTANCE_ID}". Give the id of a user of that instance. [ImportOfOtherInstance]`,
      ),
    );
  });

  test('takes a user of any instance where its own is known at plan', () => {
    const props = { ...existingUser(), instance: { ...INSTANCE, id: RAW } };

    expect(importsOf((user) => user.importFrom(`${OTHER_INSTANCE_ID}:${USER_ID}`), props)).toEqual([
      { to: 'aws_connect_user.jdoe', id: `${OTHER_INSTANCE_ID}:${USER_ID}` },
    ]);
  });

  test('rejects a second import', () => {
    const user = newUser();
    user.importFrom(USER_ID);

    expect(messageOf(() => user.importFrom(USER_ID))).toBe(
      notValid("ConnectUser 'stack/jdoe'", 'importFrom: must not be called for a user that is imported already. Remove one of the two calls. [ImportTwice]'),
    );
    expect(() => user.importByName()).toThrow('[ImportTwice]');
  });

  test('rejects one user for several', () => {
    const user = newUser(userProps({ count: 1 }));

    expect(messageOf(() => user.importFrom(USER_ID))).toBe(
      notValid(
        "ConnectUser 'stack/jdoe'",
        'importFrom: takes over one user, but this construct has count or forEach. Make a ConnectUser of its own for each user to import. [ImportOfSeveral]',
      ),
    );
  });

  test('warns of what Terraform would take from the user', () => {
    const stack = newStack();
    newUser(userProps(), stack).importFrom(USER_ID);

    expect(warningsOf(stack)).toEqual([
      'stack/jdoe: The user is imported without phoneConfig.afterContactWorkTimeLimit: Terraform sets it to 0, no limit. Give what the user has. [importWithoutAfterContactWork]',
    ]);
  });

  test('has nothing to warn of when that is given', () => {
    const stack = newStack();
    newUser(existingUser(), stack).importFrom(USER_ID);

    expect(warningsOf(stack)).toEqual([]);
  });

  test('stands in HCL as well', () => {
    const stack = newStack();
    newUser(existingUser(), stack).importFrom(USER_ID);

    expect(Testing.synthHcl(stack)).toContain(`import {\nid = "${INSTANCE_ID}:${USER_ID}"\nto = aws_connect_user.jdoe\n}`);
  });
});

describe('importByName', () => {
  test('imports what a data source finds', () => {
    const stack = newStack();
    newUser(existingUser(), stack).importByName();

    const { data, import: imports } = synth(stack);
    expect(imports).toEqual([{ to: 'aws_connect_user.jdoe', id: '${data.aws_connect_user.jdoe_Existing_992EA8E9.id}' }]);
    expect(data.aws_connect_user).toEqual({ jdoe_Existing_992EA8E9: { instance_id: INSTANCE_ID, name: 'jdoe' } });
  });

  test('looks nothing up when it is refused', () => {
    const stack = newStack();
    const user = newUser(userProps({ count: 1 }), stack);

    expect(() => user.importByName()).toThrow('[ImportOfSeveral]');
    expect(synth(stack).data).toBeUndefined();
  });
});

describe('a missing password', () => {
  const problem = 'password: is required where the instance is CONNECT_MANAGED. Give a ConnectUserPassword, or import the user. [PasswordMissing]';

  test('is reported at synth, not before', () => {
    const stack = newStack();
    newUser(managedUserProps({ password: undefined }), stack);

    expect(messageOf(() => synth(stack))).toBe(notValid("ConnectUser 'stack/jdoe'", problem));
  });

  test('is reported by App.synth for all users at once', () => {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'missing-password-')) });
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    newUser(managedUserProps({ password: undefined }), stack);
    new ConnectUser(stack, 'rroe', managedUserProps({ name: 'rroe', password: undefined }));

    expect(messageOf(() => app.synth())).toMatch(/\[stack\/jdoe\] password: [^]*\[stack\/rroe\] password: /);
    rmSync(app.outdir, { recursive: true });
  });

  test('is made up for by an aspect that imports the user', () => {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'missing-password-')) });
    const stack = new TerraformStack(app, 'stack');
    new AwsProvider(stack, 'aws');
    newUser(managedUserProps({ password: undefined }), stack);
    Aspects.of(stack).add({ visit: (node) => void (node instanceof ConnectUser && node.importFrom(USER_ID)) });

    expect(() => app.synth()).not.toThrow();
    rmSync(app.outdir, { recursive: true });
  });

  test('is among what the validation of the tree tells', () => {
    const user = newUser(managedUserProps({ password: undefined }));

    expect(user.node.validate()).toEqual([problem]);
    user.importFrom(USER_ID);
    expect(user.node.validate()).toEqual([]);
  });

  test('is reported at once with whatever else is wrong', () => {
    expect(messageOf(() => newUser(managedUserProps({ password: undefined, tags: { '': 'x' } })))).toMatch(/\(2 problems\):[^]*\[PasswordMissing\][^]*\[TagKeyInvalid\]$/);
  });

  test('does not keep a grant from being checked and made', () => {
    const stack = newStack();
    const user = newUser(managedUserProps({ password: undefined }), stack);
    user.grantSecurityProfile({ securityProfileId: 'analyst' });
    user.importFrom(USER_ID);

    expect(synth(stack).resource.aws_connect_user.jdoe.security_profile_ids).toHaveLength(2);
  });

  const moves: [string, (user: ConnectUser, stack: TerraformStack) => void][] = [
    ['moveFromId', (user) => user.resource.moveFromId('aws_connect_user.old')],
    ['moveToId', (user) => user.resource.moveToId('aws_connect_user.new')],
    ['addMoveTarget', (user, stack) => {
      user.resource.addMoveTarget('jdoe');
      new ConnectUser(stack, 'old', managedUserProps({ name: 'old', password: undefined })).resource.moveTo('jdoe');
    }],
    ["the generated resource's importFrom", (user) => user.resource.importFrom(`${INSTANCE_ID}:${USER_ID}`)],
  ];

  test.each(moves)('is made up for by %s', (_, move) => {
    const stack = newStack();
    move(newUser(managedUserProps({ password: undefined }), stack), stack);

    expect(() => synth(stack)).not.toThrow();
  });

  test.each(moves)('of a looked-up instance is not demanded by Terraform after %s', (_, move) => {
    const stack = newStack();
    const user = newUser(managedUserProps({ instance: instanceOf('${data.x.y.type}'), password: undefined }), stack);
    expect(JSON.stringify(synth(stack))).toContain('Give a ConnectUserPassword');
    move(user, stack);

    expect(JSON.stringify(synth(stack))).not.toContain('Give a ConnectUserPassword');
  });
});

test('a user that moves leaves no resource at its old address', () => {
  const stack = newStack();
  new ConnectUser(stack, 'old', userProps()).resource.moveTo('jane');
  new ConnectUser(stack, 'new', userProps({ name: 'jane' })).resource.addMoveTarget('jane');

  const { resource, moved } = synth(stack);
  expect(Object.keys(resource.aws_connect_user)).toEqual(['new']);
  expect(moved).toEqual([{ from: 'aws_connect_user.old', to: 'aws_connect_user.new' }]);
});

test('a user that moves from one construct to another may keep its name', () => {
  const stack = newStack();
  new ConnectUser(stack, 'old', userProps()).resource.moveTo('jane');
  new ConnectUser(stack, 'new', userProps()).resource.addMoveTarget('jane');

  expect(synth(stack).moved).toHaveLength(1);
});

test('generateConfigForImport has Terraform write the code', () => {
  const stack = newStack();
  ConnectUser.generateConfigForImport(stack, 'jdoe', `${INSTANCE_ID}:${USER_ID}`);

  expect(synth(stack).import).toEqual([{ id: `${INSTANCE_ID}:${USER_ID}`, to: 'aws_connect_user.jdoe' }]);
});

test('an imported user exports its ids', () => {
  const { output } = synth((stack) => {
    const user = newUser(userProps({ password: ConnectUserPassword.fromToken(RAW), instance: INSTANCE }), stack);
    user.importFrom(USER_ID);
    new TerraformOutput(stack, 'id', { value: user.id });
  });

  expect(output.id.value).toBe('${aws_connect_user.jdoe.id}');
});
