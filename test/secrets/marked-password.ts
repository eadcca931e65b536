import { TerraformStack, TerraformVariable } from 'cdktf';
import { ConnectUserPassword } from '../../src';

/** A strong password that nothing else resembles. */
export const MARK = 'Marked0Secret4Tests';

/** Each way to give a password; the mark is then in code, or only where Terraform finds it. */
export const PASSWORD_FORMS: Record<string, (stack: TerraformStack) => ConnectUserPassword> = {
  fromNewVariable: (stack) => ConnectUserPassword.fromNewVariable(stack, 'initial_password'),
  fromVariable: (stack) => ConnectUserPassword.fromVariable(new TerraformVariable(stack, 'initial_password', { type: 'string', sensitive: true })),
  fromSecretsManager: (stack) => ConnectUserPassword.fromSecretsManager(stack, 'secret', { secretId: 'agents', jsonKey: 'password' }),
  fromToken: (stack) =>
    ConnectUserPassword.fromToken(new TerraformVariable(stack, 'initial_password', { type: 'string', sensitive: true }).stringValue),
  unsafePlainText: () => ConnectUserPassword.unsafePlainText(MARK),
};
