import * as path from 'node:path';
import { TerraformStack } from 'cdktf';
import { AwsProvider, ConnectInstance, ConnectUserPassword, ConnectUserRoster, IdentityManagementType } from 'cdktf-aws-connect';
import { Construct } from 'constructs';

/** 200 agents of a contact centre with two sites, from the file that the office keeps; they are made up. */
export class Agents extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    const instance = ConnectInstance.fromInstanceAlias(this, 'support', 'acme-support', {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    const agents = ConnectUserRoster.fromCsv(this, 'agents', {
      path: path.join(__dirname, 'agents.csv'),
      instance,
      password: ConnectUserPassword.fromNewVariable(this, 'initial_password'),
      // The file cannot make an administrator.
      allowedSecurityProfiles: ['Agent', 'CallCenterManager'],
      // Terraform finds groups by their own names only, and Orders is at both sites.
      hierarchyGroups: {
        'Berlin/Orders': { hierarchyGroupId: 'aaaaaaaa-1111-4111-8111-111111111111' },
        'Lisbon/Orders': { hierarchyGroupId: 'aaaaaaaa-2222-4222-8222-222222222222' },
      },
      tags: { ManagedBy: 'Terraform' },
    });
    agents.user('agent001').grantSecurityProfile(instance.securityProfile('QualityAnalyst'));
  }
}
