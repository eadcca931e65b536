/* Users as generated constructs. */
const { ConnectUser } = require('@cdktf/provider-aws/lib/connect-user');
const { App, TerraformStack, TerraformVariable } = require('cdktf');
const { phase, print } = require('./measured');

const app = new App({ skipValidation: true });
const stack = new TerraformStack(app, 'stack');
const password = new TerraformVariable(stack, 'initial_password', { type: 'string', sensitive: true }).stringValue;
phase('load');

for (let index = 0; index < Number(process.argv[2]); index++) {
  new ConnectUser(stack, `agent-${index}`, {
    instanceId: '11111111-2222-3333-4444-555555555555',
    name: `agent-${index}`,
    password,
    identityInfo: { firstName: 'Jane', lastName: `Doe ${index}`, email: `agent-${index}@example.com` },
    phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: true, afterContactWorkTimeLimit: 30 },
    routingProfileId: '66666666-7777-8888-9999-000000000000',
    securityProfileIds: ['aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'],
    lifecycle: { ignoreChanges: ['password'] },
    tags: { Team: 'Billing' },
  });
}
phase('construct');
app.synth();
phase('synth');
print();
