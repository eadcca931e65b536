"""Many users at once, and who has access."""

from typing import Callable, Dict

from cdktf import TerraformOutput, TerraformStack, TerraformVariable
from cdktf_aws_connect import (
    ConnectAccessReport,
    ConnectInstance,
    ConnectUser,
    ConnectUserPassword,
    ConnectUserPolicy,
    ConnectUserRoster,
    ConnectUserRosterLeavers,
    ConnectUserRosterRow,
    ConnectUserRosterSplit,
    PhoneType,
    RoutingProfile,
    SecurityProfile,
)

from consumer.seed_cases import ROUTING_PROFILE_ID


def roster_from_csv(stack: TerraformStack) -> None:
    instance = ConnectInstance.from_instance_alias(stack, "support", "acme-support")
    agents = ConnectUserRoster.from_csv(
        stack,
        "agents",
        path="agents.csv",
        instance=instance,
        password=ConnectUserPassword.from_new_variable(stack, "initial_password"),
        denied_security_profiles=["Admin"],
        tags={"CostCenter": "4711"},
    )
    agents.user("jdoe").grant_security_profile(instance.security_profile("QualityAnalyst"))
    agents.import_by_name(["rroe"])
    agents.add_override("lifecycle.prevent_destroy", True)
    TerraformOutput(stack, "jdoe", value=agents.user("jdoe").user_arn)
    TerraformOutput(stack, "names", value=agents.user_names)
    ConnectAccessReport(stack, "access")


def roster_from_rows(stack: TerraformStack) -> None:
    passwords = TerraformVariable(stack, "passwords", type="map(string)", sensitive=True)
    agents = ConnectUserRoster.from_rows(
        stack,
        "agents",
        instance=ConnectInstance.from_instance_id(stack, "instance", "f1288a1f"),
        routing_profiles={"Basic": RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID)},
        passwords=passwords,
        rows=[
            ConnectUserRosterRow(
                name="jdoe", first_name="Jane", last_name="Doe", routing_profile="Basic", security_profiles=["Agent"]
            ),
            ConnectUserRosterRow(
                name="rroe",
                first_name="Richard",
                last_name="Roe",
                routing_profile="Basic",
                security_profiles=["Agent", "CallCenterManager"],
                phone_type=PhoneType.DESK_PHONE,
                desk_phone_number="+14155550100",
                tags={"Shift": "night"},
            ),
        ],
    )
    agents.move_from_ids({"jdoe": "aws_connect_user.jane"})


def roster_parts(stack: TerraformStack) -> None:
    instance = ConnectInstance.from_instance_id(stack, "instance", "f1288a1f")
    split = ConnectUserRosterSplit.by_user_name(2)
    for part in ["0", "1"]:
        ConnectUserRoster.from_csv(stack, f"agents{part}", path="agents.csv", instance=instance, part=split.part(part))


def snapshot(stack: TerraformStack) -> None:
    instance = ConnectInstance.from_snapshot(stack, "support", "acme-support.connect.json", verify_at_plan=True)
    agents = ConnectUserRoster.from_csv(
        stack,
        "agents",
        path="agents.csv",
        instance=instance,
        password=ConnectUserPassword.from_new_variable(stack, "initial_password"),
        ignore_phone_config_changes=True,
        baseline="agents-before.csv",
        max_removals=0.5,
        leavers=ConnectUserRosterLeavers.FORGET,
    )
    agents.user("rroe").assign_hierarchy_group(instance.hierarchy_group("Paris/Billing"))
    ConnectUser.forget(stack, "jsmith")
    TerraformOutput(stack, "lead", value=instance.user("lead").user_arn)
    TerraformOutput(stack, "type", value=instance.identity_management_type)


def user_policy(stack: TerraformStack) -> None:
    instance = ConnectInstance.from_instance_arn(
        stack, "instance", "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f"
    )
    policy = ConnectUserPolicy(
        instance=instance,
        denied_security_profiles=[
            SecurityProfile.from_security_profile_id("87654321"),
            instance.security_profile("Admin"),
        ],
        protected_users=[instance.user("root")],
    )
    TerraformOutput(stack, "policy", value=policy.json)
    TerraformOutput(stack, "first_sid", value=policy.statements[0].sid)


TEAM_CASES: Dict[str, Callable[[TerraformStack], None]] = {
    "roster-from-csv": roster_from_csv,
    "roster-from-rows": roster_from_rows,
    "roster-parts": roster_parts,
    "snapshot": snapshot,
    "user-policy": user_policy,
}
