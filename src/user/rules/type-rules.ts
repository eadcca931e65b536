import { UNKNOWN, isUnresolved } from '../../core/known';
import { SeenUser } from '../seen-user';
import { Concern, NEW_PASSWORD, PROVIDER, UserRule } from './user-rule';
import { quote } from '../../core/text';
import { isObject } from '../../core/types';
import { stringRemedy } from '../../core/violations';

const isString = (value: unknown) => typeof value === 'string';
const isBoolean = (value: unknown) => typeof value === 'boolean';
/** A block that is one token would be dropped by the generated resource. */
const isBlock = (value: unknown) => isObject(value) && !isUnresolved(value);

const BLOCK = 'must be an object; a token can stand for each of its properties, not for all at once';

/**
 * What a compiler checks, for callers who cast, or who write JavaScript. Values with a rule of their own that
 * also tells their type are not here.
 */
export const TYPE_RULES: readonly UserRule[] = [
  stringRule('name', ({ name }) => name),
  stringRule('directoryUserId', (user) => user.directoryUserId),
  typeRule('identityInfo', (user) => user.identityInfo, isBlock, BLOCK, "Write it as { firstName: 'Jane', lastName: 'Doe' }."),
  stringRule('identityInfo.firstName', (user) => user.firstName),
  stringRule('identityInfo.lastName', (user) => user.lastName),
  typeRule('phoneConfig', (user) => user.phoneConfig, isBlock, BLOCK, 'Write it as { phoneType: PhoneType.SOFT_PHONE }.'),
  typeRule('phoneConfig.autoAccept', (user) => user.autoAccept, isBoolean, 'must be true or false', 'Write true or false, without quotation marks.'),
  typeRule('tags', ({ tags }) => tags, isObject, 'must be an object of strings', "Write it as { Team: 'Billing' }."),
  {
    code: 'TypeInvalid',
    property: 'password',
    concerns: Concern.SHARED,
    source: PROVIDER,
    allowed: 'must be a ConnectUserPassword (what was given is not shown)',
    remedy: `Write ${NEW_PASSWORD}, or use fromVariable, fromSecretsManager or fromToken.`,
    violatedBy: (user) => user.hasForeignPassword,
  },
];

function stringRule(property: string, valueOf: (user: SeenUser) => unknown): UserRule {
  return typeRule(property, valueOf, isString, 'must be a string', (user) => stringRemedy(valueOf(user)));
}

function typeRule(
  property: string,
  valueOf: (user: SeenUser) => unknown,
  isRight: (value: unknown) => boolean,
  allowed: string,
  remedy: UserRule['remedy'],
): UserRule {
  return {
    code: 'TypeInvalid',
    property,
    concerns: Concern.OWN,
    source: PROVIDER,
    allowed,
    remedy,
    given: (user) => quote(valueOf(user)),
    violatedBy: (user) => {
      const value = valueOf(user);
      return value !== undefined && value !== UNKNOWN && !isRight(value);
    },
  };
}
