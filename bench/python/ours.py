from measured import INSTANCE_ID, OUTDIR, USERS, phase, report

from cdktf import App, TerraformStack
from cdktf_aws_connect import (
    AwsProvider,
    ConnectInstance,
    ConnectUser,
    ConnectUserIdentityInfo,
    ConnectUserPassword,
    ConnectUserPhoneConfig,
    PhoneType,
    RoutingProfile,
    SecurityProfile,
)

phase("import")
app = App(outdir=OUTDIR)
stack = TerraformStack(app, "contact-center")
AwsProvider(stack, "aws", region="eu-central-1")
instance = ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID)
routing_profile = RoutingProfile.from_routing_profile_id("routing-profile")
security_profile = SecurityProfile.from_security_profile_id("security-profile")
for number in range(USERS):
    ConnectUser(
        stack,
        f"agent-{number}",
        instance=instance,
        name=f"agent{number}",
        identity_info=ConnectUserIdentityInfo(first_name="Jane", last_name="Doe"),
        password=ConnectUserPassword.unsafe_plain_text("Password123"),
        phone_config=ConnectUserPhoneConfig(phone_type=PhoneType.SOFT_PHONE, auto_accept=True),
        routing_profile=routing_profile,
        security_profiles=[security_profile],
    )
phase("construct")
app.synth()
phase("synth")
report()
