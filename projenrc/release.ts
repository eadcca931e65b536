import { Component, cdk, github, release } from 'projen';
import { setupToolchains } from './github-actions';

/** The version of publib that publishes; rehearsals use the same. */
const PUBLIB_VERSION = '0.2.1061';

/** Trusted publishing needs npm 11.5.1 or later, which comes with this Node. */
const NODE_VERSION = '24';

/**
 * The release: one job builds, packages and tests all languages from one tarball; then one job per registry uploads what it
 * made, and runs no code of this repository. The maintainer starts it, see docs/releasing.md.
 */
export class Releasing extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addDevDeps(`publib@${PUBLIB_VERSION}`);

    const compat = project.tasks.tryFind('compat')!;
    compat.reset('node scripts/check-api.js', { receiveArgs: true });

    const build = project.addTask('release:build', { description: 'Build, package and test what a release uploads' });
    build.spawn(project.tasks.tryFind('verify:built')!);
    build.spawn(project.tasks.tryFind('test:release')!);
    build.spawn(compat);
    build.spawn(project.tasks.tryFind('edition:package')!);
    build.exec('node scripts/changelog.js notes dist/changelog.md');
    build.spawn(project.tasks.tryFind('sbom')!);

    const rehearse = project.addTask('release:rehearse', { description: 'Package, and publish to registries on this machine' });
    rehearse.env('CI', 'true');
    rehearse.spawn(project.tasks.tryFind('package-all')!);
    rehearse.spawn(project.tasks.tryFind('test:release')!);

    const { publisher } = new release.Release(project, {
      branch: 'main',
      tasks: [build],
      versionFile: 'package.json',
      artifactsDirectory: project.artifactsDirectory,
      nextVersionCommand: 'node scripts/changelog.js version',
      releaseTrigger: release.ReleaseTrigger.workflowDispatch(),
      releaseWorkflowSetupSteps: [...setupToolchains('20'), { name: 'Install dependencies', run: project.package.installCommand }],
      workflowNodeVersion: NODE_VERSION,
      workflowPermissions: { contents: github.workflows.JobPermission.READ },
      releaseEnvironment: 'release',
      jsiiReleaseVersion: PUBLIB_VERSION,
    });
    publisher.addGitHubPostPublishingSteps({
      name: 'Attach the bills of materials',
      if: '${{ !inputs.dry_run }}',
      env: { GITHUB_TOKEN: '${{ secrets.GITHUB_TOKEN }}' },
      run: 'gh release upload "$(cat dist/releasetag.txt)" dist/*.cdx.json -R "$GITHUB_REPOSITORY" --clobber',
    });
    publisher.publishToNpm({ trustedPublishing: true, npmProvenance: true });
    publisher.publishToPyPi({ trustedPublishing: true });
    publisher.publishToMaven();
    publisher.publishToGo();
  }
}
