from dataclasses import dataclass
from typing import Mapping, Optional

from cdktf import TerraformOutput, TerraformStack
from cdktf_aws_connect import (
    AwsProvider,
    ConnectInstance,
    ConnectUser,
    ConnectUserIdentityInfo,
    ConnectUserPassword,
    ConnectUserPhoneConfig,
    IdentityManagementType,
    IHierarchyGroup,
    IRoutingProfile,
    PhoneType,
)
from constructs import Construct


@dataclass(frozen=True)
class Team:
    routing_profile: IRoutingProfile
    hierarchy_group: IHierarchyGroup


class ContactCentre(TerraformStack):
    """The agents of three teams, in an instance that has its profiles and its hierarchy already."""

    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        AwsProvider(self, "aws", region="eu-central-1")

        self.instance = ConnectInstance.from_instance_alias(
            self,
            "acme",
            "acme-support",
            identity_management_type=IdentityManagementType.CONNECT_MANAGED,
        )
        self.password = ConnectUserPassword.from_new_variable(self, "initial_password")

        orders = self.team("Berlin", "Orders")
        returns = self.team("Berlin", "Returns")
        technical = self.team("Lisbon", "Technical")

        # Orders: in the browser, with calls that connect by themselves.
        in_browser = ConnectUserPhoneConfig(
            phone_type=PhoneType.SOFT_PHONE,
            auto_accept=True,
            after_contact_work_time_limit=60,
        )
        self.new_agent("jdoe", "Jane", "Doe", orders, phone_config=in_browser)
        self.new_agent("rroe", "Richard", "Roe", orders, phone_config=in_browser)

        # Returns: at desk phones.
        self.new_agent("mmajor", "Mary", "Major", returns, phone_config=self.desk_phone("+493023125001"))
        self.new_agent("jstiles", "John", "Stiles", returns, phone_config=self.desk_phone("+493023125002"))

        # Technical: a new agent, and the lead, who exists already and is taken over.
        self.new_agent("jroe", "Jane", "Roe", technical, tags={"Language": "pt"})
        lead = ConnectUser(
            self,
            "jsmith",
            instance=self.instance,
            security_profiles=[self.instance.security_profile("Agent")],
            routing_profile=technical.routing_profile,
            hierarchy_group=technical.hierarchy_group,
            name="jsmith",
            identity_info=ConnectUserIdentityInfo(first_name="John", last_name="Smith", email="jsmith@example.com"),
            phone_config=ConnectUserPhoneConfig(after_contact_work_time_limit=300),
            protect_from_deletion=True,
        )
        lead.import_by_name()
        lead.grant_security_profile(self.instance.security_profile("CallCenterManager"))

        TerraformOutput(self, "lead_arn", value=lead.user_arn)

    def team(self, site: str, name: str) -> Team:
        """A team has a routing profile of its name and a group of the hierarchy."""
        return Team(
            routing_profile=self.instance.routing_profile(name),
            hierarchy_group=self.instance.hierarchy_group(f"{site}/{name}"),
        )

    def new_agent(
        self,
        name: str,
        first_name: str,
        last_name: str,
        team: Team,
        *,
        phone_config: Optional[ConnectUserPhoneConfig] = None,
        tags: Optional[Mapping[str, str]] = None,
    ) -> ConnectUser:
        return ConnectUser(
            self,
            name,
            instance=self.instance,
            security_profiles=[self.instance.security_profile("Agent")],
            routing_profile=team.routing_profile,
            hierarchy_group=team.hierarchy_group,
            name=name,
            password=self.password,
            identity_info=ConnectUserIdentityInfo(
                first_name=first_name,
                last_name=last_name,
                email=f"{name}@example.com",
            ),
            phone_config=phone_config,
            tags=tags,
        )

    @staticmethod
    def desk_phone(number: str) -> ConnectUserPhoneConfig:
        return ConnectUserPhoneConfig(
            phone_type=PhoneType.DESK_PHONE,
            desk_phone_number=number,
            after_contact_work_time_limit=120,
        )
