import { TerraformOutput } from 'cdktf';
import { ArnKind, bareIdRemedy, bareIdWithin, instanceIdWithin, isArn, parseArn, requireBareId } from '../../src/instance/connect-ids';
import { messageOf } from '../support/errors';
import { synth } from '../support/synth';
import { stringToken } from '../support/tokens';
import { INSTANCE_ARN, INSTANCE_ID, USER_ID } from '../support/users';

const USER_ARN = `${INSTANCE_ARN}/agent/${USER_ID}`;

test.each([
  [USER_ARN, USER_ID],
  [INSTANCE_ARN, INSTANCE_ID],
  [`${INSTANCE_ID}:${USER_ID}`, USER_ID],
  ['a:b:c', 'c'],
])('the id within %s is %s', (value, id) => {
  expect(bareIdWithin(value)).toBe(id);
});

test.each(['', 'jdoe', 'Jane Doe', 'a:', 'a: b', `${INSTANCE_ID}:ü`])('there is no id to suggest within %j', (value) => {
  expect(bareIdWithin(value)).toBeUndefined();
});

test('a remedy suggests the id where there is one, and only the other way where there is none', () => {
  expect(bareIdRemedy('a:b', 'Look it up.')).toBe("Give 'b' alone. Look it up.");
  expect(bareIdRemedy('Jane Doe', 'Look it up.')).toBe('Look it up.');
  expect(bareIdRemedy(7, 'Look it up.')).toBe('Look it up.');
});

test('what must be a bare id and is none is told with the id within it', () => {
  expect(messageOf(() => requireBareId('source', 'UserIdInvalid', 'userId', 'a:b', 'Look it up.'))).toBe(
    'source is not valid: userId: must be a bare id; got "a:b". Give \'b\' alone. Look it up. [UserIdInvalid]',
  );
});

test.each([['jdoe'], ['${var.id}'], [stringToken()]])('%p can be a bare id', (id) => {
  expect(() => requireBareId('source', 'UserIdInvalid', 'userId', id, 'Look it up.')).not.toThrow();
});

test.each([[''], [undefined], [7], [['jdoe']]])('%p cannot be a bare id', (id) => {
  expect(messageOf(() => requireBareId('source', 'UserIdInvalid', 'userId', id, 'Look it up.'))).toContain('userId: must be a bare id; got ');
});

test.each([
  [USER_ARN, INSTANCE_ID],
  [`${INSTANCE_ID}:${USER_ID}`, INSTANCE_ID],
  [USER_ID, undefined],
  ['a:b:c', undefined],
])('the instance within %s is %s', (value, id) => {
  expect(instanceIdWithin(value)).toBe(id);
});

test.each([[USER_ARN, true], ['jdoe', false], ['jdoe:arn:', false]])('whether %s is an ARN: %s', (value, is) => {
  expect(isArn(value)).toBe(is);
});

describe('an ARN', () => {
  test('is taken apart', () => {
    expect(parseArn('source', USER_ARN, ArnKind.AGENT)).toEqual({ instanceArn: INSTANCE_ARN, instanceId: INSTANCE_ID, resourceId: USER_ID });
    expect(parseArn('source', INSTANCE_ARN)).toEqual({ instanceArn: INSTANCE_ARN, instanceId: INSTANCE_ID, resourceId: undefined });
  });

  test('that Terraform knows is taken apart there', () => {
    const { instanceArn, instanceId, resourceId } = parseArn('source', '${var.arn}', ArnKind.AGENT);
    const { output } = synth((stack) => {
      Object.entries({ instanceArn, instanceId, resourceId }).forEach(([id, value]) => new TerraformOutput(stack, id, { value }));
    });
    const parts = 'split("/", "${var.arn}")';

    expect(output).toEqual({
      instanceArn: { value: `\${join("/", slice(${parts}, 0, 2))}` },
      instanceId: { value: `\${element(${parts}, 1)}` },
      resourceId: { value: `\${element(${parts}, 3)}` },
    });
    expect(parseArn('source', '${var.arn}').resourceId).toBeUndefined();
  });

  test.each([` ${INSTANCE_ARN}`, `x${INSTANCE_ARN}`, `${INSTANCE_ARN}/agent`, `${USER_ARN}/x`, `${USER_ARN} `, INSTANCE_ARN.replace('123456789012', '12')])(
    'with more or less than that is refused: %s',
    (arn) => {
      expect(messageOf(() => parseArn('source', arn))).toContain(
        'must have the form arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE_ID; got ',
      );
      expect(messageOf(() => parseArn('source', arn, ArnKind.AGENT))).toContain('ACCOUNT:instance/INSTANCE_ID/agent/ID; got ');
    },
  );

  test('of another kind is refused with its own remedy', () => {
    expect(messageOf(() => parseArn('source', USER_ARN, ArnKind.SECURITY_PROFILE))).toMatch(
      /^source is not valid: arn: must have .* Give the ARN of that kind of resource\. \[ArnInvalid\]$/,
    );
    expect(messageOf(() => parseArn('source', 'x'))).toMatch(/for a bare id use the factory that takes the id\. \[ArnInvalid\]$/);
  });
});
