/*
 * Asks the registry for known vulnerabilities in what consumers get. To npm all of it is a development dependency of this
 * project, which `npm audit --omit=dev` leaves out. What is bundled is ours to mend, so findings there are a failure; the
 * peers with all that they need are installed by the consumer, and are listed only.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const BUNDLED = ['@cdktf/provider-aws', 'commander', 'csv-parse'];

const { peerDependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));

function audit(title, dependencies, ...installArgs) {
  console.log(title);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'consumer-'));
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'consumer', version: '0.0.0', private: true, dependencies }));
  const npm = (...args) => spawnSync('npm', args, { cwd: folder, stdio: 'inherit' }).status;
  const status = npm('install', '--package-lock-only', '--ignore-scripts', '--no-fund', '--no-audit', ...installArgs) || npm('audit');
  fs.rmSync(folder, { recursive: true });
  return status;
}

const ofBundled = Object.fromEntries(BUNDLED.map((name) => [name, devDependencies[name]]));
audit('Peers, which the consumer installs:', peerDependencies);
process.exit(audit('Bundled packages:', ofBundled, '--legacy-peer-deps'));
