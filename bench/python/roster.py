from measured import INSTANCE_ID, OUTDIR, USERS, phase, report

from pathlib import Path

from cdktf import App, TerraformStack
from cdktf_aws_connect import AwsProvider, ConnectInstance, ConnectUserPassword, ConnectUserRoster

HEADER = (
    "first name,last name,user login,routing profile name,security_profile_name_1|security_profile_name_2,"
    "phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds)"
)

phase("import")
path = Path(OUTDIR) / "agents.csv"
rows = [f"Jane,Doe,agent{number},Routing,Agent,soft,,yes,30" for number in range(USERS)]
path.write_text("\n".join([HEADER, *rows, ""]))
app = App(outdir=OUTDIR)
stack = TerraformStack(app, "contact-center")
AwsProvider(stack, "aws", region="eu-central-1")
ConnectUserRoster.from_csv(
    stack,
    "agents",
    path=str(path),
    instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
    password=ConnectUserPassword.from_new_variable(stack, "initial_password"),
)
phase("construct")
app.synth()
phase("synth")
report()
