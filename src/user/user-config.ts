import { ManagedUser } from './managed-user';
import { PhoneType } from './phone-config';
import { mergedMaps } from '../core/expressions';
import { hasGivenProperty } from '../core/given-properties';
import { isUnresolved } from '../core/known';
import { once } from '../core/memo';
import { Block } from '../core/overrides';
import { ConnectUserL1 } from '../vendor/l1';

/** The arguments of `aws_connect_user` under the names that the generated construct has for them. */
export type UserConfig = ConstructorParameters<typeof ConnectUserL1>[2];

/**
 * What was given for a user, as the arguments of its resource.
 *
 * @param sharedTags Tags that the user gets besides its own.
 */
export function configOf(user: ManagedUser, sharedTags?: Record<string, string>): UserConfig {
  const { name, directoryUserId, identityInfo, phoneConfig, tags, routingProfile } = user.given;
  const { instance, region } = user.shared;
  return {
    instanceId: instance.id,
    name,
    password: user.password,
    directoryUserId,
    identityInfo: hasGivenProperty(identityInfo) ? identityInfo : undefined,
    phoneConfig: { ...phoneConfig, phoneType: phoneConfig?.phoneType ?? PhoneType.SOFT_PHONE },
    routingProfileId: routingProfile.routingProfileId,
    securityProfileIds: user.profiles().ids,
    hierarchyGroupId: user.group?.hierarchyGroupId,
    tags: merged(sharedTags, tags),
    region,
  };
}

/** Arguments and meta-arguments under their names in Terraform, without what is not given. */
export function argumentsOf(config: object): Block {
  const block: Block = {};
  for (const key of Object.keys(config)) {
    const { [key]: value } = config as Block;
    if (value !== undefined && value !== null) {
      block[snakeCase(key)] = !BLOCKS.has(key) ? value : Array.isArray(value) ? value.map(argumentsOf) : argumentsOf(value);
    }
  }
  return block;
}

const BLOCKS = new Set(['identityInfo', 'phoneConfig', 'lifecycle', 'precondition', 'postcondition', 'connection']);
const names = new Map<string, string>();

function snakeCase(key: string): string {
  return once(names, key, () => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function merged(shared: Record<string, string> | undefined, own: Record<string, string> | undefined) {
  if (!own || !shared) {
    return own ?? shared;
  }
  return isUnresolved(own) || isUnresolved(shared) ? mergedMaps(shared, own) : { ...shared, ...own };
}
