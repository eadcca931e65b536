import { TerraformStack, TerraformVariable } from 'cdktf';
import { NEW_PASSWORD } from './rules/user-rule';
import { Block } from '../core/overrides';
import { literal, quote } from '../core/text';
import { Violation } from '../core/violations';

/** What keeps a variable from holding passwords. */
export function variableViolations(property: string, variable: TerraformVariable | undefined, type = 'string'): Violation[] {
  if (!variable?.node) {
    const remedy = type === 'string' ? `Write ${NEW_PASSWORD}, which declares one.` : `Give a new TerraformVariable with sensitive: true and type: ${literal(type)}.`;
    return [{ code: 'TypeInvalid', property, allowed: 'must be a TerraformVariable (what was given is not shown)', remedy }];
  }
  const given = `variable ${quote(variable.node.path)}`;
  const violations: Violation[] = [];
  const { sensitive, default: byDefault } = blockOf(variable);
  if (sensitive !== true) {
    violations.push({
      code: 'PasswordVariableNotSensitive',
      property,
      allowed: 'must be sensitive, or Terraform prints what it holds in its plan',
      given,
      remedy: `Declare the TerraformVariable with sensitive: true and type: ${literal(type)}.`,
    });
  }
  if ((byDefault ?? undefined) !== undefined) {
    violations.push({
      code: 'PasswordVariableWithDefault',
      property,
      allowed: 'must not have a default, which would be readable in the synthesized JSON',
      given,
      remedy: 'Leave the default out, and set the variable where Terraform runs, such as by TF_VAR_name.',
    });
  }
  return violations;
}

/** As far as it matters here, with overrides of the variable and of its stack. */
function blockOf(variable: TerraformVariable): Block {
  const { rawOverrides } = variable as unknown as { rawOverrides?: Block };
  const { rawOverrides: ofStack } = TerraformStack.of(variable) as unknown as { rawOverrides?: { variable?: Record<string, Block> } };
  const { sensitive, default: byDefault } = variable;
  return { sensitive, default: byDefault, ...rawOverrides, ...ofStack?.variable?.[variable.friendlyUniqueId] };
}
