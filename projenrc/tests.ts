import { Component, cdk } from 'projen';
import { IS_SOURCE } from './editions';

/** Tests that need nothing of the others, and leave nothing to them: the folders, and the one of a page in a browser. */
const APART = 'terraform|hostile|secrets|roster|site';
const PAGE = 'page';

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

    const types = project.addTask('types', { description: 'Check the types of sources and tests', exec: 'tsc --noEmit -p test/tsconfig.json' });
    // What is derived from these sources has been linted here.
    const linters = IS_SOURCE ? ['lint', 'lint:language'] : [];
    project.testTask.exec(['node scripts/side-by-side.js', types.name, ...linters].join(' '));
    project.testTask.exec(`${jest}/unit.json --coverage=false --maxWorkers=100%`, { receiveArgs: true });

    const ofPackages = project.addTask('test:packages', {
      description: 'Test the packed artefacts, in other languages too',
      // They share the folders of packages and examples.
      exec: `${jest}/packages.json ${integration} --runInBand --testMatch '<rootDir>/test/!(${APART}|release)/**/!(${PAGE}).integ.ts' '<rootDir>/test/*.integ.ts'`,
      receiveArgs: true,
    });
    const apart = project.addTask('test:terraform', {
      description: 'Test with Terraform, and the pages in a browser',
      exec: `${jest}/terraform.json ${integration} --runInBand --testMatch '<rootDir>/test/@(${APART})/*.integ.ts' '<rootDir>/test/**/${PAGE}.integ.ts'`,
      receiveArgs: true,
    });
    project.addTask('test:integration', {
      description: 'Run test:packages and test:terraform side by side',
      exec: `node scripts/side-by-side.js ${ofPackages.name} ${apart.name}`,
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
