package main

import (
	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

func main() {
	defer jsii.Close()
	app := cdktf.NewApp(nil)
	stack := cdktf.NewTerraformStack(app, jsii.String("agents"))
	connect.NewAwsProvider(stack, jsii.String("aws"), &connect.AwsProviderProps{Region: jsii.String("eu-central-1")})
	instance := connect.ConnectInstance_FromInstanceAlias(stack, jsii.String("support"), jsii.String("acme-support"), nil)
	user := connect.NewConnectUser(stack, jsii.String("jdoe"), &connect.ConnectUserProps{
		Instance:         instance,
		Name:             jsii.String("jdoe"),
		IdentityInfo:     &connect.ConnectUserIdentityInfo{FirstName: jsii.String("Jane"), LastName: jsii.String("Doe")},
		Password:         connect.ConnectUserPassword_FromNewVariable(stack, jsii.String("initial_password")),
		RoutingProfile:   instance.RoutingProfile(jsii.String("Basic Routing Profile")),
		SecurityProfiles: &[]connect.ISecurityProfile{instance.SecurityProfile(jsii.String("Agent"))},
	})
	user.GrantSecurityProfile(instance.SecurityProfile(jsii.String("CallCenterManager")))
	app.Synth()
}
