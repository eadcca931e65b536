import { MANAGED_HEADER, SAML_HEADER, file, line, problemsOf, read } from '../roster-files';

const JANE = {
  name: 'jdoe',
  firstName: 'Jane',
  lastName: 'Doe',
  routingProfile: 'Basic Routing Profile',
  securityProfiles: ['Agent', 'Supervisor'],
  phoneType: 'DESK_PHONE',
  deskPhoneNumber: '+14155550100',
  autoAccept: false,
  afterContactWorkTimeLimit: 30,
};
const SAML_LINE = 'Jane,Doe,jdoe,Basic Routing Profile,Agent|Supervisor,desk,+14155550100,no,30';
const MANAGED_LINE = SAML_LINE.replace('Doe,', 'Doe,jdoe@example.com,,');

describe('reads the template of the console', () => {
  test.each([
    ['of an instance that stores its users', `${MANAGED_HEADER}\n${MANAGED_LINE}\n`, { ...JANE, email: 'jdoe@example.com' }],
    ['of an instance with SAML', `${SAML_HEADER}\n${SAML_LINE}\n`, JANE],
    ['with a misspelt header', `${SAML_HEADER.replace('(yes/no)', 'yes/no)')}\n${SAML_LINE}\n`, JANE],
    [
      'of the newer generation',
      `${SAML_HEADER},secondary email address,mobile,agent hierarchy,tags\n${SAML_LINE},jane@example.org,,Berlin/Billing,Team=Billing|Site=Berlin\n`,
      { ...JANE, secondaryEmail: 'jane@example.org', hierarchyGroup: 'Berlin/Billing', tags: { Team: 'Billing', Site: 'Berlin' } },
    ],
    [
      'with the hierarchy as a list',
      `${SAML_HEADER},user_hierarchy_1|user_hierarchy_2\n${SAML_LINE},Berlin|Billing\n`,
      { ...JANE, hierarchyGroup: 'Berlin/Billing' },
    ],
    [
      'with both hierarchy columns',
      `${SAML_HEADER},agent hierarchy,user_hierarchy_1|user_hierarchy_2\n${SAML_LINE},Berlin/Billing,Berlin|Billing\n`,
      { ...JANE, hierarchyGroup: 'Berlin/Billing' },
    ],
    ['with the ids of users that exist', `${SAML_HEADER},user id\n${SAML_LINE},u-1\n`, { ...JANE, userId: 'u-1' }],
    ['with other phone types and truths', `${SAML_HEADER}\n${SAML_LINE.replace('desk', 'DESK_PHONE').replace('no', 'False')}\n`, JANE],
    ['without a column that may be left out', `${SAML_HEADER.replace(',ACW timeout (seconds)', '')}\n${SAML_LINE.replace(',30', '')}\n`, omit('afterContactWorkTimeLimit')],
    ['with headers in another case and order', 'USER_LOGIN,Security Profile Name,Routing-Profile Name\njdoe,Agent,Basic\n', { name: 'jdoe', securityProfiles: ['Agent'], routingProfile: 'Basic' }],
    ['that has a byte order mark and CRLF', `\ufeff${SAML_HEADER}\r\n${SAML_LINE}\r\n`, JANE],
    ['with semicolons', `${SAML_HEADER}\n${SAML_LINE}\n`.replaceAll(',', ';'), JANE],
    ['with tabs', `${SAML_HEADER}\n${SAML_LINE}\n`.replaceAll(',', '\t'), JANE],
    ['with its delimiter announced', `sep=;\r\n${SAML_HEADER}\r\n${SAML_LINE}\r\n`.replaceAll(',', ';'), JANE],
    ['with quotation marks, also doubled', `${SAML_HEADER}\n"Ja""ne",${SAML_LINE.slice(5)}\n`, { ...JANE, firstName: 'Ja"ne' }],
    ['with a line break in a name', `${SAML_HEADER}\n"Jane\nAnn",${SAML_LINE.slice(5)}\n`, { ...JANE, firstName: 'Jane\nAnn' }],
    ['with empty lines, empty rows and spaces around the cells', `\n${SAML_HEADER}\n\n,,,,,,,,\n  Jane  ,\u00a0${SAML_LINE.slice(5)} \n\n`, JANE],
    ['with more delimiters than the header has', `${SAML_HEADER}\n${SAML_LINE},,\n`, JANE],
    ['with line ends of several kinds', `${SAML_HEADER}\r\n${SAML_LINE}\r\r\n`, JANE],
    ['with accents in another normalization form', `${SAML_HEADER}\nJose\u0301,${SAML_LINE.slice(5)}\n`, { ...JANE, firstName: 'Jos\u00e9' }],
  ])('%s', (_, text, row) => {
    expect({ rows: read(text).rows, problems: problemsOf(text) }).toEqual({ rows: [row], problems: [] });
  });

  function omit(field: 'afterContactWorkTimeLimit') {
    const { [field]: _, ...rest } = JANE;
    return rest;
  }
});

test('takes what stands in a file as data, which Terraform does not evaluate', () => {
  const [row] = read(file(line({ 'first name': '${var.x}', 'last name': '%{ if true }', 'routing profile name': '$${x}' }))).rows;

  expect(row).toMatchObject({ firstName: '$${var.x}', lastName: '%%{ if true }', routingProfile: '$$${x}' });
});

test('leaves out columns that it is told to ignore', () => {
  const text = 'user login,routing profile name,security profile name,cost centre\njdoe,Basic,Agent,42\n';

  expect(problemsOf(text, {}, { ignoredColumns: ['Cost Centre'] })).toEqual([]);
  expect(read(text, { ignoredColumns: ['Cost Centre'] }).rows).toEqual([{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: ['Agent'] }]);
});

test('leaves out passwords and mobile numbers, and counts them', () => {
  const text = 'user login,routing profile name,security profile name,password,mobile\njdoe,Basic,Agent,Secret123,+14155550100\n';
  const source = read(text, { ignorePasswords: true });

  expect(source.rows).toEqual([{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: ['Agent'] }]);
  expect([...source.unused]).toEqual([['password', 1], ['mobile', 1]]);
  expect(source.violations).toEqual([]);
});

test('knows lines and columns after line breaks in cells, empty lines and characters of several bytes', () => {
  const text = [MANAGED_HEADER, line({ 'first name': '"Jo\nse\u0301"' }), '', line({ 'first name': '"Zo\u00eb 😀"', 'user login': 'bad login' })].join('\r\n');

  expect(problemsOf(text).map((problem) => problem.split(': ')[0])).toEqual(['agents.csv:5:31']);
});
