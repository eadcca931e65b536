import { Fn, Token } from 'cdktf';
import { asArgument } from '../core/expressions';
import { isUnresolved, knownString } from '../core/known';
import { quote } from '../core/text';
import { Violation } from '../core/violations';
import { bareIdWithin, instanceIdWithin, isBareId, regionWithin } from '../instance/connect-ids';

const COMPOSITE = /^[^:/]+:[^:/]+$/;

/** What an import is for. */
export interface ImportTarget {
  readonly instanceId: string | undefined;
  readonly region?: string;
  /** Whether the resource makes several users. */
  readonly isSeveral?: boolean;
}

/** What keeps an id from being imported; undefined where nothing does, or where it is a token. */
export function importIdViolation({ instanceId, region }: ImportTarget, given: unknown): Violation | undefined {
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
  const ownRegion = knownString(region);
  const givenRegion = regionWithin(seen);
  if (givenRegion !== undefined && ownRegion !== undefined && givenRegion !== ownRegion) {
    return {
      code: 'ImportOfOtherRegion',
      property: 'importFrom',
      allowed: `must be a user of the region ${quote(ownRegion)}`,
      given: `one of region ${quote(givenRegion)}`,
      remedy: 'Give the ARN of a user of that region, or correct the region.',
    };
  }
  return undefined;
}

/**
 * `INSTANCE_ID:USER_ID` of an id without violation.
 *
 * @param isComplete Whether the id is that already.
 */
export function importIdOf({ instanceId }: ImportTarget, given: string, isComplete = false): string {
  return isComplete ? given : compositeId(instanceId, given);
}

/**
 * The id that an import block of `aws_connect_user` takes: `INSTANCE_ID:USER_ID`, and `@REGION` after it where the user has
 * a region.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support
 */
export function importIdInRegion(importId: string, region: unknown): string {
  return (region ?? undefined) === undefined ? importId : `${importId}@${region}`;
}

/** Why a user cannot be imported at all. */
export function importViolation(method: string, { isSeveral }: ImportTarget, isImported: boolean): Violation | undefined {
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

function compositeId(instanceId: string | undefined, given: string): string {
  const seen = knownString(given);
  if (seen !== undefined) {
    return `${instanceIdWithin(seen) ?? instanceId}:${userIdWithin(seen)}`;
  }
  // The token may become any of the forms, all of which end with the id of the user.
  return COMPOSITE.test(given) ? given : `${instanceId}:${Token.asString(Fn.regex('[^:/]+$', asArgument(given)))}`;
}

function userIdWithin(seen: string): string | undefined {
  return isBareId(seen) ? seen : bareIdWithin(seen);
}
