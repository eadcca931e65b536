import * as fs from 'node:fs';
import * as path from 'node:path';
import { inspect } from 'node:util';
import { App, TerraformStack, Testing } from 'cdktf';
import { MARK, PASSWORD_FORMS } from './marked-password';
import {
  AwsProvider,
  ConnectAccessChecks,
  ConnectAccessReport,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserRoster,
  IdentityManagementType,
} from '../../src';
import { line } from '../roster/roster-files';
import { csv, writtenFile } from '../roster/rosters';
import { messageOf } from '../support/errors';

const FORMS = Object.entries(PASSWORD_FORMS);

/** The app writes to the console as well: whatever it says is kept. */
let said: string;
let app: App;
let stack: TerraformStack;

beforeEach(() => {
  said = '';
  const keep = (...words: unknown[]) => {
    said += words.map((word) => (typeof word === 'string' ? word : inspect(word, { depth: Infinity }))).join(' ');
    return true;
  };
  (['log', 'info', 'warn', 'error', 'debug'] as const).forEach((method) => jest.spyOn(console, method).mockImplementation(keep));
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  app = Testing.app();
  stack = new TerraformStack(app, 'stack');
  new AwsProvider(stack, 'aws');
});

afterEach(() => jest.restoreAllMocks());

const instance = () =>
  ConnectInstance.fromInstanceId(stack, 'instance', 'instance', { identityManagementType: IdentityManagementType.CONNECT_MANAGED });
const addUser = (password: ConnectUserPassword) =>
  new ConnectUser(stack, 'jdoe', {
    instance: instance(),
    name: 'jdoe',
    routingProfile: { routingProfileId: 'routing-profile' },
    securityProfiles: [{ securityProfileId: 'agent' }],
    identityInfo: { firstName: 'Jane', lastName: 'Doe' },
    // Warnings are to be looked at as well.
    phoneConfig: { afterContactWorkTimeLimit: 0, deskPhoneNumber: '+14155550100' },
    password,
  });

const filesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );

/** The files with the mark, of all that the app writes. */
function markedFiles(): string[] {
  app.synth();
  const files = filesIn(app.outdir);
  expect(files.length).toBeGreaterThan(1);
  return files.filter((file) => fs.readFileSync(file, 'utf8').includes(MARK)).map((file) => path.relative(app.outdir, file));
}

const expectedOf = (form: string) => (form === 'unsafePlainText' ? ['stacks/stack/cdk.tf.json'] : []);

describe.each(FORMS)('a password by ConnectUserPassword.%s', (form, passwordIn) => {
  test('of a user stands only where plain text was asked for', () => {
    addUser(passwordIn(stack));
    new ConnectAccessReport(stack, 'report');

    expect(markedFiles()).toEqual(expectedOf(form));
    expect(said).not.toContain(MARK);
  });

  test('of a roster stands only where plain text was asked for', () => {
    const file = writtenFile(csv(line()));
    ConnectUserRoster.fromCsv(stack, 'agents', { instance: instance(), path: file, password: passwordIn(stack) });
    new ConnectAccessReport(stack, 'report');

    expect(markedFiles()).toEqual(expectedOf(form));
    expect(said).not.toContain(MARK);
  });

  test('is in no variable that Terraform would show', () => {
    addUser(passwordIn(stack));
    const { variable = {} } = JSON.parse(Testing.synth(stack));

    const declared = Object.values<{ sensitive: boolean; default?: string }>(variable);

    expect(declared.map(({ sensitive, default: value }) => [sensitive, value])).toEqual(
      form === 'fromSecretsManager' || form === 'unsafePlainText' ? [] : [[true, undefined]],
    );
  });
});

test('a password in plain text is in no finding of the access checks', () => {
  addUser(PASSWORD_FORMS.unsafePlainText(stack));
  ConnectAccessChecks.applyTo(app);
  const message = messageOf(() => app.synth());

  expect(message).toContain('[literalPassword]');
  expect(message).not.toContain(MARK);
});

test('a user shows no password to whoever logs it, and still writes it', () => {
  const user = addUser(PASSWORD_FORMS.unsafePlainText(stack));

  expect(inspect(user, { depth: Infinity })).not.toContain(MARK);
  expect(inspect(stack, { depth: Infinity })).not.toContain(MARK);
  expect(Testing.synth(stack)).toContain(MARK);
});

test('a roster shows no password to whoever logs it', () => {
  const rows = [{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: ['Agent'], firstName: 'Jane', lastName: 'Doe' }];
  const roster = ConnectUserRoster.fromRows(stack, 'agents', { instance: instance(), rows, password: PASSWORD_FORMS.unsafePlainText(stack) });

  expect(inspect(roster, { depth: Infinity })).not.toContain(MARK);
});

test('passwords in a roster file that are ignored are written nowhere', () => {
  ConnectUserRoster.fromCsv(stack, 'agents', {
    instance: instance(),
    path: writtenFile(csv(line({ password: MARK }))),
    password: PASSWORD_FORMS.fromNewVariable(stack),
    ignorePasswordColumn: true,
  });
  new ConnectAccessReport(stack, 'report');

  expect(markedFiles()).toEqual([]);
  expect(said).not.toContain(MARK);
});
