from measured import GENERATED, INSTANCE_ID, OUTDIR, USERS, phase, report

from importlib import import_module

from cdktf import App, TerraformStack

AwsUser = import_module(f"{GENERATED}.connect").AwsUser
AwsProvider = import_module(f"{GENERATED}.provider").AwsProvider

phase("import")
app = App(outdir=OUTDIR)
stack = TerraformStack(app, "contact-center")
AwsProvider(stack, "aws", region="eu-central-1")
for number in range(USERS):
    AwsUser(
        stack,
        f"agent-{number}",
        instance_id=INSTANCE_ID,
        name=f"agent{number}",
        identity_info=AwsUser.IdentityInfoProperty(first_name="Jane", last_name="Doe"),
        password="Password123",
        phone_config=AwsUser.PhoneConfigProperty(phone_type="SOFT_PHONE", auto_accept=True),
        routing_profile_id="routing-profile",
        security_profile_ids=["security-profile"],
    )
phase("construct")
app.synth()
phase("synth")
report()
