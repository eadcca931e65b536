import * as fc from 'fast-check';
import { DescribedReference, DescribedUser, Unknown, Value } from './described-user';

export const INSTANCE = '11111111-2222-3333-4444-555555555555';
const ARN = `arn:aws:connect:eu-central-1:123456789012:instance/${INSTANCE}`;

/** Strings of code points that people and machines get wrong. */
const ODD_CHARACTERS = [
  'é', 'e\u0301', 'ß', '名', 'ع', '\u05d0', '\u{1f600}', '\u{1f468}\u200d\u{1f469}', '\u200b', '\u202e', '\ufeff', '\u00a0',
  ' ', '\t', '\n', '\r', '\0', '\u0007', '"', "'", '\\', '`', '$', '%', '{', '}', '#', '<', '&', ';', ',', '=', '/', ':', '@',
];

const ODD_NUMBERS = [-1, -0, 1.5, 2_000_000, 2_000_001, 1e300, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** A raw `${` or `%{` makes an expression of a string, by CDKTF's convention. */
const isNoExpression = (text: string) => !/[$%]\{/.test(text);

const oddText = (most: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...ODD_CHARACTERS), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 })), { maxLength: most })
    .map((parts) => parts.join(''))
    .filter(isNoExpression);

/** Texts whose lengths lie about a limit. */
const about = (limit: number, character = 'a') =>
  fc.integer({ min: -2, max: 2 }).map((difference) => character.repeat(Math.max(0, limit + difference)));

const unknown = fc.constantFrom<Unknown['unknown']>('token', 'expression', 'part').map((how): Unknown => ({ unknown: how }));
const token = fc.constant<Unknown>({ unknown: 'token' });

/** Mostly right values, so that many users are wholly right; else wrong ones or what only Terraform knows. */
const value = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>): fc.Arbitrary<Value<T>> =>
  fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: wrong }, { weight: 2, arbitrary: unknown });

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined | null> =>
  fc.oneof({ weight: 4, arbitrary }, { weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(null) });

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const text = (unit: string, minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength });

const id = value(
  fc.oneof(fc.uuid(), text(`${letters}-_.`, 1, 100)),
  fc.oneof(
    fc.constantFrom('', ' ', ARN, `${ARN}/security-profile/x`, `${INSTANCE}:x`, 'Agent profile', 'a/b', '*', 'ü', 'x\n', ':', '../x'),
    about(100),
    oddText(5),
  ),
);

const reference: fc.Arbitrary<DescribedReference> = fc.record(
  {
    id,
    instanceId: fc.oneof(
      { weight: 8, arbitrary: fc.constant(INSTANCE) },
      { weight: 2, arbitrary: token },
      { weight: 1, arbitrary: fc.constantFrom('another-instance', INSTANCE.toUpperCase().replaceAll('1', 'A')) },
    ),
  },
  { requiredKeys: ['id'] },
);

const email = value(
  fc.emailAddress().filter((address) => /^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}$/.test(address)),
  fc.oneof(
    fc.constantFrom('', 'not an email', 'jane@example', 'jane@example.c', '@example.com', 'jane@@example.com', 'jane@example.com\n', 'jané@example.com'),
    about(265 - 'a@b.com'.length).map((padding) => `a${padding}@b.com`),
    oddText(20),
  ),
);

const name = value(
  fc.oneof(
    text(`${letters}_-.`, 1, 20),
    text(`${letters}_-.`, 1, 20),
    text(`${letters}_-.`, 21, 64),
    text(letters, 1, 8).map((local) => `${local}@example.com`),
  ),
  fc.oneof(
    about(0), about(20), about(64), about(100), about(20, 'é'), oddText(25),
    fc.constantFrom('jane doe', 'jané', 'jane@example', 'jane@', '@', 'a@b@c.de', 'a@b..de', 'a@.de', 'a@b.', '__proto__', 'constructor', 'jane\n'),
  ),
);

const personName = value(
  fc.oneof(text(letters, 1, 100), oddText(20).map((odd) => `J${odd}`.normalize('NFC'))),
  fc.oneof(about(0), about(100), about(100, '\u{1f600}'), about(50, 'é'), about(33, '名'), fc.constantFrom('e\u0301', 'A\u030a'), oddText(60)),
);

const password = value(
  fc
    .tuple(text(letters, 5, 40), text('!#&*+é', 0, 10), fc.constantFrom('aB3', 'xY0', 'Zz9'))
    .map(([middle, odd, needed]) => middle + odd + needed),
  fc.oneof(
    fc.constantFrom('', 'Passw0r', 'password123', 'PASSWORD123', 'PasswordABC', 'Pass word 123', 'Password\t123', 'Pässwörd123', 'aB3\u3000xxxxx', 'aB٣xxxxx'),
    about(64 - 3).map((padding) => `aB3${padding}`),
    about(8 - 3).map((padding) => `aB3${padding}`),
    about(30, 'é').map((padding) => `aB3${padding}`),
    oddText(30),
  ),
);

const tag = fc.tuple(
  value(fc.oneof(text(`${letters} _.:/=+-@éλ名`, 1, 128), fc.constantFrom('constructor', 'toString', 'AWS:x', 'a aws:')), fc.oneof(
    fc.constantFrom('', 'aws:team', 'a;b', 'a,b', 'a\tb', 'a\nb', '{}', '😀'), about(128), about(128, 'é'), oddText(10),
  )),
  value(text(`${letters} ;<>"'\\\n`, 0, 256), fc.oneof(about(256), about(256, '\u{1f600}'), oddText(300))),
);

const uniqueKeys = (tags: ReadonlyArray<readonly [Value<string>, Value<string>]>) => {
  const known = tags.map(([key]) => key).filter((key) => typeof key === 'string');
  return new Set(known).size === known.length;
};

const tags = fc.oneof(
  { weight: 8, arbitrary: fc.array(tag, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 48, max: 52 }).map((count) => Array.from({ length: count }, (_, index) => [`key${index}`, ''] as const)) },
);

/** Right and wrong users, with what only Terraform knows in random places. */
export const arbitraryUser: fc.Arbitrary<DescribedUser> = fc.record(
  {
    instanceId: fc.oneof({ weight: 12, arbitrary: fc.constant<Value<string>>(INSTANCE) }, { weight: 1, arbitrary: id }),
    type: fc.oneof(
      { weight: 16, arbitrary: fc.constantFrom<Value<string> | undefined>('CONNECT_MANAGED', 'SAML', 'EXISTING_DIRECTORY', undefined) },
      { weight: 3, arbitrary: token },
      { weight: 1, arbitrary: fc.constantFrom('LDAP', 'saml', 'constructor', 'toString', '__proto__', null) },
    ),
    name,
    password,
    directoryUserId: optional(value(fc.constantFrom('S-1-5-21', 'CN=Jane Doe,OU=x'), fc.constantFrom('', ' '))),
    firstName: fc.oneof({ weight: 5, arbitrary: personName }, { weight: 1, arbitrary: fc.constantFrom(undefined, null) }),
    lastName: fc.oneof({ weight: 5, arbitrary: personName }, { weight: 1, arbitrary: fc.constantFrom(undefined, null) }),
    email: optional(email),
    secondaryEmail: optional(email),
    phoneType: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<Value<string> | undefined>('SOFT_PHONE', 'SOFT_PHONE', 'DESK_PHONE', undefined) },
      { weight: 1, arbitrary: fc.constantFrom<Value<string>>('MOBILE', '', 'soft_phone', 'toString', 'constructor', '__proto__') },
      { weight: 1, arbitrary: token },
    ),
    deskPhoneNumber: optional(
      value(
        fc.tuple(text('123456789', 1, 1), text('0123456789', 1, 14)).map(([first, others]) => `+${first}${others}`),
        fc.constantFrom(
          '', '+', '+1', '+0123', '14155550100', '+1 415 555 0100', '+1234567890123456', '+123456789012345', '+1415555010O', '+١٢٣٤٥', '+14155550100\n',
        ),
      ),
    ),
    afterContactWorkTimeLimit: optional(
      fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
        { weight: 1, arbitrary: fc.constantFrom<Value<number>>(...ODD_NUMBERS) },
        { weight: 1, arbitrary: token },
      ),
    ),
    autoAccept: fc.constantFrom(true, false, undefined, null),
    routingProfile: reference,
    securityProfiles: fc.oneof(
      { weight: 10, arbitrary: fc.array(reference, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.integer({ min: 9, max: 12 }).map((count) => Array.from({ length: count }, (_, index) => ({ id: `profile-${index}` }))) },
      { weight: 1, arbitrary: fc.constant(Array.from({ length: 12 }, () => ({ id: 'the-same' }))) },
    ),
    hasSecurityProfileList: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    hierarchyGroup: reference,
    tags: tags.filter(uniqueKeys),
  },
  {
    requiredKeys: [
      'instanceId', 'name', 'routingProfile', 'securityProfiles', 'hasSecurityProfileList',
    ],
  },
);
