import { TerraformStack } from 'cdktf';
import {
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  HierarchyGroup,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from 'cdktf-aws-connect';

export const INSTANCE_ID = '${aws_connect_instance.example.id}';
export const ROUTING_PROFILE_ID = '${aws_connect_routing_profile.example.routing_profile_id}';
export const SECURITY_PROFILE_ID = '${aws_connect_security_profile.example.security_profile_id}';
export const SECURITY_PROFILE_ID_2 = '${aws_connect_security_profile.example2.security_profile_id}';
export const HIERARCHY_GROUP_ID = '${aws_connect_user_hierarchy_group.example.hierarchy_group_id}';

/** The examples of the provider's page of `aws_connect_user`. */
export const SEED_CASES: Record<string, (stack: TerraformStack) => void> = {
  'seed-basic': seedBasic,
  'seed-hierarchy-group': seedHierarchyGroup,
  'seed-identity-info': seedIdentityInfo,
  'seed-soft-phone': seedSoftPhone,
  'seed-desk-phone': seedDeskPhone,
};

function seedBasic(stack: TerraformStack): void {
  new ConnectUser(stack, 'example', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'example',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    identityInfo: { firstName: 'example', lastName: 'example2' },
    phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: PhoneType.SOFT_PHONE },
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
}

function seedHierarchyGroup(stack: TerraformStack): void {
  new ConnectUser(stack, 'example', {
    hierarchyGroup: HierarchyGroup.fromHierarchyGroupId(HIERARCHY_GROUP_ID),
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'example',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    identityInfo: { firstName: 'example', lastName: 'example2' },
    phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: PhoneType.SOFT_PHONE },
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
}

function seedIdentityInfo(stack: TerraformStack): void {
  new ConnectUser(stack, 'example', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'example',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    identityInfo: { email: 'example@example.com', firstName: 'example', lastName: 'example2' },
    phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: PhoneType.SOFT_PHONE },
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
}

function seedSoftPhone(stack: TerraformStack): void {
  new ConnectUser(stack, 'example', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'example',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    phoneConfig: { afterContactWorkTimeLimit: 0, phoneType: PhoneType.SOFT_PHONE },
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: [SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)],
  });
}

function seedDeskPhone(stack: TerraformStack): void {
  new ConnectUser(stack, 'example', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'example',
    password: ConnectUserPassword.unsafePlainText('Password123'),
    phoneConfig: {
      afterContactWorkTimeLimit: 0,
      autoAccept: false,
      deskPhoneNumber: '+112345678912',
      phoneType: PhoneType.DESK_PHONE,
    },
    routingProfile: RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID),
    securityProfiles: SecurityProfile.fromSecurityProfileIds([SECURITY_PROFILE_ID, SECURITY_PROFILE_ID_2]),
  });
}
