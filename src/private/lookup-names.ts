import { IConstruct } from 'constructs';
import { isArn } from './connect-ids';
import { knownString } from './known';
import { quote, rejectIfAny } from './violations';

const KIND = 'ConnectInstance';
const ALIAS = /^[\dA-Za-z-]{1,45}$/;

/** @throws ValidationError where the alias is known and cannot be one. */
export function requireAlias(instance: IConstruct, alias: string | undefined): void {
  const seen = knownString(alias);
  if (seen !== undefined && !ALIAS.test(seen)) {
    rejectIfAny(instance, KIND, [
      {
        code: 'InstanceAliasInvalid',
        property: 'instanceAlias',
        allowed: 'must be 1 to 45 letters, digits and -',
        given: quote(seen),
        remedy: "Give the first part of the instance's access URL, such as 'acme' of acme.my.connect.aws.",
      },
    ]);
  }
}

/** @throws ValidationError where the name to look up is known and is empty or an ARN. */
export function requireName(instance: IConstruct, property: string, name: string, arnFactory: string): void {
  const seen = knownString(name);
  if (seen !== undefined && (seen.trim() === '' || isArn(seen))) {
    rejectIfAny(instance, KIND, [
      {
        code: 'LookupNameInvalid',
        property,
        allowed: 'must be a name',
        given: quote(seen),
        remedy: isArn(seen) ? `${arnFactory} takes an ARN.` : 'Give the whole name, as the console shows it.',
      },
    ]);
  }
}
