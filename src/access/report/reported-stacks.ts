import { ISynthesisSession, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { overriddenInStack } from '../../core/late-blocks';
import { once } from '../../core/memo';

const TYPE = 'aws_connect_user';

/** The stacks of each app that are in a report. */
const reported = new WeakMap<IConstruct, Set<TerraformStack>>();

export function reportStacks(app: IConstruct, stacks: readonly TerraformStack[]): void {
  const ofApp = once(reported, app, () => new Set());
  stacks.forEach((stack) => ofApp.add(stack));
}

/** What was found in a synth, for all reports of it. */
const found = new WeakMap<ISynthesisSession, readonly string[]>();

/** The paths of stacks that have users and are in no report. */
export function unreportedStacks(app: IConstruct, session: ISynthesisSession | undefined): readonly string[] {
  const known = session && found.get(session);
  if (known) {
    return known;
  }
  const stacks = new Set<TerraformStack>();
  for (const construct of app.node.findAll()) {
    if (TerraformStack.isStack(construct) ? Object.keys(overriddenInStack(construct, TYPE)).length > 0 : isUser(construct)) {
      stacks.add(TerraformStack.of(construct));
    }
  }
  const paths = [...stacks].filter((stack) => !reported.get(app)?.has(stack)).map(({ node }) => node.path).sort();
  if (session) {
    found.set(session, paths);
  }
  return paths;
}

function isUser(construct: IConstruct): boolean {
  return TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === TYPE;
}
