import { Component, cdk } from 'projen';

/**
 * Bundles the generated bindings that the library uses into the one file that imports them, after jsii has compiled it,
 * with the licence of the package that they come from.
 */
export class BundledBindings extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.compileTask.exec('node scripts/bundle-bindings.js');
  }
}
