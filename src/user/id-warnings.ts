import { Construct, IConstruct } from 'constructs';
import { ConnectUserWarning } from './connect-user-warning';
import { ManagedUser } from './managed-user';
import { userIdParts } from './user-import';
import { warn } from './user-warnings';
import { knownString } from '../core/known';
import { quote } from '../core/text';
import { isBareId, isUuid } from '../instance/connect-ids';

/** What takes the thing that may have been given instead of an id. */
const INSTEAD = {
  instance: 'ConnectInstance.fromInstanceAlias takes an alias.',
  routingProfile: 'ConnectInstance.routingProfile takes a name.',
  securityProfiles: 'ConnectInstance.securityProfile takes a name.',
  hierarchyGroup: 'ConnectInstance.hierarchyGroup takes a path.',
  userId: 'ConnectUser.fromUserName takes a login.',
  importFrom: 'For a login call importByName.',
};

/** What has been told in an app: many users share an instance and profiles. */
const told = new WeakMap<IConstruct, Set<string>>();

/** Warns of what could be an id, but looks like none that Amazon Connect gives. */
export function warnOfId(
  construct: Construct,
  property: keyof typeof INSTEAD,
  id: unknown,
  { acknowledgedWarnings }: { readonly acknowledgedWarnings?: ConnectUserWarning[] } = {},
): void {
  const seen = knownString(id);
  if (seen === undefined || !isBareId(seen) || isUuid(seen)) {
    return;
  }
  const { root } = construct.node;
  const ofApp = told.get(root) ?? new Set();
  const key = `${property} ${seen}`;
  if (!ofApp.has(key)) {
    told.set(root, ofApp.add(key));
    const message = `${property}: ${quote(seen)} is not a UUID, as ids of Amazon Connect are. ${INSTEAD[property]}`;
    warn(construct, acknowledgedWarnings, ConnectUserWarning.ID_NOT_UUID, message);
  }
}

/** The same of all that a user refers to. */
export function warnOfIds(construct: Construct, user: ManagedUser, seen = user.seen()): void {
  warnOfId(construct, 'instance', seen.instanceId, user.shared);
  warnOfId(construct, 'routingProfile', seen.routingProfile.id, user.shared);
  seen.securityProfiles.forEach(({ id }) => warnOfId(construct, 'securityProfiles', id, user.shared));
  warnOfId(construct, 'hierarchyGroup', seen.hierarchyGroup?.id, user.shared);
}

/** The same of the id by which a user is imported. */
export function warnOfImportedId(construct: Construct, user: ManagedUser, given: string): void {
  warnOfId(construct, 'importFrom', userIdParts(given)?.resourceId, user.shared);
}
