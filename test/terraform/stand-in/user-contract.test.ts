import type { CreateUserRequest, DirectoryType } from '@aws-sdk/client-connect';
import { createUserFaults } from './user-contract';

const REQUESTS: Record<DirectoryType, Partial<CreateUserRequest>> = {
  CONNECT_MANAGED: { Password: 'Password123', IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' } },
  SAML: { IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' } },
  EXISTING_DIRECTORY: {},
};

const request = (type: DirectoryType, overrides: Partial<CreateUserRequest> = {}): CreateUserRequest => ({
  InstanceId: 'instance',
  Username: 'jdoe',
  RoutingProfileId: 'routing-profile',
  SecurityProfileIds: ['agent'],
  ...REQUESTS[type],
  ...overrides,
});

const person = { FirstName: 'Jane', LastName: 'Doe' };
const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, '']));
const ids = (count: number) => Array.from({ length: count }, (_, index) => `profile-${index}`);

test.each<[DirectoryType, string, Partial<CreateUserRequest>]>([
  ['CONNECT_MANAGED', 'the least', {}],
  ['SAML', 'the least', {}],
  ['EXISTING_DIRECTORY', 'the least', {}],
  ['CONNECT_MANAGED', 'a name of 20 characters', { Username: 'a'.repeat(20) }],
  ['SAML', 'a name of 64 characters', { Username: 'a'.repeat(64) }],
  ['SAML', 'a name that Salesforce makes', { Username: 'jdoe@005000000000001@00D000000000001' }],
  ['SAML', 'an e-mail address as name', { Username: 'jane.doe@mail.example.com' }],
  ['CONNECT_MANAGED', 'a password of 8 characters', { Password: 'aB3!ü{}x' }],
  ['CONNECT_MANAGED', 'a password of 64 characters', { Password: `aB3${'x'.repeat(61)}` }],
  ['EXISTING_DIRECTORY', 'an id in the directory', { DirectoryUserId: 'S-1-5-21' }],
  ['CONNECT_MANAGED', 'names at their limits', { IdentityInfo: { FirstName: 'é'.repeat(255), LastName: 'é'.repeat(300) } }],
  ['CONNECT_MANAGED', 'both e-mails', { IdentityInfo: { ...person, Email: 'jane@example.com', SecondaryEmail: 'j+d@example.co' } }],
  ['SAML', 'a secondary e-mail', { IdentityInfo: { ...person, SecondaryEmail: 'jane@example.com' } }],
  ['CONNECT_MANAGED', 'a desk phone', { PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+14155550100', AfterContactWorkTimeLimit: 2_000_000 } }],
  ['CONNECT_MANAGED', 'ten security profiles', { SecurityProfileIds: ids(10) }],
  ['CONNECT_MANAGED', 'fifty tags', { Tags: tags(50) }],
  ['CONNECT_MANAGED', 'a tag at its limits', { Tags: { ['k'.repeat(128)]: 'v'.repeat(256) } }],
])('%s: the service takes %s', (type, _, overrides) => {
  expect(createUserFaults(type, request(type, overrides))).toEqual([]);
});

test.each<[DirectoryType, string, Partial<CreateUserRequest>]>([
  ['CONNECT_MANAGED', 'Username must be 1 to 100 characters.', { Username: '' }],
  ['CONNECT_MANAGED', 'Username must be at most 20 characters without SAML.', { Username: 'a'.repeat(21) }],
  ['EXISTING_DIRECTORY', 'Username must be at most 20 characters without SAML.', { Username: 'a'.repeat(21) }],
  ['SAML', 'Username must be at most 64 characters with SAML.', { Username: 'a'.repeat(65) }],
  ['SAML', 'Username must match [a-zA-Z0-9_-.\\@]+ with SAML.', { Username: 'jane doe' }],
  ['CONNECT_MANAGED', 'Username can include @ only if used in an email format.', { Username: 'testuser@example' }],
  ['CONNECT_MANAGED', 'Password is required where Amazon Connect manages the identities.', { Password: undefined }],
  ['SAML', 'Password is an error unless Amazon Connect manages the identities.', { Password: 'Password123' }],
  ['EXISTING_DIRECTORY', 'Password is an error unless Amazon Connect manages the identities.', { Password: 'Password123' }],
  ...['Passw0r', 'PASSWORD123', 'password123', 'PasswordABC', 'Password 123', `aB3${'x'.repeat(62)}`].map(
    (Password): [DirectoryType, string, Partial<CreateUserRequest>] => [
      'CONNECT_MANAGED',
      'Password must be 8 to 64 characters with a lower-case letter, an upper-case letter and a digit, without spaces.',
      { Password },
    ],
  ),
  ['SAML', 'DirectoryUserId is an error with SAML.', { DirectoryUserId: 'S-1-5-21' }],
  ['SAML', 'FirstName is required where Amazon Connect or SAML manages the identities.', { IdentityInfo: { LastName: 'Doe' } }],
  ['CONNECT_MANAGED', 'LastName is required where Amazon Connect or SAML manages the identities.', { IdentityInfo: { FirstName: 'Jane', LastName: '' } }],
  ['CONNECT_MANAGED', 'FirstName must be at most 255 characters.', { IdentityInfo: { ...person, FirstName: 'a'.repeat(256) } }],
  ['CONNECT_MANAGED', 'FirstName must be in Unicode Normalization Form C.', { IdentityInfo: { ...person, FirstName: 'e\u0301' } }],
  ['SAML', 'Email is an error with SAML.', { IdentityInfo: { ...person, Email: 'jane@example.com' } }],
  ['CONNECT_MANAGED', 'Email must be an email address.', { IdentityInfo: { ...person, Email: 'jane' } }],
  ['CONNECT_MANAGED', 'SecondaryEmail must be an email address.', { IdentityInfo: { ...person, SecondaryEmail: `${'a'.repeat(260)}@b.com` } }],
  ['CONNECT_MANAGED', 'Mobile must be in E.164 format.', { IdentityInfo: { ...person, Mobile: '4155550100' } }],
  ['CONNECT_MANAGED', 'PhoneType must be SOFT_PHONE or DESK_PHONE.', { PhoneConfig: { PhoneType: 'MOBILE' as any } }],
  ['CONNECT_MANAGED', 'DeskPhoneNumber is required with DESK_PHONE.', { PhoneConfig: { PhoneType: 'DESK_PHONE' } }],
  ['CONNECT_MANAGED', 'DeskPhoneNumber must be in E.164 format.', { PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+04155550100' } }],
  ['CONNECT_MANAGED', 'AfterContactWorkTimeLimit must be 0 to 2000000 seconds.', { PhoneConfig: { AfterContactWorkTimeLimit: 2_000_001 } }],
  ['CONNECT_MANAGED', 'SecurityProfileIds must be 1 to 10.', { SecurityProfileIds: [] }],
  ['CONNECT_MANAGED', 'SecurityProfileIds must be 1 to 10.', { SecurityProfileIds: ids(11) }],
  ['CONNECT_MANAGED', 'Tags must be 1 to 50.', { Tags: {} }],
  ['CONNECT_MANAGED', 'Tags must be 1 to 50.', { Tags: tags(51) }],
  ['CONNECT_MANAGED', 'The tag key "aws:team" is not allowed.', { Tags: { 'aws:team': '1' } }],
  ['CONNECT_MANAGED', 'The tag key "a;b" is not allowed.', { Tags: { 'a;b': '1' } }],
  ['CONNECT_MANAGED', 'The value of tag "team" must be at most 256 characters.', { Tags: { team: 'v'.repeat(257) } }],
])('%s: the service answers "%s"', (type, fault, overrides) => {
  expect(createUserFaults(type, request(type, overrides))).toEqual([fault]);
});
