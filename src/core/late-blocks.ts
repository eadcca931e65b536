import { IResolvable, IResolveContext, TerraformStack, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';
import { isUnresolved, mayHoldToken } from './known';
import { Block } from './overrides';

/**
 * Blocks of one resource type that are made when cdktf writes the JSON, from what is there then.
 *
 * cdktf resolves and copies each string of each block three times, which is most of the time that synth takes. Here each
 * token is resolved once, and cdktf gets a finished value.
 */
export class LateBlocks implements IResolvable {
  public readonly creationStack: string[] = [];

  /**
   * @param blocks The blocks by name. It is asked twice: before aspects, when references to other stacks are sought and blocks
   * without any may be left out, and when the JSON is written.
   */
  constructor(
    private readonly stack: TerraformStack,
    private readonly resourceType: string,
    private readonly blocks: (isPreparing: boolean) => Record<string, Block>,
  ) {}

  public resolve(context: IResolveContext): unknown {
    const blocks = new Resolver(context).resolve(this.blocks(context.preparing)) as Record<string, Block>;
    if (!context.preparing) {
      // What the stack overrides must stay something that cdktf can merge.
      const overridden = overriddenInStack(this.stack, this.resourceType);
      const finished = Object.fromEntries(
        Object.entries(blocks).map(([name, block]) => [name, name in overridden ? block : new FinishedValue(block)]),
      );
      context.registerPostProcessor({ postProcess: () => finished });
    }
    return null;
  }

  public toString(): string {
    return 'LateBlocks';
  }
}

/** What `TerraformStack.addOverride` changes of the blocks of a resource type, by their names. */
export function overriddenInStack(stack: TerraformStack, resourceType: string): Record<string, Block | undefined> {
  const { rawOverrides } = stack as unknown as { rawOverrides?: { resource?: Record<string, Record<string, Block>> } };
  return rawOverrides?.resource?.[resourceType] ?? {};
}

/** A value that cdktf takes as it is. */
class FinishedValue implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly value: unknown) {}

  public resolve(context: IResolveContext): unknown {
    context.registerPostProcessor({ postProcess: () => this.value });
    return null;
  }

  public toJSON(): unknown {
    return this.value;
  }

  public toString(): string {
    return JSON.stringify(this.value);
  }
}

/** What has been resolved in a stack since it was last told to forget. */
const resolvedTexts = new WeakMap<IConstruct, { readonly preparing: Map<string, unknown>; readonly writing: Map<string, unknown> }>();

/** To be called before a stack is written: until then a lazy token may become something else. */
export function forgetResolved(stack: TerraformStack): void {
  resolvedTexts.delete(stack);
}

function resolvedIn({ scope, preparing }: IResolveContext): Map<string, unknown> {
  const inStack = resolvedTexts.get(scope) ?? { preparing: new Map(), writing: new Map() };
  resolvedTexts.set(scope, inStack);
  return preparing ? inStack.preparing : inStack.writing;
}

/** Resolves as cdktf does, but asks it only where there may be a token, and once for each in a stack. */
class Resolver {
  private readonly texts: Map<string, unknown>;

  constructor(private readonly context: IResolveContext) {
    this.texts = resolvedIn(context);
  }

  public resolve(value: unknown): unknown {
    if (typeof value === 'string') {
      return mayHoldToken(value) ? this.resolveText(value) : value;
    }
    if (typeof value !== 'object' || value === null) {
      return isUnresolved(value) ? this.context.resolve(value) : value;
    }
    if (Array.isArray(value)) {
      return isUnresolved(value) ? this.context.resolve(value) : this.resolveList(value);
    }
    const isPlain = Object.getPrototypeOf(value) === Object.prototype && !Tokenization.isResolvable(value);
    return isPlain ? this.resolveBlock(value as Block) : this.context.resolve(value);
  }

  private resolveList(list: readonly unknown[]): readonly unknown[] {
    const resolved = list.map((item) => this.resolve(item));
    return resolved.every((item, i) => item === list[i] && item !== undefined) ? list : resolved.filter((item) => item !== undefined);
  }

  /** The same block where nothing in it is resolved: most of them are large, and none may be changed. */
  private resolveBlock(block: Block): unknown {
    let result = block;
    for (const key of Object.keys(block)) {
      if (mayHoldToken(key)) {
        return this.context.resolve(block);
      }
      const { [key]: value } = block;
      const resolved = this.resolve(value);
      if (resolved !== value) {
        result = result === block ? { ...block } : result;
        result[key] = resolved;
      }
    }
    return result;
  }

  private resolveText(text: string): unknown {
    if (!this.texts.has(text)) {
      this.texts.set(text, this.context.resolve(text));
    }
    return this.texts.get(text);
  }
}
