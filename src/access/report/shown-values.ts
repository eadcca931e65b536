import { TerraformStack } from 'cdktf';
import { isUnresolved, knownString } from '../../core/known';
import { hierarchyPathOf } from '../../instance/hierarchy-lookup';
import { ReferencedElement, ReferencedElements, expressionIn } from '../../tree/referenced-elements';

/** An expression that is one attribute of one resource or data source, and nothing else. */
const WHOLE_REFERENCE = /^(?:\$\{)?(?:data\.)?[a-z_]+\.[\w-]+\.[a-z_]+\}?$/;

/** By which a look-up or a resource says what it is, the best first. */
const NAMING_ARGUMENTS = ['name', 'security_profile_id', 'routing_profile_id', 'hierarchy_group_id', 'instance_alias', 'instance_id'];

/** Values as a person knows them: the name behind a look-up, else the value itself, else its expression. */
export class ShownValues {
  private readonly elements = new ReferencedElements();
  private readonly shown = new Map<TerraformStack, Map<unknown, string>>();

  public of(stack: TerraformStack, value: unknown): string {
    const ofStack = this.shown.get(stack) ?? new Map<unknown, string>();
    this.shown.set(stack, ofStack);
    const shown = ofStack.get(value) ?? knownString(value) ?? this.ofUnresolved(stack, value);
    ofStack.set(value, shown);
    return shown;
  }

  /** Undefined where nothing is given. */
  public ofOptional(stack: TerraformStack, value: unknown): string | undefined {
    return value === undefined || value === null || value === '' ? undefined : this.of(stack, value);
  }

  /** Each entry of a list; a list that only Terraform knows is one entry. */
  public ofList(stack: TerraformStack, value: unknown): string[] {
    return Array.isArray(value) && !isUnresolved(value) ? value.map((entry) => this.of(stack, entry)) : [this.of(stack, value)];
  }

  private ofUnresolved(stack: TerraformStack, value: unknown): string {
    const text = this.expression(stack, value);
    const [element, ...others] = this.elements.in(stack, value);
    const isOneElement = element !== undefined && others.length === 0 && WHOLE_REFERENCE.test(text);
    return (isOneElement ? this.nameOf(stack, element) : undefined) ?? (text.includes('${') ? text : `\${${text}}`);
  }

  private expression(stack: TerraformStack, value: unknown): string {
    const { text } = expressionIn(stack, value);
    try {
      return String(JSON.parse(text));
    } catch {
      return text;
    }
  }

  private nameOf(stack: TerraformStack, { construct, arguments: given }: ReferencedElement): string | undefined {
    const name = NAMING_ARGUMENTS.map((argument) => knownString(given[argument])).find((text) => text !== undefined);
    const parent = given.parent_group_id;
    if (name === undefined || parent === undefined || parent === null) {
      return knownString(hierarchyPathOf(construct)) ?? name;
    }
    return `${this.of(TerraformStack.of(construct) ?? stack, parent)}/${name}`;
  }
}
