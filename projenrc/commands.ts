import { Component, cdk, javascript } from 'projen';

/** The commands of the README. All begin with nothing but Node and a clone. */
export class Commands extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    new javascript.NpmConfig(project).addConfig('omit-lockfile-registry-resolved', 'true');
    // Of 1.13.0 the packages for most platforms cannot be found, so no lockfile of it is complete.
    project.package.addPackageResolutions('unrs-resolver@1.12.2');

    const verify = project.addTask('verify:built', { description: 'Build, and run all tests' });
    verify.exec('rm -rf test-reports');
    verify.spawn(project.defaultTask!);
    verify.spawn(project.preCompileTask);
    verify.spawn(project.compileTask);
    verify.spawn(project.postCompileTask);
    verify.spawn(project.testTask);
    verify.spawn(project.tasks.tryFind('package:available')!);
    verify.spawn(project.tasks.tryFind('test:integration')!);

    project.package.setScript('demo', 'node scripts/demo.js');
    project.package.setScript('verify', 'node scripts/verify.js');
  }
}
