"""The examples of the provider's page of `aws_connect_user`."""

from typing import Callable, Dict

from cdktf import TerraformStack
from cdktf_aws_connect import (
    ConnectInstance,
    ConnectUser,
    ConnectUserIdentityInfo,
    ConnectUserPassword,
    ConnectUserPhoneConfig,
    HierarchyGroup,
    PhoneType,
    RoutingProfile,
    SecurityProfile,
)

INSTANCE_ID = "${aws_connect_instance.example.id}"
ROUTING_PROFILE_ID = "${aws_connect_routing_profile.example.routing_profile_id}"
SECURITY_PROFILE_ID = "${aws_connect_security_profile.example.security_profile_id}"
SECURITY_PROFILE_ID_2 = "${aws_connect_security_profile.example2.security_profile_id}"
HIERARCHY_GROUP_ID = "${aws_connect_user_hierarchy_group.example.hierarchy_group_id}"


def seed_basic(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "example",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="example",
        password=ConnectUserPassword.unsafe_plain_text("Password123"),
        identity_info=ConnectUserIdentityInfo(first_name="example", last_name="example2"),
        phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=0, phone_type=PhoneType.SOFT_PHONE),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )


def seed_hierarchy_group(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "example",
        hierarchy_group=HierarchyGroup.from_hierarchy_group_id(HIERARCHY_GROUP_ID),
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="example",
        password=ConnectUserPassword.unsafe_plain_text("Password123"),
        identity_info=ConnectUserIdentityInfo(first_name="example", last_name="example2"),
        phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=0, phone_type=PhoneType.SOFT_PHONE),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )


def seed_identity_info(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "example",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="example",
        password=ConnectUserPassword.unsafe_plain_text("Password123"),
        identity_info=ConnectUserIdentityInfo(email="example@example.com", first_name="example", last_name="example2"),
        phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=0, phone_type=PhoneType.SOFT_PHONE),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )


def seed_soft_phone(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "example",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="example",
        password=ConnectUserPassword.unsafe_plain_text("Password123"),
        phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=0, phone_type=PhoneType.SOFT_PHONE),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )


def seed_desk_phone(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "example",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="example",
        password=ConnectUserPassword.unsafe_plain_text("Password123"),
        phone_config=ConnectUserPhoneConfig(
            after_contact_work_time_limit=0,
            auto_accept=False,
            desk_phone_number="+112345678912",
            phone_type=PhoneType.DESK_PHONE,
        ),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=SecurityProfile.from_security_profile_ids([SECURITY_PROFILE_ID, SECURITY_PROFILE_ID_2]),
    )


SEED_CASES: Dict[str, Callable[[TerraformStack], None]] = {
    "seed-basic": seed_basic,
    "seed-hierarchy-group": seed_hierarchy_group,
    "seed-identity-info": seed_identity_info,
    "seed-soft-phone": seed_soft_phone,
    "seed-desk-phone": seed_desk_phone,
}
