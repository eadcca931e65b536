import { checkRows } from '../../../src/roster/check/row-check';
import { RosterContext } from '../../../src/roster/check/row-rules';
import { rosterError } from '../../../src/roster/roster-violation';
import { MANAGED_HEADER, file, line, problemsOf, read } from '../roster-files';

const SECRET = 'Zq7secretWord';
const SECURITY = 'security_profile_name_1|security_profile_name_2';
const TYPE = 'phone type (soft/desk)';
const AUTO = 'soft phone auto accept (yes/no)';
const ACW = 'ACW timeout (seconds)';

/** What a file has, the file, all that is said of it, and what it is checked against. */
const DAMAGED: [title: string, bytes: Buffer | string, problems: string[], context?: Partial<RosterContext>][] = [
  [
    'has no bytes',
    '',
    [
      'agents.csv:1:1: file: must have a header and a row for each user, but is empty. Export the roster again. [RosterEmpty]',
    ],
  ],
  [
    'has blank lines only',
    '\n \n\r\n',
    [
      'agents.csv:2:1: file: must have a header and a row for each user, but is empty. Export the roster again. [RosterEmpty]',
    ],
  ],
  [
    'has a byte order mark only',
    '\ufeff',
    [
      'agents.csv:1:1: file: must have a header and a row for each user, but is empty. Export the roster again. [RosterEmpty]',
    ],
  ],
  [
    'has a header only',
    `${MANAGED_HEADER}\n`,
    [
      'agents.csv:1:1: file: must have a row for each user, but has only a header. Add the users below the header. [RosterEmpty]',
    ],
  ],
  [
    'has empty rows only',
    `${MANAGED_HEADER}\n,,,,,,,,,,\n`,
    [
      'agents.csv:1:1: file: must have a row for each user, but has only a header. Add the users below the header. [RosterEmpty]',
    ],
  ],
  [
    'announces its delimiter and ends',
    'sep=;\n',
    [
      'agents.csv:1:1: file: must have a header and a row for each user, but is empty. Export the roster again. [RosterEmpty]',
    ],
  ],
  [
    'is in UTF-16',
    Buffer.from(`\ufeff${MANAGED_HEADER}`, 'utf16le'),
    [
      "agents.csv:1:1: file: must be text in UTF-8, but is UTF-16 text. Save the file as 'CSV UTF-8 (comma delimited)'. [RosterEncoding]",
    ],
  ],
  [
    'is in UTF-16 without a byte order mark',
    Buffer.from(MANAGED_HEADER, 'utf16le'),
    [
      "agents.csv:1:2: file: must be text in UTF-8, but looks like UTF-16 text. Save the file as 'CSV UTF-8 (comma delimited)'. [RosterEncoding]",
    ],
  ],
  [
    'is in Latin-1',
    Buffer.from([MANAGED_HEADER, line({ 'first name': 'Zo\u00eb' })].join('\n'), 'latin1'),
    [
      "agents.csv:2:3: file: must be text in UTF-8, but has the byte 0xeb, as Windows-1252 and Latin-1 text have. Save the file as 'CSV UTF-8 (comma delimited)'. [RosterEncoding]",
    ],
  ],
  [
    'is an Excel workbook',
    Buffer.from('PK\x03\x04abc'),
    [
      "agents.csv:1:1: file: must be text in UTF-8, but is an Excel workbook or another ZIP archive. Save the file as 'CSV UTF-8 (comma delimited)'. [RosterEncoding]",
    ],
  ],
  [
    'is an old Excel workbook',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    [
      "agents.csv:1:1: file: must be text in UTF-8, but is an Excel 97-2003 workbook. Save the file as 'CSV UTF-8 (comma delimited)'. [RosterEncoding]",
    ],
  ],
  [
    'has NUL bytes',
    file(line({ 'last name': 'D\0e' })),
    [
      "agents.csv:2:7: file: must be text in UTF-8, but has NUL bytes. Save the file as 'CSV UTF-8 (comma delimited)'. [RosterEncoding]",
    ],
  ],
  [
    'is a page of HTML',
    '<!DOCTYPE html><html><body>Not Found</body></html>',
    [
      'agents.csv:1:1: header: must name the columns in the first line, as in the template of the console, with commas, semicolons or tabs between them. Begin the file with "first name", "last name", "user login" and so on. [HeaderMissing]',
    ],
  ],
  [
    'is JSON',
    '[{"user login":"jdoe"}]',
    [
      'agents.csv:1:1: cell: has a misplaced quotation mark. Put the whole cell into quotation marks and double the ones inside it, or remove them. [QuotationMarkMisplaced]',
      'agents.csv:1:1: header: must name the columns in the first line, as in the template of the console, with commas, semicolons or tabs between them. Begin the file with "first name", "last name", "user login" and so on. [HeaderMissing]',
    ],
  ],
  [
    'has no header',
    file(line({ password: SECRET }), line({ 'user login': 'jroe' })).subarray(MANAGED_HEADER.length + 1),
    [
      'agents.csv:1:1: header: must name the columns in the first line, as in the template of the console, with commas, semicolons or tabs between them. Begin the file with "first name", "last name", "user login" and so on. [HeaderMissing]',
    ],
  ],
  [
    'has a title above the header',
    `Agents of March,,,,,,,,,,\n${MANAGED_HEADER}\n${line()}`,
    [
      'agents.csv:1:1: header: must name the columns in the first line, as in the template of the console, with commas, semicolons or tabs between them. The header seems to be at agents.csv:2:1: remove what is above it. [HeaderMissing]',
    ],
  ],
  [
    'has bars between the columns',
    `${MANAGED_HEADER}\n${line()}`.replaceAll(',', '|'),
    [
      'agents.csv:1:1: header: must name the columns in the first line, as in the template of the console, with commas, semicolons or tabs between them. There seems to be "|" between the columns: export the file with commas. [HeaderMissing]',
    ],
  ],
  [
    'has rows with another delimiter than the header',
    file(line({ password: SECRET }).replaceAll(',', ';')),
    [
      'agents.csv:2:1: row: must have 11 cells, as the header has; got 1. This row seems to have ";" between its cells, and the header ",": use one of the two. [CellCount]',
    ],
  ],
  [
    'has misspelt headers',
    file(line()).toString().replace('user login', 'usr logn').replace('first name', 'frist name'),
    [
      'agents.csv:1:1: header: must be a column of the template of the console; got "frist name". Did you mean "first name"? Rename or remove the column, or list it in ignoredColumns. [ColumnUnknown]',
      'agents.csv:1:45: header: must be a column of the template of the console; got "usr logn". Did you mean "user login"? Rename or remove the column, or list it in ignoredColumns. [ColumnUnknown]',
    ],
  ],
  [
    'has a column that nobody knows',
    `${MANAGED_HEADER},cost centre\n${line()},42`,
    [
      'agents.csv:1:215: header: must be a column of the template of the console; got "cost centre". Rename or remove the column, or list it in ignoredColumns. [ColumnUnknown]',
    ],
  ],
  [
    'has a column twice',
    file(line()).toString().replace('last name', 'First Name'),
    [
      'agents.csv:1:12: header: must occur only once; got "First Name", which means the same as "first name". Remove one of the two columns. [ColumnRepeated]',
    ],
  ],
  [
    'has two columns of the same meaning',
    'user login,login,routing profile name,security profile\na,b,c,d',
    [
      'agents.csv:1:12: header: must occur only once; got "login", which means the same as "user login". Remove one of the two columns. [ColumnRepeated]',
    ],
  ],
  [
    'lacks columns',
    'first name,last name\nJane,Doe',
    [
      'agents.csv:1:12: header: must have the column "user login". Add the column. [ColumnMissing]',
      'agents.csv:1:12: header: must have the column "routing profile name". Add the column. [ColumnMissing]',
      'agents.csv:1:12: header: must have the column "security_profile_name_1|security_profile_name_2". Add the column. [ColumnMissing]',
    ],
  ],
  [
    'has values in a column without a name',
    `${MANAGED_HEADER},\n${line()},x`,
    [
      'agents.csv:2:74: header: must name each column that has values. Name the column, or empty this cell. [ColumnUnnamed]',
    ],
  ],
  [
    'has a row with too few cells',
    file(line(), 'Jane,Doe'),
    [
      'agents.csv:3:6: row: must have 11 cells, as the header has; got 2. Add the cells that are missing, also where they are empty, or join a line that is broken in two. [CellCount]',
    ],
  ],
  [
    'has a row with too many cells',
    file(`${line()},${SECRET}`),
    [
      'agents.csv:2:74: row: must have 11 cells, as the header has; got 12. Put a cell that has the delimiter in it into quotation marks. [CellCount]',
    ],
  ],
  [
    'has the delimiter in a cell',
    file(line({ 'last name': 'Doe, Jr.', 'password': SECRET })),
    [
      'agents.csv:2:89: row: must have 11 cells, as the header has; got 12. Put a cell that has the delimiter in it into quotation marks. [CellCount]',
    ],
  ],
  [
    'has a row that is broken in two',
    file(line().replace(',Basic', '\n,Basic')),
    [
      'agents.csv:2:28: row: must have 11 cells, as the header has; got 5. Add the cells that are missing, also where they are empty, or join a line that is broken in two. [CellCount]',
      'agents.csv:3:40: row: must have 11 cells, as the header has; got 7. Add the cells that are missing, also where they are empty, or join a line that is broken in two. [CellCount]',
    ],
  ],
  [
    'is cut off',
    file(line(), line({ 'user login': 'jroe' })).subarray(0, -30),
    [
      'agents.csv:3:33: row: must have 11 cells, as the header has; got 6. Add the cells that are missing, also where they are empty, or join a line that is broken in two. [CellCount]',
    ],
  ],
  [
    'has the marks of a merge conflict',
    file(line(), '<<<<<<< HEAD', line({ 'user login': 'jroe' }), '=======', line({ 'user login': 'jpoe' })),
    [
      'agents.csv:3:1: row: must have 11 cells, as the header has; got 1. Add the cells that are missing, also where they are empty, or join a line that is broken in two. [CellCount]',
      'agents.csv:5:1: row: must have 11 cells, as the header has; got 1. Add the cells that are missing, also where they are empty, or join a line that is broken in two. [CellCount]',
    ],
  ],
  [
    'opens a quotation mark and never closes it',
    file(line({ 'first name': '"Jane', 'password': SECRET }), line({ 'user login': 'jroe' })),
    [
      'agents.csv:2:1: cell: begins with a quotation mark that is never closed, so that all that follows counts as part of the cell. Put the whole cell into quotation marks and double the ones inside it, or remove them. [QuotationMarkNotClosed]',
    ],
  ],
  [
    'has a quotation mark inside a cell, and another problem later',
    file(line({ 'first name': 'Jane "JJ' }), line({ 'user login': 'bad one' })),
    [
      'agents.csv:2:1: cell: has a misplaced quotation mark. Put the whole cell into quotation marks and double the ones inside it, or remove them. [QuotationMarkMisplaced]',
      'agents.csv:3:28: user login: may hold only letters a-z and A-Z, digits, _ - . and @; got "bad one". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    ],
  ],
  [
    'has text after a quotation mark, and another problem later',
    file(line({ 'first name': '"Jane" J' }), line({ 'user login': 'bad one' })),
    [
      'agents.csv:2:1: cell: has a misplaced quotation mark. Put the whole cell into quotation marks and double the ones inside it, or remove them. [QuotationMarkMisplaced]',
      'agents.csv:3:28: user login: may hold only letters a-z and A-Z, digits, _ - . and @; got "bad one". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    ],
  ],
  [
    'has a quotation mark that swallows a row',
    file(line({ [ACW]: '"30', password: SECRET }), line({ 'user login': 'jroe', [ACW]: '30"' })),
    [
      'agents.csv:2:27: password: must be empty, but one cell has a value (not shown). Remove them and keep the initial password in a variable or a secret, or have the column ignored. [PasswordColumn]',
      'agents.csv:2:84: ACW timeout (seconds): must not hold whole rows of the roster. Close the quotation mark with which the cell begins, or remove it. [QuotationMarkMisplaced]',
    ],
  ],
  [
    'has a quotation mark that swallows half a row',
    file(line({ 'last name': '"Doe', 'password': SECRET }), line({ 'first name': 'X"', 'user login': 'jroe' })),
    [
      'agents.csv:2:6: last name: must not hold whole rows of the roster. Close the quotation mark with which the cell begins, or remove it. [QuotationMarkMisplaced]',
    ],
  ],
  [
    'has passwords',
    file(line({ password: SECRET }), line({ 'user login': 'jroe', 'password': `${SECRET}2` })),
    [
      'agents.csv:2:27: password: must be empty, but 2 cells have values (not shown). Remove them and keep the initial password in a variable or a secret, or have the column ignored. [PasswordColumn]',
    ],
  ],
  [
    'has a password that is one of the e-mail addresses as well',
    file(line({ password: 'secret' }), line({ 'email address': 'secret', 'user login': 'jroe' })),
    [
      'agents.csv:2:27: password: must be empty, but one cell has a value (not shown). Remove them and keep the initial password in a variable or a secret, or have the column ignored. [PasswordColumn]',
      "agents.csv:3:10: email address: must be an e-mail address of at most 265 characters; got (not shown, since the file has passwords). Write it as 'name@example.com'. [EmailInvalid]",
    ],
  ],
  [
    'has a value that is wrong beside a row with a password',
    file(line({ password: 'secret' }), line({ 'email address': SECRET, 'user login': 'jroe' })),
    [
      'agents.csv:2:27: password: must be empty, but one cell has a value (not shown). Remove them and keep the initial password in a variable or a secret, or have the column ignored. [PasswordColumn]',
      "agents.csv:3:10: email address: must be an e-mail address of at most 265 characters; got (not shown, since the file has passwords). Write it as 'name@example.com'. [EmailInvalid]",
    ],
  ],
  [
    'has a row without user login',
    file(line({ 'user login': '' })),
    [
      'agents.csv:2:28: user login: is required and cannot be empty. Give the user name with which the agent signs in. [NameMissing]',
    ],
  ],
  [
    'has spaces in a user login',
    file(line({ 'user login': 'Jane Doe' })),
    [
      'agents.csv:2:28: user login: may hold only letters a-z and A-Z, digits, _ - . and @; got "Jane Doe". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    ],
  ],
  [
    'has an umlaut in a user login',
    file(line({ 'user login': 'j\u00f6e' })),
    [
      'agents.csv:2:28: user login: may hold only letters a-z and A-Z, digits, _ - . and @; got "jöe". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    ],
  ],
  [
    'has a character that cannot be seen in a user login',
    file(line({ 'user login': 'jd\u200boe' })),
    [
      'agents.csv:2:28: user login: may hold only letters a-z and A-Z, digits, _ - . and @; got "jd\\u{200b}oe". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    ],
  ],
  [
    'has an error of the spreadsheet as a user login',
    file(line({ 'user login': '#NAME?' })),
    [
      'agents.csv:2:28: user login: may hold only letters a-z and A-Z, digits, _ - . and @; got "#NAME?". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    ],
  ],
  [
    'has a user login that no instance takes',
    file(line({ 'user login': 'x'.repeat(65) })),
    [
      'agents.csv:2:28: user login: must be at most 20 characters, or 64 where the instance uses SAML; got 65 characters: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx". Shorten the name. [NameTooLong]',
    ],
  ],
  [
    'has a user login that the instance does not take',
    file(line({ 'user login': 'x'.repeat(21) })),
    [
      'agents.csv:2:28: user login: must be at most 20 characters, or 64 where the instance uses SAML; got 21 characters: "xxxxxxxxxxxxxxxxxxxxx". Shorten the name; this instance is CONNECT_MANAGED. [NameTooLong]',
    ],
    { instance: { identityManagementType: 'CONNECT_MANAGED' } },
  ],
  [
    'has an incomplete e-mail address as a user login',
    file(line({ 'user login': 'jdoe@' })),
    [
      "agents.csv:2:28: user login: may hold @ only in the form of an e-mail address; got \"jdoe@\". Write it as 'user@example.com', or leave the @ out. [NameNotEmail]",
    ],
    { instance: { identityManagementType: 'CONNECT_MANAGED' } },
  ],
  [
    'has a user login twice',
    file(line(), line({ 'user login': 'other' }), line()),
    [
      'agents.csv:4:28: user login: must be unique in the instance, ignoring case; got "jdoe", which agents.csv:2:28 has already. Remove one of the two rows, or give one another name. [NameDuplicate]',
    ],
  ],
  [
    'has a user login twice but for its case',
    file(line(), line({ 'user login': 'JDoe' })),
    [
      'agents.csv:3:28: user login: must be unique in the instance, ignoring case; got "JDoe", which agents.csv:2:28 has already as "jdoe". Remove one of the two rows, or give one another name. [NameDuplicate]',
    ],
  ],
  [
    'has a row without routing profile',
    file(line({ 'routing profile name': '' })),
    [
      'agents.csv:2:33: routing profile name: is required and cannot be empty. Give the name of the routing profile. [RoutingProfileMissing]',
    ],
  ],
  [
    'has a row without security profile',
    file(line({ [SECURITY]: ' | ' })),
    [
      'agents.csv:2:55: security_profile_name_1|security_profile_name_2: must be 1 to 10 different security profiles; got none. Give at least one. [SecurityProfileCount]',
    ],
  ],
  [
    'has a row with eleven security profiles',
    file(line({ [SECURITY]: 'a|b|c|d|e|f|g|h|i|j|k' })),
    [
      'agents.csv:2:55: security_profile_name_1|security_profile_name_2: must be 1 to 10 different security profiles; got 11: "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k". Leave some out, or combine their permissions in one profile. [SecurityProfileCount]',
    ],
  ],
  [
    'has other separators between security profiles',
    file(line({ [SECURITY]: '"Agent;Supervisor"' })),
    [
      'agents.csv:2:55: security_profile_name_1|security_profile_name_2: must be among the security profiles that this roster may give: "Agent", "Supervisor"; got "Agent;Supervisor". Several security profiles are separated by |. [SecurityProfileNotAllowed]',
    ],
    { allowedSecurityProfiles: ['Agent', 'Supervisor'] },
  ],
  [
    'has a security profile in another case',
    file(line({ [SECURITY]: 'agent' })),
    [
      'agents.csv:2:55: security_profile_name_1|security_profile_name_2: must be among the security profiles that this roster may give: "Agent", "Supervisor"; got "agent". Did you mean "Agent"? [SecurityProfileNotAllowed]',
    ],
    { allowedSecurityProfiles: ['Agent', 'Supervisor'] },
  ],
  [
    'has a security profile that is not allowed',
    file(line({ [SECURITY]: 'Agent|QualityAnalyst' })),
    [
      'agents.csv:2:55: security_profile_name_1|security_profile_name_2: must be among the security profiles that this roster may give: "Agent"; got "QualityAnalyst". Remove it, or add it to allowedSecurityProfiles. [SecurityProfileNotAllowed]',
    ],
    { allowedSecurityProfiles: ['Agent'] },
  ],
  [
    'gives a security profile that is denied',
    file(line({ [SECURITY]: 'Agent|ADMIN' })),
    [
      'agents.csv:2:55: security_profile_name_1|security_profile_name_2: must not be a denied security profile; got "ADMIN". Remove it; a single user that needs it is a ConnectUser or a grant in code. [SecurityProfileDenied]',
    ],
    { deniedSecurityProfiles: ['Admin'] },
  ],
  [
    'has an unknown phone type',
    file(line({ [TYPE]: 'hard' })),
    [
      'agents.csv:2:61: phone type (soft/desk): must be soft, desk, SOFT_PHONE or DESK_PHONE; got "hard". Write soft for a softphone, desk for a desk phone. [PhoneTypeInvalid]',
    ],
  ],
  [
    'has a desk phone without number',
    file(line({ [TYPE]: 'desk' })),
    [
      'agents.csv:2:66: phone number: is required where the phone type is DESK_PHONE. Give the number in E.164 format, such as +14155550100, or make the phone type soft. [DeskPhoneNumberMissing]',
    ],
  ],
  [
    'has a number that lost its plus',
    file(line({ [TYPE]: 'desk', 'phone number': '14155550100' })),
    [
      'agents.csv:2:66: phone number: must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all; got "14155550100". If a spreadsheet has removed the +, write "+14155550100" and format the column as text. [DeskPhoneNumberInvalid]',
    ],
  ],
  [
    'has a number that a spreadsheet rounded',
    file(line({ [TYPE]: 'desk', 'phone number': '1.41555E+10' })),
    [
      'agents.csv:2:66: phone number: must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all; got "1.41555E+10". A spreadsheet has rounded the number and its last digits are lost: format the column as text and enter the number again. [DeskPhoneNumberInvalid]',
    ],
  ],
  [
    'has a number that begins with 00',
    file(line({ [TYPE]: 'desk', 'phone number': '004930123456' })),
    [
      'agents.csv:2:66: phone number: must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all; got "004930123456". Write + instead of 00: "+4930123456". [DeskPhoneNumberInvalid]',
    ],
  ],
  [
    'has a number with punctuation',
    file(line({ [TYPE]: 'desk', 'phone number': '+1 (415) 555-0100' })),
    [
      'agents.csv:2:66: phone number: must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all; got "+1 (415) 555-0100". Write it without spaces and punctuation: "+14155550100". [DeskPhoneNumberInvalid]',
    ],
  ],
  [
    'has a national number',
    file(line({ [TYPE]: 'desk', 'phone number': '030 123456' })),
    [
      'agents.csv:2:66: phone number: must be in E.164 format: +, a country code that does not begin with 0, 2 to 15 digits in all; got "030 123456". Replace the leading 0 with + and the country code. [DeskPhoneNumberInvalid]',
    ],
  ],
  [
    'says yes in another language',
    file(line({ [AUTO]: 'WAHR' })),
    [
      'agents.csv:2:67: soft phone auto accept (yes/no): must be yes, no, true or false; got "WAHR". Write yes or no, or leave it empty. [AutoAcceptInvalid]',
    ],
  ],
  [
    'has a timeout with a unit',
    file(line({ [ACW]: '30s' })),
    [
      'agents.csv:2:71: ACW timeout (seconds): must be a whole number of seconds; got "30s". Write digits only, such as 30; 0 means no limit. [AfterContactWorkTimeLimitInvalid]',
    ],
  ],
  [
    'has a timeout with a fraction',
    file(line({ [ACW]: '30.5' })),
    [
      'agents.csv:2:71: ACW timeout (seconds): must be a whole number of seconds; got "30.5". Write digits only, such as 30; 0 means no limit. [AfterContactWorkTimeLimitInvalid]',
    ],
  ],
  [
    'has a timeout beyond the limit',
    file(line({ [ACW]: '9999999' })),
    [
      'agents.csv:2:71: ACW timeout (seconds): must be a whole number of seconds from 0 to 2000000; got 9999999. Give whole seconds as a number; 0 means no limit. [AfterContactWorkTimeLimitInvalid]',
    ],
  ],
  [
    'has half an e-mail address',
    file(line({ 'email address': 'jane@' })),
    [
      "agents.csv:2:10: email address: must be an e-mail address of at most 265 characters; got \"jane@\". Write it as 'name@example.com'. [EmailInvalid]",
    ],
  ],
  [
    'has an e-mail address for SAML',
    file(line()),
    [
      'agents.csv:2:10: email address: must not be set where the instance uses SAML; got "jdoe@example.com". Leave it out; notifications go to secondaryEmail. [EmailNotAllowed]',
    ],
    { instance: { identityManagementType: 'SAML' } },
  ],
  [
    'lacks a first name that the instance needs',
    file(line({ 'first name': '' })),
    [
      'agents.csv:2:1: first name: is required where the instance is CONNECT_MANAGED or SAML. Give the first name of the person. [FirstNameMissing]',
    ],
    { instance: { identityManagementType: 'CONNECT_MANAGED' } },
  ],
  [
    'has a first name that is too long',
    file(line({ 'first name': 'x'.repeat(101) })),
    [
      'agents.csv:2:1: first name: must be 1 to 100 bytes in UTF-8, and not white space alone; got 101 bytes: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"… (101 characters). Shorten the first name. The provider counts é as 2 bytes, 名 as 3. [FirstNameLength]',
    ],
  ],
  [
    'lost a character in an earlier conversion',
    file(line({ 'first name': 'Zo\ufffd' })),
    [
      "agents.csv:2:1: first name: has the character U+FFFD, which stands for one that an earlier conversion has lost; got \"Zo�\". Enter the text again and save the file as 'CSV UTF-8 (comma delimited)'. [CharacterLost]",
    ],
  ],
  [
    'has a tag without a value',
    `${MANAGED_HEADER},tags\n${line()},Team`,
    [
      'agents.csv:2:74: tags: must be tags as key=value, several joined by |; got "Team". Write them as Team=Billing|Site=Berlin. [TagsInvalid]',
    ],
  ],
  [
    'has a tag twice',
    `${MANAGED_HEADER},tags\n${line()},Team=a|Team=b`,
    [
      'agents.csv:2:74: tags: must have each key once; got "Team". Remove one of the two. [TagKeyRepeated]',
    ],
  ],
  [
    'has a tag twice in JSON, written in two ways, beside values that are the same',
    `${MANAGED_HEADER},tags\n${line()},"{""Team"": ""a"", ""Site"": ""a"", ""T\\u0065am"": ""a""}"`,
    [
      'agents.csv:2:74: tags: must have each key once; got "Team". Remove one of the two. [TagKeyRepeated]',
    ],
  ],
  [
    'has a tag of AWS',
    `${MANAGED_HEADER},tags\n${line()},aws:x=a`,
    [
      "agents.csv:2:74: tags: must have keys of 1 to 128 letters, digits, spaces and _ . : / = + - @, which do not begin with 'aws:' and are not '__proto__'; got \"aws:x\". Rename the key. [TagKeyInvalid]",
    ],
  ],
  [
    'has words that are properties of objects',
    file(line({ [TYPE]: 'constructor', [AUTO]: 'toString' })),
    [
      'agents.csv:2:61: phone type (soft/desk): must be soft, desk, SOFT_PHONE or DESK_PHONE; got "constructor". Write soft for a softphone, desk for a desk phone. [PhoneTypeInvalid]',
      'agents.csv:2:74: soft phone auto accept (yes/no): must be yes, no, true or false; got "toString". Write yes or no, or leave it empty. [AutoAcceptInvalid]',
    ],
  ],
  [
    'has a gap in a hierarchy path',
    `${MANAGED_HEADER},agent hierarchy\n${line()},Berlin//Billing`,
    [
      'agents.csv:2:74: agent hierarchy: must be 1 to 5 group names from the top level down, joined by /, none of them empty; got "Berlin//Billing". Write it as Site/Team/Group. [HierarchyPathInvalid]',
    ],
  ],
  [
    'has too many levels in a hierarchy path',
    `${MANAGED_HEADER},agent hierarchy\n${line()},a/b/c/d/e/f`,
    [
      'agents.csv:2:74: agent hierarchy: must be 1 to 5 group names from the top level down, joined by /, none of them empty; got "a/b/c/d/e/f". Write it as Site/Team/Group. [HierarchyPathInvalid]',
    ],
  ],
  [
    'has two hierarchy columns that differ',
    `${MANAGED_HEADER},agent hierarchy,user_hierarchy_1|user_hierarchy_2\n${line()},a/b,a|c`,
    [
      'agents.csv:2:78: user_hierarchy_1|user_hierarchy_2: must be the group of the other hierarchy column, or empty; got "a|c". Correct one of the two. [HierarchyTwofold]',
    ],
  ],
  [
    'has a user id that is none',
    `${MANAGED_HEADER},user id\n${line()},not an id`,
    [
      "agents.csv:2:74: user id: must be the id of a user, 'INSTANCE_ID:USER_ID', or the ARN of a user; got \"not an id\". Copy the id from the end of the ARN, or leave it out. [ImportIdInvalid]",
    ],
  ],
  [
    'has a user id of another instance',
    `${MANAGED_HEADER},user id\n${line()},instance-2:user-1`,
    [
      'agents.csv:2:74: user id: must be a user of the instance "instance-1"; got one of instance "instance-2". Give the id of a user of that instance. [ImportOfOtherInstance]',
    ],
    { instance: { id: 'instance-1' } },
  ],
  [
    'has line ends of old computers',
    `${MANAGED_HEADER}\r${line()}\r${line({ 'user login': 'x y' })}`,
    [
      'agents.csv:3:28: user login: may hold only letters a-z and A-Z, digits, _ - . and @; got "x y". Replace the other characters, such as spaces and accents; only with the identityManagementType EXISTING_DIRECTORY may names have them. [NameCharacters]',
    ],
  ],
];

describe.each(DAMAGED.map(([title, bytes, problems, context]) => ({ title, bytes, problems, context })))(
  'a file that $title',
  ({ bytes, problems, context }) => {
    test('is told with places and remedies', () => {
      expect(problemsOf(bytes, context)).toEqual(problems);
    });

    test('has its passwords kept secret', () => {
      expect(problemsOf(bytes, context).join()).not.toContain(SECRET);
    });
  },
);

test('tells fifty problems, and how many more there are', () => {
  const lines = Array.from({ length: 60 }, (_, i) => line({ 'user login': `bad login ${i}` }));
  const { message } = rosterError('Roster', checkRows(read(file(...lines)), {}).violations);

  expect(message.split('\n')).toHaveLength(52);
  expect(message).toMatch(/^Roster is not valid \(60 problems\):\n  - agents\.csv:2:28: user login: .*\n  - and 10 more$/s);
});
