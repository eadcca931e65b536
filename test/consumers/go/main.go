package main

import (
	"maps"
	"os"
	"path/filepath"

	"github.com/aws/jsii-runtime-go"
	connect "github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

func main() {
	defer jsii.Close()
	outdir := os.Args[1]
	// cdktf asks Terraform for its version where a stack has imports or moves; nothing else here needs Terraform.
	app := cdktf.NewApp(&cdktf.AppConfig{Outdir: jsii.String(outdir), SkipValidation: jsii.Bool(true)})
	maps.Copy(cases, seedCases)
	maps.Copy(cases, teamCases)
	for name, build := range cases {
		stack := cdktf.NewTerraformStack(app, jsii.String(name))
		connect.NewAwsProvider(stack, jsii.String("aws"), &connect.AwsProviderProps{Region: jsii.String("eu-central-1")})
		build(stack)
	}
	app.Synth()
	for name, mistake := range mistakes {
		file := filepath.Join(outdir, name+".txt")
		if err := os.WriteFile(file, []byte(messageOf(mistake)), 0o644); err != nil {
			panic(err)
		}
	}
}
