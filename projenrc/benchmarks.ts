import { Component, cdk, javascript } from 'projen';

/** The benchmarks, which print ratios to a baseline of the same run. CI checks their types, and does not run them. */
export class Benchmarks extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    new javascript.TypescriptConfig(project, {
      fileName: 'bench/tsconfig.json',
      extends: javascript.TypescriptConfigExtends.fromTypescriptConfigs([project.tsconfigDev]),
      include: ['**/*.ts'],
      compilerOptions: {},
    });
    project.addTask('bench', {
      description: 'Measure this library against what it wraps: [--json] [SUBJECT...]',
      exec: 'ts-node --project bench/tsconfig.json bench/run.ts',
      receiveArgs: true,
    });
  }
}
