import { UNKNOWN, isUnresolved } from '../../core/known';
import { SeenUser } from '../seen-user';
import { Concern, PROVIDER, UserRule } from './user-rule';
import { quote } from '../../core/text';

const isString = (value: unknown) => typeof value === 'string';
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isObject = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
/** A block that is one token would be dropped by the generated resource. */
const isBlock = (value: unknown) => isObject(value) && !isUnresolved(value);

const BLOCK = 'must be an object; a token can stand for each of its properties, not for all at once';

/**
 * What a compiler checks, for callers who cast, or who write JavaScript. Values with a rule of their own that
 * also tells their type are not here.
 */
export const TYPE_RULES: readonly UserRule[] = [
  typeRule('name', ({ name }) => name, isString, 'must be a string'),
  typeRule('directoryUserId', (user) => user.directoryUserId, isString, 'must be a string'),
  typeRule('identityInfo', (user) => user.identityInfo, isBlock, BLOCK),
  typeRule('identityInfo.firstName', (user) => user.firstName, isString, 'must be a string'),
  typeRule('identityInfo.lastName', (user) => user.lastName, isString, 'must be a string'),
  typeRule('phoneConfig', (user) => user.phoneConfig, isBlock, BLOCK),
  typeRule('phoneConfig.autoAccept', (user) => user.autoAccept, isBoolean, 'must be true or false'),
  typeRule('tags', ({ tags }) => tags, isObject, 'must be an object of strings'),
  {
    code: 'TypeInvalid',
    property: 'password',
    concerns: Concern.SHARED,
    source: PROVIDER,
    allowed: 'must be a ConnectUserPassword (what was given is not shown)',
    remedy: 'Use ConnectUserPassword.fromVariable, fromSecretsManager or fromToken.',
    violatedBy: (user) => user.hasForeignPassword,
  },
];

function typeRule(property: string, valueOf: (user: SeenUser) => unknown, isRight: (value: unknown) => boolean, allowed: string): UserRule {
  return {
    code: 'TypeInvalid',
    property,
    concerns: Concern.OWN,
    source: PROVIDER,
    allowed,
    remedy: 'Correct the value.',
    given: (user) => quote(valueOf(user)),
    violatedBy: (user) => {
      const value = valueOf(user);
      return value !== undefined && value !== UNKNOWN && !isRight(value);
    },
  };
}
