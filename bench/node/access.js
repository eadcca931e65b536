/* Users in one stack: one construct each, or in rosters of ten; with access checks and report, or without. */
const { App, TerraformStack } = require('cdktf');
const { ConnectAccessChecks, ConnectAccessReport, ConnectInstance, ConnectUser, ConnectUserPassword, ConnectUserRoster } = require('../..');
const { phase, print } = require('./measured');

const [count, kind, access] = process.argv.slice(2);
const OF_ROSTER = 10;

const app = new App({ skipValidation: true });
const stack = new TerraformStack(app, 'stack');
const instance = ConnectInstance.fromInstanceId(stack, 'instance', '11111111-2222-3333-4444-555555555555');
const password = ConnectUserPassword.fromNewVariable(stack, 'initial_password');
const names = Array.from({ length: Number(count) }, (_, index) => `agent-${index}`);
phase('load');

if (kind === 'rosters') {
  for (let start = 0; start < names.length; start += OF_ROSTER) {
    const rows = names.slice(start, start + OF_ROSTER).map((name) => ({
      name,
      routingProfile: 'Routing',
      securityProfiles: ['Agent'],
      hierarchyGroup: 'Site/Team',
    }));
    ConnectUserRoster.fromRows(stack, `agents-${start}`, { instance, password, rows });
  }
} else {
  for (const name of names) {
    new ConnectUser(stack, name, {
      instance,
      name,
      password,
      routingProfile: instance.routingProfile('Routing'),
      securityProfiles: [instance.securityProfile('Agent')],
      hierarchyGroup: instance.hierarchyGroup('Site/Team'),
    });
  }
}
if (access === 'with') {
  ConnectAccessChecks.applyTo(app);
  new ConnectAccessReport(stack, 'access');
}
phase('construct');
app.synth();
phase('synth');
print();
