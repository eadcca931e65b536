package consumer;

import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserIdentityInfo;
import io.github.cdktfawsconnect.ConnectUserPassword;
import io.github.cdktfawsconnect.ConnectUserPhoneConfig;
import io.github.cdktfawsconnect.HierarchyGroup;
import io.github.cdktfawsconnect.PhoneType;
import io.github.cdktfawsconnect.RoutingProfile;
import io.github.cdktfawsconnect.SecurityProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The examples of the provider's page of {@code aws_connect_user}. */
final class SeedCases {
    static final String INSTANCE_ID = "${aws_connect_instance.example.id}";
    static final String ROUTING_PROFILE_ID = "${aws_connect_routing_profile.example.routing_profile_id}";
    static final String SECURITY_PROFILE_ID = "${aws_connect_security_profile.example.security_profile_id}";
    static final String SECURITY_PROFILE_ID_2 = "${aws_connect_security_profile.example2.security_profile_id}";
    static final String HIERARCHY_GROUP_ID = "${aws_connect_user_hierarchy_group.example.hierarchy_group_id}";

    static final Map<String, Consumer<TerraformStack>> CASES = new LinkedHashMap<>();

    static {
        CASES.put("seed-basic", SeedCases::seedBasic);
        CASES.put("seed-hierarchy-group", SeedCases::seedHierarchyGroup);
        CASES.put("seed-identity-info", SeedCases::seedIdentityInfo);
        CASES.put("seed-soft-phone", SeedCases::seedSoftPhone);
        CASES.put("seed-desk-phone", SeedCases::seedDeskPhone);
    }

    private SeedCases() {
    }

    private static void seedBasic(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "example")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("example")
                .password(ConnectUserPassword.unsafePlainText("Password123"))
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("example").lastName("example2").build())
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(0).phoneType(PhoneType.SOFT_PHONE).build())
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
    }

    private static void seedHierarchyGroup(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "example")
                .hierarchyGroup(HierarchyGroup.fromHierarchyGroupId(HIERARCHY_GROUP_ID))
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("example")
                .password(ConnectUserPassword.unsafePlainText("Password123"))
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("example").lastName("example2").build())
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(0).phoneType(PhoneType.SOFT_PHONE).build())
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
    }

    private static void seedIdentityInfo(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "example")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("example")
                .password(ConnectUserPassword.unsafePlainText("Password123"))
                .identityInfo(ConnectUserIdentityInfo.builder().email("example@example.com").firstName("example").lastName("example2").build())
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(0).phoneType(PhoneType.SOFT_PHONE).build())
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
    }

    private static void seedSoftPhone(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "example")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("example")
                .password(ConnectUserPassword.unsafePlainText("Password123"))
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(0).phoneType(PhoneType.SOFT_PHONE).build())
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
    }

    private static void seedDeskPhone(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "example")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("example")
                .password(ConnectUserPassword.unsafePlainText("Password123"))
                .phoneConfig(ConnectUserPhoneConfig.builder()
                        .afterContactWorkTimeLimit(0)
                        .autoAccept(false)
                        .deskPhoneNumber("+112345678912")
                        .phoneType(PhoneType.DESK_PHONE)
                        .build())
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(SecurityProfile.fromSecurityProfileIds(List.of(SECURITY_PROFILE_ID, SECURITY_PROFILE_ID_2)))
                .build();
    }
}
