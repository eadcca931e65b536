import { ArnKind, bareIdWithin, isArn, isUuid } from './connect-ids';
import { isUnresolved } from '../core/known';
import { literal, quote } from '../core/text';
import { isObject } from '../core/types';
import { Violation, rejectIfAny, typeInvalid } from '../core/violations';

/** A kind of thing that users refer to, and the calls that give one: they begin like this. */
export interface ReferenceKind {
  readonly type: string;
  /** The property with its id. */
  readonly id: string;
  /** What its ARNs have behind that of the instance; undefined for the instance itself. */
  readonly arnKind?: ArnKind;
  readonly fromId: string;
  readonly fromArn: string;
  readonly fromName: string;
  readonly exampleName: string;
}

export const INSTANCE: ReferenceKind = {
  type: 'IConnectInstance',
  id: 'id',
  fromId: "ConnectInstance.fromInstanceId(this, 'instance', ",
  fromArn: "ConnectInstance.fromInstanceArn(this, 'instance', ",
  fromName: "ConnectInstance.fromInstanceAlias(this, 'instance', ",
  exampleName: 'acme-support',
};

export const ROUTING_PROFILE: ReferenceKind = {
  type: 'IRoutingProfile',
  id: 'routingProfileId',
  arnKind: ArnKind.ROUTING_PROFILE,
  fromId: 'RoutingProfile.fromRoutingProfileId(',
  fromArn: 'RoutingProfile.fromRoutingProfileArn(',
  fromName: 'instance.routingProfile(',
  exampleName: 'Basic Routing Profile',
};

export const SECURITY_PROFILE: ReferenceKind = {
  type: 'ISecurityProfile',
  id: 'securityProfileId',
  arnKind: ArnKind.SECURITY_PROFILE,
  fromId: 'SecurityProfile.fromSecurityProfileId(',
  fromArn: 'SecurityProfile.fromSecurityProfileArn(',
  fromName: 'instance.securityProfile(',
  exampleName: 'Agent',
};

export const HIERARCHY_GROUP: ReferenceKind = {
  type: 'IHierarchyGroup',
  id: 'hierarchyGroupId',
  arnKind: ArnKind.HIERARCHY_GROUP,
  fromId: 'HierarchyGroup.fromHierarchyGroupId(',
  fromArn: 'HierarchyGroup.fromHierarchyGroupArn(',
  fromName: 'instance.hierarchyGroup(',
  exampleName: 'Site/Team/Group',
};

/** Whether something can refer to a thing at all: text cannot, be it an id, an ARN or a name. */
export function isReference(given: unknown): given is object {
  return isObject(given);
}

/** What was given where a reference belongs, as an error shows it. */
export function shownInstead(given: unknown): string {
  if (typeof given !== 'string') {
    return quote(given);
  }
  return isUnresolved(given) ? 'a string that only Terraform knows' : `the string ${quote(given)}`;
}

/** The call that makes a reference of what was given. */
export function callWith({ arnKind, fromId, fromArn, fromName, exampleName }: ReferenceKind, given: unknown): string {
  if (isUnresolved(given)) {
    return `${fromId}…)`;
  }
  if (typeof given !== 'string' || given === '') {
    return `${fromName}${literal(exampleName)})`;
  }
  if (isArn(given)) {
    return `${fromArn}${literal(given)})`;
  }
  const id = [given, bareIdWithin(given, arnKind) ?? ''].find(isUuid);
  return id === undefined ? `${fromName}${literal(given)})` : `${fromId}${literal(id)})`;
}

/** What is wrong where no reference was given. */
export function referenceViolations(kind: ReferenceKind, property: string, given: unknown): Violation[] {
  return isReference(given)
    ? []
    : [{ ...typeInvalid(property, typeOf(kind), given, `Write ${callWith(kind, given)}.`), given: shownInstead(given) }];
}

/** @throws ValidationError where no instance was given. */
export function requireInstance(subject: string, given: unknown): void {
  rejectIfAny(subject, referenceViolations(INSTANCE, 'instance', given));
}

/** What must be given, as the sentence after the property. */
export function typeOf({ type }: ReferenceKind): string {
  return `must be an ${type}`;
}
