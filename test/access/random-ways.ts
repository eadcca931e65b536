import { ConnectSecurityProfile as GeneratedSecurityProfile } from '@cdktf/provider-aws/lib/connect-security-profile';
import { DataAwsConnectSecurityProfile } from '@cdktf/provider-aws/lib/data-aws-connect-security-profile';
import {
  App,
  Aspects,
  Fn,
  Lazy,
  TerraformIterator,
  TerraformLocal,
  TerraformResource,
  TerraformStack,
  Testing,
  Token,
  conditional,
  ref,
} from 'cdktf';
import * as fc from 'fast-check';
import { ConnectInstance, ConnectUserRoster, SecurityProfile } from '../../src';
import { l1User, l2User } from '../support/access';
import { INSTANCE_ID } from '../support/users';

/** What a security profile is, where the ways to it end. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly permission: string;
}

/** Made of the stacks of an app, and with names of its own for what it makes. */
export class Site {
  public readonly app: App = Testing.app();
  public readonly stacks = ['stack', 'other', 'third'].map((id) => new TerraformStack(this.app, id));
  private made = 0;

  constructor(public readonly profile: Profile) {}

  /** That of the user. */
  public get home(): TerraformStack {
    return this.stacks[0];
  }

  public get next(): string {
    return `made${this.made++}`;
  }
}

/** Gives the id of the profile in one way. */
type Source = (site: Site, stack: TerraformStack) => string;

const lookUp = (stack: TerraformStack, id: string, by: { name: string } | { securityProfileId: string }) =>
  new DataAwsConnectSecurityProfile(stack, id, { instanceId: INSTANCE_ID, ...by }).securityProfileId;

const SOURCES: Record<string, Source> = {
  literal: ({ profile }) => profile.id,
  capitals: ({ profile }) => profile.id.toUpperCase(),
  lazy: ({ profile }) => Lazy.stringValue({ produce: () => profile.id }),
  byName: (site, stack) => lookUp(stack, site.next, { name: site.profile.name }),
  byLazyName: (site, stack) => lookUp(stack, site.next, { name: Lazy.stringValue({ produce: () => site.profile.name }) }),
  byExpression: (site, stack) => lookUp(stack, site.next, { name: `\${"${site.profile.name}"}` }),
  byParts: (site, stack) => lookUp(stack, site.next, { name: `${site.profile.name[0]}\${"${site.profile.name.slice(1)}"}` }),
  byJoin: (site, stack) => lookUp(stack, site.next, { name: Fn.join('', [...site.profile.name]) }),
  byLocalName: (site, stack) => lookUp(stack, site.next, { name: new TerraformLocal(stack, site.next, site.profile.name).asString }),
  byId: (site, stack) => lookUp(stack, site.next, { securityProfileId: site.profile.id }),
  byInstance: (site, stack) =>
    ConnectInstance.fromInstanceId(stack, site.next, INSTANCE_ID).securityProfile(site.profile.name).securityProfileId,
  byForEach: (site, stack) => {
    const names = TerraformIterator.fromList(['Agent', site.profile.name]);
    const found = new DataAwsConnectSecurityProfile(stack, site.next, { instanceId: INSTANCE_ID, forEach: names, name: names.value });
    const address = `data.aws_connect_security_profile.${found.friendlyUniqueId}["${site.profile.name}"]`;
    return Token.asString(ref(`${address}.security_profile_id`, stack));
  },
  defined: (site, stack) =>
    new GeneratedSecurityProfile(stack, site.next, { instanceId: INSTANCE_ID, name: 'Defined', permissions: [site.profile.permission] }).securityProfileId,
  definedByFunction: (site, stack) =>
    new GeneratedSecurityProfile(stack, site.next, {
      instanceId: INSTANCE_ID,
      name: 'Defined',
      permissions: Fn.concat([['BasicAgentAccess'], [site.profile.permission]]),
    }).securityProfileId,
};

/** Puts the id into something else. */
type Wrap = (site: Site, stack: TerraformStack, id: string) => string;


const WRAPS: Record<string, Wrap> = {
  local: (site, stack, id) => new TerraformLocal(stack, site.next, id).asString,
  localList: (site, stack, id) => Fn.element(new TerraformLocal(stack, site.next, ['agent', id]).asList, 1),
  localMap: (site, stack, id) => Token.asString(Fn.lookupNested(new TerraformLocal(stack, site.next, { a: { b: id } }).asAnyMap, ['a', 'b'])),
  trimspace: (_, __, id) => Fn.trimspace(id),
  lower: (_, __, id) => Fn.lower(id),
  element: (_, __, id) => Fn.element(['agent', id], 1),
  one: (_, __, id) => Token.asString(Fn.one([id])),
  coalesce: (_, __, id) => Token.asString(Fn.coalesce([id, 'agent'])),
  flatten: (_, __, id) => Fn.element(Token.asList(Fn.flatten([[['agent'], [id]]])), 0),
  choice: (_, __, id) => Token.asString(conditional(true, 'agent', id)),
};

/** Gives the user what was made, in one way. */
type Placement = (site: Site, id: string) => unknown;

const rosterOf = ({ home, next }: Site, securityProfiles?: Record<string, SecurityProfile>, name = 'Agent') =>
  ConnectUserRoster.fromRows(home, next, {
    instance: { id: INSTANCE_ID, arn: '' },
    securityProfiles,
    rows: [{ name: 'jdoe', routingProfile: 'Basic', securityProfiles: [name], hierarchyGroup: 'Team' }],
  });

const PLACEMENTS: Record<string, Placement> = {
  one: ({ home }, id) => l1User(home, 'jdoe', { securityProfileIds: [id] }),
  ofSeveral: ({ home }, id) => l1User(home, 'jdoe', { securityProfileIds: ['agent', id] }),
  concat: ({ home }, id) => l1User(home, 'jdoe', { securityProfileIds: Fn.concat([['agent'], [id]]) }),
  list: (site, id) => l1User(site.home, 'jdoe', { securityProfileIds: new TerraformLocal(site.home, site.next, [id]).asList }),
  lazyList: ({ home }, id) => l1User(home, 'jdoe', { securityProfileIds: Lazy.listValue({ produce: () => ['agent', id] }) }),
  ofLibrary: ({ home }, id) => l2User(home, 'jdoe', { securityProfiles: [SecurityProfile.fromSecurityProfileId(id)] }),
  granted: ({ home }, id) => l2User(home, 'jdoe').grantSecurityProfile(SecurityProfile.fromSecurityProfileId(id)),
  override: ({ home }, id) => l1User(home, 'jdoe').addOverride('security_profile_ids', [id]),
  overrideOfOne: ({ home }, id) => l1User(home, 'jdoe').addOverride('security_profile_ids.0', id),
  overrideOfStack: ({ home }, id) => l1User(home, 'jdoe') && home.addOverride('resource.aws_connect_user.jdoe.security_profile_ids', [id]),
  userOfOverride: ({ home }, id) =>
    home.addOverride('resource.aws_connect_user.jdoe', { name: 'jdoe', instance_id: INSTANCE_ID, hierarchy_group_id: 'g', security_profile_ids: [id] }),
  aspect: ({ home }, id) => {
    const user = l1User(home, 'jdoe');
    Aspects.of(home).add({ visit: (node) => node === user && (user.securityProfileIds = [id]) });
  },
  iterator: ({ home }, id) => {
    const people = TerraformIterator.fromMap({ jroe: { p: 'agent' }, jdoe: { p: id } });
    l1User(home, 'people', { forEach: people, name: people.key, securityProfileIds: [people.getString('p')] });
  },
  iteratorOfLocal: (site, id) => {
    const people = TerraformIterator.fromMap(new TerraformLocal(site.home, site.next, { jdoe: { p: [id] } }).asAnyMap);
    l1User(site.home, 'people', { forEach: people, name: people.key, securityProfileIds: people.getList('p') });
  },
  ofAnotherUser: ({ home }, id) => {
    l1User(home, 'first', { name: 'boss', securityProfileIds: [id] });
    l1User(home, 'jdoe', { securityProfileIds: Token.asList('${aws_connect_user.first.security_profile_ids}') });
  },
  generic: ({ home }, id) => {
    const user = new TerraformResource(home, 'jdoe', { terraformResourceType: 'aws_connect_user' });
    Object.entries({ name: 'jdoe', instance_id: INSTANCE_ID, hierarchy_group_id: 'g', security_profile_ids: [id] })
      .forEach(([name, value]) => user.addOverride(name, value));
  },
  roster: (site, id) => rosterOf(site, { Agent: SecurityProfile.fromSecurityProfileId(id) }),
  rosterGrant: (site, id) => rosterOf(site).user('jdoe').grantSecurityProfile(SecurityProfile.fromSecurityProfileId(id)),
  rosterOverride: (site, id) => rosterOf(site).user('jdoe').addOverride('security_profile_ids', [id]),
  rosterOverrideOfOne: (site, id) => rosterOf(site).user('jdoe').addOverride('security_profile_ids.0', id),
  rosterOverrideOfAll: (site, id) => rosterOf(site).addOverride('security_profile_ids', [id]),
};

export interface Way {
  readonly source: string;
  readonly inStack: number;
  readonly wraps: readonly { readonly wrap: string; readonly inStack: number }[];
  readonly placement: string;
}

const inStack = fc.nat({ max: 2 });

/** A way to a profile: where it is said, through what it passes, and how the user gets it. */
export const anyWay: fc.Arbitrary<Way> = fc.record({
  source: fc.constantFrom(...Object.keys(SOURCES)),
  inStack,
  wraps: fc.array(fc.record({ wrap: fc.constantFrom(...Object.keys(WRAPS)), inStack }), { maxLength: 4 }),
  placement: fc.constantFrom(...Object.keys(PLACEMENTS)),
});

/** An app in which the user `jdoe` has the profile in this way. */
export function siteOf(way: Way, profile: Profile): Site {
  const site = new Site(profile);
  // A reference goes from the last stack to the first only, so that there is no circle.
  let at = way.inStack;
  let id = SOURCES[way.source](site, site.stacks[at]);
  // As the argument of a function, cdktf takes what a Lazy gives for an expression.
  for (const { wrap, inStack: wanted } of way.source === 'lazy' ? [] : way.wraps) {
    at = Math.min(at, wanted);
    id = WRAPS[wrap](site, site.stacks[at], id);
  }
  PLACEMENTS[way.source === 'lazy' && way.placement === 'concat' ? 'one' : way.placement](site, id);
  return site;
}
