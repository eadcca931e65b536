import { Component, cdk } from 'projen';

/** What is written from the code: the API reference, and the table of rules in the README. */
export class Documentation extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const docgen = project.tasks.tryFind('docgen')!;
    docgen.reset('node scripts/docgen.js');
    docgen.exec('ts-node --project test/tsconfig.json scripts/readme-rules.js');
    project.gitignore.addPatterns('/.jsii.tabl.json');
  }
}
