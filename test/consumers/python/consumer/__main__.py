import sys
from pathlib import Path

from cdktf import App, TerraformStack
from cdktf_aws_connect import AwsProvider

from consumer.cases import CASES
from consumer.validation_error import VALIDATION_ERROR, validation_error

outdir = Path(sys.argv[1])
app = App(outdir=str(outdir))
for name, build in CASES.items():
    stack = TerraformStack(app, name)
    AwsProvider(stack, "aws", region="eu-central-1")
    build(stack)
app.synth()
(outdir / f"{VALIDATION_ERROR}.txt").write_text(validation_error(), encoding="utf-8")
