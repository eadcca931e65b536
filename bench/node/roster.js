/* The same users as a roster of the built library, from a CSV file. */
const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { App, TerraformStack } = require('cdktf');
const { ConnectInstance, ConnectUserPassword, ConnectUserRoster, IdentityManagementType } = require('../..');
const { phase, print } = require('./measured');

const HEADER =
  'first name,last name,email address,user login,routing profile name,security_profile_name_1|security_profile_name_2,' +
  'phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds),tags';
const rows = Array.from(
  { length: Number(process.argv[2]) },
  (_, index) => `Jane,Doe ${index},agent-${index}@example.com,agent-${index},Routing,Agent,soft,,yes,30,Team=Billing`,
);
const path = join(process.env.CDKTF_OUTDIR ?? mkdtempSync(join(tmpdir(), 'roster-')), 'agents.csv');
writeFileSync(path, [HEADER, ...rows, ''].join('\n'));

const app = new App({ skipValidation: true });
const stack = new TerraformStack(app, 'stack');
const instance = ConnectInstance.fromInstanceId(stack, 'instance', '11111111-2222-3333-4444-555555555555', {
  identityManagementType: IdentityManagementType.CONNECT_MANAGED,
});
const password = ConnectUserPassword.fromNewVariable(stack, 'initial_password');
phase('load');

ConnectUserRoster.fromCsv(stack, 'agents', { path, instance, password });
phase('construct');
app.synth();
phase('synth');
print();
