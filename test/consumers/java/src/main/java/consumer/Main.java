package consumer;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;
import io.github.cdktfawsconnect.AwsProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

public final class Main {
    private Main() {
    }

    public static void main(String[] args) throws IOException {
        Path outdir = Paths.get(args[0]);
        App app = App.Builder.create().outdir(outdir.toString()).build();
        Cases.CASES.forEach((name, build) -> {
            TerraformStack stack = new TerraformStack(app, name);
            AwsProvider.Builder.create(stack, "aws").region("eu-central-1").build();
            build.accept(stack);
        });
        app.synth();
        Files.write(outdir.resolve(ValidationError.CASE + ".txt"), ValidationError.message().getBytes(StandardCharsets.UTF_8));
    }
}
