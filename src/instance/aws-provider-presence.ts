import { TerraformDataSource, TerraformElement, TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';

const PROVIDER = 'aws';

const expecting = new WeakSet<TerraformStack>();

/**
 * Has the stack of a resource or data source say how to add the provider, if it lacks one when the app is synthesized: what
 * cdktf says of it names the provider of another package.
 */
export function expectAwsProvider(construct: IConstruct): void {
  const stack = TerraformStack.of(construct);
  if (!expecting.has(stack)) {
    expecting.add(stack);
    stack.node.addValidation({ validate: () => (lacksProvider(stack) ? [MISSING] : []) });
  }
}

const MISSING =
  "provider: the AWS provider is missing. Write new AwsProvider(stack, 'aws', { region: 'eu-central-1' }), with the AwsProvider " +
  'of this library or the generated one. [ProviderMissing]';

/** As cdktf finds out. */
function lacksProvider(stack: TerraformStack): boolean {
  const ofAws = stack.node.findAll().filter((construct) => generatorOf(construct)?.providerName === PROVIDER);
  const needsProvider = ofAws.some((construct) =>
    TerraformResource.isTerraformResource(construct) || TerraformDataSource.isTerraformDataSource(construct));
  return needsProvider && !ofAws.some((construct) => TerraformProvider.isTerraformProvider(construct));
}

function generatorOf(construct: IConstruct) {
  return TerraformElement.isTerraformElement(construct)
    ? (construct as Partial<TerraformResource>).terraformGeneratorMetadata
    : undefined;
}
