import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, Fn, Lazy, TerraformLocal, TerraformStack, TerraformVariable } from 'cdktf';
import { AwsProvider, ConnectUser, ConnectUserPassword } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth } from '../support/synth';
import { RAW, anyToken, stringToken } from '../support/tokens';
import { managedUserProps, newUser } from '../support/users';

type Make = (stack: ReturnType<typeof newStack>) => ConnectUserPassword;

const synthOf = (make: Make) => synth((stack) => newUser(managedUserProps({ password: make(stack) }), stack));
const passwordOf = (make: Make) => synthOf(make).resource.aws_connect_user.jdoe.password;
const fromSecret = (jsonKey?: string | null) => (stack: ReturnType<typeof newStack>) =>
  ConnectUserPassword.fromSecretsManager(stack, 'initial', { secretId: 'connect/initial', jsonKey: jsonKey as string });

describe('a password from a variable', () => {
  test('is the value of a sensitive variable', () => {
    expect(passwordOf((stack) => ConnectUserPassword.fromVariable(new TerraformVariable(stack, 'initial', { sensitive: true })))).toBe('${var.initial}');
  });

  test('declares the variable as one without a default', () => {
    expect(synthOf((stack) => ConnectUserPassword.fromNewVariable(stack, 'initial')).variable).toEqual({
      initial: { type: 'string', sensitive: true, nullable: false, description: 'Initial password of Amazon Connect users' },
    });
  });

  test.each([undefined, false])('rejects a variable with sensitive %p', (sensitive) => {
    expect(messageOf(() => ConnectUserPassword.fromVariable(new TerraformVariable(newStack(), 'initial', { sensitive })))).toBe(
      notValid(
        'ConnectUserPassword.fromVariable',
        'variable: must be sensitive, or Terraform prints what it holds in its plan; got variable "stack/initial". ' +
          'Declare the TerraformVariable with sensitive: true and type: \'string\'. [PasswordVariableNotSensitive]',
      ),
    );
  });

  test.each([['Dummy-Passw0rd'], [''], [Lazy.stringValue({ produce: () => 'Dummy-Passw0rd' })]])('rejects a variable with a default', (given) => {
    const variable = new TerraformVariable(newStack(), 'initial', { sensitive: true, default: given });

    expect(messageOf(() => ConnectUserPassword.fromVariable(variable))).toBe(
      notValid(
        'ConnectUserPassword.fromVariable',
        'variable: must not have a default, which would be readable in the synthesized JSON; got variable "stack/initial". ' +
          'Leave the default out, and set the variable where Terraform runs, such as by TF_VAR_name. [PasswordVariableWithDefault]',
      ),
    );
  });

  test.each<[string, (variable: TerraformVariable) => unknown, string]>([
    ['is no longer sensitive', (variable) => Object.assign(variable, { sensitive: false }), '[PasswordVariableNotSensitive]'],
    ['is made not sensitive by an override', (variable) => variable.addOverride('sensitive', false), '[PasswordVariableNotSensitive]'],
    ['is made so by its stack', ({ cdktfStack }) => cdktfStack.addOverride('variable.initial.sensitive', false), '[PasswordVariableNotSensitive]'],
    ['gets a default', (variable) => Object.assign(variable, { default: 'Dummy-Passw0rd' }), '[PasswordVariableWithDefault]'],
    ['gets one by an override', (variable) => variable.addOverride('default', 'Dummy-Passw0rd'), '[PasswordVariableWithDefault]'],
  ])('rejects, when the stack is written, a variable that %s afterwards', (_, change, code) => {
    const stack = newStack();
    const variable = new TerraformVariable(stack, 'initial', { sensitive: true });
    newUser(managedUserProps({ password: ConnectUserPassword.fromVariable(variable) }), stack);
    change(variable);

    expect(() => synth(stack)).toThrow(code);
    expect(messageOf(() => synth(stack))).not.toContain('Dummy');
  });

  test.each([[null], [undefined], [{}], ['var.initial']])('rejects %p', (variable) => {
    expect(() => ConnectUserPassword.fromVariable(variable as never)).toThrow('must be a TerraformVariable (what was given is not shown).');
  });
});

describe('a password from AWS Secrets Manager', () => {
  const SECRET = 'data.aws_secretsmanager_secret_version.initial.secret_string';

  test('is the whole secret', () => {
    const { data, resource } = synthOf(fromSecret());

    expect(data.aws_secretsmanager_secret_version).toEqual({ initial: { secret_id: 'connect/initial' } });
    expect(resource.aws_connect_user.jdoe.password).toBe(`\${${SECRET}}`);
  });

  test.each([
    ['password', '["password"]'],
    ['a "b"', '["a \\"b\\""]'],
    ['$${not.evaluated}', '["$$${not.evaluated}"]'],
    [stringToken(), '[var.value]'],
    [null, ''],
  ])('can be the value of the key %p', (key, access) => {
    expect(passwordOf(fromSecret(key))).toBe(access === '' ? `\${${SECRET}}` : `\${jsondecode(${SECRET})${access}}`);
  });

  test('takes a version and a provider', () => {
    const { data } = synthOf((stack) =>
      ConnectUserPassword.fromSecretsManager(stack, 'initial', {
        secretId: RAW,
        versionStage: 'AWSPREVIOUS',
        provider: new AwsProvider(stack, 'aws', { alias: 'secrets' }),
      }),
    );

    expect(data.aws_secretsmanager_secret_version).toEqual({ initial: { secret_id: RAW, version_stage: 'AWSPREVIOUS', provider: 'aws.secrets' } });
  });

  test.each([
    ['', 'must be the name or ARN of a secret; got "".'],
    [7, 'must be the name or ARN of a secret; got 7.'],
    [null, 'is required and must be the name or ARN of a secret.'],
    [undefined, 'is required and must be the name or ARN of a secret.'],
  ])('rejects %p as the id of a secret', (secretId, told) => {
    expect(messageOf(() => ConnectUserPassword.fromSecretsManager(newStack(), 'initial', { secretId: secretId as never }))).toBe(
      notValid(
        'ConnectUserPassword.fromSecretsManager',
        `secretId: ${told} Give the secret that holds the password, as in { secretId: 'connect/initial' }. [SecretIdMissing]`,
      ),
    );
  });
});

describe('what is wrong about a secret', () => {
  test('is not shown', () => {
    const make = (props: object) => messageOf(() => ConnectUserPassword.fromSecretsManager(newStack(), 'initial', props as never));

    expect(make({ secretId: { password: 'Dummy-Passw0rd' } })).toContain('secretId: must be the name or ARN of a secret; got an object (not shown).');
    expect(make({ secretId: ['Dummy-Passw0rd'] })).toContain('got an object (not shown)');
    expect(make({ secretId: 'connect/initial', jsonKey: { password: 'Dummy-Passw0rd' } })).toContain(
      'jsonKey: must be the key of the password in the secret; got "object". Write it as a string. [TypeInvalid]',
    );
  });
});

describe('a password from a token', () => {
  test.each([[stringToken(), '${var.value}'], [RAW, RAW], ['prefix-${var.value}', 'prefix-${var.value}']])('is the token %#', (token, json) => {
    expect(passwordOf(() => ConnectUserPassword.fromToken(token))).toBe(json);
  });

  test('can be an object that resolves', () => {
    expect(passwordOf(() => ConnectUserPassword.fromToken(anyToken() as never))).toBe('${var.value}');
  });

  test.each<[string, string]>([
    ['a Lazy', Lazy.stringValue({ produce: () => 'Dummy-Passw0rd' })],
    ['a function', Fn.join('', ['Dummy-', 'Passw0rd'])],
    ['a function that is not worked out', Fn.sha1('Dummy-Passw0rd')],
  ])('rejects, when the stack is written, %s of nothing but text', (_, token) => {
    expect(messageOf(() => passwordOf(() => ConnectUserPassword.fromToken(token)))).toBe(
      notValid(
        "ConnectUserPassword in stack 'stack'",
        'token: must be a token or an expression (what was given is not shown). Keep the password in a variable or a secret: ConnectUserPassword.fromNewVariable, fromVariable or fromSecretsManager. [PasswordNotToken]',
      ),
    );
  });

  const PLAIN = 'Dummy-Passw0rd';
  const local = (stack: TerraformStack, expression: unknown) => new TerraformLocal(stack, 'initial', expression).asString;

  test.each<[string, (stack: TerraformStack) => string]>([
    ['a local', (stack) => local(stack, PLAIN)],
    ['a local by its name', (stack) => local(stack, PLAIN) && '${local.initial}'],
    ['a part of a local', (stack) => (new TerraformLocal(stack, 'initial', { agents: [PLAIN] }).fqn, '${local.initial.agents[0]}')],
    ['a function of a local', (stack) => Fn.join('', ['Aa1-', local(stack, PLAIN)])],
    ['a local of a local', (stack) => local(stack, new TerraformLocal(stack, 'first', PLAIN).asString)],
    ['a local that the stack overrides', (stack) => {
      stack.addOverride('locals.initial', PLAIN);
      return local(stack, stringToken());
    }],
    ['a variable with a default', (stack) => new TerraformVariable(stack, 'initial', { sensitive: true, default: PLAIN }).stringValue],
  ])('rejects, when the stack is written, %s that holds text', (_, token) => {
    const message = messageOf(() => passwordOf((stack) => ConnectUserPassword.fromToken(token(stack))));

    expect(message).toContain('token: must be a token or an expression (what was given is not shown)');
    expect(message).not.toContain('Dummy');
  });

  test.each<[string, (stack: TerraformStack) => string, string]>([
    ['a local with a token', (stack) => local(stack, stringToken()), '${local.initial}'],
    ['a local that holds itself', (stack) => local(stack, '${local.initial}'), '${local.initial}'],
    ['a local that nothing declares', () => '${local.initial}', '${local.initial}'],
    ['a variable without a default', (stack) => new TerraformVariable(stack, 'initial', { sensitive: true }).stringValue, '${var.initial}'],
  ])('can be %s', (_, token, json) => {
    expect(passwordOf((stack) => ConnectUserPassword.fromToken(token(stack)))).toBe(json);
  });

  test.each<[string, (token: string) => string]>([['a local', (token) => token], ['a function of one', (token) => Fn.join('', ['Aa1-', token])]])(
    'cannot be %s in another stack that holds text',
    (_, tokenFor) => {
      const app = new App({ outdir: fs.mkdtempSync(path.join(os.tmpdir(), 'password-')), skipValidation: true });
      const [stack, other] = ['stack', 'other'].map((id) => new TerraformStack(app, id));
      newUser(managedUserProps({ password: ConnectUserPassword.fromToken(tokenFor(local(other, PLAIN))) }), stack);

      expect(messageOf(() => app.synth())).toContain('[PasswordNotToken]');
    },
  );

  test('is named once however many hold text', () => {
    const make = () => ConnectUserPassword.fromToken(Lazy.stringValue({ produce: () => PLAIN }));
    const message = messageOf(() => synth((stack) => ['ann', 'bob'].forEach((name) => new ConnectUser(stack, name, managedUserProps({ name, password: make() })))));

    expect(message.match(/PasswordNotToken/g)).toHaveLength(1);
  });

  test('can be an expression with text in it', () => {
    expect(passwordOf(() => ConnectUserPassword.fromToken('Aa1-${random_password.initial.result}'))).toBe('Aa1-${random_password.initial.result}');
  });

  test.each([['plain'], ['$${plain}'], ['${"plain"}'], ['pl${"ain"}'], [''], [null], [undefined], [7]])('rejects %p', (token) => {
    expect(messageOf(() => ConnectUserPassword.fromToken(token as string))).toBe(
      notValid(
        'ConnectUserPassword.fromToken',
        'token: must be a token or an expression (what was given is not shown). Keep the password in a variable or a secret: ConnectUserPassword.fromNewVariable, fromVariable or fromSecretsManager. [PasswordNotToken]',
      ),
    );
  });
});

describe('a password in plain text', () => {
  test('stands in the JSON as it was given', () => {
    expect(passwordOf(() => ConnectUserPassword.unsafePlainText('Passw0rd$${x}'))).toBe('Passw0rd$${x}');
  });

  test.each([[null], [undefined], [12345678], [{}]])('rejects %p', (password) => {
    expect(messageOf(() => ConnectUserPassword.unsafePlainText(password as string))).toBe(
      notValid(
        'ConnectUserPassword.unsafePlainText',
        'password: must be a string (what was given is not shown). Give the password, or leave the password of the user out. [PasswordNotText]',
      ),
    );
  });
});
