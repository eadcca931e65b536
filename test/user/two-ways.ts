import { Aspects, TerraformResource, TerraformResourceLifecycle, TerraformStack, Testing } from 'cdktf';
import {
  ConnectUser,
  ConnectUserProps,
  ConnectUserRoster,
  ConnectUserRosterAdoption,
  ConnectUserRosterRowsProps,
  IHierarchyGroup,
  ISecurityProfile,
} from '../../src';
import { Json, newStack, warningsOf } from '../support/synth';

/** What code says of a user once it is there. */
export interface Handle {
  grantSecurityProfile(profile: ISecurityProfile): void;
  assignHierarchyGroup(group: IHierarchyGroup): void;
  importFrom(userId: string): void;
  importByName(): void;
  addOverride(path: string, value: unknown): void;
}

/** A user who is made in one of the two ways. */
interface Made {
  readonly handle: Handle;
  readonly resource: TerraformResource;
}

/** A step of the code that comes after the user is made. */
export type Step =
  | { readonly step: 'grant'; readonly profile: string }
  | { readonly step: 'assign'; readonly group: string }
  | { readonly step: 'importFrom'; readonly userId: string }
  | { readonly step: 'importByName' }
  | { readonly step: 'override'; readonly path: string; readonly value: unknown }
  | { readonly step: 'lifecycle'; readonly lifecycle: TerraformResourceLifecycle; readonly byAspect: boolean };

/** What comes of a user: the codes of its errors, by where they come up, or what is written. */
export interface Outcome {
  readonly errors: { readonly [where: string]: readonly string[] };
  /** The ids of the warnings. */
  readonly warnings?: readonly string[];
  readonly block?: Json;
  readonly import?: Json;
}

export type Way = (stack: TerraformStack, props: ConnectUserProps) => Made;

export const AS_USER: Way = (stack, props) => {
  const user = new ConnectUser(stack, 'user', props);
  const { resource } = user;
  return {
    resource,
    handle: {
      grantSecurityProfile: (profile) => user.grantSecurityProfile(profile),
      assignHierarchyGroup: (group) => user.assignHierarchyGroup(group),
      importFrom: (userId) => user.importFrom(userId),
      importByName: () => user.importByName(),
      addOverride: (path, value) => resource.addOverride(path, value),
    },
  };
};

/** The references are the same objects, under names of the roster. */
export const AS_ROW: Way = (stack, props) => rosterOfOne(stack, props, {});

/** The tags are those of the roster, of which the row has none. */
export const AS_ROW_OF_TAGGED_ROSTER: Way = (stack, { tags, ...props }) => rosterOfOne(stack, props, { tags });

function rosterOfOne(stack: TerraformStack, props: ConnectUserProps, ofRoster: Partial<ConnectUserRosterRowsProps>): Made {
  const { name, directoryUserId, tags, identityInfo, phoneConfig, routingProfile, securityProfiles, hierarchyGroup, ...shared } = props;
  const roster = ConnectUserRoster.fromRows(stack, 'agents', {
    ...shared,
    ...ofRoster,
    adoption: ConnectUserRosterAdoption.BY_USER_ID,
    routingProfiles: { routing: routingProfile },
    securityProfiles: Object.fromEntries(securityProfiles.map((profile, index) => [`profile ${index}`, profile])),
    hierarchyGroups: hierarchyGroup && { group: hierarchyGroup },
    rows: [
      {
        name,
        directoryUserId,
        tags,
        ...identityInfo,
        ...phoneConfig,
        routingProfile: 'routing',
        securityProfiles: securityProfiles.map((_, index) => `profile ${index}`),
        hierarchyGroup: hierarchyGroup && 'group',
      },
    ],
  });
  return { resource: roster.node.defaultChild as TerraformResource, handle: roster.user(name) };
}

/** Makes the user, takes the steps and synthesizes. */
export function outcomeOf(way: Way, propsOf: (stack: TerraformStack) => ConnectUserProps, steps: readonly Step[]): Outcome {
  const stack = newStack();
  const props = propsOf(stack);
  const errors: Record<string, string[]> = {};
  const attempt = <T>(where: string, action: () => T): T | undefined => {
    try {
      return action();
    } catch (error: any) {
      if (error.name !== 'ValidationError') {
        expect(error.message).toContain('known only when Terraform plans');
        errors[where] = ['a part of something that is known at plan only is overridden'];
        return undefined;
      }
      errors[where] = [...new Set(error.violations.map(({ code }: { code: string }) => code) as string[])].sort();
      return undefined;
    }
  };
  const made = attempt('construction', () => way(stack, props));
  if (made === undefined) {
    return { errors };
  }
  steps.forEach((step) => attempt(step.step, () => take(step, made)));
  const json = attempt('synth', () => JSON.parse(Testing.synth(stack)) as Json);
  const warnings = [...new Set(warningsOf(stack).map((warning) => warning.replace(/^.*\[(\w+)\]$/, '$1')))].sort();
  return json === undefined ? { errors, warnings } : { errors, warnings, block: blockOf(json), import: importOf(json) };
}

function take(step: Step, { handle, resource }: Made): void {
  switch (step.step) {
    case 'grant':
      return handle.grantSecurityProfile({ securityProfileId: step.profile });
    case 'assign':
      return handle.assignHierarchyGroup({ hierarchyGroupId: step.group });
    case 'importFrom':
      return handle.importFrom(step.userId);
    case 'importByName':
      return handle.importByName();
    case 'override':
      return handle.addOverride(step.path, step.value);
    case 'lifecycle':
      if (step.byAspect) {
        return Aspects.of(resource).add({ visit: (node) => void (node instanceof TerraformResource && (node.lifecycle = step.lifecycle)) });
      }
      resource.lifecycle = step.lifecycle;
  }
}

/** Without the path of the construct in messages, and without metadata. */
function blockOf({ resource }: Json): Json {
  const [{ '//': _, ...block }] = Object.values<Json>(resource.aws_connect_user);
  const precondition = block.lifecycle?.precondition?.map(({ condition, error_message: message }: Json) => ({
    condition,
    error_message: message.replace(/^ConnectUser(Roster)? '[^']*'(, user [^:]*)?: /, '').replace(/ Users: .*$/, ''),
  }));
  return precondition === undefined ? block : { ...block, lifecycle: { ...block.lifecycle, precondition } };
}

/** Without the address, also of a look-up. */
function importOf({ import: imports }: Json): Json | undefined {
  return imports?.map(({ to: _, id, ...block }: Json) => ({ ...block, id: id.replace(/data\.aws_connect_user\.\w+(\["[^"]*"\])?\.id/, 'FOUND') }));
}
