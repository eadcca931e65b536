import { Component, cdk } from 'projen';

/** The API reference, and the examples in README and API, which jsii-rosetta compiles and translates. */
export class Documentation extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.tasks.tryFind('docgen')!.reset('node scripts/docgen.js');
    project.gitignore.addPatterns('/.jsii.tabl.json');
  }
}
