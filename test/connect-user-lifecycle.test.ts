import { TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectInstance, ConnectUserPassword } from '../src';
import { newStack, synth } from './support/synth';
import { RAW } from './support/tokens';
import { INSTANCE, Overrides, instanceOf, managedUserProps, newUser, userProps } from './support/users';

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
    error_message: "ConnectUser 'stack/jdoe': password is required where the instance is CONNECT_MANAGED. Give a ConnectUserPassword, or import the user.",
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
        error_message: "ConnectUser 'stack/jdoe': password is an error unless the instance is CONNECT_MANAGED. Leave it out.",
      },
      {
        condition: `\${(${TYPE} != "SAML")}`,
        error_message: "ConnectUser 'stack/jdoe': directoryUserId is an error where the instance uses SAML. Leave it out.",
      },
      {
        condition: `\${(${TYPE} != "SAML")}`,
        error_message:
          "ConnectUser 'stack/jdoe': identityInfo.email is an error where the instance uses SAML. Leave it out; secondaryEmail is where notifications go.",
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
