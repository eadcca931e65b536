import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closed } from './closed';
import { addMixedUsers } from './mixed-users';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { adopt } from '../../src/cli/instance/adopt/adopt';
import { Language } from '../../src/cli/instance/adopt/app-files';
import { compare } from '../../src/cli/instance/compare/compare';
import { Format } from '../../src/cli/instance/compare/comparison-text';
import { snapshotLive } from '../../src/cli/instance/snapshot/snapshot';
import { ConnectUserPolicy } from '../../src/connect-user-policy';
import { UsersReadBy } from '../../src/instance/snapshot/snapshot';
import { AdoptedApp } from '../cli/instance/adopt/adopted-app';
import { environmentOf } from '../cli/instance/centre';
import { TERRAFORM, describeWith } from '../toolchain';

const { FULL, SEARCH } = UsersReadBy;

const environment = { ...process.env };

describeWith([TERRAFORM], 'an instance that was run by hand', () => {
  describe.each([
    { identityManagementType: 'CONNECT_MANAGED', users: FULL, count: 300, throttled: 0 },
    { identityManagementType: 'CONNECT_MANAGED', users: SEARCH, count: 300, throttled: 0 },
    { identityManagementType: 'SAML', users: FULL, count: 46, throttled: 3 },
    { identityManagementType: 'EXISTING_DIRECTORY', users: FULL, count: 23, throttled: 0 },
  ] as const)('with $identityManagementType: $count users, read by $users, every $throttled requests one refused', (given) => {
    const { identityManagementType, users, count, throttled } = given;
    const folder = mkdtempSync(join(tmpdir(), 'adoption-'));
    let standIn: ConnectStandIn;
    let instance: Instance;
    let terraform: TerraformFolder;
    let names: string[];

    const takeSnapshot = async () => {
      const output = join(folder, 'acme.connect.json');
      const surroundings = { progress: () => undefined, pace: async () => undefined, signal: new AbortController().signal };
      standIn.policyOf = ConnectUserPolicy.snapshotStatements;
      Object.assign(process.env, environmentOf(standIn));
      await snapshotLive({ instance: 'acme', output, users }, surroundings);
      process.env = { ...environment };
      return output;
    };

    /** In what the users of the instance differ from those of the app. */
    const differences = async () => {
      const stack = [join(folder, 'app/cdktf.out/stacks/acme/cdk.tf.json')];
      return JSON.parse(compare(await takeSnapshot(), { stack, format: Format.JSON }, () => undefined).output).differences;
    };

    beforeAll(async () => {
      standIn = await ConnectStandIn.start();
      instance = standIn.addInstance({ alias: 'acme', identityManagementType });
      addMixedUsers(instance, count);
      standIn.throttleEvery(throttled);
      names = instance.users.map(({ Username }) => Username!);

      const file = await takeSnapshot();
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

    test('compare finds nothing, and then what was changed by hand, alone', async () => {
      expect(await differences()).toEqual([]);

      const [promoted, deleted] = instance.users;
      const admin = instance.addSecurityProfile('Admin').id;
      promoted.SecurityProfileIds = [...promoted.SecurityProfileIds!, admin];
      instance.users.splice(1, 1);
      const { RoutingProfileId, SecurityProfileIds } = deleted;
      const { Id } = instance.addUser({ Username: 'made-by-hand', RoutingProfileId, SecurityProfileIds });

      expect(await differences()).toMatchObject([
        { kind: 'moreSecurityProfiles', user: promoted.Username, userId: promoted.Id, property: 'Admin' },
        { kind: 'unmanaged', user: 'made-by-hand', userId: Id },
        { kind: 'gone', user: deleted.Username },
      ]);
    });
  });
});

function policyOfAdministrator(instance: Instance) {
  const denied = { securityProfileId: 'denied' };
  return new ConnectUserPolicy({ instance, deniedSecurityProfiles: [denied], allowDeletion: true }).statements;
}
