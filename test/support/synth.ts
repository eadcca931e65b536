import { AnnotationMetadataEntryType, TerraformStack, Testing } from 'cdktf';

/** Synthesized JSON, of which tests compare parts. */
export type Json = { readonly [key: string]: any };

export function newStack(name = 'stack'): TerraformStack {
  return new TerraformStack(Testing.app(), name);
}

/** What a stack synthesizes to: the one given, or a new one that is filled here. */
export function synth(source: TerraformStack | ((stack: TerraformStack) => void)): Json {
  if (typeof source !== 'function') {
    return JSON.parse(Testing.synth(source));
  }
  const stack = newStack();
  source(stack);
  return synth(stack);
}

/** The warnings of a tree, with the paths of their constructs. */
export function warningsOf(stack: TerraformStack): string[] {
  return stack.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === AnnotationMetadataEntryType.WARN)
      .map(({ data }) => `${construct.node.path}: ${data}`),
  );
}
