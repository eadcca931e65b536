import { TerraformOutput } from 'cdktf';
import { describe as describeViolation } from '../../src/core/violations';
import { ArnKind, bareIdRemedy, bareIdViolations, isArn, isUuid, parseArn, partsOfId } from '../../src/instance/connect-ids';
import { messageOf } from '../support/errors';
import { synth } from '../support/synth';
import { stringToken } from '../support/tokens';
import { INSTANCE_ARN, INSTANCE_ID, SECURITY_PROFILE_ID, USER_ID } from '../support/users';

const USER_ARN = `${INSTANCE_ARN}/agent/${USER_ID}`;

const PROFILE_ARN = `${INSTANCE_ARN}/security-profile/${SECURITY_PROFILE_ID}`;

describe('the id of a user', () => {
  test.each([
    [USER_ID, { resourceId: USER_ID }],
    ['jane.doe', { resourceId: 'jane.doe' }],
    [`${INSTANCE_ID}:${USER_ID}`, { instanceId: INSTANCE_ID, resourceId: USER_ID }],
    [`${INSTANCE_ID}:${USER_ID}@us-gov-west-1`, { instanceId: INSTANCE_ID, resourceId: USER_ID, region: 'us-gov-west-1' }],
    [USER_ARN, { instanceId: INSTANCE_ID, resourceId: USER_ID, region: 'eu-central-1' }],
  ])('is read in %s', (value, parts) => {
    expect(partsOfId(value, ArnKind.AGENT)).toEqual(parts);
  });

  test.each(['', 'Jane Doe', 'a:', ':b', 'a: b', 'a:b:c', `${INSTANCE_ID}:ü`, `${USER_ID}@eu-central-1`, `a:${USER_ID}@`, `a:${USER_ID}@Mars`,
    INSTANCE_ARN, PROFILE_ARN, 'arn:aws:sns:eu-central-1:123456789012:topic', `${USER_ARN}/x`, `${USER_ARN}@eu-central-1`])('is not in %j', (value) => {
    expect(partsOfId(value, ArnKind.AGENT)).toBeUndefined();
  });
});

test.each([
  [USER_ARN, ArnKind.AGENT, USER_ID],
  [`${INSTANCE_ID}:${USER_ID}`, ArnKind.AGENT, USER_ID],
  [`${INSTANCE_ID}:${USER_ID}`, ArnKind.SECURITY_PROFILE, USER_ID],
  [PROFILE_ARN, ArnKind.SECURITY_PROFILE, SECURITY_PROFILE_ID],
  [`${INSTANCE_ID}:${USER_ID}`, undefined, INSTANCE_ID],
  [INSTANCE_ARN, undefined, INSTANCE_ID],
  [USER_ARN, undefined, INSTANCE_ID],
])('a remedy suggests of %s, where the id of %s belongs, %s', (given, kind, id) => {
  expect(bareIdRemedy(given, kind, 'Look it up.')).toBe(`Give '${id}' alone. Look it up.`);
});

test.each([['Jane Doe'], [7], ['a:b:c'], [PROFILE_ARN], [INSTANCE_ARN], [USER_ID]])('a remedy suggests no id of a user where %p was given', (given) => {
  expect(bareIdRemedy(given, ArnKind.AGENT, 'Look it up.')).toBe('Look it up.');
});

test.each([[USER_ID, true], [USER_ID.toUpperCase(), true], ['jane.doe', false], [`${USER_ID}0`, false], [`x${USER_ID}`, false]])('whether %s is a UUID: %s', (id, is) => {
  expect(isUuid(id)).toBe(is);
});

const wrongIn = (id: unknown) => bareIdViolations('UserIdInvalid', 'userId', ArnKind.AGENT, id, 'Look it up.').map(describeViolation);

test('what must be a bare id and is none is told with the id within it', () => {
  expect(wrongIn('a:b')).toEqual(['userId: must be a bare id; got "a:b". Give \'b\' alone. Look it up. [UserIdInvalid]']);
});

test.each([['jdoe'], ['${var.id}'], [stringToken()]])('%p can be a bare id', (id) => {
  expect(wrongIn(id)).toEqual([]);
});

test.each([['', 'must be a bare id; got '], [undefined, 'is required and must be a bare id.'], [7, 'must be a bare id; got 7'], [['jdoe'], 'must be a bare id; got ']])(
  '%p cannot be a bare id', (id, told) => {
    expect(wrongIn(id)).toEqual([expect.stringContaining(`userId: ${told}`)]);
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
      /^source is not valid: arn: must have .* This is the ARN of a user\. \[ArnInvalid\]$/,
    );
    expect(messageOf(() => parseArn('RoutingProfile.fromRoutingProfileArn', 'x'))).toMatch(/Copy the whole ARN; RoutingProfile\.fromRoutingProfileId takes an id\. \[ArnInvalid\]$/);
  });
});
