import { TerraformStack } from 'cdktf';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserProps,
  ConnectUserWarning,
  HierarchyGroup,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from 'cdktf-aws-connect';
import { Construct } from 'constructs';

const softPhone = { phoneType: PhoneType.SOFT_PHONE, afterContactWorkTimeLimit: 0 };

/**
 * The examples of the provider's page of `aws_connect_user`, each a stack with the user `example`.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_user#example-usage
 */
export function providerPageStacks(scope: Construct): void {
  example(scope, 'basic', {
    identityInfo: { firstName: 'example', lastName: 'example2' },
    phoneConfig: softPhone,
  });
  example(scope, 'hierarchy-group', {
    identityInfo: { firstName: 'example', lastName: 'example2' },
    phoneConfig: softPhone,
    hierarchyGroup: HierarchyGroup.fromHierarchyGroupId('4d5e6f70-1b3c-4b3c-8b3c-c1d4e5f6c1d4'),
  });
  example(scope, 'identity-info', {
    identityInfo: { email: 'example@example.com', firstName: 'example', lastName: 'example2' },
    phoneConfig: softPhone,
  });
  example(scope, 'soft-phone', {
    phoneConfig: softPhone,
  });
  example(scope, 'desk-phone', {
    phoneConfig: {
      phoneType: PhoneType.DESK_PHONE,
      deskPhoneNumber: '+112345678912',
      autoAccept: false,
      afterContactWorkTimeLimit: 0,
    },
    securityProfiles: SecurityProfile.fromSecurityProfileIds([
      '2b3c4d5e-1b3c-4b3c-8b3c-c1d4e5f6c1d4',
      '3c4d5e6f-1b3c-4b3c-8b3c-c1d4e5f6c1d4',
    ]),
  });
}

function example(scope: Construct, name: string, props: Partial<ConnectUserProps>): void {
  const stack = new TerraformStack(scope, `provider-page-${name}`);
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  new ConnectUser(stack, 'example', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f-6193-445a-b47e-af739b2c3d4e'),
    name: 'example',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    routingProfile: RoutingProfile.fromRoutingProfileId('1a2b3c4d-1b3c-4b3c-8b3c-c1d4e5f6c1d4'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('2b3c4d5e-1b3c-4b3c-8b3c-c1d4e5f6c1d4')],
    // The page has a password in the code and no limit of After Contact Work: legal, but warned of.
    acknowledgedWarnings: [ConnectUserWarning.PLAIN_TEXT_PASSWORD, ConnectUserWarning.UNLIMITED_AFTER_CONTACT_WORK],
    ...props,
  });
}
