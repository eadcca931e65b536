import * as fs from 'node:fs';
import { makeTypeScriptExample } from './contact-centre';
import { stacks } from '../../scripts/typescript-example';
import { closed } from '../terraform/closed';
import { ConnectStandIn } from '../terraform/stand-in/stand-in';
import { Plan, TerraformFolder } from '../terraform/terraform';
import { TERRAFORM, describeWith } from '../toolchain';

const PROVIDER_PAGE = ['basic', 'desk-phone', 'hierarchy-group', 'identity-info', 'soft-phone'].map((name) => `provider-page-${name}`);

const variables = { initial_password: 'Initial-Passw0rd' };

const fileOf = (stack: string) => stacks().find(({ name }) => name === stack)!.file;
const managed = ({ changes }: Plan) => changes.filter(({ mode }) => mode === 'managed');

beforeAll(makeTypeScriptExample);

describeWith([TERRAFORM], 'the TypeScript example under Terraform', () => {
  test.each(PROVIDER_PAGE)('%s is valid and plans one user', async (stack) => {
    const folder = await TerraformFolder.init(fileOf(stack));

    expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: ['create aws_connect_user.example'] });
    folder.dispose();
  });

  describe('contact-centre, against a stand-in for Amazon Connect', () => {
    let standIn: ConnectStandIn;
    let folder: TerraformFolder;
    let profileIds: string[];

    beforeAll(async () => {
      standIn = await ConnectStandIn.start();
      const instance = standIn.addInstance({ alias: 'acme-support' });
      const profiles = ['Agent', 'CallCenterManager'].map((name) => instance.addSecurityProfile(name));
      profileIds = profiles.map(({ id }) => id);
      const [, , technical] = ['Orders', 'Returns', 'Technical'].map((name) => instance.addRoutingProfile(name));
      const [, , group] = ['Berlin/Orders', 'Berlin/Returns', 'Lisbon/Technical'].map((path) => instance.addHierarchyGroup(path));
      instance.addUser({
        Username: 'jsmith',
        IdentityInfo: { FirstName: 'John', LastName: 'Smith', Email: 'jsmith@example.com' },
        PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 300 },
        RoutingProfileId: technical.id,
        SecurityProfileIds: [profileIds[0]],
        HierarchyGroupId: group.id,
      });
      folder = await TerraformFolder.init(fileOf('contact-centre'), { endpoints: standIn.endpoints, variables });
    });

    afterAll(() => closed(standIn, folder));

    test('plans to create five users, and to import the lead and add one security profile', async () => {
      const plan = await folder.plan();

      expect(plan.diagnostics).toEqual([]);
      expect(managed(plan).map(({ address, change }) => [address, change.actions])).toEqual([
        ['aws_connect_user.jdoe', ['create']],
        ['aws_connect_user.jroe', ['create']],
        ['aws_connect_user.jsmith', ['update']],
        ['aws_connect_user.jstiles', ['create']],
        ['aws_connect_user.mmajor', ['create']],
        ['aws_connect_user.rroe', ['create']],
      ]);
      const { before, after, importing } = managed(plan)[2].change;
      expect(importing?.id).toMatch(/^[\w-]+:[\w-]+$/);
      expect(after).toEqual({ ...before, security_profile_ids: profileIds });
    });

    test('is applied, and then has nothing left to do', async () => {
      expect(await folder.apply()).toMatchObject({ succeeded: true, diagnostics: [] });
      expect(operations(standIn)).toEqual([...Array(5).fill('CreateUser'), 'UpdateUserSecurityProfiles']);
      expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    });

    test('destroys its users but not the lead, who is protected', async () => {
      const protects = 'prevent_destroy';
      const refused = await folder.destroy();
      expect(refused.diagnostics.map(({ detail }) => detail)).toEqual([expect.stringContaining(protects)]);
      expect(operations(standIn)).toEqual([]);

      const unprotected = fs.readFileSync(fileOf('contact-centre'), 'utf8').replace(`"${protects}": true`, `"${protects}": false`);
      folder.replace(unprotected);
      expect(await folder.destroy()).toMatchObject({ succeeded: true, diagnostics: [] });
      expect(operations(standIn)).toEqual(Array(6).fill('DeleteUser'));
    });
  });

  describe('agents, against a stand-in for Amazon Connect', () => {
    let standIn: ConnectStandIn;
    let folder: TerraformFolder;

    beforeAll(async () => {
      standIn = await ConnectStandIn.start();
      const instance = standIn.addInstance({ alias: 'acme-support' });
      ['Agent', 'CallCenterManager', 'QualityAnalyst'].forEach((name) => instance.addSecurityProfile(name));
      ['Orders', 'Returns', 'Technical'].forEach((name) => instance.addRoutingProfile(name));
      instance.addHierarchyGroup('Berlin/Orders', 'aaaaaaaa-1111-4111-8111-111111111111');
      instance.addHierarchyGroup('Lisbon/Orders', 'aaaaaaaa-2222-4222-8222-222222222222');
      ['Berlin/Returns', 'Lisbon/Technical'].forEach((path) => instance.addHierarchyGroup(path));
      folder = await TerraformFolder.init(fileOf('agents'), { endpoints: standIn.endpoints, variables });
    });

    afterAll(() => closed(standIn, folder));

    test('creates each agent with one call, and then has nothing left to do', async () => {
      expect(await folder.apply()).toMatchObject({ succeeded: true, diagnostics: [] });
      expect(operations(standIn)).toEqual(Array(200).fill('CreateUser'));
      expect(await folder.preview()).toEqual({ succeeded: true, diagnostics: [], planned: [] });
    });

    test('deletes each agent with one call', async () => {
      expect(await folder.destroy()).toMatchObject({ succeeded: true, diagnostics: [] });
      expect(operations(standIn)).toEqual(Array(200).fill('DeleteUser'));
    });
  });
});

/** The calls that change something, sorted. */
function operations(standIn: ConnectStandIn): string[] {
  return standIn.takeChanges().map(({ operation }) => operation).sort();
}
