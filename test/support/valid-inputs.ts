import { Fn, TerraformCount, TerraformIterator, TerraformLocal, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { Overrides, instanceOf } from './users';
import { ConnectInstance, ConnectUserPassword, HierarchyGroup, IdentityManagementType, PhoneType, RoutingProfile, SecurityProfile } from '../../src';

const { DESK_PHONE } = PhoneType;
const NAMES = { firstName: 'Jane', lastName: 'Doe' };
const many = (count: number) => Array.from({ length: count }, (_, index) => SecurityProfile.fromSecurityProfileId(`p${index}`));

/** What users of the library may well write, most of it known at plan only. */
export const VALID_INPUTS: readonly [what: string, of: (stack: TerraformStack) => Overrides][] = [
  ['a name from a variable', (stack) => ({ name: new TerraformVariable(stack, 'user_name', {}).stringValue })],
  ['a name from a local', (stack) => ({ name: new TerraformLocal(stack, 'name', 'a name').asString })],
  ['a name from a function', () => ({ name: Fn.lower('${var.name}') })],
  ['a name with a prefix', (stack) => ({ name: `agent-${new TerraformVariable(stack, 'suffix', {}).stringValue}` })],
  ['a raw name that is long when written', () => ({ name: `\${lookup(var.names, "${'k'.repeat(100)}")}` })],
  ['a name with a directive', () => ({ name: '%{ if var.vip }vip%{ else }agent%{ endif }' })],
  ['a name of an iterator', () => ({ forEach: TerraformIterator.fromList(['a']), name: '${each.key}' })],
  ['a name with the index of a count', () => {
    const count = TerraformCount.of(2);
    return { count, name: `agent-${Token.asString(count.index)}` };
  }],
  ['a count from a variable', (stack) => ({ count: new TerraformVariable(stack, 'number_of_users', {}).numberValue })],
  ['a user that may be left out', () => ({ count: TerraformCount.of(Token.asNumber('${var.enabled ? 1 : 0}')) })],
  ['an instance id from a variable', () => ({ instance: { id: '${var.instance}', arn: '${var.arn}' } })],
  ['an instance from an ARN token', (stack) => ({ instance: ConnectInstance.fromInstanceArn(stack, 'i', '${var.arn}') })],
  ['an instance whose type is a token', () => ({ instance: instanceOf('${var.type}'), identityInfo: NAMES })],
  ['a routing profile from a token', () => ({ routingProfile: RoutingProfile.fromRoutingProfileId('${var.routing}') })],
  ['a routing profile from an ARN token', () => ({ routingProfile: RoutingProfile.fromRoutingProfileArn('${var.arn}') })],
  ['security profiles from a list', () => ({ securityProfiles: SecurityProfile.fromSecurityProfileIds(Token.asList('${var.profiles}')) })],
  ['security profiles from two lists and an id', () => ({
    securityProfiles: [...['${var.a}', '${var.b}'].flatMap((list) => SecurityProfile.fromSecurityProfileIds(Token.asList(list))), ...many(1)],
  })],
  ['ten ids and a list', () => ({ securityProfiles: [...many(10), ...SecurityProfile.fromSecurityProfileIds(Token.asList('${var.a}'))] })],
  ['a hierarchy group from a token', () => ({ hierarchyGroup: HierarchyGroup.fromHierarchyGroupId('${var.group}') })],
  ['a phone type from a token', () => ({ phoneConfig: { phoneType: '${var.phone_type}' } })],
  ['a desk phone number from a token', () => ({ phoneConfig: { phoneType: DESK_PHONE, deskPhoneNumber: '+49${var.extension}' } })],
  ['a time limit from a token', () => ({ phoneConfig: { afterContactWorkTimeLimit: Token.asNumber('${var.acw}') } })],
  ['auto-accept from a token', () => ({ phoneConfig: { autoAccept: '${var.auto}' } })],
  ['names from tokens', () => ({ identityInfo: { firstName: '${var.first}', lastName: Fn.title('${var.last}') } })],
  ['an e-mail with a domain from a token', () => ({ identityInfo: { email: 'jdoe@${var.domain}' } })],
  ['a password that is a random one', () => ({ password: ConnectUserPassword.fromToken('${terraform_data.password.output}') })],
  ['a password in plain text that is an expression', () => ({ password: ConnectUserPassword.unsafePlainText('${var.weak}') })],
  ['a directory user id from a token', () => ({ directoryUserId: '${var.sid}' })],
  ['tags from a map', () => ({ tags: Token.asStringMap('${var.tags}' as never) })],
  ['tags from a raw map', () => ({ tags: '${merge(var.tags, {})}' })],
  ['tags with tokens', () => ({ tags: { '${var.key}': 'x', 'Team': '${var.team}', 'aws${var.suffix}': Fn.upper('a') } })],
  ['a region from a token', () => ({ region: '${var.region}' })],
  ['a name of every kind of characters', () => ({ name: 'A.b_c-9@example.com' })],
  ['the longest values', () => ({
    name: 'n'.repeat(64),
    instance: instanceOf(IdentityManagementType.SAML),
    identityInfo: { firstName: 'ü'.repeat(50), lastName: '😀'.repeat(25), secondaryEmail: `${'e'.repeat(253)}@example.com` },
    phoneConfig: { phoneType: DESK_PHONE, deskPhoneNumber: '+123456789012345', afterContactWorkTimeLimit: 2_000_000 },
    securityProfiles: many(10),
    tags: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [String(index).padEnd(128, 'k'), 'v'.repeat(256)])),
  })],
];
