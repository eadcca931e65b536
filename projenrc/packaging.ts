import { Component, cdk } from 'projen';

const LANGUAGES = ['python', 'java', 'go'];

const PYTHON_CLASSIFIERS = [
  'Environment :: Console',
  'Intended Audience :: System Administrators',
  'Topic :: Communications :: Telephony',
  'Topic :: Software Development :: Libraries',
  'Topic :: System :: Systems Administration',
];

/** The packages in dist/: one npm tarball, and the packages of the other languages made from it. */
export class Packaging extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.tryFindObjectFile('package.json')!.addOverride('jsii.targets.python.classifiers', PYTHON_CLASSIFIERS);

    // The bundles can be read as they are: decision 1.
    const tsconfig = project.tryFindObjectFile('tsconfig.json')!;
    tsconfig.addOverride('compilerOptions.inlineSourceMap', false);
    tsconfig.addOverride('compilerOptions.inlineSources', false);

    for (const language of ['js', ...LANGUAGES]) {
      project.tasks.tryFind(`package:${language}`)!.reset(`node scripts/package.js ${language}`);
    }
    project.tasks.tryFind('package-all')!.reset(`node scripts/package.js js ${LANGUAGES.join(' ')}`);
    project.addTask('package:available', {
      description: 'Packages for npm, and for the languages whose tools this machine has; in CI for all',
      exec: 'node scripts/package.js --available',
    });
  }
}
