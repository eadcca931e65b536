import { spawnSync } from 'node:child_process';

/** Spelt so that this file does not match. */
const HOSTS = 'NPM_[R]EGISTRY|https?://[a-z.]*(npmjs|pypi|maven|golang|crates)[.]';

test('no committed file names a registry: packages come from where the machine is told to look', () => {
  const { status, stdout } = spawnSync('git', ['grep', '-nIE', HOSTS], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});
