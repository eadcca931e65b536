import type { User } from '@aws-sdk/client-connect';
import { Instance } from './stand-in/contact-centre';

type Given = Omit<User, 'Id' | 'Arn'>;

const CHANNELS = ['VOICE', 'CHAT', 'TASK', 'EMAIL'] as const;

/** What tells users of a contact centre apart that was run by hand for years. The first is as most are. */
function states(instance: Instance): readonly Partial<Given>[] {
  const pipe = instance.addSecurityProfile('Agent|Trainer').id;
  const comma = instance.addSecurityProfile('Quality, EMEA').id;
  const spaced = instance.addSecurityProfile(' Agent ').id;
  const expression = instance.addSecurityProfile('Équipe "Été" ${x}').id;
  const [agent, ...others] = Array.from({ length: 10 }, (_, i) => instance.addSecurityProfile(i === 0 ? 'Agent' : `Profile ${i}`).id);
  const deep = instance.addHierarchyGroup('EMEA/Germany/Berlin/Orders/Night').id;
  const paris = instance.addHierarchyGroup('EMEA/France/Paris/Orders/Night').id;
  const identity = { FirstName: 'Jane', LastName: 'Doe' };
  const limits = (...seconds: number[]) =>
    CHANNELS.map((Channel, i) => ({ Channel, AfterContactWorkConfig: { AfterContactWorkTimeLimit: seconds[i] ?? seconds[0] } }));
  return [
    { Tags: { Team: 'Billing' }, HierarchyGroupId: deep },
    { IdentityInfo: undefined },
    { IdentityInfo: { FirstName: 'Jörg', LastName: 'Müller-Lüdenscheidt, Dr. "X"' } },
    { IdentityInfo: { FirstName: 'Jane' } },
    { IdentityInfo: { FirstName: '${var.x}', LastName: '%{if true}' } },
    { IdentityInfo: { FirstName: '=1+1', LastName: '@home' } },
    { IdentityInfo: { ...identity, SecondaryEmail: 'jane@example.org' } },
    { IdentityInfo: { ...identity, Mobile: '+4915112345678' } },
    { PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+4930901820', AutoAccept: false, AfterContactWorkTimeLimit: 5 } },
    { PhoneConfig: { PhoneType: 'DESK_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 5 } },
    { PhoneConfig: { PhoneType: 'SOFT_PHONE', DeskPhoneNumber: '+4930901820', AutoAccept: true, AfterContactWorkTimeLimit: 0 } },
    { PhoneConfig: { PhoneType: 'SOFT_PHONE' } },
    { PhoneConfig: undefined },
    { PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30, PersistentConnection: true } },
    { AfterContactWorkConfigs: limits(30, 60), AutoAcceptConfigs: [{ Channel: 'CHAT', AutoAccept: true, AgentFirstCallbackAutoAccept: true }] },
    { AfterContactWorkConfigs: limits(30), VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'VOICE_ISOLATION' }] },
    { AfterContactWorkConfigs: limits(30), PersistentConnectionConfigs: [{ Channel: 'VOICE', PersistentConnection: true }] },
    { Tags: { 'Team': 'Billing, Berlin', 'Cost=Centre': '10|20', 'aws:cloudformation:stack-name': 'agents' }, HierarchyGroupId: paris },
    { Tags: { Größe: 'e\u0301 ', Empty: '' } },
    { SecurityProfileIds: [pipe, comma, spaced, expression], HierarchyGroupId: instance.addHierarchyGroup('EMEA/A|B, "C"').id },
    { SecurityProfileIds: [agent, ...others], HierarchyGroupId: instance.addHierarchyGroup('EMEA').id },
    { Username: 'alias@0055g00000Aabc@00D5g00000B' },
    { Username: 'a.name-that_is.longer-than_20.characters' },
  ];
}

/**
 * Fills an instance with users in all states, one after the other.
 *
 * @param suffix What tells their logins from those of another instance.
 */
export function addMixedUsers(instance: Instance, count: number, suffix = ''): void {
  const mixed = states(instance);
  const RoutingProfileId = instance.addRoutingProfile('Basic Routing Profile').id;
  const SecurityProfileIds = [instance.securityProfiles.find(({ name }) => name === 'Agent')!.id];
  const Email = instance.identityManagementType === 'CONNECT_MANAGED' ? 'jane@example.com' : undefined;
  for (let i = 0; i < count; i++) {
    const { Username, ...state } = mixed[i % mixed.length];
    const { Id } = instance.addUser({
      Username: `${Username ?? 'user'}${suffix}${i}`,
      IdentityInfo: { FirstName: 'Jane', LastName: 'Doe', Email },
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30 },
      RoutingProfileId,
      SecurityProfileIds,
      ...state,
    });
    instance.setProficiencies(Id!, i % 4 === 0 ? [{ AttributeName: 'connect:Language', AttributeValue: 'connect:French', Level: 4 }] : []);
  }
}
