import { Block } from './overrides';

/**
 * Has cdktf render the lifecycle of blocks in HCL as Terraform reads it. Left alone, cdktf writes conditions as attributes,
 * and quotes what is ignored.
 */
export function renderLifecycle(blocks: Record<string, Block> | undefined): void {
  for (const block of Object.values(blocks ?? {})) {
    const { ignore_changes: ignored, precondition, postcondition, ...rest } = (block.lifecycle ?? {}) as Block;
    const value = {
      ...rest,
      ignore_changes: ignored && { value: Array.isArray(ignored) ? `[${ignored.join(', ')}]` : ignored, type: 'reference' },
      precondition: conditions(precondition),
      postcondition: conditions(postcondition),
    };
    block.lifecycle = block.lifecycle && { value };
  }
}

function conditions(value: unknown) {
  return value && { value, type: 'list', isBlock: true, storageClassType: 'object' };
}
