import { Aspects, TerraformResource, TerraformResourceLifecycle, TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectInstance, ConnectUser, ConnectUserPassword } from '../src';
import { newStack, synth } from './support/synth';
import { RAW } from './support/tokens';
import { INSTANCE, Overrides, USER_ID, instanceOf, managedUserProps, newUser, userProps } from './support/users';

const lifecycleOf = (overrides: Overrides) =>
  synth((stack) => newUser(managedUserProps(overrides), stack)).resource.aws_connect_user.jdoe.lifecycle;

const of = (lifecycle: TerraformResourceLifecycle, overrides: Overrides = {}) => lifecycleOf({ lifecycle, ...overrides });

describe('the lifecycle of a user', () => {
  test('ignores changes of the password', () => {
    expect(lifecycleOf({})).toEqual({ ignore_changes: ['password'] });
  });

  test('leaves the identity info alone where none is given, since the provider cannot remove it', () => {
    expect(lifecycleOf({ instance: INSTANCE, identityInfo: undefined })).toEqual({ ignore_changes: ['password', 'identity_info'] });
    expect(lifecycleOf({ instance: INSTANCE, identityInfo: null })).toEqual({ ignore_changes: ['password', 'identity_info'] });
  });

  describe('leaves the phone alone', () => {
    const imported = (user: ConnectUser) => user.importFrom(USER_ID);
    const ignoredOf = (overrides: Overrides, change: (user: ConnectUser) => void) =>
      synth((stack) => change(newUser(userProps({ identityInfo: { firstName: 'Jane', lastName: 'Doe' }, ...overrides }), stack)))
        .resource.aws_connect_user.jdoe.lifecycle?.ignore_changes;
    const overridden = (path: string, value: unknown) => (user: ConnectUser) => {
      user.importFrom(USER_ID);
      user.resource.addOverride(path, value);
    };

    test.each<[string, Overrides, (user: ConnectUser) => void]>([
      ['of an imported user that has none', {}, imported],
      ['of one whose phone is empty', { phoneConfig: {} }, imported],
      ['of one whose phone is null', { phoneConfig: null }, imported],
      ['of one that is imported by its name', {}, (user) => user.importByName()],
      ['of one that says so', { phoneConfig: { autoAccept: true }, ignorePhoneConfigChanges: true }, imported],
      ['of one that says so and is new', { ignorePhoneConfigChanges: true }, () => undefined],
      ['of one whose default is written by an override', {}, overridden('phone_config.phone_type', 'SOFT_PHONE')],
    ])('%s', (_, overrides, change) => {
      expect(ignoredOf(overrides, change)).toEqual(['phone_config']);
    });

    test.each<[string, Overrides, (user: ConnectUser) => void]>([
      ['of a new user', {}, () => undefined],
      ['of an imported user that has one', { phoneConfig: { autoAccept: false } }, imported],
      ['of one that says not to', { ignorePhoneConfigChanges: false }, imported],
      ['of one that has it by an override', {}, overridden('phone_config.auto_accept', true)],
      ['of one that has another by an override', {}, overridden('phone_config', { phone_type: 'DESK_PHONE' })],
    ])('but not %s', (_, overrides, change) => {
      expect(ignoredOf(overrides, change)).toBeUndefined();
    });
  });

  test('is empty where there is an identity info and no password', () => {
    const user = userProps({ identityInfo: { firstName: 'Jane' } });

    expect(synth((stack) => newUser(user, stack)).resource.aws_connect_user.jdoe).not.toHaveProperty('lifecycle');
  });

  test('shows changes of the password on request', () => {
    expect(lifecycleOf({ ignorePasswordChanges: false })).toBeUndefined();
  });

  test('keeps what the caller ignores, once each', () => {
    expect(of({ ignoreChanges: ['tags', 'password', 'tags'] })).toEqual({ ignore_changes: ['tags', 'password'] });
    expect(of({ ignoreChanges: ['tags'] }, { ignorePasswordChanges: false })).toEqual({ ignore_changes: ['tags'] });
  });

  test('leaves "all" as it is', () => {
    expect(of({ ignoreChanges: 'all' })).toEqual({ ignore_changes: 'all' });
  });

  test('prevents the destruction of a protected user', () => {
    expect(lifecycleOf({ protectFromDeletion: true })).toEqual({ ignore_changes: ['password'], prevent_destroy: true });
    expect(of({ preventDestroy: false }, { protectFromDeletion: true })).toMatchObject({ prevent_destroy: true });
    expect(of({ preventDestroy: true }, { protectFromDeletion: false })).toMatchObject({ prevent_destroy: true });
  });

  test('keeps everything else that the caller gives', () => {
    const postcondition = [{ condition: '${self.name != ""}', errorMessage: 'There is a name.' }];

    expect(of({ createBeforeDestroy: false, replaceTriggeredBy: ['terraform_data.x'], postcondition })).toEqual({
      create_before_destroy: false,
      ignore_changes: ['password'],
      replace_triggered_by: ['terraform_data.x'],
      postcondition: [{ condition: '${self.name != ""}', error_message: 'There is a name.' }],
    });
  });

  test('reads null as not given', () => {
    expect(lifecycleOf({ lifecycle: null })).toEqual({ ignore_changes: ['password'] });
    expect(lifecycleOf({ lifecycle: { ignoreChanges: null, precondition: null, preventDestroy: null } })).toEqual({ ignore_changes: ['password'] });
  });

  test('leaves the object of the caller as it was', () => {
    const lifecycle = Object.freeze({ ignoreChanges: Object.freeze(['tags']) as string[] });
    of(lifecycle);

    expect(lifecycle).toEqual({ ignoreChanges: ['tags'] });
  });
});

describe('the preconditions of a user of a looked-up instance', () => {
  const preconditionsOf = (overrides: Overrides): { condition: string; error_message: string }[] =>
    synth((stack) => {
      const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme');
      newUser(userProps({ instance, ...overrides }), stack);
    }).resource.aws_connect_user.jdoe.lifecycle?.precondition ?? [];
  const TYPE = 'data.aws_connect_instance.support.identity_management_type';
  const NAMES = { firstName: 'Jane', lastName: 'Doe' };
  const nameMissing = (property: string, noun: string) => ({
    condition: `\${(${TYPE} == "EXISTING_DIRECTORY")}`,
    error_message: `ConnectUser 'stack/jdoe': identityInfo.${property} is required where the instance is CONNECT_MANAGED or SAML. Give the ${noun} of the person.`,
  });
  const PASSWORD = {
    condition: `\${(${TYPE} != "CONNECT_MANAGED")}`,
    error_message: "ConnectUser 'stack/jdoe': password is required where the instance is CONNECT_MANAGED. Give ConnectUserPassword.fromNewVariable(this, 'initial_password') or another ConnectUserPassword, or import the user.",
  };

  test('demand what its type demands', () => {
    expect(preconditionsOf({})).toEqual([PASSWORD, nameMissing('firstName', 'first name'), nameMissing('lastName', 'last name')]);
  });

  test('refuse what its type refuses', () => {
    expect(
      preconditionsOf({
        name: 'n'.repeat(21),
        password: ConnectUserPassword.fromToken(RAW),
        directoryUserId: 'S-1-5-21',
        identityInfo: { ...NAMES, email: 'jdoe@example.com' },
      }),
    ).toEqual([
      {
        condition: `\${(${TYPE} == "SAML")}`,
        error_message: "ConnectUser 'stack/jdoe': name must be at most 20 characters, or 64 where the instance uses SAML. Shorten the name.",
      },
      {
        condition: `\${(${TYPE} == "CONNECT_MANAGED")}`,
        error_message: "ConnectUser 'stack/jdoe': password is allowed only if the instance is CONNECT_MANAGED. Leave it out.",
      },
      {
        condition: `\${(${TYPE} != "SAML")}`,
        error_message: "ConnectUser 'stack/jdoe': directoryUserId must not be set where the instance uses SAML. Leave it out.",
      },
      {
        condition: `\${(${TYPE} != "SAML")}`,
        error_message:
          "ConnectUser 'stack/jdoe': identityInfo.email must not be set where the instance uses SAML. Leave it out; notifications go to secondaryEmail.",
      },
    ]);
  });

  test('come after those of the caller', () => {
    const own = { condition: '${var.open}', errorMessage: 'Closed.' };

    expect(preconditionsOf({ lifecycle: { precondition: [own] }, identityInfo: NAMES })).toEqual([
      { condition: '${var.open}', error_message: 'Closed.' },
      PASSWORD,
    ]);
  });

  test('are none where the type is written down', () => {
    expect(
      synth((stack) => {
        const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme', { identityManagementType: 'SAML' as never });
        newUser(userProps({ instance, identityInfo: NAMES }), stack);
      }).resource.aws_connect_user.jdoe,
    ).not.toHaveProperty('lifecycle');
  });

  test('are none where nothing is known of the type', () => {
    expect(lifecycleOf({ instance: instanceOf(undefined), password: undefined })).toBeUndefined();
  });

  test('keep an expression in the path of the construct as it is', () => {
    const stack = newStack();
    newUser(userProps({ instance: instanceOf(RAW) }), new Construct(stack, '${not.evaluated}') as typeof stack);

    expect(JSON.stringify(synth(stack))).toContain("ConnectUser 'stack/$${not.evaluated}/jdoe': identityInfo");
  });
});

describe('a lifecycle that is set on the resource', () => {
  const CHECK = { condition: '${var.open}', errorMessage: 'Closed.' };
  const WRITTEN_CHECK = { condition: '${var.open}', error_message: 'Closed.' };
  const LIFECYCLES: [string, TerraformResourceLifecycle, object][] = [
    ['preventDestroy', { preventDestroy: true }, { prevent_destroy: true }],
    ['createBeforeDestroy', { createBeforeDestroy: true }, { create_before_destroy: true }],
    ['ignoreChanges', { ignoreChanges: ['tags'] }, { ignore_changes: expect.arrayContaining(['tags', 'identity_info']) }],
    ['a precondition', { precondition: [CHECK] }, { precondition: expect.arrayContaining([WRITTEN_CHECK]) }],
    ['a postcondition', { postcondition: [CHECK] }, { postcondition: [WRITTEN_CHECK] }],
    ['replaceTriggeredBy', { replaceTriggeredBy: [{ fqn: 'terraform_data.x' }] }, { replace_triggered_by: ['terraform_data.x'] }],
  ];
  const STEPS: [string, (user: ConnectUser) => void][] = [
    ['nothing else', () => undefined],
    ['grantSecurityProfile', (user) => user.grantSecurityProfile({ securityProfileId: 'granted' })],
    ['assignHierarchyGroup', (user) => user.assignHierarchyGroup({ hierarchyGroupId: 'group' })],
    ['importFrom', (user) => user.importFrom(USER_ID)],
    ['importByName', (user) => user.importByName()],
    ['moveFromId', (user) => user.resource.moveFromId('aws_connect_user.old')],
    ['addOverride', (user) => user.resource.addOverride('tags.Team', 'x')],
  ];
  const CASES = LIFECYCLES.flatMap(([name, lifecycle, written]) =>
    STEPS.map(([step, take]) => [name, step, lifecycle, take, written] as const));
  const newUserOf = (lifecycle?: TerraformResourceLifecycle) => newUser(userProps({ instance: instanceOf(RAW), lifecycle }));
  const jsonOf = (user: ConnectUser) => synth(user.resource.cdktfStack);
  const orders: [string, (user: ConnectUser, lifecycle: TerraformResourceLifecycle, take: (user: ConnectUser) => void) => void][] = [
    ['before', (user, lifecycle, take) => {
      user.resource.lifecycle = lifecycle;
      take(user);
    }],
    ['after', (user, lifecycle, take) => {
      take(user);
      user.resource.lifecycle = lifecycle;
    }],
    ['by an aspect on all resources, besides', (user, lifecycle, take) => {
      take(user);
      const visit = (node: unknown) => void (TerraformResource.isTerraformResource(node) && (node.lifecycle = lifecycle));
      Aspects.of(user.resource.cdktfStack).add({ visit });
    }],
  ];

  describe.each(orders)('%s', (_, set) => {
    test.each(CASES)('%s and %s is kept, with what the library adds', (__, ___, lifecycle, take, written) => {
      const user = newUserOf();
      set(user, lifecycle, take);
      const given = newUserOf(lifecycle);
      take(given);

      const json = jsonOf(user);
      expect(json).toEqual(jsonOf(given));
      expect(json.resource.aws_connect_user.jdoe.lifecycle).toMatchObject(written);
    });
  });

  test('is joined by overrides of it', () => {
    const user = newUser(managedUserProps());
    user.resource.addOverride('lifecycle.ignore_changes', ['tags']);
    user.resource.addOverride('lifecycle.create_before_destroy', true);
    user.resource.lifecycle = { preventDestroy: true };

    expect(jsonOf(user).resource.aws_connect_user.jdoe.lifecycle).toEqual({
      ignore_changes: ['password', 'tags'],
      prevent_destroy: true,
      create_before_destroy: true,
    });
  });

  test('stands in HCL as well', () => {
    const user = newUser(managedUserProps({ tags: { Team: 'x' } }));
    user.resource.lifecycle = { preventDestroy: true };
    user.grantSecurityProfile({ securityProfileId: 'granted' });

    expect(Testing.synthHcl(user.resource.cdktfStack)).toContain('lifecycle {\nprevent_destroy = true\nignore_changes = [password]\n}');
  });

  test('has its conditions as blocks in HCL, with those of the library', () => {
    const instance = ConnectInstance.fromInstanceAlias(newStack(), 'support', 'acme');
    const stack = instance.node.scope as TerraformStack;
    newUser(userProps({ instance, lifecycle: { ignoreChanges: 'all', precondition: [CHECK], postcondition: [CHECK] } }), stack);
    const own = 'condition = "${var.open}"\nerror_message = "Closed."';
    const type = 'data.aws_connect_instance.support.identity_management_type';
    const added = (operator: string, allowed: string, message: string) =>
      `precondition {\ncondition = "\${(${type} ${operator} "${allowed}")}"\nerror_message = "ConnectUser 'stack/jdoe': ${message}"\n}`;

    expect(Testing.synthHcl(stack)).toContain([
      'lifecycle {',
      'ignore_changes = all',
      `precondition {\n${own}\n}`,
      added('!=', 'CONNECT_MANAGED', "password is required where the instance is CONNECT_MANAGED. Give ConnectUserPassword.fromNewVariable(this, 'initial_password') or another ConnectUserPassword, or import the user."),
      added('==', 'EXISTING_DIRECTORY', 'identityInfo.firstName is required where the instance is CONNECT_MANAGED or SAML. Give the first name of the person.'),
      added('==', 'EXISTING_DIRECTORY', 'identityInfo.lastName is required where the instance is CONNECT_MANAGED or SAML. Give the last name of the person.'),
      `postcondition {\n${own}\n}`,
      '}',
    ].join('\n'));
  });

  test('is the same in two synths in a row', () => {
    const user = newUserOf({ ignoreChanges: ['tags'], precondition: [CHECK] });
    user.grantSecurityProfile({ securityProfileId: 'granted' });
    user.importFrom(USER_ID);

    expect(jsonOf(user)).toEqual(jsonOf(user));
  });
});

describe('getters of a class', () => {
  class Lifecycle {
    public get preventDestroy() {
      return true;
    }
    public get ignoreChanges() {
      return ['tags'];
    }
    public get precondition() {
      return [new Check()];
    }
    public get postcondition() {
      return [new Check()];
    }
  }
  class Check {
    public get condition() {
      return '${var.open}';
    }
    public get errorMessage() {
      return 'Closed.';
    }
  }
  class Tags {
    public get Team() {
      return 'x';
    }
  }
  class Names {
    public get firstName() {
      return 'Jane';
    }
    public get lastName() {
      return 'Doe';
    }
  }
  const values = managedUserProps({ tags: { Team: 'x' } });
  class Base {
    public get protectFromDeletion() {
      return true;
    }
    public get instance() {
      return values.instance;
    }
    public get name() {
      return values.name;
    }
    public get password() {
      return values.password;
    }
  }
  class Props extends Base {
    public get identityInfo() {
      return new Names();
    }
    public get routingProfile() {
      return values.routingProfile;
    }
    public get securityProfiles() {
      return values.securityProfiles;
    }
    public get tags(): { [key: string]: string } {
      return new Tags() as never;
    }
    public get lifecycle() {
      return new Lifecycle();
    }
  }

  test('count as the properties of a user, also inherited ones and those of its parts', () => {
    const check = [{ condition: '${var.open}', errorMessage: 'Closed.' }];
    const lifecycle = { preventDestroy: true, ignoreChanges: ['tags'], precondition: check, postcondition: check };
    const plain = managedUserProps({ tags: { Team: 'x' }, protectFromDeletion: true, lifecycle });

    expect(synth((stack) => newUser(new Props(), stack))).toEqual(synth((stack) => newUser(plain, stack)));
  });

  test('count as the lifecycle that is set on the resource', () => {
    const user = newUser(managedUserProps());
    user.resource.lifecycle = new Lifecycle();

    expect(synth(user.resource.cdktfStack).resource.aws_connect_user.jdoe.lifecycle).toEqual({
      ignore_changes: ['tags', 'password'],
      prevent_destroy: true,
      precondition: [{ condition: '${var.open}', error_message: 'Closed.' }],
      postcondition: [{ condition: '${var.open}', error_message: 'Closed.' }],
    });
  });
});
