import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { Call, ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserProps,
  HierarchyGroup,
  IdentityManagementType,
  PhoneType,
  RoutingProfile,
  SecurityProfile,
} from '../../src';
import { TERRAFORM, describeWith } from '../toolchain';

/** What a user may be made of: the ids that the stand-in has. */
interface Ids {
  readonly instance: string;
  readonly basic: string;
  readonly sales: string;
  readonly agent: string;
  readonly manager: string;
  readonly team1: string;
  readonly team2: string;
}

const person = { firstName: 'Jane', lastName: 'Doe' };
const softPhone = { phoneType: PhoneType.SOFT_PHONE, afterContactWorkTimeLimit: 30 };
const deskPhone = { phoneType: PhoneType.DESK_PHONE, deskPhoneNumber: '+14155550100', autoAccept: true, afterContactWorkTimeLimit: 30 };

type Props = Partial<ConnectUserProps>;

/** One user for each argument that can be updated: before, after, and the one call that the change makes. */
const UPDATES: Record<string, (ids: Ids) => { before: Props; after: Props; call: string; sends: object }> = {
  'first-name': () => ({
    before: { identityInfo: person },
    after: { identityInfo: { ...person, firstName: 'Janet' } },
    call: 'UpdateUserIdentityInfo',
    sends: { IdentityInfo: { FirstName: 'Janet', LastName: 'Doe' } },
  }),
  'last-name': () => ({
    before: { identityInfo: person },
    after: { identityInfo: { ...person, lastName: 'Roe' } },
    call: 'UpdateUserIdentityInfo',
    sends: { IdentityInfo: { FirstName: 'Jane', LastName: 'Roe' } },
  }),
  'email': () => ({
    before: { identityInfo: person },
    after: { identityInfo: { ...person, email: 'jane@example.com' } },
    call: 'UpdateUserIdentityInfo',
    sends: { IdentityInfo: { FirstName: 'Jane', LastName: 'Doe', Email: 'jane@example.com' } },
  }),
  'secondary-email': () => ({
    before: { identityInfo: { ...person, secondaryEmail: 'jane@example.com' } },
    after: { identityInfo: { ...person, secondaryEmail: 'doe@example.com' } },
    call: 'UpdateUserIdentityInfo',
    sends: { IdentityInfo: { FirstName: 'Jane', LastName: 'Doe', SecondaryEmail: 'doe@example.com' } },
  }),
  'phone-type': () => ({
    before: { phoneConfig: softPhone },
    after: { phoneConfig: deskPhone },
    call: 'UpdateUserPhoneConfig',
    sends: { PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+14155550100', AutoAccept: true, AfterContactWorkTimeLimit: 30 } },
  }),
  'desk-phone-number': () => ({
    before: { phoneConfig: deskPhone },
    after: { phoneConfig: { ...deskPhone, deskPhoneNumber: '+493023125001' } },
    call: 'UpdateUserPhoneConfig',
    sends: { PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+493023125001', AutoAccept: true, AfterContactWorkTimeLimit: 30 } },
  }),
  'auto-accept': () => ({
    before: { phoneConfig: softPhone },
    after: { phoneConfig: { ...softPhone, autoAccept: true } },
    call: 'UpdateUserPhoneConfig',
    sends: { PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30 } },
  }),
  'after-contact-work': () => ({
    before: { phoneConfig: softPhone },
    after: { phoneConfig: { ...softPhone, afterContactWorkTimeLimit: 60 } },
    call: 'UpdateUserPhoneConfig',
    sends: { PhoneConfig: { PhoneType: 'SOFT_PHONE', AfterContactWorkTimeLimit: 60 } },
  }),
  'routing-profile': ({ sales }) => ({
    before: {},
    after: { routingProfile: RoutingProfile.fromRoutingProfileId(sales) },
    call: 'UpdateUserRoutingProfile',
    sends: { RoutingProfileId: sales },
  }),
  'security-profiles': ({ manager }) => ({
    before: {},
    after: { securityProfiles: [SecurityProfile.fromSecurityProfileId(manager)] },
    call: 'UpdateUserSecurityProfiles',
    sends: { SecurityProfileIds: [manager] },
  }),
  'hierarchy-group': ({ team1, team2 }) => ({
    before: { hierarchyGroup: HierarchyGroup.fromHierarchyGroupId(team1) },
    after: { hierarchyGroup: HierarchyGroup.fromHierarchyGroupId(team2) },
    call: 'UpdateUserHierarchy',
    sends: { HierarchyGroupId: team2 },
  }),
  'no-hierarchy-group': ({ team1 }) => ({
    before: { hierarchyGroup: HierarchyGroup.fromHierarchyGroupId(team1) },
    after: {},
    call: 'UpdateUserHierarchy',
    sends: {},
  }),
  'tag': () => ({
    before: { tags: { team: '1', shift: 'late' } },
    after: { tags: { team: '2', shift: 'late' } },
    call: 'TagResource',
    sends: { tags: { team: '2' } },
  }),
  'no-tag': () => ({
    before: { tags: { team: '1', shift: 'late' } },
    after: { tags: { team: '1' } },
    call: 'UntagResource',
    sends: { tagKeys: ['shift'] },
  }),
};

describeWith([TERRAFORM], 'the life of users', () => {
  describe.each<[string, number, string[]]>([
    ['at the pace of the caller', 0, Object.keys(UPDATES)],
    // The provider waits a second or two after each refusal: one user for each kind of call.
    ['with every third request throttled', 3, ['first-name', 'phone-type', 'routing-profile', 'hierarchy-group', 'tag', 'no-tag']],
  ])('%s', (_, nth, names) => {
    let standIn: ConnectStandIn;
    let connect: Instance;
    let ids: Ids;
    let folder: TerraformFolder;

    beforeAll(async () => {
      standIn = await ConnectStandIn.start();
      connect = standIn.addInstance();
      ids = {
        instance: connect.id,
        basic: connect.addRoutingProfile('Basic').id,
        sales: connect.addRoutingProfile('Sales').id,
        agent: connect.addSecurityProfile('Agent').id,
        manager: connect.addSecurityProfile('Manager').id,
        team1: connect.addHierarchyGroup('Berlin/Team 1').id,
        team2: connect.addHierarchyGroup('Berlin/Team 2').id,
      };
      folder = await TerraformFolder.init(synth('before'), { endpoints: standIn.endpoints, variables: { password: 'Password123' } });
      standIn.throttleEvery(nth);
    });

    afterAll(() => closed(standIn, folder));

    /** The users of the table, and one that is granted a profile, before or after their changes. */
    function synth(when: 'before' | 'after'): string {
      const stack = new TerraformStack(Testing.app(), 'stack');
      new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
      const common: ConnectUserProps = {
        instance: ConnectInstance.fromInstanceId(stack, 'instance', ids.instance, {
          identityManagementType: IdentityManagementType.CONNECT_MANAGED,
        }),
        name: '',
        password: ConnectUserPassword.fromNewVariable(stack, 'password'),
        routingProfile: RoutingProfile.fromRoutingProfileId(ids.basic),
        securityProfiles: [SecurityProfile.fromSecurityProfileId(ids.agent)],
        identityInfo: person,
        phoneConfig: softPhone,
      };
      for (const name of names) {
        new ConnectUser(stack, name, { ...common, name, ...UPDATES[name](ids)[when] });
      }
      const granted = new ConnectUser(stack, 'granted', { ...common, name: 'granted' });
      if (when === 'after') {
        granted.grantSecurityProfile(SecurityProfile.fromSecurityProfileId(ids.manager));
      }
      return Testing.synth(stack, true);
    }

    const addresses = ['granted', ...names].map((name) => `aws_connect_user.${name}`).sort();
    const userIdOf = (name: string) => connect.users.find(({ Username }) => Username === name)!.Id!;

    /** The calls by the name of the user that they change. */
    function callsByUser(calls: Call[]): Record<string, Call[]> {
      const nameOf = ({ input }: Call) =>
        connect.users.find(({ Id, Arn }) => Id === input.UserId || Arn === input.resourceArn)!.Username!;
      return Object.fromEntries(calls.map((call) => [nameOf(call), calls.filter((other) => nameOf(other) === nameOf(call))]));
    }

    test('apply creates each user with one call', async () => {
      expect(await folder.apply()).toEqual({ succeeded: true, diagnostics: [], planned: addresses.map((address) => `create ${address}`) });
      const calls = standIn.takeChanges();
      expect(calls.map(({ operation, fault }) => [operation, fault])).toEqual(addresses.map(() => ['CreateUser', undefined]));
    });

    test('a second plan is empty', async () => {
      expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    });

    test('each changed argument is one call, and no other user is touched', async () => {
      folder.replace(synth('after'));

      expect(await folder.apply()).toEqual({ succeeded: true, diagnostics: [], planned: addresses.map((address) => `update ${address}`) });

      const expected = names.map((name) => {
        const { call, sends } = UPDATES[name](ids);
        const target = /^(Tag|Untag)Resource$/.test(call)
          ? { resourceArn: `${connect.arn}/agent/${userIdOf(name)}` }
          : { InstanceId: ids.instance, UserId: userIdOf(name) };
        return [name, [{ operation: call, input: { ...target, ...sends } }]];
      });
      const grant = { InstanceId: ids.instance, UserId: userIdOf('granted'), SecurityProfileIds: expect.arrayContaining([ids.agent, ids.manager]) };
      expect(callsByUser(standIn.takeChanges())).toEqual({
        ...Object.fromEntries(expected),
        granted: [{ operation: 'UpdateUserSecurityProfiles', input: grant }],
      });
    });

    test('a plan after the changes is empty', async () => {
      expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    });

    test('destroy deletes each user with one call', async () => {
      expect(await folder.destroy()).toEqual({ succeeded: true, diagnostics: [], planned: addresses.map((address) => `delete ${address}`) });
      expect(standIn.takeChanges().map(({ operation }) => operation)).toEqual(addresses.map(() => 'DeleteUser'));
      expect(connect.users).toEqual([]);
      expect(standIn.throttled).toBeGreaterThanOrEqual(nth > 0 ? 1 : 0);
    });
  });
});
