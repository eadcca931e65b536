import { createHash } from 'node:crypto';
import { filesOf } from '../../../src/access/report/access-report';
import { AccessUser } from '../../../src/access/report/access-user';

const AGENT_001: AccessUser = {
  instance: 'support',
  login: 'agent001',
  name: 'Agent 001',
  securityProfiles: ['Agent'],
  routingProfile: 'Billing',
  hierarchyGroup: 'Porto/Billing',
  closure: '0123456789abcdef',
};

const { closure: _, ...SHOWN_001 } = AGENT_001;

const pageOf = (users: AccessUser[], before?: AccessUser[], title = 'support') =>
  filesOf({ title, users, unreported: [], committed: before && { path: 'access.json', users: before, unreported: [] } })['.html'];

const between = (text: string, start: string, end: string) => {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
};

const dataOf = (html: string) => JSON.parse(between(html, '<script type="application/json" id="data">', '</script>'));

test('the page holds the users', () => {
  expect(dataOf(pageOf([AGENT_001]))).toEqual({ severalInstances: false, users: [SHOWN_001] });
});

test('the page holds the marks of users, and nothing else does', () => {
  const marked: AccessUser = { ...AGENT_001, marks: ['imported', 'protected'] };
  const report = (user: AccessUser) => filesOf({ title: 'support', users: [user], unreported: [] });

  expect(dataOf(pageOf([marked])).users).toEqual([{ ...SHOWN_001, marks: ['imported', 'protected'] }]);
  expect({ ...report(marked), '.html': '' }).toEqual({ ...report(AGENT_001), '.html': '' });
});

test('a mark changes nothing', () => {
  expect(dataOf(pageOf([{ ...AGENT_001, marks: ['protected'] }], [AGENT_001])).users[0]).not.toHaveProperty('kinds');
});

test('the page holds what changed about whom', () => {
  const promoted = { ...AGENT_001, securityProfiles: ['Admin'], hierarchyGroup: 'Porto', name: undefined };
  const removed = { ...AGENT_001, login: 'agent002' };

  expect(dataOf(pageOf([promoted], [AGENT_001, removed]))).toEqual({
    against: 'access.json',
    severalInstances: false,
    users: [
      {
        instance: 'support',
        login: 'agent001',
        securityProfiles: ['Admin'],
        routingProfile: 'Billing',
        hierarchyGroup: 'Porto',
        rank: 0,
        kinds: ['granted', 'hierarchy', 'revoked', 'renamed'],
        granted: ['Admin'],
        revoked: ['Agent'],
        was: { name: 'Agent 001', hierarchyGroup: 'Porto/Billing' },
      },
      { ...SHOWN_001, login: 'agent002', rank: 1, kinds: ['removed'], granted: [], revoked: ['Agent'], was: {} },
    ],
  });
});

test('a value that was not there before is null', () => {
  const [user] = dataOf(pageOf([AGENT_001], [{ ...AGENT_001, hierarchyGroup: undefined }])).users;

  expect(user.was).toEqual({ hierarchyGroup: null });
});

test('no text of a user ends the data', () => {
  const hostile = '</script><!--<script>\u{2028}\u{2029}&';
  const html = pageOf([{ ...AGENT_001, login: hostile, securityProfiles: [hostile] }]);

  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(dataOf(html).users[0].login).toBe('</script><!--<script>U+2028U+2029&');
});

test('the title is text', () => {
  expect(pageOf([], undefined, '</title><img src=x>"\'&')).toContain(
    '<title>Access report: &#60;/title&#62;&#60;img src=x&#62;&#34;&#39;&#38;</title>',
  );
});

test('text that looks like a placeholder of the page is left alone', () => {
  expect(dataOf(pageOf([{ ...AGENT_001, login: '{{script}}$&' }])).users[0].login).toBe('{{script}}$&');
});

test('the policy allows the script and the style of the page and nothing else', () => {
  const html = pageOf([AGENT_001]);
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  expect(between(html, 'Content-Security-Policy" content="', '">')).toBe(
    `default-src 'none'; style-src ${hashOf(between(html, '<style>', '</style>'))}; ` +
      `script-src ${hashOf(between(html, '<script>', '</script>'))}; base-uri 'none'; form-action 'none'`,
  );
});

test('the page refers to nothing outside of it', () => {
  expect(pageOf([AGENT_001]).match(/https?:|(?:src|href)="(?!#)|url\(|@import|innerHTML|eval\(/g)).toBeNull();
});
