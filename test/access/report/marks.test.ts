import { TerraformIterator, TerraformStack, Testing } from 'cdktf';
import { ConnectInstance, ConnectUser, RoutingProfile, SecurityProfile } from '../../../src';
import { accessDeclaredIn } from '../../../src/access/report/declared-access';
import { Reading } from '../../../src/tree/reading';
import { l1User } from '../../support/access';
import { INSTANCE_ID } from '../../support/users';

const USER_ID = '22222222-3333-4444-5555-666666666666';

const marksOf = (declare: (stack: TerraformStack) => unknown) => {
  const stack = new TerraformStack(Testing.app(), 'stack');
  declare(stack);
  return Object.fromEntries(accessDeclaredIn([stack], new Reading(undefined)).map(({ login, marks }) => [login, marks]));
};

const userIn = (stack: TerraformStack, props = {}) =>
  new ConnectUser(stack, 'jdoe', {
    instance: ConnectInstance.fromInstanceId(stack, 'instance', INSTANCE_ID),
    name: 'jdoe',
    routingProfile: RoutingProfile.fromRoutingProfileId('routing'),
    securityProfiles: [SecurityProfile.fromSecurityProfileId('Agent')],
    ...props,
  });

const people = (stack: TerraformStack) => {
  const list = TerraformIterator.fromList(['jdoe', 'rroe']);
  return l1User(stack, 'people', { forEach: list, name: list.value });
};

test('a user has no mark', () => {
  expect(marksOf((stack) => userIn(stack))).toEqual({ jdoe: undefined });
});

test('a user for whom there is an import block is imported, and protected as all these are', () => {
  expect(marksOf((stack) => userIn(stack).importFrom(USER_ID))).toEqual({ jdoe: ['imported', 'protected'] });
});

test('an imported user of a generated construct is imported', () => {
  expect(marksOf((stack) => l1User(stack, 'jdoe', { name: 'jdoe' }).importFrom(`${INSTANCE_ID}:${USER_ID}`))).toEqual({ jdoe: ['imported'] });
});

test('a user whom Terraform refuses to destroy is protected, whoever says so', () => {
  expect(marksOf((stack) => l1User(stack, 'jdoe', { name: 'jdoe', lifecycle: { preventDestroy: true } }))).toEqual({ jdoe: ['protected'] });
  expect(marksOf((stack) => l1User(stack, 'jdoe', { name: 'jdoe' }).addOverride('lifecycle', [{ prevent_destroy: 'true' }]))).toEqual({ jdoe: ['protected'] });
  expect(marksOf((stack) => l1User(stack, 'jdoe', { name: 'jdoe', lifecycle: { preventDestroy: false } }))).toEqual({ jdoe: undefined });
});

test.each([
  ['aws_connect_user.people["rroe"]', { rroe: ['imported'] }],
  ['${aws_connect_user.people["rroe"]}', { rroe: ['imported'] }],
  ['aws_connect_user.people[each.key]', { jdoe: ['imported'], rroe: ['imported'] }],
  ['aws_connect_user.people_too', {}],
  ['module.a.aws_connect_user.people', {}],
])('an import to %s marks %j of an iterator', (to, imported) => {
  expect(
    marksOf((stack) => {
      people(stack);
      stack.addOverride('import', [{ to, id: USER_ID }]);
    }),
  ).toEqual({ jdoe: undefined, rroe: undefined, ...imported });
});
