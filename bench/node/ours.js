/* The same users as ConnectUsers of the built library: COUNT [alias]. */
const { App, TerraformStack } = require('cdktf');
const { ConnectInstance, ConnectUser, ConnectUserPassword, IdentityManagementType, PhoneType, RoutingProfile, SecurityProfile } = require('../..');
const { phase, print } = require('./measured');

const app = new App({ skipValidation: true });
const stack = new TerraformStack(app, 'stack');
const [count, by] = process.argv.slice(2);
const instance =
  by === 'alias'
    ? ConnectInstance.fromInstanceAlias(stack, 'instance', 'acme')
    : ConnectInstance.fromInstanceId(stack, 'instance', '11111111-2222-3333-4444-555555555555', {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
const password = ConnectUserPassword.fromNewVariable(stack, 'initial_password');
phase('load');

for (let index = 0; index < Number(count); index++) {
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
