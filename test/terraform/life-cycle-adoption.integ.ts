import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { adopt } from '../../src/cli/instance/adopt/adopt';
import { Language } from '../../src/cli/instance/adopt/app-files';
import { snapshotLive } from '../../src/cli/instance/snapshot/snapshot';
import { ConnectUserPolicy } from '../../src/connect-user-policy';
import { UsersReadBy } from '../../src/instance/snapshot/snapshot';
import { AdoptedApp } from '../cli/instance/adopt/adopted-app';
import { addPopulated, environmentOf } from '../cli/instance/centre';
import { TERRAFORM, describeWith } from '../toolchain';

const FURTHER_USERS = 300;

const environment = { ...process.env };

describeWith([TERRAFORM], 'an instance that was run by hand', () => {
  describe.each([UsersReadBy.FULL, UsersReadBy.SEARCH])('with users read by %s', (users) => {
    const folder = mkdtempSync(join(tmpdir(), 'adoption-'));
    let standIn: ConnectStandIn;
    let instance: Instance;
    let terraform: TerraformFolder;
    let names: string[];

    beforeAll(async () => {
      standIn = await ConnectStandIn.start();
      instance = addPopulated(standIn);
      instance.addHierarchyGroup('Teams of odd names/A|B, "C"');
      addFurther(instance);
      names = instance.users.map(({ Username }) => Username!);

      standIn.policyOf = ConnectUserPolicy.snapshotStatements;
      Object.assign(process.env, environmentOf(standIn));
      const file = join(folder, 'acme.connect.json');
      const surroundings = { progress: () => undefined, pace: async () => undefined, signal: new AbortController().signal };
      await snapshotLive({ instance: 'acme', output: file, users }, surroundings);
      process.env = { ...environment };
      expect([...standIn.unauthorized]).toEqual([]);

      const output = join(folder, 'app');
      adopt(file, { output, language: Language.TYPESCRIPT }, () => undefined);
      standIn.policyOf = policyOfAdministrator;
      const json = JSON.stringify(new AdoptedApp(output, []).synthesized());
      terraform = await TerraformFolder.init(json, { endpoints: standIn.endpoints });
      standIn.takeChanges();
    });

    afterAll(async () => {
      rmSync(folder, { recursive: true });
      await closed(standIn, terraform);
    });

    test('the plan imports every user and changes nothing', async () => {
      const { diagnostics, changes, planned } = await terraform.plan();

      expect(diagnostics).toEqual([]);
      expect(planned.filter((each) => !each.startsWith('import '))).toEqual([]);
      const imported = changes.filter(({ change }) => change.importing !== undefined);
      expect(imported.map(({ change }) => change.after.name).sort()).toEqual([...names].sort());
      expect(changes.filter(({ mode, change }) => mode === 'managed' && change.actions.join() !== 'no-op')).toEqual([]);
    });

    test('the apply calls nothing that changes, and the next plan is empty', async () => {
      expect(await terraform.apply()).toMatchObject({ succeeded: true, diagnostics: [] });
      expect(standIn.takeChanges()).toEqual([]);
      const { diagnostics, planned, changes } = await terraform.plan();
      expect({ diagnostics, planned }).toEqual({ diagnostics: [], planned: [] });
      expect(changes.filter(({ change }) => change.importing !== undefined)).toEqual([]);
    });
  });
});

function policyOfAdministrator(instance: Instance) {
  const denied = { securityProfileId: 'denied' };
  return new ConnectUserPolicy({ instance, deniedSecurityProfiles: [denied], allowDeletion: true }).statements;
}

/** More users of mixed states, made from the index alone. */
function addFurther(instance: Instance): void {
  const [basic, sales] = instance.routingProfiles;
  const groups = instance.hierarchyGroups;
  for (let index = 0; index < FURTHER_USERS; index++) {
    instance.addUser({
      Username: `user${index}`,
      RoutingProfileId: (index % 3 === 0 ? sales : basic).id,
      SecurityProfileIds: instance.securityProfiles.filter((_, at) => at === index % 3 || at === 0).map(({ id }) => id),
      HierarchyGroupId: index % 4 === 0 ? undefined : groups[index % groups.length].id,
      IdentityInfo: index % 5 === 0
        ? undefined
        : { FirstName: `First ${index}`, LastName: 'Ünal', ...(index % 2 === 0 && { Email: `user${index}@example.com` }) },
      PhoneConfig: index % 7 === 0
        ? { PhoneType: 'DESK_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: index, DeskPhoneNumber: `+1555${String(index).padStart(6, '0')}` }
        : { PhoneType: 'SOFT_PHONE', AutoAccept: index % 2 === 0, AfterContactWorkTimeLimit: index % 60 },
      ...(index % 6 === 0 && { AfterContactWorkConfigs: [{ Channel: 'CHAT' as const, AfterContactWorkConfig: { AfterContactWorkTimeLimit: 5 } }] }),
      Tags: index % 8 === 0 ? { team: `a=b, ${index}`, empty: '' } : undefined,
    });
  }
}
