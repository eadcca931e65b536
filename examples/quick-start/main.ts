import { App, TerraformStack } from 'cdktf';
import { AwsProvider, ConnectInstance, ConnectUser, ConnectUserPassword } from 'cdktf-aws-connect';

const app = new App();
const stack = new TerraformStack(app, 'agents');
new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
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
app.synth();
