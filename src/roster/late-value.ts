import { IResolvable, IResolveContext } from 'cdktf';

/**
 * A value that cdktf takes as it is when it writes the JSON.
 *
 * cdktf resolves and copies each string of each block three times, which is most of the time that synth takes. What
 * is in here has been resolved already.
 */
export class FinishedValue implements IResolvable {
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

/** A value that is made when cdktf resolves it, from other values that then are resolved once for all. */
export class LateValue<T> implements IResolvable {
  public readonly creationStack: string[] = [];

  /**
   * @param needed What has tokens. It is asked before synth as well, when references to other stacks are sought.
   * @param make Gets the same without tokens.
   */
  constructor(
    private readonly needed: (context: IResolveContext) => T,
    private readonly make: (resolved: T, context: IResolveContext) => unknown,
  ) {}

  public resolve(context: IResolveContext): unknown {
    const resolved = context.resolve(this.needed(context));
    if (!context.preparing) {
      context.registerPostProcessor({ postProcess: () => this.make(resolved, context) });
    }
    return null;
  }

  public toString(): string {
    return 'LateValue';
  }
}
