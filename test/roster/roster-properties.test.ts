import fc from 'fast-check';
import { MANAGED_HEADER, problemsOf, read } from './roster-files';
import { REFERENCES, row } from './rosters';
import { ConnectUserRoster } from '../../src';
import { synth } from '../support/synth';
import { INSTANCE } from '../support/users';

const USER_NAME = fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/);
const USER_NAMES = fc.uniqueArray(USER_NAME, { minLength: 1, maxLength: 20, selector: (name) => name.toLowerCase() });
const TEXT = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.normalize('NFC').replaceAll('\u{fffd}', '?').replaceAll('\0', '0').trim())
  .filter((text) => text !== '' && !/[\r\n]/.test(text));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const addressesOf = (names: string[]) =>
  Object.keys(synth((stack) => {
    ConnectUserRoster.fromRows(stack, 'agents', { instance: INSTANCE, rows: names.map((name) => row({ name })), ...REFERENCES });
  }).resource.aws_connect_user);

test('each user has one address, which other users do not change', () => {
  fc.assert(
    fc.property(USER_NAMES, USER_NAME, (names, more) => {
      const addresses = addressesOf(names);
      expect(addresses).toHaveLength(names.length);
      if (!names.some((name) => name.toLowerCase() === more.toLowerCase())) {
        expect(addressesOf([more, ...names])).toEqual(expect.arrayContaining(addresses));
      }
    }),
    { numRuns: 50 },
  );
});

test('the order of the rows changes nothing', () => {
  const orders = USER_NAMES.chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
  fc.assert(
    fc.property(orders, ([names, shuffled]) => {
      const json = (order: string[]) =>
        synth((stack) => {
          ConnectUserRoster.fromRows(stack, 'agents', { instance: INSTANCE, rows: order.map((name) => row({ name, firstName: name })), ...REFERENCES });
        });
      expect(json(shuffled)).toEqual(json(names));
    }),
    { numRuns: 50 },
  );
});

test('what stands in quotation marks reaches Amazon Connect as it stands', () => {
  fc.assert(
    fc.property(fc.array(TEXT, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (texts, delimiter, newline) => {
      const header = ['user login', 'routing profile name', 'security profile name', 'last name'].join(delimiter);
      const lines = texts.map((text, i) => [`user${i}`, 'Basic Routing Profile', 'Agent', quoted(text)].join(delimiter));
      const { rows, violations } = read([header, ...lines].join(newline));
      const unescaped = rows.map(({ lastName }) => lastName!.replaceAll('$${', '${').replaceAll('%%{', '%{'));

      expect({ violations, unescaped }).toEqual({ violations: [], unescaped: texts });
    }),
  );
});

test('no line of any file is lost silently, and nothing crashes', () => {
  const cell = fc.oneof(fc.constantFrom('jdoe', 'Agent', 'soft', 'yes', '30', '', '"', '""', '"a"', 'a"b', '${x}', ' '), fc.string({ maxLength: 6 }));
  const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 13 }).map((cells) => cells.join(',')), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lines, (given) => {
      const source = read([MANAGED_HEADER, ...given].join('\n'));
      const filled = given.filter((line) => line.replaceAll(/[\s,]/g, '') !== '').length;

      expect(source.rows.length === filled || problemsOf([MANAGED_HEADER, ...given].join('\n')).length > 0 || given.join().includes('"')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('of a file with passwords no value is printed, however its cells are shifted', () => {
  const secret = fc.stringMatching(/^[!#-+.-9<-z]{3,12}$/).map((text) => `zQ~${text}`);
  fc.assert(
    fc.property(secret, fc.integer({ min: -6, max: 6 }), fc.boolean(), (password, by, isIgnored) => {
      const cells = ['Jane7Q', 'Doe7Q', 'jdoe7Q', password, 'login7Q', 'Basic7Q', 'Agent7Q', 'soft', '+7Q', 'yes', '30'];
      const shifted = cells.map((_, i) => cells[(i - by + cells.length) % cells.length]);
      const content = [MANAGED_HEADER, cells.join(','), shifted.join(',')].join('\n');
      const told = [
        ...problemsOf(content, {}, isIgnored ? { ignoredColumns: ['password'] } : { ignorePasswords: true }),
        ...problemsOf(content, { deniedSecurityProfiles: ['agent7q'], allowedSecurityProfiles: ['x'] }),
        ...read(content, { ignorePasswords: true }).violations.map(({ given = '', remedy }) => given + remedy),
      ].join('\n');

      expect(told).not.toContain('7Q');
      expect(told).not.toContain(JSON.stringify(password).slice(1, -1));
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('of a file without passwords values are printed that look like one', () => {
  expect(problemsOf([MANAGED_HEADER, 'Jane,Doe,Team1Berlin,,jdoe,Basic,Agent,soft,,yes,30'].join('\n')).join()).toContain('got "Team1Berlin"');
});
