import { Component, cdk, javascript } from 'projen';

/**
 * Makes one file of each entry point after jsii has compiled them, with what no consumer installs: the generated bindings, and the
 * parsers of CSV and of arguments. Nothing else of the compiled code stays in lib/.
 */
export class Bundling extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.compileTask.exec('node scripts/bundle.js');

    // The bundle joins ECMAScript modules into one scope. CommonJS modules would each stay a function, which takes longer to load.
    const { fileName } = new javascript.TypescriptConfig(project, {
      fileName: 'tsconfig.jsii.json',
      extends: javascript.TypescriptConfigExtends.fromTypescriptConfigs([project.tsconfig!]),
      include: ['src/**/*.ts'],
      compilerOptions: { module: 'es2022', moduleResolution: javascript.TypeScriptModuleResolution.BUNDLER },
    });
    const manifest = project.tryFindObjectFile('package.json')!;
    manifest.addOverride('jsii.tsconfig', fileName);
    // The strict validation knows CommonJS alone.
    manifest.addOverride('jsii.validateTsconfig', 'minimal');
  }
}
