package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

// contactCentre holds what all agents of the stack have in common.
type contactCentre struct {
	stack    cdktf.TerraformStack
	instance connect.ConnectInstance
	password connect.ConnectUserPassword
}

// team has a routing profile of its name and a group of the hierarchy.
type team struct {
	routingProfile connect.IRoutingProfile
	hierarchyGroup connect.IHierarchyGroup
}

// newContactCentre makes the agents of three teams, in an instance that has its profiles and its hierarchy already.
func newContactCentre(scope constructs.Construct, id string) cdktf.TerraformStack {
	stack := cdktf.NewTerraformStack(scope, jsii.String(id))

	connect.NewAwsProvider(stack, jsii.String("aws"), &connect.AwsProviderProps{Region: jsii.String("eu-central-1")})

	c := contactCentre{
		stack: stack,
		instance: connect.ConnectInstance_FromInstanceAlias(stack, jsii.String("acme"), jsii.String("acme-support"), &connect.ConnectInstanceOptions{
			IdentityManagementType: connect.IdentityManagementType_CONNECT_MANAGED,
		}),
		password: connect.ConnectUserPassword_FromNewVariable(stack, jsii.String("initial_password")),
	}
	orders := c.team("Berlin", "Orders")
	returns := c.team("Berlin", "Returns")
	technical := c.team("Lisbon", "Technical")

	// Orders: in the browser, with calls that connect by themselves.
	inBrowser := &connect.ConnectUserPhoneConfig{
		PhoneType:                 connect.PhoneType_SOFT_PHONE,
		AutoAccept:                jsii.Bool(true),
		AfterContactWorkTimeLimit: jsii.Number(60),
	}
	c.newAgent("jdoe", "Jane", "Doe", orders, &connect.ConnectUserProps{PhoneConfig: inBrowser})
	c.newAgent("rroe", "Richard", "Roe", orders, &connect.ConnectUserProps{PhoneConfig: inBrowser})

	// Returns: at desk phones.
	c.newAgent("mmajor", "Mary", "Major", returns, &connect.ConnectUserProps{PhoneConfig: deskPhone("+493023125001")})
	c.newAgent("jstiles", "John", "Stiles", returns, &connect.ConnectUserProps{PhoneConfig: deskPhone("+493023125002")})

	// Technical: a new agent, and the lead, who exists already and is taken over.
	c.newAgent("jroe", "Jane", "Roe", technical, &connect.ConnectUserProps{
		Tags: &map[string]*string{"Language": jsii.String("pt")},
	})
	lead := c.agent("jsmith", "John", "Smith", technical, &connect.ConnectUserProps{
		PhoneConfig:         &connect.ConnectUserPhoneConfig{AfterContactWorkTimeLimit: jsii.Number(300)},
		ProtectFromDeletion: jsii.Bool(true),
	})
	lead.ImportByName()
	lead.GrantSecurityProfile(c.instance.SecurityProfile(jsii.String("CallCenterManager")))

	cdktf.NewTerraformOutput(stack, jsii.String("lead_arn"), &cdktf.TerraformOutputConfig{Value: lead.UserArn()})
	return stack
}

func (c contactCentre) team(site, name string) team {
	return team{
		routingProfile: c.instance.RoutingProfile(jsii.String(name)),
		hierarchyGroup: c.instance.HierarchyGroup(jsii.String(site + "/" + name)),
	}
}

func (c contactCentre) newAgent(name, firstName, lastName string, team team, props *connect.ConnectUserProps) connect.ConnectUser {
	props.Password = c.password
	return c.agent(name, firstName, lastName, team, props)
}

// agent completes the given properties by what all agents have.
func (c contactCentre) agent(name, firstName, lastName string, team team, props *connect.ConnectUserProps) connect.ConnectUser {
	props.Instance = c.instance
	props.SecurityProfiles = &[]connect.ISecurityProfile{c.instance.SecurityProfile(jsii.String("Agent"))}
	props.RoutingProfile = team.routingProfile
	props.HierarchyGroup = team.hierarchyGroup
	props.Name = jsii.String(name)
	props.IdentityInfo = &connect.ConnectUserIdentityInfo{
		FirstName: jsii.String(firstName),
		LastName:  jsii.String(lastName),
		Email:     jsii.String(name + "@example.com"),
	}
	return connect.NewConnectUser(c.stack, jsii.String(name), props)
}

func deskPhone(number string) *connect.ConnectUserPhoneConfig {
	return &connect.ConnectUserPhoneConfig{
		PhoneType:                 connect.PhoneType_DESK_PHONE,
		DeskPhoneNumber:           jsii.String(number),
		AfterContactWorkTimeLimit: jsii.Number(120),
	}
}
