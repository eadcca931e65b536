package consumer;

import static consumer.SeedCases.ROUTING_PROFILE_ID;

import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.TerraformVariable;
import io.github.cdktfawsconnect.ConnectAccessReport;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectInstanceSnapshotOptions;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserPassword;
import io.github.cdktfawsconnect.ConnectUserPolicy;
import io.github.cdktfawsconnect.ConnectUserRoster;
import io.github.cdktfawsconnect.ConnectUserRosterCsvProps;
import io.github.cdktfawsconnect.ConnectUserRosterLeavers;
import io.github.cdktfawsconnect.ConnectUserRosterRow;
import io.github.cdktfawsconnect.ConnectUserRosterRowsProps;
import io.github.cdktfawsconnect.ConnectUserRosterSplit;
import io.github.cdktfawsconnect.PhoneType;
import io.github.cdktfawsconnect.RoutingProfile;
import io.github.cdktfawsconnect.SecurityProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Many users at once, and who has access. */
final class TeamCases {
    static final Map<String, Consumer<TerraformStack>> CASES = new LinkedHashMap<>();

    static {
        CASES.put("roster-from-csv", TeamCases::rosterFromCsv);
        CASES.put("roster-from-rows", TeamCases::rosterFromRows);
        CASES.put("roster-parts", TeamCases::rosterParts);
        CASES.put("snapshot", TeamCases::snapshot);
        CASES.put("user-policy", TeamCases::userPolicy);
    }

    private TeamCases() {
    }

    private static void rosterFromCsv(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromInstanceAlias(stack, "support", "acme-support");
        ConnectUserRoster agents = ConnectUserRoster.fromCsv(stack, "agents", ConnectUserRosterCsvProps.builder()
                .path("agents.csv")
                .instance(instance)
                .password(ConnectUserPassword.fromNewVariable(stack, "initial_password"))
                .deniedSecurityProfiles(List.of("Admin"))
                .tags(Map.of("CostCenter", "4711"))
                .build());
        agents.user("jdoe").grantSecurityProfile(instance.securityProfile("QualityAnalyst"));
        agents.importByName(List.of("rroe"));
        agents.addOverride("lifecycle.prevent_destroy", true);
        TerraformOutput.Builder.create(stack, "jdoe").value(agents.user("jdoe").getUserArn()).build();
        TerraformOutput.Builder.create(stack, "names").value(agents.getUserNames()).build();
        new ConnectAccessReport(stack, "access");
    }

    private static void rosterFromRows(TerraformStack stack) {
        TerraformVariable passwords = TerraformVariable.Builder.create(stack, "passwords").type("map(string)").sensitive(true).build();
        ConnectUserRoster agents = ConnectUserRoster.fromRows(stack, "agents", ConnectUserRosterRowsProps.builder()
                .instance(ConnectInstance.fromInstanceId(stack, "instance", "f1288a1f"))
                .routingProfiles(Map.of("Basic", RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID)))
                .passwords(passwords)
                .rows(List.of(
                    ConnectUserRosterRow.builder().name("jdoe").firstName("Jane").lastName("Doe").routingProfile("Basic").securityProfiles(List.of("Agent")).build(),
                    ConnectUserRosterRow.builder()
                        .name("rroe")
                        .firstName("Richard")
                        .lastName("Roe")
                        .routingProfile("Basic")
                        .securityProfiles(List.of("Agent", "CallCenterManager"))
                        .phoneType(PhoneType.DESK_PHONE)
                        .deskPhoneNumber("+14155550100")
                        .tags(Map.of("Shift", "night"))
                        .build()))
                .build());
        agents.moveFromIds(Map.of("jdoe", "aws_connect_user.jane"));
    }

    private static void rosterParts(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromInstanceId(stack, "instance", "f1288a1f");
        ConnectUserRosterSplit split = ConnectUserRosterSplit.byUserName(2);
        for (String part : List.of("0", "1")) {
            ConnectUserRoster.fromCsv(stack, "agents" + part, ConnectUserRosterCsvProps.builder()
                    .path("agents.csv").instance(instance).part(split.part(part)).build());
        }
    }

    private static void snapshot(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromSnapshot(stack, "support", "acme-support.connect.json",
                ConnectInstanceSnapshotOptions.builder().verifyAtPlan(true).build());
        ConnectUserRoster agents = ConnectUserRoster.fromCsv(stack, "agents", ConnectUserRosterCsvProps.builder()
                .path("agents.csv")
                .instance(instance)
                .password(ConnectUserPassword.fromNewVariable(stack, "initial_password"))
                .ignorePhoneConfigChanges(true)
                .baseline("agents-before.csv")
                .maxRemovals(0.5)
                .leavers(ConnectUserRosterLeavers.FORGET)
                .build());
        agents.user("rroe").assignHierarchyGroup(instance.hierarchyGroup("Paris/Billing"));
        ConnectUser.forget(stack, "jsmith");
        TerraformOutput.Builder.create(stack, "lead").value(instance.user("lead").getUserArn()).build();
        TerraformOutput.Builder.create(stack, "type").value(instance.getIdentityManagementType()).build();
    }

    private static void userPolicy(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromInstanceArn(stack, "instance", "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f");
        ConnectUserPolicy policy = ConnectUserPolicy.Builder.create()
                .instance(instance)
                .deniedSecurityProfiles(List.of(SecurityProfile.fromSecurityProfileId("87654321"), instance.securityProfile("Admin")))
                .protectedUsers(List.of(instance.user("root")))
                .build();
        TerraformOutput.Builder.create(stack, "policy").value(policy.getJson()).build();
        TerraformOutput.Builder.create(stack, "first_sid").value(policy.getStatements().get(0).getSid()).build();
    }
}
