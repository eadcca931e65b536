package consumer;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectInstanceOptions;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserPassword;
import io.github.cdktfawsconnect.ConnectUserPhoneConfig;
import io.github.cdktfawsconnect.IdentityManagementType;
import io.github.cdktfawsconnect.PhoneType;
import io.github.cdktfawsconnect.RoutingProfile;
import io.github.cdktfawsconnect.SecurityProfile;
import java.util.List;

final class ValidationError {
    static final String CASE = "validation-error";

    private ValidationError() {
    }

    /** What the user of the library can read when all of this is wrong. */
    static String message() {
        TerraformStack stack = new TerraformStack(new App(), CASE);
        try {
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
        } catch (RuntimeException exception) {
            return exception.getMessage();
        }
        throw new AssertionError("There was no error.");
    }
}
