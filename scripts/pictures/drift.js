// @ts-check
/* The picture of drift: what the command says of users whom somebody has changed by hand. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { TerraformStack, Testing } = require('cdktf');
const { terminal } = require('./drawing');

const [SNAPSHOT, STACK] = ['acme-support.connect.json', 'cdk.tf.json'];
const uuid = (/** @type {number} */ number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const named = (/** @type {string[]} */ names, /** @type {number} */ from) => names.map((name, index) => ({ name, id: uuid(from + index) }));

const INSTANCE = uuid(1);
const [PROFILES, ROUTING] = [named(['Admin', 'Agent', 'CallCenterManager'], 10), named(['Billing', 'Orders'], 20)];

/** What the code says, and what the instance has. */
const CODE = [
  { name: 'jdoe', routingProfile: 'Orders', securityProfiles: ['Agent'] },
  { name: 'mgarcia', routingProfile: 'Billing', securityProfiles: ['Agent', 'CallCenterManager'] },
  { name: 'rsilva', routingProfile: 'Orders', securityProfiles: ['Agent'] },
].map((user) => ({ ...user, firstName: 'Jane', lastName: 'Doe' }));
const [JDOE, MGARCIA, RSILVA] = CODE;
const LIVE = [{ ...JDOE, securityProfiles: ['Admin', 'Agent'] }, MGARCIA, { ...RSILVA, routingProfile: 'Billing' }, { ...JDOE, name: 'zoe' }];

const snapshot = () => ({
  format: 'amazon-connect-instance-snapshot',
  version: 1,
  takenAt: '2026-11-25T04:00:00Z',
  instance: { id: INSTANCE, arn: `arn:aws:connect:eu-central-1:111122223333:instance/${INSTANCE}`, alias: 'acme-support', identityManagementType: 'SAML', region: 'eu-central-1' },
  routingProfiles: ROUTING,
  securityProfiles: PROFILES,
  hierarchyGroups: [],
  usersReadBy: 'search',
  users: LIVE.map(({ name, firstName, lastName, routingProfile, securityProfiles }, index) => ({
    name,
    id: uuid(30 + index),
    identityInfo: { firstName, lastName },
    routingProfileId: ROUTING.find((profile) => profile.name === routingProfile)?.id,
    securityProfileIds: PROFILES.filter((profile) => securityProfiles.includes(profile.name)).map(({ id }) => id),
    phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: false, afterContactWorkTimeLimit: 0 },
  })),
});

/** @param {typeof import('../../src')} library */
function stackOf(library) {
  const stack = new TerraformStack(Testing.app(), 'agents');
  const instance = library.ConnectInstance.fromInstanceAlias(stack, 'support', 'acme-support', { identityManagementType: library.IdentityManagementType.SAML });
  library.ConnectUserRoster.fromRows(stack, 'users', { instance, rows: CODE });
  return Testing.synth(stack);
}

/**
 * @param {typeof import('../../src')} library
 * @param {typeof import('../../src/cli/main')} command
 * @returns {Promise<string>} an SVG
 */
async function driftPicture(library, command) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'drift-'));
  const before = process.cwd();
  process.chdir(folder);
  let output = '';
  try {
    fs.writeFileSync(SNAPSHOT, JSON.stringify(snapshot()));
    fs.writeFileSync(STACK, stackOf(library));
    const write = (/** @type {string} */ text) => (output += text);
    await command.main(['instance', 'compare', SNAPSHOT, '--stack', STACK], { out: write, err: write, isWatched: false });
  } finally {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true });
  }
  const lines = [`$ npx cdktf-aws-connect instance compare ${SNAPSHOT} --stack ${STACK}`, ...output.trimEnd().split('\n')];
  return terminal('Users who were changed by hand, as the command lists them', lines, (line) => (line.startsWith('  ') ? 'bad' : 'plain'));
}

module.exports = { driftPicture };
