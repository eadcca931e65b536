import { isUnresolved, knownString } from '../core/known';
import { latePattern } from '../core/late';
import { NAME } from '../core/terraform/parser';
import { quote } from '../core/text';
import { Violation } from '../core/violations';

const KEY = String.raw`(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
const USER_ADDRESS = latePattern(`^(?:module\\.${NAME}${KEY}\\.)*aws_connect_user\\.${NAME}${KEY}$`, 'u');

/** Whether a text is the address of a user's resource. */
export function isUserAddress(address: string): boolean {
  return USER_ADDRESS().test(address);
}

/**
 * What is wrong with the other end of a move; a token is not judged.
 *
 * @param method How the caller has named it.
 */
export function moveAddressViolations(method: string, address: unknown): Violation[] {
  if (isUnresolved(address) || isUserAddress(knownString(address) ?? '')) {
    return [];
  }
  return [
    {
      code: 'MoveAddressInvalid',
      property: method,
      allowed: "must be the address of a user's resource",
      given: quote(address),
      remedy: 'Give it as `terraform state list` shows it, such as "aws_connect_user.jdoe".',
    },
  ];
}

/** Why a user cannot be moved at all. */
export function secondMoveViolation(method: string, movedFrom: string): Violation {
  return {
    code: 'MoveTwice',
    property: method,
    allowed: 'must not be called for a user that is moved already',
    given: `a user that is moved from ${quote(movedFrom)}`,
    remedy: 'Remove one of the two moves.',
  };
}
