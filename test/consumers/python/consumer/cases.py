"""One stack a case: the same cases, by the same names, are in each language."""

from typing import Callable, Dict, Optional

import jsii
from cdktf import (
    Aspects,
    IAspect,
    LocalExecProvisioner,
    SSHProvisionerConnection,
    TerraformIterator,
    TerraformOutput,
    TerraformResourceLifecycle,
    TerraformStack,
    TerraformVariable,
    Token,
)
from cdktf_aws_connect import (
    AwsProvider,
    AwsProviderAssumeRole,
    AwsProviderDefaultTags,
    AwsProviderIgnoreTags,
    ConnectInstance,
    ConnectUser,
    ConnectUserIdentityInfo,
    ConnectUserPassword,
    ConnectUserPhoneConfig,
    ConnectUserWarning,
    HierarchyGroup,
    IConnectInstance,
    ISecurityProfile,
    IdentityManagementType,
    RoutingProfile,
    SecurityProfile,
)
from constructs import IConstruct

from consumer.quick_start import quick_start
from consumer.seed_cases import (
    HIERARCHY_GROUP_ID,
    INSTANCE_ID,
    ROUTING_PROFILE_ID,
    SECURITY_PROFILE_ID,
    SECURITY_PROFILE_ID_2,
    SEED_CASES,
)
from consumer.team_cases import TEAM_CASES


def saml_user(stack: TerraformStack) -> None:
    instance_arn = "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f-6193-445a-b47e-af739b2aaaaa"
    user = ConnectUser(
        stack,
        "jdoe",
        instance=ConnectInstance.from_instance_arn(
            stack, "instance", instance_arn, identity_management_type=IdentityManagementType.SAML
        ),
        name="jane.doe@example.com",
        identity_info=ConnectUserIdentityInfo(first_name="Jane", last_name="Doe", secondary_email="jane.doe@example.org"),
        routing_profile=RoutingProfile.from_routing_profile_arn(f"{instance_arn}/routing-profile/12345678"),
        security_profiles=[SecurityProfile.from_security_profile_arn(f"{instance_arn}/security-profile/87654321")],
        hierarchy_group=HierarchyGroup.from_hierarchy_group_arn(f"{instance_arn}/agent-group/11223344"),
        protect_from_deletion=True,
        tags={"CostCenter": "4711"},
    )
    TerraformOutput(stack, "id", value=user.id)
    TerraformOutput(stack, "user_id", value=user.user_id)
    TerraformOutput(stack, "user_arn", value=user.user_arn)
    TerraformOutput(stack, "user_name", value=user.user_name)
    TerraformOutput(stack, "instance_id", value=user.instance.id)
    TerraformOutput(stack, "tags_all", value=user.tags_all)
    TerraformOutput(stack, "fqn", value=user.fqn)


def lookups_by_name(stack: TerraformStack) -> None:
    instance = ConnectInstance.from_instance_alias(stack, "support", "acme-support")
    password = ConnectUserPassword.from_new_variable(stack, "initial_password")
    for name in ["jdoe", "rroe"]:
        ConnectUser(
            stack,
            name,
            instance=instance,
            name=name,
            password=password,
            identity_info=ConnectUserIdentityInfo(first_name="J.", last_name="Doe"),
            routing_profile=instance.routing_profile("Basic Routing Profile"),
            security_profiles=[instance.security_profile("Agent")],
            hierarchy_group=instance.hierarchy_group("Berlin/Billing"),
        )
    TerraformOutput(stack, "supervisor", value=instance.user("supervisor").user_id)


def grants(stack: TerraformStack) -> None:
    instance = ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID)
    user = ConnectUser(
        stack,
        "jdoe",
        instance=instance,
        name="jdoe",
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )
    user.grant_security_profile(SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID_2))
    user.grant_security_profile(SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID_2))
    user.grant_security_profiles([instance.security_profile("QualityAnalyst"), instance.security_profile("CallCenterManager")])
    user.assign_hierarchy_group(HierarchyGroup.from_hierarchy_group_id(HIERARCHY_GROUP_ID))


def imports(stack: TerraformStack) -> None:
    instance = ConnectInstance.from_instance_id(
        stack, "instance", "f1288a1f", identity_management_type=IdentityManagementType.CONNECT_MANAGED
    )
    routing_profile = RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID)
    security_profiles = [SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)]
    by_id = ConnectUser(
        stack,
        "jdoe",
        instance=instance,
        name="jdoe",
        routing_profile=routing_profile,
        security_profiles=security_profiles,
        identity_info=ConnectUserIdentityInfo(first_name="Jane", last_name="Doe"),
        phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=30),
    )
    by_id.import_from("f1288a1f:12345678")
    by_name = ConnectUser(
        stack,
        "rroe",
        instance=instance,
        name="rroe",
        routing_profile=routing_profile,
        security_profiles=security_profiles,
        identity_info=ConnectUserIdentityInfo(first_name="Richard", last_name="Roe"),
        phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=30),
    )
    by_name.import_by_name()
    known = ConnectUser.from_user_arn(stack, "known", "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f/agent/12345678")
    TerraformOutput(stack, "known_name", value=known.user_name)


@jsii.implements(IAspect)
class CostCenter:
    def __init__(self, cost_center: str) -> None:
        self.cost_center = cost_center

    def visit(self, node: IConstruct) -> None:
        if isinstance(node, ConnectUser):
            node.resource.add_override("tags.CostCenter", self.cost_center)
            node.grant_security_profile(SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID_2))


def aspect(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "jdoe",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="jdoe",
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )
    Aspects.of(stack).add(CostCenter("4711"))


def override(stack: TerraformStack) -> None:
    user = ConnectUser(
        stack,
        "jdoe",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="jdoe",
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )
    user.resource.add_override("phone_config.auto_accept", True)
    user.resource.add_override("lifecycle.create_before_destroy", True)
    user.resource.move_from_id("aws_connect_user.jane")


def password_from_variable(stack: TerraformStack) -> None:
    variable = TerraformVariable(stack, "password", type="string", sensitive=True)
    ConnectUser(
        stack,
        "jdoe",
        instance=ConnectInstance.from_instance_id(
            stack, "instance", INSTANCE_ID, identity_management_type=IdentityManagementType.CONNECT_MANAGED
        ),
        name="jdoe",
        password=ConnectUserPassword.from_variable(variable),
        identity_info=ConnectUserIdentityInfo(first_name="Jane", last_name="Doe"),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )


def password_from_secret(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "jdoe",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="jdoe",
        password=ConnectUserPassword.from_secrets_manager(stack, "secret", secret_id="connect/initial", json_key="password"),
        ignore_password_changes=False,
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )


def profiles_from_variable(stack: TerraformStack) -> None:
    profiles = TerraformVariable(stack, "profiles", type="list(string)")
    user = ConnectUser(
        stack,
        "jdoe",
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name="jdoe",
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=SecurityProfile.from_security_profile_ids(profiles.list_value),
    )
    user.grant_security_profile(SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID))


def meta_arguments(stack: TerraformStack) -> None:
    dublin = AwsProvider(stack, "dublin", region="eu-west-1", alias="dublin")
    instance = ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID, provider=dublin)
    first = ConnectUser(
        stack,
        "first",
        instance=instance,
        name="first",
        routing_profile=instance.routing_profile("Basic Routing Profile"),
        security_profiles=[instance.security_profile("Agent")],
        provider=dublin,
    )
    ConnectUser(
        stack,
        "second",
        instance=instance,
        name="second",
        password=ConnectUserPassword.unsafe_plain_text("Password123"),
        routing_profile=instance.routing_profile("Basic Routing Profile"),
        security_profiles=[instance.security_profile("Agent")],
        phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=0),
        acknowledged_warnings=[ConnectUserWarning.PLAIN_TEXT_PASSWORD, ConnectUserWarning.UNLIMITED_AFTER_CONTACT_WORK],
        region="eu-west-1",
        depends_on=[first],
        lifecycle=TerraformResourceLifecycle(ignore_changes=["tags"], prevent_destroy=True),
        provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        connection=SSHProvisionerConnection(type="ssh", host="example.org"),
    )


def for_each(stack: TerraformStack) -> None:
    names = TerraformIterator.from_list(["jdoe", "rroe"])
    ConnectUser(
        stack,
        "agents",
        for_each=names,
        instance=ConnectInstance.from_instance_id(stack, "instance", INSTANCE_ID),
        name=Token.as_string(names.value),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[SecurityProfile.from_security_profile_id(SECURITY_PROFILE_ID)],
    )


def provider_blocks(stack: TerraformStack) -> None:
    AwsProvider(
        stack,
        "frankfurt",
        alias="frankfurt",
        region="eu-central-1",
        max_retries=25,
        retry_mode="adaptive",
        skip_credentials_validation=True,
        allowed_account_ids=["123456789012"],
        assume_role=[AwsProviderAssumeRole(role_arn="arn:aws:iam::123456789012:role/connect", duration="1h")],
        default_tags=[AwsProviderDefaultTags(tags={"CostCenter": "4711"})],
        ignore_tags=[AwsProviderIgnoreTags(keys=["Owner"])],
        endpoints={"connect": "http://127.0.0.1:4566"},
    )


@jsii.implements(IConnectInstance)
class OwnInstance:
    @property
    def id(self) -> str:
        return "f1288a1f"

    @property
    def arn(self) -> str:
        return "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f"

    @property
    def identity_management_type(self) -> str:
        return "SAML"


@jsii.implements(ISecurityProfile)
class OwnSecurityProfile:
    @property
    def security_profile_id(self) -> str:
        return "87654321"

    @property
    def instance_id(self) -> Optional[str]:
        return None

    @property
    def name(self) -> Optional[str]:
        return None


def own_references(stack: TerraformStack) -> None:
    ConnectUser(
        stack,
        "jdoe",
        instance=OwnInstance(),
        name="jane.doe@example.com",
        identity_info=ConnectUserIdentityInfo(first_name="Jane", last_name="Doe"),
        routing_profile=RoutingProfile.from_routing_profile_id(ROUTING_PROFILE_ID),
        security_profiles=[OwnSecurityProfile()],
    )


CASES: Dict[str, Callable[[TerraformStack], None]] = {
    **SEED_CASES,
    "quick-start": quick_start,
    **TEAM_CASES,
    "saml-user": saml_user,
    "lookups-by-name": lookups_by_name,
    "grants": grants,
    "imports": imports,
    "aspect": aspect,
    "override": override,
    "password-from-variable": password_from_variable,
    "password-from-secret": password_from_secret,
    "profiles-from-variable": profiles_from_variable,
    "meta-arguments": meta_arguments,
    "for-each": for_each,
    "provider-blocks": provider_blocks,
    "own-references": own_references,
}
