import { DataAwsConnectSecurityProfile } from '@cdktf/provider-aws/lib/data-aws-connect-security-profile';
import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { ConnectInstance, ConnectUser, ConnectUserPolicy, ConnectUserPolicyProps, SecurityProfile } from '../src';
import { permits, resourcesOf } from './terraform/stand-in/authorization';
import { connectOperations } from './terraform/stand-in/connect-operations';
import { ContactCentre } from './terraform/stand-in/contact-centre';

const INSTANCE_ID = '11111111-2222-3333-4444-555555555555';
const ARN = `arn:aws:connect:eu-central-1:123456789012:instance/${INSTANCE_ID}`;
const OTHER_ARN = 'arn:aws:connect:eu-central-1:123456789012:instance/66666666-7777-8888-9999-000000000000';

let stack: TerraformStack;
let instance: ConnectInstance;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), 'stack');
  instance = ConnectInstance.fromInstanceArn(stack, 'instance', ARN);
});

const admin = SecurityProfile.fromSecurityProfileId('admin');
const policyOf = (props: Partial<ConnectUserPolicyProps> = {}) =>
  new ConnectUserPolicy({ instance, deniedSecurityProfiles: [admin], ...props });

/** What snapshots call besides. */
const SNAPSHOT_CALLS = ['ListUserProficiencies', 'SearchUserHierarchyGroups', 'SearchUsers'];
/** What the provider calls is what else the stand-in for the service serves. */
const PROVIDER_CALLS = Object.keys(connectOperations(new ContactCentre()))
  .filter((operation) => operation !== 'DeleteUser' && !SNAPSHOT_CALLS.includes(operation));

const INPUTS: Record<string, Record<string, unknown>> = {
  CreateUser: { RoutingProfileId: 'r', SecurityProfileIds: ['agent'], HierarchyGroupId: 'g' },
  DescribeRoutingProfile: { RoutingProfileId: 'r' },
  DescribeSecurityProfile: { SecurityProfileId: 'agent' },
  DescribeUser: { UserId: 'u' },
  DescribeUserHierarchyGroup: { HierarchyGroupId: 'g' },
  ListRoutingProfileQueues: { RoutingProfileId: 'r' },
  ListSecurityProfilePermissions: { SecurityProfileId: 'agent' },
  UpdateUserHierarchy: { UserId: 'u', HierarchyGroupId: 'g' },
  UpdateUserIdentityInfo: { UserId: 'u' },
  UpdateUserPhoneConfig: { UserId: 'u' },
  UpdateUserRoutingProfile: { UserId: 'u', RoutingProfileId: 'r' },
  UpdateUserSecurityProfiles: { UserId: 'u', SecurityProfileIds: ['agent'] },
};
const TAGGING = ['ListTagsForResource', 'TagResource', 'UntagResource'];

function resourcesIn(arn: string, operation: string): string[] {
  return resourcesOf(operation, TAGGING.includes(operation) ? { resourceArn: `${arn}/agent/u` } : (INPUTS[operation] ?? {}), arn);
}

describe('the statements for snapshots', () => {
  const statements = () => ConnectUserPolicy.snapshotStatements(instance);

  test('allow to read the instance, and nothing in another one', () => {
    expect(statements()).toEqual([
      { sid: 'FindInstances', effect: 'Allow', actions: ['connect:ListInstances'], resources: ['*'] },
      {
        sid: 'ReadInstance',
        effect: 'Allow',
        actions: [
          'connect:DescribeInstance',
          'connect:ListRoutingProfiles',
          'connect:ListSecurityProfiles',
          'connect:ListUserHierarchyGroups',
          'connect:ListUsers',
          'connect:SearchUserHierarchyGroups',
          'connect:SearchUsers',
        ],
        resources: [ARN],
      },
      { sid: 'ReadHierarchyGroups', effect: 'Allow', actions: ['connect:DescribeUserHierarchyGroup'], resources: [`${ARN}/agent-group/*`] },
      { sid: 'ReadUsers', effect: 'Allow', actions: ['connect:DescribeUser', 'connect:ListUserProficiencies'], resources: [`${ARN}/agent/*`] },
    ]);
  });

  test('are made of an instance alone', () => {
    expect(() => ConnectUserPolicy.snapshotStatements('acme' as never)).toThrow(/^ConnectUserPolicy\.snapshotStatements is not valid: instance: /);
    expect(() => ConnectUserPolicy.snapshotStatements({ id: INSTANCE_ID, arn: OTHER_ARN } as never)).toThrow('[ArnOfOtherInstance]');
  });
});

describe('the policy', () => {
  test.each(PROVIDER_CALLS)('allows %s in the instance', (operation) => {
    expect(permits(policyOf().statements, `connect:${operation}`, ...resourcesIn(ARN, operation))).toBe(true);
  });

  test.each(PROVIDER_CALLS.filter((operation) => operation !== 'ListInstances'))('does not allow %s in another instance', (operation) => {
    expect(permits(policyOf().statements, `connect:${operation}`, ...resourcesIn(OTHER_ARN, operation))).toBe(false);
  });

  test.each(['CreateUser', 'UpdateUserSecurityProfiles'])('denies %s with a security profile that is denied', (operation) => {
    expect(permits(policyOf().statements, `connect:${operation}`, ...resourcesIn(ARN, operation), `${ARN}/security-profile/admin`)).toBe(false);
  });

  test.each(['connect:UpdateSecurityProfile', 'connect:CreateSecurityProfile'])('does not allow %s', (action) => {
    expect(permits(policyOf().statements, action, `${ARN}/security-profile/agent`)).toBe(false);
  });

  test('does not allow to tag anything but users', () => {
    expect(permits(policyOf().statements, 'connect:TagResource', `${ARN}/security-profile/agent`)).toBe(false);
  });

  test('allows to delete users only where told so', () => {
    expect(permits(policyOf().statements, 'connect:DeleteUser', `${ARN}/agent/u`)).toBe(false);
    expect(permits(policyOf({ allowDeletion: true }).statements, 'connect:DeleteUser', `${ARN}/agent/u`)).toBe(true);
  });

  test('allows to give only the grantable security profiles, where there are any', () => {
    const { statements } = policyOf({
      deniedSecurityProfiles: undefined,
      grantableSecurityProfiles: [SecurityProfile.fromSecurityProfileId('agent')],
    });
    const grant = (id: string) => permits(statements, 'connect:UpdateUserSecurityProfiles', `${ARN}/agent/u`, `${ARN}/security-profile/${id}`);

    expect([grant('agent'), grant('new-profile')]).toEqual([true, false]);
  });

  test.each(['connect:UpdateUserIdentityInfo', 'connect:UpdateUserSecurityProfiles', 'connect:DeleteUser'])(
    'denies %s on a protected user',
    (action) => {
      const boss = ConnectUser.fromUserId(stack, 'boss', instance, 'boss');
      const { statements } = policyOf({ protectedUsers: [boss], allowDeletion: true });

      expect(permits(statements, action, `${ARN}/agent/boss`)).toBe(false);
      expect(permits(statements, action, `${ARN}/agent/u`)).toBe(true);
    },
  );

  test.each(['deniedSecurityProfiles', 'grantableSecurityProfiles'])('refuses a list that only Terraform knows as %s', (property) => {
    const list = SecurityProfile.fromSecurityProfileIds(new TerraformVariable(stack, 'profiles', {}).listValue);

    expect(() => policyOf({ [property]: list })).toThrow(
      `ConnectUserPolicy is not valid: ${property}: must be security profiles that are known one by one, not a list that only Terraform knows. ` +
        'Give each by ConnectInstance.securityProfile or SecurityProfile.fromSecurityProfileId. [SecurityProfileListUnknown]',
    );
  });

  test('names security profiles that are looked up', () => {
    new TerraformOutput(stack, 'policy', { value: policyOf({ deniedSecurityProfiles: [instance.securityProfile('Admin')] }).json });
    const { value } = JSON.parse(Testing.synth(stack)).output.policy;

    expect(JSON.parse(value).Statement.at(-1)).toEqual({
      Sid: 'DenySecurityProfiles',
      Effect: 'Deny',
      Action: ['connect:CreateUser', 'connect:UpdateUserSecurityProfiles'],
      Resource: [expect.stringMatching(/^arn:\S+\/security-profile\/\$\{data\.aws_connect_security_profile\.\S+\.security_profile_id\}$/)],
    });
  });

  test('names ids as Amazon Connect writes them, since IAM compares with regard to case', () => {
    const id = 'aaaaaaaa-1111-4111-8111-111111111111';
    const { statements } = policyOf({
      deniedSecurityProfiles: [SecurityProfile.fromSecurityProfileId(id.toUpperCase())],
      protectedUsers: [ConnectUser.fromUserArn(stack, 'boss', `${ARN}/agent/${id.toUpperCase()}`)],
    });

    expect(statements.slice(-2).map(({ resources }) => resources)).toEqual([[`${ARN}/security-profile/${id}`], [`${ARN}/agent/${id}`]]);
  });

  test('has the same statements as JSON', () => {
    const { json, statements } = policyOf();

    expect(JSON.parse(json)).toEqual({
      Version: '2012-10-17',
      Statement: statements.map(({ sid, effect, actions, resources }) => ({
        Sid: sid,
        Effect: effect,
        Action: actions,
        Resource: resources,
      })),
    });
  });
});

describe('wrong input', () => {
  test('a policy that denies nothing is an error', () => {
    expect(() => policyOf({ deniedSecurityProfiles: [] })).toThrow('[SecurityProfilesUnlimited]');
  });

  const given = { id: INSTANCE_ID, arn: ARN };
  const ofOther = (kind: string) => `${OTHER_ARN}/${kind}/boss`;

  test.each<[string, (stack: TerraformStack) => Partial<ConnectUserPolicyProps>, string]>([
    [
      'a security profile of another instance',
      () => ({ deniedSecurityProfiles: [SecurityProfile.fromSecurityProfileArn(ofOther('security-profile'))] }),
      `deniedSecurityProfiles[0]: must belong to the instance "${INSTANCE_ID}"; got "boss" of the instance "66666666-7777-8888-9999-000000000000".`
        + ' Give one of that instance, or make a policy for each instance. [SecurityProfileOfOtherInstance]',
    ],
    [
      'one that a generated look-up finds in another instance',
      (scope) => ({ deniedSecurityProfiles: [new DataAwsConnectSecurityProfile(scope, 'generated', { instanceId: 'other', name: 'Admin' })] }),
      '[SecurityProfileOfOtherInstance]',
    ],
    [
      'one that is looked up in an instance of another alias',
      (scope) => ({
        instance: ConnectInstance.fromInstanceAlias(scope, 'by-alias', 'acme'),
        grantableSecurityProfiles: [ConnectInstance.fromInstanceAlias(scope, 'other', 'other').securityProfile('Agent')],
      }),
      'grantableSecurityProfiles[0]: must belong to the instance "acme"; got ',
    ],
    [
      'a user of another instance by ARN',
      (scope) => ({ protectedUsers: [ConnectUser.fromUserArn(scope, 'boss', ofOther('agent'))] }),
      `protectedUsers[0]: must belong to the instance "${INSTANCE_ID}"; got a user of the instance "66666666-7777-8888-9999-000000000000".`,
    ],
    [
      'a user of another account',
      (scope) => ({ protectedUsers: [ConnectUser.fromUserArn(scope, 'boss', `${ARN.replace('123456789012', '210987654321')}/agent/boss`)] }),
      'protectedUsers[0].userArn: must begin with "arn:aws:connect:eu-central-1:123456789012:", as the ARN of the instance does; got "arn:aws:connect:eu-central-1:210987654321:".',
    ],
    [
      'a user of another instance by name',
      (scope) => ({ protectedUsers: [ConnectInstance.fromInstanceId(scope, 'other', 'other').user('boss')] }),
      '[UserOfOtherInstance]',
    ],
    ['any ARN', () => ({ instance: { ...given, arn: '*' } }), 'instance.arn: must have the form arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID; got "*".'],
    ['the ARN of another instance', () => ({ instance: { ...given, arn: OTHER_ARN } }), '[ArnOfOtherInstance]'],
    ['an instance without an ARN', () => ({ instance: { id: INSTANCE_ID } as never }), 'instance: must be an instance with its ARN; got {"id":"'],
    ['any user as a protected user', () => ({ protectedUsers: [{ instance: given, userArn: '*' } as never] }), 'protectedUsers[0].userArn: must have the form '],
    ['an ARN of a profile as a protected user', () => ({ protectedUsers: [{ instance: given, userArn: `${ARN}/security-profile/u` } as never] }), 'This is the ARN of a security profile. [ArnInvalid]'],
    ['null among protected users', () => ({ protectedUsers: [null as never] }), 'protectedUsers: must be a list of IConnectUser; got [null]. Write [ConnectUser.fromUserArn(…)]. [TypeInvalid]'],
    ['one protected user', (scope) => ({ protectedUsers: ConnectInstance.fromInstanceId(scope, 'again', INSTANCE_ID).user('boss') as never }), 'protectedUsers: must be a list of IConnectUser; got '],
  ])('%s is an error', (_, propsIn, told) => {
    expect(() => policyOf(propsIn(stack))).toThrow(told);
  });

  test('null for protected users is none', () => {
    expect(policyOf({ protectedUsers: null as never }).statements).toEqual(policyOf().statements);
  });

  test('what only Terraform knows is not compared', () => {
    const unknown = ConnectInstance.fromInstanceId(stack, 'unknown', new TerraformVariable(stack, 'id', {}).stringValue);
    const byAlias = ConnectInstance.fromInstanceAlias(stack, 'by-alias', 'acme');

    for (const deniedBy of [unknown, byAlias]) {
      const { statements } = policyOf({ deniedSecurityProfiles: [deniedBy.securityProfile('Admin')], protectedUsers: [deniedBy.user('boss')] });
      expect(statements).toHaveLength(8);
    }
    expect(() => policyOf({ instance: unknown, deniedSecurityProfiles: [byAlias.securityProfile('Admin')] })).not.toThrow();
  });

  test('an ARN or a wildcard in place of an id is an error', () => {
    expect(() => policyOf({ deniedSecurityProfiles: [SecurityProfile.fromSecurityProfileId(`${ARN}/security-profile/admin`)] })).toThrow(
      "Give 'admin' alone.",
    );
    expect(() => policyOf({ grantableSecurityProfiles: [SecurityProfile.fromSecurityProfileId('*')] })).toThrow('[SecurityProfileIdInvalid]');
  });

  test.each([
    ['nothing', undefined, "instance: is required and must be an IConnectInstance. Write ConnectInstance.fromInstanceAlias(this, 'instance', 'acme-support')."],
    ['an alias', { instance: 'acme' }, "instance: must be an IConnectInstance; got the string \"acme\". Write ConnectInstance.fromInstanceAlias(this, 'instance', 'acme')."],
    [
      'one name',
      { instance: { id: 'i', arn: ARN }, deniedSecurityProfiles: 'Admin' },
      "deniedSecurityProfiles: must be a list of ISecurityProfile; got \"Admin\". Write [instance.securityProfile('Admin')].",
    ],
    [
      'names',
      { instance: { id: 'i', arn: ARN }, grantableSecurityProfiles: ['Agent'] },
      "grantableSecurityProfiles[0]: must be an ISecurityProfile; got the string \"Agent\". Write instance.securityProfile('Agent').",
    ],
  ])('%s in place of what is required is an error that writes the call', (_, props, told) => {
    expect(() => new ConnectUserPolicy(props as never)).toThrow(`ConnectUserPolicy is not valid: ${told} [TypeInvalid]`);
  });
});
