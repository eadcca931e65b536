import { Adoption } from './adoption';
import { Language, ROSTER_FILE, stackNameOf } from './app-files';
import { GivenReference } from './reference-keys';
import { Part, UserRow } from './user-row';
import { latePattern } from '../../../core/late';
import { cell, document, table } from '../../../core/markdown';
import { plural, visible } from '../../../core/text';
import { SnapshotUser, UsersReadBy } from '../../../instance/snapshot/snapshot';
import { PhoneType } from '../../../user/phone-config';
import { isTagOfAws } from '../aws-tags';

export const REPORT_FILE = 'adoption.md';

/** What the command did not look at, besides what is in the roster. */
export interface PassedOver {
  /** Users who are in a stack already. */
  readonly known: readonly SnapshotUser[];
  /** Addresses in known stacks of users whose names only Terraform knows. */
  readonly unnamed: readonly string[];
  readonly notSelected: number;
}

/** Says of an adoption what Terraform takes over, what it leaves as it is, what it cannot hold, and what to do next. */
export function adoptionReport(adoption: Adoption, passedOver: PassedOver, language: Language, snapshotFile: string): string {
  const { rows, leftOut, keys, snapshot, identityIgnored } = adoption;
  const users = rows.map(({ user }) => user);
  return document([
    `# Adoption of ${shown(snapshot.instance.alias ?? snapshot.instance.id)}`,
    `This file and \`${ROSTER_FILE}\` contain personal data: keep them where personal data is allowed. \`${snapshotFile}\` holds none.`,
    table(['What', 'How many'], [
      ['Users that Terraform takes over', count(rows.length)],
      ['Users left out', count(leftOut.length)],
      ['Users who are in a stack already', count(passedOver.known.length)],
      ['Users who were not selected', count(passedOver.notSelected)],
      ['Routing profiles of these users', count(keys.routingProfiles.usedCount)],
      ['Security profiles of these users', count(keys.securityProfiles.usedCount)],
      ['Hierarchy groups of these users', count(keys.hierarchyGroups.usedCount)],
    ]),
    `The snapshot was taken at ${snapshot.takenAt}, with \`--users ${snapshot.usersReadBy}\`.`,
    ...nextSteps(adoption, language),
    ...section('Users left out', 'They stay as they are, and Terraform does not know them.', ['User', 'Why'],
      leftOut.map(({ user, reason }) => [shown(user.name), shown(reason)])),
    ...section('Users who are in a stack already', undefined, ['User'], passedOver.known.map(({ name }) => [shown(name)])),
    ...section('Users of other stacks whose names only Terraform knows',
      'They may be in the roster as well. If two stacks have the same user, each undoes what the other does.',
      ['Resource'], passedOver.unnamed.map((address) => [shown(address)])),
    ...ignoredIdentity(identityIgnored),
    ...keptPart(rows, Part.IDENTITY, 'Names and e-mail addresses that stay as they are',
      'Terraform does not manage them (`identity_info` is in `ignore_changes`). To have it manage them, fill in all cells of the user.'),
    ...keptPart(rows, Part.PHONE, 'Phone settings that stay as they are',
      'Terraform does not manage them (`phone_config` is in `ignore_changes`): the provider knows one After Contact Work timeout and one ' +
        'auto-accept for all channels, and none of the other settings. As soon as a cell of the user is filled in, all channels get the same.'),
    ...section('What the provider has no argument for', 'It stays as it is, and Terraform does not show it.', ['User', 'What', 'Value'],
      users.flatMap(withoutArgument).map((row) => row.map(shown))),
    ...section(`Given by id in ${codeFile(language)}`, 'Their names cannot be written in the roster, or are not unique.',
      ['In the roster', 'Name', 'Id'], referencesById(adoption).map(({ key, name, id }) => [shown(key), shown(name ?? '(not in the snapshot)'), shown(id)])),
    '## What was not read',
    notRead(adoption).map((line) => `- ${line}`).join('\n'),
  ]);
}

function nextSteps(adoption: Adoption, language: Language): string[] {
  const stack = stackNameOf(adoption);
  const terraform = `terraform -chdir=cdktf.out/stacks/${stack}`;
  const isPython = language === Language.PYTHON;
  const commands = [
    ...(isPython ? ['python3 -m venv .venv', '. .venv/bin/activate', 'pip install -r requirements.txt', 'python main.py'] : ['npm install', 'npx cdktf synth']),
    `${terraform} init`,
    `${terraform} plan -out=adoption.plan`,
  ];
  return [
    '## What to do next',
    ['```sh', ...commands, '```'].join('\n'),
    `The plan must end with \`Plan: ${adoption.rows.length} to import, 0 to add, 0 to change, 0 to destroy.\` If it changes a user, somebody has ` +
      'changed that user since the snapshot: take a new one, and run the command again. Then apply that plan:',
    ['```sh', `${terraform} apply adoption.plan`, '```'].join('\n'),
    'Choose a backend for the state first if it is not to stay in this folder: it holds personal data. Keep the column `user id` until every ' +
      'state has been applied; while it is there, Terraform refuses to destroy or replace these users. A new hire is a row without a user id.',
  ];
}

const codeFile = (language: Language) => (language === Language.PYTHON ? 'main.py' : 'main.ts');
const count = (things: number) => things.toLocaleString('en');

function section(heading: string, text: string | undefined, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [`## ${heading} (${count(rows.length)})`, ...(text === undefined ? [] : [text]), table(columns, rows)];
}

function ignoredIdentity(reason: string | undefined): string[] {
  return reason === undefined
    ? []
    : ['## Names and e-mail addresses', `Terraform does not manage them for any user (\`identity_info\` is in \`ignore_changes\`). ${reason}`];
}

function keptPart(rows: readonly UserRow[], part: Part, heading: string, text: string): string[] {
  const kept = rows.flatMap(({ user, kept: parts }) => (parts.has(part) ? [[shown(user.name), shown(parts.get(part)!)]] : []));
  return section(heading, text, ['User', 'Why'], kept);
}

/** What a user has that no argument of the provider is for. */
function withoutArgument({ name, identityInfo, phoneConfig, proficiencies = [], tags = {} }: SnapshotUser): string[][] {
  const { phoneType, deskPhoneNumber } = phoneConfig ?? {};
  return [
    ...proficiencies.map(({ attributeName, attributeValue, level }) => [name, 'proficiency', `${attributeName}: ${attributeValue}, level ${level}`]),
    ...(identityInfo?.mobile ? [[name, 'mobile number', identityInfo.mobile]] : []),
    ...(phoneType === PhoneType.SOFT_PHONE && deskPhoneNumber ? [[name, 'number of a softphone', deskPhoneNumber]] : []),
    ...Object.entries(tags).filter(([key]) => isTagOfAws(key)).map(([key, value]) => [name, 'tag of AWS', `${key}=${value}`]),
  ];
}

function referencesById({ keys }: Adoption): GivenReference[] {
  return [keys.routingProfiles, keys.securityProfiles, keys.hierarchyGroups].flatMap(({ given }) => given);
}

function notRead({ snapshot, rows }: Adoption): string[] {
  return [
    'Passwords: they cannot be read, and they do not change.',
    ...(snapshot.usersReadBy === UsersReadBy.FULL
      ? []
      : ['E-mail addresses, mobile numbers and proficiencies: they are read only with `--users full`. They stay as they are.']),
    `Quick connects, and anything else that belongs to the ${plural(rows.length, 'user')} without being a setting of them.`,
  ];
}

const NO_WORDS = latePattern(String.raw`[^\p{L}\p{M}\p{N} ,'()-]`, 'u');

/** Text as it is: most readers of the file see its source, and look for users in it. */
function shown(text: string): string {
  const seen = visible(text);
  return NO_WORDS().test(seen) && !/[`|\\]/.test(seen) ? `\`${seen}\`` : cell(seen);
}
