import { TerraformVariable, Token } from 'cdktf';
import { IDENTITY_CASES } from './cases/identity-cases';
import { PHONE_CASES } from './cases/phone-cases';
import { REFERENCE_CASES } from './cases/reference-cases';
import { RuleCase, RuleCases } from './cases/rule-case';
import { TAG_CASES } from './cases/tag-cases';
import { TYPE_CASES } from './cases/type-cases';
import { ConnectUserPassword, ConnectUserProps, IdentityManagementType, RoutingProfile } from '../../../src';
import { ManagedUser } from '../../../src/user/managed-user';
import { USER_RULES } from '../../../src/user/rules';
import { UserRule } from '../../../src/user/rules/user-rule';
import { messageOf, notValid } from '../../support/errors';
import { newStack, synth } from '../../support/synth';
import { RAW } from '../../support/tokens';
import { INSTANCE_ARN, INSTANCE_ID, ROUTING_PROFILE_ID as UUID, managedUserProps, newUser, userProps } from '../../support/users';

const CASES: RuleCases = { ...TYPE_CASES, ...IDENTITY_CASES, ...PHONE_CASES, ...REFERENCE_CASES, ...TAG_CASES };

/** Some rules throw at once, others at synth. */
const synthUser = (props: ConnectUserProps) => {
  const stack = newStack();
  newUser(props, stack);
  return synth(stack);
};

test('every rule has a case, and every case a rule', () => {
  expect(Object.keys(CASES).sort()).toEqual(USER_RULES.map(({ code, property }) => `${code} ${property}`).sort());
});

test('every rule names its source', () => {
  expect(USER_RULES.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
});

test('every rule that the type of the instance decides says so', () => {
  const users = Object.values(CASES)
    .flatMap(({ valid, invalid, alsoInvalid = [] }) => [...valid, invalid, ...alsoInvalid])
    .map((props) => new ManagedUser(newStack(), 'user', props, props).seen());
  const types = Object.values(IdentityManagementType);
  const dependsOnType = ({ violatedBy }: UserRule) =>
    users.some((user) => new Set(types.map((type) => violatedBy({ ...user, identityManagementType: type }))).size > 1);

  expect(USER_RULES.filter((rule) => dependsOnType(rule) !== (rule.dependsOnType ?? false))).toEqual([]);
});

const weakPassword = (value: string) => managedUserProps({ password: ConnectUserPassword.unsafePlainText(value) });

test.each<[string, ConnectUserProps, string]>([
  ['a long name where the type is not known', userProps({ name: 'n'.repeat(65) }), 'Shorten the name. [NameTooLong]'],
  ['a number token in a name', userProps({ name: `agent${Token.asNumber('${var.number}')}` }), 'A number token was put into a string: wrap it, as in Token.asString(count.index). [NameCharacters]'],
  ['no security profile', userProps({ securityProfiles: [] }), 'got none. Give at least one. [SecurityProfileCount]'],
  ['a long name with a domain', userProps({ name: `CORP\\${'n'.repeat(16)}` }), 'Shorten the name; SAML allows no names of this form. [NameTooLong]'],
  ['a name with a domain', managedUserProps({ name: 'CORP\\jdoe' }), 'Leave the domain and the \\ out; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]'],
  ['a name with a space where the type is not known', userProps({ name: 'jane doe' }), 'only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]'],
  ['a name as a variable', userProps({ name: new TerraformVariable(newStack(), 'name', {}) }), 'Give the stringValue of the variable. [TypeInvalid]'],
  ['a number in quotation marks', userProps({ phoneConfig: { afterContactWorkTimeLimit: '60' } }), 'Write 60 without quotation marks. [AfterContactWorkTimeLimitInvalid]'],
  ['a count in quotation marks', userProps({ count: '3' }), 'Write 3 without quotation marks. [CountInvalid]'],
  ['a phone type by its first word', userProps({ phoneConfig: { phoneType: 'desk' } }), 'Give PhoneType.DESK_PHONE. [PhoneTypeInvalid]'],
  ['a tag that is a number', userProps({ tags: { Team: 7 } }), "Write '7'. [TagValueInvalid]"],
  ['a long first name', userProps({ identityInfo: { firstName: 'n'.repeat(101) } }), 'Shorten the first name. The provider counts é as 2 bytes, 名 as 3. [FirstNameLength]'],
  ['no instance', userProps({ instance: undefined }), "is required and must be an IConnectInstance. Write ConnectInstance.fromInstanceAlias(this, 'instance', 'acme-support'). [TypeInvalid]"],
  ['the id of an instance', userProps({ instance: INSTANCE_ID }), `Write ConnectInstance.fromInstanceId(this, 'instance', '${INSTANCE_ID}'). [TypeInvalid]`],
  ['the ARN of an instance', userProps({ instance: INSTANCE_ARN }), `Write ConnectInstance.fromInstanceArn(this, 'instance', '${INSTANCE_ARN}'). [TypeInvalid]`],
  ['no routing profile', userProps({ routingProfile: null }), "is required and must be an IRoutingProfile. Write instance.routingProfile('Basic Routing Profile'). [TypeInvalid]"],
  ['the id of a routing profile', userProps({ routingProfile: UUID }), `got the string "${UUID}". Write RoutingProfile.fromRoutingProfileId('${UUID}'). [TypeInvalid]`],
  ['the id of its Terraform resource', userProps({ routingProfile: `${INSTANCE_ID}:${UUID}` }), `Write RoutingProfile.fromRoutingProfileId('${UUID}'). [TypeInvalid]`],
  ['a token of its id', userProps({ routingProfile: RAW }), 'got a string that only Terraform knows. Write RoutingProfile.fromRoutingProfileId(…). [TypeInvalid]'],
  ['a name with an apostrophe', userProps({ routingProfile: "Tier 1's" }), "Write instance.routingProfile('Tier 1\\'s'). [TypeInvalid]"],
  ['an endless name', userProps({ routingProfile: 'n'.repeat(1000) }), 'Write instance.routingProfile(…). [TypeInvalid]'],
  ['names of security profiles', userProps({ securityProfiles: ['Agent', 'CallCenterManager'] }), "Write instance.securityProfile('Agent'), instance.securityProfile('CallCenterManager'). [TypeInvalid]"],
  ['a profile whose id is undefined', userProps({ routingProfile: RoutingProfile.fromRoutingProfileId(undefined!) }), 'got one whose routingProfileId is undefined. RoutingProfile.fromRoutingProfileId takes an id, fromRoutingProfileArn an ARN, ConnectInstance.routingProfile a name. [RoutingProfileIdInvalid]'],
  ['a password of 64 characters and 65 bytes', weakPassword(`Aa1é${'x'.repeat(60)}`), 'The provider counts 65 bytes: use letters of ASCII, and keep it in a variable or a secret. [PasswordWeak]'],
  ['a password of 65 characters', weakPassword(`Aa1${'x'.repeat(62)}`), 'Choose another one, and keep it in a variable or a secret. [PasswordWeak]'],
  ['a password of 64 bytes without digits', weakPassword('Aa'.repeat(32)), 'Choose another one, and keep it in a variable or a secret. [PasswordWeak]'],
])('says how to mend %s', (_, props, remedy) => {
  expect(messageOf(() => synthUser(props)).endsWith(remedy)).toBe(true);
});

describe.each(Object.entries(CASES))('%s', (rule, { valid, invalid, problem, alsoInvalid = [], unresolved }: RuleCase) => {
  test.each(valid.map((props) => [props]))('accepts valid user %#', (props) => {
    expect(synthUser(props).resource.aws_connect_user).toHaveProperty('jdoe');
  });

  test('rejects the invalid user with a message that says all', () => {
    expect(messageOf(() => synthUser(invalid))).toBe(notValid("ConnectUser 'stack/jdoe'", problem));
  });

  alsoInvalid.forEach((props, index) => test(`rejects invalid user ${index} for this alone`, () => {
    const codes = [...messageOf(() => synthUser(props)).matchAll(/\[(\w+)\]$/gm)].map(([, code]) => code);

    expect(codes).toEqual([rule.split(' ')[0]]);
  }));

  test.each(unresolved.map((props) => [props]))('accepts value %# that is known at plan', (props) => {
    expect(synthUser(props).resource.aws_connect_user).toHaveProperty('jdoe');
  });
});
