import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closed } from './closed';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import { terminal } from '../../scripts/pictures/drawing';
import { adopt } from '../../src/cli/instance/adopt/adopt';
import { Language } from '../../src/cli/instance/adopt/app-files';
import { UsersReadBy } from '../../src/instance/snapshot/snapshot';
import { AdoptedApp } from '../cli/instance/adopt/adopted-app';
import { takenSnapshot } from '../cli/instance/taken-snapshot';
import { TERRAFORM, describeWith } from '../toolchain';

const PICTURE = 'docs/images/adoption.svg';
const [ALIAS, SNAPSHOT, APP] = ['acme', 'acme.connect.json', 'acme-users'];
const NAMES = ['aadler', 'bbaker', 'ccosta', 'ddiaz', 'eevans', 'ffischer', 'ggarcia', 'hhaas', 'iito', 'jjansen', 'kkaya', 'llopez'];
const SHOWN = 4;

const workingFolder = process.cwd();

describeWith([TERRAFORM], 'the picture of an adoption', () => {
  let folder: string;
  let standIn: ConnectStandIn;
  let terraform: TerraformFolder;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'adoption-picture-'));
    standIn = await ConnectStandIn.start();
  });

  afterAll(async () => {
    process.chdir(workingFolder);
    rmSync(folder, { recursive: true });
    await closed(standIn, terraform);
  });

  test('shows what the commands and Terraform say: DRAW=1 draws it', async () => {
    const instance = standIn.addInstance({ alias: ALIAS });
    const [RoutingProfileId, agent] = [instance.addRoutingProfile('Basic Routing Profile').id, instance.addSecurityProfile('Agent').id];
    NAMES.forEach((Username) => instance.addUser({ Username, RoutingProfileId, SecurityProfileIds: [agent], IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' } }));

    process.chdir(folder);
    const snapshot = await takenSnapshot(standIn, { instance: ALIAS, output: SNAPSHOT, users: UsersReadBy.FULL });
    const adoption = adopt(SNAPSHOT, { output: APP, language: Language.TYPESCRIPT }, () => undefined);
    const json = JSON.stringify(new AdoptedApp(join(folder, APP), []).synthesized(ALIAS));
    process.chdir(workingFolder);
    terraform = await TerraformFolder.init(json, { endpoints: standIn.endpoints });
    const plan = await terraform.run('plan', '-input=false', '-no-color');

    const said = (result: { readonly output: string; readonly notes?: readonly string[] }) => [...(result.notes ?? []), ...result.output.split('\n')].filter((line) => line !== '');
    const planned = plan.output.split('\n').filter((line) => /^ {2}# |^Plan:/.test(line));
    const drawn = terminal('Users of an instance come under Terraform, by a plan that changes nothing', [
      `$ npx cdktf-aws-connect instance snapshot --instance ${ALIAS} --users full --output ${SNAPSHOT}`,
      ...said(snapshot),
      `$ npx cdktf-aws-connect instance adopt ${SNAPSHOT} --output ${APP}`,
      ...said(adoption),
      `$ terraform -chdir=${APP}/cdktf.out/stacks/${ALIAS} plan`,
      ...planned.slice(0, SHOWN),
      '  …',
      ...planned.slice(-1),
    ], (line) => (line.startsWith('Plan:') ? 'good' : 'plain'));

    expect(planned).toHaveLength(NAMES.length + 1);
    if (process.env.DRAW) {
      writeFileSync(PICTURE, drawn);
    }
    expect(readFileSync(PICTURE, 'utf8')).toBe(drawn);
  });
});
