import { CodeUser, CodeUsers, Property, Said, SaidProfiles, SaidTags, profilesSaid } from './code-user';
import { shownExpression } from '../../../access/known-things';
import { Unknown, Value, isA, isPrimitive, plainValuesOf, valueAt } from '../../../core/terraform/values';
import { quote } from '../../../core/text';
import { ArnKind, partsOfId } from '../../../instance/connect-ids';
import { pathInCondition } from '../../../instance/expected-path';
import { Finding, InstanceSnapshot } from '../../../instance/snapshot/instance-snapshot';
import { BlockInstance, objectsIn, thingOf } from '../../../tree/written-block';
import { CommandError } from '../../command-result';
import { shownInput } from '../../files';
import { StackFile, textsOf } from '../stack-file';

/** A kind of things that users refer to. */
interface ReferenceKind {
  readonly arn: ArnKind;
  /** The types of blocks that make or look up such a thing, and how it is found by their name. */
  readonly type: string;
  readonly attribute: string;
  readonly find: (snapshot: InstanceSnapshot, name: string) => Finding;
}

const ROUTING_PROFILE: ReferenceKind = {
  arn: ArnKind.ROUTING_PROFILE,
  type: 'aws_connect_routing_profile',
  attribute: 'routing_profile_id',
  find: (snapshot, name) => snapshot.routingProfile(name),
};
const SECURITY_PROFILE: ReferenceKind = {
  arn: ArnKind.SECURITY_PROFILE,
  type: 'aws_connect_security_profile',
  attribute: 'security_profile_id',
  find: (snapshot, name) => snapshot.securityProfile(name),
};
const HIERARCHY_GROUP: ReferenceKind = {
  arn: ArnKind.HIERARCHY_GROUP,
  type: 'aws_connect_user_hierarchy_group',
  attribute: 'hierarchy_group_id',
  find: (snapshot, name) => snapshot.hierarchyGroup(name),
};

const PHONE: Partial<Record<Property, string>> = {
  'phone type': 'phone_type',
  'desk phone number': 'desk_phone_number',
  'auto-accept': 'auto_accept',
  'After Contact Work': 'after_contact_work_time_limit',
};
const IDENTITY: Partial<Record<Property, string>> = {
  'first name': 'first_name',
  'last name': 'last_name',
  'email': 'email',
  'secondary email': 'secondary_email',
};

/** The users of a stack that are, or may be, of the instance of the snapshot. */
export function usersOfStack(path: string, snapshot: InstanceSnapshot): CodeUsers {
  const stack = new StackFile(path);
  const { instance } = snapshot.data;
  const own = stack.usersOf(instance);
  if (own.length === 0 && stack.users.length > 0) {
    const { alias, id } = instance;
    throw new CommandError(`${shownInput(path)} has users of other instances, and none of the instance ${quote(alias ?? id)}.`);
  }
  const ids = new Map(stack.imports.map(({ to, userId }) => [to, userId]));
  const named = own.map((block) => ({ block, names: textsOf(block, 'name') ?? [] }));
  return {
    users: named
      .filter(({ names }) => names.length === 1)
      .map(({ block, names: [name] }) => userOf(block, name, ids.get(block.block.address), path, snapshot)),
    unnamed: named.filter(({ names }) => names.length !== 1).map(({ block }) => `${path}: ${block.block.address}`),
  };
}

function userOf(block: BlockInstance, name: string, id: string | undefined, path: string, snapshot: InstanceSnapshot): CodeUser {
  const isIgnored = ignoredIn(block);
  const said = <T>(argument: string, read: () => T): T | undefined => (isIgnored(argument) ? undefined : read());
  const idOf = (argument: string, kind: ReferenceKind) => said(argument, () => referenceSaid(block.argument(argument), kind, snapshot));
  const within = (argument: string, names: Partial<Record<Property, string>>) =>
    Object.entries(names).map(([property, member]) => [property, said(argument, () => memberSaid(block.argument(argument), member!))]);
  return {
    name,
    id,
    place: `${path}: ${block.block.address}`,
    securityProfiles: isIgnored('security_profile_ids') ? profilesSaid([{ unknown: 'ignore_changes' }]) : securityProfilesSaid(block, snapshot),
    properties: {
      'routing profile': idOf('routing_profile_id', ROUTING_PROFILE),
      'hierarchy group': idOf('hierarchy_group_id', HIERARCHY_GROUP),
      'directory user id': said('directory_user_id', () => optionalSaid(block.argument('directory_user_id'))),
      ...Object.fromEntries(within('phone_config', PHONE)),
      ...Object.fromEntries(within('identity_info', IDENTITY)),
    },
    tags: said('tags', () => tagsSaid(block)),
  };
}

/** Whether Terraform ignores what becomes of an argument. */
function ignoredIn({ block }: BlockInstance): (argument: string) => boolean {
  const ignored = objectsIn(block.body.lifecycle).flatMap(({ ignore_changes: names }) => [names ?? []].flat().map(String));
  return (argument) => ignored.includes('all') || ignored.includes(argument);
}

function securityProfilesSaid(block: BlockInstance, snapshot: InstanceSnapshot): SaidProfiles {
  const value = block.argument('security_profile_ids') ?? null;
  return profilesSaid((Array.isArray(value) ? (value as Value[]) : [value]).map((item) => referenceSaid(item, SECURITY_PROFILE, snapshot)));
}

/** The id of what a value stands for, by the names that look-ups and resources have. */
function referenceSaid(value: Value | undefined, kind: ReferenceKind, snapshot: InstanceSnapshot): NonNullable<Said> {
  if (value === undefined || value === null) {
    return { value: '' };
  }
  if (isA(value, 'attribute')) {
    const thing = thingOf(value);
    const ids = textsOf(thing, kind.attribute);
    if (ids?.length === 1) {
      return { value: bareId(ids[0], kind) };
    }
    const names = thing.type === kind.type ? (expectedPath(thing) ?? textsOf(thing, 'name')) : undefined;
    if (names?.length !== 1 || value.name !== kind.attribute) {
      return { unknown: `\${${thing.block.address}.${value.name}}` };
    }
    const finding = kind.find(snapshot, names[0]);
    return 'found' in finding ? { value: finding.found.id } : { unknown: `${quote(names[0])}, which the snapshot does not name` };
  }
  const ids = [...new Set(plainValuesOf(value)?.map((id) => bareId(String(id ?? ''), kind)))];
  return ids.length === 1 ? { value: ids[0] } : { unknown: shown(value) };
}

/** A look-up of a group by its path finds it by its own name, and has a postcondition with the path. */
function expectedPath({ block }: BlockInstance): string[] | undefined {
  const postconditions = objectsIn(block.body.lifecycle).flatMap(({ postcondition }) => objectsIn(postcondition));
  const [path] = postconditions.flatMap(({ condition }) => pathInCondition(String(condition)) ?? []);
  return path === undefined ? undefined : [path];
}

function bareId(id: string, { arn }: ReferenceKind): string {
  return partsOfId(id, arn)?.resourceId ?? id;
}

/** Undefined where the block is not there: then Terraform says nothing of it. */
function memberSaid(value: Value | undefined, member: string): Said {
  const [block] = Array.isArray(value) ? (value as Value[]) : [value];
  return block === undefined || block === null ? undefined : plainSaid(valueAt(block, member));
}

function optionalSaid(value: Value | undefined): Said {
  return value === undefined ? undefined : plainSaid(value);
}

function plainSaid(value: Value): NonNullable<Said> {
  const values = [...new Set(plainValuesOf(value)?.map((plain) => String(plain ?? '')))];
  return values.length === 1 ? { value: values[0] } : { unknown: shown(value) };
}

/** With those that the provider gives to all. */
function tagsSaid(block: BlockInstance): SaidTags {
  const provider = block.block.owner.providerBody(block.block.body.provider as string | undefined);
  const defaults = objectsIn(provider?.default_tags).map(({ tags }) => block.block.owner.valueOf(tags ?? {}));
  const maps = [...defaults, block.argument('tags') ?? null].filter((value) => value !== null);
  const given = maps.flatMap((map) => (isA(map, 'entries') ? [...map.entries] : []));
  return {
    given: new Map(given.map(([key, value]) => [key, plainSaid(value)])),
    isAll: maps.every((map) => isA(map, 'entries')),
  };
}

function shown(value: Value): string {
  if (isA(value, 'unknown')) {
    return shownExpression(value);
  }
  const plain = plainValuesOf(value);
  return plain === undefined ? shownExpression(new Unknown('an expression')) : isPrimitive(value) ? String(value) : plain.map(String).join(' or ');
}
