import { TerraformStack, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';
import { addressOf, Arguments, declaredArgumentsOf } from './declared-users';
import { isUnresolved } from '../core/known';
import { expressionOf } from '../core/memo';

const TYPES = ['aws_connect_instance', 'aws_connect_security_profile', 'aws_connect_routing_profile', 'aws_connect_user_hierarchy_group'];
const ADDRESS = new RegExp(`(?<![\\w.])(?:data\\.)?(?:${TYPES.join('|')})\\.[\\w-]+`, 'g');

/** A resource or data source that an expression refers to. */
export interface ReferencedElement {
  /** Unique in the app. */
  readonly key: string;
  readonly construct: IConstruct;
  readonly arguments: Arguments;
}

/** Finds the instances, profiles and hierarchy groups that are behind tokens and expressions. */
export class ReferencedElements {
  private readonly byStack = new Map<TerraformStack, Map<string, IConstruct>>();
  private readonly found = new Map<TerraformStack, Map<unknown, ReferencedElement[]>>();

  /** Those that a value in a stack refers to: at most one but for functions. */
  public in(stack: TerraformStack, value: unknown): ReferencedElement[] {
    const ofStack = this.found.get(stack) ?? new Map<unknown, ReferencedElement[]>();
    this.found.set(stack, ofStack);
    const found = ofStack.get(value) ?? this.find(stack, value);
    ofStack.set(value, found);
    return found;
  }

  private find(stack: TerraformStack, value: unknown): ReferencedElement[] {
    if (!isUnresolved(value)) {
      return [];
    }
    const { origin, text } = expressionIn(stack, value);
    return [...new Set(text.match(ADDRESS))].flatMap((address) => {
      const element = this.elementsOf(origin).get(address);
      return element ? [{ key: `${origin.node.path}/${address}`, construct: element, arguments: declaredArgumentsOf(element) }] : [];
    });
  }

  private elementsOf(stack: TerraformStack): Map<string, IConstruct> {
    let elements = this.byStack.get(stack);
    if (!elements) {
      elements = new Map(stack.node.findAll().map((construct) => [addressOf(construct, TYPES) ?? '', construct]));
      this.byStack.set(stack, elements);
    }
    return elements;
  }
}

/** The expression that a value becomes. A reference to another stack is read there: here it becomes the name of an output. */
export function expressionIn(stack: TerraformStack, value: unknown): { origin: TerraformStack; text: string } {
  const [token] = typeof value === 'string' ? Tokenization.reverseString(value).tokens : [];
  const { originStack, identifier } = (token ?? {}) as { originStack?: TerraformStack; identifier?: string };
  return originStack && identifier
    ? { origin: originStack, text: identifier }
    : { origin: stack, text: expressionOf(stack, value as string | string[]) };
}
