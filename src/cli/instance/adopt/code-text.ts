import { INVISIBLE } from '../../../core/text';

/** A text as a literal of TypeScript. */
export function typescriptText(text: string): string {
  return `'${escaped(text, "'", (code) => `\\u{${code.toString(16)}}`)}'`;
}

/** A text as a literal of Python. */
export function pythonText(text: string): string {
  return `"${escaped(text, '"', (code) => `\\U${code.toString(16).padStart(8, '0')}`)}"`;
}

function escaped(text: string, quote: string, escapeOf: (code: number) => string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(INVISIBLE(), (character) => escapeOf(character.codePointAt(0)!));
}
