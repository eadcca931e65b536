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
    problem: "name: must be a string; got 7. Write '7'. [TypeInvalid]",
    unresolved: [userProps({ name: stringToken() }), userProps({ name: RAW })],
  },
  'TypeInvalid directoryUserId': {
    valid: [userProps({ directoryUserId: 'S-1-5-21' }), userProps({ directoryUserId: null })],
    invalid: userProps({ directoryUserId: ['S-1-5-21'] }),
    problem: 'directoryUserId: must be a string; got ["S-1-5-21"]. Give one string. [TypeInvalid]',
    unresolved: [userProps({ directoryUserId: stringToken() }), userProps({ directoryUserId: RAW })],
  },
  'TypeInvalid identityInfo': {
    valid: [identity({ firstName: 'Jane' }), userProps({ identityInfo: null })],
    invalid: userProps({ identityInfo: 'Jane Doe' }),
    problem:
      "identityInfo: must be an object; a token can stand for each of its properties, not for all at once; got \"Jane Doe\". Write it as { firstName: 'Jane', lastName: 'Doe' }. [TypeInvalid]",
    alsoInvalid: [userProps({ identityInfo: ['Jane', 'Doe'] }), userProps({ identityInfo: new Map([['firstName', 'Jane']]) })],
    unresolved: [identity({ firstName: RAW, lastName: stringToken(), email: stringToken(), secondaryEmail: RAW })],
  },
  'TypeInvalid identityInfo.firstName': {
    valid: [identity({ firstName: 'Jane' }), identity({ firstName: null })],
    invalid: identity({ firstName: { given: 'Jane' } }),
    problem: 'identityInfo.firstName: must be a string; got {"given":"Jane"}. Give one string. [TypeInvalid]',
    unresolved: [identity({ firstName: stringToken() }), identity({ firstName: RAW })],
  },
  'TypeInvalid identityInfo.lastName': {
    valid: [identity({ lastName: 'Doe' }), identity({ lastName: null })],
    invalid: identity({ lastName: true }),
    problem: "identityInfo.lastName: must be a string; got true. Write 'true'. [TypeInvalid]",
    unresolved: [identity({ lastName: stringToken() }), identity({ lastName: RAW })],
  },
  'TypeInvalid phoneConfig': {
    valid: [phone({}), userProps({ phoneConfig: null })],
    invalid: userProps({ phoneConfig: 'DESK_PHONE' }),
    problem:
      'phoneConfig: must be an object; a token can stand for each of its properties, not for all at once; got "DESK_PHONE". Write it as { phoneType: PhoneType.SOFT_PHONE }. [TypeInvalid]',
    unresolved: [phone({ phoneType: RAW, deskPhoneNumber: stringToken(), autoAccept: anyToken() })],
  },
  'TypeInvalid phoneConfig.autoAccept': {
    valid: [phone({ autoAccept: true }), phone({ autoAccept: false }), phone({ autoAccept: null })],
    invalid: phone({ autoAccept: 'yes' }),
    problem: 'phoneConfig.autoAccept: must be true or false; got "yes". Write true or false, without quotation marks. [TypeInvalid]',
    unresolved: [phone({ autoAccept: anyToken() }), phone({ autoAccept: RAW })],
  },
  'TypeInvalid tags': {
    valid: [userProps({ tags: { Team: 'Billing' } }), userProps({ tags: null })],
    invalid: userProps({ tags: ['Billing'] }),
    problem: "tags: must be an object of strings; got [\"Billing\"]. Write it as { Team: 'Billing' }. [TypeInvalid]",
    alsoInvalid: [userProps({ tags: new Map([['Team', 'Billing']]) }), userProps({ tags: Promise.resolve({ Team: 'Billing' }) }), userProps({ tags: 'Team=Billing' })],
    unresolved: [userProps({ tags: mapToken() }), userProps({ tags: RAW })],
  },
  'TypeInvalid password': {
    valid: [managedUserProps({ password: ConnectUserPassword.unsafePlainText('Passw0rdPassw0rd') })],
    invalid: managedUserProps({ password: 'Passw0rdPassw0rd' }),
    problem:
      "password: must be a ConnectUserPassword (what was given is not shown). Write ConnectUserPassword.fromNewVariable(this, 'initial_password'), or use fromVariable, fromSecretsManager or fromToken. [TypeInvalid]",
    unresolved: [managedUserProps({ password: ConnectUserPassword.fromToken(stringToken()) })],
  },
};
