import { isArn } from './connect-ids';
import { known, UNKNOWN } from '../core/known';
import { isBlank, quote } from '../core/text';
import { Violation, reject, rejectIfAny } from '../core/violations';

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
      remedy: "Give the first part of the instance's access URL, such as 'acme' of acme.my.connect.aws.",
    });
  }
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
