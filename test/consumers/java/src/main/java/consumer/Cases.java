package consumer;

import static consumer.SeedCases.HIERARCHY_GROUP_ID;
import static consumer.SeedCases.INSTANCE_ID;
import static consumer.SeedCases.ROUTING_PROFILE_ID;
import static consumer.SeedCases.SECURITY_PROFILE_ID;
import static consumer.SeedCases.SECURITY_PROFILE_ID_2;

import com.hashicorp.cdktf.Aspects;
import com.hashicorp.cdktf.IAspect;
import com.hashicorp.cdktf.ListTerraformIterator;
import com.hashicorp.cdktf.LocalExecProvisioner;
import com.hashicorp.cdktf.SSHProvisionerConnection;
import com.hashicorp.cdktf.TerraformIterator;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.TerraformVariable;
import com.hashicorp.cdktf.Token;
import io.github.cdktfawsconnect.AwsProvider;
import io.github.cdktfawsconnect.AwsProviderAssumeRole;
import io.github.cdktfawsconnect.AwsProviderDefaultTags;
import io.github.cdktfawsconnect.AwsProviderIgnoreTags;
import io.github.cdktfawsconnect.ConnectInstance;
import io.github.cdktfawsconnect.ConnectInstanceOptions;
import io.github.cdktfawsconnect.ConnectUser;
import io.github.cdktfawsconnect.ConnectUserIdentityInfo;
import io.github.cdktfawsconnect.ConnectUserPassword;
import io.github.cdktfawsconnect.ConnectUserPhoneConfig;
import io.github.cdktfawsconnect.ConnectUserWarning;
import io.github.cdktfawsconnect.HierarchyGroup;
import io.github.cdktfawsconnect.IConnectInstance;
import io.github.cdktfawsconnect.IConnectUser;
import io.github.cdktfawsconnect.IRoutingProfile;
import io.github.cdktfawsconnect.ISecurityProfile;
import io.github.cdktfawsconnect.IdentityManagementType;
import io.github.cdktfawsconnect.RoutingProfile;
import io.github.cdktfawsconnect.SecretsManagerPasswordProps;
import io.github.cdktfawsconnect.SecurityProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.constructs.IConstruct;

/** One stack a case: the same cases, by the same names, are in each language. */
final class Cases {
    static final Map<String, Consumer<TerraformStack>> CASES = new LinkedHashMap<>();

    static {
        CASES.putAll(SeedCases.CASES);
        CASES.put("quick-start", QuickStart::quickStart);
        CASES.putAll(TeamCases.CASES);
        CASES.put("saml-user", Cases::samlUser);
        CASES.put("lookups-by-name", Cases::lookupsByName);
        CASES.put("grants", Cases::grants);
        CASES.put("imports", Cases::imports);
        CASES.put("aspect", Cases::aspect);
        CASES.put("override", Cases::override);
        CASES.put("password-from-variable", Cases::passwordFromVariable);
        CASES.put("password-from-secret", Cases::passwordFromSecret);
        CASES.put("profiles-from-variable", Cases::profilesFromVariable);
        CASES.put("meta-arguments", Cases::metaArguments);
        CASES.put("for-each", Cases::forEach);
        CASES.put("provider-blocks", Cases::providerBlocks);
        CASES.put("own-references", Cases::ownReferences);
    }

    private Cases() {
    }

    private static void samlUser(TerraformStack stack) {
        String instanceArn = "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f-6193-445a-b47e-af739b2aaaaa";
        ConnectUser user = ConnectUser.Builder.create(stack, "jdoe")
                .instance(ConnectInstance.fromInstanceArn(stack, "instance", instanceArn, ConnectInstanceOptions.builder().identityManagementType(IdentityManagementType.SAML).build()))
                .name("jane.doe@example.com")
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("Jane").lastName("Doe").secondaryEmail("jane.doe@example.org").build())
                .routingProfile(RoutingProfile.fromRoutingProfileArn(instanceArn + "/routing-profile/12345678"))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileArn(instanceArn + "/security-profile/87654321")))
                .hierarchyGroup(HierarchyGroup.fromHierarchyGroupArn(instanceArn + "/agent-group/11223344"))
                .protectFromDeletion(true)
                .tags(Map.of("CostCenter", "4711"))
                .build();
        TerraformOutput.Builder.create(stack, "id").value(user.getId()).build();
        TerraformOutput.Builder.create(stack, "user_id").value(user.getUserId()).build();
        TerraformOutput.Builder.create(stack, "user_arn").value(user.getUserArn()).build();
        TerraformOutput.Builder.create(stack, "user_name").value(user.getUserName()).build();
        TerraformOutput.Builder.create(stack, "instance_id").value(user.getInstance().getId()).build();
        TerraformOutput.Builder.create(stack, "tags_all").value(user.getTagsAll()).build();
        TerraformOutput.Builder.create(stack, "fqn").value(user.getFqn()).build();
    }

    private static void lookupsByName(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromInstanceAlias(stack, "support", "acme-support");
        ConnectUserPassword password = ConnectUserPassword.fromNewVariable(stack, "initial_password");
        for (String name : List.of("jdoe", "rroe")) {
            ConnectUser.Builder.create(stack, name)
                    .instance(instance)
                    .name(name)
                    .password(password)
                    .identityInfo(ConnectUserIdentityInfo.builder().firstName("J.").lastName("Doe").build())
                    .routingProfile(instance.routingProfile("Basic Routing Profile"))
                    .securityProfiles(List.of(instance.securityProfile("Agent")))
                    .hierarchyGroup(instance.hierarchyGroup("Berlin/Billing"))
                    .build();
        }
        TerraformOutput.Builder.create(stack, "supervisor").value(instance.user("supervisor").getUserId()).build();
    }

    private static void grants(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID);
        ConnectUser user = ConnectUser.Builder.create(stack, "jdoe")
                .instance(instance)
                .name("jdoe")
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
        user.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID_2));
        user.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID_2));
        user.grantSecurityProfiles(List.of(instance.securityProfile("QualityAnalyst"), instance.securityProfile("CallCenterManager")));
        user.assignHierarchyGroup(HierarchyGroup.fromHierarchyGroupId(HIERARCHY_GROUP_ID));
    }

    private static void imports(TerraformStack stack) {
        ConnectInstance instance = ConnectInstance.fromInstanceId(stack, "instance", "f1288a1f", ConnectInstanceOptions.builder().identityManagementType(IdentityManagementType.CONNECT_MANAGED).build());
        IRoutingProfile routingProfile = RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID);
        List<ISecurityProfile> securityProfiles = List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID));
        ConnectUser byId = ConnectUser.Builder.create(stack, "jdoe")
                .instance(instance)
                .name("jdoe")
                .routingProfile(routingProfile)
                .securityProfiles(securityProfiles)
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("Jane").lastName("Doe").build())
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(30).build())
                .build();
        byId.importFrom("f1288a1f:12345678");
        ConnectUser byName = ConnectUser.Builder.create(stack, "rroe")
                .instance(instance)
                .name("rroe")
                .routingProfile(routingProfile)
                .securityProfiles(securityProfiles)
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("Richard").lastName("Roe").build())
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(30).build())
                .build();
        byName.importByName();
        IConnectUser known = ConnectUser.fromUserArn(stack, "known", "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f/agent/12345678");
        TerraformOutput.Builder.create(stack, "known_name").value(known.getUserName()).build();
    }

    private static final class CostCenter implements IAspect {
        private final String costCenter;

        CostCenter(String costCenter) {
            this.costCenter = costCenter;
        }

        @Override
        public void visit(IConstruct node) {
            if (node instanceof ConnectUser) {
                ConnectUser user = (ConnectUser) node;
                user.getResource().addOverride("tags.CostCenter", costCenter);
                user.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID_2));
            }
        }
    }

    private static void aspect(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "jdoe")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("jdoe")
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
        Aspects.of(stack).add(new CostCenter("4711"));
    }

    private static void override(TerraformStack stack) {
        ConnectUser user = ConnectUser.Builder.create(stack, "jdoe")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("jdoe")
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
        user.getResource().addOverride("phone_config.auto_accept", true);
        user.getResource().addOverride("lifecycle.create_before_destroy", true);
        user.getResource().moveFromId("aws_connect_user.jane");
    }

    private static void passwordFromVariable(TerraformStack stack) {
        TerraformVariable variable = TerraformVariable.Builder.create(stack, "password").type("string").sensitive(true).build();
        ConnectUser.Builder.create(stack, "jdoe")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID, ConnectInstanceOptions.builder().identityManagementType(IdentityManagementType.CONNECT_MANAGED).build()))
                .name("jdoe")
                .password(ConnectUserPassword.fromVariable(variable))
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("Jane").lastName("Doe").build())
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
    }

    private static void passwordFromSecret(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "jdoe")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("jdoe")
                .password(ConnectUserPassword.fromSecretsManager(stack, "secret", SecretsManagerPasswordProps.builder().secretId("connect/initial").jsonKey("password").build()))
                .ignorePasswordChanges(false)
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
    }

    private static void profilesFromVariable(TerraformStack stack) {
        TerraformVariable profiles = TerraformVariable.Builder.create(stack, "profiles").type("list(string)").build();
        ConnectUser user = ConnectUser.Builder.create(stack, "jdoe")
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name("jdoe")
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(SecurityProfile.fromSecurityProfileIds(profiles.getListValue()))
                .build();
        user.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID));
    }

    private static void metaArguments(TerraformStack stack) {
        AwsProvider dublin = AwsProvider.Builder.create(stack, "dublin").region("eu-west-1").alias("dublin").build();
        ConnectInstance instance = ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID, ConnectInstanceOptions.builder().provider(dublin).build());
        ConnectUser first = ConnectUser.Builder.create(stack, "first")
                .instance(instance)
                .name("first")
                .routingProfile(instance.routingProfile("Basic Routing Profile"))
                .securityProfiles(List.of(instance.securityProfile("Agent")))
                .provider(dublin)
                .build();
        ConnectUser.Builder.create(stack, "second")
                .instance(instance)
                .name("second")
                .password(ConnectUserPassword.unsafePlainText("Password123"))
                .routingProfile(instance.routingProfile("Basic Routing Profile"))
                .securityProfiles(List.of(instance.securityProfile("Agent")))
                .phoneConfig(ConnectUserPhoneConfig.builder().afterContactWorkTimeLimit(0).build())
                .acknowledgedWarnings(List.of(ConnectUserWarning.PLAIN_TEXT_PASSWORD, ConnectUserWarning.UNLIMITED_AFTER_CONTACT_WORK))
                .region("eu-west-1")
                .dependsOn(List.of(first))
                .lifecycle(TerraformResourceLifecycle.builder().ignoreChanges(List.of("tags")).preventDestroy(true).build())
                .provisioners(List.of(LocalExecProvisioner.builder().type("local-exec").command("true").build()))
                .connection(SSHProvisionerConnection.builder().type("ssh").host("example.org").build())
                .build();
    }

    private static void forEach(TerraformStack stack) {
        ListTerraformIterator names = TerraformIterator.fromList(List.of("jdoe", "rroe"));
        ConnectUser.Builder.create(stack, "agents")
                .forEach(names)
                .instance(ConnectInstance.fromInstanceId(stack, "instance", INSTANCE_ID))
                .name(Token.asString(names.getValue()))
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(SecurityProfile.fromSecurityProfileId(SECURITY_PROFILE_ID)))
                .build();
    }

    private static void providerBlocks(TerraformStack stack) {
        AwsProvider.Builder.create(stack, "frankfurt")
                .alias("frankfurt")
                .region("eu-central-1")
                .maxRetries(25)
                .retryMode("adaptive")
                .skipCredentialsValidation(true)
                .allowedAccountIds(List.of("123456789012"))
                .assumeRole(List.of(AwsProviderAssumeRole.builder().roleArn("arn:aws:iam::123456789012:role/connect").duration("1h").build()))
                .defaultTags(List.of(AwsProviderDefaultTags.builder().tags(Map.of("CostCenter", "4711")).build()))
                .ignoreTags(List.of(AwsProviderIgnoreTags.builder().keys(List.of("Owner")).build()))
                .endpoints(Map.of("connect", "http://127.0.0.1:4566"))
                .build();
    }

    private static final class OwnInstance implements IConnectInstance {
        @Override
        public String getId() {
            return "f1288a1f";
        }

        @Override
        public String getArn() {
            return "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f";
        }

        @Override
        public String getIdentityManagementType() {
            return "SAML";
        }
    }

    private static final class OwnSecurityProfile implements ISecurityProfile {
        @Override
        public String getSecurityProfileId() {
            return "87654321";
        }
    }

    private static void ownReferences(TerraformStack stack) {
        ConnectUser.Builder.create(stack, "jdoe")
                .instance(new OwnInstance())
                .name("jane.doe@example.com")
                .identityInfo(ConnectUserIdentityInfo.builder().firstName("Jane").lastName("Doe").build())
                .routingProfile(RoutingProfile.fromRoutingProfileId(ROUTING_PROFILE_ID))
                .securityProfiles(List.of(new OwnSecurityProfile()))
                .build();
    }
}
