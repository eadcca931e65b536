import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { TerraformFolder } from './terraform';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserRoster,
  ConnectUserRosterSplit,
  IdentityManagementType,
} from '../../src';
import { writtenFile } from '../roster/rosters';
import { messageOf } from '../support/errors';
import { TERRAFORM, describeWith } from '../toolchain';

const HEADER = 'first name,last name,user login,routing profile name,security profile names,ACW timeout,tags';
const rowOf = (name: string, site: string) => `Jane,Doe,${name},Basic,Agent,30,Site=${site}`;
const fileOf = (sites: Record<string, string>, name?: string) =>
  writtenFile([HEADER, ...Object.entries(sites).map(([user, site]) => rowOf(user, site)), ''].join('\n'), name);

const SITES = { ada: 'Berlin', ben: 'Berlin', cora: 'Lisbon', dan: 'Lisbon' };
const MOVED = { ...SITES, ben: 'Lisbon' };
const BY_SITE = ConnectUserRosterSplit.byTag('Site', ['Berlin', 'Lisbon']);

describeWith([TERRAFORM], 'a roster in several states', () => {
  let standIn: ConnectStandIn;
  let connect: Instance;
  let folders: TerraformFolder[] = [];

  beforeEach(async () => {
    standIn = await ConnectStandIn.start();
    connect = standIn.addInstance();
    connect.addRoutingProfile('Basic');
    connect.addSecurityProfile('Agent');
  });

  afterEach(async () => {
    await closed(standIn, folders[0]);
    folders.slice(1).forEach((folder) => folder.dispose());
    folders = [];
  });

  interface Made {
    readonly stack: TerraformStack;
    readonly roster: ConnectUserRoster;
  }

  /** The stacks of some parts, of one version of the code. */
  function synth(
    sites: Record<string, string>,
    split: ConnectUserRosterSplit,
    parts: readonly string[],
    before: Record<string, string> | undefined,
    more: (made: Made[]) => void = () => undefined,
  ): string[] {
    const app = Testing.app();
    const made = parts.map((part) => {
      const stack = new TerraformStack(app, `part-${part}`);
      new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
      const roster = ConnectUserRoster.fromCsv(stack, 'agents', {
        path: fileOf(sites),
        instance: ConnectInstance.fromInstanceId(stack, 'instance', connect.id, { identityManagementType: IdentityManagementType.CONNECT_MANAGED }),
        password: ConnectUserPassword.fromNewVariable(stack, 'password'),
        part: split.part(part),
        baseline: before && fileOf(before, 'baseline.csv'),
        protectFromDeletion: true,
      });
      return { stack, roster };
    });
    more(made);
    return made.map(({ stack }) => Testing.synth(stack, true));
  }

  const put = async (versions: string[]) => {
    for (const [i, version] of versions.entries()) {
      folders[i] ??= await TerraformFolder.init(version, { endpoints: standIn.endpoints, variables: { password: 'Password123' } });
      folders[i].replace(version);
    }
  };
  const apply = async (versions: string[]) => {
    await put(versions);
    const planned: (readonly string[])[] = [];
    for (const folder of folders) {
      const outcome = await folder.apply();
      expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      planned.push(outcome.planned.filter((change) => !change.includes('terraform_data')));
    }
    return { planned, calls: standIn.takeChanges().map(({ operation, input }) => `${operation} ${input.Username ?? ''}`.trim()) };
  };
  const CREATED = Object.keys(SITES).map((name) => `CreateUser ${name}`);

  test('keeps a user who changes the part: synth stops, and a hand-over makes no call but for what has changed', async () => {
    const parts = ['Berlin', 'Lisbon'];
    expect((await apply(synth(SITES, BY_SITE, parts, undefined))).calls.sort()).toEqual(CREATED);
    const users = JSON.stringify(connect.users.map(({ Id }) => Id));

    for (const order of [parts, [...parts].reverse()]) {
      expect(messageOf(() => synth(MOVED, BY_SITE, order, SITES))).toMatch(/must leave the user in the part .* for user "ben", .* \[RosterPartChanged\]$/);
    }

    const handedOver = synth(MOVED, BY_SITE, parts, MOVED, ([berlin, lisbon]) => {
      ConnectUser.forget(berlin.stack, berlin.roster.addressOf('ben'));
      lisbon.roster.importByName(['ben']);
    });
    expect(await apply(handedOver)).toEqual({
      planned: [['remove aws_connect_user.agents_ben'], ['update aws_connect_user.agents_ben']],
      calls: ['TagResource'],
    });

    expect(await apply(synth(MOVED, BY_SITE, parts, MOVED))).toEqual({ planned: [[], []], calls: [] });
    expect(JSON.stringify(connect.users.map(({ Id }) => Id))).toBe(users);
  });

  test('stops the plans of all states at another split, until users are handed over and the records are replaced', async () => {
    const [two, three] = [ConnectUserRosterSplit.byUserName(2), ConnectUserRosterSplit.byUserName(3)];
    const parts = ['0', '1', '2'];
    const applied = synth(SITES, two, ['0', '1'], undefined);
    const usersBefore = ['0', '1'].map((part) => Object.keys(SITES).filter((name) => two._partOf({ name } as never) === part));
    expect((await apply(applied)).calls.sort()).toEqual(CREATED);

    const otherSplits: [string[], string][] = [
      [synth(SITES, three, parts, SITES), 'split by user name into 3 parts'],
      [synth(SITES, two, ['1', '0'], SITES), 'but the code gives it part'],
      [synth(SITES, BY_SITE, ['Berlin', 'Lisbon'], SITES), 'split by tag "Site"'],
    ];
    for (const [versions, told] of otherSplits) {
      await put(versions.slice(0, 2));
      for (const folder of folders) {
        const { succeeded, diagnostics } = await folder.preview();
        expect(succeeded).toBe(false);
        expect(diagnostics).toEqual([{ severity: 'error', summary: 'Resource postcondition failed', detail: expect.stringContaining(told) }]);
      }
    }

    await put(synth(SITES, three, parts, SITES, (made) => made.forEach(({ stack, roster }, i) => {
      const left = (usersBefore[i] ?? []).filter((name) => !roster.userNames.includes(name));
      stack.addOverride('removed', left.map((name) => ({ from: roster.addressOf(name), lifecycle: { destroy: false } })));
      roster.importByName(roster.userNames.filter((name) => !usersBefore[i]?.includes(name)));
    })));
    for (const folder of folders) {
      const { status, output } = await folder.run('apply', '-input=false', '-auto-approve', '-no-color', '-replace=terraform_data.agents_part_2EB95A13');
      expect(status === 0 ? '' : output).toBe('');
    }

    expect(standIn.takeChanges()).toEqual([]);
    expect(await apply(synth(SITES, three, parts, SITES))).toEqual({ planned: [[], [], []], calls: [] });
  });
});
