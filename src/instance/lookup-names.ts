import { isArn } from './connect-ids';
import { known, UNKNOWN } from '../core/known';
import { isBlank, quote } from '../core/text';
import { Violation, reject, rejectIfAny } from '../core/violations';

const SLASH_OUTSIDE_EXPRESSIONS = /\/(?![^{}]*\})/;
const MOST_LEVELS = 5;
const ALIAS = /^[\dA-Za-z-]{1,45}$/;

/** @throws ValidationError where the alias is known and cannot be one. */
export function requireAlias(subject: string, alias: unknown): void {
  const seen = known(alias);
  if (seen !== UNKNOWN && !(typeof seen === 'string' && ALIAS.test(seen))) {
    reject(subject, {
      code: 'InstanceAliasInvalid',
      property: 'instanceAlias',
      allowed: 'must be 1 to 45 letters, digits and -',
      given: quote(seen),
      remedy: aliasRemedy(seen),
    });
  }
}

function aliasRemedy(given: unknown): string {
  const text = typeof given === 'string' ? given : '';
  if (isArn(text)) {
    return 'ConnectInstance.fromInstanceArn takes an ARN.';
  }
  const host = /^(?:https:\/\/)?([\dA-Za-z-]{1,45})\.(?:my\.connect\.aws|awsapps\.com)\b/.exec(text);
  return host ? `Give '${host[1]}' alone.` : "Give the first part of the instance's access URL, such as 'acme' of acme.my.connect.aws.";
}

/** @throws ValidationError where the name to look up is known and is none, or an ARN. */
export function requireName(subject: string, property: string, name: unknown, arnFactory: string): void {
  rejectIfAny(subject, lookupNameViolations(property, name, `${arnFactory} takes an ARN.`));
}

/** @param remedyOfArn What to do with an ARN that stands there. */
export function lookupNameViolations(property: string, name: unknown, remedyOfArn: string): Violation[] {
  const seen = known(name);
  const isArnGiven = typeof seen === 'string' && isArn(seen);
  if (seen === UNKNOWN || (typeof seen === 'string' && !isBlank(seen) && !isArnGiven)) {
    return [];
  }
  const remedy = isArnGiven ? remedyOfArn : 'Give the whole name, as the console shows it.';
  return [{ code: 'LookupNameInvalid', property, allowed: 'must be a name', given: quote(seen), remedy }];
}

/** The names in a path, as they were written, with expressions and escapes. A path that is one token is looked up as a name. */
export function namesInPath(path: string): string[] {
  return path.split(SLASH_OUTSIDE_EXPRESSIONS).map((name) => name.trim());
}

/** What is wrong with a path by itself. */
export function hierarchyPathViolations(path: string): Violation[] {
  const names = namesInPath(path);
  return names.length <= MOST_LEVELS && !names.includes('') ? [] : [{
    code: 'HierarchyPathInvalid',
    property: 'hierarchyGroup',
    allowed: `must be 1 to ${MOST_LEVELS} group names joined by '/', none of them empty`,
    given: quote(path),
    remedy: "Write it from the top level down, such as 'Site/Team/Group'.",
  }];
}

/** What is wrong where Terraform would have to find two groups of one name. */
export function ambiguousGroup(name: string, given: string, remedy: string): Violation {
  return {
    code: 'HierarchyGroupAmbiguous',
    property: 'hierarchyGroup',
    allowed: `cannot be looked up, since Terraform finds hierarchy groups by their own name only and ${quote(name)} occurs several times in the hierarchy`,
    given,
    remedy,
  };
}
