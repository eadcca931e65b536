import { TerraformOutput } from 'cdktf';
import { ArnKind, bareIdRemedy, bareIdWithin, instanceIdWithin, isArn, isBareId, parseArn, requireBareId } from '../../src/private/connect-ids';
import { messageOf, notValid } from '../support/errors';
import { synth } from '../support/synth';
import { stringToken } from '../support/tokens';
import { INSTANCE_ARN, INSTANCE_ID } from '../support/users';

const USER_ARN = `${INSTANCE_ARN}/agent/u-1`;

test.each(['a', INSTANCE_ID, 'A_b.c-9', 'x'.repeat(100)])('%p can be a bare id', (id) => {
  expect(isBareId(id)).toBe(true);
});

test.each(['', ' ', 'a b', 'a:b', 'a/b', INSTANCE_ARN, 'x'.repeat(101), 'a\n', 'é'])('%p cannot be a bare id', (id) => {
  expect(isBareId(id)).toBe(false);
});

test.each([
  [USER_ARN, 'u-1', INSTANCE_ID],
  [INSTANCE_ARN, INSTANCE_ID, INSTANCE_ID],
  [`${INSTANCE_ID}:u-1`, 'u-1', INSTANCE_ID],
  ['u-1', undefined, undefined],
  ['a:b:c', 'c', undefined],
  ['a:', undefined, 'a'],
  ['a:b c', undefined, 'a'],
])('in %p the bare id is %p and the instance %p', (value, id, instanceId) => {
  expect(bareIdWithin(value)).toBe(id);
  expect(instanceIdWithin(value)).toBe(instanceId);
});

test('an ARN begins as one', () => {
  expect([INSTANCE_ARN, 'arn:', 'arnold', ''].map(isArn)).toEqual([true, true, false, false]);
});

test.each(['aws', 'aws-cn', 'aws-us-gov'])('an ARN of the partition %s is taken apart', (partition) => {
  const instanceArn = `arn:${partition}:connect:eu-central-1:123456789012:instance/i-1`;

  expect(parseArn('source', `${instanceArn}/agent/u-1`, ArnKind.AGENT)).toEqual({ instanceArn, instanceId: 'i-1', resourceId: 'u-1' });
  expect(parseArn('source', instanceArn)).toEqual({ instanceArn, instanceId: 'i-1', resourceId: undefined });
});

test.each([
  `${INSTANCE_ARN}/agent`,
  `${INSTANCE_ARN}/agent/u-1/x`,
  `${INSTANCE_ARN} `,
  USER_ARN.replace('123456789012', '1234'),
  USER_ARN.replace(':connect:', ':iam:'),
  'u-1',
  '',
  null,
  undefined,
  7,
])('%p is not the ARN of a user', (arn) => {
  expect(() => parseArn('source', arn as string, ArnKind.AGENT)).toThrow(/^source is not valid: arn: must have the form .*\[ArnInvalid\]$/);
});

test('the ARN of another thing is refused with what to do', () => {
  expect(messageOf(() => parseArn('source', `${INSTANCE_ARN}/queue/q-1`, ArnKind.ROUTING_PROFILE))).toBe(
    notValid(
      'source',
      `arn: must have the form arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID/routing-profile/ID; got "${INSTANCE_ARN.slice(0, 80)}"… (97 characters). Give the ARN of that kind of resource. [ArnInvalid]`,
    ),
  );
});

test('the ARN in a token is taken apart by Terraform', () => {
  const { output } = synth((stack) => {
    const { instanceArn, instanceId, resourceId } = parseArn('source', stringToken(), ArnKind.AGENT);
    Object.entries({ instanceArn, instanceId, resourceId }).forEach(([name, value]) => new TerraformOutput(stack, name, { value }));
  });

  expect(output).toEqual({
    instanceArn: { value: '${join("/", slice(split("/", var.value), 0, 2))}' },
    instanceId: { value: '${element(split("/", var.value), 1)}' },
    resourceId: { value: '${element(split("/", var.value), 3)}' },
  });
});

test('a bare id is demanded with the one to give', () => {
  expect(messageOf(() => requireBareId('source', 'userId', USER_ARN, 'Use the other.'))).toBe(
    notValid('source', `userId: must be a bare id; got "${USER_ARN.slice(0, 80)}"… (97 characters). Give 'u-1' alone. Use the other. [UserIdInvalid]`),
  );
  expect(() => requireBareId('source', 'userId', stringToken(), '')).not.toThrow();
  expect(bareIdRemedy(undefined, 'Use the other.')).toBe('Use the other.');
});
