import { Fn, Token } from 'cdktf';
import { bareIdWithin, instanceIdWithin, isBareId } from './connect-ids';
import { asArgument } from './expressions';
import { isUnresolved, knownString } from './known';
import { Violation, quote } from './violations';

const COMPOSITE = /^[^:/]+:[^:/]+$/;

/** What keeps an id from being imported; undefined where nothing does, or where it is a token. */
export function importIdViolation(instanceId: string, given: unknown): Violation | undefined {
  if (isUnresolved(given)) {
    return undefined;
  }
  // Stryker disable next-line StringLiteral: any text that is no id would do.
  const seen = knownString(given) ?? '';
  if (userIdWithin(seen) === undefined) {
    return {
      code: 'ImportIdInvalid',
      property: 'importFrom',
      allowed: "must be the id of a user, 'INSTANCE_ID:USER_ID', or the ARN of a user",
      given: quote(given),
      remedy: 'Copy the id from the end of the ARN, or use importByName.',
    };
  }
  const ownInstance = knownString(instanceId);
  const givenInstance = instanceIdWithin(seen);
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
  if (seen !== undefined) {
    return `${instanceIdWithin(seen) ?? instanceId}:${userIdWithin(seen)}`;
  }
  // The token may become any of the forms, all of which end with the id of the user.
  return COMPOSITE.test(given) ? given : `${instanceId}:${Token.asString(Fn.regex('[^:/]+$', asArgument(given)))}`;
}

/** Why a user cannot be imported at all. */
export function importViolation(method: string, isSeveral: boolean, isImported: boolean): Violation | undefined {
  if (isSeveral) {
    return {
      code: 'ImportOfSeveral',
      property: method,
      allowed: 'takes over one user, but this construct has count or forEach',
      remedy: 'Make a ConnectUser of its own for each user to import.',
    };
  }
  if (isImported) {
    return {
      code: 'ImportTwice',
      property: method,
      allowed: 'must not be called for a user that is imported already',
      remedy: 'Remove one of the two calls.',
    };
  }
  return undefined;
}

function userIdWithin(seen: string): string | undefined {
  return isBareId(seen) ? seen : bareIdWithin(seen);
}
