import { Component, cdk } from 'projen';
import { IS_SOURCE } from './editions';

/**
 * The test tasks. `test` needs only Node: types, unit tests (test/**\/*.test.ts) and the linters. `test:integration` runs what
 * needs more (test/**\/*.integ.ts): packed artefacts, Terraform, other languages. `test:release` runs what a release does.
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
    project.testTask.exec(`${jest}/unit.json --coverage=false --maxWorkers=100%`, { receiveArgs: true });
    // What is derived from these sources has been checked here.
    if (IS_SOURCE) {
      project.testTask.exec('projen lint');
      project.testTask.exec('projen lint:language');
    }

    project.addTask('test:integration', {
      description: 'Test the packed artefacts, with Terraform and in other languages',
      steps: [
        // They share the folders of packages and examples.
        { exec: `${jest}/integration.json ${integration} --runInBand --testMatch '<rootDir>/test/!(terraform|release)/**/*.integ.ts' '<rootDir>/test/*.integ.ts'`, receiveArgs: true },
        // Each has folders of its own, and waits much of its time for the provider, which waits where it is throttled.
        { exec: `${jest}/terraform.json ${integration} --maxWorkers=2 --testMatch '<rootDir>/test/terraform/*.integ.ts'`, receiveArgs: true },
      ],
    });
    project.addTask('test:release', {
      description: 'Publish the packages to registries on this machine, and test what else a release does',
      exec: `${jest}/release.json ${integration} --runInBand --testMatch '<rootDir>/test/release/*.integ.ts'`,
      receiveArgs: true,
    });
    project.addTask('golden:update', {
      description: 'Write the golden files of the consumers anew, from what the packed npm package synthesizes',
      steps: [{ spawn: 'package:js' }, { exec: 'ts-node --project test/tsconfig.json test/consumers/update-golden.ts' }],
    });
    project.addTask('docs:screenshot', {
      description: 'Take the pictures of the access report that the docs show',
      exec: 'ts-node --project test/tsconfig.json test/access/report/picture.ts',
    });
    project.addTask('coverage', { description: 'Unit tests with coverage', exec: 'jest --ci --coverage' });
  }
}
