import { TerraformElement } from 'cdktf';
import { Construct } from 'constructs';
import { knownString } from '../core/known';
import { quote } from '../core/text';
import { isText } from '../core/types';
import { Violation, rejectIfAny, requireFreeId, typeInvalid } from '../core/violations';
import { isUserAddress } from '../user/user-move';

const TYPE = 'aws_connect_user';
/** An address of something else, or what no construct id can be. */
const OTHER_ADDRESS = /^(?:module|data|aws_\w+)\.|[\s[\]]/;

const FORGOTTEN = Symbol.for('cdktf-aws-connect.ForgottenUser');

/** A user that Terraform no longer manages, and keeps in Amazon Connect. */
export class ForgottenUser extends TerraformElement {
  public static isForgottenUser(construct: object): construct is ForgottenUser {
    return FORGOTTEN in construct;
  }

  constructor(scope: Construct, public readonly address: string) {
    const id = `Forgotten ${address}`;
    requireFreeId('ConnectUser.forget', scope, id, 'Call it once for each user.');
    super(scope, id);
    Object.defineProperty(this, FORGOTTEN, { value: true });
  }

  public toTerraform(): any {
    return removedBlocks([this.address]);
  }

  public toHclTerraform(): any {
    throw new Error(`ConnectUser.forget of ${quote(this.address)} cannot be written as HCL, since cdktf leaves removed blocks out. Synthesize JSON.`);
  }
}

/** The blocks by which Terraform forgets what stood at addresses. Each element of a stack adds its own. */
export function removedBlocks(addresses: readonly string[]) {
  return { removed: addresses.length > 0 ? addresses.map((from) => ({ from, lifecycle: { destroy: false } })) : undefined };
}

/**
 * The address that a user had: the one that is given, or that of the construct id.
 *
 * @param addressOf The address of a construct with this id, or at this path.
 * @throws ValidationError where it is neither.
 */
export function forgottenAddress(given: unknown, addressOf: (id: string) => string): string {
  const subject = 'ConnectUser.forget';
  const text = knownString(given);
  rejectIfAny(subject, isText(given) && given !== '' ? [] : [typeInvalid('user', 'must be an address or a construct id', given, 'Give one.')]);
  if (text !== undefined && isUserAddress(text) && !text.endsWith(']')) {
    return text;
  }
  rejectIfAny(subject, text !== undefined && !OTHER_ADDRESS.test(text) ? [] : [invalid(given)]);
  return `${TYPE}.${addressOf(text!)}`;
}

function invalid(given: unknown): Violation {
  return {
    code: 'ForgetAddressInvalid',
    property: 'user',
    allowed: "must be known at synth: the address of a user's resource, without an index or a key, or the id that the construct had",
    given: knownString(given) === undefined ? 'a token or an expression' : quote(given),
    remedy: 'Give it as `terraform state list` shows it, such as "aws_connect_user.jdoe".',
  };
}
