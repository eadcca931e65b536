import { TerraformStack } from 'cdktf';
import { ConnectInstance, ConnectUser, ConnectUserPassword } from 'cdktf-aws-connect';

/** The example of README in all languages. */
export function quickStart(stack: TerraformStack): void {
  const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme-support');
  const user = new ConnectUser(stack, 'jdoe', {
    instance,
    name: 'jdoe',
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    password: ConnectUserPassword.fromNewVariable(stack, 'initial_password'),
    routingProfile: instance.routingProfile('Basic Routing Profile'),
    securityProfiles: [instance.securityProfile('Agent')],
  });
  user.grantSecurityProfile(instance.securityProfile('CallCenterManager'));
}
