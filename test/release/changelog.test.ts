import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SCRIPT = resolve('scripts/changelog.js');

function repositoryWith(changelog: string, ...tags: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'changelog-'));
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: directory });
  git('init', '--quiet');
  writeFileSync(join(directory, 'CHANGELOG.md'), changelog);
  git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
  tags.forEach((tag) => git('tag', tag));
  return directory;
}

function versionIn(directory: string) {
  const { status, stdout, stderr } = spawnSync('node', [SCRIPT, 'version'], { cwd: directory, encoding: 'utf8' });
  return status === 0 ? stdout : stderr;
}

test.each([
  ['## 1.2.3', '1.2.3\n'],
  ['## 0.2.0 (2026-12-01)', '0.2.0\n'],
  ['## 1.0.0-beta.1', '1.0.0-beta.1\n'],
])('the version of the next release is the first heading: %s', (heading, version) => {
  expect(versionIn(repositoryWith(`# Changelog\n\n${heading}\n\n- A.\n\n## 0.1.0\n\n- B.\n`, 'v0.1.0'))).toBe(version);
});

test('a release needs a version instead of "Unreleased"', () => {
  expect(versionIn(repositoryWith('# Changelog\n\n## Unreleased\n\n- A.\n'))).toContain('CHANGELOG.md begins with "Unreleased"');
});

test('a version is released once', () => {
  expect(versionIn(repositoryWith('# Changelog\n\n## 0.1.0\n\n- A.\n', 'v0.1.0'))).toContain('there is a tag v0.1.0');
});

test('the notes of a release are the section of its version', () => {
  const directory = repositoryWith('# Changelog\n\n## 0.2.0\n\n### Added\n\n- A.\n\n## 0.1.0\n\n- B.\n', 'v0.1.0');
  execFileSync('node', [SCRIPT, 'notes', 'notes.md'], { cwd: directory });
  expect(readFileSync(join(directory, 'notes.md'), 'utf8')).toBe('### Added\n\n- A.\n');
});
