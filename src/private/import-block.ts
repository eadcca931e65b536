import { TerraformElement, TerraformProvider, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';

/**
 * An import block for a resource. cdktf's own `importFrom` runs `terraform version` at synth for each resource, and so
 * fails where Terraform is not installed.
 */
export class ImportBlock extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly target: TerraformResource,
    private readonly importId: string,
    private readonly provider?: TerraformProvider,
  ) {
    super(scope, id);
  }

  public toTerraform(): any {
    return { import: [{ provider: this.provider?.fqn, id: this.importId, to: this.address }] };
  }

  public toHclTerraform(): any {
    const reference = (value: string) => ({ value, type: 'simple', storageClassType: 'reference' });
    return {
      import: [
        {
          provider: this.provider && reference(this.provider.fqn),
          id: { value: this.importId, type: 'simple', storageClassType: 'string' },
          to: reference(this.address),
        },
      ],
    };
  }

  public toMetadata(): any {
    return { imports: { [this.target.terraformResourceType]: [this.target.friendlyUniqueId] } };
  }

  private get address(): string {
    return `${this.target.terraformResourceType}.${this.target.friendlyUniqueId}`;
  }
}
