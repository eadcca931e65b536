import { ConnectUser, ConnectUserProps, ConnectUserRoster, ConnectUserRosterRow, ISecurityProfile, SecurityProfile } from 'cdktf-aws-connect';
import { Construct } from 'constructs';

/** What a compiler that is set to be strict has to accept. It is compiled, not run. */
export function strictlyTyped(scope: Construct, given: ConnectUserProps, profiles: readonly ISecurityProfile[], maybe: string | undefined): void {
  const ids = ['agent', 'quality'] as const;
  new ConnectUser(scope, 'jdoe', {
    ...given,
    securityProfiles: profiles,
    region: maybe,
    identityInfo: { firstName: 'Jane', lastName: 'Doe', email: maybe },
    acknowledgedWarnings: [] as const,
  });
  const row: ConnectUserRosterRow = { name: 'jdoe', routingProfile: 'Basic', securityProfiles: ids, hierarchyGroup: maybe };
  ConnectUserRoster.fromRows(scope, 'agents', { instance: given.instance, rows: [row] as const, deniedSecurityProfiles: ids, baseline: maybe });
  SecurityProfile.fromSecurityProfileIds(ids);
}
