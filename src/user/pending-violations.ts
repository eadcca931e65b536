import { TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { constructsOf, isInTree } from '../core/elements';
import { forgetResolved } from '../core/late-blocks';
import { ValidationError, Violation } from '../core/violations';

const PENDING = Symbol.for('cdktf-aws-connect.pendingViolations');

/** What a construct reports at synth, since until then it can be mended: also by aspects. */
interface Pending {
  readonly subject: string;
  readonly violations: () => readonly Violation[];
  readonly tell: (violation: Violation) => string;
}

/** Has a construct validated when its app is synthesized. Only the first call for a construct counts. */
export function validateAtSynth(construct: IConstruct, pending: Pending): void {
  if (!(PENDING in construct)) {
    Object.defineProperty(construct, PENDING, { value: pending });
    construct.node.addValidation({ validate: () => pending.violations().map(pending.tell) });
  }
}

/** Which resource of a stack tells that the stack is about to be written. */
const heralds = new WeakMap<TerraformStack, TerraformResource>();

/**
 * Prepares the writing of a stack, or stops it: `App.synth` has validated the stack before, `Testing.synth` validates nothing.
 *
 * @param resource Calls this whenever cdktf is about to write it; one resource stands for all of the stack.
 * @throws ValidationError with all that is wrong in the stack.
 */
export function prepareWriting(resource: TerraformResource): void {
  const stack = resource.cdktfStack;
  const herald = heralds.get(stack);
  if (herald === undefined || herald === resource || !isInTree(herald)) {
    heralds.set(stack, resource);
    forgetResolved(stack);
    rejectPending(stack);
  }
}

function rejectPending(stack: TerraformStack): void {
  const all = constructsOf(stack).flatMap(pendingOf);
  const subjects = new Set(all.map(({ subject }) => subject));
  const [only] = subjects;
  const violations = all.map(({ violation }) => violation);
  if (subjects.size === 1) {
    throw new ValidationError(only, violations, all.map(({ told }) => told));
  }
  if (subjects.size > 1) {
    throw new ValidationError(`Stack '${stack.node.path}'`, violations, all.map(({ subject, told }) => `${subject}: ${told}`));
  }
}

function pendingOf(construct: IConstruct) {
  const { [PENDING]: pending } = construct as { [PENDING]?: Pending };
  return (pending?.violations() ?? []).map((violation) => ({ subject: pending!.subject, violation, told: pending!.tell(violation) }));
}
