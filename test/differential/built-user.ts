import { TerraformStack, TerraformVariable } from 'cdktf';
import { DescribedReference, DescribedUser, Value, isUnknown } from './described-user';
import { ConnectUser, ConnectUserPassword, PhoneType, SecurityProfile } from '../../src';

/** What the library says of a user. */
export interface Verdict {
  /** The properties at fault, sorted. */
  readonly faults: readonly string[];
  readonly user?: ConnectUser;
}

/** Makes the user in the stack, under the id. Whatever is thrown but for the library's own error goes on. */
export function build(stack: TerraformStack, id: string, described: DescribedUser): Verdict {
  try {
    const user = new ConnectUser(stack, id, propsOf(stack, described));
    // A missing password is told at synth.
    return { user, faults: user.node.validate().map((message) => message.slice(0, message.indexOf(':'))).sort() };
  } catch (error: any) {
    if (error.name !== 'ValidationError') {
      throw error;
    }
    const properties: string[] = error.violations.map(({ property }: { property: string }) => property);
    return { faults: [...new Set(properties)].sort() };
  }
}

/** The props of the user; what only Terraform knows becomes variables of the stack. */
export function propsOf(stack: TerraformStack, described: DescribedUser) {
  const variable = (type: string) => new TerraformVariable(stack, `v${stack.node.children.length}`, { type });
  const text = (value: Value<string> | null | undefined) => {
    if (!isUnknown(value)) {
      return value as string;
    }
    const { stringValue, friendlyUniqueId } = variable('string');
    return { token: stringValue, expression: `\${var.${friendlyUniqueId}}`, part: `a${stringValue}z` }[value.unknown];
  };
  const number = (value: Value<number> | null | undefined) => (isUnknown(value) ? variable('number').numberValue : value) as number;
  const list = () => SecurityProfile.fromSecurityProfileIds(variable('list(string)').listValue);
  const reference = ({ id, instanceId }: DescribedReference) => ({ id: text(id), instanceId: text(instanceId) });

  const { password, phoneType, hierarchyGroup, tags } = described;
  const { id: routingProfileId, ...ofRoutingProfile } = reference(described.routingProfile);
  return {
    instance: { id: text(described.instanceId), arn: 'not used', identityManagementType: text(described.type) },
    name: text(described.name),
    password: password === undefined ? undefined : passwordOf(text(password), isUnknown(password)),
    directoryUserId: text(described.directoryUserId),
    identityInfo: {
      firstName: text(described.firstName),
      lastName: text(described.lastName),
      email: text(described.email),
      secondaryEmail: text(described.secondaryEmail),
    },
    phoneConfig: {
      ...(phoneType !== undefined && { phoneType: text(phoneType) as PhoneType }),
      deskPhoneNumber: text(described.deskPhoneNumber),
      afterContactWorkTimeLimit: number(described.afterContactWorkTimeLimit),
      autoAccept: described.autoAccept as boolean,
    },
    routingProfile: { routingProfileId, ...ofRoutingProfile },
    securityProfiles: [
      ...described.securityProfiles.map(reference).map(({ id: securityProfileId, instanceId }) => ({ securityProfileId, instanceId })),
      ...(described.hasSecurityProfileList ? list() : []),
    ],
    hierarchyGroup: hierarchyGroup && { hierarchyGroupId: text(hierarchyGroup.id), instanceId: text(hierarchyGroup.instanceId) },
    tags: tags && Object.fromEntries(tags.map(([key, value]) => [text(key), text(value)])),
  };
}

function passwordOf(value: string, isToken: boolean): ConnectUserPassword {
  return isToken ? ConnectUserPassword.fromToken(value) : ConnectUserPassword.unsafePlainText(value);
}
