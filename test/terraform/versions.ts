import { ConnectUser as ConnectUserL1 } from '@cdktf/provider-aws/lib/connect-user';
import { TerraformStack, Testing } from 'cdktf';
import { closed } from './closed';
import { Instance } from './stand-in/contact-centre';
import { ConnectStandIn } from './stand-in/stand-in';
import { Outcome, TerraformFolder } from './terraform';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  ConnectUserProps,
  ConnectUserRoster,
  ConnectUserRosterCsvProps,
  IdentityManagementType,
} from '../../src';
import { writtenFile } from '../roster/rosters';

/** Of the files of rosters. */
export const HEADER = 'first name,last name,user login,routing profile name,security profile names,agent hierarchy,ACW timeout,tags';

/** Some users over several versions of the code. */
export interface Story {
  /** A true sentence. */
  readonly title: string;
  /** Begins the names of all of its users, with a dot after it, and the ids of its constructs. */
  readonly key: string;
  /** Names of users who are in the instance before the first version. */
  readonly existing?: readonly string[];
  /** One after the other, over one state. */
  readonly versions: readonly Version[];
}

export interface Version {
  readonly code: (code: Code) => void;
  /** The calls that change users, such as `CreateUser moved.jdoe`; by default there must be none. */
  readonly calls?: readonly string[];
  /** Part of the error that keeps the version from being applied: the state stays as the version before has left it. */
  readonly stopsAtSynth?: string;
  /** The same of an error that Terraform reports when it plans. */
  readonly stopsAtPlan?: string;
}

/** What a version is written with. */
export class Code {
  public readonly instance: ConnectInstance;
  public readonly password: ConnectUserPassword;

  constructor(public readonly stack: TerraformStack, private readonly connect: Instance) {
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    this.instance = ConnectInstance.fromInstanceId(stack, 'instance', connect.id, {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    this.password = ConnectUserPassword.fromNewVariable(stack, 'password');
  }

  /** A user as the ones that exist already. */
  public user(id: string, name: string, props: Partial<ConnectUserProps> = {}): ConnectUser {
    const { instance, password } = this;
    return new ConnectUser(this.stack, id, {
      instance,
      name,
      password,
      routingProfile: instance.routingProfile('Basic'),
      securityProfiles: [instance.securityProfile('Agent')],
      hierarchyGroup: instance.hierarchyGroup('Berlin/Team 1'),
      identityInfo: { firstName: 'Jane', lastName: 'Doe' },
      phoneConfig: { afterContactWorkTimeLimit: 30 },
      tags: { Team: '1' },
      ...props,
    });
  }

  /** The same user by the generated construct. */
  public generatedUser(id: string, name: string): ConnectUserL1 {
    const { instance } = this;
    return new ConnectUserL1(this.stack, id, {
      instanceId: instance.id,
      name,
      password: '${var.password}',
      routingProfileId: instance.routingProfile('Basic').routingProfileId,
      securityProfileIds: [instance.securityProfile('Agent').securityProfileId],
      hierarchyGroupId: instance.hierarchyGroup('Berlin/Team 1').hierarchyGroupId,
      identityInfo: { firstName: 'Jane', lastName: 'Doe' },
      phoneConfig: { phoneType: 'SOFT_PHONE', afterContactWorkTimeLimit: 30 },
      tags: { Team: '1' },
      lifecycle: { ignoreChanges: ['password'] },
    });
  }

  /** The same users in a roster. @param lines The file, by default one row for each name. */
  public roster(
    id: string,
    names: readonly string[],
    props: Partial<ConnectUserRosterCsvProps> = {},
    lines = linesOf(names),
  ): ConnectUserRoster {
    const { instance, password } = this;
    return ConnectUserRoster.fromCsv(this.stack, id, { instance, password, path: writtenFile(lines.join('\n')), ...props });
  }

  /** The id of a user who is in the instance. */
  public userIdOf(name: string): string {
    return this.connect.users.find(({ Username }) => Username === name)!.Id!;
  }
}

/** A file with a row for each name. */
export function linesOf(names: readonly string[]): string[] {
  return [HEADER, ...names.map((name) => `Jane,Doe,${name},Basic,Agent,Berlin/Team 1,30,Team=1`)];
}

/** Takes stories through their versions, all with one state and one apply for the n-th version of all: Terraform is slow to start. */
export class StoryTeller {
  private readonly current = new Map<Story, Version>();
  private readonly nameById = new Map<unknown, string>();
  private folder?: TerraformFolder;

  /** @param variables What Terraform is given besides the password. */
  constructor(
    private readonly standIn: ConnectStandIn,
    private readonly connect: Instance,
    private readonly variables: Record<string, string> = {},
  ) {
    connect.addRoutingProfile('Basic');
    ['Agent', 'Supervisor'].forEach((name) => connect.addSecurityProfile(name));
    connect.addHierarchyGroup('Berlin/Team 1');
  }

  /** By story what each version has done: the calls, or the error that has stopped it. */
  public async tell(stories: readonly Story[]): Promise<Map<Story, string[][]>> {
    stories.flatMap(({ existing = [] }) => existing).forEach((Username) => this.connect.addUser({
      Username,
      IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 30 },
      RoutingProfileId: this.connect.routingProfiles[0].id,
      SecurityProfileIds: [this.connect.securityProfiles[0].id],
      HierarchyGroupId: this.connect.hierarchyGroups.at(-1)!.id,
      Tags: { Team: '1' },
    }));
    const told = new Map<Story, string[][]>(stories.map((story) => [story, []]));
    for (let i = 0; i < Math.max(...stories.map(({ versions }) => versions.length)); i++) {
      const going = stories.filter(({ versions }) => i < versions.length);
      const versions = new Map(going.map((story) => [story, story.versions[i]]));
      const stopped = await this.stopped(versions);
      versions.forEach((version, story) => !stopped.has(story) && this.current.set(story, version));
      const calls = await this.apply();
      going.forEach((story) => told.get(story)!.push(stopped.get(story) ?? calls.filter((call) => call.includes(` ${story.key}.`))));
    }
    return told;
  }

  public close(): Promise<void> {
    return closed(this.standIn, this.folder);
  }

  /** The errors of versions that are to be stopped. */
  private async stopped(versions: ReadonlyMap<Story, Version>): Promise<Map<Story, string[]>> {
    const errors = new Map<Story, string[]>();
    versions.forEach((version, story) => version.stopsAtSynth !== undefined && errors.set(story, this.errorAtSynth(version)));
    const atPlan = [...versions].filter(([, { stopsAtPlan }]) => stopsAtPlan !== undefined);
    if (atPlan.length > 0) {
      const { diagnostics } = await this.run(new Map([...this.current, ...atPlan]), (folder) => folder.preview());
      const told = diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`);
      atPlan.forEach(([story]) => errors.set(story, told.filter((text) => text.includes(story.key))));
    }
    return errors;
  }

  private errorAtSynth(version: Version): string[] {
    try {
      this.synth([version]);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  }

  /** Applies what is current, and returns the calls that it has taken. */
  private async apply(): Promise<string[]> {
    this.noteNames();
    const { diagnostics } = await this.run(this.current, (folder) => folder.apply());
    if (diagnostics.length > 0) {
      throw new Error(`Terraform reports ${JSON.stringify(diagnostics, undefined, 2)}`);
    }
    this.noteNames();
    return this.standIn.takeChanges().map(({ operation, input }) =>
      `${operation} ${input.Username ?? this.nameById.get(input.UserId ?? String(input.resourceArn).split('/').at(-1))}`);
  }

  private async run(versions: ReadonlyMap<Story, Version>, action: (folder: TerraformFolder) => Promise<Outcome>): Promise<Outcome> {
    const json = this.synth([...versions.values()]);
    const variables = { ...this.variables, password: 'Password123' };
    this.folder ??= await TerraformFolder.init(json, { endpoints: this.standIn.endpoints, variables });
    this.folder.replace(json);
    return action(this.folder);
  }

  private synth(versions: readonly Version[]): string {
    const stack = new TerraformStack(Testing.app(), 'stack');
    const code = new Code(stack, this.connect);
    versions.forEach((version) => version.code(code));
    return Testing.synth(stack, true);
  }

  private noteNames(): void {
    this.connect.users.forEach(({ Id, Username }) => this.nameById.set(Id, Username!));
  }
}
