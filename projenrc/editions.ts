import * as fs from 'node:fs';
import { Component, cdk } from 'projen';

/** Whether this is the tree that the other editions are derived from. */
export const IS_SOURCE = fs.existsSync('editions');

const EDITIONS = IS_SOURCE ? fs.readdirSync('editions') : [];

/** The other editions of the library, each derived from this source tree into .editions/NAME. */
export class Editions extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.gitignore.addPatterns('/.editions/');
    project.addTask('edition', {
      description: 'Run scripts in another edition: projen edition NAME SCRIPT...',
      exec: 'node scripts/edition.js',
      receiveArgs: true,
    });
    project.addTask('edition:package', {
      description: 'Test the other editions, and put their packages beside those in dist/',
      steps: [...EDITIONS.map((name) => `edition.js ${name} verify test:release compat sbom`), ...(EDITIONS.length > 0 ? ['collect-editions.js'] : [])].map(
        (script) => ({ exec: `node scripts/${script}` }),
      ),
    });
    project.addTask('edition:lock', {
      description: 'Write the lockfiles of another edition anew: projen edition:lock NAME',
      exec: 'node scripts/update-edition-locks.js',
      receiveArgs: true,
    });
  }
}
