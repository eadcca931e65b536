import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { problemsOf } from '../roster/roster-files';
import { SNAPSHOT } from '../support/snapshots';

const MANAGED =
  'first name,last name,email address,password,user login,routing profile name,security_profile_name_1|security_profile_name_2,' +
  'phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds)';
const NEWER =
  'first name,last name,email address,secondary email address,mobile,password,user login,routing profile name,' +
  'security_profile_name_1|security_profile_name_2,phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds),agent hierarchy,tags';
const SAML =
  'first name,last name,user login,routing profile name,security_profile_name_1|security_profile_name_2,' +
  'phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds)';
const NEWER_SAML =
  'first name,last name,secondary email address,mobile,user login,routing profile name,security_profile_name_1|security_profile_name_2,' +
  'phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds),agent hierarchy,tags';

const RULES_LEFT_OUT = ['NameTooLong', 'NameCharacters', 'NameNotEmail', 'DirectoryUserIdNotAllowed', 'FirstNameMissing', 'LastNameMissing', 'EmailNotAllowed'];
const LEFT_OUT = `note: without --identity-type or --snapshot, these rules are checked only as far as they hold for all types: ${RULES_LEFT_OUT.join(', ')}.\n`;

const AGENT_001 = 'Agent,001,agent001@example.com,,agent001,Basic Routing Profile,Agent,soft,,yes,30';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const workingFolder = process.cwd();

beforeAll(() => process.chdir(folder));

afterAll(() => {
  process.chdir(workingFolder);
  rmSync(folder, { recursive: true });
});

const file = (name: string, ...lines: string[]) => {
  writeFileSync(name, lines.join('\n') + '\n');
  return name;
};

/** What the command line says to these words. */
const run = async (args: string[], isWatched = false) => {
  let [out, err] = ['', ''];
  const exitCode = await main(args, { out: (text) => (out += text), err: (text) => (err += text), isWatched });
  return { exitCode, out, err };
};

const roster = (...args: string[]) => run(['roster', ...args]);

describe('roster check', () => {
  test('says that a file is right', async () => {
    expect(await roster('check', file('agents.csv', MANAGED, AGENT_001))).toEqual({
      exitCode: 0,
      out: 'agents.csv: 1 user, no problem\n',
      err: LEFT_OUT,
    });
  });

  test('leaves no rule out if it is told the identity type', async () => {
    file('agents.csv', MANAGED, AGENT_001);

    expect((await roster('check', '--identity-type', 'CONNECT_MANAGED', 'agents.csv')).err).toBe('');
    expect(JSON.parse((await roster('check', '--identity-type', 'CONNECT_MANAGED', '--json', 'agents.csv')).out).rulesLeftOut).toEqual([]);
  });

  test('says what the construct says of a file that is not, and counts', async () => {
    const lines = [MANAGED, AGENT_001, AGENT_001.replace('agent001,', 'AGENT001,').replace(',30', ',soon'), AGENT_001.replace('agent001,', ',')];
    const { exitCode, out, err } = await roster('check', file('agents.csv', ...lines));

    expect(out).toBe([...problemsOf(lines.join('\n') + '\n'), 'agents.csv: 3 problems in 2 lines', ''].join('\n'));
    expect(out).toContain('agents.csv:3:33: user login: must be unique in the instance');
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: LEFT_OUT });
  });

  test('lists all problems of a file, however many', async () => {
    const { out } = await roster('check', file('agents.csv', MANAGED, ...Array.from({ length: 200 }, () => AGENT_001)));

    expect(out.split('\n')).toHaveLength(201);
  });

  test('writes JSON', async () => {
    const { exitCode, out } = await roster('check', '--json', file('agents.csv', MANAGED, AGENT_001.replace(',30', ',soon')));

    expect({ exitCode, ...JSON.parse(out) }).toEqual({
      exitCode: 1,
      file: 'agents.csv',
      users: 1,
      violations: [
        {
          code: 'AfterContactWorkTimeLimitInvalid',
          line: 2,
          column: 80,
          property: 'ACW timeout (seconds)',
          field: 'afterContactWorkTimeLimit',
          allowed: expect.any(String),
          given: '"soon"',
          remedy: expect.any(String),
          message: expect.stringMatching(/^agents\.csv:2:80: ACW timeout \(seconds\): .* \[AfterContactWorkTimeLimitInvalid\]$/),
        },
      ],
      warnings: [],
      rulesLeftOut: RULES_LEFT_OUT,
    });
  });

  test('tells what is legal but probably not meant', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace(',30', ',0'));

    expect(await roster('check', 'agents.csv')).toEqual({
      exitCode: 0,
      out:
        'agents.csv: warning: phoneConfig.afterContactWorkTimeLimit is 0: the agent stays in After Contact Work without a limit. Users: agent001. [unlimitedAfterContactWork]\n' +
        'agents.csv: 1 user, no problem\n',
      err: LEFT_OUT,
    });
    expect(JSON.parse((await roster('check', 'agents.csv', '--json')).out).warnings).toEqual([
      {
        id: 'unlimitedAfterContactWork',
        message: 'phoneConfig.afterContactWorkTimeLimit is 0: the agent stays in After Contact Work without a limit. Users: agent001.',
      },
    ]);
  });

  test('writes JSON of a file that is right', async () => {
    const { exitCode, out } = await roster('check', '--json', file('agents.csv', MANAGED, AGENT_001));

    expect({ exitCode, ...JSON.parse(out) }).toEqual({ exitCode: 0, file: 'agents.csv', users: 1, violations: [], warnings: [], rulesLeftOut: RULES_LEFT_OUT });
  });

  test.each([
    ['is right of an instance that manages its users', [], 0],
    ['is wrong of an instance with SAML', ['--saml'], 1],
    ['is wrong of an instance with SAML, named otherwise', ['--identity-type', 'SAML'], 1],
    ['is wrong where its security profile is not allowed', ['--allowed-security-profile', 'Lead', '--allowed-security-profile', 'Analyst'], 1],
    ['is right where its security profile is allowed', ['--allowed-security-profile', 'Lead', '--allowed-security-profile', 'Agent'], 0],
    ['is wrong where its security profile is denied', ['--denied-security-profile', 'agent'], 1],
  ])('a file with an e-mail address and the security profile Agent %s', async (_, options, exitCode) => {
    expect((await roster('check', file('agents.csv', MANAGED, AGENT_001), ...options)).exitCode).toBe(exitCode);
  });

  test('a column that is not known is wrong, unless it is ignored', async () => {
    file('agents.csv', `${MANAGED},shoe size,desk`, `${AGENT_001},43,12`);

    expect((await roster('check', 'agents.csv', '--ignored-column', 'desk')).out).toContain('[ColumnUnknown]');
    expect((await roster('check', 'agents.csv', '--ignored-column', 'desk', '--ignored-column', 'Shoe Size')).exitCode).toBe(0);
  });

  test('passwords are wrong, unless they are ignored, and are not shown', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace('.com,,', '.com,Secret123,'));
    const refused = await roster('check', 'agents.csv', '--json');

    expect(refused.out).toContain('PasswordColumn');
    expect(refused.out + refused.err).not.toContain('Secret123');
    expect(await roster('check', 'agents.csv', '--ignore-passwords')).toEqual({
      exitCode: 0,
      out:
        'agents.csv: warning: The passwords in the roster file (1) are not used, but whoever can read the file knows them. Remove them. [passwordColumnNotUsed]\n' +
        'agents.csv: 1 user, no problem\n',
      err: LEFT_OUT,
    });
  });

  test('checks several files, also if one of them cannot be read', async () => {
    file('berlin.csv', MANAGED, AGENT_001);
    file('paris.csv', MANAGED, AGENT_001.replace(',30', ',soon'));
    const { exitCode, out, err } = await roster('check', 'berlin.csv', 'missing.csv', 'paris.csv');

    expect(exitCode).toBe(2);
    expect(out.split('\n')).toEqual(['berlin.csv: 1 user, no problem', expect.stringMatching(/^paris\.csv:2:80: /), 'paris.csv: 1 problem in 1 line', '']);
    expect(err).toBe(`error: cannot read "missing.csv": no such file or directory (ENOENT)\n${LEFT_OUT}`);
    expect((await roster('check', 'berlin.csv', 'paris.csv')).exitCode).toBe(1);
    expect(JSON.parse((await roster('check', '--json', 'berlin.csv', 'paris.csv')).out)).toMatchObject([
      { file: 'berlin.csv', violations: [] },
      { file: 'paris.csv', violations: [{ line: 2, column: 80 }] },
    ]);
  });

  test('refuses paths of one name at several sites, unless the code has their ids', async () => {
    file('agents.csv', `${MANAGED},agent hierarchy`, `${AGENT_001},Berlin/Orders`, `${AGENT_001.replace('agent001,', 'agent002,')},Paris/Orders`);
    const { exitCode, out } = await roster('check', 'agents.csv');

    expect(exitCode).toBe(1);
    expect(out).toMatch(/^agents\.csv:3:83: agent hierarchy: .* got "Paris\/Orders", while agents\.csv:2:83 has "Berlin\/Orders"\. .* \[HierarchyGroupAmbiguous\]\n/);
    expect((await roster('check', 'agents.csv', '--hierarchy-group', 'Berlin/Orders')).exitCode).toBe(1);
    expect((await roster('check', 'agents.csv', '--hierarchy-group', 'Berlin/Orders', '--hierarchy-group', 'Paris|Orders')).exitCode).toBe(0);
  });
});

describe('roster check with a baseline', () => {
  const [A, B, C] = ['a', 'b', 'c'].map((name) => AGENT_001.replace('agent001,', `${name},`));
  const check = (rows: string[], ...options: string[]) =>
    roster('check', file('agents.csv', MANAGED, ...rows), '--baseline', file('baseline.csv', MANAGED, A, B, C), ...options);

  test('says that a file is right', async () => {
    expect(await check([A, B, C], '--identity-type', 'CONNECT_MANAGED')).toEqual({ exitCode: 0, out: 'agents.csv: 3 users, no problem\n', err: '' });
  });

  test('tells of users that are missing, beyond the share that may be', async () => {
    const { exitCode, out } = await check([B, C]);

    expect(out).toBe(
      'maxRemovals: must not be exceeded: at most 10 % of the 3 users in "baseline.csv" may be missing; got 1 (33.3 %): "a". ' +
        'Export the whole roster again; where all of them have left, raise maxRemovals once or update the baseline. [TooManyRemovals]\n' +
        'agents.csv: 1 problem\n',
    );
    expect(exitCode).toBe(1);
    expect((await check([B, C], '--max-removals', '0.34')).exitCode).toBe(0);
    expect((await check([B, C], '--max-removals', '2')).out).toContain('maxRemovals: must be a share from 0 to 1; got 2.');
    expect(await check([B, C], '--max-removals', 'many')).toMatchObject({ exitCode: 2, err: expect.stringContaining('It is not a number.') });
  });

  test('tells of columns that are gone, unless they may be', async () => {
    const short = (row: string) => row.replace(/,[^,]*$/, '');
    file('short.csv', ...[MANAGED, A, B, C].map(short));
    file('baseline.csv', MANAGED, A, B, C);

    expect((await roster('check', 'short.csv', '--baseline', 'baseline.csv')).out).toContain('got none for "ACW timeout (seconds)" (users: 3).');
    expect((await roster('check', 'short.csv', '--baseline', 'baseline.csv', '--removed-column', 'acw timeout')).exitCode).toBe(0);
  });

  test('tells of another case of a user name, where it stands', async () => {
    expect((await check([A, B.replace('b,', 'B,'), C])).out).toMatch(/^agents\.csv:3:33: user login: must keep the case .* \[NameCaseChanged\]\nagents\.csv: 1 problem in 1 line\n$/);
  });

  test('tells of a baseline that is none', async () => {
    file('agents.csv', MANAGED, A);
    file('header.csv', MANAGED);
    const baseline = (path: string) => roster('check', 'agents.csv', '--baseline', path, '--json');

    expect(JSON.parse((await baseline('header.csv')).out).violations).toMatchObject([{ code: 'BaselineInvalid', line: 1 }]);
    expect(JSON.parse((await baseline('agents.csv')).out).violations).toMatchObject([{ code: 'BaselineInvalid', property: 'baseline' }]);
    for (const path of ['missing.csv', '.', '']) {
      expect(await baseline(path)).toMatchObject({ exitCode: 2, out: '', err: expect.stringMatching(/^error: cannot read ".*": .*\n$/) });
    }
  });

  test('ignores in it what is ignored in the file', async () => {
    file('agents.csv', MANAGED, A);
    file('badges.csv', `${MANAGED},badge`, `${A.replace('.com,,', '.com,Secret123,')},7`);
    const check2 = (...options: string[]) => roster('check', 'agents.csv', '--baseline', 'badges.csv', ...options);

    expect((await check2()).exitCode).toBe(1);
    expect((await check2('--ignored-column', 'badge', '--ignore-passwords')).exitCode).toBe(0);
  });
});

describe('roster template', () => {
  test.each([
    ['the newer columns', [], NEWER],
    ['the newer columns of an instance with SAML', ['--saml'], NEWER_SAML],
    ['the older template of the console', ['--generation', 'older'], MANAGED],
    ['the older template of an instance with SAML', ['--generation', 'older', '--saml'], SAML],
  ])('writes the header of %s', async (_, options, header) => {
    expect(await roster('template', ...options)).toEqual({ exitCode: 0, out: `${header}\n`, err: '' });
  });

  test('writes what Excel opens in countries that have the comma in numbers', async () => {
    expect(await roster('template', '--saml', '--generation', 'older', '--delimiter', 'semicolon', '--bom')).toEqual({
      exitCode: 0,
      out: `\u{feff}${SAML.replaceAll(',', ';')}\n`,
      err: '',
    });
  });

  test('writes it as JSON', async () => {
    expect(JSON.parse((await roster('template', '--json')).out)).toEqual(NEWER.split(','));
  });

  test('writes what roster check can read', async () => {
    const header = (await roster('template')).out.trimEnd();
    const cells = { 'user login': 'agent001', 'routing profile name': 'Billing', 'security_profile_name_1|security_profile_name_2': 'Agent', 'first name': 'Agent', 'last name': '001' };
    const line = header.split(',').map((name) => (cells as Record<string, string>)[name] ?? '');

    expect((await roster('check', file('agents.csv', header, line.join(',')))).out).toBe('agents.csv: 1 user, no problem\n');
  });
});

describe('roster convert', () => {
  const SPREADSHEET = [
    '\u{feff}user login;last name;first name;security profiles;routing profile;phone type;phone number;auto accept;user_hierarchy_1|user_hierarchy_2',
    'agent001;001;Agent;Agent| Lead;Billing;DESK_PHONE;+15550100;TRUE;Porto|Billing',
    '',
    'agent002;"0""02";Agent;Agent;Billing;SOFT_PHONE;;No;',
  ];

  test('writes a file with the header and the spellings of the older template', async () => {
    expect(await roster('convert', '--to', 'older-saml', file('agents.csv', ...SPREADSHEET))).toEqual({
      exitCode: 0,
      out: `${SAML}\nAgent,001,agent001,Billing,Agent|Lead,desk,+15550100,yes,\nAgent,"0""02",agent002,Billing,Agent,soft,,no,\n`,
      err: 'The column "user_hierarchy_1|user_hierarchy_2" is left out, with 1 value.\n',
    });
  });

  test('keeps what newer templates have', async () => {
    file('agents.csv', `${NEWER},user id`, `${AGENT_001.replace('.com,,', '.com,second@example.com,+15550100,,')},Porto/Billing,Site=Porto,`);

    expect(await roster('convert', '--to', 'newer-saml', 'agents.csv')).toEqual({
      exitCode: 0,
      out: `${NEWER_SAML}\nAgent,001,second@example.com,+15550100,agent001,Basic Routing Profile,Agent,soft,,yes,30,Porto/Billing,Site=Porto\n`,
      err: 'The column "email address" is left out, with 1 value.\n',
    });
  });

  test('writes a file with the header of another one', async () => {
    file('template.csv', 'User Login,"Agent Hierarchy",badge', 'x,y,z');

    expect((await roster('convert', '--like', 'template.csv', file('agents.csv', ...SPREADSHEET))).out).toBe(
      'User Login,Agent Hierarchy,badge\nagent001,Porto/Billing,\nagent002,,\n',
    );
  });

  test('leaves columns out that are ignored', async () => {
    file('agents.csv', `${MANAGED},badge`, `${AGENT_001},12`);

    expect(await roster('convert', '--to', 'older', '--ignored-column', 'badge', 'agents.csv')).toEqual({
      exitCode: 0,
      out: `${MANAGED}\n${AGENT_001}\n`,
      err: 'The column "badge" is left out, with 1 value.\n',
    });
  });

  test('puts what would be another cell or line into quotation marks', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace('Agent,', '"A, ""B""; C",'));

    expect((await roster('convert', '--to', 'older', 'agents.csv')).out).toBe(`${MANAGED}\n${AGENT_001.replace('Agent,', '"A, ""B""; C",')}\n`);
  });

  test('writes JSON', async () => {
    const { out } = await roster('convert', '--to', 'older-saml', '--json', file('agents.csv', MANAGED, AGENT_001));

    expect(JSON.parse(out)).toEqual([
      {
        'first name': 'Agent',
        'last name': '001',
        'user login': 'agent001',
        'routing profile name': 'Basic Routing Profile',
        'security_profile_name_1|security_profile_name_2': 'Agent',
        'phone type (soft/desk)': 'soft',
        'phone number': '',
        'soft phone auto accept (yes/no)': 'yes',
        'ACW timeout (seconds)': '30',
      },
    ]);
  });

  test('writes to a file', async () => {
    const args = ['--to', 'older', '--output', 'converted.csv', file('agents.csv', MANAGED, AGENT_001)];

    expect(await roster('convert', ...args)).toEqual({ exitCode: 0, out: '', err: 'Wrote 1 user to "converted.csv".\n' });
    expect(readFileSync('converted.csv', 'utf8')).toBe(`${MANAGED}\n${AGENT_001}\n`);
  });

  test('keeps the rights of a file that it replaces, and leaves no other file behind', async () => {
    writeFileSync('kept.csv', 'old', { mode: 0o600 });
    const files = readdirSync('.');

    expect((await roster('convert', '--to', 'older', '--output', 'kept.csv', file('agents.csv', MANAGED, AGENT_001))).exitCode).toBe(0);
    expect(statSync('kept.csv').mode % 0o1000).toBe(0o600);
    expect(readdirSync('.')).toEqual(files);
  });

  test('writes what Excel opens in countries that have the comma in numbers, and reads it again', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace('Agent,', '"A; B",'));
    const args = ['--to', 'older', '--delimiter', 'semicolon', '--bom', '--output', 'excel.csv', 'agents.csv'];

    expect((await roster('convert', ...args)).exitCode).toBe(0);
    expect(readFileSync('excel.csv', 'utf8')).toBe(`\u{feff}${MANAGED.replaceAll(',', ';')}\n"A; B"${AGENT_001.replaceAll(',', ';').slice('Agent'.length)}\n`);
    expect((await roster('convert', '--to', 'older', 'excel.csv')).out).toBe(readFileSync('agents.csv', 'utf8'));
    expect((await roster('convert', '--to', 'older', '--delimiter', 'tab', 'excel.csv')).out).toBe(readFileSync('agents.csv', 'utf8').replaceAll(',', '\t'));
  });

  test('leaves passwords out, and says so without showing them', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace('.com,,', '.com,Secret123,'));

    expect(await roster('convert', '--to', 'older', 'agents.csv')).toEqual({
      exitCode: 0,
      out: `${MANAGED}\n${AGENT_001}\n`,
      err: 'The column "password" is left out, with 1 value.\n',
    });
  });

  test('shows no value of a file with passwords, where it cannot be read either', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace('.com,,', '.com,Secret123,'), AGENT_001.replace(',yes,', ',Secret456,'));
    const { exitCode, err } = await roster('convert', '--to', 'older', 'agents.csv');

    expect(exitCode).toBe(1);
    expect(err).toBe(
      'agents.csv:3:76: soft phone auto accept (yes/no): must be yes, no, true or false; got (not shown, since the file has passwords). Write yes or no, or leave it empty. [AutoAcceptInvalid]\n',
    );
  });

  test('names users by their places in warnings about a file with passwords', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace('.com,,', '.com,Secret123,').replace(',30', ',0'));

    expect((await roster('check', '--ignore-passwords', 'agents.csv')).out).toContain('Users: agents.csv:2:42. [unlimitedAfterContactWork]');
  });

  test('refuses a file that cannot be read as a roster, and writes nothing', async () => {
    file('agents.csv', MANAGED, AGENT_001.replace(',30', ',soon'));
    const { exitCode, out, err } = await roster('convert', '--to', 'older', '--output', 'refused.csv', 'agents.csv');

    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain('agents.csv:2:80: ACW timeout (seconds): ');
    expect(() => readFileSync('refused.csv')).toThrow('ENOENT');
  });
});

describe('what is no command', () => {
  test.each([
    [['roster', 'chek'], "error: unknown command 'chek'\n(Did you mean check?)\n"],
    [['roster', 'check'], "error: missing required argument 'file'\n"],
    [['roster', 'check', '--jason', 'x'], "error: unknown option '--jason'\n(Did you mean --json?)\n"],
    [['roster', 'check', 'missing.csv'], 'error: cannot read "missing.csv": no such file or directory (ENOENT)\n'],
    [['roster', 'check', '.'], 'error: cannot read ".": illegal operation on a directory (EISDIR)\n'],
    [['roster', 'check', '--saml', '--identity-type', 'CONNECT_MANAGED', 'x'], "error: option '--saml' cannot be used with '--identity-type CONNECT_MANAGED'\n"],
    [['roster', 'check', '--denied-security-profile', '', 'x'], /^error: option '--denied-security-profile <name>' argument '' is invalid\. It is empty\./],
    [['roster', 'check', '--hierarchy-group', '/', 'x'], /^error: option '--hierarchy-group <path>' argument '\/' is invalid\. It must be 1 to 5 group names/],
    [['roster', 'convert', '--to', 'older', '--delimiter', '|', 'x'], /^error: option '--delimiter <name>' argument '\|' is invalid\. Allowed choices are comma, semicolon, tab\./],
    [['roster', 'convert', '--to', 'older', '--json', '--bom', 'x'], /^error: option '--bom' cannot be used with option '--json'/],
    [['roster', 'convert', '--like', '-', '-'], 'error: the standard input can be read only once\n'],
    [['roster', 'convert', '--to', 'older', 'x', 'y'], /^error: too many arguments for 'convert'/],
    [['roster', 'check', '--identity-type', 'LDAP', 'x'], /^error: option '--identity-type <type>' argument 'LDAP' is invalid\./],
    [['roster', 'convert', 'x'], 'error: one of --to and --like is required\n'],
    [['roster', 'convert', '--to', 'older', '--like', 'y', 'x'], /^error: option '--to <generation>' cannot be used with option '--like <file>'/],
    [['roster', 'convert', '--to', 'oldest', 'x'], /^error: option '--to <generation>' argument 'oldest' is invalid\. Allowed choices are older, older-saml, newer, newer-saml\./],
    [['roster'], /^Usage: cdktf-aws-connect roster/],
    [[], /^Usage: cdktf-aws-connect/],
  ])('%j is told, with the exit code 2', async (args, message) => {
    const { exitCode, out, err } = await run(args);

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  test('a file without a header is none to convert like', async () => {
    file('empty.csv', '');

    expect(await roster('convert', '--like', 'empty.csv', file('agents.csv', MANAGED, AGENT_001))).toEqual({
      exitCode: 2,
      out: '',
      err: 'error: "empty.csv" has no header of a roster\n',
    });
  });
});

test.each(['check', 'template', 'convert'])('the help of %s has its options, examples that are commands, and the exit codes', async (command) => {
  const { exitCode, out } = await run(['roster', command, '--help']);
  const examples = [...out.matchAll(/cdktf-aws-connect roster (.*)$/gm)].map(([, words]) => words.replace(/ > .*/, '').split(' '));
  const optionsIn = (words: string[]) => words.filter((word) => word.startsWith('--'));

  expect(exitCode).toBe(0);
  expect(examples.length).toBeGreaterThan(1);
  examples.forEach((words) => {
    expect(words[0]).toBe(command);
    optionsIn(words).forEach((option) => expect(out).toMatch(new RegExp(`^ +${option}\\b`, 'm')));
  });
  expect(out).toContain('Exit codes:\n  0  done\n  1  ');
});

test('the steps are shown on one line to someone who watches, and only then', async () => {
  const clear = '\r\u001b[2K';
  file('agents.csv', MANAGED, AGENT_001);

  expect(await run(['roster', 'check', 'agents.csv'], true)).toEqual({
    exitCode: 0,
    out: 'agents.csv: 1 user, no problem\n',
    err: `${clear}Reading "agents.csv" ...${clear}Checking 1 user ...${clear}${LEFT_OUT}`,
  });
  expect((await run(['roster', 'check', 'agents.csv'])).err).toBe(LEFT_OUT);
});

describe('roster check with a snapshot', () => {
  const SNAPSHOT_FILE = 'acme.connect.json';
  const check = (...args: string[]) => roster('check', '--snapshot', SNAPSHOT_FILE, ...args);

  beforeEach(() => {
    file(SNAPSHOT_FILE, JSON.stringify(SNAPSHOT));
    file('agents.csv', `${SAML},agent hierarchy`, 'Agent,001,agent001,Basic Routing Profile,Agent,soft,,yes,30,Paris/Orders');
  });

  test('knows the identity type, and the names', async () => {
    expect(await check('agents.csv')).toMatchObject({ exitCode: 0, err: '' });
    expect(await check('--identity-type', 'SAML', 'agents.csv')).toMatchObject({ exitCode: 0, err: '' });
  });

  test('says where a name is that the instance lacks, and what may be meant', async () => {
    file('agents.csv', `${SAML},agent hierarchy`, 'Agent,001,agent001,Bilings,Agnet,soft,,yes,30,Orders');

    const { exitCode, out } = await check('agents.csv');
    expect(exitCode).toBe(1);
    expect(out.split('\n').map((text) => text.replace(/ taken .*?\)/, ' TAKEN'))).toEqual([
      'agents.csv:2:20: routing profile name: must be a routing profile in "acme.connect.json", TAKEN; got "Bilings". Did you mean "Billing"? ' +
        'If it is newer than the snapshot, take it again: npx cdktf-aws-connect instance snapshot --instance acme --region eu-central-1 --output acme.connect.json. [NameNotInSnapshot]',
      expect.stringMatching(/^agents\.csv:2:28: .* "Agnet"\. Did you mean "Agent"\? .*\[NameNotInSnapshot\]$/),
      expect.stringMatching(/^agents\.csv:2:47: .* "Lyon\/Orders", "Paris\/Orders"\. .*\[HierarchyGroupAmbiguous\]$/),
      expect.stringMatching(/\[samlWithoutSecondaryEmail\]$/),
      'agents.csv: 3 problems in 1 line',
      '',
    ]);
  });

  test.each<[string, string[], () => void, RegExp]>([
    ['contradicts the identity type', ['--identity-type', 'CONNECT_MANAGED'], () => undefined, /^error: the instance of "acme\.connect\.json" has the identity type "SAML", not CONNECT_MANAGED: leave that option out\n$/],
    ['is damaged', [], () => file(SNAPSHOT_FILE, '{'), /^error: --snapshot: .* line 2 is damaged.* \[SnapshotInvalid\]\n$/],
    ['is missing', [], () => rmSync(SNAPSHOT_FILE), /^error: cannot read "acme\.connect\.json": /],
  ])('that %s is an error', async (_, args, spoil, told) => {
    spoil();

    const { exitCode, out, err } = await check(...args, 'agents.csv');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(told);
  });
});

describe('instance compare', () => {
  const compare = (...args: string[]) => {
    const [{ id: admin }, { id: agent }] = SNAPSHOT.securityProfiles;
    const user = { name: 'agent001', id: SNAPSHOT.instance.id, routingProfileId: SNAPSHOT.routingProfiles[0].id, securityProfileIds: [agent, admin] };
    return run(['instance', 'compare', file('acme.connect.json', JSON.stringify({ ...SNAPSHOT, usersReadBy: 'search', users: [user] })), ...args]);
  };

  test('says who has more than the roster gives, with the exit code 1', async () => {
    const path = file('given.csv', 'user login,routing profile name,security profile name', 'agent001,Basic Routing Profile,Agent');

    expect(await compare('--roster', path)).toEqual({
      exitCode: 1,
      out:
        'Instance acme at 2026-11-25T04:00:00Z with 1 user, compared with given.csv: 1 user differs.\n\nSecurity profiles that the code does not give:\n' +
        '  agent001: Admin: the instance has Admin, Agent, the code says Agent (given.csv:2:1)\n\n' +
        'E-mail addresses were not compared: a snapshot with --users full has them.\n',
      err: '',
    });
  });

  test('is told what to compare with, with the exit code 2', async () => {
    expect(await compare()).toEqual({ exitCode: 2, out: '', err: 'error: there is nothing to compare with. Give --roster, --stack or --report.\n' });
  });
});
