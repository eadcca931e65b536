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

/** What the provider calls is what the stand-in for the service serves. */
const PROVIDER_CALLS = Object.keys(connectOperations(new ContactCentre())).filter((operation) => operation !== 'DeleteUser');

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
