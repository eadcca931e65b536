import { Postcondition, Precondition, TerraformResourceLifecycle } from 'cdktf';
import { PhoneType } from './phone-config';
import { givenProperties } from '../core/given-properties';

const PASSWORD_ARGUMENT = 'password';
const IDENTITY_INFO_ARGUMENT = 'identity_info';
const PHONE_CONFIG_ARGUMENT = 'phone_config';

/** What the library adds to the lifecycle of a user. */
interface Additions {
  readonly ignoresPassword: boolean;
  /** Terraform would plan to remove what a user has and the code leaves out, and the provider cannot. */
  readonly ignoresIdentityInfo: boolean;
  /** Whoever changes it in Terraform sets the After Contact Work timeouts of all channels to one. */
  readonly ignoresPhoneConfig: boolean;
  readonly preventsDestroy: boolean;
  /** Whether the user is imported: if the id turns out to be another user's, Terraform would replace that one. */
  readonly isImported: boolean;
  readonly preconditions: readonly Precondition[];
  readonly postconditions: readonly Postcondition[];
}

/** The lifecycle that is given with what the library adds; undefined where there is none. */
export function lifecycleWith(
  given: TerraformResourceLifecycle | undefined,
  { ignoresPassword, ignoresIdentityInfo, ignoresPhoneConfig, preventsDestroy, isImported, preconditions, postconditions }: Additions,
): TerraformResourceLifecycle | undefined {
  const { ignoreChanges = [], precondition = [], postcondition = [], preventDestroy, ...rest } = givenProperties(given);
  const added = [
    ...(ignoresPassword ? [PASSWORD_ARGUMENT] : []),
    ...(ignoresIdentityInfo ? [IDENTITY_INFO_ARGUMENT] : []),
    ...(ignoresPhoneConfig ? [PHONE_CONFIG_ARGUMENT] : []),
  ];
  const ignored = ignoreChanges === 'all' ? ignoreChanges : [...new Set([...ignoreChanges, ...added])];
  const protection = preventsDestroy || (preventDestroy ?? (isImported || undefined));
  const checked = [...precondition.map(givenProperties), ...preconditions];
  const ensured = [...postcondition.map(givenProperties), ...postconditions];
  const merged: TerraformResourceLifecycle = {
    ...rest,
    ...(ignored.length > 0 && { ignoreChanges: ignored }),
    ...(protection !== undefined && { preventDestroy: protection }),
    ...(checked.length > 0 && { precondition: checked }),
    ...(ensured.length > 0 && { postcondition: ensured }),
  };
  return Object.keys(merged).length > 0 ? merged : undefined;
}

/** Whether a phone is the one that is written where none is given, since the provider requires the block. */
export function isDefaultPhone(phoneConfig: unknown): boolean {
  const phones = [phoneConfig ?? []].flat();
  return phones.every((phone) => Object.entries(givenProperties(phone)).every(([, value]) => value === PhoneType.SOFT_PHONE));
}
