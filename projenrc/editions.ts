import { Component, cdk } from 'projen';

/** The other editions of the library, each derived from this source tree into .editions/NAME. */
export class Editions extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.gitignore.addPatterns('/.editions/');
  }
}
