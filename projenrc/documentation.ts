import { Component, cdk } from 'projen';

/** What is written from the code: the API reference, the table of rules in docs/rules.md, and pictures. */
export class Documentation extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const docgen = project.tasks.tryFind('docgen')!;
    docgen.reset('ts-node --project test/tsconfig.json scripts/rules-page.js');
    // Links to the codes that the table of rules has.
    docgen.exec('node scripts/docgen.js');
    docgen.exec('node scripts/pictures/index.js');
    project.gitignore.addPatterns('/.jsii.tabl.json');
  }
}
