import { ProjenStruct, Struct } from '@mrgrain/jsii-struct-builder';
import { Component, TextFile, cdk } from 'projen';

const GENERATED_MODULE = '@cdktf/provider-aws.provider';
const DIRECTORY = 'src/aws-provider-props';

/** The configuration of the generated provider and its nested blocks, with the name that each gets here. */
const STRUCTS: Record<string, string> = {
  AwsProviderConfig: 'AwsProviderProps',
  AwsProviderAssumeRole: 'AwsProviderAssumeRole',
  AwsProviderAssumeRoleWithWebIdentity: 'AwsProviderAssumeRoleWithWebIdentity',
  AwsProviderDefaultTags: 'AwsProviderDefaultTags',
  AwsProviderEndpoints: 'AwsProviderEndpoints',
  AwsProviderIgnoreTags: 'AwsProviderIgnoreTags',
};

/**
 * Derives the props of `AwsProvider` from the assembly of the generated provider, so that the two cannot drift apart.
 * The files are build products: written at synth, not committed.
 */
export class AwsProviderStructs extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const files = Object.entries(STRUCTS).map(([generated, name]) => this.derive(project, generated, name));
    new TextFile(project, `${DIRECTORY}/index.ts`, {
      committed: false,
      lines: [...files.map((file) => `export * from './${file}';`), ''],
    });
    project.eslint?.addIgnorePattern(`${DIRECTORY}/`);
    project.gitignore.addPatterns(`/${DIRECTORY}/`);
  }

  private derive(project: cdk.JsiiProject, generated: string, name: string): string {
    const file = name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
    new ProjenStruct(project, {
      name,
      filePath: `${DIRECTORY}/${file}.ts`,
      importLocations: { [project.name]: '.' },
    })
      .mixin(Struct.fromFqn(`${GENERATED_MODULE}.${generated}`))
      .map((property) =>
        JSON.parse(JSON.stringify(property).replaceAll(`"${GENERATED_MODULE}.`, `"${project.name}.`)),
      );
    return file;
  }
}
