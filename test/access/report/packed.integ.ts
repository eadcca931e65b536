import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../consumers/packages';
import { installedPython } from '../../consumers/python';
import { PYTHON, describeWith } from '../../toolchain';

const PROGRAM = `
import cdktf
from cdktf_aws_connect import AwsProvider, ConnectAccessReport, ConnectInstance, ConnectUser

app = cdktf.App(outdir="out")
stack = cdktf.TerraformStack(app, "support")
AwsProvider(stack, "aws", region="eu-central-1")
ConnectAccessReport(stack, "access", committed_report="committed.json")
instance = ConnectInstance.from_instance_alias(stack, "instance", "example-support")
ConnectUser(
    stack,
    "agent001",
    instance=instance,
    name="agent001",
    routing_profile=instance.routing_profile("Billing"),
    security_profiles=[instance.security_profile("Agent"), instance.security_profile("Admin")],
)
app.synth()
`;

const COMMITTED = `{
  "format": "amazon-connect-access-report 1",
  "users": [
    {"instance":"example-support","login":"agent001","securityProfiles":["Agent"],"routingProfile":"Billing","closure":"0123456789abcdef"}
  ]
}
`;

describeWith([PYTHON], 'the access report of the Python package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'access-report-'));

  beforeAll(() => {
    writeFileSync(join(folder, 'main.py'), PROGRAM);
    writeFileSync(join(folder, 'committed.json'), COMMITTED);
    run(installedPython().python, ['main.py'], { cwd: folder });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string) => readFileSync(join(folder, 'out/stacks/support', name), 'utf8');

  test('is written in all its forms', () => {
    expect(file('access-changes.md')).toContain('| agent001 | Admin | Admin, Agent |');
    expect(file('access.md')).toContain('| agent001 |  | Admin, Agent | Billing |  |');
    expect(file('access.json').replace(/"closure":"[0-9a-f]{16}"/, '"closure":"0123456789abcdef"')).toBe(COMMITTED.replace('["Agent"]', '["Admin","Agent"]'));
    expect(file('access.html')).toContain('"granted":["Admin"]');
  });
});
