import { Construct } from 'constructs';
import { bareIdWithin, instanceIdWithin, isBareId } from './connect-ids';
import { knownString } from './known';
import { ValidationError, quote } from './violations';

/** The id that an import block of `aws_connect_user` takes: `instance:user`. */
export function importIdOf(construct: Construct, kind: string, instanceId: string, given: string): string {
  const seen = knownString(given);
  if (seen === undefined) {
    return given.includes(':') ? given : `${instanceId}:${given}`;
  }
  const userId = isBareId(seen) ? seen : bareIdWithin(seen);
  const givenInstance = instanceIdWithin(seen);
  const ownInstance = knownString(instanceId);
  const subject = `${kind} '${construct.node.path}'`;
  if (userId === undefined) {
    throw new ValidationError(subject, [
      {
        code: 'ImportIdInvalid',
        property: 'importFrom',
        allowed: "must be the id of a user, 'INSTANCE_ID:USER_ID', or the ARN of a user",
        given: quote(seen),
        remedy: 'Copy the id from the end of the ARN, or use importByName.',
      },
    ]);
  }
  if (givenInstance !== undefined && ownInstance !== undefined && givenInstance !== ownInstance) {
    throw new ValidationError(subject, [
      {
        code: 'ImportOfOtherInstance',
        property: 'importFrom',
        allowed: `must be a user of the instance ${quote(ownInstance)}`,
        given: `one of instance ${quote(givenInstance)}`,
        remedy: 'Give the id of a user of that instance.',
      },
    ]);
  }
  return `${givenInstance ?? instanceId}:${userId}`;
}
