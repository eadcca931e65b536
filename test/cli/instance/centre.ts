import type { Instance } from '../../terraform/stand-in/contact-centre';
import { ConnectStandIn } from '../../terraform/stand-in/stand-in';

/** Where a process finds the stand-in, and credentials that it takes. */
export function environmentOf(standIn: ConnectStandIn): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_CONNECT: standIn.endpoints.connect,
    AWS_REGION: 'eu-central-1',
    AWS_DEFAULT_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'dummy',
    AWS_SECRET_ACCESS_KEY: 'dummy',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    NODE_NO_WARNINGS: '1',
  };
}

/** An instance with users of every state that a console can leave behind. */
export function addPopulated(standIn: ConnectStandIn, alias = 'acme'): Instance {
  const instance = standIn.addInstance({ alias, mostUsers: 100_000 });
  const [basic, sales] = ['Basic Routing Profile', 'Sales'].map((name) => instance.addRoutingProfile(name).id);
  const [agent, admin, lead] = ['Agent', 'Admin', 'Équipe "Été" $\u007Bx}'].map((name) => instance.addSecurityProfile(name).id);
  const orders = ['Paris/Orders', 'Berlin/Orders', 'a/b/c/d/e'].map((path) => instance.addHierarchyGroup(path).id);
  const rights = { RoutingProfileId: basic, SecurityProfileIds: [agent] };
  instance.addUser({ ...rights, Username: 'zoe', IdentityInfo: { FirstName: 'Zoë', LastName: 'Łuczak', Email: 'zoe@example.com' }, Tags: { b: '2', a: '1' } });
  instance.addUser({ ...rights, Username: 'Adam', PhoneConfig: { PhoneType: 'DESK_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30, DeskPhoneNumber: '+15550100' } });
  const channels = instance.addUser({
    ...rights,
    Username: 'alias@0051@00D1',
    SecurityProfileIds: [lead, admin, agent],
    HierarchyGroupId: orders[2],
    DirectoryUserId: 'S-1-5-21',
    IdentityInfo: { FirstName: 'C', LastName: 'D', SecondaryEmail: 'second@example.com', Mobile: '+15550101' },
    PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 15, DeskPhoneNumber: '', PersistentConnection: true },
    AutoAcceptConfigs: [{ Channel: 'EMAIL', AutoAccept: true }, { Channel: 'VOICE', AutoAccept: false, AgentFirstCallbackAutoAccept: true }],
    AfterContactWorkConfigs: [
      { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 45 } },
      { Channel: 'VOICE', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 0 }, AgentFirstCallbackAfterContactWorkConfig: { AfterContactWorkTimeLimit: 10 } },
    ],
    PhoneNumberConfigs: [{ Channel: 'VOICE', PhoneType: 'DESK_PHONE', PhoneNumber: '+15550102' }],
    PersistentConnectionConfigs: [{ Channel: 'VOICE', PersistentConnection: true }],
    VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'VOICE_ISOLATION' }],
  });
  instance.setProficiencies(channels.Id!, [
    { AttributeName: 'language', AttributeValue: 'fr', Level: 3 },
    { AttributeName: 'language', AttributeValue: 'de', Level: 5 },
    { AttributeName: 'billing', AttributeValue: 'yes', Level: 1.5 },
  ]);
  instance.addUser({ ...rights, Username: 'bare', RoutingProfileId: sales, HierarchyGroupId: orders[1], PhoneConfig: undefined });
  return instance;
}
