import { RuleCases } from './rule-case';
import { ConnectUserPassword } from '../../../../src';
import { RAW, anyToken, mapToken, stringToken } from '../../../support/tokens';
import { managedUserProps, userProps } from '../../../support/users';

const identity = (identityInfo: object) => userProps({ identityInfo });
const phone = (phoneConfig: object) => userProps({ phoneConfig });

export const TYPE_CASES: RuleCases = {
  'TypeInvalid name': {
    valid: [userProps({ name: 'jane.doe' })],
    invalid: userProps({ name: 7 }),
    problem: 'name: must be a string; got 7. Correct the value. [TypeInvalid]',
    unresolved: [userProps({ name: stringToken() }), userProps({ name: RAW })],
  },
  'TypeInvalid directoryUserId': {
    valid: [userProps({ directoryUserId: 'S-1-5-21' }), userProps({ directoryUserId: null })],
    invalid: userProps({ directoryUserId: ['S-1-5-21'] }),
    problem: 'directoryUserId: must be a string; got ["S-1-5-21"]. Correct the value. [TypeInvalid]',
    unresolved: [userProps({ directoryUserId: stringToken() }), userProps({ directoryUserId: RAW })],
  },
  'TypeInvalid identityInfo': {
    valid: [identity({ firstName: 'Jane' }), userProps({ identityInfo: null })],
    invalid: userProps({ identityInfo: 'Jane Doe' }),
    problem:
      'identityInfo: must be an object; a token can stand for each of its properties, not for all at once; got "Jane Doe". Correct the value. [TypeInvalid]',
    unresolved: [identity({ firstName: RAW, lastName: stringToken(), email: stringToken(), secondaryEmail: RAW })],
  },
  'TypeInvalid identityInfo.firstName': {
    valid: [identity({ firstName: 'Jane' }), identity({ firstName: null })],
    invalid: identity({ firstName: { given: 'Jane' } }),
    problem: 'identityInfo.firstName: must be a string; got {"given":"Jane"}. Correct the value. [TypeInvalid]',
    unresolved: [identity({ firstName: stringToken() }), identity({ firstName: RAW })],
  },
  'TypeInvalid identityInfo.lastName': {
    valid: [identity({ lastName: 'Doe' }), identity({ lastName: null })],
    invalid: identity({ lastName: true }),
    problem: 'identityInfo.lastName: must be a string; got true. Correct the value. [TypeInvalid]',
    unresolved: [identity({ lastName: stringToken() }), identity({ lastName: RAW })],
  },
  'TypeInvalid phoneConfig': {
    valid: [phone({}), userProps({ phoneConfig: null })],
    invalid: userProps({ phoneConfig: 'DESK_PHONE' }),
    problem:
      'phoneConfig: must be an object; a token can stand for each of its properties, not for all at once; got "DESK_PHONE". Correct the value. [TypeInvalid]',
    unresolved: [phone({ phoneType: RAW, deskPhoneNumber: stringToken(), autoAccept: anyToken() })],
  },
  'TypeInvalid phoneConfig.autoAccept': {
    valid: [phone({ autoAccept: true }), phone({ autoAccept: false }), phone({ autoAccept: null })],
    invalid: phone({ autoAccept: 'yes' }),
    problem: 'phoneConfig.autoAccept: must be true or false; got "yes". Correct the value. [TypeInvalid]',
    unresolved: [phone({ autoAccept: anyToken() }), phone({ autoAccept: RAW })],
  },
  'TypeInvalid tags': {
    valid: [userProps({ tags: { Team: 'Billing' } }), userProps({ tags: null })],
    invalid: userProps({ tags: ['Billing'] }),
    problem: 'tags: must be an object of strings; got ["Billing"]. Correct the value. [TypeInvalid]',
    unresolved: [userProps({ tags: mapToken() }), userProps({ tags: RAW })],
  },
  'TypeInvalid password': {
    valid: [managedUserProps({ password: ConnectUserPassword.unsafePlainText('Passw0rdPassw0rd') })],
    invalid: managedUserProps({ password: 'Passw0rdPassw0rd' }),
    problem:
      'password: must be a ConnectUserPassword (what was given is not shown). Use ConnectUserPassword.fromVariable, fromSecretsManager or fromToken. [TypeInvalid]',
    unresolved: [managedUserProps({ password: ConnectUserPassword.fromToken(stringToken()) })],
  },
};
