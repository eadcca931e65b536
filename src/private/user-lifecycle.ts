import { Precondition, TerraformResourceLifecycle } from 'cdktf';
import { withoutNulls } from './nulls';

const PASSWORD_ARGUMENT = 'password';

/** What the library adds to the lifecycle of a user. */
interface Additions {
  readonly ignoresPassword: boolean;
  readonly preventsDestroy: boolean;
  readonly preconditions: Precondition[];
}

/** The lifecycle that the caller gave with what the library adds; undefined where there is none. */
export function mergedLifecycle(
  given: TerraformResourceLifecycle | undefined,
  { ignoresPassword, preventsDestroy, preconditions }: Additions,
): TerraformResourceLifecycle | undefined {
  const { ignoreChanges = [], precondition = [], ...rest } = withoutNulls(given);
  const ignored =
    ignoreChanges === 'all' ? ignoreChanges : [...new Set([...ignoreChanges, ...(ignoresPassword ? [PASSWORD_ARGUMENT] : [])])];
  const checked = [...precondition, ...preconditions];
  const merged: TerraformResourceLifecycle = {
    ...rest,
    ...(ignored.length > 0 && { ignoreChanges: ignored }),
    ...(preventsDestroy && { preventDestroy: true }),
    ...(checked.length > 0 && { precondition: checked }),
  };
  return Object.keys(merged).length > 0 ? merged : undefined;
}
