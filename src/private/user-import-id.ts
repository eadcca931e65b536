import { Construct } from 'constructs';
import { bareIdWithin, instanceIdWithin, isBareId } from './connect-ids';
import { knownString } from './known';
import { Violation, quote, rejectIfAny } from './violations';

/** What keeps an id from being imported; undefined where nothing does, or where it is a token. */
export function importIdViolation(instanceId: string, given: string): Violation | undefined {
  const seen = knownString(given);
  const ownInstance = knownString(instanceId);
  const givenInstance = seen === undefined ? undefined : instanceIdWithin(seen);
  if (seen !== undefined && userIdWithin(seen) === undefined) {
    return {
      code: 'ImportIdInvalid',
      property: 'importFrom',
      allowed: "must be the id of a user, 'INSTANCE_ID:USER_ID', or the ARN of a user",
      given: quote(seen),
      remedy: 'Copy the id from the end of the ARN, or use importByName.',
    };
  }
  if (givenInstance !== undefined && ownInstance !== undefined && givenInstance !== ownInstance) {
    return {
      code: 'ImportOfOtherInstance',
      property: 'importFrom',
      allowed: `must be a user of the instance ${quote(ownInstance)}`,
      given: `one of instance ${quote(givenInstance)}`,
      remedy: 'Give the id of a user of that instance.',
    };
  }
  return undefined;
}

/** The id that an import block of `aws_connect_user` takes, `instance:user`, of an id without violation. */
export function importIdOf(instanceId: string, given: string): string {
  const seen = knownString(given);
  return seen === undefined
    ? (given.includes(':') ? given : `${instanceId}:${given}`)
    : `${instanceIdWithin(seen) ?? instanceId}:${userIdWithin(seen)}`;
}

/** @throws ValidationError that names the construct, where the id cannot be imported. */
export function requireImportId(construct: Construct, kind: string, instanceId: string, given: string): string {
  const violation = importIdViolation(instanceId, given);
  rejectIfAny(construct, kind, violation ? [violation] : []);
  return importIdOf(instanceId, given);
}

function userIdWithin(seen: string): string | undefined {
  return isBareId(seen) ? seen : bareIdWithin(seen);
}
