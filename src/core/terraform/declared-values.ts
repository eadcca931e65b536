import { TerraformElement, TerraformOutput, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Scope, valueOf } from './evaluation';
import { valueOfVariable } from './functions';
import { Named, Unknown, Value } from './values';
import { constructsOf, stackBehind } from '../elements';
import { once, resolved } from '../memo';
import { Block, overridden } from '../overrides';

/** The locals, variables and outputs of stacks as their constructs declare them, before anything is written. */
export class DeclaredValues {
  private readonly scopes = new Map<TerraformStack, StackScope>();

  /** @param code May be a token. */
  public valueInCode(stack: TerraformStack, code: unknown): Value {
    return valueOf(resolved(stack, code), this.scopeOf(stack));
  }

  public scopeOf(stack: TerraformStack): StackScope {
    return once(this.scopes, stack, () => new StackScope(this, stack));
  }
}

type Kind = 'locals' | 'variable' | 'output';
type Bodies = Partial<Record<Kind, Block>>;

class StackScope implements Scope {
  private readonly declared: Readonly<Record<Kind, Block>>;
  private readonly evaluating = new Set<string>();

  constructor(
    private readonly all: DeclaredValues,
    private readonly stack: TerraformStack,
  ) {
    const bodies: Bodies[] = constructsOf(stack).filter(isDeclaration).map((declaration) => declaration.toTerraform());
    const { rawOverrides } = stack as unknown as { rawOverrides: Bodies };
    const ofKind = (kind: Kind) => overridden(Object.assign({}, ...bodies.map((body) => body[kind])), rawOverrides[kind] ?? {});
    this.declared = { locals: ofKind('locals'), variable: ofKind('variable'), output: ofKind('output') };
  }

  public valueNamed(name: string): Value | undefined {
    switch (name) {
      case 'local':
        return new Named((local) => this.local(local));
      case 'var':
        return new Named((variable) => this.variable(variable));
      case 'data':
        return new Named((type) => new Named((block) => this.data(type, block)));
      default:
        return undefined;
    }
  }

  public mentionedIn(): readonly Value[] {
    return [];
  }

  public output(name: string): Value {
    const body = this.declared.output[name] as Block | undefined;
    return body === undefined ? new Unknown(`output.${name}`) : this.all.valueInCode(this.stack, body.value);
  }

  /** What refers to itself cannot be known. */
  private local(name: string): Value {
    const { locals } = this.declared;
    if (!Object.hasOwn(locals, name) || this.evaluating.has(name)) {
      return new Unknown(`local.${name}`);
    }
    this.evaluating.add(name);
    try {
      return this.all.valueInCode(this.stack, locals[name]);
    } finally {
      this.evaluating.delete(name);
    }
  }

  private variable(name: string): Value {
    const { default: byDefault } = (this.declared.variable[name] ?? {}) as Block;
    return valueOfVariable(name, [resolved(this.stack, byDefault)]);
  }

  /** What is known of a data source: what the framework takes from another stack's state. */
  private data(type: string, name: string): Value {
    const other = type === 'terraform_remote_state' ? stackBehind(this.stack, name) : undefined;
    if (other === undefined) {
      return new Unknown(`data.${type}.${name}`);
    }
    const scope = this.all.scopeOf(other);
    return new Named(() => new Named((output) => scope.output(output)));
  }
}

function isDeclaration(construct: IConstruct): construct is TerraformElement {
  const { _elementType: type } = construct as { _elementType?: string };
  return TerraformElement.isTerraformElement(construct) && (type === 'local' || type === 'var' || TerraformOutput.isTerraformOutput(construct));
}
