import * as fs from 'node:fs';
import { App, TerraformStack } from 'cdktf';
import { AwsProvider } from 'cdktf-aws-connect';
import { CASES } from './cases';
import { ERRORS, messageOf } from './errors';

const outdir = process.argv[2]!;
// cdktf asks Terraform for its version where a stack has imports or moves; nothing else here needs Terraform.
const app = new App({ outdir, skipValidation: true });
for (const [name, build] of Object.entries(CASES)) {
  const stack = new TerraformStack(app, name);
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  build(stack);
}
app.synth();
for (const [name, mistake] of Object.entries(ERRORS)) {
  fs.writeFileSync(`${outdir}/${name}.txt`, messageOf(mistake));
}
