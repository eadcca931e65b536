import { Component, cdk, github } from 'projen';

/** v4.37.9 */
const CODEQL = 'cdf488f595d80d6e07e03d4674febd5ab45fa938';

/**
 * What is known of the code that this package takes in and gives out: a bill of materials with each release, a review of
 * changed dependencies, and each week a look for known vulnerabilities and an analysis by CodeQL.
 */
export class SupplyChain extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addTask('sbom', { description: 'Write the bill of materials of what was built to dist/NAME.cdx.json', exec: 'node scripts/sbom.js' });

    project.addTask('audit', { description: 'Ask for known vulnerabilities in what consumers get', exec: 'node scripts/audit.js' });

    new github.DependencyReview(project.github!, { failOnSeverity: 'moderate', commentSummaryInPr: 'never' });
    this.addAnalysis(project.github!);
  }

  private addAnalysis(gitHub: github.GitHub) {
    const workflow = new github.GithubWorkflow(gitHub, 'security');
    workflow.on({ pullRequest: {}, push: { branches: ['main'] }, schedule: [{ cron: '17 4 * * 1' }] });
    workflow.addJob('codeql', {
      runsOn: ['ubuntu-latest'],
      permissions: { contents: github.workflows.JobPermission.READ, securityEvents: github.workflows.JobPermission.WRITE },
      steps: [
        github.WorkflowSteps.checkout(),
        {
          uses: `github/codeql-action/init@${CODEQL}`,
          with: { 'languages': 'javascript-typescript,actions', 'build-mode': 'none', 'queries': 'security-extended' },
        },
        { uses: `github/codeql-action/analyze@${CODEQL}` },
      ],
    });
    workflow.addJob('audit', {
      runsOn: ['ubuntu-latest'],
      permissions: { contents: github.workflows.JobPermission.READ },
      steps: [
        github.WorkflowSteps.checkout(),
        { name: 'What consumers get has no known vulnerability', run: 'node scripts/audit.js' },
      ],
    });
  }
}
