import { TerraformStack } from 'cdktf';
import { AccessUser } from './access-user';
import { Closure } from './closure';
import { Marks } from './marks';
import { ShownValues } from './shown-values';
import { valueAt } from '../../core/terraform/values';
import { Reading } from '../../tree/reading';
import { WrittenUser, usersWrittenIn } from '../../tree/written-users';
import { KnownThings } from '../known-things';

/** The arguments that decide who the user is, and what the user may do. */
const DECISIVE = ['instance_id', 'name', 'directory_user_id', 'region', 'security_profile_ids', 'routing_profile_id', 'hierarchy_group_id'];

/** What the users of some stacks may do, one by one or in rosters, as the stacks are written. */
export function accessDeclaredIn(stacks: readonly TerraformStack[], reading: Reading): AccessUser[] {
  const [first] = stacks;
  const things = new KnownThings(reading, first.node.root);
  const closure = new Closure(things);
  return stacks.flatMap((stack) => {
    const values = new ShownValues(things, stack);
    const written = reading.of(stack)!;
    const marks = new Marks(written);
    return usersWrittenIn(written).map((user) => ({ ...accessOf(user, values, closure), marks: marks.of(user.block) }));
  });
}

function accessOf({ block }: WrittenUser, values: ShownValues, closure: Closure): AccessUser {
  const given = block.argument('identity_info') ?? null;
  const identity = Array.isArray(given) ? (given[0] ?? null) : given;
  const names = identity === null ? [] : ['first_name', 'last_name'].map((name) => values.ofText(valueAt(identity, name)));
  return {
    instance: values.of(block.argument('instance_id') ?? null),
    login: values.ofText(block.argument('name')),
    name: names.filter((name) => name !== '').join(' ') || undefined,
    securityProfiles: values.ofList(block.argument('security_profile_ids') ?? null),
    routingProfile: values.of(block.argument('routing_profile_id') ?? null),
    hierarchyGroup: values.ofOptional(block.argument('hierarchy_group_id')),
    closure: closure.of(block, DECISIVE),
  };
}
