import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { endpointBlocks, endpointViolations } from './aws-provider-endpoints';
import { AwsProviderProps } from './aws-provider-props';
import { givenProperties } from './core/given-properties';
import { addOverride } from './core/overrides';
import { rejectIfAny, requireFreeId } from './core/violations';
import { AwsProviderL1 } from './vendor/l1';

/** The generated provider, typed as what cdktf knows of it: no type of the provider package becomes public. */
const GeneratedAwsProvider: new (
  scope: Construct,
  id: string,
  props: Omit<AwsProviderProps, 'endpoints'> & { readonly endpoints?: { [service: string]: string }[] },
) => TerraformProvider = AwsProviderL1;

/**
 * The AWS provider block of a stack, without the weight of the generated provider package.
 *
 * It takes the arguments of the generated `AwsProvider` and synthesizes to the same JSON; `endpoints` is a map. A stack that already has a
 * generated `AwsProvider` needs no second one: any provider of `hashicorp/aws` serves the constructs of this library.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs#argument-reference
 * @example
 * new AwsProvider(this, 'aws', { region: 'eu-central-1' });
 */
export class AwsProvider extends GeneratedAwsProvider {
  /** The type of the provider in Terraform, for `Testing.toHaveProvider` and for the matchers of cdktf's jest adapter. */
  public static readonly tfResourceType: string = 'aws';

  /**
   * @param scope The stack, or a construct in it, that the provider serves.
   * @param id Unique among the children of `scope`; not part of the synthesized JSON.
   * @param props The arguments of the provider block.
   */
  constructor(scope: Construct, id: string, props: AwsProviderProps = {}) {
    const given = givenProperties(props);
    requireFreeId('AwsProvider', scope, id, 'Remove one of the two; a second provider needs an id and an alias of its own.');
    super(scope, id, { ...given, endpoints: endpointBlocks(given.endpoints) });
    rejectIfAny(`AwsProvider '${this.node.path}'`, endpointViolations(given.endpoints));
  }

  /**
   * Sets an argument of the provider block.
   *
   * @param path The argument by its name in Terraform, with dots for nested ones. Anything else is an error (`OverridePathInvalid`).
   * @param value The value.
   */
  public addOverride(path: string, value: any): void {
    addOverride(`AwsProvider '${this.node.path}'`, this.rawOverrides, path, value);
  }
}
