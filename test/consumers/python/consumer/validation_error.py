from cdktf import App, TerraformStack
from cdktf_aws_connect import (
    ConnectInstance,
    ConnectUser,
    ConnectUserPassword,
    ConnectUserPhoneConfig,
    IdentityManagementType,
    PhoneType,
    RoutingProfile,
    SecurityProfile,
)

VALIDATION_ERROR = "validation-error"


def validation_error() -> str:
    """What the user of the library can read when all of this is wrong."""
    stack = TerraformStack(App(), VALIDATION_ERROR)
    try:
        ConnectUser(
            stack,
            "jdoe",
            instance=ConnectInstance.from_instance_id(
                stack, "instance", "f1288a1f", identity_management_type=IdentityManagementType.CONNECT_MANAGED
            ),
            name="jane doe, who has a long name",
            password=ConnectUserPassword.unsafe_plain_text("secret"),
            routing_profile=RoutingProfile.from_routing_profile_id("f1288a1f:12345678"),
            security_profiles=SecurityProfile.from_security_profile_ids([]),
            phone_config=ConnectUserPhoneConfig(phone_type=PhoneType.DESK_PHONE, after_contact_work_time_limit=2_000_001),
        )
    except RuntimeError as error:
        return str(error)
    raise AssertionError("There was no error.")
