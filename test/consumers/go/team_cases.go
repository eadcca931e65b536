package main

import (
	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

// Many users at once, and who has access.
var teamCases = map[string]func(stack cdktf.TerraformStack){
	"roster-from-csv":  rosterFromCsv,
	"roster-from-rows": rosterFromRows,
	"roster-parts":     rosterParts,
	"snapshot":         snapshot,
	"user-policy":      userPolicy,
}

func rosterFromCsv(stack cdktf.TerraformStack) {
	instance := connect.ConnectInstance_FromInstanceAlias(stack, jsii.String("support"), jsii.String("acme-support"), nil)
	agents := connect.ConnectUserRoster_FromCsv(stack, jsii.String("agents"), &connect.ConnectUserRosterCsvProps{
		Path:                   jsii.String("agents.csv"),
		Instance:               instance,
		Password:               connect.ConnectUserPassword_FromNewVariable(stack, jsii.String("initial_password")),
		DeniedSecurityProfiles: jsii.Strings("Admin"),
		Tags:                   &map[string]*string{"CostCenter": jsii.String("4711")},
	})
	agents.User(jsii.String("jdoe")).GrantSecurityProfile(instance.SecurityProfile(jsii.String("QualityAnalyst")))
	agents.ImportByName(jsii.Strings("rroe"))
	agents.AddOverride(jsii.String("lifecycle.prevent_destroy"), true)
	cdktf.NewTerraformOutput(stack, jsii.String("jdoe"), &cdktf.TerraformOutputConfig{
		Value: agents.User(jsii.String("jdoe")).UserArn(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("names"), &cdktf.TerraformOutputConfig{
		Value: agents.UserNames(),
	})
	connect.NewConnectAccessReport(stack, jsii.String("access"), nil)
}

func rosterFromRows(stack cdktf.TerraformStack) {
	passwords := cdktf.NewTerraformVariable(stack, jsii.String("passwords"), &cdktf.TerraformVariableConfig{
		Type:      jsii.String("map(string)"),
		Sensitive: jsii.Bool(true),
	})
	agents := connect.ConnectUserRoster_FromRows(stack, jsii.String("agents"), &connect.ConnectUserRosterRowsProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), nil),
		RoutingProfiles: &map[string]connect.IRoutingProfile{
			"Basic": connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		},
		Passwords: passwords,
		Rows: &[]*connect.ConnectUserRosterRow{
			{
				Name:             jsii.String("jdoe"),
				FirstName:        jsii.String("Jane"),
				LastName:         jsii.String("Doe"),
				RoutingProfile:   jsii.String("Basic"),
				SecurityProfiles: jsii.Strings("Agent"),
			},
			{
				Name:             jsii.String("rroe"),
				FirstName:        jsii.String("Richard"),
				LastName:         jsii.String("Roe"),
				RoutingProfile:   jsii.String("Basic"),
				SecurityProfiles: jsii.Strings("Agent", "CallCenterManager"),
				PhoneType:        connect.PhoneType_DESK_PHONE,
				DeskPhoneNumber:  jsii.String("+14155550100"),
				Tags:             &map[string]*string{"Shift": jsii.String("night")},
			},
		},
	})
	agents.MoveFromIds(&map[string]*string{"jdoe": jsii.String("aws_connect_user.jane")})
}

func rosterParts(stack cdktf.TerraformStack) {
	instance := connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), nil)
	split := connect.ConnectUserRosterSplit_ByUserName(jsii.Number(2))
	for _, part := range []string{"0", "1"} {
		connect.ConnectUserRoster_FromCsv(stack, jsii.String("agents"+part), &connect.ConnectUserRosterCsvProps{
			Path:     jsii.String("agents.csv"),
			Instance: instance,
			Part:     split.Part(jsii.String(part)),
		})
	}
}

func snapshot(stack cdktf.TerraformStack) {
	instance := connect.ConnectInstance_FromSnapshot(stack, jsii.String("support"), jsii.String("acme-support.connect.json"), &connect.ConnectInstanceSnapshotOptions{
		VerifyAtPlan: jsii.Bool(true),
	})
	agents := connect.ConnectUserRoster_FromCsv(stack, jsii.String("agents"), &connect.ConnectUserRosterCsvProps{
		Path:                     jsii.String("agents.csv"),
		Instance:                 instance,
		Password:                 connect.ConnectUserPassword_FromNewVariable(stack, jsii.String("initial_password")),
		IgnorePhoneConfigChanges: jsii.Bool(true),
		Baseline:                 jsii.String("agents-before.csv"),
		MaxRemovals:              jsii.Number(0.5),
		Leavers:                  connect.ConnectUserRosterLeavers_FORGET,
	})
	agents.User(jsii.String("rroe")).AssignHierarchyGroup(instance.HierarchyGroup(jsii.String("Paris/Billing")))
	connect.ConnectUser_Forget(stack, jsii.String("jsmith"))
	cdktf.NewTerraformOutput(stack, jsii.String("lead"), &cdktf.TerraformOutputConfig{
		Value: instance.User(jsii.String("lead")).UserArn(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("type"), &cdktf.TerraformOutputConfig{
		Value: instance.IdentityManagementType(),
	})
}

func userPolicy(stack cdktf.TerraformStack) {
	instanceArn := jsii.String("arn:aws:connect:eu-central-1:123456789012:instance/f1288a1f")
	instance := connect.ConnectInstance_FromInstanceArn(stack, jsii.String("instance"), instanceArn, nil)
	policy := connect.NewConnectUserPolicy(&connect.ConnectUserPolicyProps{
		Instance: instance,
		DeniedSecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String("87654321"), nil),
			instance.SecurityProfile(jsii.String("Admin")),
		},
		ProtectedUsers: &[]connect.IConnectUser{instance.User(jsii.String("root"))},
	})
	cdktf.NewTerraformOutput(stack, jsii.String("policy"), &cdktf.TerraformOutputConfig{
		Value: policy.Json(),
	})
	cdktf.NewTerraformOutput(stack, jsii.String("first_sid"), &cdktf.TerraformOutputConfig{
		Value: (*policy.Statements())[0].Sid,
	})
}
