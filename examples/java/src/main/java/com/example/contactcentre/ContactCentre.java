package com.example.contactcentre;

import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.AwsProvider;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectInstanceOptions;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserIdentityInfo;
import io.github.cdktfawsconnect.ConnectUserPassword;
import io.github.cdktfawsconnect.ConnectUserPhoneConfig;
import io.github.cdktfawsconnect.IdentityManagementType;
import io.github.cdktfawsconnect.PhoneType;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** The agents of three teams, in an instance that has its profiles and its hierarchy already. */
final class ContactCentre extends TerraformStack {
    private final ConnectInstance instance;
    private final ConnectUserPassword password;

    ContactCentre(Construct scope, String id) {
        super(scope, id);

        AwsProvider.Builder.create(this, "aws").region("eu-central-1").build();

        instance = ConnectInstance.fromInstanceAlias(this, "acme", "acme-support", ConnectInstanceOptions.builder()
                .identityManagementType(IdentityManagementType.CONNECT_MANAGED)
                .build());
        password = ConnectUserPassword.fromNewVariable(this, "initial_password");

        Team orders = Team.of(instance, "Berlin", "Orders");
        Team returns = Team.of(instance, "Berlin", "Returns");
        Team technical = Team.of(instance, "Lisbon", "Technical");

        // Orders: in the browser, with calls that connect by themselves.
        ConnectUserPhoneConfig inBrowser = ConnectUserPhoneConfig.builder()
                .phoneType(PhoneType.SOFT_PHONE)
                .autoAccept(true)
                .afterContactWorkTimeLimit(60)
                .build();
        newAgent("jdoe", "Jane", "Doe", orders).phoneConfig(inBrowser).build();
        newAgent("rroe", "Richard", "Roe", orders).phoneConfig(inBrowser).build();

        // Returns: at desk phones.
        newAgent("mmajor", "Mary", "Major", returns).phoneConfig(deskPhone("+493023125001")).build();
        newAgent("jstiles", "John", "Stiles", returns).phoneConfig(deskPhone("+493023125002")).build();

        // Technical: a new agent, and the lead, who exists already and is taken over.
        newAgent("jroe", "Jane", "Roe", technical).tags(Map.of("Language", "pt")).build();
        ConnectUser lead = agent("jsmith", "John", "Smith", technical)
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(300).build())
                .protectFromDeletion(true)
                .build();
        lead.importByName();
        lead.grantSecurityProfile(instance.securityProfile("CallCenterManager"));

        TerraformOutput.Builder.create(this, "lead_arn").value(lead.getUserArn()).build();
    }

    private ConnectUser.Builder newAgent(String name, String firstName, String lastName, Team team) {
        return agent(name, firstName, lastName, team).password(password);
    }

    private ConnectUser.Builder agent(String name, String firstName, String lastName, Team team) {
        return ConnectUser.Builder.create(this, name)
                .instance(instance)
                .securityProfiles(List.of(instance.securityProfile("Agent")))
                .routingProfile(team.routingProfile())
                .hierarchyGroup(team.hierarchyGroup())
                .name(name)
                .identityInfo(ConnectUserIdentityInfo.builder()
                        .firstName(firstName)
                        .lastName(lastName)
                        .email(name + "@example.com")
                        .build());
    }

    private static ConnectUserPhoneConfig deskPhone(String number) {
        return ConnectUserPhoneConfig.builder()
                .phoneType(PhoneType.DESK_PHONE)
                .deskPhoneNumber(number)
                .afterContactWorkTimeLimit(120)
                .build();
    }
}
