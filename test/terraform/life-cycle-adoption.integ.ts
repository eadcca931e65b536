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
import { UsersReadBy } from '../../src/instance/snapshot/snapshot';
import { AdoptedApp } from '../cli/instance/adopt/adopted-app';
import { takenSnapshot } from '../cli/instance/taken-snapshot';
import { Json } from '../support/synth';
import { TERRAFORM, describeWith } from '../toolchain';

const { FULL, SEARCH } = UsersReadBy;

/** Enough for each state of a user. */
const USERS = 25;

const INSTANCES = [
  { alias: 'managed', identityManagementType: 'CONNECT_MANAGED', users: FULL },
  { alias: 'searched', identityManagementType: 'CONNECT_MANAGED', users: SEARCH },
  { alias: 'saml', identityManagementType: 'SAML', users: FULL },
  { alias: 'directory', identityManagementType: 'EXISTING_DIRECTORY', users: FULL },
] as const;

type Alias = (typeof INSTANCES)[number]['alias'];

/** The apps of all instances are one configuration of Terraform, since it takes most of its time to start. */
describeWith([TERRAFORM], 'instances that were run by hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'adoption-'));
  const instances = new Map<Alias, Instance>();
  let standIn: ConnectStandIn;
  let terraform: TerraformFolder;
  let names: string[];

  const takeSnapshot = async (alias: Alias, users: UsersReadBy) => {
    const output = join(folder, `${alias}.connect.json`);
    await takenSnapshot(standIn, { instance: alias, output, users });
    return output;
  };

  /** In what the users of an instance differ from those of its app. */
  const differences = async (alias: Alias, users: UsersReadBy) => {
    const stack = [join(folder, alias, 'cdktf.out/stacks', alias, 'cdk.tf.json')];
    return JSON.parse(compare(await takeSnapshot(alias, users), { stack, format: Format.JSON }, () => undefined).output).differences;
  };

  beforeAll(async () => {
    standIn = await ConnectStandIn.start();
    standIn.givePagesOf(20);
    INSTANCES.forEach(({ alias, identityManagementType }) => {
      const instance = standIn.addInstance({ alias, identityManagementType });
      addMixedUsers(instance, USERS, alias);
      instances.set(alias, instance);
    });
    names = [...instances.values()].flatMap(({ users }) => users.map(({ Username }) => Username!));

    const apps: Json[] = [];
    for (const { alias, users } of INSTANCES) {
      const output = join(folder, alias);
      standIn.throttleEvery(alias === 'saml' ? 3 : 0);
      adopt(await takeSnapshot(alias, users), { output, language: Language.TYPESCRIPT }, () => undefined);
      apps.push(new AdoptedApp(output, []).synthesized(alias));
    }
    expect([...standIn.unauthorized]).toEqual([]);

    terraform = await TerraformFolder.init(JSON.stringify(together(apps)), { endpoints: standIn.endpoints });
    standIn.takeChanges();
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await closed(standIn, terraform);
  });

  test('the plan imports every user and changes nothing, also if the service refuses every third request', async () => {
    standIn.throttled = 0;
    standIn.throttleEvery(3);
    const { diagnostics, changes, planned } = await terraform.plan();
    standIn.throttleEvery(0);
    expect(standIn.throttled).toBeGreaterThan(names.length / 3);

    expect(diagnostics).toEqual([]);
    expect(planned.filter((each) => !each.startsWith('import '))).toEqual([]);
    const imported = changes.filter(({ change }) => change.importing !== undefined);
    expect(imported.map(({ change }) => change.after.name).sort()).toEqual([...names].sort());
    expect(changes.filter(({ mode, change }) => mode === 'managed' && change.actions.join() !== 'no-op')).toEqual([]);
  });

  test('the apply calls nothing that changes, and the next plan is empty', async () => {
    expect(await terraform.applyPlan()).toMatchObject({ succeeded: true, diagnostics: [] });
    expect(standIn.takeChanges()).toEqual([]);
    expect(await terraform.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
  });

  test.each(INSTANCES)('compare finds nothing in $alias, and then what was changed by hand, alone', async ({ alias, users }) => {
    expect(await differences(alias, users)).toEqual([]);

    const instance = instances.get(alias)!;
    const [promoted, deleted] = instance.users;
    const admin = instance.addSecurityProfile('Admin').id;
    promoted.SecurityProfileIds = [...promoted.SecurityProfileIds!, admin];
    instance.users.splice(1, 1);
    const { RoutingProfileId, SecurityProfileIds } = deleted;
    const { Id } = instance.addUser({ Username: 'made-by-hand', RoutingProfileId, SecurityProfileIds });

    expect(await differences(alias, users)).toMatchObject([
      { kind: 'moreSecurityProfiles', user: promoted.Username, userId: promoted.Id, property: 'Admin' },
      { kind: 'unmanaged', user: 'made-by-hand', userId: Id },
      { kind: 'gone', user: deleted.Username },
    ]);
  });
});

/** One stack with the users of several. All have the same provider. */
function together(stacks: readonly Json[]): Json {
  const users = stacks.map(({ resource }) => resource.aws_connect_user);
  expect(new Set(stacks.flatMap((stack) => Object.keys(stack)))).toEqual(new Set(['//', 'import', 'provider', 'resource', 'terraform']));
  return {
    ...stacks[0],
    import: stacks.flatMap((stack) => stack.import),
    resource: { aws_connect_user: Object.assign({}, ...users) },
  };
}
