import { TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { ValidationError, Violation } from '../core/violations';

const PENDING = Symbol.for('cdktf-aws-connect.pendingViolations');

/** What a construct reports at synth, since until then it can be mended: also by aspects. */
interface Pending {
  readonly subject: string;
  readonly violations: () => readonly Violation[];
  readonly tell: (violation: Violation) => string;
}

/** Has a construct validated when its app is synthesized. */
export function validateAtSynth(construct: Construct, pending: Pending): void {
  Object.defineProperty(construct, PENDING, { value: pending });
  construct.node.addValidation({ validate: () => pending.violations().map(pending.tell) });
}

/**
 * Stops the writing of a stack. `App.synth` has validated it before; `Testing.synth` validates nothing.
 *
 * @throws ValidationError with all that is wrong in the stack, where this construct has something to report.
 */
export function rejectPending(construct: IConstruct): void {
  if (pendingOf(construct).length === 0) {
    return;
  }
  const stack = TerraformStack.of(construct);
  const all = stack.node.findAll().flatMap(pendingOf);
  const subjects = new Set(all.map(({ subject }) => subject));
  const [only] = subjects;
  const violations = all.map(({ violation }) => violation);
  throw subjects.size === 1
    ? new ValidationError(only, violations, all.map(({ told }) => told))
    : new ValidationError(`Stack '${stack.node.path}'`, violations, all.map(({ subject, told }) => `${subject}: ${told}`));
}

function pendingOf(construct: IConstruct) {
  const { [PENDING]: pending } = construct as { [PENDING]?: Pending };
  return (pending?.violations() ?? []).map((violation) => ({ subject: pending!.subject, violation, told: pending!.tell(violation) }));
}

