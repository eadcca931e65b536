import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aspects, TerraformOutput, TerraformResource, TerraformResourceLifecycle, TerraformStack, Testing } from 'cdktf';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword } from '../src';
import { messageOf, notValid } from './support/errors';
import { newStack, synth, warningsOf } from './support/synth';
import { RAW, stringToken } from './support/tokens';
import { INSTANCE, INSTANCE_ARN, INSTANCE_ID, OTHER_INSTANCE_ID, USER_ID, instanceOf, managedUserProps, newUser, samlUserProps, userProps } from './support/users';

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
    ['a condition', '${c ? a : b}', `${INSTANCE_ID}:\${regex("[^:/]+$", "\${c ? a : b}")}`],
    ['a condition in a composite id', '${c ? "a" : "b"}:${{ x = "y:z" }["x"]}', '${c ? "a" : "b"}:${{ x = "y:z" }["x"]}'],
    ['a composite id with a region', `${INSTANCE_ID}:${USER_ID}@eu-central-1`, `${INSTANCE_ID}:${USER_ID}`],
    ['a composite expression with a region', '${var.instance}:${var.user}@eu-central-1', '${var.instance}:${var.user}'],
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

  test.each([[''], ['jane doe'], ['a/b'], ['a:b:'], ['a:b:c'], ['arn:aws:sns:eu-central-1:123456789012:topic'], [null], [undefined], [7]])('rejects %p', (given) => {
    const [rule, shown] = (given ?? null) === null ? ['is required and must', ''] : ['must', `; got ${JSON.stringify(given)}`];

    expect(messageOf(() => newUser().importFrom(given as string))).toBe(
      notValid(
        "ConnectUser 'stack/jdoe'",
        `importFrom: ${rule} be the id of a user, 'INSTANCE_ID:USER_ID', or the ARN of a user${shown}. Copy the id from the end of the ARN, or use importByName. [ImportIdInvalid]`,
      ),
    );
  });

  test.each([[INSTANCE_ARN], [`${INSTANCE_ARN}/security-profile/${USER_ID}`], [`${INSTANCE_ARN}/agent-group/${USER_ID}`]])('rejects the ARN of something else: %s', (given) => {
    expect(() => newUser().importFrom(given)).toThrow(/must be the id of a user.*\[ImportIdInvalid\]$/);
  });

  test('protects the user from being replaced, which would delete the one that has another name, unless the caller does not want that', () => {
    const lifecycleOf = (lifecycle?: TerraformResourceLifecycle, protectFromDeletion?: boolean) => synth((stack) =>
      newUser({ ...existingUser(), lifecycle, protectFromDeletion }, stack).importFrom(USER_ID)).resource.aws_connect_user.jdoe.lifecycle;

    expect(lifecycleOf()).toEqual({ prevent_destroy: true });
    expect(lifecycleOf({ ignoreChanges: ['tags'] })).toEqual({ ignore_changes: ['tags'], prevent_destroy: true });
    expect(lifecycleOf({ preventDestroy: false })).toEqual({ prevent_destroy: false });
    expect(lifecycleOf({ preventDestroy: false }, true)).toEqual({ prevent_destroy: true });
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
    newUser(userProps({ phoneConfig: { autoAccept: true } }), stack).importFrom(USER_ID);

    expect(warningsOf(stack)).toEqual([
      'stack/jdoe: The user is imported without phoneConfig.afterContactWorkTimeLimit: Terraform sets it to 0, no limit. Give what the user has, or leave phoneConfig out. [importWithoutAfterContactWork]',
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
  const problem = 'password: is required where the instance is CONNECT_MANAGED. Give ConnectUserPassword.fromNewVariable(this, \'initial_password\') or another ConnectUserPassword, or import the user. [PasswordMissing]';

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

  test('is reported by Testing.synth for all users at once, and by Testing.synthHcl', () => {
    const stack = newStack();
    newUser(managedUserProps({ password: undefined }), stack);
    new ConnectUser(stack, 'rroe', managedUserProps({ name: 'rroe', password: undefined }));
    const message = notValid("Stack 'stack'", ...['jdoe', 'rroe'].map((id) => `ConnectUser 'stack/${id}': ${problem}`));

    expect(messageOf(() => Testing.synth(stack))).toBe(message);
    expect(messageOf(() => Testing.synthHcl(stack))).toBe(message);
  });

  test('is made up for by an aspect in Testing.synth and Testing.synthHcl as well', () => {
    for (const way of [Testing.synth, Testing.synthHcl]) {
      const stack = newStack();
      newUser(managedUserProps({ password: undefined }), stack);
      Aspects.of(stack).add({ visit: (node) => void (node instanceof ConnectUser && node.importFrom(USER_ID)) });

      expect(() => way(stack)).not.toThrow();
    }
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
    ['moveToId', (user, stack) => {
      user.resource.moveToId('aws_connect_user.new');
      new ConnectUser(stack, 'new', userProps());
    }],
    ['moveTo', (user, stack) => {
      user.resource.moveTo('jdoe');
      new ConnectUser(stack, 'new', userProps()).resource.addMoveTarget('jdoe');
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
    expect(JSON.stringify(synth(stack))).toContain('Give ConnectUserPassword.fromNewVariable');
    move(user, stack);

    expect(JSON.stringify(synth(stack))).not.toContain('Give ConnectUserPassword.fromNewVariable');
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

test('a user that is imported and moves is imported no more, and keeps its move', () => {
  const stack = newStack();
  const old = new ConnectUser(stack, 'old', userProps());
  old.importFrom(USER_ID);
  old.resource.moveTo('jane');
  new ConnectUser(stack, 'new', userProps()).resource.addMoveTarget('jane');

  const { resource, moved, import: imports } = synth(stack);
  expect(imports).toBeUndefined();
  expect(Object.keys(resource.aws_connect_user)).toEqual(['new']);
  expect(moved).toEqual([{ from: 'aws_connect_user.old', to: 'aws_connect_user.new' }]);
  expect(Testing.synthHcl(stack)).not.toContain('import {');
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

describe('the import of a user in a region of its own', () => {
  const REGION = 'eu-central-1';
  const OF_REGION = { ...existingUser(), region: REGION };
  const FORMS: [string, (user: ConnectUser) => void, string][] = [
    ['a bare id', (user) => user.importFrom(USER_ID), `${INSTANCE_ID}:${USER_ID}`],
    ['a composite id', (user) => user.importFrom(`${INSTANCE_ID}:${USER_ID}`), `${INSTANCE_ID}:${USER_ID}`],
    ['an ARN', (user) => user.importFrom(`${INSTANCE_ARN}/agent/${USER_ID}`), `${INSTANCE_ID}:${USER_ID}`],
    ['a composite id with the region', (user) => user.importFrom(`${INSTANCE_ID}:${USER_ID}@${REGION}`), `${INSTANCE_ID}:${USER_ID}`],
    ['a token', (user) => user.importFrom(stringToken()), `${INSTANCE_ID}:\${regex("[^:/]+$", var.value)}`],
    ['an expression of two parts', (user) => user.importFrom('${var.instance}:${var.user}'), '${var.instance}:${var.user}'],
    ['its name', (user) => user.importByName(), '${data.aws_connect_user.jdoe_Existing_992EA8E9.id}'],
  ];

  test.each(FORMS)('by %s ends with that region', (_, importUser, id) => {
    expect(importsOf(importUser, OF_REGION)).toEqual([{ to: 'aws_connect_user.jdoe', id: `${id}@${REGION}` }]);
  });

  test.each(FORMS)('by %s ends with the region of its instance', (_, importUser, id) => {
    const { import: imports, data, resource } = synth((stack) => {
      const instance = ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, { identityManagementType: 'CONNECT_MANAGED' as never, region: REGION });
      importUser(newUser({ ...existingUser(), instance }, stack));
    });

    expect(imports).toEqual([{ to: 'aws_connect_user.jdoe', id: `${id}@${REGION}` }]);
    expect(resource.aws_connect_user.jdoe.region).toBe(REGION);
    expect(Object.values<any>(data?.aws_connect_user ?? {}).map(({ region }) => region)).toEqual(data ? [REGION] : []);
  });

  test('ends with an expression for that region', () => {
    expect(importsOf((user) => user.importFrom(`${INSTANCE_ARN}/agent/${USER_ID}`), { ...existingUser(), region: RAW })).toEqual([
      { to: 'aws_connect_user.jdoe', id: `${INSTANCE_ID}:${USER_ID}@${RAW}` },
    ]);
  });

  test('is in HCL as in JSON', () => {
    const stack = newStack();
    newUser(OF_REGION, stack).importFrom(USER_ID);

    expect(Testing.synthHcl(stack)).toContain(`import {\nid = "${INSTANCE_ID}:${USER_ID}@${REGION}"\nto = aws_connect_user.jdoe\n}`);
  });

  test.each<[string, string, (stack: TerraformStack) => object]>([
    ['an ARN', `${INSTANCE_ARN.replace(REGION, 'us-east-1')}/agent/${USER_ID}`, () => ({ region: REGION })],
    ['a composite id', `${INSTANCE_ID}:${USER_ID}@us-east-1`, () => ({ region: REGION })],
    ['a composite id, by that of the provider,', `${INSTANCE_ID}:${USER_ID}@us-east-1`, (stack) => ({ provider: new AwsProvider(stack, 'aws', { region: REGION }) })],
  ])('cannot be by %s of another region', (_, id, props) => {
    const stack = newStack();

    expect(messageOf(() => newUser({ ...existingUser(), ...props(stack) }, stack).importFrom(id))).toBe(
      notValid(
        "ConnectUser 'stack/jdoe'",
        `importFrom: must be a user of the region "${REGION}"; got one of region "us-east-1". Give the id of a user of that region, or correct the region. [ImportOfOtherRegion]`,
      ),
    );
  });
});

describe('an imported user without identity info', () => {
  const phoneConfig = { afterContactWorkTimeLimit: 30 };
  const ways: [string, (user: ConnectUser) => void][] = [
    ['importFrom', (user) => user.importFrom(USER_ID)],
    ['importByName', (user) => user.importByName()],
    ['importFrom and moveFromId', (user) => {
      user.resource.moveFromId('aws_connect_user.old');
      user.importFrom(USER_ID);
    }],
  ];

  describe.each([['undefined', undefined], ['null', null], ['empty', {}], ['of nulls only', { firstName: null, lastName: null }]])('that is %s', (_, identityInfo) => {
    test.each(ways)('of a known instance keeps what it has after %s', (__, take) => {
      const ofManaged = managedUserProps({ password: undefined, identityInfo, phoneConfig });
      for (const props of [ofManaged, samlUserProps({ identityInfo, phoneConfig })]) {
        const { resource } = synth((stack) => take(newUser(props, stack)));

        expect(resource.aws_connect_user.jdoe).toEqual(expect.objectContaining({ lifecycle: { ignore_changes: ['identity_info'], prevent_destroy: true } }));
        expect(resource.aws_connect_user.jdoe).not.toHaveProperty('identity_info');
      }
    });

    test.each(ways)('of a looked-up instance has no precondition after %s', (__, take) => {
      const props = userProps({ instance: instanceOf('${data.x.y.type}'), identityInfo, phoneConfig });

      expect(synth((stack) => take(newUser(props, stack))).resource.aws_connect_user.jdoe.lifecycle).toEqual({ ignore_changes: ['identity_info'], prevent_destroy: true });
    });
  });

  test('keeps none where one of the names is given', () => {
    expect(() => newUser(samlUserProps({ identityInfo: { firstName: 'Jane' } }))).toThrow('[LastNameMissing]');
  });

  test('is wrong at synth unless it is imported, with all others of the stack', () => {
    const stack = newStack();
    newUser(samlUserProps({ identityInfo: undefined }), stack);
    new ConnectUser(stack, 'rroe', managedUserProps({ name: 'rroe', identityInfo: {}, password: undefined }));
    const name = (which: string) => `is required where the instance is CONNECT_MANAGED or SAML. Give the ${which} name of the person.`;
    const names = (id: string) => [
      `ConnectUser 'stack/${id}': identityInfo.firstName: ${name('first')} [FirstNameMissing]`,
      `ConnectUser 'stack/${id}': identityInfo.lastName: ${name('last')} [LastNameMissing]`,
    ];

    expect(messageOf(() => synth(stack))).toBe(
      notValid(
        "Stack 'stack'",
        ...names('jdoe'),
        "ConnectUser 'stack/rroe': password: is required where the instance is CONNECT_MANAGED. Give ConnectUserPassword.fromNewVariable(this, 'initial_password') or another ConnectUserPassword, or import the user. [PasswordMissing]",
        ...names('rroe'),
      ),
    );
  });

  test('tells of its missing names with whatever else is wrong', () => {
    expect(messageOf(() => newUser(samlUserProps({ identityInfo: undefined, tags: { '': 'x' } })))).toMatch(
      /\(3 problems\):[^]*\[FirstNameMissing\][^]*\[LastNameMissing\][^]*\[TagKeyInvalid\]$/,
    );
  });
});

describe('the provider of an import', () => {
  const withProviders = (fill: (stack: TerraformStack, instance: ConnectInstance, own: AwsProvider) => void) =>
    synth((stack) => {
      const provider = new AwsProvider(stack, 'of_instance', { alias: 'of_instance' });
      const own = new AwsProvider(stack, 'own', { alias: 'own' });
      fill(stack, ConnectInstance.fromInstanceId(stack, 'support', INSTANCE_ID, { provider }), own);
    });

  test('is that of the instance where the user has none of its own, also of its look-up', () => {
    const { import: imports, data, resource } = withProviders((stack, instance) => newUser(userProps({ instance }), stack).importByName());

    expect(imports).toEqual([{ to: 'aws_connect_user.jdoe', id: expect.stringContaining('Existing'), provider: 'aws.of_instance' }]);
    expect(resource.aws_connect_user.jdoe.provider).toBe('aws.of_instance');
    expect(Object.values(data.aws_connect_user)).toEqual([{ instance_id: INSTANCE_ID, name: 'jdoe', provider: 'aws.of_instance' }]);
  });

  test('is that of the user where it has one, also of its look-up', () => {
    const { import: imports, data, resource } = withProviders((stack, instance, provider) =>
      newUser(userProps({ instance, provider }), stack).importByName());

    expect(imports).toEqual([{ to: 'aws_connect_user.jdoe', id: expect.stringContaining('Existing'), provider: 'aws.own' }]);
    expect(resource.aws_connect_user.jdoe.provider).toBe('aws.own');
    expect(Object.values(data.aws_connect_user)).toEqual([{ instance_id: INSTANCE_ID, name: 'jdoe', provider: 'aws.own' }]);
  });

  test('is the one that an aspect sets', () => {
    const { import: imports } = withProviders((stack, instance, own) => {
      newUser(userProps({ instance }), stack).importFrom(USER_ID);
      Aspects.of(stack).add({ visit: (node) => void (TerraformResource.isTerraformResource(node) && (node.provider = own)) });
    });

    expect(imports).toEqual([{ to: 'aws_connect_user.jdoe', id: `${INSTANCE_ID}:${USER_ID}`, provider: 'aws.own' }]);
  });

  test('is no parameter of importFrom', () => {
    expect(ConnectUser.prototype.importFrom).toHaveLength(1);
  });
});

describe('an imported user', () => {
  test('is at the address that it has when the stack is written', () => {
    const { import: imports } = synth((stack) => {
      const user = newUser(existingUser(), stack);
      user.importFrom(USER_ID);
      user.resource.overrideLogicalId('renamed');
    });

    expect(imports).toEqual([{ to: 'aws_connect_user.renamed', id: `${INSTANCE_ID}:${USER_ID}` }]);
  });

  test('may have provisioners and a connection', () => {
    const { import: imports, resource } = synth((stack) => {
      const provisioners = [{ type: 'local-exec', command: 'true' } as const];
      newUser({ ...existingUser(), provisioners, connection: { type: 'ssh', host: 'x' } }, stack).importFrom(USER_ID);
    });

    expect(imports).toEqual([{ to: 'aws_connect_user.jdoe', id: `${INSTANCE_ID}:${USER_ID}` }]);
    expect(resource.aws_connect_user.jdoe).toMatchObject({
      provisioner: [{ 'local-exec': { command: 'true' } }],
      connection: { type: 'ssh', host: 'x' },
    });
  });

  test('is the same in two synths in a row', () => {
    const stack = newStack();
    newUser({ ...existingUser(), region: 'eu-central-1' }, stack).importByName();

    expect(synth(stack)).toEqual(synth(stack));
  });

  test.each<[string, (user: ConnectUser) => void, (user: ConnectUser) => void, string]>([
    ['first', (user) => user.resource.importFrom(`${INSTANCE_ID}:${USER_ID}`), (user) => user.importFrom('another'), 'importFrom'],
    ['second', (user) => user.importFrom('another'), (user) => user.resource.importFrom(`${INSTANCE_ID}:${USER_ID}`), 'resource.importFrom'],
  ])('is not imported twice, with the generated resource %s', (_, first, second, method) => {
    const user = newUser(existingUser());
    first(user);

    expect(messageOf(() => second(user))).toBe(
      notValid("ConnectUser 'stack/jdoe'", `${method}: must not be called for a user that is imported already. Remove one of the two calls. [ImportTwice]`),
    );
  });
});
