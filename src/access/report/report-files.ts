import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { once } from '../../core/memo';
import { quote } from '../../core/text';
import { Violation } from '../../core/violations';

/** What follows the common name of the files of a report. */
export const REPORT_FILES = ['.json', '.md', '-changes.md', '.html'] as const;

/** Names by which Terraform, OpenTofu or their tests read a JSON file of the folder: `.tf`, `.tfvars`, `.tftest`, `.tofu`. */
const READ_BY_TERRAFORM = /\.(?:tf|tofu)\w*$/i;

/** The reports that write into the folder of a stack, by file. */
const writers = new WeakMap<TerraformStack, Map<string, IConstruct>>();

/** The common name of the files of a report. */
export function fileNameOf({ node: { scopes } }: IConstruct): string {
  const ids = scopes.slice(scopes.findIndex(TerraformStack.isStack) + 1).map(({ node }) => node.id);
  return ids.join('-').replace(/[^\w.-]+/g, '-');
}

/** Takes the files of a report, of which another one may have some: `a` and `b` in it, and `a-b`, or `a` and `a-changes`. */
export function takeFiles(report: IConstruct, name: string): Violation | undefined {
  if (READ_BY_TERRAFORM.test(name)) {
    return {
      code: 'ReportIdInvalid',
      property: 'id',
      allowed: 'must not make a file that Terraform reads',
      given: quote(`${name}.json`),
      remedy: 'Give an id that does not end in .tf, .tfvars or the like.',
    };
  }
  const stack = TerraformStack.of(report);
  const taken = once(writers, stack, () => new Map<string, IConstruct>());
  // Some file systems do not tell upper from lower case.
  const files = REPORT_FILES.map((suffix) => (name + suffix).toLowerCase());
  const common = files.find((file) => taken.has(file));
  if (common !== undefined) {
    return {
      code: 'ReportFileTaken',
      property: 'id',
      allowed: `must not write the same files as ConnectAccessReport '${taken.get(common)!.node.path}'`,
      given: quote(common),
      remedy: 'Give one of them another id.',
    };
  }
  files.forEach((file) => taken.set(file, report));
  return undefined;
}
