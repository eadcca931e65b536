import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.AwsProvider;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserIdentityInfo;
import io.github.cdktfawsconnect.ConnectUserPassword;
import java.util.List;

public final class Main {
    public static void main(String[] args) {
        App app = new App();
        TerraformStack stack = new TerraformStack(app, "agents");
        AwsProvider.Builder.create(stack, "aws").region("eu-central-1").build();
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
        app.synth();
    }
}
