import { Fn } from 'cdktf';
import { asArgument } from '../core/expressions';
import { Known, UNKNOWN, isUnresolved, known } from '../core/known';
import { quote } from '../core/text';
import { reject } from '../core/violations';

/** What an ARN of Amazon Connect names. `arn:PARTITION:connect:REGION:ACCOUNT:instance/INSTANCE[/KIND/ID]` */
export interface ConnectArn {
  readonly instanceArn: string;
  readonly instanceId: string;
  /** The id of the thing in the instance; undefined for the instance itself. */
  readonly resourceId?: string;
}

/** The resource types in Amazon Connect's ARNs. */
export enum ArnKind {
  AGENT = 'agent',
  SECURITY_PROFILE = 'security-profile',
  ROUTING_PROFILE = 'routing-profile',
  HIERARCHY_GROUP = 'agent-group',
}

const ARN =
  /^(?<instanceArn>arn:[^:\s]+:connect:(?<region>[^:\s]+):\d{12}:instance\/(?<instanceId>[^/:\s]+))(?:\/(?<kind>[a-z-]+)\/(?<resourceId>[^/:\s]+))?$/;
const BARE_ID = /^[A-Za-z0-9_.-]{1,100}$/;

export function isArn(value: string): boolean {
  return value.startsWith('arn:');
}

/** Whether a known id can be one: neither an ARN nor composite (`instance:thing`), nor a name with spaces. */
export function isBareId(id: string): boolean {
  return BARE_ID.test(id);
}

/** The id inside an ARN or a composite id, to suggest it where a bare id belongs. */
export function bareIdWithin(value: string): string | undefined {
  const arn = ARN.exec(value)?.groups;
  const candidate = arn ? (arn.resourceId ?? arn.instanceId) : value.slice(value.lastIndexOf(':') + 1);
  return candidate !== value && isBareId(candidate) ? candidate : undefined;
}

/** The id of the instance in a composite id `instance:thing` or an ARN, where there is one. */
export function instanceIdWithin(value: string): string | undefined {
  const parts = value.split(':');
  return ARN.exec(value)?.groups!.instanceId ?? (parts.length === 2 ? parts[0] : undefined);
}

/** The region in an ARN. */
export function regionWithin(value: string): string | undefined {
  return ARN.exec(value)?.groups!.region;
}

/** Whether two ids of instances are known to be those of different ones. */
export function differ(one: Known<string>, other: Known<string>): boolean {
  return typeof one === 'string' && typeof other === 'string' && one !== other;
}

/**
 * Takes an ARN apart: at synth where it is known, by Terraform functions where it is a token.
 * @throws ValidationError where it is known and does not name such a thing.
 */
export function parseArn(source: string, arn: string, kind?: ArnKind): ConnectArn {
  if (isUnresolved(arn)) {
    const parts = Fn.split('/', asArgument(arn));
    return {
      instanceArn: Fn.join('/', Fn.slice(parts, 0, 2)),
      instanceId: Fn.element(parts, 1),
      resourceId: kind && Fn.element(parts, 3),
    };
  }
  const match = typeof arn === 'string' ? ARN.exec(arn)?.groups : undefined;
  if (!match || match.kind !== kind) {
    const path = kind ? `instance/INSTANCE_ID/${kind}/ID` : 'instance/INSTANCE_ID';
    reject(source, {
      code: 'ArnInvalid',
      property: 'arn',
      allowed: `must have the form arn:PARTITION:connect:REGION:ACCOUNT:${path}`,
      given: quote(arn),
      remedy: match ? 'Give the ARN of that kind of resource.' : 'Copy the whole ARN; for a bare id use the factory that takes the id.',
    });
  }
  const { instanceArn, instanceId, resourceId } = match;
  return { instanceArn, instanceId, resourceId };
}

/** @throws ValidationError where the id is known and is an ARN, a composite id, a name or none. */
export function requireBareId(source: string, code: string, property: string, id: unknown, otherwise: string): void {
  const seen = known(id);
  if (seen !== UNKNOWN && !(typeof seen === 'string' && isBareId(seen))) {
    reject(source, {
      code,
      property,
      allowed: 'must be a bare id',
      given: quote(seen),
      remedy: bareIdRemedy(seen, otherwise),
    });
  }
}

/** Suggests the bare id inside what was given, where there is one; says otherwise how to get it. */
export function bareIdRemedy(given: unknown, otherwise: string): string {
  const within = typeof given === 'string' ? bareIdWithin(given) : undefined;
  return within === undefined ? otherwise : `Give '${within}' alone. ${otherwise}`;
}
