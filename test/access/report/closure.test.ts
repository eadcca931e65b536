import { ConnectSecurityProfile as GeneratedSecurityProfile } from '@cdktf/provider-aws/lib/connect-security-profile';
import { DataAwsConnectInstance } from '@cdktf/provider-aws/lib/data-aws-connect-instance';
import { DataAwsConnectSecurityProfile } from '@cdktf/provider-aws/lib/data-aws-connect-security-profile';
import { AwsProvider as GeneratedProvider } from '@cdktf/provider-aws/lib/provider';
import { Fn, TerraformIterator, TerraformLocal, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { ConnectUserRoster } from '../../../src';
import { accessDeclaredIn } from '../../../src/access/report/declared-access';
import { dataText } from '../../../src/access/report/report-data';
import { Reading } from '../../../src/tree/reading';
import { l1User } from '../../support/access';
import { INSTANCE_ID } from '../../support/users';

/** What the data of a report says of a stack, and of the one that it may refer to. */
const dataOf = (declare: (stack: TerraformStack, other: TerraformStack) => unknown) => {
  const app = Testing.app();
  const stack = new TerraformStack(app, 'stack');
  declare(stack, new TerraformStack(app, 'other'));
  return dataText({ users: accessDeclaredIn([stack], new Reading(undefined)), unreported: [] });
};

const lookUp = (stack: TerraformStack, name: string, config = {}) =>
  new DataAwsConnectSecurityProfile(stack, 'profile', { instanceId: INSTANCE_ID, name, ...config }).securityProfileId;

/** A user of whom one thing is one way or another. */
type Variant = (stack: TerraformStack, value: string, other: TerraformStack) => unknown;

const CHANGES: [string, Variant][] = [
  ['the list of an iterator', (stack, value) => {
    const people = TerraformIterator.fromList(['jdoe', value]);
    l1User(stack, 'people', { forEach: people, name: people.value });
  }],
  ['a profile of an iterator', (stack, value) => {
    const people = TerraformIterator.fromMap({ jdoe: { p: value } });
    l1User(stack, 'people', { forEach: people, name: people.key, securityProfileIds: [people.getString('p')] });
  }],
  ['a local', (stack, value) => l1User(stack, 'jdoe', { securityProfileIds: [Fn.sha1(new TerraformLocal(stack, 'l', value).asString)] })],
  ['a local of another stack', (stack, value, other) => l1User(stack, 'jdoe', { securityProfileIds: [new TerraformLocal(other, 'l', value).asString] })],
  ['the default of a variable', (stack, value) => l1User(stack, 'jdoe', { securityProfileIds: [new TerraformVariable(stack, 'v', { default: value }).stringValue] })],
  ['the variable', (stack, value) => l1User(stack, 'jdoe', { securityProfileIds: [`\${var.${value}}`] })],
  ['the name of a look-up behind a function', (stack, value) => l1User(stack, 'jdoe', { securityProfileIds: [Fn.sha1(lookUp(stack, value))] })],
  ['the name of a look-up of another stack', (stack, value, other) => l1User(stack, 'jdoe', { securityProfileIds: [lookUp(other, value)] })],
  ['the instance of a look-up', (stack, value) => l1User(stack, 'jdoe', { securityProfileIds: [lookUp(stack, 'Agent', { instanceId: value })] })],
  ['the region of a look-up', (stack, value) => l1User(stack, 'jdoe', { securityProfileIds: [lookUp(stack, 'Agent', { region: value })] })],
  ['the provider of a look-up', (stack, value) => {
    const provider = new GeneratedProvider(stack, 'aws', { alias: 'a', region: value });
    l1User(stack, 'jdoe', { securityProfileIds: [lookUp(stack, 'Agent', { provider })] });
  }],
  ['the permissions of a defined profile', (stack, value) => {
    const profile = new GeneratedSecurityProfile(stack, 'lead', { instanceId: INSTANCE_ID, name: 'Lead', permissions: [value] });
    l1User(stack, 'jdoe', { securityProfileIds: [profile.securityProfileId] });
  }],
  ['the alias of the instance behind a function', (stack, value) =>
    l1User(stack, 'jdoe', { instanceId: Fn.trimspace(new DataAwsConnectInstance(stack, 'i', { instanceAlias: value }).id) })],
  ['an override of the stack', (stack, value) => l1User(stack, 'jdoe') && stack.addOverride('resource.aws_connect_user.jdoe.security_profile_ids', [value])],
  ['a user that only an override makes', (stack, value) => stack.addOverride(`resource.aws_connect_user.${value}`, { name: value })],
  ['the region of the user', (stack, value) => l1User(stack, 'jdoe', { region: value })],
  ['the region of the default provider', (stack, value) => new GeneratedProvider(stack, 'aws', { region: value }) && l1User(stack, 'jdoe')],
  ['the account of the provider', (stack, value) => new GeneratedProvider(stack, 'aws', { assumeRole: [{ roleArn: value }] }) && l1User(stack, 'jdoe')],
  ['the provider of the user', (stack, value) => l1User(stack, 'jdoe', { provider: new GeneratedProvider(stack, 'aws', { alias: value }) })],
  ['the user in the directory', (stack, value) => l1User(stack, 'jdoe', { directoryUserId: value })],
  ['the name that a look-up with several of one key has', (stack, value) => {
    stack.addOverride('data.aws_connect_security_profile.p', { for_each: `\${var.x ? {a = "${value}"} : {a = "Agent"}}`, name: '${each.value}' });
    l1User(stack, 'jdoe', { securityProfileIds: ['${data.aws_connect_security_profile.p["a"].security_profile_id}'] });
  }],
  ['the permissions of a defined profile that is looked up', (stack, value) => {
    new GeneratedSecurityProfile(stack, 'lead', { instanceId: INSTANCE_ID, name: 'Agent', permissions: [value] });
    l1User(stack, 'jdoe', { securityProfileIds: [lookUp(stack, 'Agent')] });
  }],
  ['a map that a module gets', (stack, value) => l1User(stack, 'jdoe', { securityProfileIds: ['${module.m.out}'] }) && stack.addOverride('module.m', { people: { a: value } })],
  ['a local that a heredoc mentions', (stack, value) => new TerraformLocal(stack, 'l', value) && l1User(stack, 'jdoe', { securityProfileIds: ['${<<EOT\n${local.l}\nEOT\n}'] })],
  ['the default of a variable that for_each goes over', (stack, value) => {
    new TerraformVariable(stack, 'people', { default: { jdoe: { p: value } } });
    l1User(stack, 'jdoe', { securityProfileIds: ['${each.value.p}'] }).addOverride('for_each', '${var.people}');
  }],
  ['the type of a variable', (stack, value) => {
    new TerraformVariable(stack, 'v', { default: {}, type: `object({p = optional(string, "${value}")})` });
    l1User(stack, 'jdoe', { securityProfileIds: ['${var.v.p}'] });
  }],
  ['a provider with a name of its own', (stack, value) => {
    stack.addOverride('provider.production', [{ region: value }]);
    l1User(stack, 'jdoe').addOverride('provider', 'production');
  }],
  ...Object.entries({
    'a choice': '[local.x == "one" ? "admin" : "agent"]',
    'a choice in a function': '[trimspace(local.x == "one" ? "admin" : "agent")]',
    'a choice in a template': '["${local.x == "one" ? "admin" : "agent"}-1"]',
    'a choice of maps': '[(local.x == "one" ? {a = "admin"} : {a = "agent"}).a]',
    'a directive': '["%{if local.x == "one"}admin%{else}agent%{endif}"]',
    'the key of a map': '[{one = "admin", two = "agent"}[upper(sha1(local.x))]]',
    'the filter of a list': '[for p in ["admin", "agent"] : p if local.x == "one"]',
    'the filter of a map': 'values({for k, p in {a = "admin", b = "agent"} : k => p if local.x == "one"})',
    'the filter of a list behind an index': '[[for p in ["admin", "agent"] : p if local.x == "one"][0]]',
    'what is taken away from a set': 'setsubtract(["admin", "agent"], [local.x])',
    'the keys of a list': 'matchkeys(["admin", "agent"], ["one", "two"], [local.x])',
  }).map(([what, expression]): [string, Variant] => [`what decides ${what}`, (stack, value) => {
    stack.addOverride('locals.x', value);
    l1User(stack, 'jdoe').addOverride('security_profile_ids', `\${${expression}}`);
  }]),
  ...Object.entries({
    'for_each': '${local.x == "one" ? {a = 1} : {a = 1, b = 2}}',
    'a filter of for_each': '${{for k, v in {a = 1, b = 2} : k => v if local.x == "one"}}',
    'count': '${local.x == "one" ? 1 : 0}',
  }).map(([what, expression]): [string, Variant] => [`what decides ${what}`, (stack, value) => {
    stack.addOverride('locals.x', value);
    l1User(stack, 'jdoe').addOverride(what === 'count' ? 'count' : 'for_each', expression);
  }]),
  ['an override of a user of a roster', (stack, value) =>
    ConnectUserRoster.fromRows(stack, 'agents', {
      instance: { id: INSTANCE_ID, arn: '' },
      rows: [{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: ['Agent'] }],
    }).user('jdoe').addOverride('security_profile_ids.0', value)],
];

test.each(CHANGES)('a change of %s changes the data', (_, variant) => {
  const with_ = (value: string) => dataOf((stack, other) => variant(stack, value, other));

  expect(with_('one')).toBe(with_('one'));
  expect(with_('one')).not.toBe(with_('two'));
});

test.each<[string, (stack: TerraformStack, id: string) => unknown]>([
  ['a look-up', (stack, id) =>
    l1User(stack, 'jdoe', { securityProfileIds: [new DataAwsConnectSecurityProfile(stack, id, { instanceId: INSTANCE_ID, name: 'Agent' }).securityProfileId] })],
  ['the user', (stack, id) => l1User(stack, id, { name: 'jdoe' })],
])('another address of %s does not change the data', (_, declare) => {
  expect(dataOf((stack) => declare(stack, 'one'))).toBe(dataOf((stack) => declare(stack, 'two')));
});

test('what says nothing of a right does not change the data', () => {
  const with_ = (value: string) =>
    dataOf((stack) => {
      new GeneratedProvider(stack, 'aws', { region: 'eu-central-1', defaultTags: [{ tags: { team: value } }] });
      l1User(stack, 'jdoe', { tags: { team: value }, password: `\${var.${value}}`, lifecycle: { ignoreChanges: [value] } });
    });

  expect(with_('one')).toBe(with_('two'));
});
