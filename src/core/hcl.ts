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
  const escaped = (condition: Block) => ({ ...condition, error_message: withQuotesEscaped(condition.error_message) });
  const written = Array.isArray(value) ? value.map(escaped) : value;
  return written && { value: written, type: 'list', isBlock: true, storageClassType: 'object' };
}

const INTERPOLATION = /(\$\{(?:"(?:[^"\\]|\\.)*"|[^"}])*\})/;

/** cdktf escapes the quotation marks of a text only where no expression is in it. */
function withQuotesEscaped(message: unknown): unknown {
  return typeof message === 'string' && message.includes('${')
    ? message.split(INTERPOLATION).map((part, index) => (index % 2 === 0 ? part.replace(/(?<!\\)"/g, '\\"') : part)).join('')
    : message;
}
