import { changesBetween } from '../../../src/access/report/access-changes';
import { AccessUser } from '../../../src/access/report/access-user';
import { changesMarkdown, stateMarkdown } from '../../../src/access/report/markdown';

const AGENT_001: AccessUser = {
  instance: 'support',
  login: 'agent001',
  name: 'Agent 001',
  securityProfiles: ['Agent'],
  routingProfile: 'Billing',
  closure: '0123456789abcdef',
  hierarchyGroup: 'Porto/Billing',
};
const AGENT_002: AccessUser = { ...AGENT_001, login: 'agent002', name: 'Agent 002', securityProfiles: ['Agent', 'Admin'], hierarchyGroup: undefined };

describe('the state', () => {
  test('lists the security profiles, the rarest first, and the users by login', () => {
    expect(stateMarkdown('support', [AGENT_002, AGENT_001])).toBe(`# Access report: support

2 users of Amazon Connect, as the code declares them.

## Security profiles

| Security profile | Users |
| --- | --- |
| Admin | 1 |
| Agent | 2 |

## Users

| Login | Name | Security profiles | Routing profile | Hierarchy group |
| --- | --- | --- | --- | --- |
| agent001 | Agent 001 | Agent | Billing | Porto/Billing |
| agent002 | Agent 002 | Admin, Agent | Billing |  |
`);
  });

  test('is the same text for the same users in another order', () => {
    const reordered = [AGENT_001, { ...AGENT_002, securityProfiles: ['Admin', 'Agent', 'Admin'] }];

    expect(stateMarkdown('support', reordered)).toBe(stateMarkdown('support', [AGENT_002, AGENT_001]));
  });

  test('names the instance where there are several', () => {
    expect(stateMarkdown('support', [AGENT_001, { ...AGENT_001, instance: 'sales' }])).toContain(
      `| Instance | Login | Name | Security profiles | Routing profile | Hierarchy group |
| --- | --- | --- | --- | --- | --- |
| sales | agent001 | Agent 001 | Agent | Billing | Porto/Billing |
| support | agent001 | Agent 001 | Agent | Billing | Porto/Billing |
`,
    );
  });

  test('says what expressions are', () => {
    expect(stateMarkdown('support', [{ ...AGENT_001, login: '${each.key}' }])).toContain(
      '1 user of Amazon Connect, as the code declares them. The value of <code>&#36;&#123;&#125;</code> is known only when Terraform plans.',
    );
  });
});

describe('the changes', () => {
  const changesOf = (before: AccessUser[], after: AccessUser[]) =>
    changesMarkdown('support', 'access.json', changesBetween(before, after), after);

  test('come with a sum for each security profile and a section for each kind', () => {
    const promoted = { ...AGENT_001, securityProfiles: ['Agent', 'Admin'], hierarchyGroup: 'Porto/Sales' };
    const added = { ...AGENT_001, login: 'agent003', name: undefined };

    expect(changesOf([AGENT_001, AGENT_002], [promoted, added])).toBe(`# Access changes: support

3 users changed against access.json.

## Security profiles

| Security profile | Granted to present users | Granted to new users | Taken away | Users now |
| --- | --- | --- | --- | --- |
| Admin | +1 |  | -1 | 1 |
| Agent |  | +1 | -1 | 2 |

## Security profiles granted to users who were there before (1)

| User | Granted | Has now |
| --- | --- | --- |
| agent001 (Agent 001) | Admin | Agent, Admin |

## New users (1)

| User | Security profiles | Routing profile | Hierarchy group |
| --- | --- | --- | --- |
| agent003 | Agent | Billing | Porto/Billing |

## Hierarchy group changed (1)

| User | Was | Is |
| --- | --- | --- |
| agent001 (Agent 001) | Porto/Billing | Porto/Sales |

## Removed users (1)

| User | Had |
| --- | --- |
| agent002 (Agent 002) | Agent, Admin |
`);
  });

  test('of other kinds have their sections', () => {
    const changed = { ...AGENT_002, name: 'Agent 2', routingProfile: 'Sales', securityProfiles: ['Agent'] };

    expect(changesOf([AGENT_002], [changed])).toContain(`## Routing profile changed (1)

| User | Was | Is |
| --- | --- | --- |
| agent002 (Agent 2) | Billing | Sales |

## Security profiles revoked (1)

| User | Revoked | Has now |
| --- | --- | --- |
| agent002 (Agent 2) | Admin | Agent |

## Name changed (1)

| User | Was | Is |
| --- | --- | --- |
| agent002 (Agent 2) | agent002 (Agent 002) | agent002 (Agent 2) |
`);
  });

  test('say so where there are none', () => {
    expect(changesOf([AGENT_001], [AGENT_001])).toBe('# Access changes: support\n\nNothing changed against access.json.\n');
  });

  test('say so where there is nothing to compare with', () => {
    expect(changesMarkdown('support', undefined, [], [AGENT_001])).toBe(
      '# Access changes: support\n\nThere is no committed report to compare with.\n',
    );
  });
});
