import { Lazy, TerraformOutput, Token } from 'cdktf';
import { ConnectInstance, ConnectUser, HierarchyGroup, RoutingProfile, SecurityProfile } from '../src';
import { rosterOfRows, row } from './roster/rosters';
import { messageOf, notValid } from './support/errors';
import { newStack, synth } from './support/synth';
import { RAW, listToken, stringToken } from './support/tokens';
import { INSTANCE_ARN, INSTANCE_ID, newUser, userProps } from './support/users';

interface Reference {
  readonly id: string;
  readonly instanceId?: string;
}

const KINDS: [string, string, (id: string) => Reference, (arn: string) => Reference][] = [
  [
    'SecurityProfile.fromSecurityProfileArn',
    'security-profile',
    (id) => ({ id: SecurityProfile.fromSecurityProfileId(id).securityProfileId }),
    (arn) => {
      const { securityProfileId: id, instanceId } = SecurityProfile.fromSecurityProfileArn(arn);
      return { id, instanceId };
    },
  ],
  [
    'RoutingProfile.fromRoutingProfileArn',
    'routing-profile',
    (id) => ({ id: RoutingProfile.fromRoutingProfileId(id).routingProfileId }),
    (arn) => {
      const { routingProfileId: id, instanceId } = RoutingProfile.fromRoutingProfileArn(arn);
      return { id, instanceId };
    },
  ],
  [
    'HierarchyGroup.fromHierarchyGroupArn',
    'agent-group',
    (id) => ({ id: HierarchyGroup.fromHierarchyGroupId(id).hierarchyGroupId }),
    (arn) => {
      const { hierarchyGroupId: id, instanceId } = HierarchyGroup.fromHierarchyGroupArn(arn);
      return { id, instanceId };
    },
  ],
];

describe.each(KINDS)('%s', (source, kind, fromId, fromArn) => {
  test('knows the id and the instance of an ARN', () => {
    expect(fromArn(`${INSTANCE_ARN}/${kind}/x-1`)).toEqual({ id: 'x-1', instanceId: INSTANCE_ID });
  });

  test.each([`${INSTANCE_ARN}/queue/x-1`, INSTANCE_ARN, 'x-1', '', null, undefined])('rejects %p', (arn) => {
    expect(() => fromArn(arn as string)).toThrow(new RegExp(`^${source} is not valid: arn: (?:is required and )?must have the form .*/${kind}/ID.*\\[ArnInvalid\\]$`));
  });

  test('has Terraform take an ARN apart that is a token', () => {
    const { output } = synth((stack) => {
      const { id, instanceId } = fromArn(stringToken());
      Object.entries({ id, instanceId }).forEach(([name, value]) => new TerraformOutput(stack, name, { value }));
    });

    expect(output).toEqual({
      id: { value: '${element(split("/", var.value), 3)}' },
      instanceId: { value: '${element(split("/", var.value), 1)}' },
    });
  });

  test.each(['x-1', RAW])('takes the id %p as it is', (id) => {
    expect(fromId(id)).toEqual({ id });
  });
});

test('a profile of an ARN must be of the instance of the user', () => {
  const other = INSTANCE_ARN.replace(INSTANCE_ID, 'other');
  const wrong = userProps({
    routingProfile: RoutingProfile.fromRoutingProfileArn(`${other}/routing-profile/r-1`),
    securityProfiles: [SecurityProfile.fromSecurityProfileArn(`${other}/security-profile/s-1`)],
    hierarchyGroup: HierarchyGroup.fromHierarchyGroupArn(`${other}/agent-group/g-1`),
  });

  expect(messageOf(() => newUser(wrong))).toBe(
    notValid(
      "ConnectUser 'stack/jdoe'",
      `routingProfile: must belong to the user's instance; got "r-1" of instance "other". The user belongs to instance "${INSTANCE_ID}"; take a routing profile of that one. [RoutingProfileOfOtherInstance]`,
      `securityProfiles: must belong to the user's instance; got "s-1" of instance "other". The user belongs to instance "${INSTANCE_ID}"; take security profiles of that one. [SecurityProfileOfOtherInstance]`,
      `hierarchyGroup: must belong to the user's instance; got "g-1" of instance "other". The user belongs to instance "${INSTANCE_ID}"; take a hierarchy group of that one. [HierarchyGroupOfOtherInstance]`,
    ),
  );
});

describe('SecurityProfile.fromSecurityProfileIds', () => {
  const idsOf = (ids: unknown) => {
    const securityProfiles = SecurityProfile.fromSecurityProfileIds(ids as string[]);
    return synth((stack) => newUser(userProps({ securityProfiles }), stack)).resource.aws_connect_user.jdoe.security_profile_ids;
  };

  test('is one profile an id', () => {
    expect(idsOf(['a', RAW, stringToken()])).toEqual(['a', '${var.value}']);
  });

  test.each([['a token', listToken()], ['an expression', RAW]])('can be a list in %s', (_, list) => {
    expect(idsOf(list)).toBe('${var.value}');
  });

  test('of a list token is one reference, whose id is that of the only profile in the list', () => {
    const [profile, ...others] = SecurityProfile.fromSecurityProfileIds(listToken());
    const { output } = synth((stack) => new TerraformOutput(stack, 'id', { value: profile.securityProfileId }));

    expect(others).toEqual([]);
    expect(output.id.value).toBe('${one(var.value)}');
  });

  test.each([[[]], [null], [undefined]])('of %p leaves a user without profiles', (ids) => {
    expect(() => idsOf(ids)).toThrow('[SecurityProfileCount]');
  });

  test.each([[[null]], [[undefined]], [['']], [['a b']]])('of %p leaves a user with a wrong profile', (ids) => {
    expect(() => idsOf(ids)).toThrow('[SecurityProfileIdInvalid]');
  });
});

describe('a reference that stands for a list known at plan', () => {
  const LISTS: [string, () => string[], string][] = [
    ['a token', () => listToken(), 'var.value'],
    ['a token of an expression', () => Token.asList('${var.value}'), 'var.value'],
    ['an expression that was cast', () => RAW as never, 'var.value'],
    ['an element of which the list is one', () => ['${var.value[0]}'], 'var.value[0]'],
  ];

  test.each(LISTS)('has an id that is never empty: %s', (_, list, expression) => {
    const [{ securityProfileId }] = SecurityProfile.fromSecurityProfileIds(list());
    const { output } = synth((stack) => void new TerraformOutput(stack, 'id', { value: securityProfileId }));

    expect(securityProfileId).not.toBe('');
    expect([`\${one(${expression})}`, `\${${expression}}`]).toContain(output.id.value);
  });

  test('gives the whole list to a user, not its only id', () => {
    const [profile] = SecurityProfile.fromSecurityProfileIds(listToken());
    const { resource } = synth((stack) => void newUser(userProps({ securityProfiles: [profile] }), stack));

    expect(resource.aws_connect_user.jdoe.security_profile_ids).toBe('${var.value}');
  });

  test('gives its only id to whatever takes one', () => {
    const [{ securityProfileId }] = SecurityProfile.fromSecurityProfileIds(listToken());
    const { resource } = synth((stack) => void newUser(userProps({ securityProfiles: [{ securityProfileId }] }), stack));

    expect(resource.aws_connect_user.jdoe.security_profile_ids).toEqual(['${one(var.value)}']);
  });
});

test('no reference has an empty id', () => {
  const stack = newStack();
  const instance = ConnectInstance.fromInstanceAlias(stack, 'support', 'acme');
  const roster = rosterOfRows(stack, [row({ name: 'rroe' })]);
  const user = newUser(userProps(), stack);
  const found = ConnectUser.fromUserName(stack, 'found', instance, 'xdoe');

  const ids = [
    instance.id, instance.arn, ConnectInstance.fromInstance(stack, 'again', instance).id,
    instance.routingProfile('Basic').routingProfileId, instance.securityProfile('Agent').securityProfileId,
    instance.hierarchyGroup('Berlin').hierarchyGroupId, instance.user('zdoe').userId,
    RoutingProfile.fromRoutingProfileArn(stringToken()).routingProfileId,
    HierarchyGroup.fromHierarchyGroupArn(stringToken()).hierarchyGroupId,
    ...SecurityProfile.fromSecurityProfileIds(listToken()).map(({ securityProfileId }) => securityProfileId),
    ...[user, roster.user('rroe'), found].flatMap(({ userId, userArn, userName }) => [userId, userArn, userName]),
    user.id, user.fqn, roster.user('rroe').id, roster.user('rroe').fqn, roster.addressOf('nobody'),
  ];
  ids.forEach((value, index) => new TerraformOutput(stack, `id_${index}`, { value }));
  const { output } = synth(stack);

  expect(ids).not.toContain('');
  expect(Object.values<any>(output).filter(({ value }) => !value)).toEqual([]);
});

test('a lazy list of security profiles is counted at plan, whatever it becomes', () => {
  const conditionOf = (list: string[]) => synth((stack) =>
    newUser(userProps({ securityProfiles: SecurityProfile.fromSecurityProfileIds(Lazy.listValue({ produce: () => list })) }), stack))
    .resource.aws_connect_user.jdoe;
  const counted = (list: string) => ({ lifecycle: { precondition: [{ condition: `\${((length(toset(${list})) >= 1) && (length(toset(${list})) <= 10))}` }] } });

  expect(conditionOf(['a', 'b'])).toMatchObject({ ...counted('["a", "b"]'), security_profile_ids: ['a', 'b'] });
  expect(conditionOf(['$${a}', RAW, `x-${stringToken()}`])).toMatchObject(counted('["$${a}", "${var.value}", "x-${var.value}"]'));
  expect(conditionOf(listToken())).toMatchObject({ ...counted('var.value'), security_profile_ids: '${var.value}' });
  expect(conditionOf(undefined as never)).toMatchObject(counted('[]'));
});
