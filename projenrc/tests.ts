import { Component, cdk } from 'projen';

/**
 * The test tasks. `test` needs only Node: types, unit tests (test/**\/*.test.ts) and the linters. `test:integration` runs what
 * needs more (test/**\/*.integ.ts): packed artefacts, Terraform, other languages.
 */
export class Tests extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const jest = 'jest --ci --json --outputFile=test-reports';

    const integration = '--coverage=false --testTimeout=600000 --passWithNoTests';

    project.testTask.reset();
    // Type-checked where it is installed, against the packed package.
    project.tsconfigDev.addExclude('consumers/node');
    project.eslint?.addIgnorePattern('test/consumers/node/');

    project.testTask.exec('tsc --noEmit -p test/tsconfig.json');
    project.testTask.exec(`${jest}/unit.json --coverage=false`, { receiveArgs: true });
    project.testTask.exec('projen lint');
    project.testTask.exec('projen lint:language');

    project.addTask('test:integration', {
      description: 'Test the packed artefacts, with Terraform and in other languages',
      steps: [
        // They share the folders of packages and examples.
        { exec: `${jest}/integration.json ${integration} --runInBand --testMatch '<rootDir>/test/!(terraform)/**/*.integ.ts' '<rootDir>/test/*.integ.ts'`, receiveArgs: true },
        // Each has folders of its own, and waits much of its time for the provider, which waits where it is throttled.
        { exec: `${jest}/terraform.json ${integration} --maxWorkers=2 --testMatch '<rootDir>/test/terraform/*.integ.ts'`, receiveArgs: true },
      ],
    });
    project.addTask('golden:update', {
      description: 'Write the golden files of the consumers anew, from what the packed npm package synthesizes',
      steps: [{ spawn: 'package:js' }, { exec: 'ts-node --project test/tsconfig.json test/consumers/update-golden.ts' }],
    });
    project.addTask('docs:screenshot', {
      description: 'Take the picture of the access report that the docs show',
      exec: 'ts-node --project test/tsconfig.json test/access/report/screenshot.ts',
    });
    project.addTask('coverage', { description: 'Unit tests with coverage', exec: 'jest --ci --coverage' });
  }
}
