package main

import (
	"fmt"

	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

// Mistakes, of which the user of the library is to read the whole message.
var mistakes = map[string]func(){
	"validation-error": validationError,
	"synth-error":      synthError,
	"access-error":     accessError,
	"roster-error":     rosterError,
}

// In Go, constructors and methods panic.
func messageOf(mistake func()) (message string) {
	defer func() {
		message = fmt.Sprint(recover())
	}()
	mistake()
	return
}

func validationError() {
	stack := cdktf.NewTerraformStack(cdktf.NewApp(nil), jsii.String("mistake"))
	connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), &connect.ConnectInstanceOptions{
			IdentityManagementType: connect.IdentityManagementType_CONNECT_MANAGED,
		}),
		Name:             jsii.String("jane doe, who has a long name"),
		Password:         connect.ConnectUserPassword_UnsafePlainText(jsii.String("secret")),
		RoutingProfile:   connect.RoutingProfile_FromRoutingProfileId(jsii.String("f1288a1f:12345678"), nil),
		SecurityProfiles: connect.SecurityProfile_FromSecurityProfileIds(&[]*string{}),
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			PhoneType:                 connect.PhoneType_DESK_PHONE,
			AfterContactWorkTimeLimit: jsii.Number(2_000_001),
		},
	})
}

func synthError() {
	app := cdktf.NewApp(&cdktf.AppConfig{Outdir: jsii.String("mistake.out")})
	stack := cdktf.NewTerraformStack(app, jsii.String("mistake"))
	connect.NewAwsProvider(stack, jsii.String("aws"), nil)
	instance := connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), &connect.ConnectInstanceOptions{
		IdentityManagementType: connect.IdentityManagementType_CONNECT_MANAGED,
	})
	for _, name := range []string{"jdoe", "rroe"} {
		connect.NewConnectUser(stack, jsii.String(name), &connect.ConnectUserProps{
			Instance: instance,
			Name:     jsii.String(name),
			IdentityInfo: &connect.ConnectUserIdentityInfo{
				FirstName: jsii.String("J."),
				LastName:  jsii.String("Doe"),
			},
			RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String("12345678"), nil),
			SecurityProfiles: &[]connect.ISecurityProfile{
				connect.SecurityProfile_FromSecurityProfileId(jsii.String("87654321"), nil),
			},
		})
	}
	app.Synth()
}

func accessError() {
	app := cdktf.NewApp(&cdktf.AppConfig{Outdir: jsii.String("mistake.out")})
	stack := cdktf.NewTerraformStack(app, jsii.String("mistake"))
	connect.NewAwsProvider(stack, jsii.String("aws"), nil)
	instance := connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), nil)
	connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance:         instance,
		Name:             jsii.String("jdoe"),
		RoutingProfile:   connect.RoutingProfile_FromRoutingProfileId(jsii.String("12345678"), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{instance.SecurityProfile(jsii.String("Admin"))},
	})
	connect.ConnectAccessChecks_ApplyTo(app, &connect.ConnectAccessChecksProps{Admins: jsii.Strings("root")})
	connect.ConnectAccessChecks_Acknowledge(stack, connect.ConnectAccessCheck_NO_HIERARCHY_GROUP, jsii.String("There is no hierarchy."))
	app.Synth()
}

func rosterError() {
	stack := cdktf.NewTerraformStack(cdktf.NewApp(nil), jsii.String("mistake"))
	connect.ConnectUserRoster_FromCsv(stack, jsii.String("agents"), &connect.ConnectUserRosterCsvProps{
		Path:                   jsii.String("mistakes.csv"),
		Instance:               connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), nil),
		DeniedSecurityProfiles: jsii.Strings("Admin"),
	})
}
