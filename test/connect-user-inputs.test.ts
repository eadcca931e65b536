/* What users of the library get wrong, and what they may well write: each a single mistake, or none. */
import { ConnectUserPassword, PhoneType, SecurityProfile } from '../src';
import { messageOf } from './support/errors';
import { newStack, synth } from './support/synth';
import {
  HIERARCHY_GROUP_ID,
  INSTANCE_ARN,
  INSTANCE_ID,
  OTHER_INSTANCE_ID,
  ROUTING_PROFILE_ID,
  SECURITY_PROFILE_ID,
  directoryUserProps,
  instanceOf,
  managedUserProps,
  newUser,
  samlUserProps,
  userProps,
} from './support/users';
import { VALID_INPUTS } from './support/valid-inputs';

const { DESK_PHONE } = PhoneType;
const NAMES = { firstName: 'Jane', lastName: 'Doe' };
const any = userProps;
const name = (given: unknown) => any({ name: given });
const phone = (phoneConfig: unknown) => any({ phoneConfig });
const desk = (deskPhoneNumber: unknown) => phone({ phoneType: DESK_PHONE, deskPhoneNumber });
const acw = (afterContactWorkTimeLimit: unknown) => phone({ afterContactWorkTimeLimit });
const identity = (identityInfo: object) => any({ identityInfo });
const tags = (given: unknown) => any({ tags: given });
const profiles = (...securityProfiles: unknown[]) => any({ securityProfiles });
const routing = (routingProfile: unknown) => any({ routingProfile });
const group = (hierarchyGroup: unknown) => any({ hierarchyGroup });
const instance = (given: unknown) => any({ instance: given });
const many = (count: number) => Array.from({ length: count }, (_, index) => SecurityProfile.fromSecurityProfileId(`p${index}`));

type Props = ReturnType<typeof userProps>;

const WRONG: readonly [what: string, props: Props, property: string, shown: string][] = [
  ['a name with a space', name('jane doe'), 'name', '"jane doe"'],
  ['a name with an umlaut', name('jörg'), 'name', '"jörg"'],
  ['a name with a Kelvin sign', name('\u212aarl'), 'name', '"\u212aarl"'],
  ['a name with a zero-width space', name('jdoe\u200b'), 'name', '"jdoe\\u{200b}"'],
  ['a name with a line end', name('jdoe\n'), 'name', '"jdoe\\n"'],
  ['a name with a domain of Windows', managedUserProps({ name: 'ACME\\jdoe' }), 'name', '"ACME\\\\jdoe"'],
  ['a name with two @', managedUserProps({ name: 'j@doe@example.com' }), 'name', '"j@doe@example.com"'],
  ['a name with @ and no domain', managedUserProps({ name: 'jdoe@example' }), 'name', '"jdoe@example"'],
  ['a name that looks escaped', name('$${jdoe}'), 'name', '"${jdoe}"'],
  ['a name of 21 characters with passwords', managedUserProps({ name: 'n'.repeat(21) }), 'name', '21 characters'],
  ['a name of 21 characters with a directory', directoryUserProps({ name: 'n'.repeat(21) }), 'name', '21 characters'],
  ['a name of 65 characters with SAML', samlUserProps({ name: 'n'.repeat(65) }), 'name', '65 characters'],
  ['a name of 65 characters', name('n'.repeat(65)), 'name', '65 characters'],
  ['no name', name(undefined), 'name', ''],
  ['null as the name', name(null), 'name', ''],
  ['a list as the name', name(['jdoe']), 'name', '["jdoe"]'],
  ['one name for two users', any({ count: 2 }), 'name', '"jdoe" for 2 users'],
  ['no instance', instance(undefined), 'instance', ''],
  ['an id as the instance', instance(INSTANCE_ID), 'instance', `"${INSTANCE_ID}"`],
  ['an instance by its ARN', instance({ id: INSTANCE_ARN }), 'instance', '"arn:aws:connect:'],
  ['an instance by its alias and domain', instance({ id: 'acme.my.connect.aws/' }), 'instance', '"acme.my.connect.aws/"'],
  ['an unknown identity management type', instance(instanceOf('OKTA')), 'instance.identityManagementType', '"OKTA"'],
  ['an identity management type in lower case', instance(instanceOf('saml')), 'instance.identityManagementType', '"saml"'],
  ['an identity management type of every object', instance(instanceOf('__proto__')), 'instance.identityManagementType', '"__proto__"'],
  ['no routing profile', routing(undefined), 'routingProfile', ''],
  ['an id as the routing profile', routing(ROUTING_PROFILE_ID), 'routingProfile', `"${ROUTING_PROFILE_ID}"`],
  ['a routing profile by its name', routing({ routingProfileId: 'Basic Routing Profile' }), 'routingProfile', '"Basic Routing Profile"'],
  ['a routing profile by its composite id', routing({ routingProfileId: `${INSTANCE_ID}:r` }), 'routingProfile', `"${INSTANCE_ID}:r"`],
  ['a security profile as the routing profile', routing({ securityProfileId: SECURITY_PROFILE_ID }), 'routingProfile', 'undefined'],
  ['a routing profile of another instance', routing({ routingProfileId: 'r', instanceId: OTHER_INSTANCE_ID }), 'routingProfile', OTHER_INSTANCE_ID],
  ['no security profiles', any({ securityProfiles: undefined }), 'securityProfiles', 'none'],
  ['an empty list of security profiles', profiles(), 'securityProfiles', 'none'],
  ['null among the security profiles', profiles(null), 'securityProfiles', 'null'],
  ['ids as security profiles', profiles(SECURITY_PROFILE_ID), 'securityProfiles', `"${SECURITY_PROFILE_ID}"`],
  ['eleven security profiles', profiles(...many(11)), 'securityProfiles', '11: "p0"'],
  ['a security profile by its ARN', profiles({ securityProfileId: `${INSTANCE_ARN}/security-profile/s` }), 'securityProfiles', '"arn:aws:connect:'],
  ['an empty id among good ones', profiles(...many(2), { securityProfileId: '' }), 'securityProfiles', '""'],
  ['a hierarchy group by its path', group({ hierarchyGroupId: 'Berlin/Billing' }), 'hierarchyGroup', '"Berlin/Billing"'],
  ['an id as the hierarchy group', group(HIERARCHY_GROUP_ID), 'hierarchyGroup', `"${HIERARCHY_GROUP_ID}"`],
  ['a desk phone without a number', desk(undefined), 'phoneConfig.deskPhoneNumber', ''],
  ['a desk phone number of null', desk(null), 'phoneConfig.deskPhoneNumber', ''],
  ['an empty desk phone number', desk(''), 'phoneConfig.deskPhoneNumber', '""'],
  ['a desk phone number without +', desk('14155550100'), 'phoneConfig.deskPhoneNumber', '"14155550100"'],
  ['a desk phone number with 00', desk('0014155550100'), 'phoneConfig.deskPhoneNumber', '"0014155550100"'],
  ['a desk phone number with punctuation', desk('+1 (415) 555-0100'), 'phoneConfig.deskPhoneNumber', '"+1 (415) 555-0100"'],
  ['a desk phone number of a country 0', desk('+04155550100'), 'phoneConfig.deskPhoneNumber', '"+04155550100"'],
  ['a desk phone number that is too long', desk('+1234567890123456'), 'phoneConfig.deskPhoneNumber', '"+1234567890123456"'],
  ['a desk phone number as a number', desk(14155550100), 'phoneConfig.deskPhoneNumber', '14155550100'],
  ['a bad number even on a soft phone', phone({ deskPhoneNumber: 'x' }), 'phoneConfig.deskPhoneNumber', '"x"'],
  ['a phone type in lower case', phone({ phoneType: 'soft_phone' }), 'phoneConfig.phoneType', '"soft_phone"'],
  ['an empty phone type', phone({ phoneType: '' }), 'phoneConfig.phoneType', '""'],
  ['a phone type of every object', phone({ phoneType: 'constructor' }), 'phoneConfig.phoneType', '"constructor"'],
  ['a negative time limit', acw(-1), 'phoneConfig.afterContactWorkTimeLimit', '-1'],
  ['a time limit with a fraction', acw(1.5), 'phoneConfig.afterContactWorkTimeLimit', '1.5'],
  ['a time limit that is no number', acw(NaN), 'phoneConfig.afterContactWorkTimeLimit', 'NaN'],
  ['an infinite time limit', acw(Infinity), 'phoneConfig.afterContactWorkTimeLimit', 'Infinity'],
  ['a time limit in milliseconds', acw(3_600_000), 'phoneConfig.afterContactWorkTimeLimit', '3600000'],
  ['a time limit as text', acw('30'), 'phoneConfig.afterContactWorkTimeLimit', '"30"'],
  ['auto-accept as text', phone({ autoAccept: 'no' }), 'phoneConfig.autoAccept', '"no"'],
  ['no first name with passwords', managedUserProps({ identityInfo: { lastName: 'Doe' } }), 'identityInfo.firstName', ''],
  ['no last name with SAML', samlUserProps({ identityInfo: { firstName: 'Jane' } }), 'identityInfo.lastName', ''],
  ['an empty first name', identity({ firstName: '' }), 'identityInfo.firstName', '""'],
  ['a blank last name', identity({ lastName: '\u00a0' }), 'identityInfo.lastName', '"\\u{a0}"'],
  ['a first name of 101 characters', identity({ firstName: 'n'.repeat(101) }), 'identityInfo.firstName', '(101 characters)'],
  ['a first name with a combining accent', identity({ firstName: 'Jose\u0301' }), 'identityInfo.firstName', '"Jose\\u{301}"'],
  ['an e-mail with SAML', samlUserProps({ identityInfo: { ...NAMES, email: 'j@example.com' } }), 'identityInfo.email', '"j@example.com"'],
  ['an e-mail without a domain', identity({ email: 'jdoe@' }), 'identityInfo.email', '"jdoe@"'],
  ['an e-mail with a name', identity({ email: 'Jane <j@example.com>' }), 'identityInfo.email', '"Jane <j@example.com>"'],
  ['an e-mail with a space', identity({ email: ' j@example.com' }), 'identityInfo.email', '" j@example.com"'],
  ['an e-mail with an umlaut', identity({ email: 'j@exämple.com' }), 'identityInfo.email', '"j@exämple.com"'],
  ['an empty secondary e-mail', identity({ secondaryEmail: '' }), 'identityInfo.secondaryEmail', '""'],
  ['a secondary e-mail of 266 characters', identity({ secondaryEmail: `${'e'.repeat(254)}@example.com` }), 'identityInfo.secondaryEmail', '(266 characters)'],
  ['no password with passwords', managedUserProps({ password: undefined }), 'password', ''],
  ['a password with SAML', samlUserProps({ password: ConnectUserPassword.fromToken('${var.p}') }), 'password', ''],
  ['a password with a directory', directoryUserProps({ password: ConnectUserPassword.fromToken('${var.p}') }), 'password', ''],
  ['a short password', managedUserProps({ password: ConnectUserPassword.unsafePlainText('Abc123') }), 'password', ''],
  ['a password without a digit', managedUserProps({ password: ConnectUserPassword.unsafePlainText('Abcdefghij') }), 'password', ''],
  ['a password with a space', managedUserProps({ password: ConnectUserPassword.unsafePlainText('Abcdef 123') }), 'password', ''],
  ['a directory user id with SAML', samlUserProps({ directoryUserId: 'S-1-5-21' }), 'directoryUserId', '"S-1-5-21"'],
  ['an empty directory user id', any({ directoryUserId: '' }), 'directoryUserId', '""'],
  ['a tag of AWS', tags({ 'aws:createdBy': 'me' }), 'tags', '"aws:createdBy"'],
  ['a tag without a key', tags({ '': 'me' }), 'tags', '""'],
  ['a tag with a long key', tags({ ['k'.repeat(129)]: 'me' }), 'tags', '(129 characters)'],
  ['a tag with a long value', tags({ Team: 'v'.repeat(257) }), 'tags', '(257 characters)'],
  ['a tag with a number', tags({ CostCenter: 4711 }), 'tags', '"CostCenter": 4711'],
  ['a tag with null', tags({ Team: null }), 'tags', '"Team": null'],
  ['a tag with forbidden characters', tags({ 'Team#1': 'me' }), 'tags', '"Team#1"'],
  ['51 tags', tags(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 'v']))), 'tags', '51'],
  ['tags as a list', tags([{ key: 'Team' }]), 'tags', '[{"key":"Team"}]'],
  ['a region by its name', any({ region: 'Frankfurt' }), 'region', '"Frankfurt"'],
  ['an availability zone as the region', any({ region: 'eu-central-1a' }), 'region', '"eu-central-1a"'],
  ['a count with a fraction', any({ count: 0.5 }), 'count', '0.5'],
];

test.each(WRONG)('%s is refused with the path, the property, the value and a remedy', (_, props, property, shown) => {
  const stack = newStack();
  const message = messageOf(() => {
    newUser(props, stack);
    synth(stack);
  });
  const start = `ConnectUser 'stack/jdoe' is not valid: ${property}: `;

  expect(message.slice(0, start.length)).toBe(start);
  expect(message).toContain(shown === '' ? '.' : '; got ');
  expect(message).toContain(shown);
  expect(message).toMatch(/\. [A-Z].*\. \[[A-Z]\w+\]$/);
});

test.each(VALID_INPUTS)('%s is fine', (_, of) => {
  const { resource } = synth((stack) => newUser(userProps(of(stack)), stack));

  expect(resource.aws_connect_user).toHaveProperty('jdoe');
});
