import { cdk, github } from 'projen';

/** The commit of each action that projen names by a tag. The tag stands beside it. */
const COMMITS: Record<string, string> = {
  'actions/deploy-pages': 'd6db90164ac5ed86f2b6aed7e0febac5b3c0c03e', // v4.0.5
  'actions/setup-go': '924ae3a1cded613372ab5595356fb5720e22ba16', // v6.5.0
  'actions/setup-java': 'be666c2fcd27ec809703dec50e508c2fdc7f6654', // v5.2.0
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020', // v7.0.0
  'actions/setup-python': 'ece7cb06caefa5fff74198d8649806c4678c61a1', // v6.3.0
  'actions/upload-pages-artifact': '7b1f4a764d45c48632c6b24a0339c27f5614fb0b', // v4.0.0
  'hashicorp/setup-terraform': '5e8dbf3c6d9deaf4193ca7a8fb23f2ac83bb6c85', // v4.0.0
};

/** Has all workflows use actions by their commit. */
export function pinActions(project: cdk.JsiiProject): void {
  for (const [action, commit] of Object.entries(COMMITS)) {
    project.github!.actions.set(action, `${action}@${commit}`);
  }
}

export function setupNode(version: string): github.workflows.JobStep {
  return { uses: 'actions/setup-node', with: { 'node-version': version, 'package-manager-cache': false } };
}

/** Sets up what the tests need: Node, Python, Java with Maven, Go and Terraform. */
export function setupToolchains(nodeVersion: string): github.workflows.JobStep[] {
  return [
    setupNode(nodeVersion),
    { uses: 'actions/setup-python', with: { 'python-version': '3.11' } },
    { uses: 'actions/setup-java', with: { 'distribution': 'temurin', 'java-version': '17' } },
    { uses: 'actions/setup-go', with: { 'go-version': '1.26', 'cache': false } },
    { uses: 'hashicorp/setup-terraform', with: { terraform_version: '1.11.4', terraform_wrapper: false } },
  ];
}
