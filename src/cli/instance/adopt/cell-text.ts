import { latePattern } from '../../../core/late';

/** How a spreadsheet knows a formula. */
const FORMULA = /^[=+\-@]/;

/** What a file of text cannot hold, or not for sure. */
const NO_TEXT = latePattern(String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{fffd}]`, 'u');

/** Whether a spreadsheet would take the text for a formula, or execute it. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Whether a cell of a roster holds the text and gives it back as it is. */
export function fitsInCell(text: string): boolean {
  return text !== '' && text === text.trim().normalize('NFC') && !NO_TEXT().test(text);
}
