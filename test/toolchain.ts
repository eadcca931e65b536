import { spawnSync } from 'node:child_process';
import { TERRAFORM_BINARY } from '../scripts/terraform-folder';

/** A program that some tests need besides Node. */
export interface Toolchain {
  readonly name: string;
  /** A command that succeeds where the program is installed, such as `['terraform', 'version']`. */
  readonly probe: readonly [string, ...string[]];
}

export const TERRAFORM: Toolchain = { name: 'Terraform', probe: [TERRAFORM_BINARY, 'version'] };
export const PYTHON: Toolchain = {
  name: 'Python 3.10 or later with venv',
  probe: ['python3', '-c', 'import ensurepip, sys; sys.exit(sys.version_info < (3, 10))'],
};
export const JDK: Toolchain = { name: 'a JDK', probe: ['javac', '-version'] };
export const MAVEN: Toolchain = { name: 'Maven', probe: ['mvn', '--version'] };
export const GO: Toolchain = { name: 'Go', probe: ['go', 'version'] };

export function isInstalled({ probe: [command, ...args] }: Toolchain): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Tests that need more than Node. In CI a missing program is a failure; on a machine of one's own the tests are skipped,
 * and the output says so.
 */
export function describeWith(toolchains: readonly Toolchain[], title: string, tests: () => void): void {
  const missing = toolchains.filter((toolchain) => !isInstalled(toolchain)).map(({ name }) => name);
  if (missing.length === 0) {
    describe(title, tests);
  } else if (process.env.CI === 'true') {
    test(`${title}: ${missing.join(' and ')} must be installed`, () => {
      throw new Error(`${missing.join(' and ')} not found, which these tests need`);
    });
  } else {
    process.stderr.write(`Skipped: ${title}. Not found: ${missing.join(', ')}.\n`);
    describe.skip(title, tests);
  }
}
