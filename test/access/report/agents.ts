import { AccessUser } from '../../../src/access/report/access-user';

const ROUTING_PROFILES = ['Billing', 'Basic Routing Profile', 'Technical support'];

/** Made-up people. */
export function agents(count: number): AccessUser[] {
  return Array.from({ length: count }, (_, i) => {
    const number = String(i + 1).padStart(3, '0');
    return {
      instance: 'example-support',
      login: `agent${number}`,
      name: `Agent ${number}`,
      securityProfiles: ['Agent', ...(i % 10 === 0 ? ['CallCenterManager'] : []), ...(i % 25 === 3 ? ['QualityAnalyst'] : []), ...(i === 4 ? ['Admin'] : [])],
      routingProfile: ROUTING_PROFILES[i % ROUTING_PROFILES.length],
      closure: '0123456789abcdef',
      hierarchyGroup: i % 17 === 16 ? undefined : `${i % 2 === 0 ? 'Berlin' : 'Porto'}/${i % 4 < 2 ? 'Billing' : 'Technical'}/Team ${(i % 5) + 1}`,
      marks: i % 20 === 14 ? ['imported', 'protected'] : undefined,
    };
  });
}

/** The same people after a change of each kind. */
export function changed(users: readonly AccessUser[]): AccessUser[] {
  const [leaver, ...others] = users;
  const changes: Record<number, (user: AccessUser) => Partial<AccessUser>> = {
    11: ({ securityProfiles }) => ({ securityProfiles: [...securityProfiles, 'Admin'] }),
    13: () => ({ hierarchyGroup: 'Porto/Billing/Team 9' }),
    20: () => ({ routingProfile: 'Billing' }),
    33: () => ({ securityProfiles: ['QualityAnalyst'] }),
    40: () => ({ name: 'Agent 042 (part time)' }),
  };
  return [...others.map((user, i) => ({ ...user, ...changes[i]?.(user) })), { ...leaver, login: 'agent9001', name: 'Agent 9001' }];
}
