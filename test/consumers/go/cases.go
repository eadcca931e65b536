package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

// One stack a case: the same cases, by the same names, are in each language.
var cases = map[string]func(stack cdktf.TerraformStack){
	"quick-start":            quickStart,
	"saml-user":              samlUser,
	"lookups-by-name":        lookupsByName,
	"grants":                 grants,
	"imports":                imports,
	"aspect":                 aspect,
	"override":               override,
	"password-from-variable": passwordFromVariable,
	"password-from-secret":   passwordFromSecret,
	"profiles-from-variable": profilesFromVariable,
	"meta-arguments":         metaArguments,
	"for-each":               forEach,
	"provider-blocks":        providerBlocks,
	"own-references":         ownReferences,
}

func samlUser(stack cdktf.TerraformStack) {
	instanceArn := "arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f-6193-445a-b47e-af739b2aaaaa"
	user := connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceArn(stack, jsii.String("instance"), jsii.String(instanceArn), &connect.ConnectInstanceOptions{
			IdentityManagementType: connect.IdentityManagementType_SAML,
		}),
		Name: jsii.String("jane.doe@example.com"),
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			FirstName:      jsii.String("Jane"),
			LastName:       jsii.String("Doe"),
			SecondaryEmail: jsii.String("jane.doe@example.org"),
		},
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileArn(jsii.String(instanceArn + "/routing-profile/12345678"), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileArn(jsii.String(instanceArn + "/security-profile/87654321"), nil),
		},
		HierarchyGroup:      connect.HierarchyGroup_FromHierarchyGroupArn(jsii.String(instanceArn + "/agent-group/11223344"), nil),
		ProtectFromDeletion: jsii.Bool(true),
		Tags: &map[string]*string{
			"CostCenter": jsii.String("4711"),
		},
	})
	cdktf.NewTerraformOutput(stack, jsii.String("id"), &cdktf.TerraformOutputConfig{
		Value: user.Id(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("user_id"), &cdktf.TerraformOutputConfig{
		Value: user.UserId(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("user_arn"), &cdktf.TerraformOutputConfig{
		Value: user.UserArn(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("user_name"), &cdktf.TerraformOutputConfig{
		Value: user.UserName(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("instance_id"), &cdktf.TerraformOutputConfig{
		Value: user.Instance().Id(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("tags_all"), &cdktf.TerraformOutputConfig{
		Value: user.TagsAll(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("fqn"), &cdktf.TerraformOutputConfig{
		Value: user.Fqn(),
	})
}

func lookupsByName(stack cdktf.TerraformStack) {
	instance := connect.ConnectInstance_FromInstanceAlias(stack, jsii.String("support"), jsii.String("acme-support"), nil)
	password := connect.ConnectUserPassword_FromNewVariable(stack, jsii.String("initial_password"))
	for _, name := range []string{"jdoe", "rroe"} {
		connect.NewConnectUser(stack, jsii.String(name), &connect.ConnectUserProps{
			Instance: instance,
			Name:     jsii.String(name),
			Password: password,
			IdentityInfo: &connect.ConnectUserIdentityInfo{
				FirstName: jsii.String("J."),
				LastName:  jsii.String("Doe"),
			},
			RoutingProfile: instance.RoutingProfile(jsii.String("Basic Routing Profile")),
			SecurityProfiles: &[]connect.ISecurityProfile{
				instance.SecurityProfile(jsii.String("Agent")),
			},
			HierarchyGroup: instance.HierarchyGroup(jsii.String("Berlin/Billing")),
		})
	}
	cdktf.NewTerraformOutput(stack, jsii.String("supervisor"), &cdktf.TerraformOutputConfig{
		Value: instance.User(jsii.String("supervisor")).UserId(),
	})
}

func grants(stack cdktf.TerraformStack) {
	instance := connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil)
	user := connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance:       instance,
		Name:           jsii.String("jdoe"),
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
	user.GrantSecurityProfile(connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId2), nil))
	user.GrantSecurityProfile(connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId2), nil))
	user.GrantSecurityProfiles(&[]connect.ISecurityProfile{
		instance.SecurityProfile(jsii.String("QualityAnalyst")),
		instance.SecurityProfile(jsii.String("CallCenterManager")),
	})
	user.AssignHierarchyGroup(connect.HierarchyGroup_FromHierarchyGroupId(jsii.String(hierarchyGroupId), nil))
}

func imports(stack cdktf.TerraformStack) {
	instance := connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), &connect.ConnectInstanceOptions{
		IdentityManagementType: connect.IdentityManagementType_CONNECT_MANAGED,
	})
	routingProfile := connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil)
	securityProfiles := &[]connect.ISecurityProfile{
		connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
	}
	byId := connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance:         instance,
		Name:             jsii.String("jdoe"),
		RoutingProfile:   routingProfile,
		SecurityProfiles: securityProfiles,
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			FirstName: jsii.String("Jane"),
			LastName:  jsii.String("Doe"),
		},
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(30),
		},
	})
	byId.ImportFrom(jsii.String("f1288a1f:12345678"))
	byName := connect.NewConnectUser(stack, jsii.String("rroe"), &connect.ConnectUserProps{
		Instance:         instance,
		Name:             jsii.String("rroe"),
		RoutingProfile:   routingProfile,
		SecurityProfiles: securityProfiles,
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			FirstName: jsii.String("Richard"),
			LastName:  jsii.String("Roe"),
		},
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(30),
		},
	})
	byName.ImportByName()
	known := connect.ConnectUser_FromUserArn(stack, jsii.String("known"), jsii.String("arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f/agent/12345678"), nil)
	cdktf.NewTerraformOutput(stack, jsii.String("known_name"), &cdktf.TerraformOutputConfig{
		Value: known.UserName(),
	})
}

type costCenter struct {
	value string
}

func (c *costCenter) Visit(node constructs.IConstruct) {
	if user, ok := node.(connect.ConnectUser); ok {
		user.Resource().AddOverride(jsii.String("tags.CostCenter"), c.value)
		user.GrantSecurityProfile(connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId2), nil))
	}
}

func aspect(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance:       connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:           jsii.String("jdoe"),
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
	cdktf.Aspects_Of(stack).Add(&costCenter{value: "4711"})
}

func override(stack cdktf.TerraformStack) {
	user := connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance:       connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:           jsii.String("jdoe"),
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
	user.Resource().AddOverride(jsii.String("phone_config.auto_accept"), true)
	user.Resource().AddOverride(jsii.String("lifecycle.create_before_destroy"), true)
	user.Resource().MoveFromId(jsii.String("aws_connect_user.jane"))
}

func passwordFromVariable(stack cdktf.TerraformStack) {
	variable := cdktf.NewTerraformVariable(stack, jsii.String("password"), &cdktf.TerraformVariableConfig{
		Type:      jsii.String("string"),
		Sensitive: jsii.Bool(true),
	})
	connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), &connect.ConnectInstanceOptions{
			IdentityManagementType: connect.IdentityManagementType_CONNECT_MANAGED,
		}),
		Name:     jsii.String("jdoe"),
		Password: connect.ConnectUserPassword_FromVariable(variable),
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			FirstName: jsii.String("Jane"),
			LastName:  jsii.String("Doe"),
		},
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
}

func passwordFromSecret(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:     jsii.String("jdoe"),
		Password: connect.ConnectUserPassword_FromSecretsManager(stack, jsii.String("secret"), &connect.SecretsManagerPasswordProps{
			SecretId: jsii.String("connect/initial"),
			JsonKey:  jsii.String("password"),
		}),
		IgnorePasswordChanges: jsii.Bool(false),
		RoutingProfile:        connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
}

func profilesFromVariable(stack cdktf.TerraformStack) {
	profiles := cdktf.NewTerraformVariable(stack, jsii.String("profiles"), &cdktf.TerraformVariableConfig{
		Type: jsii.String("list(string)"),
	})
	user := connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance:         connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:             jsii.String("jdoe"),
		RoutingProfile:   connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: connect.SecurityProfile_FromSecurityProfileIds(profiles.ListValue()),
	})
	user.GrantSecurityProfile(connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil))
}

func metaArguments(stack cdktf.TerraformStack) {
	dublin := connect.NewAwsProvider(stack, jsii.String("dublin"), &connect.AwsProviderProps{
		Region: jsii.String("eu-west-1"),
		Alias:  jsii.String("dublin"),
	})
	instance := connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), &connect.ConnectInstanceOptions{
		Provider: dublin,
	})
	first := connect.NewConnectUser(stack, jsii.String("first"), &connect.ConnectUserProps{
		Instance:       instance,
		Name:           jsii.String("first"),
		RoutingProfile: instance.RoutingProfile(jsii.String("Basic Routing Profile")),
		SecurityProfiles: &[]connect.ISecurityProfile{
			instance.SecurityProfile(jsii.String("Agent")),
		},
		Provider: dublin,
	})
	connect.NewConnectUser(stack, jsii.String("second"), &connect.ConnectUserProps{
		Instance:       instance,
		Name:           jsii.String("second"),
		Password:       connect.ConnectUserPassword_UnsafePlainText(jsii.String("Password123")),
		RoutingProfile: instance.RoutingProfile(jsii.String("Basic Routing Profile")),
		SecurityProfiles: &[]connect.ISecurityProfile{
			instance.SecurityProfile(jsii.String("Agent")),
		},
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(0),
		},
		AcknowledgedWarnings: &[]connect.ConnectUserWarning{
			connect.ConnectUserWarning_PLAIN_TEXT_PASSWORD,
			connect.ConnectUserWarning_UNLIMITED_AFTER_CONTACT_WORK,
		},
		Region: jsii.String("eu-west-1"),
		DependsOn: &[]cdktf.ITerraformDependable{
			first,
		},
		Lifecycle: &cdktf.TerraformResourceLifecycle{
			IgnoreChanges:  jsii.Strings("tags"),
			PreventDestroy: jsii.Bool(true),
		},
		Provisioners: &[]interface{}{
			&cdktf.LocalExecProvisioner{Type: jsii.String("local-exec"), Command: jsii.String("true")},
		},
		Connection: &cdktf.SSHProvisionerConnection{Type: jsii.String("ssh"), Host: jsii.String("example.org")},
	})
}

func forEach(stack cdktf.TerraformStack) {
	names := cdktf.TerraformIterator_FromList(jsii.Strings("jdoe", "rroe"))
	connect.NewConnectUser(stack, jsii.String("agents"), &connect.ConnectUserProps{
		ForEach:        names,
		Instance:       connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:           cdktf.Token_AsString(names.Value(), nil),
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
}

func providerBlocks(stack cdktf.TerraformStack) {
	connect.NewAwsProvider(stack, jsii.String("frankfurt"), &connect.AwsProviderProps{
		Alias:                     jsii.String("frankfurt"),
		Region:                    jsii.String("eu-central-1"),
		MaxRetries:                jsii.Number(25),
		RetryMode:                 jsii.String("adaptive"),
		SkipCredentialsValidation: jsii.Bool(true),
		AllowedAccountIds:         jsii.Strings("123456789012"),
		AssumeRole: &[]interface{}{
			&connect.AwsProviderAssumeRole{
				RoleArn:  jsii.String("arn:aws:iam::123456789012:role/connect"),
				Duration: jsii.String("1h"),
			},
		},
		DefaultTags: &[]interface{}{
			&connect.AwsProviderDefaultTags{
				Tags: &map[string]*string{
					"CostCenter": jsii.String("4711"),
				},
			},
		},
		IgnoreTags: &[]interface{}{
			&connect.AwsProviderIgnoreTags{
				Keys: jsii.Strings("Owner"),
			},
		},
		Endpoints: &map[string]*string{
			"connect": jsii.String("http://127.0.0.1:4566"),
		},
	})
}

// jsii tells objects apart by their addresses, which values without fields may share.
type instanceOfOurs struct {
	id string
}

func (i *instanceOfOurs) Id() *string {
	return jsii.String(i.id)
}

func (*instanceOfOurs) Arn() *string {
	return jsii.String("arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f")
}

func (*instanceOfOurs) IdentityManagementType() *string {
	return jsii.String("SAML")
}

type profileOfOurs struct {
	id string
}

func (p *profileOfOurs) SecurityProfileId() *string {
	return jsii.String(p.id)
}

func (*profileOfOurs) InstanceId() *string {
	return nil
}

func (*profileOfOurs) Name() *string {
	return nil
}

func ownReferences(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance: &instanceOfOurs{id: "f1288a1f"},
		Name:     jsii.String("jane.doe@example.com"),
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			FirstName: jsii.String("Jane"),
			LastName:  jsii.String("Doe"),
		},
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			&profileOfOurs{id: "87654321"},
		},
	})
}
