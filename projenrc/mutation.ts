import { Component, JsonFile, cdk } from 'projen';

/** Mutation testing: changes the rules in small ways and expects that a unit test notices each. It takes minutes, so it is not part of CI. */
export class Mutation extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const sandbox = '.stryker-tmp';
    const reports = 'reports/mutation';

    new JsonFile(project, 'stryker.config.json', {
      marker: false,
      obj: {
        testRunner: 'jest',
        jest: {
          configFile: 'jest.config.json',
          config: {
            // The tests of the rules themselves: others would notice more, and take too long for it.
            testMatch: ['<rootDir>/test/{connect-access-checks*,connect-user-{duplicates,import,lifecycle,secrets}}.test.ts', '<rootDir>/test/{core,instance,user}/**/*.test.ts'],
            reporters: [],
          },
        },
        coverageAnalysis: 'perTest',
        // On a busy machine a slow run must not pass for an endless one, which counts as noticed.
        timeoutMS: 60_000,
        // Jest grows and slows down in a process that it shares.
        maxTestRunnerReuse: 30,
        mutate: [
          'src/access/access-rules.ts',
          'src/core/{known,text,violations}.ts',
          'src/instance/connect-ids.ts',
          'src/user/rules/*.ts',
          'src/user/user-{import,lifecycle,preconditions,warnings}.ts',
        ],
        ignorePatterns: ['dist', 'examples', 'reports', 'test-reports'],
        tempDirName: sandbox,
        reporters: ['clear-text', 'json'],
        clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
        jsonReporter: { fileName: `${reports}/mutation.json` },
        thresholds: { break: 100 },
        allowConsoleColors: false,
      },
    });
    project.addTask('mutate', {
      description: 'Change the rules in small ways, and list the changes that no unit test notices',
      exec: 'stryker run',
      receiveArgs: true,
    });

    for (const directory of [sandbox, reports]) {
      project.gitignore.addPatterns(`/${directory}/`);
      project.eslint?.addIgnorePattern(`${directory}/`);
    }
  }
}
