import { ProjenStruct, Struct } from '@mrgrain/jsii-struct-builder';
import { Component, TextFile, cdk } from 'projen';

const GENERATED_MODULE = '@cdktf/provider-aws.provider';
const DIRECTORY = 'src/aws-provider-props';
const GUIDE = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/custom-service-endpoints';

/** The configuration of the generated provider and its nested blocks, with what each is called here and what it is. */
const STRUCTS: Record<string, { readonly name: string; readonly description: string }> = {
  AwsProviderConfig: { name: 'AwsProviderProps', description: 'The arguments of a provider block of hashicorp/aws.' },
  AwsProviderAssumeRole: { name: 'AwsProviderAssumeRole', description: 'The role that the provider takes on.' },
  AwsProviderAssumeRoleWithWebIdentity: {
    name: 'AwsProviderAssumeRoleWithWebIdentity',
    description: 'The role that the provider takes on with the token of a web identity.',
  },
  AwsProviderDefaultTags: { name: 'AwsProviderDefaultTags', description: 'The tags that the provider gives to every resource.' },
  AwsProviderIgnoreTags: { name: 'AwsProviderIgnoreTags', description: 'The tags that the provider leaves alone.' },
};

/** A map in place of the generated list with one block, which has a property for each of 300 services. */
const ENDPOINTS = {
  type: { collection: { kind: 'map', elementtype: { primitive: 'string' } } },
  docs: {
    stability: 'stable',
    summary: "The URLs of services, by the provider's service name, such as `connect`.",
    remarks: [
      'A service that the provider does not know is an error (`EndpointServiceUnknown`). A token can stand for each URL, not for a',
      'service name or the whole map (`TypeInvalid`). For a service that only a later provider knows, use',
      "`addOverride('endpoints', [{ service: url }])`.",
      `See [custom service endpoints](${GUIDE}) for the names.`,
    ].join('\n'),
    default: '- the endpoints that the provider chooses',
  },
};

const fileOf = (name: string) => name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();

/** Each struct counts as a module of its own, so that the files import each other and not the index, which imports them. */
const LOCATIONS = Object.fromEntries(Object.values(STRUCTS).map(({ name }) => [name, `./${fileOf(name)}`]));

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
    const file = fileOf(name);
    new ProjenStruct(project, {
      name,
      description,
      filePath: `${DIRECTORY}/${file}.ts`,
      importLocations: LOCATIONS,
    })
      .mixin(Struct.fromFqn(`${GENERATED_MODULE}.${generated}`))
      .map((property) => {
        const ours = property.name === 'endpoints' ? { ...property, ...ENDPOINTS } : property;
        const types = new RegExp(`"${GENERATED_MODULE}\\.(\\w+)"`, 'g');
        return JSON.parse(JSON.stringify(ours).replace(types, (_, type) => `"${STRUCTS[type].name}.${STRUCTS[type].name}"`));
      })
      // The generated provider does not say what holds where an argument is left out.
      .map((property) => ({ ...property, docs: { default: '- what the provider does without it', ...property.docs } }));
    return file;
  }
}
