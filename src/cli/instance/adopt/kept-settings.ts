import { fitsInCell, looksLikeFormula } from './cell-text';
import { SnapshotChannel, SnapshotPhoneConfig, SnapshotUser } from '../../../instance/snapshot/snapshot';
import { PhoneType } from '../../../user/phone-config';

const NO_ENHANCEMENT = 'NONE';

/** Why Terraform must leave the names and e-mail addresses of a user as they are; undefined where it need not. */
export function identityToKeep({ identityInfo }: SnapshotUser): string | undefined {
  if (identityInfo === undefined) {
    return undefined;
  }
  const { mobile, ...texts } = identityInfo;
  if (mobile) {
    return `has the mobile number ${mobile}, which the provider would remove with a change`;
  }
  const given = Object.values(texts).filter((text) => text !== '');
  if (given.some(looksLikeFormula)) {
    return 'a spreadsheet would take a name or an e-mail address for a formula';
  }
  return given.every(fitsInCell) ? undefined : 'a cell of the roster cannot hold a name or an e-mail address';
}

/** Why Terraform must leave the phone settings of a user as they are; undefined where it need not. */
export function phoneToKeep({ phoneConfig, channels = {} }: SnapshotUser): string | undefined {
  const { phoneType, deskPhoneNumber, persistentConnection } = phoneConfig ?? {};
  const settings = [
    ...(phoneType === undefined ? ['no phone type'] : []),
    ...(phoneType === PhoneType.DESK_PHONE && !deskPhoneNumber ? ['desk phone without a number'] : []),
    ...(persistentConnection ? ['persistent connection'] : []),
    ...Object.keys(channels).sort().flatMap((channel) => ownSettings(phoneConfig, channels[channel]).map((setting) => `${channel}: ${setting}`)),
  ];
  return settings.length > 0 ? settings.join('; ') : undefined;
}

/** What a channel has that the phone settings of the provider cannot say: they are one for all channels. */
function ownSettings(phone: SnapshotPhoneConfig | undefined, channel: SnapshotChannel): string[] {
  const { autoAccept = false, afterContactWorkTimeLimit: limit = 0, phoneType, deskPhoneNumber: number } = phone ?? {};
  const { agentFirstCallbackAutoAccept, agentFirstCallbackAfterContactWorkTimeLimit: callbackLimit, voiceEnhancementMode } = channel;
  const differs = (own: unknown, common: unknown) => own !== undefined && own !== common;
  return [
    ...(differs(channel.afterContactWorkTimeLimit, limit) ? [`After Contact Work ${channel.afterContactWorkTimeLimit} s`] : []),
    ...(differs(channel.autoAccept, autoAccept) ? [`auto-accept ${channel.autoAccept ? 'on' : 'off'}`] : []),
    ...(agentFirstCallbackAutoAccept ? ['agent-first callback: auto-accept on'] : []),
    ...(callbackLimit ? [`agent-first callback: After Contact Work ${callbackLimit} s`] : []),
    ...(differs(channel.phoneType, phoneType) ? [`phone type ${channel.phoneType}`] : []),
    ...(channel.phoneNumber && channel.phoneNumber !== number ? [`phone number ${channel.phoneNumber}`] : []),
    ...(channel.persistentConnection ? ['persistent connection'] : []),
    ...(voiceEnhancementMode && voiceEnhancementMode !== NO_ENHANCEMENT ? [`voice enhancement ${voiceEnhancementMode}`] : []),
  ];
}
