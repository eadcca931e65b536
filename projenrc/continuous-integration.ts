import { Component, cdk, github } from 'projen';
import { setupToolchains } from './github-actions';

/** Runs .ci/run for pull requests and for the main branch, and holds the generated files against what is committed. */
export class ContinuousIntegration extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const workflow = new github.GithubWorkflow(project.github!, 'build', {
      limitConcurrency: true,
      concurrencyOptions: { group: '${{ github.workflow }}-${{ github.ref }}', cancelInProgress: true },
    });
    workflow.on({ pullRequest: {}, push: { branches: ['main'] }, workflowDispatch: {} });
    workflow.addJob('build', {
      runsOn: ['ubuntu-latest'],
      timeoutMinutes: 45,
      permissions: { contents: github.workflows.JobPermission.READ },
      env: { CI: 'true' },
      steps: [
        github.WorkflowSteps.checkout(),
        ...setupToolchains('20'),
        { name: 'Build and test', run: 'bash .ci/run' },
        github.WorkflowSteps.uploadArtifact({
          name: 'Keep the pictures of the site',
          if: '${{ !cancelled() }}',
          with: { name: 'screenshots', path: 'screenshots/' },
        }),
        { name: 'The API keeps that of the newest release', run: 'npx projen compat' },
        { name: 'Generated files are committed', run: 'git add --all && git diff --staged --exit-code' },
      ],
    });
  }
}
