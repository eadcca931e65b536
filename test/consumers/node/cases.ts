import { Aspects, IAspect, TerraformIterator, TerraformOutput, TerraformStack, TerraformVariable, Token } from 'cdktf';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserWarning,
  HierarchyGroup,
  IConnectInstance,
  ISecurityProfile,
  IdentityManagementType,
  RoutingProfile,
  SecurityProfile,
} from 'cdktf-aws-connect';
import { IConstruct } from 'constructs';
import { quickStart } from './quick-start';
import { HIERARCHY_GROUP_ID, INSTANCE_ID, ROUTING_PROFILE_ID, SEED_CASES, SECURITY_PROFILE_ID, SECURITY_PROFILE_ID_2 } from './seed-cases';
import { TEAM_CASES } from './team-cases';

/** One stack a case: the same cases, by the same names, are in each language. */
export const CASES: Record<string, (stack: TerraformStack) => void> = {
  ...SEED_CASES,
  'quick-start': quickStart,
  ...TEAM_CASES,
  'saml-user': samlUser,
  'lookups-by-name': lookupsByName,
  'grants': grants,
  'imports': imports,
  'aspect': aspect,
  'override': override,
  'password-from-variable': passwordFromVariable,
  'password-from-secret': passwordFromSecret,
  'profiles-from-variable': profilesFromVariable,
  'meta-arguments': metaArguments,
  'for-each': forEach,
  'provider-blocks': providerBlocks,
  'own-references': ownReferences,
};

function samlUser(stack: TerraformStack): void {
  const instanceArn = 'arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f-6193-445a-b47e-af739b2aaaaa';
  const user = new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceArn(stack, 'instance', instanceArn, {
      identityManagementType: IdentityManagementType.SAML,
    }),
    name: 'jane.doe@example.com',
    identityInfo: { firstName: 'Jane', lastName: 'Doe', secondaryEmail: 'jane.doe@example.org' },
    routingProfile: RoutingProfile.fromRoutingProfileArn(`${instanceArn}/routing-profile/12345678`),
    securityProfiles: [SecurityProfile.fromSecurityProfileArn(`${instanceArn}/security-profile/87654321`)],
    hierarchyGroup: HierarchyGroup.fromHierarchyGroupArn(`${instanceArn}/agent-group/11223344`),
    protectFromDeletion: true,
    tags: { CostCenter: '4711' },
  });
  new TerraformOutput(stack, 'id', { value: user.id });
  new TerraformOutput(stack, 'user_id', { value: user.userId });
  new TerraformOutput(stack, 'user_arn', { value: user.userArn });
  new TerraformOutput(stack, 'user_name', { value: user.userName });
  new TerraformOutput(stack, 'instance_id', { value: user.instance.id });
  new TerraformOutput(stack, 'tags_all', { value: user.tagsAll });
  new TerraformOutput(stack, 'fqn', { value: user.fqn });
}

function lookupsByName(stack: TerraformStack): void {
  const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme-support');
  const password = ConnectUserPassword.fromNewVariable(stack, 'initial_password');
  for (const name of ['jdoe', 'rroe']) {
    new ConnectUser(stack, name, {
      instance,
      name,
      password,
      identityInfo: { firstName: 'J.', lastName: 'Doe' },
      routingProfile: instance.routingProfile('Basic Routing Profile'),
      securityProfiles: [instance.securityProfile('Agent')],
      hierarchyGroup: instance.hierarchyGroup('Berlin/Billing'),
    });
  }
  new TerraformOutput(stack, 'supervisor', { value: instance.user('supervisor').userId });
}

function grants(stack: TerraformStack): void {
  const instance = ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID);
  const user = new ConnectUser(stack, 'jdoe', {
    instance,
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
  user.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID_2));
  user.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID_2));
  user.grantSecurityProfiles([instance.securityProfile('QualityAnalyst'), instance.securityProfile('CallCenterManager')]);
  user.assignHierarchyGroup(HierarchyGroup.fromHierarchyGroupId(HIERARCHY_GROUP_ID));
}

function imports(stack: TerraformStack): void {
  const instance = ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f', {
    identityManagementType: IdentityManagementType.CONNECT_MANAGED,
  });
  const routingProfile = RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID);
  const securityProfiles = [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)];
  const byId = new ConnectUser(stack, 'jdoe', {
    instance,
    name: 'jdoe',
    routingProfile,
    securityProfiles,
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    phoneConfig: { afterContactWorkTimeLimit: 30 },
  });
  byId.importFrom('f1288a1f:12345678');
  const byName = new ConnectUser(stack, 'rroe', {
    instance,
    name: 'rroe',
    routingProfile,
    securityProfiles,
    identityInfo: { firstName: 'Richard', lastName: 'Roe' },
    phoneConfig: { afterContactWorkTimeLimit: 30 },
  });
  byName.importByName();
  const known = ConnectUser.fromUserArn(stack, 'known', 'arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f/agent/12345678');
  new TerraformOutput(stack, 'known_name', { value: known.userName });
}

class CostCenter implements IAspect {
  public constructor(private readonly costCenter: string) {}

  public visit(node: IConstruct): void {
    if (node instanceof ConnectUser) {
      node.resource.addOverride('tags.CostCenter', this.costCenter);
      node.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID_2));
    }
  }
}

function aspect(stack: TerraformStack): void {
  new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
  Aspects.of(stack).add(new CostCenter('4711'));
}

function override(stack: TerraformStack): void {
  const user = new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
  user.resource.addOverride('phone_config.auto_accept', true);
  user.resource.addOverride('lifecycle.create_before_destroy', true);
  user.resource.moveFromId('aws_connect_user.jane');
}

function passwordFromVariable(stack: TerraformStack): void {
  const variable = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
  new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID, {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    }),
    name: 'jdoe',
    password: ConnectUserPassword.fromVariable(variable),
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
}

function passwordFromSecret(stack: TerraformStack): void {
  new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'jdoe',
    password: ConnectUserPassword.fromSecretsManager(stack, 'secret', { secretId: 'connect/initial', jsonKey: 'password' }),
    ignorePasswordChanges: false,
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
}

function profilesFromVariable(stack: TerraformStack): void {
  const profiles = new TerraformVariable(stack, 'profiles', { type: 'list(string)' });
  const user = new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: SecurityProfile.fromSecurityProfileIds(profiles.listValue),
  });
  user.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID));
}

function metaArguments(stack: TerraformStack): void {
  const dublin = new AwsProvider(stack, 'dublin', { region: 'eu-west-1', alias: 'dublin' });
  const instance = ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID, { provider: dublin });
  const first = new ConnectUser(stack, 'first', {
    instance,
    name: 'first',
    routingProfile: instance.routingProfile('Basic Routing Profile'),
    securityProfiles: [instance.securityProfile('Agent')],
    provider: dublin,
  });
  new ConnectUser(stack, 'second', {
    instance,
    name: 'second',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    routingProfile: instance.routingProfile('Basic Routing Profile'),
    securityProfiles: [instance.securityProfile('Agent')],
    phoneConfig: { afterContactWorkTimeLimit: 0 },
    acknowledgedWarnings: [ConnectUserWarning.PLAIN_TEXT_PASSWORD, ConnectUserWarning.UNLIMITED_AFTER_CONTACT_WORK],
    region: 'eu-west-1',
    dependsOn: [first],
    lifecycle: { ignoreChanges: ['tags'], preventDestroy: true },
    provisioners: [{ type: 'local-exec', command: 'true' }],
    connection: { type: 'ssh', host: 'example.org' },
  });
}

function forEach(stack: TerraformStack): void {
  const names = TerraformIterator.fromList(['jdoe', 'rroe']);
  new ConnectUser(stack, 'agents', {
    forEach: names,
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: Token.asString(names.value),
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
}

function providerBlocks(stack: TerraformStack): void {
  new AwsProvider(stack, 'frankfurt', {
    alias: 'frankfurt',
    region: 'eu-central-1',
    maxRetries: 25,
    retryMode: 'adaptive',
    skipCredentialsValidation: true,
    allowedAccountIds: ['123456789012'],
    assumeRole: [{ roleArn: 'arn:aws:iam::123456789012:role/connect', duration: '1h' }],
    defaultTags: [{ tags: { CostCenter: '4711' } }],
    ignoreTags: [{ keys: ['Owner'] }],
    endpoints: { connect: 'http://127.0.0.1:4566' },
  });
}

class OwnInstance implements IConnectInstance {
  public readonly id = 'f1288a1f';
  public readonly arn = 'arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f';
  public readonly identityManagementType = 'SAML';
}

class OwnSecurityProfile implements ISecurityProfile {
  public readonly securityProfileId = '87654321';
}

function ownReferences(stack: TerraformStack): void {
  new ConnectUser(stack, 'jdoe', {
    instance: new OwnInstance(),
    name: 'jane.doe@example.com',
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [new OwnSecurityProfile()],
  });
}
