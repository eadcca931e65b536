from measured import INSTANCE_ID, OUTDIR, USERS, phase, report

from cdktf import App, TerraformStack
from cdktf_cdktf_provider_aws.connect_user import ConnectUser, ConnectUserIdentityInfo, ConnectUserPhoneConfig
from cdktf_cdktf_provider_aws.provider import AwsProvider

phase("import")
app = App(outdir=OUTDIR)
stack = TerraformStack(app, "contact-center")
AwsProvider(stack, "aws", region="eu-central-1")
for number in range(USERS):
    ConnectUser(
        stack,
        f"agent-{number}",
        instance_id=INSTANCE_ID,
        name=f"agent{number}",
        identity_info=ConnectUserIdentityInfo(first_name="Jane", last_name="Doe"),
        password="Password123",
        phone_config=ConnectUserPhoneConfig(phone_type="SOFT_PHONE", auto_accept=True),
        routing_profile_id="routing-profile",
        security_profile_ids=["security-profile"],
    )
phase("construct")
app.synth()
phase("synth")
report()
