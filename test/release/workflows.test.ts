import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const WORKFLOWS = '.github/workflows';

const texts = Object.fromEntries(readdirSync(WORKFLOWS).map((file) => [file, readFileSync(join(WORKFLOWS, file), 'utf8')]));

function jobOf(workflow: string, job: string): string {
  return workflow.split(/\n(?=  \w+:\n)/).find((part) => part.startsWith(`  ${job}:`))!;
}

test('every action is used by its commit', () => {
  const used = Object.values(texts).flatMap((text) => [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test('the build workflow runs what CI runs', () => {
  expect(texts['build.yml']).toContain('run: bash .ci/run');
  expect(texts['build.yml']).toContain('run: npx projen compat');
});

test('the build workflow keeps the pictures of the site, also where a test fails', () => {
  expect(texts['build.yml']).toMatch(/if: \$\{\{ !cancelled\(\) \}\}\n *uses: actions\/upload-artifact@.*\n *with:\n *name: screenshots\n *path: screenshots\/\n/);
});

describe('the site', () => {
  const build = jobOf(texts['site.yml'], 'build');
  const publish = jobOf(texts['site.yml'], 'publish');

  test('is built of all editions, for pull requests as well', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

    expect(texts['site.yml']).toContain('\n  pull_request: {}\n');
    expect(build).toContain('run: npm run docs:editions\n');
    expect(scripts['docs:editions']).toBe('node scripts/docs-of-editions.js');
    expect(build).toMatch(/actions\/upload-pages-artifact@.*\n *with:\n *path: \.site\/dist\n/);
    expect(build).not.toContain('write');
  });

  test('is published from main by a job that runs no code of the repository', () => {
    expect(publish).toContain("if: github.ref == 'refs/heads/main'\n");
    expect(publish).toMatch(/permissions:\n *pages: write\n *id-token: write\n *environment:\n *name: github-pages\n/);
    expect(publish).not.toMatch(/checkout|run:/);
  });
});

test('a release is started by hand, and can be a dry run', () => {
  const triggers = texts['release.yml'].split('\nconcurrency:')[0].split('\non:\n')[1];
  expect(triggers).toContain('  workflow_dispatch:');
  expect(triggers).toContain('dry_run');
  expect(triggers).not.toMatch(/push|schedule|pull_request/);
});

describe.each(['npm', 'pypi', 'maven', 'golang'])('the job that publishes to %s', (registry) => {
  const job = jobOf(texts['release.yml'], `release_${registry}`);

  test('uploads what the build job made, and runs no code of the repository', () => {
    expect(job).toContain('artifact-ids: ${{ needs.release.outputs.artifact_id }}');
    expect(job).not.toMatch(/checkout|npm ci|projen/);
    expect(job).toMatch(new RegExp(`publib@\\d+\\.\\d+\\.\\d+' 'publib-${registry}'`));
  });

  test('runs in the protected environment and heeds a dry run', () => {
    expect(job).toContain('environment: release');
    expect(job).toContain('PUBLIB_DRYRUN: ${{ inputs.dry_run }}');
  });
});

test.each(['npm', 'pypi'])('%s trusts the workflow: no token is stored', (registry) => {
  const job = jobOf(texts['release.yml'], `release_${registry}`);
  expect(job).toContain('id-token: write');
  expect(job).toContain('TRUSTED_PUBLISHER: "true"');
  expect(job).not.toContain('secrets.');
});

test('npm publishes with provenance', () => {
  expect(jobOf(texts['release.yml'], 'release_npm')).toContain('NPM_CONFIG_PROVENANCE: "true"');
});

test('only the job that makes the release on GitHub may write to the repository', () => {
  const writers = Object.values(texts).flatMap((text) => text.split(/\n(?=  \w+:\n)/)).filter((job) => job.includes('contents: write'));
  expect(writers.map((job) => job.trim().split(':')[0])).toEqual(['release_github']);
});

test('a release on GitHub has the bill of materials', () => {
  expect(jobOf(texts['release.yml'], 'release_github')).toMatch(/gh release upload .* dist\/\*\.cdx\.json/);
});

test('changed dependencies are reviewed, code is analysed, and what consumers get is audited each week', () => {
  expect(texts['dependency-review.yml']).toMatch(/pull_request[^]*actions\/dependency-review-action@/);
  expect(texts['security.yml']).toMatch(/schedule:[^]*github\/codeql-action\/analyze@[^]*node scripts\/audit\.js/);
});
