import { TerraformStack } from 'cdktf';
import { AccessUser } from './access-user';
import { ShownValues } from './shown-values';
import { Arguments, usersDeclaredBy } from '../../tree/declared-users';

/** What the users may do whom some stacks declare, one by one or in rosters. */
export function accessDeclaredIn(stacks: readonly TerraformStack[]): AccessUser[] {
  const values = new ShownValues();
  return stacks.flatMap((stack) =>
    stack.node.findAll().flatMap((construct) => Array.from(usersDeclaredBy(construct), (user) => accessOf(stack, user.arguments, values))),
  );
}

function accessOf(stack: TerraformStack, given: Arguments, values: ShownValues): AccessUser {
  const [identity] = [given.identity_info].flat() as [Arguments | undefined];
  const names = [identity?.first_name, identity?.last_name].map((name) => values.ofOptional(stack, name));
  return {
    instance: values.of(stack, given.instance_id),
    login: values.of(stack, given.name),
    name: names.filter((name) => name !== undefined).join(' ') || undefined,
    securityProfiles: values.ofList(stack, given.security_profile_ids),
    routingProfile: values.of(stack, given.routing_profile_id),
    hierarchyGroup: values.ofOptional(stack, given.hierarchy_group_id),
  };
}
