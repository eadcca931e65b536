package consumer;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.AwsProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;

public final class Main {
    private Main() {
    }

    public static void main(String[] args) throws IOException {
        Path outdir = Paths.get(args[0]);
        // cdktf asks Terraform for its version where a stack has imports or moves; nothing else here needs Terraform.
        App app = App.Builder.create().outdir(outdir.toString()).skipValidation(true).build();
        Cases.CASES.forEach((name, build) -> {
            TerraformStack stack = new TerraformStack(app, name);
            AwsProvider.Builder.create(stack, "aws").region("eu-central-1").build();
            build.accept(stack);
        });
        app.synth();
        for (Map.Entry<String, Runnable> error : Errors.ERRORS.entrySet()) {
            Files.writeString(outdir.resolve(error.getKey() + ".txt"), Errors.messageOf(error.getValue()));
        }
    }
}
