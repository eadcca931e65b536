import * as fs from 'node:fs';
import fc from 'fast-check';
import { MANAGED_HEADER, line } from './roster-files';
import { csv, rosterOfFile, rosterOfRows, row, writtenFile } from './rosters';
import { ConnectUserRosterCsvProps, ConnectUserRosterRow, ConnectUserRosterSplit } from '../../src';
import { messageOf, notValid } from '../support/errors';
import { newStack, synth } from '../support/synth';
import { listToken, stringToken } from '../support/tokens';

const SUBJECT = "ConnectUserRoster 'stack/agents'";
const TEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const linesOf = (...names: string[]) => names.map((name) => line({ 'user login': name }));
const baselineOf = (...lines: string[]) => writtenFile(csv(...lines), 'baseline.csv');
const rosterOf = (names: string[], props: Partial<ConnectUserRosterCsvProps>) => rosterOfFile(newStack(), csv(...linesOf(...names)), props);

describe('missing users', () => {
  const baseline = () => baselineOf(...linesOf(...TEN));

  test('may be a tenth of all, whoever is new', () => {
    expect(() => rosterOf([...TEN.slice(1), 'new', 'newer'], { baseline: baseline() })).not.toThrow();
  });

  test('are an error beyond, which names them', () => {
    const file = baseline();

    expect(messageOf(() => rosterOf(TEN.slice(2), { baseline: file }))).toBe(notValid(
      SUBJECT,
      `maxRemovals: must not be exceeded: at most 10 % of the 10 users in ${JSON.stringify(file)} may be missing; got 2 (20 %): "a", "b". ` +
        'Export the whole roster again; where all of them have left, raise maxRemovals once or update the baseline. [TooManyRemovals]',
    ));
  });

  test.each([
    [0.5, TEN.slice(5), true],
    [0.5, TEN.slice(6), false],
    [0, TEN, true],
    [0, TEN.slice(1), false],
    [1, ['new'], true],
  ])('are with maxRemovals %s and a roster of %j right: %s', (maxRemovals, names, isRight) => {
    const make = () => rosterOf(names, { baseline: baseline(), maxRemovals });

    if (isRight) {
      expect(make).not.toThrow();
    } else {
      expect(make).toThrow('TooManyRemovals');
    }
  });

  test('may be as many as the share says, whatever floating point makes of it', () => {
    const names = Array.from({ length: 100 }, (_, i) => `user${i}`);
    const file = baselineOf(...linesOf(...names));

    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (percent) => {
        const share = Number(`0.${String(percent).padStart(2, '0')}`);
        expect(() => rosterOf(names.slice(percent), { baseline: file, maxRemovals: share })).not.toThrow();
        expect(() => rosterOf([...names.slice(percent + 1), 'new'], { baseline: file, maxRemovals: share })).toThrow('TooManyRemovals');
      }),
      { numRuns: 10, seed: 1, examples: [[29], [57], [58], [7]] },
    );
  });

  test('may be none where users are protected from deletion', () => {
    expect(messageOf(() => rosterOf(TEN.slice(1), { baseline: baseline(), protectFromDeletion: true }))).toContain('at most 0 % of the 10 users');
  });
});

describe('a baseline', () => {
  const REMEDY = 'Restore the copy of the roster that was applied last, or correct the file.';
  const [A, B] = linesOf('a', 'b');

  test.each([
    ['that is damaged by a quotation mark', csv('"' + A, B), '2:1: baseline: cell: begins with a quotation mark that is never closed', 1],
    ['that is empty', '', '1:1: baseline: file: must have a header and a row for each user, but is empty', 1],
    ['that has only a header', csv(), '1:1: baseline: file: must have a row for each user, but has only a header', 1],
    ['without user logins', 'email,first name\na@example.com,A\n', '1:7: baseline: header: must have the column "user login"', 3],
    ['with a row without a name', csv(A, line({ 'user login': '' })), '3:28: baseline: user login: is required and cannot be empty', 1],
    ['with a user twice', csv(A, ...linesOf('A')), '3:28: baseline: user login: must be unique in the instance', 1],
    ['with two columns of logins', `${MANAGED_HEADER},login\n${A},b\n`, '1:215: baseline: header: must occur only once; got "login", which means the same as "user login"', 1],
    ['with a column that is not known', `${MANAGED_HEADER},badge\n${A},7\n`, '1:215: baseline: header: must be a column of the template of the console; got "badge"', 1],
    ['with a row that is cut off', csv(A, 'Jane,Doe'), '3:6: baseline: row: must have 11 cells, as the header has; got 2', 1],
    ['with a name that no user can have', csv(A, ...linesOf('x y')), '3:28: baseline: user login: may hold only letters', 1],
    ['with passwords', csv(line({ password: 'Zq7secretWord' })), '2:27: baseline: password: must be empty', 1],
    ['in UTF-16', Buffer.from(csv(A), 'utf16le'), '1:2: baseline: file: must be text in UTF-8', 1],
  ])('%s is an error', (_, content, problem, count) => {
    const file = writtenFile(content, 'baseline.csv');
    const message = messageOf(() => rosterOf(['a', 'b'], { baseline: file, maxRemovals: 1 }));

    expect(message).toContain(`${file}:${problem}`);
    expect(message.split(REMEDY)).toHaveLength(count + 1);
    expect(message.match(/\[\w+\]$/gm)).toEqual(Array(count).fill('[BaselineInvalid]'));
    expect(message).not.toContain('Zq7secretWord');
  });

  test('is told of together with what is wrong in the roster', () => {
    const make = () => rosterOf(['a b'], { baseline: writtenFile(csv(), 'baseline.csv') });

    expect(make).toThrow('BaselineInvalid');
    expect(make).toThrow('NameCharacters');
  });

  test('has its columns ignored as the roster has', () => {
    const file = writtenFile(`${MANAGED_HEADER},badge\n${line({ password: 'Zq7secretWord' })},7\n`, 'baseline.csv');
    const props = { baseline: file, ignoredColumns: ['badge'], ignorePasswordColumn: true };

    expect(() => rosterOfFile(newStack(), csv(line()), props)).not.toThrow();
  });

  test('may give what the roster may not give any more', () => {
    const admins = baselineOf(line({ 'security_profile_name_1|security_profile_name_2': 'Admin' }));

    expect(() => rosterOfFile(newStack(), csv(line()), { baseline: admins, deniedSecurityProfiles: ['Admin'] })).not.toThrow();
  });

  test('that has passwords shows none of its values, as any of them may be one', () => {
    const withPasswords = (...names: string[]) => baselineOf(...names.map((name) => line({ 'user login': name, 'password': 'Zq7secretWord' })));
    const make = (names: string[], ...before: string[]) => () =>
      synth((stack) => rosterOfFile(stack, csv(...linesOf(...names)), { baseline: withPasswords(...before), ignorePasswordColumn: true }));

    for (const message of [messageOf(make(['b'], 'Zq7shifted', 'b')), messageOf(make(['zq7shifted'], 'Zq7shifted'))]) {
      expect(message).toMatch(/\[(TooManyRemovals|NameCaseChanged)\]$/);
      expect(message).not.toContain('Zq7');
    }
  });

  test('may have teams of one name, since nothing is looked up for it', () => {
    const header = 'user login,routing profile name,security profile name,agent hierarchy';
    const lines = (paths: string[]) => [header, ...paths.map((path, i) => `u${i},Basic Routing Profile,Agent,${path}`), ''].join('\n');
    const baseline = writtenFile(lines(['Berlin/Orders', 'Paris/Orders']), 'baseline.csv');

    expect(() => rosterOfFile(newStack(), lines(['Berlin/Orders', 'Paris/Sales']), { baseline })).not.toThrow();
  });

  test('is not the roster itself, by whatever path', () => {
    const file = writtenFile(csv(line()));
    const link = `${file}.link`;
    fs.symlinkSync(file, link);

    for (const baseline of [file, link]) {
      expect(messageOf(() => rosterOfFile(newStack(), '', { path: file, baseline }))).toBe(notValid(
        SUBJECT,
        `baseline: must not be the roster file itself, which is compared with it; got ${JSON.stringify(baseline)}. Give a copy of the roster that was applied last. [BaselineInvalid]`,
      ));
    }
  });

  const NEEDED = 'needs a baseline to compare the roster with. Commit a copy of the roster file that was applied last, and give its path as baseline. [BaselineMissing]';

  test.each<[string, object, ...string[]]>([
    ['a file that is missing', { baseline: 'missing.csv' }, `baseline: must be a file that exists; got "missing.csv". Copy the roster file there once it is applied; the working directory is ${JSON.stringify(process.cwd())}. [BaselineMissing]`],
    ['left out where removals are limited', { maxRemovals: 0.1 }, `maxRemovals: ${NEEDED}`],
    ['left out where columns are removed', { removedColumns: ['tags'] }, `removedColumns: ${NEEDED}`],
    ['compared by a share of more than all', { maxRemovals: 10 }, 'maxRemovals: must be a share from 0 to 1; got 10. Give 0.1 for ten per cent. [MaxRemovalsInvalid]', `maxRemovals: ${NEEDED}`],
  ])('cannot be %s', (_, props, ...problems) => {
    expect(messageOf(() => rosterOfFile(newStack(), csv(line()), props))).toBe(notValid(SUBJECT, ...problems));
  });
});

describe('columns', () => {
  const HEADER = 'user login,routing profile name,security profile name';
  const MORE = `${HEADER},tags,agent hierarchy,ACW timeout`;
  const ROW = 'Basic Routing Profile,Agent';
  const baseline = () => writtenFile(`${MORE}\na,${ROW},Team=1,Berlin,30\nb,${ROW},,Berlin,0\nc,${ROW},Team=1,,\n`, 'baseline.csv');
  const make = (content: string, props: Partial<ConnectUserRosterCsvProps> = {}) => () =>
    rosterOfFile(newStack(), content, { baseline: baseline(), hierarchyGroups: { Berlin: { hierarchyGroupId: 'berlin' } }, ...props });
  const GONE = /removedColumns: must name each column that has values in ".*" and none in the roster, since Terraform resets what it held; got none for (.*)\. Export the roster with these columns; where the values are to go, give removedColumns: (\[.*\])\. \[ColumnsRemoved\]$/;

  test.each([
    ['whose header is gone', `${HEADER}\na,${ROW}\nb,${ROW}\nc,${ROW}\n`],
    ['that are empty', `${MORE}\na,${ROW},,,\nb,${ROW},,,\nc,${ROW},,,\n`],
  ])('%s are an error that counts the users, and can be allowed by name', (_, content) => {
    const [, given, remedy] = GONE.exec(messageOf(make(content)))!;

    expect(given).toBe('"agent hierarchy" (users: 2), "ACW timeout" (users: 2), "tags" (users: 2)');
    expect(make(content, { removedColumns: JSON.parse(remedy) })).not.toThrow();
    expect(make(content, { removedColumns: ['Tags', 'user hierarchy', 'acw-timeout (seconds)'] })).not.toThrow();
    expect(GONE.exec(messageOf(make(content, { removedColumns: ['tags', 'ACW timeout'] })))![1]).toBe('"agent hierarchy" (users: 2)');
  });

  test('that still have a value, or whose users have all left, are none', () => {
    expect(make(`${MORE}\na,${ROW},,,\nb,${ROW},Team=2,Berlin,15\nc,${ROW},,,\n`)).not.toThrow();
    expect(make(`${HEADER},tags,hierarchy\nb,${ROW},,Berlin\nc,${ROW},Team=1,\n`, { maxRemovals: 1, removedColumns: ['ACW timeout'] })).not.toThrow();
  });

  test('of user ids, mobile numbers and passwords are not compared: Terraform makes nothing of them', () => {
    const file = writtenFile(`${HEADER},user id,mobile,password\na,${ROW},user,+1555,Zq7secretWord\n`, 'baseline.csv');

    expect(() => rosterOfFile(newStack(), `${HEADER}\na,${ROW}\n`, { baseline: file, ignorePasswordColumn: true })).not.toThrow();
  });

  test('are compared with rows in code, in which a token is a value', () => {
    const rows = (values: Partial<ConnectUserRosterRow>) => ['a', 'b', 'c'].map((name) => row({ name, ...values }));
    const props = { baseline: baseline(), removedColumns: ['ACW timeout', 'agent hierarchy'] };

    expect(() => rosterOfRows(newStack(), rows({ tags: { Team: '1' } }), props)).not.toThrow();
    expect(() => rosterOfRows(newStack(), rows({ tags: stringToken() as never }), props)).not.toThrow();
    expect(() => rosterOfRows(newStack(), rows({ tags: {} }), props)).toThrow('got none for "tags" (users: 2).');
  });

  test('that may be removed must be columns, unless they are tokens', () => {
    const content = `${MORE}\na,${ROW},x=1,Berlin,1\nb,${ROW},,,\nc,${ROW},,,\n`;

    expect(messageOf(make(content, { removedColumns: ['tag', 'shoe size'] }))).toBe(notValid(
      SUBJECT,
      'removedColumns: must be columns of a roster file; got "tag". Did you mean "tags"? [ColumnUnknown]',
      'removedColumns: must be columns of a roster file; got "shoe size". Name columns as the baseline does. [ColumnUnknown]',
    ));
    expect(make(content, { removedColumns: [stringToken()] })).not.toThrow();
    expect(make(content, { removedColumns: listToken() })).not.toThrow();
  });
});

describe('a user name in another case', () => {
  const file = () => baselineOf(...linesOf('jdoe', 'jroe'));
  const made = (props: Partial<ConnectUserRosterCsvProps> = {}) => {
    const stack = newStack();
    const roster = rosterOfFile(stack, csv(...linesOf('JDoe', 'jroe')), { baseline: file(), ...props });
    return { stack, roster };
  };

  test('is an error at synth that offers the move', () => {
    const { stack } = made({ path: writtenFile(csv(...linesOf('JDoe', 'jroe'))), maxRemovals: 0, protectFromDeletion: true });

    expect(messageOf(() => synth(stack))).toMatch(
      /agents\.csv:2:28: user login: must keep the case that it has in ".*baseline\.csv", or Terraform deletes the user and creates another; got "JDoe", before "jdoe"\. Write "jdoe"\. To keep the new case in the roster, move the user and let it keep its name: roster\.moveFromIds\(\{ "JDoe": roster\.addressOf\("jdoe"\) \}\) and roster\.user\("JDoe"\)\.addOverride\("name", "jdoe"\)\. \[NameCaseChanged\]$/,
    );
  });

  test('is told together with what is wrong for certain', () => {
    expect(messageOf(() => made({ path: writtenFile(csv(...linesOf('JDoe', 'new'))), maxRemovals: 0 }))).toMatch(/\[TooManyRemovals\][^]*\[NameCaseChanged\]/);
  });

  test('is right where the user is moved and keeps its name, and not by one of them', () => {
    const moved = made();
    moved.roster.moveFromIds({ JDoe: moved.roster.addressOf('jdoe') });
    expect(() => synth(moved.stack)).toThrow('NameCaseChanged');

    const named = made();
    named.roster.user('JDoe').addOverride('name', 'jdoe');
    expect(() => synth(named.stack)).toThrow('NameCaseChanged');

    named.roster.moveFromIds({ JDoe: named.roster.addressOf('jdoe') });
    const json = synth(named.stack);
    expect(json.moved).toEqual([{ from: 'aws_connect_user.agents_jdoe', to: 'aws_connect_user.agents_JDoe' }]);
    expect(json.resource.aws_connect_user.agents_JDoe.name).toBe('jdoe');
  });

  test('is wrong for an imported user as well', () => {
    const { stack, roster } = made();
    roster.user('JDoe').importFrom('user');

    expect(() => synth(stack)).toThrow('NameCaseChanged');
  });
});

describe('a part of a split', () => {
  const HEADER = 'user login,routing profile name,security profile name,tags,agent hierarchy';
  const [TAG, HIERARCHY, PROFILE] = [
    ConnectUserRosterSplit.byTag('Site', ['Berlin', 'Lisbon']),
    ConnectUserRosterSplit.byHierarchy(['Berlin', 'Lisbon']),
    ConnectUserRosterSplit.byRoutingProfile(['Berlin', 'Lisbon']),
  ];
  const fileOf = (...rows: [profile: string, site: string, group: string][]) =>
    [HEADER, ...rows.map(([profile, site, group], i) => `user${i},${profile},Agent,Site=${site},${group}`), ''].join('\n');
  const BASELINE: [string, string, string][] = [['Berlin', 'Berlin', 'Berlin/Team 1'], ['Lisbon', 'Lisbon', 'Lisbon/Team L']];
  const make = (content: string, split: ConnectUserRosterSplit, part: string, before = fileOf(...BASELINE)) => () =>
    rosterOfFile(newStack(), content, { part: split.part(part), baseline: writtenFile(before, 'baseline.csv') });

  test.each([
    ['tag', TAG, ['Berlin', 'Lisbon', 'Berlin/Team 1'], 'tags'],
    ['top level of the hierarchy', HIERARCHY, ['Berlin', 'Berlin', 'Lisbon/Team 1'], 'agent hierarchy'],
    ['routing profile', PROFILE, ['Lisbon', 'Berlin', 'Berlin/Team 1'], 'routing profile name'],
  ] as const)('cannot be left by another %s, in either of its rosters', (_, split, changed, column) => {
    const content = fileOf([...changed], BASELINE[1]);
    const others = [TAG, HIERARCHY, PROFILE].filter((other) => other !== split);

    for (const part of ['Berlin', 'Lisbon']) {
      const message = messageOf(make(content, split, part));
      expect(message).toMatch(new RegExp(`agents\\.csv:2:\\d+: ${column}: must leave the user in the part of the split that ".*baseline\\.csv" says`));
      expect(message).toContain(
        'or Terraform deletes the user there and creates another here; got part "Lisbon" for user "user0", before "Berlin". Undo the change, or hand the user over: ' +
          'in the stack of the former part ConnectUser.forget(stack, roster.addressOf("user0")), ' +
          'for the roster of the new one roster.importByName(["user0"]), and the new row in the baseline. [RosterPartChanged]',
      );
    }
    others.forEach((other) => expect(make(content, other, 'Berlin')).not.toThrow());
    expect(make(content, split, 'Berlin', content)).not.toThrow();
  });

  test('stays where the group below the top level, or another tag, changes', () => {
    expect(make(fileOf(['Berlin', 'Berlin|Shift=1', 'Berlin/Team 2'], BASELINE[1]), HIERARCHY, 'Berlin')).not.toThrow();
    expect(make(fileOf(['Berlin', 'Berlin|Shift=1', 'Berlin/Team 2'], BASELINE[1]), TAG, 'Berlin')).not.toThrow();
  });

  test('can be that of a user who had none before only by a hand-over, and that of a new user', () => {
    const before = fileOf(['Berlin', 'Paris', 'Berlin'], BASELINE[1]);

    expect(make(fileOf(...BASELINE), TAG, 'Berlin', before)).toThrow('got part "Berlin" for user "user0", before "Paris".');
    expect(make(fileOf(...BASELINE, ['Berlin', 'Berlin', 'Berlin']), TAG, 'Berlin')).not.toThrow();
  });

  test('by user name stays whatever else changes, the case of the name as well', () => {
    const split = ConnectUserRosterSplit.byUserName(2);
    const content = fileOf(['Lisbon', 'Lisbon', 'Lisbon'], BASELINE[1]).replace('user0', 'USER0');

    ['0', '1'].forEach((part) => expect(make(content, split, part)).not.toThrow());
  });
});
