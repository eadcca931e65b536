import { Fn, Token } from 'cdktf';
import { asArgument } from '../core/expressions';
import { isUnresolved, knownString } from '../core/known';
import { quote } from '../core/text';
import { Violation } from '../core/violations';
import { ArnKind, IdParts, differ, partsOfId } from '../instance/connect-ids';

const COMPOSITE = /^[^:/]+:[^:/]+$/;
const REGION = /@[a-z]+(?:-[a-z]+)+-\d+$/;

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
  const parts = userIdParts(given);
  if (parts === undefined) {
    return {
      code: 'ImportIdInvalid',
      property: 'importFrom',
      allowed: "must be the id of a user, 'INSTANCE_ID:USER_ID', or the ARN of a user",
      given: quote(given),
      remedy: 'Copy the id from the end of the ARN, or use importByName.',
    };
  }
  const ownInstance = knownString(instanceId);
  if (differ(parts.instanceId, ownInstance)) {
    return {
      code: 'ImportOfOtherInstance',
      property: 'importFrom',
      allowed: `must be a user of the instance ${quote(ownInstance)}`,
      given: `one of instance ${quote(parts.instanceId)}`,
      remedy: 'Give the id of a user of that instance.',
    };
  }
  const ownRegion = knownString(region);
  if (differ(parts.region, ownRegion)) {
    return {
      code: 'ImportOfOtherRegion',
      property: 'importFrom',
      allowed: `must be a user of the region ${quote(ownRegion)}`,
      given: `one of region ${quote(parts.region)}`,
      remedy: 'Give the id of a user of that region, or correct the region.',
    };
  }
  return undefined;
}

/** An id that another user of the stack has as well. */
export function importDuplicate(given: unknown, other: string): Violation {
  return {
    code: 'ImportDuplicate',
    property: 'importFrom',
    allowed: 'must be the id of one user only',
    given: `${quote(given)}, which ${other} imports already`,
    remedy: 'Correct the id of one of the two, or remove one of the imports.',
  };
}

/** What a known id of a user says; undefined where it is none, or a token. */
export function userIdParts(given: unknown): IdParts | undefined {
  return partsOfId(knownString(given) ?? '', ArnKind.AGENT);
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
  const parts = userIdParts(given);
  if (parts !== undefined) {
    return `${parts.instanceId ?? instanceId}:${parts.resourceId}`;
  }
  // The region of the resource is written after it.
  const id = Token.asString(given).replace(REGION, '');
  // A token may become any of the forms, all of which end with the id of the user.
  return COMPOSITE.test(withoutExpressions(id)) ? id : `${instanceId}:${Token.asString(Fn.regex('[^:/]+$', asArgument(id)))}`;
}

/** What stands in an expression, such as the colon of a condition, parts nothing. */
function withoutExpressions(template: string): string {
  const without = template.replace(/[$%]?\{[^{}]*\}/g, '_');
  return without === template ? template : withoutExpressions(without);
}
