import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { rewrite } = require('../../scripts/derive-edition.js') as { rewrite(text: string, replacements: [string, string][]): string };
const { replacements } = JSON.parse(readFileSync(join(__dirname, '../../editions/cdktn/edition.json'), 'utf8'));

test.each([
  ["import { App } from 'cdktf';", "import { App } from 'cdktn';"],
  ["from '@cdktf/provider-aws/lib/connect-user'", "from '@cdktn/provider-aws/lib/connect-user'"],
  ["'@cdktf/provider-aws@21.22.1'", "'@cdktn/provider-aws@25.7.0'"],
  ['"cdktf": "^0.21.0"', '"cdktn": "^0.24.0"'],
  ['"cdktf-cli": "0.21.0"', '"cdktn-cli": "0.24.0"'],
  ['import cdktf_aws_connect', 'import cdktn_aws_connect'],
  ['from cdktf import TerraformStack', 'from cdktn import TerraformStack'],
  ['https://github.com/cdktf-aws-connect/cdktf-aws-connect.git', 'https://github.com/cdktf-aws-connect/cdktf-aws-connect.git'],
  ['github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktfawsconnect', 'github.com/cdktf-aws-connect/cdktf-aws-connect-go/cdktnawsconnect'],
  ['import com.hashicorp.cdktf.App;', 'import io.cdktn.cdktn.App;'],
  ['"github.com/hashicorp/terraform-cdk-go/cdktf"', '"github.com/open-constructs/cdk-terrain-go/cdktn"'],
  ['cdktf synth reads cdktf.json and writes cdktf.out', 'cdktn synth reads cdktf.json and writes cdktf.out'],
  ["metadata '@cdktf/warn'", "metadata '@cdktf/warn'"],
  ['this.cdktfStack and CDKTF_LOG_LEVEL', 'this.cdktfStack and CDKTF_LOG_LEVEL'],
])('the cdktn edition reads %p as %p', (ours, theirs) => {
  expect(rewrite(ours, replacements)).toBe(theirs);
});
