import { TerraformIterator, TerraformStack } from 'cdktf';
import { ConnectUser, ConnectUserPassword, ConnectUserProps, ConnectUserWarning, SecurityProfile } from '../../src';
import { newStack, warningsOf } from '../support/synth';
import { RAW, anyToken, numberToken, stringToken } from '../support/tokens';
import { SECURITY_PROFILE_ID, USER_ID, directoryUserProps, instanceOf, managedUserProps, newUser, samlUserProps, userProps } from '../support/users';

/** Users that get one warning, and users that do not. */
interface WarningCase {
  readonly warned: ConnectUserProps;
  readonly message: string;
  readonly fine: readonly ConnectUserProps[];
  /** What brings the warning, where it is not the construction. */
  readonly action?: (user: ConnectUser) => void;
}

const SALESFORCE_NAME = 'jdoe@005000000000001@00D000000000001';
const LONG_NAME = 'n'.repeat(21);
const names = { firstName: 'Jane', lastName: 'Doe' };
const deskNumber = { deskPhoneNumber: '+14155550100' };
const plainText = (password: string) => managedUserProps({ password: ConnectUserPassword.unsafePlainText(password) });
const phone = (phoneConfig: object) => userProps({ phoneConfig });
const profiles = (...ids: string[]) => userProps({ securityProfiles: ids.map((id) => SecurityProfile.fromSecurityProfileId(id)) });
const importIt = (user: ConnectUser) => user.importFrom(USER_ID);

/** What only rosters warn of, or users of several stacks. */
const OF_SEVERAL = [
  ConnectUserWarning.SECURITY_PROFILE_SEPARATOR,
  ConnectUserWarning.MOBILE_NOT_USED,
  ConnectUserWarning.PASSWORD_COLUMN_NOT_USED,
  ConnectUserWarning.SAME_USER_IN_OTHER_STACK,
] as const;

const CASES: { [warning in Exclude<ConnectUserWarning, (typeof OF_SEVERAL)[number]>]: WarningCase } = {
  plainTextPassword: {
    warned: plainText('Passw0rdPassw0rd'),
    message: 'The password is written in the code and in the synthesized JSON. Use ConnectUserPassword.fromNewVariable, fromVariable or fromSecretsManager.',
    fine: [managedUserProps(), plainText(stringToken()), plainText(RAW)],
  },
  deskNumberOnSoftPhone: {
    warned: phone(deskNumber),
    message: 'phoneConfig.deskPhoneNumber is ignored, since the phone type is SOFT_PHONE.',
    fine: [phone({}), phone({ ...deskNumber, phoneType: 'DESK_PHONE' }), phone({ ...deskNumber, phoneType: stringToken() })],
  },
  samlWithoutSecondaryEmail: {
    warned: samlUserProps({ identityInfo: names }),
    message: 'The instance uses SAML, so without identityInfo.secondaryEmail this user gets no e-mail notifications.',
    fine: [
      samlUserProps(),
      samlUserProps({ identityInfo: { ...names, secondaryEmail: RAW } }),
      managedUserProps(),
      userProps({ instance: instanceOf(RAW) }),
    ],
  },
  longNameOfUnknownType: {
    warned: userProps({ name: LONG_NAME }),
    message:
      'A name of more than 20 characters is valid only if the instance uses SAML. Give the ConnectInstance its identityManagementType to have it checked.',
    fine: [
      userProps({ name: 'n'.repeat(20) }),
      samlUserProps({ name: LONG_NAME }),
      userProps({ name: `${LONG_NAME}${RAW}` }),
      userProps({ name: LONG_NAME, instance: instanceOf(stringToken()) }),
    ],
  },
  windowsLoginOfUnknownType: {
    warned: userProps({ name: 'CORP\\jdoe' }),
    message:
      'A name of the form DOMAIN\\name is valid only if the instance uses an existing directory. Give the ConnectInstance its identityManagementType to have it checked.',
    fine: [directoryUserProps({ name: 'CORP\\jdoe' }), userProps({ name: `CORP\\${RAW}` }), userProps({ name: 'jane.doe' })],
  },
  nameNotEmail: {
    warned: samlUserProps({ name: SALESFORCE_NAME }),
    message:
      'The name has an @ but is not an e-mail address, the form that Amazon Connect documents. Names that Salesforce makes, such as alias@userId@organizationId, have that form.',
    fine: [samlUserProps({ name: 'jdoe@example.com' }), samlUserProps({ name: `${RAW}@` }), samlUserProps({ name: stringToken() })],
  },
  autoAcceptOnDeskPhone: {
    warned: phone({ ...deskNumber, phoneType: 'DESK_PHONE', autoAccept: true }),
    message: 'phoneConfig.autoAccept is not used, since the phone type is DESK_PHONE: the agent answers calls on the telephone.',
    fine: [
      phone({ autoAccept: true }),
      phone({ ...deskNumber, phoneType: 'DESK_PHONE', autoAccept: false }),
      phone({ ...deskNumber, phoneType: 'DESK_PHONE', autoAccept: anyToken() }),
      phone({ ...deskNumber, phoneType: stringToken(), autoAccept: true }),
    ],
  },
  unlimitedAfterContactWork: {
    warned: phone({ afterContactWorkTimeLimit: 0 }),
    message: 'phoneConfig.afterContactWorkTimeLimit is 0: the agent stays in After Contact Work without a limit.',
    fine: [phone({}), phone({ afterContactWorkTimeLimit: 1 }), phone({ afterContactWorkTimeLimit: numberToken() })],
  },
  identityInfoInDirectory: {
    warned: directoryUserProps({ identityInfo: { email: stringToken() } }),
    message: 'The directory of the instance holds names and e-mails: Amazon Connect refuses to update them later.',
    fine: [directoryUserProps(), directoryUserProps({ identityInfo: { secondaryEmail: 'jdoe@example.com' } }), managedUserProps()],
  },
  sameNameForEach: {
    warned: userProps({ forEach: TerraformIterator.fromList(['a', 'b']) }),
    message: 'All users of forEach have the same name: only one of them can be created. Take the name from the iterator.',
    fine: [userProps({ forEach: TerraformIterator.fromList(['a', 'b']), name: '${each.value}' }), userProps({ count: 1 })],
  },
  idNotUuid: {
    warned: profiles('agent'),
    message: 'securityProfiles: "agent" is not a UUID, as ids of Amazon Connect are. ConnectInstance.securityProfile takes a name.',
    fine: [userProps(), profiles(USER_ID.toUpperCase()), profiles(stringToken(), RAW)],
  },
  duplicateSecurityProfile: {
    warned: profiles(USER_ID, USER_ID),
    message: 'A security profile is given more than once; it counts once.',
    fine: [profiles(USER_ID, SECURITY_PROFILE_ID), profiles(stringToken(), '${var.other}')],
  },
  importWithoutAfterContactWork: {
    warned: phone({ autoAccept: false }),
    message:
      'The user is imported without phoneConfig.afterContactWorkTimeLimit: Terraform sets it to 0, no limit. Give what the user has, or leave phoneConfig out.',
    fine: [
      userProps(),
      phone({}),
      userProps({ ignorePhoneConfigChanges: true, phoneConfig: { autoAccept: true } }),
      phone({ afterContactWorkTimeLimit: 30 }),
      phone({ afterContactWorkTimeLimit: numberToken() }),
    ],
    action: importIt,
  },
};

const warningsOfUser = (props: ConnectUserProps, action: (user: ConnectUser) => void = () => {}) => {
  const stack = newStack();
  action(newUser(props, stack));
  return warningsOf(stack);
};

test('every warning has a case', () => {
  expect([...Object.keys(CASES), ...OF_SEVERAL].sort()).toEqual(Object.values(ConnectUserWarning).sort());
});

describe.each(Object.entries(CASES))('%s', (id, { warned, message, fine, action }) => {
  test('is told of such a user, once', () => {
    expect(warningsOfUser(warned, action)).toEqual([`stack/jdoe: ${message} [${id}]`]);
  });

  test('is not told where it is acknowledged', () => {
    expect(warningsOfUser({ ...warned, acknowledgedWarnings: [id as ConnectUserWarning] }, action)).toEqual([]);
  });

  test('is told where another one is acknowledged', () => {
    const others = Object.values(ConnectUserWarning).filter((other) => other !== id);

    expect(warningsOfUser({ ...warned, acknowledgedWarnings: others }, action)).toHaveLength(1);
  });

  test.each(fine.map((props) => [props]))('is not told of user %#', (props) => {
    expect(warningsOfUser(props, action).filter((told) => told.endsWith(`[${id}]`))).toEqual([]);
  });
});

test.each([undefined, RAW, 'SAML', 'EXISTING_DIRECTORY'])('a name that Salesforce makes is a warning where the type is %s', (type) => {
  const told = warningsOfUser(userProps({ instance: instanceOf(type), name: '0050@00D0' }));

  expect(told.filter((message) => message.endsWith('[nameNotEmail]'))).toHaveLength(1);
});

describe('many users with the same warning', () => {
  const addUsers = (stack: TerraformStack, from: number, to: number, props: object = { phoneConfig: { afterContactWorkTimeLimit: 0 } }) => {
    for (let index = from; index < to; index++) {
      new ConnectUser(stack, `user${index}`, userProps({ name: `user${index}`, ...props }));
    }
  };

  test('are listed up to the hundredth, which says so', () => {
    const stack = newStack();
    addUsers(stack, 0, 105);

    expect(warningsOf(stack)).toHaveLength(100);
    expect(warningsOf(stack).at(-1)).toBe(
      'stack/user99: phoneConfig.afterContactWorkTimeLimit is 0: the agent stays in After Contact Work without a limit. ' +
        'Further users with this warning are not listed. [unlimitedAfterContactWork]',
    );
  });

  test('do not keep another warning from being listed', () => {
    const stack = newStack();
    addUsers(stack, 0, 101);
    addUsers(stack, 101, 102, { phoneConfig: deskNumber });

    expect(warningsOf(stack).at(-1)).toMatch(/^stack\/user101: .*\[deskNumberOnSoftPhone\]$/);
  });

  test('are counted for each stack', () => {
    addUsers(newStack(), 0, 101);
    const stack = newStack();
    addUsers(stack, 0, 1);

    expect(warningsOf(stack)).toHaveLength(1);
  });
});
