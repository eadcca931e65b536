import { Lazy } from 'cdktf';
import { ODD_TEXTS } from './texts';
import { csv, rosterOfFile } from '../roster/rosters';
import { messageOf } from '../support/errors';
import { newStack, synth } from '../support/synth';

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** A line with these cells, valid but for them. */
const line = (cells: { firstName?: string; name?: string; phoneType?: string; autoAccept?: string } = {}) =>
  [cells.firstName ?? 'Jane', 'Doe', '', '', cells.name ?? 'jdoe', 'Basic Routing Profile', 'Agent', cells.phoneType ?? 'soft', '', cells.autoAccept ?? 'yes', '30']
    .map(cell)
    .join(',');
const withTags = (tags: string) => ['first name,last name,user login,routing profile,security profile,tags', `Jane,Doe,jdoe,Basic Routing Profile,Agent,${cell(tags)}`].join('\n');

const usersOf = (content: string) => Object.values<any>(synth((stack) => rosterOfFile(stack, content)).resource.aws_connect_user);
const errorOf = (content: string) => messageOf(() => rosterOfFile(newStack(), content));

// Whoever edits a file may know what programs make of such words.
const PROPERTIES_OF_OBJECTS = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

describe.each(PROPERTIES_OF_OBJECTS)('the word %s', (word) => {
  test('as a phone type is refused by its word', () => {
    expect(errorOf(csv(line({ phoneType: word })))).toContain(`phone type (soft/desk): must be soft, desk, SOFT_PHONE or DESK_PHONE; got "${word}".`);
  });

  test('as auto accept is refused by its word', () => {
    expect(errorOf(csv(line({ autoAccept: word })))).toContain(`must be yes, no, true or false; got "${word}".`);
  });

  test('as a user name is a user', () => {
    expect(usersOf(csv(line({ name: word }), line({ name: 'jdoe' })))).toHaveLength(2);
  });

  test('as a routing profile is looked up', () => {
    expect(JSON.stringify(synth((stack) => rosterOfFile(stack, csv(line().replace('Basic Routing Profile', word)))))).toContain(`"name":"${word}"`);
  });
});

test.each(PROPERTIES_OF_OBJECTS.filter((word) => word !== '__proto__'))('a tag %s is kept', (word) => {
  expect(usersOf(withTags(`${word}=x`))[0].tags).toEqual({ [word]: 'x' });
});

test('a tag __proto__, which cdktf would lose, is refused', () => {
  expect(errorOf(withTags('__proto__=x'))).toContain('[TagKeyInvalid]');
});

test('columns of such names are unknown', () => {
  expect(errorOf(csv(line()).replace('last name', '__proto__').replace('first name', 'constructor')).match(/\[\w+\]/g)).toEqual([
    '[ColumnUnknown]',
    '[ColumnUnknown]',
  ]);
});

describe.each(Object.entries(ODD_TEXTS).filter(([, text]) => !text.includes('\0')))('%s', (_, text) => {
  test('in a cell is kept as it is', () => {
    expect(usersOf(csv(line({ firstName: text })))[0].identity_info.first_name).toBe(text);
  });
});

describe('a token of cdktf', () => {
  const TOKENS = {
    'of a string': Lazy.stringValue({ produce: () => 'evaluated' }),
    'of a number': String(Lazy.numberValue({ produce: () => 42 })),
    'of a list': Lazy.listValue({ produce: () => ['evaluated'] })[0],
    'of a number, written in another way': String(Lazy.numberValue({ produce: () => 42 })).replace(/^-(\d)\.(\d)/, '-$1$2.').replace('e+298', 'e297'),
  };

  test.each(Object.entries(TOKENS))('in a cell is refused, since something else would stand there: %s', (_, token) => {
    expect(errorOf(csv(line({ firstName: `Jane ${token}` })))).toContain(
      `:2:1: first name: must not have the form of a token of cdktf, which would put another value there; got "Jane ${token}". Correct the cell. [CellLikeToken]`,
    );
  });

  test('in JSON is refused also where it is written with escapes', () => {
    const escaped = (text: string) => [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

    expect(errorOf(withTags(`{"Team": "${escaped(TOKENS['of a number'])}"}`))).toContain('[CellLikeToken]');
    expect(errorOf(withTags(`{"${escaped(TOKENS['of a string'])}": "x"}`))).toContain('[CellLikeToken]');
  });

  test.each(['TfToken[TOKEN.0]', '0000-4e3012345678', '-1.5e+298x', '-1e5', 'e+298'])('is not what only resembles one: %s', (text) => {
    expect(usersOf(csv(line({ firstName: text })))[0].identity_info.first_name).toBe(text);
  });
});

test('many combining characters are told, without being put into normal form', () => {
  const normalize = jest.spyOn(String.prototype, 'normalize');
  const message = errorOf(csv(line({ firstName: `e${'\u0301\u0316'.repeat(100_000)}` })));

  expect(message).toContain('[FirstNameLength]');
  expect(normalize.mock.contexts.every((text) => String(text).length < 100_000)).toBe(true);
  normalize.mockRestore();
});

test('a folder, a device and a file that is not there are no rosters', () => {
  for (const path of ['.', '/dev/zero', '../../../../../../no/such/file', '\0', 'x'.repeat(100_000)]) {
    expect(messageOf(() => rosterOfFile(newStack(), '', { path }))).toContain('[RosterFileMissing]');
    expect(messageOf(() => rosterOfFile(newStack(), csv(line()), { baseline: path }))).toContain('[BaselineMissing]');
  }
});
