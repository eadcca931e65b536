/* What callers without a compiler give: null, nothing, and values of other kinds, to every public method and property. */
import { App, TerraformResource, TerraformStack, Testing, Token } from 'cdktf';
import {
  AwsProvider,
  ConnectAccessCheck,
  ConnectAccessChecks,
  ConnectAccessReport,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserPolicy,
  ConnectUserRoster,
  ConnectUserRosterSplit,
  HierarchyGroup,
  RoutingProfile,
  SecurityProfile,
} from '../../src';
import { MANAGED_HEADER, line } from '../roster/roster-files';
import { REFERENCES, row, writtenFile } from '../roster/rosters';
import { newStack } from '../support/synth';
import { INSTANCE, INSTANCE_ARN, userProps } from '../support/users';

type Call = (stack: TerraformStack, given: any) => unknown;

const user = (stack: TerraformStack, props: object = {}) => new ConnectUser(stack, 'jdoe', userProps(props));
const instance = (stack: TerraformStack) => ConnectInstance.fromInstanceId(stack, 'instance', 'id');
const roster = (stack: TerraformStack, props: object = {}) =>
  ConnectUserRoster.fromRows(stack, 'agents', { instance: INSTANCE, rows: [row()], ...REFERENCES, ...props });
const rosterUser = (stack: TerraformStack) => roster(stack).user('jdoe');
const file = writtenFile(`${MANAGED_HEADER}\n${line()}\n`);
const rosterFile = (stack: TerraformStack, props: object) =>
  ConnectUserRoster.fromCsv(stack, 'agents', { instance: INSTANCE, path: file, ...REFERENCES, ...props });
const policy = (props: object) => new ConnectUserPolicy({ instance: INSTANCE, deniedSecurityProfiles: [{ securityProfileId: 'admin' }], ...props }).json;
const withReport = (stack: TerraformStack, props: any) => {
  user(stack);
  new ConnectAccessReport(stack, 'report', props);
};
const withChecks = (stack: TerraformStack, props: any) => {
  user(stack);
  ConnectAccessChecks.applyTo(stack, props);
};

const split = (rule: string) => {
  switch (rule) {
    case 'byUserName': return ConnectUserRosterSplit.byUserName(2);
    case 'byHierarchy': return ConnectUserRosterSplit.byHierarchy(['0']);
    case 'byRoutingProfile': return ConnectUserRosterSplit.byRoutingProfile(['0']);
    default: return ConnectUserRosterSplit.byTag('key', ['0']);
  }
};

const SHARED_PROPERTIES = [
  'instance', 'routingProfiles', 'securityProfiles', 'hierarchyGroups', 'allowedSecurityProfiles', 'deniedSecurityProfiles', 'password', 'passwords',
  'tags', 'adoption', 'baseline', 'maxRemovals', 'part', 'provider', 'dependsOn', 'lifecycle', 'region', 'acknowledgedWarnings',
  'ignorePasswordChanges', 'ignorePhoneConfigChanges', 'protectFromDeletion',
];

const CALLS: Record<string, Call> = {
  'new ConnectUser': (stack, given) => new ConnectUser(stack, 'x', given),
  'ConnectUser.fromUserId: instance': (stack, given) => ConnectUser.fromUserId(stack, 'x', given, 'id').userName,
  'ConnectUser.fromUserId: userId': (stack, given) => ConnectUser.fromUserId(stack, 'x', INSTANCE, given).userName,
  'ConnectUser.fromUserId: options': (stack, given) => ConnectUser.fromUserId(stack, 'x', INSTANCE, 'id', given).userName,
  'ConnectUser.fromUserArn: userArn': (stack, given) => ConnectUser.fromUserArn(stack, 'x', given).userName,
  'ConnectUser.fromUserArn: options': (stack, given) => ConnectUser.fromUserArn(stack, 'x', `${INSTANCE_ARN}/agent/id`, given).userName,
  'ConnectUser.fromUserName: instance': (stack, given) => ConnectUser.fromUserName(stack, 'x', given, 'jdoe').userId,
  'ConnectUser.fromUserName: userName': (stack, given) => ConnectUser.fromUserName(stack, 'x', INSTANCE, given).userId,
  'ConnectUser.fromUserName: options': (stack, given) => ConnectUser.fromUserName(stack, 'x', INSTANCE, 'jdoe', given).userId,
  'user.grantSecurityProfile': (stack, given) => user(stack).grantSecurityProfile(given),
  'user.grantSecurityProfiles': (stack, given) => user(stack).grantSecurityProfiles(given),
  'user.grantSecurityProfiles[0]': (stack, given) => user(stack).grantSecurityProfiles([given]),
  'user.assignHierarchyGroup': (stack, given) => user(stack).assignHierarchyGroup(given),
  'user.importFrom': (stack, given) => user(stack).importFrom(given),
  'user.resource.addOverride: path': (stack, given) => user(stack).resource.addOverride(given, 'x'),
  'user.resource.addOverride: value': (stack, given) => user(stack).resource.addOverride('tags.x', given),
  'ConnectInstance.fromInstanceId: instanceId': (stack, given) => ConnectInstance.fromInstanceId(stack, 'i', given).securityProfile('Agent'),
  'ConnectInstance.fromInstanceId: options': (stack, given) => ConnectInstance.fromInstanceId(stack, 'i', 'id', given).securityProfile('Agent'),
  'ConnectInstance.fromInstanceArn': (stack, given) => ConnectInstance.fromInstanceArn(stack, 'i', given).securityProfile('Agent'),
  'ConnectInstance.fromInstanceAlias': (stack, given) => ConnectInstance.fromInstanceAlias(stack, 'i', given).securityProfile('Agent'),
  'ConnectInstance.fromInstance': (stack, given) => ConnectInstance.fromInstance(stack, 'i', given).securityProfile('Agent'),
  'ConnectInstance.fromInstance: arn': (stack, given) => ConnectInstance.fromInstance(stack, 'i', given).arn,
  'instance.securityProfile': (stack, given) => instance(stack).securityProfile(given),
  'instance.routingProfile': (stack, given) => instance(stack).routingProfile(given),
  'instance.hierarchyGroup': (stack, given) => instance(stack).hierarchyGroup(given),
  'instance.user': (stack, given) => instance(stack).user(given).userId,
  'SecurityProfile.fromSecurityProfileId': (_, given) => SecurityProfile.fromSecurityProfileId(given),
  'SecurityProfile.fromSecurityProfileIds': (stack, given) => user(stack).grantSecurityProfiles(SecurityProfile.fromSecurityProfileIds(given)),
  'SecurityProfile.fromSecurityProfileIds[0]': (stack, given) => user(stack).grantSecurityProfiles(SecurityProfile.fromSecurityProfileIds([given])),
  'SecurityProfile.fromSecurityProfileArn': (_, given) => SecurityProfile.fromSecurityProfileArn(given),
  'RoutingProfile.fromRoutingProfileId': (_, given) => RoutingProfile.fromRoutingProfileId(given),
  'RoutingProfile.fromRoutingProfileArn': (_, given) => RoutingProfile.fromRoutingProfileArn(given),
  'HierarchyGroup.fromHierarchyGroupId': (_, given) => HierarchyGroup.fromHierarchyGroupId(given),
  'HierarchyGroup.fromHierarchyGroupArn': (_, given) => HierarchyGroup.fromHierarchyGroupArn(given),
  'ConnectUserPassword.fromVariable': (_, given) => ConnectUserPassword.fromVariable(given),
  'ConnectUserPassword.fromSecretsManager': (stack, given) => ConnectUserPassword.fromSecretsManager(stack, 's', given),
  'ConnectUserPassword.fromSecretsManager: secretId': (stack, given) => ConnectUserPassword.fromSecretsManager(stack, 's', { secretId: given }),
  'ConnectUserPassword.fromSecretsManager: jsonKey': (stack, given) => ConnectUserPassword.fromSecretsManager(stack, 's', { secretId: 's', jsonKey: given }),
  'ConnectUserPassword.fromToken': (_, given) => ConnectUserPassword.fromToken(given),
  'ConnectUserPassword.unsafePlainText': (_, given) => ConnectUserPassword.unsafePlainText(given),
  'ConnectUserRoster.fromCsv': (stack, given) => ConnectUserRoster.fromCsv(stack, 'agents', given),
  ...Object.fromEntries(['path', 'ignoredColumns', 'ignorePasswordColumn', ...SHARED_PROPERTIES].map((property) =>
    [`ConnectUserRoster.fromCsv: ${property}`, (stack: TerraformStack, given: unknown) => rosterFile(stack, { [property]: given })])),
  'ConnectUserRoster.fromRows': (stack, given) => ConnectUserRoster.fromRows(stack, 'agents', given),
  ...Object.fromEntries(['rows', ...SHARED_PROPERTIES].map((property) =>
    [`ConnectUserRoster.fromRows: ${property}`, (stack: TerraformStack, given: unknown) => roster(stack, { [property]: given })])),
  ...Object.fromEntries(['routingProfiles', 'securityProfiles', 'hierarchyGroups'].map((property) =>
    [`ConnectUserRoster.fromRows: ${property}[…]`, (stack: TerraformStack, given: unknown) => roster(stack, { [property]: { Agent: given } })])),
  'ConnectUserRoster.fromRows: rows[0]': (stack, given) => roster(stack, { rows: [given] }),
  ...Object.fromEntries(['byUserName', 'byHierarchy', 'byRoutingProfile', 'byTag'].flatMap((rule) =>
    ['name', 'hierarchyGroup', 'routingProfile', 'tags', 'securityProfiles', 'userId', 'email', 'phoneType', 'deskPhoneNumber', 'directoryUserId'].map((property) => [
      `ConnectUserRoster.fromRows: rows[0].${property} with a part ${rule}`,
      (stack: TerraformStack, given: any) => roster(stack, {
        rows: [row({ hierarchyGroup: 'a', tags: { key: 'a' }, [property]: given })],
        part: split(rule).part('0'),
      }),
    ]))),
  'roster.user': (stack, given) => roster(stack).user(given),
  'roster.addressOf': (stack, given) => roster(stack).addressOf(given),
  'roster.importByName': (stack, given) => roster(stack).importByName(given),
  'roster.importByName[0]': (stack, given) => roster(stack).importByName([given]),
  'roster.moveFromIds': (stack, given) => roster(stack).moveFromIds(given),
  'roster.moveFromIds: address': (stack, given) => roster(stack).moveFromIds({ jdoe: given }),
  'roster.addOverride: path': (stack, given) => roster(stack).addOverride(given, 'x'),
  'roster.addOverride: value': (stack, given) => roster(stack).addOverride('tags.x', given),
  'rosterUser.grantSecurityProfile': (stack, given) => rosterUser(stack).grantSecurityProfile(given),
  'rosterUser.grantSecurityProfiles': (stack, given) => rosterUser(stack).grantSecurityProfiles(given),
  'rosterUser.assignHierarchyGroup': (stack, given) => rosterUser(stack).assignHierarchyGroup(given),
  'rosterUser.addOverride: path': (stack, given) => rosterUser(stack).addOverride(given, 'x'),
  'rosterUser.addOverride: value': (stack, given) => rosterUser(stack).addOverride('tags.x', given),
  'rosterUser.importFrom': (stack, given) => rosterUser(stack).importFrom(given),
  'rosterUser.moveFromId': (stack, given) => rosterUser(stack).moveFromId(given),
  'ConnectUserRosterSplit.byUserName': (_, given) => ConnectUserRosterSplit.byUserName(given),
  'ConnectUserRosterSplit.byHierarchy': (_, given) => ConnectUserRosterSplit.byHierarchy(given).part('a'),
  'ConnectUserRosterSplit.byRoutingProfile': (_, given) => ConnectUserRosterSplit.byRoutingProfile(given).part('a'),
  'ConnectUserRosterSplit.byTag: key': (stack, given) => roster(stack, { part: ConnectUserRosterSplit.byTag(given, ['a']).part('a') }),
  'ConnectUserRosterSplit.byTag: values': (_, given) => ConnectUserRosterSplit.byTag('key', given).part('a'),
  'ConnectUserRosterSplit.part': (_, given) => ConnectUserRosterSplit.byUserName(2).part(given),
  'ConnectAccessChecks.applyTo: props': withChecks,
  ...Object.fromEntries(['adminProfileNames', 'adminProfiles', 'admins', 'mostSecurityProfiles'].flatMap((property) => [
    [`ConnectAccessChecks: ${property}`, (stack: TerraformStack, given: unknown) => withChecks(stack, { [property]: given })],
    [`ConnectAccessChecks: ${property}[0]`, (stack: TerraformStack, given: unknown) => withChecks(stack, { [property]: [given] })],
  ])),
  'ConnectAccessChecks.acknowledge: check': (stack, given) => ConnectAccessChecks.acknowledge(stack, given, 'why'),
  'ConnectAccessChecks.acknowledge: reason': (stack, given) => {
    withChecks(stack, {});
    ConnectAccessChecks.acknowledge(stack, ConnectAccessCheck.MANY_SECURITY_PROFILES, given);
  },
  'ConnectAccessReport: props': withReport,
  ...Object.fromEntries(['committedReport', 'requireCommitted', 'stacks', 'title'].map((property) =>
    [`ConnectAccessReport: ${property}`, (stack: TerraformStack, given: unknown) => withReport(stack, { [property]: given })])),
  'ConnectAccessReport: stacks[0]': (stack, given) => withReport(stack, { stacks: [given] }),
  'ConnectUserPolicy: props': (_, given) => new ConnectUserPolicy(given).json,
  ...Object.fromEntries(['instance', 'deniedSecurityProfiles', 'grantableSecurityProfiles', 'protectedUsers', 'allowDeletion'].flatMap((property) => [
    [`ConnectUserPolicy: ${property}`, (_: TerraformStack, given: unknown) => policy({ [property]: given })],
    [`ConnectUserPolicy: ${property}[0]`, (_: TerraformStack, given: unknown) => policy({ [property]: [given] })],
  ])),
  'new AwsProvider': (stack, given) => new AwsProvider(stack, 'aws', given),
  'AwsProvider: endpoints': (stack, endpoints) => new AwsProvider(stack, 'aws', { endpoints }),
  'provider.addOverride: path': (stack, given) => new AwsProvider(stack, 'aws').addOverride(given, 'x'),
};

const VALUES: Record<string, unknown> = {
  'undefined': undefined,
  'null': null,
  'an empty string': '',
  'a string': 'a',
  'zero': 0,
  'NaN': NaN,
  'true': true,
  'an empty list': [],
  'a list with null': [null],
  'a list with undefined and an object': [undefined, {}],
  'a list of lists': [[]],
  'an empty object': {},
  'an object with null': { a: null },
  'an object without prototype': Object.create(null),
  'a function': () => undefined,
  'a map': new Map([['a', 1]]),
  'a date': new Date(0),
  'a big integer': 1n,
};

/** What goes wrong other than by an error that is meant to be read. */
function crashOf(call: Call, given: unknown): string | undefined {
  const app = Testing.app() as App;
  const stack = new TerraformStack(app, 'stack');
  try {
    call(stack, given);
    app.synth();
  } catch (error: any) {
    const isNative = [TypeError, RangeError, ReferenceError, SyntaxError].some((type) => error instanceof type) || /^E[A-Z]+$|^ERR_/.test(error.code ?? '');
    return isNative ? error.stack.split('\n').slice(0, 4).join('\n') : undefined;
  }
  return undefined;
}

test.each(Object.entries(CALLS))('%s takes what it is given, or says what is wrong with it', (_, call) => {
  const crashes = Object.entries(VALUES).map(([what, given]) => [what, crashOf(call, given)]).filter(([, crash]) => crash !== undefined);

  expect(Object.fromEntries(crashes)).toEqual({});
});

const OVERRIDERS: Record<string, (stack: TerraformStack) => { addOverride(path: string, value: unknown): void }> = {
  'a user\'s resource': (stack) => user(stack).resource,
  'a roster': (stack) => roster(stack),
  'a roster\'s user': rosterUser,
  'a roster\'s resource': (stack) => roster(stack).node.defaultChild as TerraformResource,
  'a provider': (stack) => new AwsProvider(stack, 'aws'),
};

describe.each(Object.entries(OVERRIDERS))('the overrides of %s', (_, overrider) => {
  test.each(['__proto__.polluted', 'tags.__proto__.polluted', '__proto__', '', 'tags..x', '.tags'])('have no path %j', (path) => {
    expect(() => overrider(newStack()).addOverride(path, true)).toThrow(
      `path: must be the name of an argument in Terraform, with dots for nested ones; got "${path}". Write it as 'phone_config.auto_accept'. [OverridePathInvalid]`,
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('take no part of what only Terraform knows, and keep that', () => {
    const overridden = overrider(newStack());
    overridden.addOverride('tags', Token.asAny('${var.tags}'));

    expect(() => overridden.addOverride('tags.Team', 'x')).toThrow(
      'path: must not lead into an override that only Terraform knows; got "tags.Team". Override it as a whole. [OverridePathInvalid]',
    );
    expect(() => overridden.addOverride('tags', { Team: 'x' })).not.toThrow();
  });

  test('leave what is shared with others as it was', () => {
    const shared = Object.freeze({ Team: 'x' });
    const overridden = overrider(newStack());
    overridden.addOverride('tags', shared);
    overridden.addOverride('tags.Site', 'Berlin');

    expect(shared).toEqual({ Team: 'x' });
  });
});
