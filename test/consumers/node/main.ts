import * as fs from 'node:fs';
import { App, TerraformStack } from 'cdktf';
import { AwsProvider } from 'cdktf-aws-connect';
import { CASES } from './cases';
import { VALIDATION_ERROR, validationError } from './validation-error';

const outdir = process.argv[2]!;
const app = new App({ outdir });
for (const [name, build] of Object.entries(CASES)) {
  const stack = new TerraformStack(app, name);
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  build(stack);
}
app.synth();
fs.writeFileSync(`${outdir}/${VALIDATION_ERROR}.txt`, validationError());
