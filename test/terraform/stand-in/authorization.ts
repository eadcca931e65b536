import { ConnectPolicyStatement } from '../../../src';

type Input = Record<string, any>;

/**
 * The resources by which IAM judges a call in an instance.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnect.html
 */
export function resourcesOf(operation: string, input: Input, instanceArn: string): string[] {
  const thing = (kind: string, id?: string) => (id === undefined ? [] : [`${instanceArn}/${kind}/${id}`]);
  const { resourceArn, UserId, RoutingProfileId, SecurityProfileId, SecurityProfileIds = [], HierarchyGroupId } = input;
  const resources = [
    ...(resourceArn === undefined ? [] : [resourceArn]),
    ...thing('agent', operation === 'CreateUser' ? '*' : UserId),
    ...thing('routing-profile', RoutingProfileId),
    ...[SecurityProfileId, ...SecurityProfileIds].flatMap((id) => thing('security-profile', id)),
    ...thing('agent-group', HierarchyGroupId),
  ];
  return resources.length > 0 ? resources : [operation === 'ListInstances' ? '*' : instanceArn];
}

/** As IAM judges a call: each resource of the call is allowed by some statement, and none is denied by any. */
export function permits(statements: readonly ConnectPolicyStatement[], action: string, ...resources: string[]): boolean {
  const matches = (pattern: string, resource: string) =>
    new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.[\]/]/g, '\\$&')).join('.*')}$`).test(resource);
  const speaksOf = (effect: string, resource: string) =>
    statements.some(
      (statement) =>
        statement.effect === effect &&
        statement.actions.includes(action) &&
        statement.resources.some((pattern) => matches(pattern, resource)),
    );
  return resources.every((resource) => speaksOf('Allow', resource) && !speaksOf('Deny', resource));
}
