import { ISynthesisSession, TerraformStack, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';
import { BlockOwner, WrittenBlock, bodiesNamed, bodiesOfType, objectsIn } from './written-block';
import { stackBehind } from '../core/elements';
import { once, resolved } from '../core/memo';
import { valueOf } from '../core/terraform/evaluation';
import { valueOfVariable } from '../core/terraform/functions';
import { Choice, Named, Unknown, Value, valueAt } from '../core/terraform/values';
import { StackJson, WritingMoment, writtenJson } from '../core/written-stacks';

/** The roots of expressions that have no type of resource for a name. */
const OTHER_ROOTS = ['each', 'count', 'self', 'path', 'terraform', 'module', 'ephemeral'];

const MENTION = /(?<![\w.-])(data\.)?([a-z_]\w*)\.([\w-]+)/gi;

const readings = new WeakMap<WritingMoment, Reading>();

/** The stacks of an app as Terraform will read them, at one moment. */
export class Reading {
  /** The reading of a moment, the same for all who ask. */
  public static at(moment: WritingMoment): Reading {
    return once(readings, moment, () => new Reading(moment.session));
  }

  private readonly stacks = new Map<TerraformStack, StackReading | undefined>();
  private all?: readonly TerraformStack[];

  /** @param session The synth that writes them, if there is one. */
  constructor(public readonly session: ISynthesisSession | undefined) {}

  /** Undefined where the stack is not written yet. */
  public of(stack: TerraformStack): StackReading | undefined {
    if (!this.stacks.has(stack)) {
      const json = writtenJson(stack, this.session);
      this.stacks.set(stack, json && new StackReading(this, stack, json));
    }
    return this.stacks.get(stack);
  }

  /** A value in code, which may be a token, as the stacks will have it. What refers to another stack is read there. */
  public valueInCode(stack: TerraformStack, code: unknown): Value {
    const origin = originOf(code);
    const json = origin ? `\${${origin.identifier}}` : resolved(stack, code);
    return this.of(origin?.stack ?? stack)?.valueOf(json) ?? new Unknown(String(json));
  }

  /** The other stacks. Without a preparation, as in a test, what a stack refers to but does not have is in one of them. */
  public others(stack: TerraformStack): StackReading[] {
    return this.writtenIn(stack.node.root).filter((other) => other.stack !== stack);
  }

  /** The stacks of an app that are written so far. */
  public writtenIn(app: IConstruct): StackReading[] {
    this.all ??= app.node.findAll().filter(TerraformStack.isStack);
    return this.all.flatMap((stack) => this.of(stack) ?? []);
  }
}

export type BlockKind = 'data' | 'resource' | 'ephemeral';

/** One stack of them: what its expressions refer to. */
export class StackReading implements BlockOwner {
  private readonly values = new Map<string, Value>();
  private readonly blocks = new Map<string, ReadonlyMap<string, readonly WrittenBlock[]>>();
  private readonly evaluating = new Set<string>();

  constructor(
    private readonly reading: Reading,
    public readonly stack: TerraformStack,
    private readonly json: StackJson,
  ) {}

  /** What a value of the JSON may be, where nothing in it depends on the block that it stands in. */
  public valueOf(json: unknown): Value {
    if (typeof json !== 'string') {
      return Array.isArray(json) ? json.map((item) => this.valueOf(item)) : valueOf(json, this);
    }
    return /[$%]\{/.test(json) ? this.once(json, json, () => valueOf(json, this)) : json;
  }

  /** All blocks of a type, by name. */
  public blocksOf(kind: BlockKind, type: string): ReadonlyMap<string, readonly WrittenBlock[]> {
    const key = `${kind}.${type}`;
    let found = this.blocks.get(key);
    if (found === undefined) {
      const named = new Map<string, WrittenBlock[]>();
      for (const [name, body] of bodiesOfType(this.json[kind], type)) {
        once(named, name, () => []).push(new WrittenBlock(this, `${kind === 'resource' ? '' : `${kind}.`}${type}.${name}`, type, name, body));
      }
      found = named;
      this.blocks.set(key, found);
    }
    return found;
  }

  public blocksNamed(kind: BlockKind, type: string, name: string): readonly WrittenBlock[] {
    return this.blocksOf(kind, type).get(name) ?? [];
  }

  /** What `import` blocks import to, as they are written. */
  public get importTargets(): readonly string[] {
    return objectsIn(this.json.import).map(({ to }) => String(to));
  }

  /** The body of the provider with this reference, such as `aws.east`. */
  public providerBody(reference = 'aws'): StackJson | undefined {
    const [name, alias] = reference.split('.');
    const bodies = bodiesNamed(this.json.provider, name);
    return bodies.find((body) => (body.alias ?? undefined) === alias);
  }

  public valueNamed(name: string): Value | undefined {
    switch (name) {
      case 'local':
        return new Named((local) => this.once(`local.${local}`, `local.${local}`, () => this.local(local)));
      case 'var':
        return new Named((variable) => this.once(`var.${variable}`, `var.${variable}`, () => this.variable(variable)));
      case 'data':
        return new Named((type) => new Named((block) => this.block('data', type, block)));
      case 'module':
        return new Named((module) => this.once(`module.${module}`, `module.${module}`, () => this.module(module)));
      default:
        return OTHER_ROOTS.includes(name) ? undefined : new Named((block) => this.block('resource', name, block), undefined, name);
    }
  }

  public mentionedIn(text: string): readonly Value[] {
    return [...text.matchAll(MENTION)].flatMap(([, data, root, name]) => {
      const named = data ? this.block('data', root, name) : this.valueNamed(root);
      return named === undefined ? [] : [data ? named : valueAt(named, name)];
    });
  }

  /** Evaluates something once, and tells of what refers to itself that it cannot be known. */
  public once(key: string, expression: string, evaluate: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.evaluating.has(key)) {
      return new Unknown(expression);
    }
    this.evaluating.add(key);
    try {
      const value = evaluate();
      this.values.set(key, value);
      return value;
    } finally {
      this.evaluating.delete(key);
    }
  }

  /** What another stack exports under a name, where the data source is the one that the framework makes for it. */
  public exportOf(remoteState: string, output: string): Value | undefined {
    const other = stackBehind(this.stack, remoteState);
    return other && this.reading.of(other)?.output(output);
  }

  private output(name: string): Value | undefined {
    const [body] = bodiesNamed(this.json.output, name);
    return body && this.valueOf(body.value);
  }

  private local(name: string): Value {
    const isHolder = (reading: StackReading) => reading.localsNamed(name).length > 0;
    const holder = isHolder(this) ? this : this.reading.others(this.stack).find(isHolder);
    return holder === undefined ? new Unknown(`local.${name}`) : holder.valueOf(holder.localsNamed(name)[0]);
  }

  private localsNamed(name: string): unknown[] {
    return objectsIn(this.json.locals).flatMap((locals) => (Object.hasOwn(locals, name) ? [locals[name]] : []));
  }

  private variable(name: string): Value {
    const bodies = bodiesNamed(this.json.variable, name);
    const optional = bodies.flatMap(({ type }) => (/\boptional\s*\(/.test(String(type)) ? [this.valueOf(`\${${type}}`)] : []));
    return valueOfVariable(name, bodies.map((body) => body.default), optional);
  }

  private module(name: string): Value {
    const inputs = bodiesNamed(this.json.module, name).flatMap((body) => Object.entries(body).filter(([key]) => key !== '//'));
    return new Unknown(`module.${name}`, inputs.map(([, value]) => this.valueOf(value)));
  }

  private block(kind: BlockKind, type: string, name: string): Value {
    const key = `${kind}.${type}.${name}`;
    const address = kind === 'resource' ? `${type}.${name}` : key;
    return this.once(key, address, () => {
      const own = this.blocksNamed(kind, type, name);
      const found = own.length > 0 ? own : this.reading.others(this.stack).flatMap((other) => other.blocksNamed(kind, type, name));
      return found.length === 0 ? new Unknown(address) : Choice.of(found.map((block) => block.value));
    });
  }
}

/** The stack and the expression of a token that is one reference. */
export function originOf(code: unknown): { readonly stack: TerraformStack; readonly identifier: string } | undefined {
  const [token, ...others] = typeof code === 'string' ? Tokenization.reverseString(code).tokens : [];
  const { originStack: stack, identifier } = (token ?? {}) as { originStack?: TerraformStack; identifier?: string };
  return others.length === 0 && stack && identifier ? { stack, identifier } : undefined;
}
