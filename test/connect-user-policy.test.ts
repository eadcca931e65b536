import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { ConnectInstance, ConnectPolicyStatement, ConnectUser, ConnectUserPolicy, ConnectUserPolicyProps, SecurityProfile } from '../src';

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

/** As IAM judges a call: each resource of the call is allowed by some statement, and none is denied by any. */
function permits(statements: ConnectPolicyStatement[], action: string, ...resources: string[]): boolean {
  const matches = (pattern: string, resource: string) =>
    new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.[\]/]/g, '\\$&')).join('.*')}$`).test(resource);
  const speaksOf = (effect: string, resource: string) =>
    statements.some(
      (statement) =>
        statement.effect === effect &&
        statement.actions.includes(action) &&
        statement.resources.some((pattern) => matches(pattern, resource)),
    );
  return resources.every((resource) => speaksOf('Allow', resource) && !speaksOf('Deny', resource));
}

/** The calls of the Terraform provider and the resources by which IAM judges them. */
const callsOf = (arn: string): Record<string, string[]> => ({
  'connect:CreateUser': [`${arn}/agent/*`, `${arn}/routing-profile/r`, `${arn}/security-profile/agent`, `${arn}/agent-group/g`],
  'connect:DescribeUser': [`${arn}/agent/u`],
  'connect:UpdateUserHierarchy': [`${arn}/agent/u`, `${arn}/agent-group/g`],
  'connect:UpdateUserIdentityInfo': [`${arn}/agent/u`],
  'connect:UpdateUserPhoneConfig': [`${arn}/agent/u`],
  'connect:UpdateUserRoutingProfile': [`${arn}/agent/u`, `${arn}/routing-profile/r`],
  'connect:UpdateUserSecurityProfiles': [`${arn}/agent/u`, `${arn}/security-profile/agent`],
  'connect:TagResource': [`${arn}/agent/u`],
  'connect:UntagResource': [`${arn}/agent/u`],
  'connect:DescribeInstance': [arn],
  'connect:DescribeInstanceAttribute': [arn],
  'connect:ListUsers': [arn],
  'connect:ListSecurityProfiles': [arn],
  'connect:DescribeSecurityProfile': [`${arn}/security-profile/agent`],
  'connect:ListRoutingProfiles': [arn],
  'connect:DescribeRoutingProfile': [`${arn}/routing-profile/r`],
  'connect:ListUserHierarchyGroups': [arn],
  'connect:DescribeUserHierarchyGroup': [`${arn}/agent-group/g`],
});

describe('the policy', () => {
  test.each(Object.entries(callsOf(ARN)))('allows %s in the instance', (action, resources) => {
    expect(permits(policyOf().statements, action, ...resources)).toBe(true);
  });

  test.each(Object.entries(callsOf(OTHER_ARN)))('does not allow %s in another instance', (action, resources) => {
    expect(permits(policyOf().statements, action, ...resources)).toBe(false);
  });

  test.each(['connect:CreateUser', 'connect:UpdateUserSecurityProfiles'])('denies %s with a security profile that is denied', (action) => {
    expect(permits(policyOf().statements, action, ...callsOf(ARN)[action], `${ARN}/security-profile/admin`)).toBe(false);
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

  test('a security profile of another instance is an error', () => {
    expect(() => policyOf({ deniedSecurityProfiles: [SecurityProfile.fromSecurityProfileArn(`${OTHER_ARN}/security-profile/admin`)] })).toThrow(
      `ConnectUserPolicy is not valid: deniedSecurityProfiles: must be of the instance "${INSTANCE_ID}"; ` +
        'got "admin" of instance "66666666-7777-8888-9999-000000000000". Take security profiles of that one. [SecurityProfileOfOtherInstance]',
    );
  });

  test('an ARN or a wildcard in place of an id is an error', () => {
    expect(() => policyOf({ deniedSecurityProfiles: [SecurityProfile.fromSecurityProfileId(`${ARN}/security-profile/admin`)] })).toThrow(
      "Give 'admin' alone.",
    );
    expect(() => policyOf({ grantableSecurityProfiles: [SecurityProfile.fromSecurityProfileId('*')] })).toThrow('[SecurityProfileIdInvalid]');
  });
});
