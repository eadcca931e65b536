import { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectUserRosterPart } from './connect-user-roster-split';
import { stringLiteral, templateText } from '../core/expressions';
import { quote } from '../core/text';

const TYPE = 'terraform_data';

/**
 * Has the state remember which part of which split it holds. Where that is another one later, such as one of more parts, users
 * would leave the state and be deleted: no file can tell at synth, so the plan fails.
 */
export function recordPart(roster: Construct, subject: string, { _split: split, name }: ConnectUserRosterPart): void {
  const held = `part ${quote(name)} of the roster, split ${split._rule}`;
  const record = new TerraformResource(roster, 'part', { terraformResourceType: TYPE });
  record.addOverride('input', templateText(held));
  record.lifecycle = {
    ignoreChanges: ['input'],
    postcondition: [
      {
        condition: `\${self.input == ${stringLiteral(held)}}`,
        errorMessage:
          `${templateText(subject)}: this state holds \${self.input}, but the code gives it ${templateText(held)}: Terraform would delete the ` +
          'users of other parts. Undo the change, or hand the users over as "Several stacks" in docs/rosters.md describes, and apply ' +
          `with -replace=${TYPE}.${record.friendlyUniqueId}.`,
      },
    ],
  };
}
