import sys
from pathlib import Path

from cdktf import App, TerraformStack
from cdktf_aws_connect import AwsProvider

from consumer.cases import CASES
from consumer.errors import ERRORS, message_of

outdir = Path(sys.argv[1])
# cdktf asks Terraform for its version where a stack has imports or moves; nothing else here needs Terraform.
app = App(outdir=str(outdir), skip_validation=True)
for name, build in CASES.items():
    stack = TerraformStack(app, name)
    AwsProvider(stack, "aws", region="eu-central-1")
    build(stack)
app.synth()
for name, mistake in ERRORS.items():
    (outdir / f"{name}.txt").write_text(message_of(mistake), encoding="utf-8")
