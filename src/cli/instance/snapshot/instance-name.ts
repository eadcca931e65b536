import { InstanceAnswer } from './service';
import { nearest } from '../../../core/nearest';
import { listed, quote } from '../../../core/text';
import { isArn, isUuid, partsOfInstanceArn } from '../../../instance/connect-ids';
import { CommandError } from '../../command-result';

/** How a caller names an instance: by its id, or by an alias that is looked up. */
export interface InstanceName {
  readonly id?: string;
  readonly alias?: string;
  readonly region?: string;
}

const ALIAS = /^[\da-z][\da-z-]*$/i;

/** @throws CommandError where it is neither an alias, nor an id, nor the ARN of an instance, or an ARN of another region. */
export function instanceNameOf(given: string, region: string | undefined): InstanceName {
  if (isArn(given)) {
    const parts = partsOfInstanceArn(given);
    if (parts === undefined) {
      throw new CommandError(`--instance must be an alias, an id or the ARN of an instance; got ${quote(given)}.`);
    }
    if (region !== undefined && region !== parts.region) {
      throw new CommandError(`--instance is of region ${quote(parts.region)}, and --region is ${quote(region)}. Leave out --region.`);
    }
    return { id: parts.instanceId, region: parts.region };
  }
  if (isUuid(given)) {
    return { id: given, region };
  }
  if (!ALIAS.test(given)) {
    throw new CommandError(`--instance must be an alias, an id or the ARN of an instance; got ${quote(given)}.`);
  }
  return { alias: given, region };
}

/** The state in which the service lists, for a day, what it could not create; another instance may have its alias. */
export const CREATION_FAILED = 'CREATION_FAILED';

/** @throws CommandError with the aliases that there are. */
export function idOfAlias(alias: string, all: readonly InstanceAnswer[]): string {
  const instances = all.filter(({ InstanceStatus }) => InstanceStatus !== CREATION_FAILED);
  const found = instances.find(({ InstanceAlias }) => InstanceAlias?.toLowerCase() === alias.toLowerCase());
  if (found !== undefined) {
    return found.Id!;
  }
  const aliases = instances.flatMap(({ InstanceAlias }) => InstanceAlias ?? []);
  const near = nearest(alias, aliases);
  throw new CommandError(
    `there is no instance with the alias ${quote(alias)} in this account and region. ` +
      `${near === undefined ? '' : `Is it ${quote(near)}? `}${aliases.length === 0 ? 'There are no aliases' : `The aliases are: ${listed(aliases, quote)}`}. For another region, give --region.`,
  );
}
