import { AccessUser } from '../../../src/access/report/access-user';
import { dataText as textOf, readData } from '../../../src/access/report/report-data';

const AGENT_001: AccessUser = {
  instance: 'support',
  login: 'agent001',
  securityProfiles: ['Admin', 'Agent'],
  routingProfile: 'Billing',
  closure: '0123456789abcdef',
};
const AGENT_002: AccessUser = { ...AGENT_001, login: 'Agent002', name: 'Agent 002', hierarchyGroup: 'Porto' };

const dataText = (users: AccessUser[], unreported: string[] = []) => textOf({ users, unreported });

test('the data has one line a user, by login', () => {
  expect(dataText([AGENT_002, { ...AGENT_001, securityProfiles: ['Agent', 'Admin', 'Agent'] }])).toBe(`{
  "format": "amazon-connect-access-report 1",
  "users": [
    {"instance":"support","login":"agent001","securityProfiles":["Admin","Agent"],"routingProfile":"Billing","closure":"0123456789abcdef"},
    {"instance":"support","login":"Agent002","name":"Agent 002","securityProfiles":["Admin","Agent"],"routingProfile":"Billing","hierarchyGroup":"Porto","closure":"0123456789abcdef"}
  ]
}
`);
});

test('the data of nobody is an empty list', () => {
  expect(dataText([])).toBe('{\n  "format": "amazon-connect-access-report 1",\n  "users": []\n}\n');
});

test('stacks that are in no report are part of the data', () => {
  const text = dataText([], ['b', 'a']);

  expect(text).toBe('{\n  "format": "amazon-connect-access-report 1",\n  "unreported": ["a","b"],\n  "users": []\n}\n');
  expect(readData('committedReport', 'access.json', text)).toEqual({ users: [], unreported: ['a', 'b'] });
});

test('characters that cannot be seen are written as escapes, and read again', () => {
  const user = { ...AGENT_001, name: 'A\u{202e}\u{200b}\u{a0}B\u{e0001}\n' };

  expect(dataText([user])).toContain('"name":"A\\u202e\\u200b\\u00a0B\\udb40\\udc01\\n"');
  expect(readData('committedReport', 'access.json', dataText([user]))).toEqual({ users: [user], unreported: [] });
});

test('what was written is read, also with a byte order mark and CRLF', () => {
  const text = '\u{feff}' + dataText([AGENT_001, AGENT_002]).replaceAll('\n', '\r\n');

  expect(readData('committedReport', 'access.json', text)).toEqual({ users: [AGENT_001, AGENT_002], unreported: [] });
});

test.each([
  ['no JSON', '<<<<<<< HEAD'],
  ['no report', '{"users":[]}'],
  ['of another format', dataText([]).replace('report 1', 'report 2')],
  ['without users', dataText([]).replace('[]', '{}')],
  ['with a user without a login', dataText([AGENT_001]).replace('"login"', '"name"')],
  ['with a user whose profiles are no list', dataText([AGENT_001]).replace('["Admin","Agent"]', '"Admin"')],
  ['with a user whose sum is missing', dataText([AGENT_001]).replace('"closure"', '"other"')],
  ['whose other stacks are no list', dataText([]).replace('"users"', '"unreported": "a", "users"')],
  ['with null as a user', dataText([]).replace('[]', '[null]')],
])('a file that is %s is refused', (_, text) => {
  expect(readData('committedReport', 'access.json', text)).toEqual({
    violation: {
      code: 'CommittedReportInvalid',
      property: 'committedReport',
      allowed: 'must be the JSON file of an access report of this format',
      given: '"access.json"',
      remedy: 'Copy the .json file that an earlier synth has written; resolve merge conflicts by synthesizing again.',
    },
  });
});
