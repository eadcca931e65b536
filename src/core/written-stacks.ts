import { ISynthesisSession, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { once } from './memo';

/** A stack in Terraform's JSON syntax, as it is written. */
export type StackJson = Readonly<Record<string, unknown>>;

/** Has a synthesizer call what a construct does on synth: once aspects have run, and before annotations are collected. */
const CUSTOM_SYNTHESIS = Symbol.for('cdktf/customSynthesis');

/** What happens to a stack when it is written, by whichever synthesizer. */
class StackWriting {
  /** To be done before the stack is written, each once. */
  public readonly before = new Set<() => void>();

  /** The JSON, and the synth in which it was written; a test that calls `Testing.synth` has none. */
  public json?: StackJson;
  public session?: ISynthesisSession;

  /** Whether nothing has happened since it was written. */
  public isLast = false;

  /** The synth that is going on. */
  public current?: ISynthesisSession;

  constructor(
    private readonly stack: TerraformStack,
    private readonly write = stack.toTerraform.bind(stack),
    private readonly writeHcl = stack.toHclTerraform.bind(stack),
    private readonly prepare = stack.prepareStack.bind(stack),
  ) {
    const methods = {
      toTerraform: () => this.toTerraform(),
      toHclTerraform: () => this.toHclTerraform(),
      prepareStack: () => this.prepareStack(),
    };
    for (const [name, value] of Object.entries(methods)) {
      Object.defineProperty(stack, name, { value, writable: true, configurable: true });
    }
    this.watchSynthesizer();
  }

  /** The JSON as it would be written now; undefined where the stack cannot be written. */
  public get presentJson(): StackJson | undefined {
    try {
      return this.write();
    } catch {
      return undefined;
    }
  }

  private toTerraform(): StackJson {
    this.before.forEach((action) => action());
    const json = this.write();
    this.tell(json);
    return json;
  }

  private toHclTerraform(): unknown {
    this.before.forEach((action) => action());
    const hcl = this.writeHcl();
    this.tell(this.write());
    return hcl;
  }

  private prepareStack(): void {
    writingsIn(this.stack.node.root);
    this.prepare();
  }

  private tell(json: StackJson): void {
    this.json = json;
    this.session = this.current;
    this.current = undefined;
    this.isLast = true;
    try {
      tellWatchers(this.stack, this.session);
    } finally {
      this.isLast = false;
    }
  }

  /** Whoever assigns another synthesizer, before or after, leaves this in place. */
  private watchSynthesizer(): void {
    const watched = (synthesizer: TerraformStack['synthesizer']): TerraformStack['synthesizer'] => ({
      synthesize: (session) => {
        this.current = session;
        try {
          synthesizer.synthesize(session);
        } finally {
          this.current = undefined;
        }
      },
    });
    let synthesizer = watched(this.stack.synthesizer);
    Object.defineProperty(this.stack, 'synthesizer', {
      get: () => synthesizer,
      set: (other: TerraformStack['synthesizer']) => (synthesizer = watched(other)),
      configurable: true,
      enumerable: true,
    });
    // Where this comes so late that a synthesizer is at work already.
    const { [CUSTOM_SYNTHESIS]: present } = this.stack as { [CUSTOM_SYNTHESIS]?: { onSynthesize(session: ISynthesisSession): void } };
    const onSynthesize = (session: ISynthesisSession) => {
      this.current = session;
      present?.onSynthesize(session);
    };
    Object.defineProperty(this.stack, CUSTOM_SYNTHESIS, { value: { onSynthesize }, configurable: true });
  }
}

const writings = new WeakMap<TerraformStack, StackWriting>();

function writingOf(stack: TerraformStack): StackWriting {
  return once(writings, stack, () => new StackWriting(stack));
}

/** All stacks of an app whose writing is seen from now on; they are sought once before each synth. */
const seenApps = new WeakSet<IConstruct>();

function writingsIn(app: IConstruct): void {
  if (!seenApps.has(app)) {
    seenApps.add(app);
    app.node.findAll().filter(TerraformStack.isStack).forEach(writingOf);
  }
}

/** Does something once before a stack is written, also by `Testing.synth`, which calls neither validations nor synthesizers. */
export function beforeWriting(stack: TerraformStack, action: () => void): void {
  writingOf(stack).before.add(action);
}

/** When stacks are seen: one for all who watch, until another stack is written. */
export interface WritingMoment {
  /** The synth that writes the stacks. Where a test calls `Testing.synth` there is none, and other stacks may not have been written. */
  readonly session?: ISynthesisSession;
}

interface Watcher {
  readonly stacks: readonly TerraformStack[];
  readonly then: (moment: WritingMoment) => void;
}

const watchers = new WeakMap<IConstruct, Watcher[]>();

/** Does something once stacks are written, and those that they refer to. */
export function afterWriting(stacks: readonly TerraformStack[], then: Watcher['then']): void {
  for (const stack of stacks) {
    writingOf(stack);
    const { root } = stack.node;
    const ofApp = once(watchers, root, () => []);
    if (stack === stacks[0]) {
      ofApp.push({ stacks, then });
    }
  }
}

/** Has all of them see it, so that a report is written even where a check fails. */
function tellWatchers(stack: TerraformStack, session: ISynthesisSession | undefined): void {
  seenApps.delete(stack.node.root);
  const errors: unknown[] = [];
  const moment: WritingMoment = { session };
  for (const { stacks, then } of watchers.get(stack.node.root) ?? []) {
    const needed = session === undefined ? new Set(stacks) : withDependencies(stacks);
    const isComplete = session === undefined || [...needed].every((each) => writings.get(each)?.session === session);
    if (needed.has(stack) && isComplete) {
      try {
        then(moment);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  if (errors.length > 0) {
    throw errors[0];
  }
}

function withDependencies(stacks: readonly TerraformStack[]): Set<TerraformStack> {
  const all = new Set(stacks);
  for (const stack of all) {
    stack.dependencies.forEach((dependency) => all.add(dependency));
  }
  return all;
}

/** The JSON of a stack as it was written in a synth; without one as it would be written now. */
export function writtenJson(stack: TerraformStack, session: ISynthesisSession | undefined): StackJson | undefined {
  const writing = writingOf(stack);
  if (session === undefined) {
    return writing.isLast ? writing.json : writing.presentJson;
  }
  return writing.session === session ? writing.json : undefined;
}
