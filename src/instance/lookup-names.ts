import { isArn } from './connect-ids';
import { known, UNKNOWN } from '../core/known';
import { quote } from '../core/text';
import { reject } from '../core/violations';

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
  const seen = known(name);
  const isName = typeof seen === 'string' && seen.trim() !== '' && !isArn(seen);
  if (seen !== UNKNOWN && !isName) {
    reject(subject, {
      code: 'LookupNameInvalid',
      property,
      allowed: 'must be a name',
      given: quote(seen),
      remedy: typeof seen === 'string' && isArn(seen) ? `${arnFactory} takes an ARN.` : 'Give the whole name, as the console shows it.',
    });
  }
}
