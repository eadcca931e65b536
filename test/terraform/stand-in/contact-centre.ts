import type { DirectoryType, InstanceStatus, User, UserProficiency } from '@aws-sdk/client-connect';
import { notFound } from './service-fault';

const REGION = 'eu-central-1';
const ACCOUNT = '123456789012';

/** A thing of an instance that users refer to. */
export interface NamedThing {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
}

export interface HierarchyGroup extends NamedThing {
  /** From the top level down, this group included. */
  readonly path: readonly HierarchyGroup[];
}

export interface InstanceOptions {
  readonly id?: string;
  readonly alias?: string;
  readonly identityManagementType?: DirectoryType;
  /** The quota of users. */
  readonly mostUsers?: number;
  /** One that could not be created is listed for a day. */
  readonly status?: InstanceStatus;
}

/** All instances of one account, in memory. */
export class ContactCentre {
  public readonly instances: Instance[] = [];
  /** How many results a page has at most, whatever is asked for. The service may give fewer, so whoever reads only the first page is found out. */
  public pageSize = 2;

  public addInstance(options: InstanceOptions = {}): Instance {
    const instance = new Instance(this.instances.length + 1, options);
    this.instances.push(instance);
    return instance;
  }

  public instance(id: string | undefined): Instance {
    return find(this.instances, id, 'The instance');
  }

  /** The user with this ARN; other things have no tags here. */
  public userByArn(arn: string | undefined): User {
    for (const { users } of this.instances) {
      const user = users.find((candidate) => candidate.Arn === arn);
      if (user) {
        return user;
      }
    }
    throw notFound(`The resource ${arn}`);
  }
}

/** One instance with all that belongs to it. Users are kept as `DescribeUser` gives them. */
export class Instance {
  public readonly id: string;
  public readonly arn: string;
  public readonly alias: string;
  public readonly identityManagementType: DirectoryType;
  public readonly mostUsers: number;
  public readonly status: InstanceStatus;
  public readonly securityProfiles: NamedThing[] = [];
  public readonly routingProfiles: NamedThing[] = [];
  public readonly hierarchyGroups: HierarchyGroup[] = [];
  public users: User[] = [];
  /** By user id; nothing gives them out. */
  readonly #passwords = new Map<string, string>();
  /** By user id. */
  private readonly proficiencies = new Map<string, UserProficiency[]>();
  private lastId = 0;

  constructor(private readonly number: number, options: InstanceOptions) {
    this.id = options.id ?? uuid(number, 0);
    this.arn = `arn:aws:connect:${REGION}:${ACCOUNT}:instance/${this.id}`;
    this.alias = options.alias ?? `instance-${number}`;
    this.identityManagementType = options.identityManagementType ?? 'CONNECT_MANAGED';
    this.mostUsers = options.mostUsers ?? 500;
    this.status = options.status ?? 'ACTIVE';
  }

  public addSecurityProfile(name: string, id?: string): NamedThing {
    return add(this.securityProfiles, { ...this.identity('security-profile', id), name });
  }

  public addRoutingProfile(name: string, id?: string): NamedThing {
    return add(this.routingProfiles, { ...this.identity('routing-profile', id), name });
  }

  /** @param path The names from the top level down, joined by `/`; the groups above are added where they lack. */
  public addHierarchyGroup(path: string, id?: string): HierarchyGroup {
    const names = path.split('/');
    return names.reduce<HierarchyGroup | undefined>((parent, name, index) => {
      const found = this.hierarchyGroups.find((group) => group.name === name && group.path.at(-2) === parent);
      return found ?? this.addGroupUnder(parent, name, index === names.length - 1 ? id : undefined);
    }, undefined)!;
  }

  /** A user that was made elsewhere, such as in the console. */
  public addUser(user: Omit<User, 'Id' | 'Arn'>, password?: string): User {
    const { id, arn } = this.identity('agent');
    if (password !== undefined) {
      this.#passwords.set(id, password);
    }
    return add(this.users, { PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 0 }, ...user, Id: id, Arn: arn });
  }

  /** How skilled a user is. */
  public setProficiencies(userId: string, proficiencies: UserProficiency[]): void {
    this.proficiencies.set(userId, proficiencies);
  }

  public proficienciesOf(userId: string): UserProficiency[] {
    return this.proficiencies.get(userId) ?? [];
  }

  /** Whether someone can sign in so. */
  public signsIn(name: string, password: string): boolean {
    return this.users.some(({ Id, Username }) => Username === name && this.#passwords.get(Id!) === password);
  }

  public user(id: string | undefined): User {
    const user = this.users.find((candidate) => candidate.Id === id);
    if (!user) {
      throw notFound(`The user ${id}`);
    }
    return user;
  }

  /** User names differ by more than case. */
  public hasUserNamed(name: string): boolean {
    return this.users.some(({ Username }) => Username!.toLowerCase() === name.toLowerCase());
  }

  public securityProfile = (id: string | undefined) => find(this.securityProfiles, id, 'The security profile');
  public routingProfile = (id: string | undefined) => find(this.routingProfiles, id, 'The routing profile');
  public hierarchyGroup = (id: string | undefined) => find(this.hierarchyGroups, id, 'The hierarchy group');

  private addGroupUnder(parent: HierarchyGroup | undefined, name: string, id?: string): HierarchyGroup {
    const path: HierarchyGroup[] = [...(parent?.path ?? [])];
    const group = { ...this.identity('agent-group', id), name, path };
    path.push(group);
    return add(this.hierarchyGroups, group);
  }

  private identity(kind: string, id = uuid(this.number, ++this.lastId)): { id: string; arn: string } {
    return { id, arn: `${this.arn}/${kind}/${id}` };
  }
}

function add<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}

function find<T extends { readonly id: string }>(list: readonly T[], id: string | undefined, what: string): T {
  const found = list.find((candidate) => candidate.id === id);
  if (!found) {
    throw notFound(`${what} ${id}`);
  }
  return found;
}

function uuid(instance: number, thing: number): string {
  return `${String(instance).padStart(8, '0')}-0000-4000-8000-${String(thing).padStart(12, '0')}`;
}
