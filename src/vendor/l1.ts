/*
 * The only import of generated bindings. Each module is named by its subpath: the package's index loads 2,000 modules.
 * The build bundles them, so that no consumer installs or loads the provider package.
 */
export { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
export { DataAwsConnectInstance } from '@cdktf/provider-aws/lib/data-aws-connect-instance';
export { DataAwsConnectRoutingProfile } from '@cdktf/provider-aws/lib/data-aws-connect-routing-profile';
export { DataAwsConnectSecurityProfile } from '@cdktf/provider-aws/lib/data-aws-connect-security-profile';
export { DataAwsConnectUser } from '@cdktf/provider-aws/lib/data-aws-connect-user';
export { DataAwsConnectUserHierarchyGroup } from '@cdktf/provider-aws/lib/data-aws-connect-user-hierarchy-group';
export { DataAwsSecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret-version';
export { AwsProvider as AwsProviderL1, awsProviderEndpointsToTerraform } from '@cdktf/provider-aws/lib/provider';
