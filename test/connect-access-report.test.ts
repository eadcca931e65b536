import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aspects, TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import {
  AwsProvider,
  ConnectAccessReport,
  ConnectAccessReportProps,
  ConnectInstance,
  ConnectUser,
  RoutingProfile,
  SecurityProfile,
} from '../src';

const INSTANCE_ID = '11111111-2222-3333-4444-555555555555';

let folder: string;
let app: App;
let stack: TerraformStack;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'access-report-'));
  app = appWith();
  stack = stackWith('agent001');
});

afterEach(() => rmSync(folder, { recursive: true }));

const appWith = () => new App({ outdir: join(folder, 'out'), context: {} });

const stackWith = (login: string, id = 'support') => {
  const made = new TerraformStack(app, id);
  new AwsProvider(made, 'aws');
  new ConnectUser(made, login, {
    instance: ConnectInstance.fromInstanceId(made, 'instance', INSTANCE_ID),
    name: login,
    routingProfile: RoutingProfile.fromRoutingProfileId('routing'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('Agent')],
  });
  return made;
};

const reportWith = (props?: ConnectAccessReportProps, scope: Construct = stack) => new ConnectAccessReport(scope, 'access', props);
const pathOf = (file: string, id = 'support') => join(folder, 'out/stacks', id, file);
const textOf = (file: string, id?: string) => readFileSync(pathOf(file, id), 'utf8');
const loginsIn = (file: string) => JSON.parse(textOf(file)).users.map(({ login }: { login: string }) => login);

/** The report of the same users, as someone has committed it. */
const committed = (change: (text: string) => string = (text) => text) => {
  const present = app;
  app = new App({ outdir: join(folder, 'reviewed'), context: {} });
  new ConnectAccessReport(stackWith('agent001'), 'access');
  app.synth();
  app = present;
  const path = join(folder, 'committed.json');
  writeFileSync(path, change(readFileSync(join(folder, 'reviewed/stacks/support/access.json'), 'utf8')));
  return path;
};

test('the report lies beside the Terraform', () => {
  reportWith();
  app.synth();

  expect(readdirSync(pathOf('')).sort()).toEqual(['access-changes.md', 'access.html', 'access.json', 'access.md', 'cdk.tf.json']);
  expect(textOf('access.md')).toContain('# Access report: support\n\n1 user of Amazon Connect');
  expect(textOf('access-changes.md')).toContain('There is no committed report to compare with.');
  expect(textOf('access.html')).toContain('<h1 dir="auto">support</h1>');
});

test('the report adds nothing to the Terraform', () => {
  const before = Testing.synth(stack);
  reportWith();

  expect(Testing.synth(stack)).toBe(before);
});

test('Testing.synth writes nothing', () => {
  reportWith();
  Testing.synth(stack);

  expect(existsSync(pathOf(''))).toBe(false);
});

test('users that are declared after the report are in it', () => {
  reportWith();
  const instance = ConnectInstance.fromInstanceId(stack, 'other', INSTANCE_ID);
  new ConnectUser(stack, 'agent002', {
    instance,
    name: 'agent002',
    routingProfile: instance.routingProfile('Basic Routing Profile'),
    securityProfiles: [instance.securityProfile('Agent')],
  });
  app.synth();

  expect(textOf('access.md')).toContain('| agent002 |  | Agent | Basic Routing Profile |  |');
});

test('the title can be given', () => {
  reportWith({ title: 'Support centre' });
  app.synth();

  expect(textOf('access.md')).toContain('# Access report: Support centre\n');
});

test('within a construct the files are named after the path in the stack', () => {
  reportWith(undefined, new Construct(stack, 'reports of today'));
  app.synth();

  expect(existsSync(pathOf('reports-of-today-access.html'))).toBe(true);
});

test('two reports of a stack are two sets of files', () => {
  reportWith();
  new ConnectAccessReport(stack, 'other');
  app.synth();

  expect(textOf('other.md')).toBe(textOf('access.md'));
});

test.each(['cdk.tf', 'CDK.TF', 'more.tf', 'main_override.tf', 'terraform.tfvars', 'x.auto.tfvars', 'x.tftest', 'x.tofu', 'x.tofutest'])(
  'the id %j is refused, since Terraform would read the file',
  (id) => {
    expect(() => new ConnectAccessReport(stack, id)).toThrow(
      new RegExp(`^ConnectAccessReport 'support/${id}' is not valid: id: must not make a file that Terraform reads; got "${id}\\.json"\\. .*\\[ReportIdInvalid\\]$`),
    );
  },
);

test('an id that makes such a file only with its scope is refused', () => {
  expect(() => new ConnectAccessReport(new Construct(stack, 'cdk'), 'x.tf')).toThrow('got "cdk-x.tf.json"');
});

test.each(['tf', 'x.tf.report', 'terraform'])('the id %j makes no such file', (id) => {
  new ConnectAccessReport(stack, id);
  app.synth();

  expect(existsSync(pathOf(`${id}.json`))).toBe(true);
});

test.each([
  ['a/b and a-b', () => new Construct(stack, 'a'), 'b', 'a-b', 'support/a/b', 'a-b.json'],
  ['ids of other case', () => stack, 'Access', 'access', 'support/Access', 'access.json'],
  ['ids whose characters do not go into a name', () => stack, 'a b', 'a-b', 'support/a b', 'a-b.json'],
  ['an id and the changes of another', () => stack, 'a', 'a-Changes', 'support/a', 'a-changes.md'],
])('two reports of a stack with %s are refused', (_, scope, first, second, path, file) => {
  new ConnectAccessReport(scope(), first);

  expect(() => new ConnectAccessReport(stack, second)).toThrow(
    `ConnectAccessReport 'support/${second}' is not valid: id: must not write the same files as ConnectAccessReport '${path}'; got "${file}". ` +
      'Give one of them another id. [ReportFileTaken]',
  );
});

test('reports of two stacks may have the same id', () => {
  reportWith();
  reportWith(undefined, stackWith('agent002', 'other'));
  app.synth();

  expect(existsSync(pathOf('access.json', 'other'))).toBe(true);
});

test('the users of several stacks are in one report, as the aspects of all have left them', () => {
  const other = stackWith('agent002', 'other');
  Aspects.of(other).add({
    visit: (node) => (node as Partial<ConnectUser>).grantSecurityProfile?.(SecurityProfile.fromSecurityProfileId('Lead')),
  });
  reportWith({ stacks: [stack, other] });
  app.synth();

  expect(loginsIn('access.json')).toEqual(['agent001', 'agent002']);
  expect(textOf('access.json')).toContain('"securityProfiles":["Agent","Lead"]');
  expect(existsSync(pathOf('access.json', 'other'))).toBe(false);
});

describe('with a committed report', () => {
  test('the changes against it are shown', () => {
    reportWith({ committedReport: committed((text) => text.replace('"Agent"', '"Agent","Admin"')) });
    app.synth();

    expect(textOf('access-changes.md')).toContain('1 user changed against committed.json.');
    expect(textOf('access-changes.md')).toContain('| agent001 | Admin | Agent |');
    expect(textOf('access.html')).toContain('"revoked":["Admin"]');
  });

  test('that is not there, the report is written with a warning', () => {
    const report = reportWith({ committedReport: 'access/missing.json' });
    app.synth();

    expect(report.node.metadata.map(({ data }) => data)).toEqual([
      'There is no report at "access/missing.json" to compare with. ' +
        'Copy access.json from the folder of the synthesized stack there. [committedReportMissing]',
    ]);
    expect(loginsIn('access.json')).toEqual(['agent001']);
  });

  test('that is no report, the construct is refused', () => {
    expect(() => reportWith({ committedReport: committed(() => '{}') })).toThrow(
      /^ConnectAccessReport 'support\/access' is not valid: committedReport: must be the JSON file of .* \[CommittedReportInvalid\]$/,
    );
  });
});

describe('where the report must be the committed one', () => {
  test('synth passes if it is', () => {
    reportWith({ committedReport: committed(), requireCommitted: true });
    app.synth();

    expect(textOf('access-changes.md')).toContain('Nothing changed against committed.json.');
  });

  test('line ends do not count', () => {
    reportWith({ committedReport: committed((text) => text.replaceAll('\n', '\r\n')), requireCommitted: true });

    expect(() => app.synth()).not.toThrow();
  });

  test.each([
    ['differs', () => committed((text) => text.replace('"Agent"', '"Agent","Admin"'))],
    ['is not there', () => join(folder, 'missing.json')],
  ])('synth fails if that %s, after it has written the report', (_, committedReport) => {
    reportWith({ committedReport: committedReport(), requireCommitted: true });

    expect(() => app.synth()).toThrow(
      /^ConnectAccessReport 'support\/access' is not valid: committedReport: must be the report that this synth has written; got .* Review ".*access-changes\.md", then copy ".*access\.json" there and commit it\. \[AccessChanged\]$/,
    );
    expect(existsSync(pathOf('access-changes.md'))).toBe(true);
  });

  test('synth names the files to review and to copy whole, however long their path is', () => {
    const outdir = join(folder, 'x'.repeat(100));
    app = new App({ outdir, context: {} });
    stack = stackWith('agent001');
    reportWith({ committedReport: join(folder, 'missing.json'), requireCommitted: true });
    const written = join(outdir, 'stacks/support/access');

    expect(() => app.synth()).toThrow(`Review "${written}-changes.md", then copy "${written}.json" there and commit it. [AccessChanged]`);
  });

  test('its path is required', () => {
    expect(() => reportWith({ requireCommitted: true })).toThrow(
      "ConnectAccessReport 'support/access' is not valid: committedReport: is required with requireCommitted. " +
        'Give the path at which the reviewed report is committed. [CommittedReportMissing]',
    );
  });
});

describe('the gate holds', () => {
  const changed = () => reportWith({ committedReport: committed((text) => text.replace('"Agent"', '"Lead"')), requireCommitted: true });

  test('where another synthesizer is assigned afterwards', () => {
    const { synthesizer } = stack;
    changed();
    stack.synthesizer = { synthesize: (session) => synthesizer.synthesize(session) };

    expect(() => app.synth()).toThrow('[AccessChanged]');
  });

  test('where that synthesizer writes the stack in its own way', () => {
    changed();
    stack.synthesizer = { synthesize: () => stack.toTerraform() };

    expect(() => app.synth()).toThrow('[AccessChanged]');
    expect(loginsIn('access.json')).toEqual(['agent001']);
  });

  test('without validation', () => {
    app = new App({ outdir: join(folder, 'out'), context: {}, skipValidation: true });
    stack = stackWith('agent001');
    changed();

    expect(() => app.synth()).toThrow('[AccessChanged]');
  });

  test('in a test of the stack, which writes nothing', () => {
    changed();

    expect(() => Testing.synth(stack)).toThrow('Synthesize the app, review what it writes, and commit it. [AccessChanged]');
    expect(existsSync(pathOf(''))).toBe(false);
  });

  test('against what an aspect does that is added afterwards', () => {
    const path = committed();
    reportWith({ committedReport: path, requireCommitted: true });
    Aspects.of(stack).add({
      visit: (node) => (node as Partial<ConnectUser>).grantSecurityProfile?.(SecurityProfile.fromSecurityProfileId('Lead')),
    });

    expect(() => app.synth()).toThrow('[AccessChanged]');
  });

  test('against what a stack has to which the report refers, also where that is written later', () => {
    const later = stackWith('agent002', 'later');
    const instance = ConnectInstance.fromInstanceId(later, 'lookups', INSTANCE_ID);
    stack.node.tryRemoveChild('agent001');
    new ConnectUser(stack, 'agent003', {
      instance,
      name: 'agent003',
      routingProfile: instance.routingProfile('Basic Routing Profile'),
      securityProfiles: [instance.securityProfile('Agent')],
    });
    reportWith();
    app.synth();

    expect(textOf('access.md')).toContain('| agent003 |  | Agent | Basic Routing Profile |  |');
  });

  test('against an empty list of stacks', () => {
    expect(() => reportWith({ stacks: [] })).toThrow(
      "ConnectAccessReport 'support/access' is not valid: stacks: must be at least one stack, all of the app of the report; got none. " +
        'Give stacks of this app, or leave it out for the stack of the report. [ReportStacksInvalid]',
    );
  });

  test.each<[string, () => unknown]>([
    ['of another app', () => new TerraformStack(Testing.app(), 'other')],
    ['that is none', () => undefined],
  ])('against a stack %s', (_, other) => {
    expect(() => reportWith({ stacks: [stack, other() as TerraformStack] })).toThrow('[ReportStacksInvalid]');
  });
});

describe('a stack in no report', () => {
  test('is named, in the files and by a warning', () => {
    stackWith('agent002', 'other');
    const report = reportWith();
    app.synth();

    expect(textOf('access.json')).toContain('"unreported": ["other"]');
    expect(textOf('access.md')).toContain('\n\nStacks with users that are in no report: other.\n\n');
    expect(textOf('access-changes.md')).toContain('Stacks with users that are in no report: other.');
    expect(report.node.metadata.map(({ data }) => data)).toContain(
      'Stacks with users that are in no report: "other". List them in the stacks of a report. [stackInNoReport]',
    );
  });

  test('is not named where another report has it, or where it has no users', () => {
    const other = stackWith('agent002', 'other');
    new AwsProvider(new TerraformStack(app, 'empty'), 'aws');
    reportWith();
    new ConnectAccessReport(other, 'access');
    app.synth();

    expect(textOf('access.json')).not.toContain('unreported');
  });

  test('makes the gate close when it comes', () => {
    reportWith({ committedReport: committed(), requireCommitted: true });
    new TerraformStack(app, 'other').addOverride('resource.aws_connect_user.mallory.name', 'mallory');

    expect(() => Testing.synth(stack)).toThrow('[AccessChanged]');
  });
});

test('the users of a stack in a stack are listed once', () => {
  const inner = new TerraformStack(stack, 'inner');
  new AwsProvider(inner, 'aws');
  new ConnectUser(inner, 'agent002', {
    instance: ConnectInstance.fromInstanceId(inner, 'instance', INSTANCE_ID),
    name: 'agent002',
    routingProfile: RoutingProfile.fromRoutingProfileId('routing'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('Agent')],
  });
  reportWith({ stacks: [stack, inner] });
  app.synth();

  expect(loginsIn('access.json')).toEqual(['agent001', 'agent002']);
});
