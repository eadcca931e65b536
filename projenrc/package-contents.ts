import { Component, cdk } from 'projen';

/** What the npm package holds, as an allow-list, and what can be imported from it. */
export class PackageContents extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.package.addField('files', [
      '.jsii',
      'assets/**/*',
      'bin/*',
      'lib/index.js',
      'lib/cli/main.js',
      'lib/**/*.d.ts',
      'lib/bundled/*',
      'API.md',
      'CHANGELOG.md',
      'NOTICE',
      'SECURITY.md',
    ]);
    project.addBins({ [project.name]: `bin/${project.name}` });
    project.package.addField('exports', {
      '.': './lib/index.js',
      './package.json': './package.json',
      './.jsii': './.jsii',
    });
    // What an earlier build left would be packed.
    project.compileTask.prependExec('rm -rf lib');

    project.tryRemoveFile('.npmignore');
    // jsii writes one with each build; beside `files` it says nothing.
    project.gitignore.addPatterns('/.npmignore');
  }
}
