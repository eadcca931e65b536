package main

import (
	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

const (
	instanceId         = "${aws_connect_instance.example.id}"
	routingProfileId   = "${aws_connect_routing_profile.example.routing_profile_id}"
	securityProfileId  = "${aws_connect_security_profile.example.security_profile_id}"
	securityProfileId2 = "${aws_connect_security_profile.example2.security_profile_id}"
	hierarchyGroupId   = "${aws_connect_user_hierarchy_group.example.hierarchy_group_id}"
)

// The examples of the provider's page of aws_connect_user.
var seedCases = map[string]func(stack cdktf.TerraformStack){
	"seed-basic":           seedBasic,
	"seed-hierarchy-group": seedHierarchyGroup,
	"seed-identity-info":   seedIdentityInfo,
	"seed-soft-phone":      seedSoftPhone,
	"seed-desk-phone":      seedDeskPhone,
}

func seedBasic(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("example"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:     jsii.String("example"),
		Password: connect.ConnectUserPassword_UnsafePlainText(jsii.String("Password123")),
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			FirstName: jsii.String("example"),
			LastName:  jsii.String("example2"),
		},
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(0),
			PhoneType:                 connect.PhoneType_SOFT_PHONE,
		},
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
}

func seedHierarchyGroup(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("example"), &connect.ConnectUserProps{
		HierarchyGroup: connect.HierarchyGroup_FromHierarchyGroupId(jsii.String(hierarchyGroupId), nil),
		Instance:       connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:           jsii.String("example"),
		Password:       connect.ConnectUserPassword_UnsafePlainText(jsii.String("Password123")),
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			FirstName: jsii.String("example"),
			LastName:  jsii.String("example2"),
		},
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(0),
			PhoneType:                 connect.PhoneType_SOFT_PHONE,
		},
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
}

func seedIdentityInfo(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("example"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:     jsii.String("example"),
		Password: connect.ConnectUserPassword_UnsafePlainText(jsii.String("Password123")),
		IdentityInfo: &connect.ConnectUserIdentityInfo{
			Email:     jsii.String("example@example.com"),
			FirstName: jsii.String("example"),
			LastName:  jsii.String("example2"),
		},
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(0),
			PhoneType:                 connect.PhoneType_SOFT_PHONE,
		},
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
}

func seedSoftPhone(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("example"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:     jsii.String("example"),
		Password: connect.ConnectUserPassword_UnsafePlainText(jsii.String("Password123")),
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(0),
			PhoneType:                 connect.PhoneType_SOFT_PHONE,
		},
		RoutingProfile: connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: &[]connect.ISecurityProfile{
			connect.SecurityProfile_FromSecurityProfileId(jsii.String(securityProfileId), nil),
		},
	})
}

func seedDeskPhone(stack cdktf.TerraformStack) {
	connect.NewConnectUser(stack, jsii.String("example"), &connect.ConnectUserProps{
		Instance: connect.ConnectInstance_FromInstanceId(stack, jsii.String("instance"), jsii.String(instanceId), nil),
		Name:     jsii.String("example"),
		Password: connect.ConnectUserPassword_UnsafePlainText(jsii.String("Password123")),
		PhoneConfig: &connect.ConnectUserPhoneConfig{
			AfterContactWorkTimeLimit: jsii.Number(0),
			AutoAccept:                jsii.Bool(false),
			DeskPhoneNumber:           jsii.String("+112345678912"),
			PhoneType:                 connect.PhoneType_DESK_PHONE,
		},
		RoutingProfile:   connect.RoutingProfile_FromRoutingProfileId(jsii.String(routingProfileId), nil),
		SecurityProfiles: connect.SecurityProfile_FromSecurityProfileIds(jsii.Strings(securityProfileId, securityProfileId2)),
	})
}
