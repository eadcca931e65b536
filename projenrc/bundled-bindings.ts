import { Component, cdk } from 'projen';

/**
 * Bundles the packages that no consumer installs (the generated bindings, the parsers of CSV and of arguments), each into the one file that
 * imports it, after jsii has compiled it, with the licence of the package.
 */
export class BundledBindings extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.compileTask.exec('node scripts/bundle-bindings.js');
  }
}
