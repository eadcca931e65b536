import { IConnectInstance } from '../connect-instance';
import { NOT_KNOWN } from './check';
import { ConnectUserRosterProps } from './connect-user-roster-props';
import { identityManagementTypeOf } from '../private/identity-management-type-of';
import { UserArguments, passwordArguments, referenceTo, seenUser } from '../private/user-arguments';
import { PASSWORD_MISSING } from '../private/user-identity-rules';
import { violationsOf } from '../private/user-rules';
import { Violation, quote } from '../private/violations';

/** The properties that all users of a roster share. */
const SHARED_PROPERTIES = ['instance', 'instance.identityManagementType', 'password', 'region'];

/** What is wrong with what all users of a roster share. A missing password can be mended later and is not told. */
export function sharedViolations(props: ConnectUserRosterProps): Violation[] {
  const { routingProfiles = {}, securityProfiles = {}, hierarchyGroups = {} } = props;
  const ofReference = (property: string, collection: string, name: string, value: Partial<UserArguments>) =>
    violationsOf(seenUser({ ...anyUser(props), ...value }))
      .filter((violation) => violation.property === property)
      .map((violation) => ({ ...violation, property: `${collection}[${quote(name)}]` }));
  return [
    ...violationsOf(seenUser(anyUser(props)))
      .filter(({ code, property }) => SHARED_PROPERTIES.includes(property) && code !== PASSWORD_MISSING),
    ...passwordViolations(props),
    ...Object.entries(routingProfiles).flatMap(([name, profile]) =>
      ofReference('routingProfile', 'routingProfiles', name, { routingProfile: referenceTo(profile, 'routingProfileId') })),
    ...Object.entries(securityProfiles).flatMap(([name, profile]) =>
      ofReference('securityProfiles', 'securityProfiles', name, { securityProfiles: [referenceTo(profile, 'securityProfileId')] })),
    ...Object.entries(hierarchyGroups).flatMap(([path, group]) =>
      ofReference('hierarchyGroup', 'hierarchyGroups', path, { hierarchyGroup: referenceTo(group, 'hierarchyGroupId') })),
  ];
}

/** A user of the roster of whom nothing is known but what all share. */
function anyUser({ instance, password, passwords, region }: ConnectUserRosterProps): UserArguments {
  const { id: instanceId, shown: instanceShown } = referenceTo(instance, 'id');
  return {
    instanceId,
    instanceShown,
    identityManagementType: identityManagementTypeOf(instance as IConnectInstance),
    name: NOT_KNOWN,
    identityInfo: { firstName: NOT_KNOWN, lastName: NOT_KNOWN },
    ...passwordArguments(password),
    ...(passwords && { password: NOT_KNOWN }),
    routingProfile: { id: NOT_KNOWN },
    securityProfiles: [{ id: NOT_KNOWN }],
    region,
  };
}

function passwordViolations({ password, passwords }: ConnectUserRosterProps): Violation[] {
  const violations: Violation[] = [];
  if (password && passwords) {
    violations.push({
      code: 'PasswordTwofold',
      property: 'passwords',
      allowed: 'and password exclude each other',
      remedy: 'Give one password for all users, or a variable with one for each.',
    });
  }
  if (passwords && passwords.sensitive !== true) {
    violations.push({
      code: 'PasswordVariableNotSensitive',
      property: 'passwords',
      allowed: 'must be sensitive, or Terraform prints the passwords in its plan',
      given: `variable ${quote(passwords.node?.path)}`,
      remedy: "Declare the TerraformVariable with sensitive: true and type: 'map(string)'.",
    });
  }
  return violations;
}
