import { App, TerraformStack } from 'cdktf';
import {
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  IdentityManagementType,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from 'cdktf-aws-connect';

export const VALIDATION_ERROR = 'validation-error';

/** What the user of the library can read when all of this is wrong. */
export function validationError(): string {
  const stack = new TerraformStack(new App(), VALIDATION_ERROR);
  try {
    new ConnectUser(stack, 'jdoe', {
      instance: ConnectInstance.fromInstanceId(stack, 'instance', 'f1288a1f', {
        identityManagementType: IdentityManagementType.CONNECT_MANAGED,
      }),
      name: 'jane doe, who has a long name',
      password: ConnectUserPassword.unsafePlainText('secret'),
      routingProfile: RoutingProfile.fromRoutingProfileId('f1288a1f:12345678'),
      securityProfiles: SecurityProfile.fromSecurityProfileIds([]),
      phoneConfig: { phoneType: PhoneType.DESK_PHONE, afterContactWorkTimeLimit: 2_000_001 },
    });
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('There was no error.');
}
