package main

import (
	"fmt"

	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

const validationErrorCase = "validation-error"

// What the user of the library can read when all of this is wrong: in Go the constructors panic.
func validationError() (message string) {
	defer func() {
		message = fmt.Sprint(recover())
	}()
	stack := cdktf.NewTerraformStack(cdktf.NewApp(nil), jsii.String(validationErrorCase))
	connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String("f1288a1f"), &connect.ConnectInstanceOptions{
			IdentityManagementType: connect.IdentityManagementType_CONNECT_MANAGED,
		}),
		Name:             jsii.String("jane doe, who has a long name"),
		Password:         connect.ConnectUserPassword_UnsafePlainText(jsii.String("secret")),
		RoutingProfile:   connect.RoutingProfile_FromRoutingProfileId(jsii.String("f1288a1f:12345678")),
		SecurityProfiles: connect.SecurityProfile_FromSecurityProfileIds(&[]*string{}),
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			PhoneType:                 connect.PhoneType_DESK_PHONE,
			AfterContactWorkTimeLimit: jsii.Number(2_000_001),
		},
	})
	return
}
