import { Postcondition } from 'cdktf';
import { Construct } from 'constructs';
import { InstanceSnapshot } from './instance-snapshot';
import { snapshotCommand } from './snapshot-command';
import { stringLiteral, templateText } from '../../core/expressions';
import { renderLifecycle } from '../../core/hcl';
import { DataAwsConnectInstance } from '../../vendor/l1';
import { expectAwsProvider } from '../aws-provider-presence';
import { Location } from '../location';

/** Looks the instance of a snapshot up, and has Terraform stop where it is not what the snapshot says. */
export class SnapshotGuard extends DataAwsConnectInstance {
  constructor(scope: Construct, id: string, { path, data }: InstanceSnapshot, location: Location) {
    const { instance } = data;
    const postcondition = [
      postconditionFor('arn', instance.arn),
      postconditionFor('identity_management_type', instance.identityManagementType),
      ...(instance.alias === undefined ? [] : [postconditionFor('instance_alias', instance.alias)]),
    ];
    super(scope, id, { instanceId: instance.id, ...location, lifecycle: { postcondition } });
    expectAwsProvider(this);

    function postconditionFor(attribute: string, expected: string): Postcondition {
      const message = `The snapshot ${path} says that the ${attribute} of instance ${instance.id} is ${expected}, but it is `;
      const remedy = `. Take the snapshot again: ${snapshotCommand(path, data)}.`;
      return {
        condition: `\${self.${attribute} == ${stringLiteral(expected)}}`,
        errorMessage: `${templateText(message)}\${self.${attribute}}${templateText(remedy)}`,
      };
    }
  }

  public toHclTerraform(): any {
    const written = super.toHclTerraform();
    renderLifecycle(written.data[this.terraformResourceType]);
    return written;
  }
}
