import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Addresses } from './addresses';
import { importViolations } from './imported-users';
import { moveViolations } from './moves';
import { Violation, describe, rejectIfAny } from '../core/violations';
import { validateAtSynth } from '../user/pending-violations';

const ID_LEFT_OUT: Violation = {
  code: 'AddressInvalid',
  property: 'id',
  allowed: "cannot be 'Default' directly under the stack, since that is left out of addresses",
  remedy: 'Give another id.',
};

/**
 * Has the stack of a construct validated as a whole, once for all constructs: when no address, no move and no import can change any more.
 *
 * @throws ValidationError where cdktf could not make any address.
 */
export function checkStackAtSynth(construct: IConstruct): void {
  const stack = TerraformStack.of(construct);
  const { scopes, path } = construct.node;
  rejectIfAny(`'${path}'`, scopes.slice(scopes.indexOf(stack) + 1).every(({ node }) => node.id === 'Default') ? [ID_LEFT_OUT] : []);
  const violations = () => {
    const addresses = new Addresses(stack);
    return [...addresses.violations(), ...moveViolations(addresses), ...importViolations(stack)];
  };
  validateAtSynth(stack, { subject: `Stack '${stack.node.path}'`, violations, tell: describe });
}
