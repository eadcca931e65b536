import { ConnectUserRosterProps } from './connect-user-roster-props';
import { isUnresolved } from '../private/known';
import { Violation, quote } from '../private/violations';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPartOfSplit = (value: unknown) => isObject(value) && typeof (value as { _split?: { _partOf?: unknown } })._split?._partOf === 'function';

/** What a compiler checks of the properties that all rows share, for callers who cast, or who write JavaScript. */
export function propsShapeViolations(props: ConnectUserRosterProps): Violation[] {
  const { routingProfiles, securityProfiles, hierarchyGroups, allowedSecurityProfiles, deniedSecurityProfiles, tags, maxRemovals, part } =
    props;
  const areNames = (value: unknown) => Array.isArray(value) && value.every((name) => typeof name === 'string');
  const rules: [string, unknown, boolean, string][] = [
    ['allowedSecurityProfiles', allowedSecurityProfiles, areNames(allowedSecurityProfiles), 'must be a list of names'],
    ['deniedSecurityProfiles', deniedSecurityProfiles, areNames(deniedSecurityProfiles), 'must be a list of names'],
    ['tags', tags, isObject(tags) || isUnresolved(tags), 'must be an object of strings'],
    ['maxRemovals', maxRemovals, typeof maxRemovals === 'number', 'must be a number'],
    ['routingProfiles', routingProfiles, isObject(routingProfiles), 'must be an object of routing profiles by name'],
    ['securityProfiles', securityProfiles, isObject(securityProfiles), 'must be an object of security profiles by name'],
    ['hierarchyGroups', hierarchyGroups, isObject(hierarchyGroups), 'must be an object of hierarchy groups by path'],
    ['part', part, isPartOfSplit(part), 'must be a part of a ConnectUserRosterSplit'],
  ];
  return rules
    .filter(([, value, isRight]) => value !== undefined && !isRight)
    .map(([property, value, , allowed]) => typeViolation(property, allowed, value));
}

function typeViolation(property: string, allowed: string, given: unknown): Violation {
  return { code: 'TypeInvalid', property, allowed, given: quote(given), remedy: 'Correct the value.' };
}
