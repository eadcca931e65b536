import { ITerraformDependable, Postcondition, Precondition, TerraformResourceLifecycle, TerraformStack, Token } from 'cdktf';
import * as fc from 'fast-check';
import { AS_ROW, AS_ROW_OF_TAGGED_ROSTER, AS_USER, Step, outcomeOf } from './two-ways';
import { ConnectUserProps } from '../../src';
import { arbitraryUser } from '../differential/arbitrary-users';
import { propsOf } from '../differential/built-user';
import { DescribedUser } from '../differential/described-user';
import { runsOf } from '../differential/runs';
import { INSTANCE_ARN, INSTANCE_ID, OTHER_INSTANCE_ID } from '../support/users';

const INSTANCE = '11111111-2222-3333-4444-555555555555';
const ARN = INSTANCE_ARN.replace(INSTANCE_ID, INSTANCE);

/** What is shared by the users of a roster, apart from the instance and the password. */
interface Shared {
  readonly region?: string | null;
  readonly instanceRegion?: string;
  readonly ignorePasswordChanges?: boolean | null;
  readonly ignorePhoneConfigChanges?: boolean | null;
  readonly protectFromDeletion?: boolean | null;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** What stands in the place of described properties, for all that has no single values. */
interface Replaced {
  readonly identityInfo?: unknown;
  readonly phoneConfig?: unknown;
  readonly tags?: unknown;
}

const OWN_CHECK = { condition: '${var.open}', errorMessage: 'Closed.' };

const lifecycle: fc.Arbitrary<TerraformResourceLifecycle> = fc.record(
  {
    preventDestroy: fc.boolean(),
    createBeforeDestroy: fc.boolean(),
    ignoreChanges: fc.constantFrom<string[] | 'all'>('all', [], ['tags'], ['password', 'tags'], ['identity_info']),
    precondition: fc.constant<Precondition[]>([OWN_CHECK]),
    postcondition: fc.constant<Postcondition[]>([OWN_CHECK]),
    replaceTriggeredBy: fc.constantFrom<(string | ITerraformDependable)[]>(['terraform_data.x'], [{ fqn: 'terraform_data.y' }]),
  },
  { requiredKeys: [] },
);

const shared: fc.Arbitrary<Shared> = fc.record(
  {
    region: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('eu-central-1', '${var.region}', null) },
      { weight: 1, arbitrary: fc.constantFrom('', 'Frankfurt', 'us-east-1') },
    ),
    instanceRegion: fc.constantFrom('eu-central-1', 'us-east-1', '${var.region}'),
    ignorePasswordChanges: fc.constantFrom(true, false, null),
    ignorePhoneConfigChanges: fc.constantFrom(true, false, null),
    protectFromDeletion: fc.constantFrom(true, false, null),
    lifecycle,
  },
  { requiredKeys: [] },
);

const replaced: fc.Arbitrary<Replaced> = fc.record(
  {
    identityInfo: fc.constantFrom(null, undefined, {}, { firstName: null }),
    phoneConfig: fc.constantFrom(null, undefined, {}),
    tags: fc.constantFrom(null, undefined, '${merge(var.tags, {})}', Token.asStringMap('${var.tags}' as never), { a: undefined }, { a: 7 }, []),
  },
  { requiredKeys: [] },
);

const grant = fc.constantFrom('granted', '${var.profile}', 'the-same', 'Agent profile', '').map((profile): Step => ({ step: 'grant', profile }));
const assignment = fc.constantFrom('group', '${var.group}', 'no group').map((group): Step => ({ step: 'assign', group }));
const importing = fc.oneof(
  fc.constant<Step>({ step: 'importByName' }),
  fc
    .constantFrom(
      'user', `${INSTANCE}:user`, `${ARN}/agent/user`, `${ARN.replace('eu-central-1', 'us-west-2')}/agent/user`, `${OTHER_INSTANCE_ID}:user`,
      '${var.instance}:${var.user}', '${var.user}', `${ARN}/agent/\${var.user}`, 'no user', '',
    )
    .map((userId): Step => ({ step: 'importFrom', userId })),
);
const override = fc
  .constantFrom<[string, unknown]>(
    ['identity_info.first_name', 'John'], ['identity_info', null], ['identity_info.email', undefined], ['phone_config.auto_accept', true], ['phone_config', null], ['password', 'x'],
    ['password', null], ['lifecycle.prevent_destroy', true], ['lifecycle.ignore_changes', ['tags']], ['tags.Team', 'x'], ['region', 'us-west-2'],
    ['timeouts.create', '1m'], ['lifecycle', undefined],
  )
  .map(([path, value]): Step => ({ step: 'override', path, value }));
const setting = fc.record({ lifecycle, byAspect: fc.boolean() }).map((set): Step => ({ step: 'lifecycle', ...set }));

const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 1 });
const steps = fc
  .tuple(perhaps(grant), perhaps(assignment), perhaps(importing), perhaps(override), perhaps(setting))
  .map((some) => some.flat());

/** A roster makes addresses from names, so it wants to know them. */
const user = arbitraryUser.filter(({ name }) => typeof name === 'string');

/** Most users are right but for one thing, so that steps are taken. */
const rightUser = fc.constantFrom('CONNECT_MANAGED', 'SAML', 'EXISTING_DIRECTORY', undefined, null, { unknown: 'token' } as const).chain((type) =>
  user.map((described): DescribedUser => ({
    ...described,
    instanceId: INSTANCE,
    type,
    name: 'jdoe',
    password: type === 'CONNECT_MANAGED' && described.password !== undefined ? 'Passw0rd' : undefined,
    directoryUserId: undefined,
    firstName: described.firstName && 'Jane',
    lastName: described.firstName && 'Doe',
    email: undefined,
    secondaryEmail: undefined,
    routingProfile: { id: 'routing' },
    hierarchyGroup: described.hierarchyGroup && { id: 'group' },
    securityProfiles: [{ id: 'agent' }, { id: 'the-same' }],
    phoneType: 'SOFT_PHONE',
    deskPhoneNumber: undefined,
    afterContactWorkTimeLimit: typeof described.afterContactWorkTimeLimit === 'number' ? 30 : undefined,
    tags: described.tags && [['Site', { unknown: 'token' }]],
  })));

const noneReplaced = fc.constant<Replaced>({});
const userAndSteps = fc.record({
  described: fc.oneof(user, rightUser),
  shared,
  replaced: fc.oneof({ weight: 4, arbitrary: noneReplaced }, { weight: 1, arbitrary: replaced }),
  steps,
});

interface DescribedProps {
  readonly described: DescribedUser;
  readonly shared: Shared;
  readonly replaced: Replaced;
}

function propsFor({ described, shared: { instanceRegion, ...others }, replaced: instead }: DescribedProps) {
  return (stack: TerraformStack) => {
    const props = propsOf(stack, described);
    return { ...props, ...others, ...instead, instance: { ...props.instance, region: instanceRegion } } as unknown as ConnectUserProps;
  };
}

test('a ConnectUser and a row of a roster have one verdict and one block', () => {
  fc.assert(
    fc.property(userAndSteps, (given) => {
      expect(outcomeOf(AS_ROW, propsFor(given), given.steps)).toEqual(outcomeOf(AS_USER, propsFor(given), given.steps));
    }),
    runsOf('Two ways', 400),
  );
}, 180_000);

test('tags of a ConnectUser and of a roster have one verdict and make one block', () => {
  const tagged = fc.record({ described: fc.oneof(user, rightUser), shared, replaced: noneReplaced, steps });

  fc.assert(
    fc.property(tagged, (given) => {
      expect(outcomeOf(AS_ROW_OF_TAGGED_ROSTER, propsFor(given), given.steps)).toEqual(outcomeOf(AS_USER, propsFor(given), given.steps));
    }),
    runsOf('Tags', 200),
  );
}, 180_000);

describe.each([['a ConnectUser', AS_USER], ['a row of a roster', AS_ROW]])('of %s', (_, way) => {
  test('the order of what code says does not count', () => {
    const shuffled = fc.record({ described: rightUser, shared, replaced: noneReplaced, steps }).chain((one) =>
      fc.shuffledSubarray([...one.steps], { minLength: one.steps.length }).map((other) => ({ ...one, other })));

    fc.assert(
      fc.property(shuffled, (given) => {
        expect(outcomeOf(way, propsFor(given), given.other)).toEqual(outcomeOf(way, propsFor(given), given.steps));
      }),
      runsOf('Orders', 150),
    );
  }, 180_000);
});
