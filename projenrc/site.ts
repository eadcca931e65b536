import { Component, cdk, github } from 'projen';
import { setupNode } from './github-actions';

/** CDK Terrain needs it. */
const NODE_VERSION = '22';

/**
 * The site of the guide on GitHub Pages: that of each edition, built for pull requests and for the main branch, and published
 * from the main branch, so that a mended page needs no release.
 */
export class Site extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.gitignore.addPatterns('/.site/', '/screenshots/');
    project.package.setScript('docs', 'node scripts/docs.js');
    project.package.setScript('docs:editions', 'node scripts/docs-of-editions.js');

    const workflow = new github.GithubWorkflow(project.github!, 'site', {
      limitConcurrency: true,
      concurrencyOptions: { group: '${{ github.workflow }}-${{ github.ref }}' },
    });
    workflow.on({ pullRequest: {}, push: { branches: ['main'] }, workflowDispatch: {} });
    workflow.addJob('build', {
      runsOn: ['ubuntu-latest'],
      timeoutMinutes: 30,
      permissions: { contents: github.workflows.JobPermission.READ },
      steps: [
        github.WorkflowSteps.checkout(),
        setupNode(NODE_VERSION),
        { name: 'Build the site of each edition', run: 'npm run docs:editions' },
        { uses: 'actions/upload-pages-artifact', with: { path: '.site/dist' } },
      ],
    });
    workflow.addJob('publish', {
      needs: ['build'],
      if: "github.ref == 'refs/heads/main'",
      runsOn: ['ubuntu-latest'],
      permissions: { pages: github.workflows.JobPermission.WRITE, idToken: github.workflows.JobPermission.WRITE },
      environment: { name: 'github-pages', url: '${{ steps.publish.outputs.page_url }}' },
      steps: [{ id: 'publish', uses: 'actions/deploy-pages' }],
    });
  }
}
