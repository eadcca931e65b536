from cdktf import App, TerraformStack
from cdktf_aws_connect import AwsProvider, ConnectInstance, ConnectUser, ConnectUserIdentityInfo, ConnectUserPassword

app = App()
stack = TerraformStack(app, "agents")
AwsProvider(stack, "aws", region="eu-central-1")
instance = ConnectInstance.from_instance_alias(stack, "support", "acme-support")
user = ConnectUser(
    stack,
    "jdoe",
    instance=instance,
    name="jdoe",
    identity_info=ConnectUserIdentityInfo(first_name="Jane", last_name="Doe"),
    password=ConnectUserPassword.from_new_variable(stack, "initial_password"),
    routing_profile=instance.routing_profile("Basic Routing Profile"),
    security_profiles=[instance.security_profile("Agent")],
)
user.grant_security_profile(instance.security_profile("CallCenterManager"))
app.synth()
