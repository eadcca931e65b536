// @ts-check
/*
 * Says where Terraform gets hashicorp/aws. Two settings decide: TERRAFORM_PROVIDER_MIRROR, a folder with
 * registry.terraform.io/hashicorp/aws in it, and AWS_PROVIDER_VERSION, the version to use instead of the one that was
 * synthesized. Where neither is set, a mirror in one of the usual places is taken; where there is none, `terraform init`
 * asks the registry. Run as a program, it prints the settings as NAME=value.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const SOURCE = 'registry.terraform.io/hashicorp/aws';
const PLACES = ['/opt', '/usr/local', '/usr/share', path.join(os.homedir(), '.terraform.d')];
const DEPTH = 3;
const OLDEST_MAJOR_VERSION = 5;

/** @returns {{ mirror?: string, version?: string }} */
function providerSettings() {
  const { TERRAFORM_PROVIDER_MIRROR: mirror, AWS_PROVIDER_VERSION: version } = process.env;
  if (mirror || version) {
    return { mirror: mirror && path.resolve(mirror), version: version || undefined };
  }
  for (const place of PLACES) {
    const found = mirrorIn(place, DEPTH);
    const newest = found && newestIn(path.join(found, SOURCE));
    if (newest) {
      return { mirror: found, version: newest };
    }
  }
  return {};
}

/**
 * @param {string} directory
 * @param {number} depth
 * @returns {string | undefined}
 */
function mirrorIn(directory, depth) {
  if (fs.existsSync(path.join(directory, SOURCE))) {
    return directory;
  }
  if (depth === 0) {
    return undefined;
  }
  for (const entry of entriesOf(directory)) {
    const found = entry.isDirectory() ? mirrorIn(path.join(directory, entry.name), depth - 1) : undefined;
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** @param {string} directory */
function entriesOf(directory) {
  try {
    return fs.readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * A mirror holds a folder or an archive for each version.
 *
 * @param {string} directory
 */
function newestIn(directory) {
  const versions = fs.readdirSync(directory).flatMap((name) => /(?:^|_)(\d+\.\d+\.\d+)(?:_|$)/.exec(name)?.[1] ?? []);
  const [newest] = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newest && Number.parseInt(newest) >= OLDEST_MAJOR_VERSION ? newest : undefined;
}

if (require.main === module) {
  const { mirror, version } = providerSettings();
  process.stdout.write(`TERRAFORM_PROVIDER_MIRROR=${mirror ?? ''}\nAWS_PROVIDER_VERSION=${version ?? ''}\n`);
}

module.exports = { providerSettings };
