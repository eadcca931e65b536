package consumer;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.AwsProvider;
import io.github.cdktfawsconnect.ConnectAccessCheck;
import io.github.cdktfawsconnect.ConnectAccessChecks;
import io.github.cdktfawsconnect.ConnectAccessChecksProps;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectInstanceOptions;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserIdentityInfo;
import io.github.cdktfawsconnect.ConnectUserPassword;
import io.github.cdktfawsconnect.ConnectUserPhoneConfig;
import io.github.cdktfawsconnect.ConnectUserRoster;
import io.github.cdktfawsconnect.ConnectUserRosterCsvProps;
import io.github.cdktfawsconnect.IdentityManagementType;
import io.github.cdktfawsconnect.PhoneType;
import io.github.cdktfawsconnect.RoutingProfile;
import io.github.cdktfawsconnect.SecurityProfile;
import java.util.List;
import java.util.Map;

/** Mistakes, of which the user of the library is to read the whole message. */
final class Errors {
    static final Map<String, Runnable> ERRORS = Map.of(
            "validation-error", Errors::validationError,
            "synth-error", Errors::synthError,
            "access-error", Errors::accessError,
            "roster-error", Errors::rosterError);

    private Errors() {
    }

    static String messageOf(Runnable mistake) {
        try {
            mistake.run();
        } catch (RuntimeException exception) {
            return exception.getMessage();
        }
        throw new AssertionError("There was no error.");
    }

    private static void validationError() {
        TerraformStack stack = new TerraformStack(new App(), "mistake");
        ConnectUser.Builder.create(stack, "jdoe")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", "f1288a1f", ConnectInstanceOptions.builder()
                        .identityManagementType(IdentityManagementType.CONNECT_MANAGED).build()))
                .name("jane doe, who has a long name")
                .password(ConnectUserPassword.unsafePlainText("secret"))
                .routingProfile(RoutingProfile.fromRoutingProfileId("f1288a1f:12345678"))
                .securityProfiles(SecurityProfile.fromSecurityProfileIds(List.of()))
                .phoneConfig(ConnectUserPhoneConfig.builder()
                        .phoneType(PhoneType.DESK_PHONE).afterContactWorkTimeLimit(2_000_001).build())
                .build();
    }

    private static void synthError() {
        App app = App.Builder.create().outdir("mistake.out").build();
        TerraformStack stack = new TerraformStack(app, "mistake");
        AwsProvider.Builder.create(stack, "aws").build();
        ConnectInstance instance = ConnectInstance.fromInstanceId(stack, "instance", "f1288a1f", ConnectInstanceOptions.builder()
                .identityManagementType(IdentityManagementType.CONNECT_MANAGED).build());
        for (String name : List.of("jdoe", "rroe")) {
            ConnectUser.Builder.create(stack, name)
                    .instance(instance)
                    .name(name)
                    .identityInfo(ConnectUserIdentityInfo.builder().firstName("J.").lastName("Doe").build())
                    .routingProfile(RoutingProfile.fromRoutingProfileId("12345678"))
                    .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId("87654321")))
                    .build();
        }
        app.synth();
    }

    private static void accessError() {
        App app = App.Builder.create().outdir("mistake.out").build();
        TerraformStack stack = new TerraformStack(app, "mistake");
        AwsProvider.Builder.create(stack, "aws").build();
        ConnectInstance instance = ConnectInstance.fromInstanceId(stack, "instance", "f1288a1f");
        ConnectUser.Builder.create(stack, "jdoe")
                .instance(instance)
                .name("jdoe")
                .routingProfile(RoutingProfile.fromRoutingProfileId("12345678"))
                .securityProfiles(List.of(instance.securityProfile("Admin")))
                .build();
        ConnectAccessChecks.applyTo(app, ConnectAccessChecksProps.builder().admins(List.of("root")).build());
        ConnectAccessChecks.acknowledge(stack, ConnectAccessCheck.NO_HIERARCHY_GROUP, "There is no hierarchy.");
        app.synth();
    }

    private static void rosterError() {
        TerraformStack stack = new TerraformStack(new App(), "mistake");
        ConnectUserRoster.fromCsv(stack, "agents", ConnectUserRosterCsvProps.builder()
                .path("mistakes.csv")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", "f1288a1f"))
                .deniedSecurityProfiles(List.of("Admin"))
                .build());
    }
}
