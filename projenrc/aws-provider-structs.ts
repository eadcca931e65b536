import { ProjenStruct, Struct } from '@mrgrain/jsii-struct-builder';
import { Component, TextFile, cdk } from 'projen';

const GENERATED_MODULE = '@cdktf/provider-aws.provider';
const DIRECTORY = 'src/aws-provider-props';

/** The configuration of the generated provider and its nested blocks, with what each is called here and what it is. */
const STRUCTS: Record<string, { readonly name: string; readonly description: string }> = {
  AwsProviderConfig: { name: 'AwsProviderProps', description: 'The arguments of a provider block of hashicorp/aws.' },
  AwsProviderAssumeRole: { name: 'AwsProviderAssumeRole', description: 'The role that the provider takes on.' },
  AwsProviderAssumeRoleWithWebIdentity: {
    name: 'AwsProviderAssumeRoleWithWebIdentity',
    description: 'The role that the provider takes on with the token of a web identity.',
  },
  AwsProviderDefaultTags: { name: 'AwsProviderDefaultTags', description: 'The tags that the provider gives to every resource.' },
  AwsProviderEndpoints: { name: 'AwsProviderEndpoints', description: 'Where the provider finds the services, by their names.' },
  AwsProviderIgnoreTags: { name: 'AwsProviderIgnoreTags', description: 'The tags that the provider leaves alone.' },
};

/**
 * Derives the props of `AwsProvider` from the assembly of the generated provider, so that the two cannot drift apart.
 * The files are build products: written at synth, not committed.
 */
export class AwsProviderStructs extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const files = Object.entries(STRUCTS).map(([generated, { name, description }]) => this.derive(project, generated, name, description));
    new TextFile(project, `${DIRECTORY}/index.ts`, {
      committed: false,
      lines: [...files.map((file) => `export * from './${file}';`), ''],
    });
    project.eslint?.addIgnorePattern(`${DIRECTORY}/`);
    project.gitignore.addPatterns(`/${DIRECTORY}/`);
  }

  private derive(project: cdk.JsiiProject, generated: string, name: string, description: string): string {
    const file = name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
    new ProjenStruct(project, {
      name,
      description,
      filePath: `${DIRECTORY}/${file}.ts`,
      importLocations: { [project.name]: '.' },
    })
      .mixin(Struct.fromFqn(`${GENERATED_MODULE}.${generated}`))
      .map((property) =>
        JSON.parse(JSON.stringify(property).replaceAll(`"${GENERATED_MODULE}.`, `"${project.name}.`)),
      )
      .map((property) => ({ ...property, docs: { default: defaultOf(name), ...property.docs } }));
    return file;
  }
}

/** The generated provider does not say what holds where an argument is left out. */
function defaultOf(struct: string): string {
  return struct === 'AwsProviderEndpoints' ? '- the endpoint that the provider chooses' : '- what the provider does without it';
}
