package consumer;

import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserIdentityInfo;
import io.github.cdktfawsconnect.ConnectUserPassword;
import java.util.List;

/** The example of README in all languages. */
final class QuickStart {
    private QuickStart() {
    }

    static void quickStart(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromInstanceAlias(stack, "support", "acme-support");
        ConnectUser user = ConnectUser.Builder.create(stack, "jdoe")
                .instance(instance)
                .name("jdoe")
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("Jane").lastName("Doe").build())
                .password(ConnectUserPassword.fromNewVariable(stack, "initial_password"))
                .routingProfile(instance.routingProfile("Basic Routing Profile"))
                .securityProfiles(List.of(instance.securityProfile("Agent")))
                .build();
        user.grantSecurityProfile(instance.securityProfile("CallCenterManager"));
    }
}
