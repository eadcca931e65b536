// @ts-check
/* A sample of the access report, of made-up users, written by the library as for any stack. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const USERS = 5000;
const FIRST_NAMES = ['Ana', 'Ben', 'Carla', 'Daniel', 'Emma', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jonas', 'Kira', 'Luis', 'Mina', 'Noah', 'Olga', 'Pedro'];
const LAST_NAMES = ['Adler', 'Baker', 'Costa', 'Diaz', 'Evans', 'Fischer', 'Garcia', 'Haas', 'Ito', 'Jansen', 'Kaya', 'Lopez', 'Moreau', 'Novak', 'Okafor', 'Rossi', 'Silva'];
const SITES = ['Berlin', 'Lisbon', 'Toronto'];
const QUEUES = ['Billing', 'Orders', 'Technical support'];

/** @param {number} index */
function row(index) {
  const pick = (/** @type {string[]} */ list, /** @type {number} */ step) => list[Math.floor(index / step) % list.length];
  return {
    name: `agent${String(index + 1).padStart(4, '0')}`,
    firstName: pick(FIRST_NAMES, 1),
    lastName: pick(LAST_NAMES, 3),
    routingProfile: pick(QUEUES, 7),
    securityProfiles: ['Agent', ...(index % 20 === 0 ? ['CallCenterManager'] : []), ...(index % 45 === 7 ? ['QualityAnalyst'] : []), ...(index % 2500 === 4 ? ['Admin'] : [])],
    hierarchyGroup: `${pick(SITES, 11)}/${pick(QUEUES, 7)} ${SITES.indexOf(pick(SITES, 11)) + 1}`,
  };
}

/**
 * @param {ReturnType<typeof row>[]} rows
 * @param {string} [committedReport]
 * @returns {string} the folder with the report
 */
function synthesize(rows, committedReport) {
  const { App, TerraformStack } = require('cdktf');
  const { AwsProvider, ConnectAccessReport, ConnectInstance, ConnectUserPassword, ConnectUserRoster } = require('../../lib');
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'sample-report-'));
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'support');
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  const instance = ConnectInstance.fromInstanceAlias(stack, 'instance', 'example-support');
  ConnectUserRoster.fromRows(stack, 'agents', { rows, instance, password: ConnectUserPassword.fromNewVariable(stack, 'initial_password') });
  new ConnectAccessReport(stack, 'access-report', { committedReport });
  app.synth();
  return path.join(outdir, 'stacks', 'support');
}

/** @param {string} folder */
function writeSample(folder) {
  const rows = Array.from({ length: USERS + 1 }, (_, index) => row(index));
  const before = synthesize(rows.slice(0, USERS));
  const [, ...others] = rows;
  others[24] = { ...others[24], securityProfiles: ['Agent', 'CallCenterManager'] };
  others[40] = { ...others[40], routingProfile: 'Billing' };
  const after = synthesize(others, path.join(before, 'access-report.json'));
  ['access-report.html', 'access-report.md', 'access-report-changes.md'].forEach((file) => fs.copyFileSync(path.join(after, file), path.join(folder, file)));
  [before, after].forEach((stack) => fs.rmSync(path.resolve(stack, '../..'), { recursive: true }));
}

module.exports = { writeSample };
