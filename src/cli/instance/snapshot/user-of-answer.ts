import { OfChannel, ProficiencyAnswer, UserAnswer } from './service';
import { SnapshotChannel, SnapshotProficiency, SnapshotUser } from '../../../instance/snapshot/snapshot';
import { compareText } from '../../../instance/snapshot/snapshot-order';

const CHANNELS = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];
const MILLISECONDS = 1000;

/** A time limit of the service in seconds. */
type Seconds = (limit: number | undefined) => number | undefined;

/** In which units a service gives times. */
interface Times {
  readonly ofPhone: Seconds;
  readonly ofChannel: Seconds;
}

const DESCRIBED: Times = { ofPhone: (limit) => limit, ofChannel: (limit) => limit };

/** AWS documents milliseconds for phone settings, and no unit for single channels: there, only multiples of 1,000 count as milliseconds. */
const SEARCHED: Times = {
  ofPhone: (limit) => limit && Math.round(limit / MILLISECONDS),
  ofChannel: (limit) => (limit && limit % MILLISECONDS === 0 ? limit / MILLISECONDS : limit),
};

/** A user as SearchUsers gives it: its times are milliseconds there, and its identity is names alone. */
export function userOfSearch(user: UserAnswer): SnapshotUser {
  const { FirstName, LastName } = user.IdentityInfo ?? {};
  return userOf({ ...user, IdentityInfo: { FirstName, LastName } }, SEARCHED);
}

/** A user as DescribeUser gives it. */
export function userOfDescription(user: UserAnswer, proficiencies: readonly ProficiencyAnswer[]): SnapshotUser {
  return userOf(user, DESCRIBED, proficiencies);
}

function userOf(user: UserAnswer, times: Times, proficiencies: readonly ProficiencyAnswer[] = []): SnapshotUser {
  const { IdentityInfo: identity = {}, PhoneConfig: phone = {} } = user;
  return given({
    name: user.Username!,
    id: user.Id!,
    directoryUserId: user.DirectoryUserId,
    identityInfo: unlessEmpty({
      firstName: identity.FirstName,
      lastName: identity.LastName,
      email: identity.Email,
      secondaryEmail: identity.SecondaryEmail,
      mobile: identity.Mobile,
    }),
    routingProfileId: user.RoutingProfileId,
    securityProfileIds: [...(user.SecurityProfileIds ?? [])].sort(compareText),
    hierarchyGroupId: user.HierarchyGroupId,
    phoneConfig: unlessEmpty({
      phoneType: phone.PhoneType,
      autoAccept: phone.AutoAccept,
      afterContactWorkTimeLimit: times.ofPhone(phone.AfterContactWorkTimeLimit),
      deskPhoneNumber: phone.DeskPhoneNumber,
      persistentConnection: phone.PersistentConnection,
    }),
    channels: unlessEmpty(Object.fromEntries(channelsOf(user).flatMap((channel) => channelOf(user, channel, times.ofChannel)))),
    proficiencies: proficiencies.length > 0 ? proficiencies.map(proficiencyOf).sort(compareProficiencies) : undefined,
    tags: unlessEmpty(Object.fromEntries(Object.entries(user.Tags ?? {}).sort(([one], [other]) => compareText(one, other))), isNothing),
  });
}

function channelsOf(user: UserAnswer): string[] {
  const configs = [
    user.AutoAcceptConfigs,
    user.AfterContactWorkConfigs,
    user.PhoneNumberConfigs,
    user.PersistentConnectionConfigs,
    user.VoiceEnhancementConfigs,
  ];
  const named = new Set(configs.flatMap((list) => (list ?? []).map(({ Channel }) => Channel!)));
  const others = [...named].filter((channel) => !CHANNELS.includes(channel)).sort(compareText);
  return [...CHANNELS.filter((channel) => named.has(channel)), ...others];
}

function channelOf(user: UserAnswer, channel: string, seconds: Seconds): [string, SnapshotChannel][] {
  const ofChannel = <T extends OfChannel>(configs: readonly T[] | undefined) => configs?.find(({ Channel }) => Channel === channel);
  const accept = ofChannel(user.AutoAcceptConfigs);
  const work = ofChannel(user.AfterContactWorkConfigs);
  const callbackWork = work?.AgentFirstCallbackAfterContactWorkConfig;
  const phone = ofChannel(user.PhoneNumberConfigs);
  const settings = unlessEmpty({
    autoAccept: accept?.AutoAccept,
    agentFirstCallbackAutoAccept: accept?.AgentFirstCallbackAutoAccept,
    afterContactWorkTimeLimit: seconds(work?.AfterContactWorkConfig?.AfterContactWorkTimeLimit),
    agentFirstCallbackAfterContactWorkTimeLimit: seconds(callbackWork?.AfterContactWorkTimeLimit),
    phoneType: phone?.PhoneType,
    phoneNumber: phone?.PhoneNumber,
    persistentConnection: ofChannel(user.PersistentConnectionConfigs)?.PersistentConnection,
    voiceEnhancementMode: ofChannel(user.VoiceEnhancementConfigs)?.VoiceEnhancementMode,
  });
  return settings === undefined ? [] : [[channel, settings]];
}

function proficiencyOf({ AttributeName, AttributeValue, Level }: ProficiencyAnswer): SnapshotProficiency {
  return { attributeName: AttributeName!, attributeValue: AttributeValue!, level: Level! };
}

function compareProficiencies(one: SnapshotProficiency, other: SnapshotProficiency): number {
  return compareText(one.attributeName, other.attributeName) || compareText(one.attributeValue, other.attributeValue);
}

/** The service gives an empty text for a number or a name that is not set. */
function isUnset(value: unknown): boolean {
  return isNothing(value) || value === '';
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function given<T extends object>(members: T, isLeftOut: (value: unknown) => boolean = isUnset): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isLeftOut(value))) as T;
}

function unlessEmpty<T extends object>(members: T, isLeftOut?: (value: unknown) => boolean): T | undefined {
  const rest = given(members, isLeftOut);
  return Object.keys(rest).length > 0 ? rest : undefined;
}
