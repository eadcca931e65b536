/* The same users as ConnectUsers of the built library. */
const { App, TerraformStack } = require('cdktf');
const { ConnectInstance, ConnectUser, ConnectUserPassword, IdentityManagementType, PhoneType, RoutingProfile, SecurityProfile } = require('../..');
const { phase, print } = require('./measured');

const app = new App({ skipValidation: true });
const stack = new TerraformStack(app, 'stack');
const instance = ConnectInstance.fromInstanceId(stack, 'instance', '11111111-2222-3333-4444-555555555555', {
  identityManagementType: IdentityManagementType.CONNECT_MANAGED,
});
const password = ConnectUserPassword.fromNewVariable(stack, 'initial_password');
phase('load');

for (let index = 0; index < Number(process.argv[2]); index++) {
  new ConnectUser(stack, `agent-${index}`, {
    instance,
    name: `agent-${index}`,
    password,
    identityInfo: { firstName: 'Jane', lastName: `Doe ${index}`, email: `agent-${index}@example.com` },
    phoneConfig: { phoneType: PhoneType.SOFT_PHONE, autoAccept: true, afterContactWorkTimeLimit: 30 },
    routingProfile: RoutingProfile.fromRoutingProfileId('66666666-7777-8888-9999-000000000000'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee')],
    tags: { Team: 'Billing' },
  });
}
phase('construct');
app.synth();
phase('synth');
print();
