"""Mistakes, of which the user of the library is to read the whole message."""

from typing import Callable, Dict

from cdktf import App, TerraformStack
from cdktf_aws_connect import (
    AwsProvider,
    ConnectAccessCheck,
    ConnectAccessChecks,
    ConnectInstance,
    ConnectUser,
    ConnectUserIdentityInfo,
    ConnectUserPassword,
    ConnectUserPhoneConfig,
    ConnectUserRoster,
    IdentityManagementType,
    PhoneType,
    RoutingProfile,
    SecurityProfile,
)


def message_of(mistake: Callable[[], None]) -> str:
    try:
        mistake()
    except RuntimeError as error:
        return str(error)
    raise AssertionError("There was no error.")


def validation_error() -> None:
    stack = TerraformStack(App(), "mistake")
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


def synth_error() -> None:
    app = App(outdir="mistake.out")
    stack = TerraformStack(app, "mistake")
    AwsProvider(stack, "aws")
    instance = ConnectInstance.from_instance_id(
        stack, "instance", "f1288a1f", identity_management_type=IdentityManagementType.CONNECT_MANAGED
    )
    for name in ["jdoe", "rroe"]:
        ConnectUser(
            stack,
            name,
            instance=instance,
            name=name,
            identity_info=ConnectUserIdentityInfo(first_name="J.", last_name="Doe"),
            routing_profile=RoutingProfile.from_routing_profile_id("12345678"),
            security_profiles=[SecurityProfile.from_security_profile_id("87654321")],
        )
    app.synth()


def access_error() -> None:
    app = App(outdir="mistake.out")
    stack = TerraformStack(app, "mistake")
    AwsProvider(stack, "aws")
    instance = ConnectInstance.from_instance_id(stack, "instance", "f1288a1f")
    ConnectUser(
        stack,
        "jdoe",
        instance=instance,
        name="jdoe",
        routing_profile=RoutingProfile.from_routing_profile_id("12345678"),
        security_profiles=[instance.security_profile("Admin")],
    )
    ConnectAccessChecks.apply_to(app, admins=["root"])
    ConnectAccessChecks.acknowledge(stack, ConnectAccessCheck.NO_HIERARCHY_GROUP, "There is no hierarchy.")
    app.synth()


def roster_error() -> None:
    stack = TerraformStack(App(), "mistake")
    ConnectUserRoster.from_csv(
        stack,
        "agents",
        path="mistakes.csv",
        instance=ConnectInstance.from_instance_id(stack, "instance", "f1288a1f"),
        denied_security_profiles=["Admin"],
    )


ERRORS: Dict[str, Callable[[], None]] = {
    "validation-error": validation_error,
    "synth-error": synth_error,
    "access-error": access_error,
    "roster-error": roster_error,
}
