import { Fn } from 'cdktf';
import { asArgument } from '../core/expressions';
import { Known, UNKNOWN, isUnresolved, known } from '../core/known';
import { quote } from '../core/text';
import { Violation, rejectIfAny } from '../core/violations';

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

const KINDS = new Map<string | undefined, string>([
  [undefined, 'an instance'],
  [ArnKind.AGENT, 'a user'],
  [ArnKind.SECURITY_PROFILE, 'a security profile'],
  [ArnKind.ROUTING_PROFILE, 'a routing profile'],
  [ArnKind.HIERARCHY_GROUP, 'a hierarchy group'],
]);

const ARN =
  /^(?<instanceArn>arn:[^:\s]+:connect:(?<region>[^:\s]+):\d{12}:instance\/(?<instanceId>[^/:\s]+))(?:\/(?<kind>[a-z-]+)\/(?<resourceId>[^/:\s]+))?$/;
const BARE_ID = /^[A-Za-z0-9_.-]{1,100}$/;
const COMPOSITE_ID = /^(?<instanceId>[^:@]+):(?<resourceId>[^:@]+)(?:@(?<region>[a-z]+(?:-[a-z]+)+-\d+))?$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const UUIDS = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/gi;

export function isArn(value: string): boolean {
  return value.startsWith('arn:');
}

/** Whether a known id can be one: neither an ARN nor composite (`instance:thing`), nor a name with spaces. */
export function isBareId(id: string): boolean {
  return BARE_ID.test(id);
}

/** Whether an id looks as all ids do that Amazon Connect is known to give, though AWS promises nothing. */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}

/** The same for all ways to write an id: the case of a UUID does not count. */
export function idKeyOf(id: string): string {
  return isUuid(id) ? id.toLowerCase() : id;
}

/** An id or an ARN as Amazon Connect writes it: IAM compares ARNs with regard to case. */
export function withLowerUuids(text: string): string {
  return text.replace(UUIDS, (id) => id.toLowerCase());
}

/** What a known id says, in whichever form. */
export interface IdParts {
  readonly instanceId?: string;
  /** The id of the thing in the instance. */
  readonly resourceId: string;
  readonly region?: string;
}

/** Takes apart the id of a thing: the bare id, `INSTANCE_ID:ID` with or without `@REGION`, or its ARN. Undefined where it is none. */
export function partsOfId(value: string, kind: ArnKind): IdParts | undefined {
  if (isBareId(value)) {
    return { resourceId: value };
  }
  const arn = ARN.exec(value)?.groups;
  const { instanceId = '', resourceId = '', region } = (arn?.kind === kind ? arn : COMPOSITE_ID.exec(value)?.groups) ?? {};
  return isBareId(instanceId) && isBareId(resourceId) ? { instanceId, resourceId, region } : undefined;
}

/** The id of such a thing inside an ARN or a composite id, to suggest it where a bare id belongs. */
export function bareIdWithin(value: string, kind: ArnKind | undefined): string | undefined {
  const arn = ARN.exec(value)?.groups;
  const parts = kind && !isBareId(value) ? partsOfId(value, kind) : undefined;
  return kind === undefined ? (arn ?? COMPOSITE_ID.exec(value)?.groups)?.instanceId : parts?.resourceId;
}

/** What the ARN of an instance says; undefined where it is none. */
export function partsOfInstanceArn(arn: string): { readonly instanceId: string; readonly region: string } | undefined {
  const { kind, instanceId = '', region = '' } = ARN.exec(arn)?.groups ?? {};
  return kind === undefined && instanceId !== '' ? { instanceId, region } : undefined;
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
  rejectIfAny(source, arnViolations('arn', arn, kind, `Copy the whole ARN; ${source.replace(/Arn$/, 'Id')} takes an id.`));
  const { instanceArn, instanceId, resourceId } = ARN.exec(arn)!.groups!;
  return { instanceArn, instanceId, resourceId };
}

/** What is wrong where an ARN is known and does not name such a thing. */
export function arnViolations(property: string, arn: unknown, kind: ArnKind | undefined, remedy: string): Violation[] {
  const seen = known(arn);
  const match = typeof seen === 'string' ? ARN.exec(seen)?.groups : undefined;
  if (seen === UNKNOWN || (match && match.kind === kind)) {
    return [];
  }
  const path = kind ? `instance/INSTANCE_ID/${kind}/ID` : 'instance/INSTANCE_ID';
  return [{
    code: 'ArnInvalid',
    property,
    allowed: `must have the form arn:PARTITION:connect:REGION:ACCOUNT:${path}`,
    given: quote(arn),
    remedy: match ? `This is the ARN of ${KINDS.get(match.kind) ?? 'another resource'}.` : remedy,
  }];
}

/** How a known ARN begins, up to the account. */
export function accountPartOf(arn: string): string | undefined {
  return ARN.exec(arn)?.groups?.instanceArn.replace(/:instance\/.*$/, ':');
}

/** The id of the instance that a known ARN names. */
export function instanceIdOfArn(arn: string): string | undefined {
  return ARN.exec(arn)?.groups?.instanceId;
}

/** What is wrong where an id is known and is an ARN, a composite id, a name or none. */
export function bareIdViolations(code: string, property: string, kind: ArnKind, id: unknown, otherwise: string): Violation[] {
  const seen = known(id);
  return seen === UNKNOWN || (typeof seen === 'string' && isBareId(seen))
    ? []
    : [{ code, property, allowed: 'must be a bare id', given: quote(seen), remedy: bareIdRemedy(seen, kind, otherwise) }];
}

/**
 * Suggests the bare id inside what was given, where there is one; says otherwise how to get it.
 *
 * @param kind What the id should be of; undefined for an instance.
 */
export function bareIdRemedy(given: unknown, kind: ArnKind | undefined, otherwise: string): string {
  const within = typeof given === 'string' ? bareIdWithin(given, kind) : undefined;
  return within === undefined ? otherwise : `Give '${within}' alone. ${otherwise}`;
}
