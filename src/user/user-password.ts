import { Fn, TerraformProvider, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { variableViolations } from './password-variable';
import { asArgument } from '../core/expressions';
import { givenProperties } from '../core/given-properties';
import { isRawExpression, isUnresolved } from '../core/known';
import { once } from '../core/memo';
import { DeclaredValues } from '../core/terraform/declared-values';
import { NO_SCOPE, valueOf } from '../core/terraform/evaluation';
import { isWrittenOut } from '../core/terraform/values';
import { DataAwsSecretsmanagerSecretVersion } from '../vendor/l1';
import { isFilledText } from './rules/user-rule';
import { quote } from '../core/text';
import { Violation, reject, rejectIfAny, requireFreeId, typeInvalid } from '../core/violations';
import { beforeWriting } from '../core/written-stacks';

const MADE_ONCE = 'Make the password once, outside of any loop, and give it to each user; a password of its own needs an id of its own.';

/** Which secret of AWS Secrets Manager holds the password. */
export interface SecretsManagerPasswordProps {
  /** The name or ARN of the secret, else an error (`SecretIdMissing`). It must exist when Terraform plans. */
  readonly secretId: string;

  /**
   * The key of the password, where the secret is a JSON object.
   *
   * @default - the whole secret string is the password
   */
  readonly jsonKey?: string;

  /**
   * The staging label of the secret's version.
   *
   * @default - AWSCURRENT
   */
  readonly versionStage?: string;

  /**
   * The provider that reads the secret.
   *
   * @default - the provider of the stack
   */
  readonly provider?: TerraformProvider;
}

/**
 * The initial password of a user, and where it comes from.
 *
 * Amazon Connect takes a password when it creates a user and has no call to change it afterwards: whoever signs in or
 * an administrator does that. Whichever way is chosen here, **Terraform keeps the value in its state**: protect the
 * state, and have the initial password changed at the first login.
 *
 * @see https://developer.hashicorp.com/terraform/language/state/sensitive-data
 */
export class ConnectUserPassword {
  /**
   * The value of a Terraform variable, which must be declared `sensitive`, else an error (`PasswordVariableNotSensitive`), and
   * without a default (`PasswordVariableWithDefault`). Both must hold until synth.
   *
   * @param variable The variable, set for example through the environment variable `TF_VAR_<name>`.
   */
  public static fromVariable(variable: TerraformVariable): ConnectUserPassword {
    rejectIfAny('ConnectUserPassword.fromVariable', variableViolations('variable', variable));
    return new ConnectUserPassword(variable.stringValue, false, variable);
  }

  /**
   * The value of a new Terraform variable, declared as a sensitive string without a default.
   *
   * Call it once, and give the password to all users that share it: a second variable of the same id is an error (`IdTaken`).
   *
   * @param scope The stack, or a construct in it.
   * @param id The name of the variable; directly under the stack it is the name as it is.
   */
  public static fromNewVariable(scope: Construct, id: string): ConnectUserPassword {
    requireFreeId('ConnectUserPassword.fromNewVariable', scope, id, MADE_ONCE);
    return ConnectUserPassword.fromVariable(
      new TerraformVariable(scope, id, {
        type: 'string',
        sensitive: true,
        nullable: false,
        description: 'Initial password of Amazon Connect users',
      }),
    );
  }

  /**
   * A secret of AWS Secrets Manager, which Terraform reads when it plans.
   *
   * @param scope The stack, or a construct in it.
   * @param id Of the data source `aws_secretsmanager_secret_version`.
   * @param props Which secret, and which part of it.
   */
  public static fromSecretsManager(scope: Construct, id: string, props: SecretsManagerPasswordProps): ConnectUserPassword {
    const { jsonKey, ...source } = givenProperties(props);
    if (!isUnresolved(source.secretId) && !isFilledText(source.secretId)) {
      reject('ConnectUserPassword.fromSecretsManager', {
        code: 'SecretIdMissing',
        property: 'secretId',
        allowed: 'must be the name or ARN of a secret',
        given: typeof source.secretId === 'object' ? 'an object (not shown)' : quote(source.secretId),
        remedy: "Give the secret that holds the password, as in { secretId: 'connect/initial' }.",
      });
    }
    if (jsonKey !== undefined && typeof jsonKey !== 'string') {
      reject('ConnectUserPassword.fromSecretsManager', typeInvalid('jsonKey', 'must be the key of the password in the secret', typeof jsonKey, 'Write it as a string.'));
    }
    requireFreeId('ConnectUserPassword.fromSecretsManager', scope, id, MADE_ONCE);
    const { secretString } = new DataAwsSecretsmanagerSecretVersion(scope, id, source);
    const key = jsonKey === undefined || isUnresolved(jsonKey) ? jsonKey && asArgument(jsonKey) : Fn.rawString(jsonKey);
    const value = key === undefined ? secretString : Fn.lookup(Fn.jsondecode(secretString), key);
    return new ConnectUserPassword(value, false);
  }

  /**
   * A token or expression, such as the output of a module or an attribute of `random_password`.
   *
   * @param token Anything that Terraform resolves; what is nothing but text is an error (`PasswordNotToken`), also as an expression,
   * and at synth as a token, in a local or in the default of a variable.
   */
  public static fromToken(token: string): ConnectUserPassword {
    if (!isUnresolved(token) || (isRawExpression(token) && isWrittenOut(valueOf(token, NO_SCOPE)))) {
      reject('ConnectUserPassword.fromToken', NOT_TOKEN);
    }
    return new ConnectUserPassword(token, false);
  }

  /**
   * A password written in the code: whoever reads the code, the synthesized JSON or the state knows it.
   *
   * The construct gets the warning `plainTextPassword`. The value is checked against Amazon Connect's rule (`PasswordWeak`); no text at all is an error at once (`PasswordNotText`).
   *
   * @param password 8 to 64 characters (and bytes of UTF-8) without white space, with at least a lower-case letter, an upper-case letter and a digit.
   * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateUser.html
   */
  public static unsafePlainText(password: string): ConnectUserPassword {
    if (typeof password !== 'string') {
      reject('ConnectUserPassword.unsafePlainText', {
        code: 'PasswordNotText',
        property: 'password',
        allowed: 'must be a string (what was given is not shown)',
        remedy: 'Give the password, or leave the password of the user out.',
      });
    }
    return new ConnectUserPassword(password, !isUnresolved(password));
  }

  /** Neither printed nor serialized with the object. */
  readonly #value: string;

  private constructor(
    value: string,
    /** @internal */
    public readonly _isPlainText: boolean,
    private readonly variable?: TerraformVariable,
  ) {
    this.#value = value;
    Object.defineProperty(this, 'variable', { enumerable: false });
  }

  /**
   * Has the stack of a user tell, when it is written, whether the password can be read in it after all.
   *
   * @internal
   */
  public _useIn(stack: TerraformStack): void {
    if (!this._isPlainText) {
      once(checksOf, stack, () => checkedWhenWritten(stack)).set(this, (declared) => this.violationsIn(stack, declared));
    }
  }

  private violationsIn(stack: TerraformStack, declared: DeclaredValues): Violation[] {
    if (this.variable !== undefined) {
      return variableViolations('variable', this.variable);
    }
    return isWrittenOut(declared.valueInCode(stack, this.#value)) ? [NOT_TOKEN] : [];
  }

  /** @internal */
  public _unwrap(): string {
    return this.#value;
  }
}

type Check = (declared: DeclaredValues) => Violation[];

const checksOf = new WeakMap<TerraformStack, Map<ConnectUserPassword, Check>>();

function checkedWhenWritten(stack: TerraformStack): Map<ConnectUserPassword, Check> {
  const checks = new Map<ConnectUserPassword, Check>();
  beforeWriting(stack, () => {
    const declared = new DeclaredValues();
    const violations = new Set([...checks.values()].flatMap((check) => check(declared)));
    rejectIfAny(`ConnectUserPassword in stack '${stack.node.path}'`, [...violations]);
  });
  return checks;
}

const NOT_TOKEN: Violation = {
  code: 'PasswordNotToken',
  property: 'token',
  allowed: 'must be a token or an expression (what was given is not shown)',
  remedy: 'Keep the password in a variable or a secret: ConnectUserPassword.fromNewVariable, fromVariable or fromSecretsManager.',
};
