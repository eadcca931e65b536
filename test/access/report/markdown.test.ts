import { changesBetween } from '../../../src/access/report/access-changes';
import { AccessUser } from '../../../src/access/report/access-user';
import { cell, changesMarkdown, stateMarkdown } from '../../../src/access/report/markdown';

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
      '1 user of Amazon Connect, as the code declares them. What stands in <code>&#36;&#123;&#125;</code> is known only when Terraform plans.',
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

describe('a cell', () => {
  test.each(['Agent 001', 'jane_doe', 'jane.doe', 'agent-001', 'J. Doe', 'decades', '123456', 'Level-up', "D'Agent, Ümit-Jo (part time)", 'Porto/Billing', 'नमस्ते'])(
    'shows %j as it stands',
    (text) => {
      expect(cell(text)).toBe(text);
    },
  );

  test.each([
    ['R&D', 'R&amp;D'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a\nb', '<code>aU&#43;000Ab</code>'],
    ['`a`', '<code>&#96;a&#96;</code>'],
    ['<b>', '<code>&#60;b&#62;</code>'],
    ['*a* [b](c)', '<code>&#42;a&#42; &#91;b&#93;(c)</code>'],
    ['_a_', '<code>&#95;a&#95;</code>'],
    ['@team', '<code><span>@</span>team</code>'],
    ['https://example.com', '<code>https<span>:</span>//example<span>.</span>com</code>'],
    ['see www.example.com', '<code>see www<span>.</span>example<span>.</span>com</code>'],
    ['=1+1', '<code>&#61;1&#43;1</code>'],
    ['&lt;', '<code>&#38;lt&#59;</code>'],
    ['a\\|b', '<code>a&#92;&#124;b</code>'],
    ['Ad\u{202e}nim', '<code>AdU&#43;202Enim</code>'],
  ])('shows %j as text', (text, markdown) => {
    expect(cell(text)).toBe(markdown);
  });

  test.each([
    ['jane@example.com', '<code>jane<span>@</span>example<span>.</span>com</code>'],
    ['jane.doe+x@mail.example', '<code>jane<span>.</span>doe&#43;x<span>@</span>mail<span>.</span>example</code>'],
    ['mailto:jane@localhost', '<code>mailto<span>:</span>jane<span>@</span>localhost</code>'],
    ['WWW.internal', '<code>WWW<span>.</span>internal</code>'],
    ['(www.internal)', '<code>(www<span>.</span>internal)</code>'],
    ['see example.com/a', '<code>see example<span>.</span>com/a</code>'],
    ['Example.ORG', '<code>Example<span>.</span>ORG</code>'],
    ['müller.de', '<code>müller<span>.</span>de</code>'],
    ['x.xn--p1ai', '<code>x<span>.</span>xn--p1ai</code>'],
    ['GH-12', '<code>GH-12</code>'],
    ['(gh-12)', '<code>(gh-12)</code>'],
    ['PROJECT_2-12', '<code>PROJECT&#95;2-12</code>'],
    ['CVE-2026-1', '<code>CVE-2026-1</code>'],
    ['GHSA-aaaa-bbbb-cccc', '<code>GHSA-aaaa-bbbb-cccc</code>'],
    ['#12', '<code>&#35;12</code>'],
    ['user/repo#12', '<code>user/repo&#35;12</code>'],
    ['user/repo@0a1b2c3', '<code>user/repo<span>@</span>0a1b2c3</code>'],
    ['group&12', '<code>group&#38;12</code>'],
    ['!12', '<code>&#33;12</code>'],
    ['0a1b2c3', '<code>0a1b2c3</code>'],
    ['0A1B2C3', '<code>0A1B2C3</code>'],
    ['1234567', '<code>1234567</code>'],
    ['0123456789abcdef0123456789abcdef01234567', '<code>0123456789abcdef0123456789abcdef01234567</code>'],
    ['0123456789abcdef'.repeat(4), `<code>${'0123456789abcdef'.repeat(4)}</code>`],
    ['agent_0a1b2c3', '<code>agent&#95;0a1b2c3</code>'],
  ])('makes no link of %j', (text, markdown) => {
    expect(cell(text)).toBe(markdown);
  });

  test('is empty where nothing is given', () => {
    expect(cell(undefined)).toBe('');
  });
});
